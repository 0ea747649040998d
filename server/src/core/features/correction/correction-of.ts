import type { Analysis } from '../../analysis.ts';
import { ruleDescriptions } from '../../lint/known-rules.ts';
import type { Problem } from '../../lint/lint.ts';
import type { Report } from '../../report/report.ts';
import type { Severity } from '../../rules/rule.ts';
import type { SetProblem } from '../../set/check-set.ts';
import { type Bilingual, bilingual, type Language } from '../../text/bilingual.ts';
import type { TextRange } from '../../text/range.ts';
import { allProblems } from '../all-problems.ts';
import { placeWords } from '../place-words.ts';
import { isAbsent, nameOfAbsent } from './absent.ts';
import type { Correction } from './correction.ts';

const SEVERITIES: Record<Severity, Bilingual> = {
  error: bilingual('错误', 'error'),
  warning: bilingual('警告', 'warning'),
  information: bilingual('提示', 'information'),
  hint: bilingual('建议', 'hint'),
};

/** A text is quoted up to here. */
const LONGEST = 60;

/**
 * What is to be corrected in a text, in its order. `between` is what was found between its reports and others.
 */
export function correctionOf(analysis: Analysis, language: Language, between: readonly SetProblem[] = []): Correction {
  const titles = new Map(ruleDescriptions.map(({ id, title }) => [id, title[language]]));
  const { source, report } = analysis;
  const entries = allProblems(analysis, between).map(problem => {
    const { rule, severity, message, range } = problem;
    return {
      severity: SEVERITIES[severity][language],
      place:
        placeOf(analysis.reportAt(range.start), problem) ?? opening(analysis.reportAt(range.start), range)[language],
      written: isAbsent(problem)
        ? bilingual('（没有）', '(missing)')[language]
        : quoted(source.text.slice(range.start, range.end)) || bilingual('（空白）', '(blank)')[language],
      expected: expectedOf(problem),
      reason: message[language],
      rule: `${titles.get(rule) ?? ''}（${rule}）`,
    };
  });
  return { organ: report.organ, year: report.year, title: report.title?.text ?? null, entries };
}

/** Where a problem is; what is missing is named itself, and not what stands beside its place. */
function placeOf(report: Report, problem: Problem): string | null {
  const absent = isAbsent(problem) ? nameOfAbsent(report, problem) : null;
  return absent ?? (placeWords(report, problem.range.start) || null);
}

/** What stands before the first section: the title, or the words below it. */
function opening({ title }: Report, { start }: TextRange): Bilingual {
  return title && start > title.range.end ? bilingual('开头', 'opening') : bilingual('标题', 'title');
}

function quoted(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
}

/** The figure that a sum asks for, or the words that a mend would put in the place of all that is marked. */
function expectedOf({ data, fixes = [], range }: Problem): string {
  if (data?.expected !== undefined) return String(data.expected);
  const edits = fixes[0]?.edits ?? [];
  const [edit] = edits;
  const whole = edits.length === 1 && edit!.range.start === range.start && edit!.range.end === range.end;
  return whole ? quoted(edit!.newText) : '';
}
