import type { Finding, RuleDescription } from '../rules/rule.ts';
import { bilingual } from '../text/bilingual.ts';

/** What is said of a rule that threw, at a place of the text: a warning about the rule, so that the others go on. */
export function crashOf({ id }: RuleDescription, error: unknown, at: number): Finding {
  const reason = error instanceof Error ? error.message : String(error);
  return {
    message: bilingual(`规则 ${id} 未能执行：${reason}`, `The rule ${id} could not run: ${reason}`),
    range: { start: at, end: at },
    severity: 'warning',
  };
}
