import type { Analysis } from '../../analysis.ts';
import { ruleTitles } from '../../lint/known-rules.ts';
import type { Problem } from '../../lint/lint.ts';
import { silencesIn } from '../../lint/suppression.ts';
import { type Bilingual, bilingual } from '../../text/bilingual.ts';
import type { TextEdit } from '../../text/edit.ts';
import { meets, type TextRange, touches } from '../../text/range.ts';
import type { SourceText } from '../../text/source-text.ts';

/** Where a rule is to be silent: on the line of a finding, or in the whole text. */
export type SilenceScope = 'here' | 'file';

/**
 * The edit that writes the comment by which a rule is silent: above the line of a place, or at the head of the text.
 * @param reason why, for whoever reads the text next; none when empty
 */
export function silenceEdit(
  source: SourceText,
  rule: string,
  scope: SilenceScope,
  place: TextRange,
  reason: string,
): TextEdit {
  const word = scope === 'here' ? 'gouji-disable-next-line' : 'gouji-disable-file';
  // What would end the comment, or be a line of its own, is no part of a reason.
  const words = reason.replace(/--+>?|\s+/g, ' ').trim();
  const start = scope === 'here' ? source.lineStarts[source.lineOf(place.start)]! : 0;
  const newText = `<!-- ${word} ${rule}${words && `：${words}`} -->${source.lineEnd}`;
  return { range: { start, end: start }, newText };
}

/** Tells whether nothing is to be said of a rule at a place, as a setting or a comment has it. */
export function silencesOf({ source, settings }: Analysis): (rule: string, place: TextRange) => boolean {
  const silences = silencesIn(source);
  return (rule, { start }) =>
    settings.silent === true ||
    settings.rules[rule] === 'off' ||
    silences.some(silence => (silence.rule ?? rule) === rule && touches(silence.scope, start));
}

/** A problem that can be silenced, and the name of its rule. */
export interface Silenceable {
  readonly rule: string;
  readonly title: Bilingual;
  /** The first problem of the rule at the place. */
  readonly problem: Problem;
}

/** The rules of the problems at a place that a comment can silence, each once. */
export function silenceableAt(problems: readonly Problem[], place: TextRange): Silenceable[] {
  const found = new Map<string, Silenceable>();
  for (const problem of problems) {
    const title = ruleTitles.get(problem.rule);
    // What is said of such comments is mended in them.
    if (!title || found.has(problem.rule) || problem.rule.startsWith('suppression-')) continue;
    if (meets(problem.range, place)) found.set(problem.rule, { rule: problem.rule, title, problem });
  }
  return [...found.values()];
}

/** What the quick fixes are called. */
export const silenceTitles = {
  here: (rule: Bilingual) => bilingual(`这一处不再提示“${rule.zh}”…`, `Ignore here: ${rule.en}…`),
  file: (rule: Bilingual) => bilingual(`这份报告不再提示“${rule.zh}”`, `Ignore in this report: ${rule.en}`),
  off: (rule: Bilingual) => bilingual(`关掉规则“${rule.zh}”…`, `Turn off the rule: ${rule.en}…`),
};
