import type { Analysis } from '../analysis.ts';
import type { Problem } from '../lint/lint.ts';
import type { SetProblem } from '../set/check-set.ts';
import type { DocumentText } from '../text/document-text.ts';

/**
 * All that is found in a text, in its order: what its rules find in it, and `between`, what is found between its reports and
 * others. Whatever counts or shows problems goes by this list, so that all of them say the same.
 */
export function allProblems({ problems, document }: Analysis, between: readonly SetProblem[]): readonly Problem[] {
  if (between.length === 0) return problems;
  const placed = between.map(problem => inText(problem, document));
  return [...problems, ...placed].sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
}

/** A problem between reports, which has lines, by offsets. Its mends, and its places in other files, are left to the editor. */
function inText({ rule, severity, message, range, data }: SetProblem, document: DocumentText): Problem {
  return { rule, severity, message, range: document.offsetsOf(range), ...(data ? { data } : {}) };
}
