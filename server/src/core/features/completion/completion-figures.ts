import { brief } from '../../figures/cell.ts';
import { amountOf } from '../../figures/relations.ts';
import { columnsOf } from '../../form/editions.ts';
import type { TableId } from '../../form/schema.ts';
import { readTable } from '../../prose/readings.ts';
import { cellOf, findRow, findTable, type Report } from '../../report/report.ts';
import { bilingual } from '../../text/bilingual.ts';
import { formatDecimal } from '../../text/decimal.ts';
import { type CompletionItem, isFirst, Names } from './completion-item.ts';

/** A figure of the tables as prose tells it. */
interface Figure {
  /** 本年新收 */
  readonly name: string;
  /** The words that may stand before the figure, the usual ones first: 新收政府信息公开申请, 申请. */
  readonly phrases: readonly string[];
  readonly figure: string;
  /** Where it stands, in short, as a list has little room: 表3 一; of another column than 总计 with its name. */
  readonly place: string;
}

const LONGEST_PHRASE = 20;
/** A single character begins too many words. */
const SHORTEST_TYPED = 2;

/** The figures whose words the text before the caret ends with the beginning of: …本年新收, …xins. */
export function figureItems(report: Report, before: string, caret: number): CompletionItem[] {
  const letters = /(?<![a-z])[a-z]{2,20}$/i.exec(before)?.[0];
  if (!letters && !/[一-鿿]{2}$/.test(before)) return [];
  return [...figuresOf(report)].flatMap(({ name, phrases, figure, place }): CompletionItem[] => {
    const found = letters ? spelled(phrases, letters) : begun(phrases, before);
    if (!found) return [];
    const { phrase, typed } = found;
    const names = new Names([phrase, name]);
    return [
      {
        kind: 'figure',
        label: `${name} ${figure}`,
        detail: bilingual(place, place),
        range: { start: caret - typed.length, end: caret },
        filter: names.filter(typed),
        newText: `${phrase}${figure.replaceAll(' ', '')}`,
        isSnippet: false,
      },
    ];
  });
}

function spelled(phrases: readonly string[], typed: string): { phrase: string; typed: string } | null {
  const phrase = phrases.find(candidate => new Names([candidate]).match(typed));
  return phrase ? { phrase, typed } : null;
}

/** The phrase that the longest end of the text begins. */
function begun(phrases: readonly string[], before: string): { phrase: string; typed: string } | null {
  for (let length = Math.min(LONGEST_PHRASE, before.length); length >= SHORTEST_TYPED; length--) {
    const typed = before.slice(-length);
    const phrase = phrases.find(candidate => candidate.startsWith(typed));
    if (phrase) return { phrase, typed };
  }
  return null;
}

/** What prose tells of table 3 and 4; rows and groups of rows are those of either edition. */
const TOLD: readonly { table: TableId; of: readonly string[]; name: string; phrases?: readonly string[] }[] = [
  {
    table: 'applications',
    of: ['received'],
    name: '本年新收',
    phrases: [
      '新收政府信息公开申请',
      '本年新收政府信息公开申请',
      '收到政府信息公开申请',
      '受理政府信息公开申请',
      '政府信息公开申请',
      '申请',
    ],
  },
  {
    table: 'applications',
    of: ['carried-in'],
    name: '上年结转',
    phrases: ['上年结转', '上年结转政府信息公开申请', '结转', '申请'],
  },
  {
    table: 'applications',
    of: ['outcome-total'],
    name: '办结',
    phrases: ['办结', '答复', '办结政府信息公开申请', '答复政府信息公开申请', '申请'],
  },
  {
    table: 'applications',
    of: ['carried-out'],
    name: '结转下年度',
    phrases: ['结转下年度继续办理', '结转下年', '结转', '申请'],
  },
  { table: 'applications', of: ['granted'], name: '予以公开' },
  { table: 'applications', of: ['partial'], name: '部分公开' },
  { table: 'applications', of: ['refused'], name: '不予公开' },
  { table: 'applications', of: ['unavailable'], name: '无法提供' },
  { table: 'applications', of: ['unprocessed'], name: '不予处理' },
  { table: 'applications', of: ['other-handling'], name: '其他处理' },
  { table: 'disputes', of: ['review'], name: '行政复议' },
  { table: 'disputes', of: ['litigation'], name: '行政诉讼' },
  { table: 'disputes', of: ['litigation-direct'], name: '未经复议直接起诉' },
  { table: 'disputes', of: ['litigation-after-review'], name: '复议后起诉' },
];

