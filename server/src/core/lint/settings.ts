import type { Severity } from '../rules/rule.ts';

/** What a user can set about the rules. */
export interface LintSettings {
  /** The level of a rule, or `off`; rules that are not named keep their own. */
  readonly rules: Readonly<Record<string, Severity | 'off'>>;
}

export const defaultSettings: LintSettings = { rules: {} };
