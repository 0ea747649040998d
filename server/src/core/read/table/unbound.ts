import type { ChosenLabel } from './choose-labels.ts';
import type { Item } from './items.ts';

/** Figures that no row of the form owns, and the text before them. */
export interface UnboundRow {
  readonly label: Item | null;
  readonly cells: readonly Item[];
}

/** The lines of figures, or figures behind a text, that no row has taken: their label is unknown or was lost. */
export function findUnbound(
  items: readonly Item[],
  labels: readonly ChosenLabel[],
  places: readonly (readonly Item[])[],
): UnboundRow[] {
  let figures = 0;
  for (const { kind } of items) if (kind === 'cell') figures++;
  for (const ofRow of places) for (const { kind } of ofRow) if (kind === 'cell') figures--;
  if (figures === 0) return [];
  const taken = new Set(places.flat());
  const firstRow = labels.find(({ kind }) => kind === 'row')?.index ?? items.length;
  const labelled = new Set(labels.map(({ item }) => item));
  const rowLines = linesOfSeveral(items);
  const unbound: UnboundRow[] = [];
  let text: Item | null = null;
  let cells: Item[] = [];
  const flush = () => {
    if (cells.length >= 2 || (cells.length === 1 && text && text.line === cells[0]!.line))
      unbound.push({ label: text, cells });
    text = null;
    cells = [];
  };
  for (let index = firstRow; index < items.length; index++) {
    const item = items[index]!;
    if (taken.has(item) || labelled.has(item)) {
      flush();
    } else if (item.kind === 'text') {
      flush();
      text = item;
    } else if (item.kind === 'cell') {
      if (cells.length > 0 && cells[0]!.line !== item.line && rowLines.has(cells[0]!.line)) flush();
      cells.push(item);
    }
  }
  flush();
  return unbound;
}

/** The lines that hold several cells, so that a line is a row. */
function linesOfSeveral(items: readonly Item[]): ReadonlySet<Item['line']> {
  const first = new Map<Item['line'], Item['field']>();
  const lines = new Set<Item['line']>();
  for (const { kind, line, field } of items) {
    if (kind !== 'cell') continue;
    const known = first.get(line);
    if (known === undefined) first.set(line, field);
    else if (known !== field) lines.add(line);
  }
  return lines;
}
