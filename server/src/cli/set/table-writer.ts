import { closeSync, openSync, renameSync, writeSync } from 'node:fs';
import { ByteWriter, ParquetWriter, schemaFromColumnData } from 'hyparquet-writer';
import type { TableFormat } from '../../core/set/package/descriptor.ts';
import type { Row, Value } from '../../core/set/package/rows.ts';
import type { Field, PackageTable } from '../../core/set/package/tables.ts';
import { BYTE_ORDER_MARK, csvLine } from '../../core/text/csv.ts';

/** How much is gathered before it is written, in characters. */
const CHUNK = 1 << 20;
/** Rows that stand together in a Parquet file; a reader takes them as a whole. */
const ROW_GROUP = 50_000;

/** Writes a table row by row into a file, which is there under its name once it is whole. */
export interface TableWriter {
  write(rows: readonly Row[]): void;
  finish(): void;
}

/** A writer of a table of the data package. */
export function tableWriter(format: TableFormat, name: string, table: PackageTable): TableWriter {
  return format === 'csv' ? csvWriter(name, table) : parquetWriter(name, table);
}

function csvWriter(name: string, { fields }: PackageTable): TableWriter {
  const draft = new Draft(name);
  let pending = BYTE_ORDER_MARK + csvLine(fields.map(field => field.name));
  return {
    write(rows) {
      for (const row of rows) pending += csvLine(row);
      if (pending.length < CHUNK) return;
      draft.append(Buffer.from(pending));
      pending = '';
    },
    finish() {
      draft.append(Buffer.from(pending));
      draft.finish();
    },
  };
}

const PARQUET_TYPES = { string: 'STRING', integer: 'INT32', number: 'DOUBLE', date: 'STRING' } as const;

function parquetWriter(name: string, { fields }: PackageTable): TableWriter {
  const draft = new Draft(name);
  const bytes = new ByteWriter();
  const columnsOf = (rows: readonly Row[]) =>
    fields.map((field, at) => ({
      name: field.name,
      type: PARQUET_TYPES[field.type],
      nullable: !field.required,
      data: rows.map(row => parquetValue(field, row[at]!)),
    }));
  const writer = new ParquetWriter({
    writer: bytes,
    schema: schemaFromColumnData({ columnData: columnsOf([]) }),
    createdBy: 'gouji',
  });
  let pending: Row[] = [];
  const writeGroup = () => {
    if (pending.length > 0) writer.write({ columnData: columnsOf(pending), rowGroupSize: ROW_GROUP });
    pending = [];
    draft.append(bytes.getBytes());
    bytes.index = 0;
  };
  return {
    write(rows) {
      for (const row of rows) pending.push(row);
      if (pending.length >= ROW_GROUP) writeGroup();
    },
    finish() {
      writeGroup();
      writer.finish();
      draft.append(bytes.getBytes());
      draft.finish();
    },
  };
}

function parquetValue({ type }: Field, value: Value): string | number | undefined {
  if (value === null) return undefined;
  return type === 'integer' || type === 'number' ? Number(value) : String(value);
}

/** A file that is written beside the one that it replaces at last. */
class Draft {
  private readonly file: number;
  constructor(private readonly name: string) {
    this.file = openSync(`${name}.tmp`, 'w');
  }

  append(bytes: Uint8Array): void {
    for (let done = 0; done < bytes.length; ) done += writeSync(this.file, bytes, done);
  }

  finish(): void {
    closeSync(this.file);
    renameSync(`${this.name}.tmp`, this.name);
  }
}
