/** A way from one cell of a table to another. */
export type Direction = 'up' | 'down' | 'left' | 'right';

const arrows: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

/** The way that an arrow key points, or undefined for any other key. */
export const directionOf = (key: string): Direction | undefined => arrows[key];

/** The cells of a line of the form that take the keyboard. */
const cellsOf = (line: Element) => [...line.querySelectorAll<HTMLElement>('[data-cell]')];

/**
 * The next cell on the way, which merged cells and labels make a matter of where it is drawn; undefined at the edge. To the
 * left and right, the way may go on to the table before or behind.
 */
export function neighbour(
  cell: HTMLElement,
  direction: Direction,
  within: 'table' | 'all tables' = 'table',
): HTMLElement | undefined {
  const line = cell.closest('tr')!;
  const table = line.closest('table')!;
  const lines = [...table.querySelectorAll('tr')].filter(candidate => cellsOf(candidate).length > 0);
  const at = lines.indexOf(line);
  if (direction === 'left' || direction === 'right') {
    const cells = within === 'table' ? lines.flatMap(cellsOf) : cellsOf(table.closest('main') ?? table);
    return cells[cells.indexOf(cell) + (direction === 'left' ? -1 : 1)];
  }
  const target = lines[at + (direction === 'up' ? -1 : 1)];
  return target && nearest(cellsOf(target), cell);
}

/** The first or last cell of the line, or with `all` of the table. */
export function edge(cell: HTMLElement, side: 'first' | 'last', all: boolean): HTMLElement | undefined {
  const cells = cellsOf((all ? cell.closest('table') : cell.closest('tr'))!);
  return side === 'first' ? cells[0] : cells.at(-1);
}

function nearest(cells: readonly HTMLElement[], cell: HTMLElement): HTMLElement | undefined {
  const middle = (element: HTMLElement) => {
    const { left, right } = element.getBoundingClientRect();
    return (left + right) / 2;
  };
  const wanted = middle(cell);
  const distance = (element: HTMLElement) => Math.abs(middle(element) - wanted);
  return [...cells].sort((a, b) => distance(a) - distance(b))[0];
}
