import type { Analysis } from '../analysis.ts';
import { uniqueRows } from '../figures/relations.ts';
import type { Problem } from '../lint/lint.ts';
import type { Level, LintSettings } from '../lint/settings.ts';
import { silencesIn } from '../lint/suppression.ts';
import { findSection, type Report, type Row } from '../report/report.ts';
import { mayBeSame, organName } from '../report/same-organ.ts';
import { type Figure, type LineRange, packRow, type ReportState, type ReportSummary } from '../report/summary.ts';
import { setRules } from '../rules/index.ts';
import { ZERO } from '../text/decimal.ts';
import { fingerprintOf } from '../text/fingerprint.ts';
import type { TextRange } from '../text/range.ts';
import { ownWords } from './boilerplate.ts';

/** A text on problems with fewer shingles of its own says too little to be called a copy. */
const FEWEST_SHINGLES = 30;

/** What a set is to know of the reports of a text, nearly always one. `file` is the path or the address of the text. */
export function summarize(file: string, analysis: Analysis): ReportSummary[] {
  const { reports, problems } = analysis;
  return reports.map(report => {
    const own =
      reports.length === 1 ? problems : problems.filter(({ range }) => analysis.reportAt(range.start) === report);
    return summaryOf(file, analysis, report, own);
  });
}

function summaryOf(
  file: string,
  { document, settings }: Analysis,
  report: Report,
  problems: readonly Problem[],
): ReportSummary {
  const { title, organ, year, edition, isReport } = report;
  const placed = (range: TextRange): LineRange => document.rangeOf(range);
  const counts = { error: 0, warning: 0, information: 0, hint: 0 };
  for (const { severity } of problems) counts[severity]++;
  const unreadable = isReport ? unreadableCells(report) : 0;
  const knownAs = organ === null ? undefined : ownNameOf(organ, settings);
  return {
    file,
    state: isReport ? stateOf(counts, unreadable) : 'none',
    counts,
    unreadable,
    title: isReport ? (title?.text ?? null) : null,
    place: placed(title?.range ?? emptyStartOf(report)),
    organ: isReport ? organ : null,
    ...(knownAs === undefined ? {} : { knownAs }),
    year: isReport ? year : null,
    edition: isReport ? (edition?.id ?? null) : null,
    tables: isReport
      ? report.tables.map(table => ({ id: table.id, edition: table.edition.id, rows: rowsOf(table, placed) }))
      : [],
    problems: isReport ? problemsOf(report, placed) : null,
    ...rolesOf(knownAs ?? organ, settings),
    ...wishesOf(report, settings, placed),
  };
}

function emptyStartOf({ lines }: Report): TextRange {
  const start = lines[0]?.start ?? 0;
  return { start, end: start };
}

/** The state of a report by what was found in it. */
export function stateOf(counts: { error: number; warning: number }, unreadable: number): ReportState {
  if (unreadable > 0) return 'unreadable';
  if (counts.error > 0) return 'wrong';
  return counts.warning > 0 ? 'look' : 'right';
}

function unreadableCells({ tables }: Report): number {
  let count = 0;
  for (const { rows } of tables) {
    for (const { complete, cells, columns } of rows)
      count += complete ? cells.filter(({ value }) => value.kind === 'text').length : columns.length;
  }
  return count;
}

type Placing = (range: TextRange) => LineRange;

/** The rows that are whole and stand once: of the others nobody knows which figure is whose. */
function rowsOf(table: Report['tables'][number], placed: Placing): ReportSummary['tables'][number]['rows'] {
  const rows: ReportSummary['tables'][number]['rows'] = {};
  for (const [id, row] of uniqueRows(table))
    if (row?.complete && table.definition.rows.includes(row.definition)) rows[id] = packRow(figuresOf(row, placed));
  return rows;
}

function figuresOf({ cells }: Row, placed: Placing): Omit<Figure, 'column'>[] {
  return cells.map(({ value, range }) => ({
    kind: value.kind === 'text' ? 'unreadable' : value.kind,
    amount: value.kind === 'number' ? value.amount : ZERO,
    range: placed(range),
  }));
}

function problemsOf(report: Report, placed: Placing): ReportSummary['problems'] {
  const section = findSection(report, 'problems');
  if (!section) return null;
  const { range, text } = section.heading;
  const fingerprint = fingerprintOf(ownWords(report.text.slice(section.range.start + text.length, section.range.end)));
  return fingerprint.size < FEWEST_SHINGLES ? null : { place: placed(range), ...fingerprint };
}

/** What `gouji.json` calls the organ that it also gives this name, in whatever way it is written. */
function ownNameOf(organ: string, { knownAs = {} }: LintSettings): string | undefined {
  const own = organName(organ);
  return knownAs[organ] ?? Object.entries(knownAs).find(([other]) => mayBeSame(organName(other), own))?.[1];
}

/** Of which wholes the organ is a part, and whether it is one. */
function rolesOf(organ: string | null, { rollUps = [] }: LintSettings): Pick<ReportSummary, 'partOf' | 'whole'> {
  if (organ === null || rollUps.length === 0) return {};
  const own = organName(organ);
  const isOwn = (name: string) => mayBeSame(organName(name), own);
  const whole = rollUps.find(({ whole }) => isOwn(whole));
  const partOf = rollUps.filter(({ whole, parts }) => !isOwn(whole) && (!parts || parts.some(isOwn)));
  return {
    ...(partOf.length > 0 ? { partOf: partOf.map(({ whole }) => whole) } : {}),
    ...(whole ? { whole: { name: whole.whole, parts: whole.parts ?? null, complete: whole.complete ?? false } } : {}),
  };
}

/** What its settings and the comments in it ask for of the rules between reports. */
function wishesOf(
  { source }: Report,
  { rules, silent }: LintSettings,
  placed: Placing,
): Pick<ReportSummary, 'levels' | 'silences'> {
  const ids = setRules.map(({ id }) => id);
  const levels: Record<string, Level> = {};
  for (const id of ids) {
    const level = silent ? 'off' : rules[id];
    if (level) levels[id] = level;
  }
  const silences = silencesIn(source)
    .filter(({ rule }) => rule === null || ids.includes(rule))
    .map(({ rule, scope }) => ({ rule, scope: placed(scope) }));
  return {
    ...(Object.keys(levels).length > 0 ? { levels } : {}),
    ...(silences.length > 0 ? { silences } : {}),
  };
}
