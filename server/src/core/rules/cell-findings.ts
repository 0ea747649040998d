import { idsOf, nameOf, unusualCells } from '../figures/cell.ts';
import type { Cell, Table } from '../report/report.ts';
import { type Bilingual, bilingual } from '../text/bilingual.ts';
import type { Finding } from './rule.ts';

/** Cells that a rule finds by how they are written, and its words for them. */
export interface CellWording {
  /** Whether the rule finds the cell. */
  readonly applies: (cell: Cell) => boolean;
  /** What is said of one cell, after its name: “写的是 12件”. */
  readonly ofOne: (cell: Cell) => Bilingual;
  /** What is said of many: “12 个数里有分隔符”. */
  readonly ofMany: (count: number) => Bilingual;
  /** What the cell would be written as. */
  readonly written: (cell: Cell) => string;
  /** Whether a mend may be made unasked. */
  readonly safe: (cell: Cell) => boolean;
}

/** From this number on, cells of a table that are written in the same way are its style and are said once. */
const MANY = 4;

/** A finding a cell with its mend, or one a table with the mend of all where there are many that are as safe to mend. */
export function* checkCells(table: Table, wording: CellWording): Generator<Finding> {
  const cells = unusualCells(table).filter(cell => !holdsTwoFigures(cell.text) && wording.applies(cell));
  for (const isSafe of [true, false]) {
    const alike = cells.filter(cell => wording.safe(cell) === isSafe);
    if (alike.length >= MANY) yield together(alike, wording);
    else for (const cell of alike) yield alone(cell, wording);
  }
}

/** Whether digits are parted otherwise than by thousands: 1 234 is one figure, 1 2 are two, which no mend may join. */
function holdsTwoFigures(text: string): boolean {
  const written = text.normalize('NFKC');
  return /\d\s+\d/.test(written) && !/^[^\d]?\d{1,3}(?:\s\d{3})+(?!\s*\d)/.test(written);
}

function alone(cell: Cell, { ofOne, written, safe }: CellWording): Finding {
  const { zh, en } = ofOne(cell);
  const name = nameOf(cell);
  const newText = written(cell);
  return {
    message: bilingual(`${name}${zh}。`, `${name} ${en}.`),
    range: cell.range,
    data: idsOf(cell),
    fixes: [
      {
        title: bilingual(`改写为 ${newText}`, `Write ${newText}`),
        safe: safe(cell),
        edits: [{ range: cell.range, newText }],
      },
    ],
  };
}

function together(cells: readonly Cell[], { ofMany, written, safe }: CellWording): Finding {
  const [first, ...others] = cells as [Cell, ...Cell[]];
  const { id, definition } = first.row.table;
  const { zh, en } = ofMany(cells.length);
  return {
    message: bilingual(`${definition.title}${zh}。`, `${definition.title}: ${en}.`),
    range: first.range,
    data: { table: id },
    related: others.map(cell => ({ range: cell.range, message: bilingual(nameOf(cell), nameOf(cell)) })),
    fixes: [
      {
        title: bilingual(`改写这张表的 ${cells.length} 个格`, `Rewrite ${cells.length} cells of the table`),
        safe: safe(first),
        edits: cells.map(cell => ({ range: cell.range, newText: written(cell) })),
      },
    ],
  };
}

/** A figure as it is written, but with plain digits and nothing between them: １，２０４ becomes 1204, and 1.0 stays. */
export function plainlyWritten(text: string): string {
  return text.normalize('NFKC').replace(/[,\s]|[。；;]$/g, '');
}
