import { type PackageTable, packageTables } from './tables.ts';

/** How the tables of a data package are written. */
export const tableFormats = ['csv', 'parquet'] as const;
export type TableFormat = (typeof tableFormats)[number];

/** What names a report. */
const REPORT = ['file', 'report'];

/**
 * The descriptor of a data package, `datapackage.json`: what its tables hold, with the codes and their official words.
 *
 * @see https://specs.frictionlessdata.io/data-package/ and /table-schema/
 */
export function descriptor(format: TableFormat, version: string): object {
  return {
    profile: format === 'csv' ? 'tabular-data-package' : 'data-package',
    name: 'gouji',
    title: '政府信息公开工作年度报告 Annual reports on open government information',
    gouji: version,
    resources: packageTables.map(table => resource(table, format)),
  };
}

function resource({ name, title, fields, primaryKey, ofReport }: PackageTable, format: TableFormat): object {
  return {
    name,
    path: `${name}.${format}`,
    title: `${title.zh} ${title.en}`,
    format,
    ...(format === 'csv'
      ? {
          profile: 'tabular-data-resource',
          mediatype: 'text/csv',
          encoding: 'utf-8',
          dialect: { delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true, header: true },
        }
      : { mediatype: 'application/vnd.apache.parquet' }),
    schema: {
      fields: fields.map(({ name: field, type, title: words, codes, required }) => ({
        name: field,
        type,
        title: `${words.zh} ${words.en}`,
        ...(required || codes ? { constraints: constraints(field, codes, required) } : {}),
        ...(codes ? { codes } : {}),
      })),
      missingValues: [''],
      ...(primaryKey ? { primaryKey } : {}),
      ...(ofReport ? { foreignKeys: [{ fields: REPORT, reference: { resource: 'reports', fields: REPORT } }] } : {}),
    },
  };
}

/** A list of sections is no code; all other fields with codes hold one of them. */
function constraints(
  field: string,
  codes: PackageTable['fields'][number]['codes'],
  required: boolean | undefined,
): object {
  const values = field === 'sections' || !codes ? null : [...new Set(codes.map(({ value }) => value))];
  return { ...(required ? { required } : {}), ...(values ? { enum: values } : {}) };
}
