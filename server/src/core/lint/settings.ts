import type { OrganFacts } from '../report/organ.ts';
import type { Severity } from '../rules/rule.ts';

/** What a user can set about the rules. */
export interface LintSettings {
  /** The level of a rule, or `off`; rules that are not named keep their own. */
  readonly rules: Readonly<Record<string, Severity | 'off'>>;
  /** Facts of the organ that the user knows better than its name tells. */
  readonly organ?: Partial<OrganFacts>;
}

export const defaultSettings: LintSettings = { rules: {} };
