import { type PdfPage, type Rule, SNAP } from './page.ts';

/** A cell of a ruled table, by its lines and columns in the grid. */
export interface GridCell {
  readonly line: number;
  readonly column: number;
  readonly lineEnd: number;
  readonly columnEnd: number;
}

/** A table as its rules show it. */
export interface Grid {
  /** Where its columns begin, and where the last one ends. */
  readonly columns: readonly number[];
  /** Where its lines begin, and where the last one ends. */
  readonly lines: readonly number[];
  readonly cells: readonly GridCell[];
  /** Whether a rule closes it below; where not, the page has cut its last row. */
  readonly isClosed: boolean;
}

/** Shorter ones are strokes of a drawing, or underline a word. */
const SHORTEST = 5;
/** A page with more is a drawing. */
const MOST_PLACES = 200;

/** The tables of a page from above to below: rules that upright ones hold together. */
export function gridsOf({ level, upright }: PdfPage): Grid[] {
  const long = (rules: readonly Rule[]) => rules.filter(({ from, to }) => to - from >= SHORTEST);
  const [levelRules, uprightRules] = [long(level), long(upright)];
  return extentsOf(uprightRules).flatMap(({ from, to }) => {
    const within = (place: number) => place >= from - SNAP && place <= to + SNAP;
    const across = levelRules.filter(({ at }) => within(at));
    const down = uprightRules.filter(rule => within(rule.from) && within(rule.to));
    const grid = gridOf(across, down);
    return grid ? [grid] : [];
  });
}

/** Stretches of the page, from above to below, in which upright rules stand side by side or meet. */
function extentsOf(upright: readonly Rule[]): { from: number; to: number }[] {
  const extents: { from: number; to: number }[] = [];
  for (const { from, to } of [...upright].sort((a, b) => a.from - b.from)) {
    const last = extents.at(-1);
    if (last && from <= last.to + SNAP) last.to = Math.max(last.to, to);
    else extents.push({ from, to });
  }
  return extents;
}

function gridOf(across: readonly Rule[], down: readonly Rule[]): Grid | null {
  // A table may be open at its sides: its level rules show how far it reaches.
  const ends = across.flatMap(({ from, to }) => [from, to]);
  const columns = places([...down.map(({ at }) => at), ...outermost(ends)]);
  const lines = places([...across.map(({ at }) => at), ...outermost(down.flatMap(({ from, to }) => [from, to]))]);
  if (columns.length < 2 || lines.length < 2 || columns.length > MOST_PLACES || lines.length > MOST_PLACES) return null;
  // A frame around a text is no table.
  if (columns.length === 2 && lines.length === 2) return null;
  const ruledRight = ruledBetween(down, columns, lines);
  const ruledBelow = ruledBetween(across, lines, columns);
  const isRuledBelow = (line: number, column: number) => ruledBelow(column, line);
  const bottom = lines.length - 2;
  return {
    columns,
    lines,
    cells: cellsOf(columns.length - 1, lines.length - 1, ruledRight, isRuledBelow),
    isClosed: columns.slice(1).some((_, column) => isRuledBelow(bottom, column)),
  };
}

function outermost(values: readonly number[]): number[] {
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const value of values) {
    least = Math.min(least, value);
    most = Math.max(most, value);
  }
  return least <= most ? [least, most] : [];
}

/** Ascending, those that are nearly the same as one. */
function places(values: readonly number[]): number[] {
  const distinct: number[] = [];
  for (const value of [...values].sort((a, b) => a - b)) {
    if (distinct.length === 0 || value - distinct.at(-1)! > 2 * SNAP) distinct.push(value);
  }
  return distinct;
}

/**
 * Whether a rule stands behind a place of the grid, by step and by stretch: `steps` are the places across the rules,
 * `stretches` those along them. A rule stands there that covers the middle of the stretch.
 */
function ruledBetween(
  rules: readonly Rule[],
  steps: readonly number[],
  stretches: readonly number[],
): (stretch: number, step: number) => boolean {
  const ruled = new Set<number>();
  for (const { from, to, at } of rules) {
    const step = steps.findIndex(place => Math.abs(place - at) <= 2 * SNAP);
    if (step < 0) continue;
    for (let stretch = 0; stretch + 1 < stretches.length; stretch++) {
      const middle = (stretches[stretch]! + stretches[stretch + 1]!) / 2;
      if (from <= middle && middle <= to) ruled.add(step * MOST_PLACES + stretch);
    }
  }
  return (stretch, step) => ruled.has((step + 1) * MOST_PLACES + stretch);
}

/** A cell reaches right and down until a rule stands in its way. */
function cellsOf(
  columnCount: number,
  lineCount: number,
  isRuledRight: (line: number, column: number) => boolean,
  isRuledBelow: (line: number, column: number) => boolean,
): GridCell[] {
  const taken = Array.from({ length: lineCount }, () => new Array<boolean>(columnCount).fill(false));
  const cells: GridCell[] = [];
  for (let line = 0; line < lineCount; line++) {
    for (let column = 0; column < columnCount; column++) {
      if (taken[line]![column]) continue;
      let columnEnd = column + 1;
      while (columnEnd < columnCount && !taken[line]![columnEnd] && !isRuledRight(line, columnEnd - 1)) columnEnd++;
      let lineEnd = line + 1;
      while (lineEnd < lineCount && !isRuledBelow(lineEnd - 1, column)) lineEnd++;
      for (let row = line; row < lineEnd; row++) taken[row]!.fill(true, column, columnEnd);
      cells.push({ line, column, lineEnd, columnEnd });
    }
  }
  return cells;
}