/** How prose tells the columns of table 2 of either edition; those of items and changes it seldom tells. */
const DISCLOSURE_VERBS: Readonly<Record<string, string>> = {
  issued: '制发',
  repealed: '废止',
  'in-force': '现行有效',
  made: '新制作',
  opened: '新公开',
  'open-total': '对外公开',
  decisions: '',
  amount: '',
};

function* figuresOf(report: Report): Generator<Figure> {
  for (const { table, of, name, phrases = [name] } of TOLD) {
    const reading = readTable(report, table, of, 'total');
    if (!reading) continue;
    const place = `${numberOf(report, table)} ${brief(reading.name)}`;
    yield { name, phrases, figure: `${reading.value} 件`, place };
  }
  yield* reasons(report);
  yield* applicants(report);
  yield* disputeResults(report);
  yield* disclosures(report);
}

/** For what reasons, but for those that there were not: 重复申请 2 件. */
function* reasons(report: Report): Generator<Figure> {
  for (const { id, label } of findTable(report, 'applications')?.definition.rows ?? []) {
    const name = /^\d\.(?!其他$)(.*)/.exec(label)?.[1];
    const reading = name ? readTable(report, 'applications', [id], 'total') : null;
    if (!name || !reading?.value) continue;
    const place = `${numberOf(report, 'applications')} ${reading.name}`;
    yield { name, phrases: [name], figure: `${reading.value} 件`, place };
  }
}

/** Who applied, but for those who did not: 自然人 841 件. */
function* applicants(report: Report): Generator<Figure> {
  for (const { id, label } of findTable(report, 'applications')?.definition.columns ?? []) {
    const reading = id === 'total' ? null : readTable(report, 'applications', ['received'], id);
    if (!reading?.value || label === '其他') continue;
    yield {
      name: label,
      phrases: [label],
      figure: `${reading.value} 件`,
      place: `${numberOf(report, 'applications')} ${brief(reading.name)}·${label}`,
    };
  }
}

/** How disputes ended, but for how none did: 行政复议结果维持 5 件. */
function* disputeResults(report: Report): Generator<Figure> {
  const columns = findTable(report, 'disputes')?.definition.columns ?? [];
  for (const [row, name] of [
    ['review', '行政复议'],
    ['litigation', '行政诉讼'],
  ] as const) {
    for (const { id, label } of columns) {
      const reading = id === 'total' ? null : readTable(report, 'disputes', [row], id);
      if (!reading?.value) continue;
      const words = `${name}${label}`;
      yield {
        name: words,
        phrases: [words, label],
        figure: `${reading.value} 件`,
        place: `${numberOf(report, 'disputes')} ${reading.name}·${label}`,
      };
    }
  }
}

function* disclosures(report: Report): Generator<Figure> {
  const table = findTable(report, 'disclosure');
  for (const row of table?.definition.rows ?? []) {
    for (const { id, label, kind, unit } of columnsOf(table!.definition, row)) {
      const verb = DISCLOSURE_VERBS[id];
      const cell = cellOf(findRow(table!, row.id), id);
      const amount = cell?.value.kind === 'number' ? amountOf(cell) : null;
      // The amount of 2019 has no unit printed, so that nobody knows what it is to be told in.
      if (verb === undefined || !amount || (kind === 'money' && !unit)) continue;
      const name = `${verb}${row.label}`;
      const figure = `${formatDecimal(amount)} ${unit ?? '件'}`;
      yield {
        name,
        phrases: [name, row.label].filter(isFirst),
        figure,
        place: `${numberOf(report, 'disclosure')} ${row.label}·${label}`,
      };
    }
  }
}

/** 表3 */
function numberOf(report: Report, id: TableId): string {
  return findTable(report, id)!.definition.name;
}
