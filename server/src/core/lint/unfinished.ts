import type { Finding, RuleDescription } from '../rules/rule.ts';
import { type Bilingual, bilingual } from '../text/bilingual.ts';

/** A text takes longer than it may: what is said of it is not all that there is. */
export const checkUnfinished: RuleDescription = {
  id: 'check-unfinished',
  category: 'suppression',
  title: bilingual('这份文本太复杂，没有全部检查', 'The text is too complex and was not fully checked'),
  severity: 'warning',
};

/** Says that nothing of a text was checked. */
export const NOTHING_CHECKED: Bilingual = bilingual(
  '这份文本太复杂，没有检查。',
  'This text is too complex, and was not checked.',
);

/** Says what of a text was not checked: rules by their ids, tables by their names. */
export function notChecked(names: readonly string[]): Bilingual {
  return bilingual(
    `这份文本太复杂，没有全部检查；未查完的是 ${names.join('、')}。`,
    `This text is too complex, and was not wholly checked; not finished: ${names.join(', ')}.`,
  );
}

/** The finding that says so, at the beginning of the text. */
export function unfinishedFinding(message: Bilingual): Finding {
  return { message, range: { start: 0, end: 0 } };
}
