import { rules, setRules } from '../rules/index.ts';
import type { RuleDescription } from '../rules/rule.ts';
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

/** Their ids. */
export const ruleIds: ReadonlySet<string> = new Set(ruleDescriptions.map(({ id }) => id));
