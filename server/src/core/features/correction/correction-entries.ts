import type { Analysis } from '../../analysis.ts';
import { ruleDescriptions } from '../../lint/known-rules.ts';
import type { Problem } from '../../lint/lint.ts';
import type { Severity } from '../../rules/rule.ts';
import { type Bilingual, bilingual, type Language } from '../../text/bilingual.ts';
import { placeWords } from '../place-words.ts';

/** A problem as a supervisor sends it back: where, what is written, what it would have to be, why. */
export interface CorrectionEntry {
  /** 错误 */
  readonly severity: string;
  /** 表3 （七）总计·自然人 */
  readonly place: string;
  readonly written: string;
  /** What it would have to be; '' where that cannot be told. */
  readonly expected: string;
  readonly reason: string;
  /** The rule's title with its id. */
  readonly rule: string;
}

const SEVERITIES: Record<Severity, Bilingual> = {
  error: bilingual('错误', 'error'),
  warning: bilingual('警告', 'warning'),
  information: bilingual('提示', 'information'),
  hint: bilingual('建议', 'hint'),
};

/** A text is quoted up to here. */
const LONGEST = 60;

/** The problems of a text as entries of a correction sheet, in the order of the text. */
export function correctionEntries(analysis: Analysis, language: Language): CorrectionEntry[] {
  const titles = new Map(ruleDescriptions.map(({ id, title }) => [id, title[language]]));
  return analysis.problems.map(problem => {
    const { rule, severity, message, range } = problem;
    return {
      severity: SEVERITIES[severity][language],
      place: placeWords(analysis.reportAt(range.start), range.start) || bilingual('标题', 'title')[language],
      written: quoted(analysis.source.text.slice(range.start, range.end)) || bilingual('（空白）', '(blank)')[language],
      expected: expectedOf(problem),
      reason: message[language],
      rule: `${titles.get(rule) ?? ''}（${rule}）`,
    };
  });
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
