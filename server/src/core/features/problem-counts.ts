import type { Problem } from '../lint/lint.ts';
import type { Severity } from '../rules/rule.ts';

export type ProblemCounts = Record<Severity, number>;

/** How many problems of each severity. */
export function countProblems(problems: readonly Problem[]): ProblemCounts {
  const counts: ProblemCounts = { error: 0, warning: 0, information: 0, hint: 0 };
  for (const { severity } of problems) counts[severity]++;
  return counts;
}
