import { rules, setRules } from '../rules/index.ts';
import type { RuleDescription } from '../rules/rule.ts';
import type { Bilingual } from '../text/bilingual.ts';
import { suppressionUnknown, suppressionUnused } from './suppression.ts';
import { checkUnfinished } from './unfinished.ts';

/** Every rule that settings and comments can name, in the order of the documentation. */
export const ruleDescriptions: readonly RuleDescription[] = [
  ...rules,
  ...setRules,
  suppressionUnknown,
  suppressionUnused,
  checkUnfinished,
];

/** What they are called, by id. */
export const ruleTitles: ReadonlyMap<string, Bilingual> = new Map(ruleDescriptions.map(({ id, title }) => [id, title]));

/** Their ids. */
export const ruleIds: ReadonlySet<string> = new Set(ruleDescriptions.map(({ id }) => id));
