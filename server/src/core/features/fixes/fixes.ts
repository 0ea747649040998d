import type { Analysis } from '../../analysis.ts';
import type { Problem } from '../../lint/lint.ts';
import type { Fix } from '../../rules/rule.ts';
import { countWhile } from '../../sorted.ts';
import type { TextEdit } from '../../text/edit.ts';
import { meets, type TextRange } from '../../text/range.ts';

/** A fix that can be offered at a place. */
export interface OfferedFix {
  readonly problem: Problem;
  readonly fix: Fix;
  /** What it changes in the document. */
  readonly edits: readonly TextEdit[];
  /** Whether it is the only fix of its problem, so that there is nothing to choose. */
  readonly only: boolean;
}

/**
 * The fixes of all problems that the range touches, in the order of the text; the first of those that do the same, and
 * none that mark-up is in the way of.
 */
export function fixesAt({ problems, document }: Analysis, range: TextRange): OfferedFix[] {
  const known = new Set<string>();
  return problems
    .filter(problem => meets(problem.range, range))
    .flatMap(problem =>
      (problem.fixes ?? []).flatMap(fix => {
        const edits = document.editsOf(fix.edits);
        const name = edits && nameOfEdits(edits);
        if (!edits || known.has(name!)) return [];
        known.add(name!);
        return [{ problem, fix, edits, only: problem.fixes!.length === 1 && !fix.doubtful }];
      }),
    );
}

/** The same for edits that do the same. */
export function nameOfEdits(edits: readonly TextEdit[]): string {
  return edits.map(({ range: { start, end }, newText }) => `${start}-${end} ${newText}`).join('\n');
}

/**
 * The edits of the document that make all safe fixes together, in its order, none of which meets another: of two fixes that
 * would change the same place the first one wins, and the other's problem is found again afterwards. A fix that mark-up is
 * in the way of is left out.
 */
export function safeEdits({ problems, document }: Analysis): TextEdit[] {
  const taken: TextEdit[] = [];
  /** How many of those taken come before a range; the next one is the only one behind that it may meet. */
  const before = (range: TextRange) => countWhile(taken, other => other.range.end < range.start);
  const isFree = ({ range }: TextEdit) => {
    const next = taken[before(range)];
    return !next || !meets(range, next.range);
  };
  for (const { fixes } of problems) {
    const fix = fixes?.find(({ safe }) => safe);
    const edits = fix ? document.editsOf(fix.edits) : null;
    if (!edits?.every(isFree)) continue;
    // Problems come in the order of the text, and so do nearly all edits: little has to make room.
    for (const edit of edits) taken.splice(before(edit.range), 0, edit);
  }
  return taken;
}
