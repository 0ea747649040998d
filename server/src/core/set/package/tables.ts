import { editions } from '../../form/editions.ts';
import { TableId } from '../../form/schema.ts';
import { type Bilingual, bilingual } from '../../text/bilingual.ts';
import {
  type Code,
  columnCodes,
  editionCodes,
  figureStateCodes,
  kindCodes,
  levelCodes,
  rowCodes,
  ruleCodes,
  sectionCodes,
  severityCodes,
  stateCodes,
  tableCodes,
} from './codes.ts';

/** A column of the data package, as its schema describes it. */
export interface Field {
  readonly name: string;
  readonly type: 'string' | 'integer' | 'number' | 'date';
  readonly title: Bilingual;
  readonly codes?: readonly Code[];
  readonly required?: boolean;
}

/** A table of the data package. */
export interface PackageTable {
  readonly name: 'reports' | 'figures' | 'problems' | 'files';
  readonly title: Bilingual;
  readonly fields: readonly Field[];
  readonly primaryKey?: readonly string[];
  /** Whether its `file` and `report` name one of the table `reports`. */
  readonly ofReport?: boolean;
}

const file: Field = {
  name: 'file',
  type: 'string',
  title: bilingual('文件路径', 'path of the file, as given'),
  required: true,
};
const report: Field = {
  name: 'report',
  type: 'integer',
  title: bilingual('文件中的第几份报告，几乎都是 1', 'number of the report in its file, nearly always 1'),
  required: true,
};
const table: Field = { name: 'table', type: 'string', title: bilingual('表', 'table'), codes: tableCodes };
const row: Field = { name: 'row', type: 'string', title: bilingual('行', 'row'), codes: rowCodes };
const column: Field = {
  name: 'column',
  type: 'string',
  title: bilingual('栏；所在行无法对应各列时为空', 'column; empty where the row does not match the columns'),
  codes: columnCodes,
};
const kind: Field = {
  name: 'kind',
  type: 'string',
  title: bilingual('文件种类', 'kind of the file'),
  codes: kindCodes,
};
const count = (name: string, zh: string, en: string): Field => ({
  name,
  type: 'integer',
  title: bilingual(zh, en),
  required: true,
});

/** The tables of a data package; rows are in this order of fields. */
export const packageTables: readonly PackageTable[] = [
  {
    name: 'reports',
    title: bilingual('年报，一份一行', 'reports, a line each'),
    primaryKey: ['file', 'report'],
    fields: [
      file,
      report,
      kind,
      { name: 'organ', type: 'string', title: bilingual('机关，按标题', 'organ, as the title names it') },
      {
        name: 'level',
        type: 'string',
        title: bilingual('层级，由名称推断', 'level, as far as the name says'),
        codes: levelCodes,
      },
      { name: 'region', type: 'string', title: bilingual('地区，由名称推断', 'region, as far as the name says') },
      { name: 'year', type: 'integer', title: bilingual('报告年度', 'year of the data') },
      {
        name: 'edition',
        type: 'string',
        title: bilingual('该年度适用的格式', 'edition that applies to the year'),
        codes: editionCodes,
      },
      ...TableId.options.map(
        (id): Field => ({
          name: `edition_${id}`,
          type: 'string',
          title: bilingual(`${titleOf(id)}实际所用格式`, `edition of the table ${id}; empty where it is missing`),
          codes: editionCodes,
        }),
      ),
      { name: 'title', type: 'string', title: bilingual('标题', 'title') },
      { name: 'date', type: 'date', title: bilingual('落款或发布日期', 'date that it bears') },
      {
        name: 'sections',
        type: 'string',
        title: bilingual('所含部分，以空格分开', 'sections that are there, parted by spaces'),
        codes: sectionCodes,
      },
      { name: 'state', type: 'string', title: bilingual('状态', 'state'), codes: stateCodes, required: true },
      count('errors', '错误', 'errors'),
      count('warnings', '警告', 'warnings'),
      count('unreadable', '无法读取的格', 'cells that could not be read'),
    ],
  },
  {
    name: 'figures',
    title: bilingual('数字，一格一行', 'figures, a line each'),
    primaryKey: ['file', 'report', 'cell'],
    ofReport: true,
    fields: [
      file,
      report,
      count('cell', '格的序号，按正文顺序从 1 起', 'number of the cell in the text, from 1'),
      {
        name: 'edition',
        type: 'string',
        title: bilingual('表的格式', 'edition of the table'),
        codes: editionCodes,
        required: true,
      },
      { ...table, required: true },
      { ...row, required: true },
      column,
      { name: 'text', type: 'string', title: bilingual('所写文字', 'as written') },
      { name: 'value', type: 'number', title: bilingual('数值；不是数字时为空', 'value; empty where it is no number') },
      {
        name: 'state',
        type: 'string',
        title: bilingual('状态', 'what the cell holds'),
        codes: figureStateCodes,
        required: true,
      },
    ],
  },
  {
    name: 'problems',
    title: bilingual('问题，一处一行', 'problems, a line each'),
    primaryKey: ['file', 'report', 'problem'],
    ofReport: true,
    fields: [
      file,
      report,
      count('problem', '问题的序号，按正文顺序从 1 起', 'number of the problem in the text, from 1'),
      { name: 'rule', type: 'string', title: bilingual('规则', 'rule'), codes: ruleCodes, required: true },
      { name: 'severity', type: 'string', title: bilingual('级别', 'severity'), codes: severityCodes, required: true },
      { name: 'message', type: 'string', title: bilingual('说明', 'message'), required: true },
      { name: 'section', type: 'string', title: bilingual('部分', 'section'), codes: sectionCodes },
      table,
      row,
      column,
      { name: 'stated', type: 'number', title: bilingual('所写的数', 'figure that is stated') },
      { name: 'expected', type: 'number', title: bilingual('应有的数', 'figure that it should be') },
      count('line', '行，从 1 起', 'line, from 1'),
      count('character', '列，从 1 起', 'character, from 1, in UTF-16 units'),
      {
        name: 'related_file',
        type: 'string',
        title: bilingual('所对照的另一份报告', 'the other report, of a rule between reports'),
      },
    ],
  },
  {
    name: 'files',
    title: bilingual(
      '不是年报或未能读取的文件，一份一行',
      'files that are no report or could not be read, a line each',
    ),
    primaryKey: ['file'],
    fields: [file, kind, { name: 'reason', type: 'string', title: bilingual('原因', 'reason'), required: true }],
  },
];

function titleOf(id: TableId): string {
  return editions
    .at(-1)!
    .tables.find(table => table.id === id)!
    .title.split(' ')[0]!;
}
