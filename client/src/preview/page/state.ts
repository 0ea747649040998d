import type { Preview, PreviewProblem } from '../../../../server/src/core/features/preview/preview-model.ts';
import type { CellEdit, Copying, Shown } from '../messages.ts';

/** A cell that is being typed into. */
export interface Editing {
  readonly key: string;
  /** What it showed before. */
  readonly from: string;
  /** What stands in the field when it opens. */
  readonly initial: string;
  /** Whether the arrows leave the cell, as in a spreadsheet when one just typed into it; otherwise they move the caret. */
  readonly arrowsLeave: boolean;
}

/** All that the page shows is a function of this. */
export interface State {
  shown: Shown | null;
  /** Which of the extension's messages that was. */
  turn: number;
  editing: Editing | null;
  /** How many edits were asked for, and those that what is shown does not have yet. */
  edits: number;
  pending: readonly CellEdit[];
  /** The key of the cell that has the keyboard, or had it last. */
  current: string | null;
  /** The key of what the editor's cursor is in. */
  cursor: string | null;
  /** Index of the problem that the bar shows. */
  problem: number | null;
  /** What the status line says beside sums. */
  told: string;
  /** A report that is copied as soon as a button is pressed. */
  copying: Copying | null;
}

/** What stands before anything was shown. */
export const initialState = (): State => ({
  shown: null,
  turn: 0,
  editing: null,
  edits: 0,
  pending: [],
  current: null,
  cursor: null,
  problem: null,
  told: '',
  copying: null,
});

/** The problems of a report by what they are shown at, each with its number in the list. */
export type Marks = ReadonlyMap<string, readonly Mark[]>;
/** A problem with its number in the list. */
export interface Mark {
  readonly index: number;
  readonly problem: PreviewProblem;
}

/** Gathers the problems of a report by what they are shown at. */
export function marksOf({ problems }: Preview): Marks {
  const marks = new Map<string, Mark[]>();
  for (const [index, problem] of problems.entries()) {
    if (problem.anchor === null) continue;
    const known = marks.get(problem.anchor);
    if (known) known.push({ index, problem });
    else marks.set(problem.anchor, [{ index, problem }]);
  }
  return marks;
}

const ranks = { error: 0, warning: 1, information: 2, hint: 3 };

/** The gravest of some marks' severities; undefined where there are none. */
export function severityOf(marks: readonly Mark[] | undefined) {
  return marks
    ?.map(({ problem }) => problem.severity)
    .reduce((gravest, severity) => (ranks[severity] < ranks[gravest] ? severity : gravest));
}
