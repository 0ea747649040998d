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
  /** Whether it is the only fix of its problem, so that there is nothing to choose. */
  readonly only: boolean;
}

/** The fixes of all problems that the range touches, in the order of the text; the first of those that do the same. */
export function fixesAt({ problems }: Analysis, range: TextRange): OfferedFix[] {
  const offered = problems
    .filter(problem => meets(problem.range, range))
    .flatMap(problem =>
      (problem.fixes ?? []).map(fix => ({ problem, fix, only: problem.fixes!.length === 1 && !fix.doubtful })),
    );
  const known = new Set<string>();
  return offered.filter(({ fix }) => {
    const name = nameOfEdits(fix.edits);
    const isNew = !known.has(name);
    known.add(name);
    return isNew;
  });
}

/** The same for edits that do the same. */
export function nameOfEdits(edits: readonly TextEdit[]): string {
  return edits.map(({ range: { start, end }, newText }) => `${start}-${end} ${newText}`).join('\n');
}

/**
 * The edits of all safe fixes together, in the order of the text, none of which meets another: of two fixes that would
 * change the same place the first one wins, and the other's problem is found again afterwards.
 */
export function safeEdits({ problems }: Analysis): TextEdit[] {
  const taken: TextEdit[] = [];
  /** How many of those taken come before a range; the next one is the only one behind that it may meet. */
  const before = (range: TextRange) => countWhile(taken, other => other.range.end < range.start);
  const isFree = ({ range }: TextEdit) => {
    const next = taken[before(range)];
    return !next || !meets(range, next.range);
  };
  for (const { fixes } of problems) {
    const fix = fixes?.find(({ safe }) => safe);
    if (!fix?.edits.every(isFree)) continue;
    // Problems come in the order of the text, and so do nearly all edits: little has to make room.
    for (const edit of fix.edits) taken.splice(before(edit.range), 0, edit);
  }
  return taken;
}
