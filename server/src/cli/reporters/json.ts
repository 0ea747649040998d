import type { Analysis } from '../../core/analysis.ts';
import type { Problem } from '../../core/lint/lint.ts';
import type { Language } from '../../core/text/bilingual.ts';
import type { SourceText } from '../../core/text/source-text.ts';
import { extractReport } from '../extract.ts';
import { toJsonRange } from '../json-range.ts';
import type { Appearance, Reporter } from './reporter.ts';

/** An array with one entry a file, each on a line of its own. */
const LIST = { head: '[\n', separator: ',\n', tail: () => '\n]\n' };

/** `check --format json`: the problems of every file, for programs. */
export function jsonProblems({ language }: Appearance): Reporter {
  return {
    ...LIST,
    part({ name, kind, analysis, error }) {
      const { source, report, problems } = analysis;
      const entry = {
        file: name,
        kind,
        report: report.isReport,
        title: report.title?.text ?? null,
        year: report.year,
        edition: report.edition?.id ?? null,
        problems: problems.map(problem => toJsonProblem(problem, source, language)),
        ...headsOf(analysis),
        ...(error ? { error: error[language] } : {}),
      };
      return JSON.stringify(entry);
    },
  };
}

/** Where a file holds several reports: which. The entry itself names the first; its problems are those of all. */
function headsOf({ reports }: Analysis) {
  if (reports.length < 2) return {};
  const heads = reports.map(({ title, organ, year, edition }) => ({
    title: title?.text ?? null,
    organ,
    year,
    edition: edition?.id ?? null,
  }));
  return { reports: heads };
}

function toJsonProblem(
  { rule, severity, message, range, data, related, fixes }: Problem,
  source: SourceText,
  language: Language,
) {
  return {
    rule,
    severity,
    message: message[language],
    range: toJsonRange(source, range),
    data: data ?? {},
    related: (related ?? []).map(place => ({
      range: toJsonRange(source, place.range),
      message: place.message[language],
    })),
    fixes: (fixes ?? []).map(({ title, safe, edits }) => ({
      title: title[language],
      safe,
      edits: edits.map(edit => ({ range: toJsonRange(source, edit.range), newText: edit.newText })),
    })),
  };
}

/** `extract --format json`: every figure of every file with its place. */
export function jsonFigures({ language }: Appearance): Reporter {
  return {
    ...LIST,
    part({ name, kind, analysis, error }) {
      const [first, ...others] = analysis.reports.map(report => extractReport(name, report));
      // The entry is the first report's; where there are several, all of them follow within it.
      const entry = { kind, ...first, ...(others.length > 0 ? { reports: [first, ...others] } : {}) };
      return JSON.stringify(error ? { ...entry, error: error[language] } : entry);
    },
  };
}
