import type { DocumentKind } from '../../core/document/document.ts';
import type { Problem } from '../../core/lint/lint.ts';
import type { Report } from '../../core/report/report.ts';
import type { FindingData, Severity } from '../../core/rules/rule.ts';
import type { SetProblem } from '../../core/set/check-set.ts';
import { summarize } from '../../core/set/summarize.ts';
import type { Language } from '../../core/text/bilingual.ts';
import type { DocumentText } from '../../core/text/document-text.ts';
import { extractReport } from '../extract.ts';
import { type JsonRange, toJsonEdits } from '../json-range.ts';
import type { Appearance, ReadFile, Reporter, Tally } from './reporter.ts';

/** An array with one entry a file, each on a line of its own. */
const LIST = { head: '[\n', separator: ',\n', tail: () => '\n]\n' };
/** One entry a line, each whole by itself. */
const LINES = { head: '', separator: '\n', tail: ({ files }: Tally) => (files > 0 ? '\n' : '') };

/** A problem as programs are told of it. */
export interface JsonProblem {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly range: JsonRange;
  readonly data: FindingData;
  /** With `file` where the place is in another one. */
  readonly related: readonly { readonly file?: string; readonly range: JsonRange; readonly message: string }[];
  readonly fixes: readonly {
    readonly title: string;
    readonly safe: boolean;
    readonly edits: readonly { readonly range: JsonRange; readonly newText: string }[];
  }[];
}

/** A file as programs are told of it. */
export interface CheckedEntry {
  readonly file: string;
  readonly kind: DocumentKind | null;
  readonly report: boolean;
  readonly title: string | null;
  readonly year: number | null;
  readonly edition: string | null;
  readonly problems: readonly JsonProblem[];
  /** Where a file holds several reports: which. The entry itself names the first; its problems are those of all. */
  readonly reports?: readonly ReportHead[];
  readonly error?: string;
}

/** A report as a list of several names it. */
interface ReportHead {
  readonly title: string | null;
  readonly organ: string | null;
  readonly year: number | null;
  readonly edition: string | null;
}

/** `check --format json`: the problems of every file, for programs. */
export function jsonProblems({ language }: Appearance): Reporter {
  return { ...LIST, part: file => JSON.stringify(entryOf(file, language)) };
}

/** `check --format ndjson`: a line a file, with what `gouji reduce` is to know of its reports. */
export function ndjsonProblems({ language }: Appearance): Reporter {
  return {
    ...LINES,
    part: file => JSON.stringify({ ...entryOf(file, language), summaries: summarize(file.name, file.analysis) }),
  };
}

function entryOf({ name, kind, analysis, problems, error }: ReadFile, language: Language): CheckedEntry {
  const { document, report, reports } = analysis;
  const { organ: _organ, ...head } = headOf(report);
  return {
    file: name,
    kind,
    report: report.isReport,
    ...head,
    problems: problems.map(problem => toJsonProblem(problem, document, language)),
    ...(reports.length > 1 ? { reports: reports.map(headOf) } : {}),
    ...(error ? { error: error[language] } : {}),
  };
}

function headOf({ title, organ, year, edition }: Report): ReportHead {
  return { title: title?.text ?? null, organ, year, edition: edition?.id ?? null };
}

/** A problem with its places as lines and characters. */
export function toJsonProblem(problem: Problem, document: DocumentText, language: Language): JsonProblem {
  const { related = [], fixes = [] } = problem;
  return {
    ...wordsOf(problem, language),
    range: document.rangeOf(problem.range),
    data: problem.data ?? {},
    related: related.map(({ range, message }) => ({ range: document.rangeOf(range), message: message[language] })),
    fixes: fixes.flatMap(({ title, safe, edits }) => {
      const carried = toJsonEdits(document, edits);
      return carried ? [{ title: title[language], safe, edits: carried }] : [];
    }),
  };
}

/** A problem between reports, whose places are lines and characters already; those in other files name these. */
export function toJsonSetProblem(problem: SetProblem, language: Language): JsonProblem {
  const { range, data = {}, related = [], fixes = [] } = problem;
  return {
    ...wordsOf(problem, language),
    range,
    data,
    related: related.map(place => ({ ...place, message: place.message[language] })),
    fixes: fixes.map(({ title, edits }) => ({ title: title[language], safe: false, edits })),
  };
}

function wordsOf({ rule, severity, message }: Problem | SetProblem, language: Language) {
  return { rule, severity, message: message[language] };
}

/** `extract --format json`: every figure of every file with its place. */
export function jsonFigures({ language }: Appearance): Reporter {
  return { ...LIST, part: file => figuresOf(file, language) };
}

/** `extract --format ndjson`: the same, a line a file. */
export function ndjsonFigures({ language }: Appearance): Reporter {
  return { ...LINES, part: file => figuresOf(file, language) };
}

function figuresOf({ name, kind, analysis, error }: ReadFile, language: Language): string {
  const [first, ...others] = analysis.reports.map(report => extractReport(name, report, analysis.document));
  // The entry is the first report's; where there are several, all of them follow within it.
  const entry = { kind, ...first, ...(others.length > 0 ? { reports: [first, ...others] } : {}) };
  return JSON.stringify(error ? { ...entry, error: error[language] } : entry);
}
