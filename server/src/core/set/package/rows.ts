import type { Analysis } from '../../analysis.ts';
import type { DocumentKind } from '../../document/document.ts';
import { TableId } from '../../form/schema.ts';
import type { Problem } from '../../lint/lint.ts';
import { datesOf } from '../../report/dates.ts';
import { guessOrganFacts, partsOfName } from '../../report/organ.ts';
import type { Cell, Report } from '../../report/report.ts';
import type { ReportSummary } from '../../report/summary.ts';
import type { FindingData, Severity } from '../../rules/rule.ts';
import type { Language } from '../../text/bilingual.ts';
import { formatDecimal } from '../../text/decimal.ts';
import type { LineAndCharacter } from '../../text/source-text.ts';
import { compareLines, type SetProblem } from '../check-set.ts';
import { stateOf, summarize } from '../summarize.ts';

/** A value of a row; null is missing. Numbers that may have places are decimal texts. */
export type Value = string | number | null;
export type Row = readonly Value[];

/** A problem, before it is known which number it has. */
interface ProblemRow {
  readonly at: LineAndCharacter;
  readonly severity: Severity;
  /** From `rule` to `expected`. */
  readonly row: Row;
  readonly relatedFile: string | null;
}

/** What a data package has to tell of a report; plain data, so that it can be kept as a part of a line of JSON. */
export interface PackageReport {
  readonly summary: ReportSummary;
  /** Level, region, date and sections. */
  readonly facts: readonly [Value, Value, Value, Value];
  /** From `edition` to `state`. */
  readonly figures: readonly Row[];
  readonly problems: readonly ProblemRow[];
}

/** What it has to tell of a file: its reports, or why there are none. */
export interface PackageFile {
  readonly file: string;
  readonly kind: DocumentKind | null;
  /** Why it is no report or could not be read; null for a report. */
  readonly reason: string | null;
  readonly isUnreadable: boolean;
  readonly reports: readonly PackageReport[];
}

const NO_REPORT = { zh: '不是年度报告', en: 'is no annual report' };

/** What is told of a file that was read, or could not be for a reason. */
export function packageFile(
  { name, kind, analysis }: { readonly name: string; readonly kind: DocumentKind | null; readonly analysis: Analysis },
  error: string | null,
  language: Language,
): PackageFile {
  const { reports, problems, document } = analysis;
  const isReport = reports.some(report => report.isReport);
  const reason = error ?? (isReport ? null : NO_REPORT[language]);
  const isUnreadable = error !== null;
  if (reason !== null) return { file: name, kind, reason, isUnreadable, reports: [] };
  const summaries = summarize(name, analysis);
  return {
    file: name,
    kind,
    reason,
    isUnreadable,
    reports: reports.flatMap((report, index) => {
      if (!report.isReport) return [];
      const own = problems.filter(({ range }) => reports.length === 1 || analysis.reportAt(range.start) === report);
      return {
        summary: summaries[index]!,
        facts: factsOf(report),
        figures: figuresOf(report),
        problems: own.map(problem => problemRow(problem, document.positionAt(problem.range.start), null, language)),
      };
    }),
  };
}

function factsOf(report: Report): PackageReport['facts'] {
  const { organ, sections, year } = report;
  const { places } = partsOfName(organ ?? '');
  const date = datesOf(report).find(day => year !== null && day.year > year);
  const ids = [...new Set(sections.flatMap(({ id }) => (id === null ? [] : [id])))];
  return [
    guessOrganFacts(organ).level,
    places.join('') || null,
    date ? [date.year, pad(date.month), pad(date.day)].join('-') : null,
    ids.join(' ') || null,
  ];
}

function pad(part: number): string {
  return String(part).padStart(2, '0');
}

function figuresOf({ tables }: Report): Row[] {
  return tables.flatMap(table =>
    table.rows.flatMap(row =>
      row.cells.map(cell => [
        table.edition.id,
        table.id,
        row.id,
        cell.column?.id ?? null,
        cell.text,
        ...valueAndState(cell),
      ]),
    ),
  );
}

function valueAndState({ column, value }: Cell): [Value, Value] {
  if (!column) return [value.kind === 'number' ? formatDecimal(value.amount) : null, 'unreadable'];
  if (value.kind === 'text') return [null, 'text'];
  return [value.kind === 'number' ? formatDecimal(value.amount) : '0', value.kind];
}

function problemRow(
  {
    rule,
    severity,
    message,
    data = {},
  }: Pick<Problem | SetProblem, 'rule' | 'severity' | 'message'> & { data?: FindingData },
  at: LineAndCharacter,
  relatedFile: string | null,
  language: Language,
): ProblemRow {
  const { section = null, table = null, row = null, column = null, stated = null, expected = null } = data;
  return {
    at,
    severity,
    row: [rule, severity, message[language], section, table, row, column, stated, expected],
    relatedFile,
  };
}

/** The row of a file that is no report, or could not be read. */
export function fileRow({ file, kind, reason }: PackageFile): Row {
  return [file, kind, reason];
}

/** The rows of a report, the `nth` of its file from 1, with what was found between reports. */
export function reportRows(
  { summary, facts, figures, problems }: PackageReport,
  kind: DocumentKind | null,
  nth: number,
  between: readonly SetProblem[],
  language: Language,
): Record<'reports' | 'figures' | 'problems', readonly Row[]> {
  const { file } = summary;
  const all = [
    ...problems,
    ...between.map(problem =>
      problemRow(problem, problem.range.start, problem.related?.find(place => place.file)?.file ?? null, language),
    ),
  ].sort((a, b) => compareLines(a.at, b.at));
  const counts = { error: 0, warning: 0, information: 0, hint: 0 };
  for (const { severity } of all) counts[severity]++;
  const [level, region, date, sections] = facts;
  const editions = TableId.options.map(id => summary.tables.find(table => table.id === id)?.edition ?? null);
  const { organ, year, edition, title, unreadable } = summary;
  const state = stateOf(counts, unreadable);
  const head = [file, nth, kind, organ, level, region, year, edition, ...editions, title, date, sections, state];
  return {
    reports: [[...head, counts.error, counts.warning, unreadable]],
    figures: figures.map((row, index) => [file, nth, index + 1, ...row]),
    problems: all.map(({ at, row, relatedFile }, index) => [
      file,
      nth,
      index + 1,
      ...row,
      at.line + 1,
      at.character + 1,
      relatedFile,
    ]),
  };
}
