import { editions } from '../../form/editions.ts';
import { ruleDescriptions } from '../../lint/known-rules.ts';
import type { organLevels } from '../../report/organ.ts';
import type { reportStates } from '../../report/summary.ts';
import type { severities } from '../../rules/rule.ts';

/** A code of a field, and its official words. */
export interface Code {
  readonly value: string;
  readonly label: string;
  /** Where the same code has other words elsewhere. */
  readonly table?: string;
  readonly edition?: string;
  readonly unit?: string;
}

/** What a cell holds, as the table of figures says it. */
const figureStates = ['number', 'blank', 'not-applicable', 'text', 'unreadable'] as const;

const codes = (values: Readonly<Record<string, string>>): Code[] =>
  Object.entries(values).map(([value, label]) => ({ value, label }));

/** The kinds of files. */
export const kindCodes = codes({
  text: '文本 text',
  html: '网页 page',
  docx: 'Word 文件',
  doc: '旧版 Word、WPS 文件',
  xlsx: '工作簿 workbook',
  pdf: 'PDF',
});
/** The levels of organs. */
export const levelCodes = codes({
  state: '国家',
  province: '省级',
  city: '市级',
  county: '县级',
  township: '乡级',
} satisfies Record<(typeof organLevels)[number], string>);
/** What can be said of a report as a whole; a file that is none is in another table. */
export const stateCodes = codes({
  unreadable: '部分无法读取 unreadable in part',
  wrong: '有错误 wrong',
  look: '需核对 to look at',
  right: '无误 right',
  none: '不是年报 no report',
} satisfies Record<(typeof reportStates)[number], string>).filter(({ value }) => value !== 'none');
/** What a cell can hold. */
export const figureStateCodes = codes({
  number: '数字 a number',
  blank: '空白 blank, counts as 0',
  'not-applicable': '不适用（/ — 无）counts as 0',
  text: '文字，无法作为数字 text that is no number',
  unreadable: '所在行无法对应各列 the row does not match the columns',
} satisfies Record<(typeof figureStates)[number], string>);
/** The severities of problems. */
export const severityCodes = codes({
  error: '错误',
  warning: '警告',
  information: '提示',
  hint: '建议',
} satisfies Record<(typeof severities)[number], string>);
/** The editions by the notices that issued them. */
export const editionCodes: Code[] = editions.map(({ id, document }) => ({ value: id, label: document }));
/** The tables of every edition. */
export const tableCodes: Code[] = editions.flatMap(({ id, tables }) =>
  tables.map(table => ({ value: table.id, label: table.title, edition: id })),
);
/** The sections of every edition. */
export const sectionCodes: Code[] = editions.flatMap(({ id, sections }) =>
  sections.map(section => ({ value: section.id, label: section.name, edition: id })),
);
/** The rows of every form in its official words. */
export const rowCodes: Code[] = editions.flatMap(({ id: edition, tables }) =>
  tables.flatMap(table => table.rows.map(({ id, label }) => ({ value: id, label, table: table.id, edition }))),
);
/** The columns of every form, with the unit of those that have one. */
export const columnCodes: Code[] = editions.flatMap(({ id: edition, tables }) =>
  tables.flatMap(table =>
    table.columns.map(({ id, label, unit }) => ({
      value: id,
      label,
      table: table.id,
      edition,
      ...(unit ? { unit } : {}),
    })),
  ),
);
/** The rules. */
export const ruleCodes: Code[] = ruleDescriptions.map(({ id, title }) => ({
  value: id,
  label: `${title.zh} ${title.en}`,
}));
