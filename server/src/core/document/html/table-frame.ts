/** More columns than any form has are no columns but a slip, or what a program writes for “all”. */
const MOST_COLUMNS = 20;
const MOST_ROWS = 200;

/** A cell that is open. */
interface OpenCell {
  /** How many elements were open around it. */
  readonly height: number;
  readonly columns: number;
  /** The piece of the separator before it, -1 where it needs none. */
  readonly separator: number;
  /** The first piece within. */
  first: number;
  /** Behind its tag. */
  readonly origin: number;
  /** The pieces that part its blocks. */
  readonly breaks: number[];
  /** Whether it lays out a page, and its blocks stand on lines of their own. */
  isLayout: boolean;
}

/** What is known of a table that is open. */
export type FrameState = Pick<TableFrame, 'cell' | 'isInRow' | 'isLayoutRow' | 'unseen' | 'height' | 'isWhole'>;

/** A table that is open: which columns of the row are taken, and by which rows above. */
export class TableFrame {
  cell: OpenCell | null = null;
  /** How many rows more each column is covered by a cell above. */
  private covered: number[] = [];
  private column = 0;
  private cells = 0;
  /** Columns that the last cell covers beside its own. */
  private trailing = 0;
  isInRow = false;
  /** Whether a cell of the row lays out a page, so that its cells stand on lines of their own. */
  isLayoutRow = false;
  /** A row or cell that is not shown, and how many elements were open around it. */
  unseen: { readonly name: string; readonly height: number } | null = null;

  constructor(
    /** How many elements were open around it. */
    readonly height: number,
    /** Whether it has a tag of its own; a row that stands alone has none. */
    readonly isWhole: boolean,
  ) {}

  /** Whether the cell that is open can still turn out to lay out the page, so that what stands in it is written anew. */
  get canChange(): boolean {
    return this.cell !== null && !this.cell.isLayout;
  }

  /** All that has to be known of it further on, wherever it stands; of a table that cannot change. */
  get state(): FrameState {
    return { ...this, cell: this.cell && { ...this.cell, separator: -1, first: 0, origin: 0, breaks: [] } };
  }

  /** The table of a state. */
  static of(state: FrameState): TableFrame {
    return Object.assign(new TableFrame(state.height, state.isWhole), state);
  }

  beginRow(): void {
    this.isInRow = true;
    this.isLayoutRow = false;
    this.column = 0;
    this.cells = 0;
    this.trailing = 0;
  }

  /** How many places stand between the cell before and the next one: those of the former and those covered from above. */
  nextCell(columns: number, rows: number): { separators: number; isFirst: boolean } {
    const isFirst = this.cells === 0;
    let separators = this.trailing + (isFirst ? 0 : 1);
    while ((this.covered[this.column] ?? 0) > 0) {
      this.column++;
      separators++;
    }
    const width = Math.max(1, Math.min(columns, MOST_COLUMNS));
    for (let place = 0; place < width && this.column < MOST_COLUMNS * 2; place++, this.column++)
      // The rows above have been counted down for this row when it ends.
      this.covered[this.column] = Math.max(this.covered[this.column] ?? 0, Math.min(rows, MOST_ROWS));
    this.cells++;
    this.trailing = width - 1;
    return { separators, isFirst };
  }

  /** Ends the row and gives how many places are left behind its last cell; of a row of one cell none counts. */
  endRow(): number {
    let places = this.cells > 0 ? this.trailing : 0;
    const isAlone = this.cells <= 1 && this.column <= this.trailing + 1;
    for (let column = this.column; column < this.covered.length; column++)
      if (this.covered[column]! > 0) places = column - this.column + 1 + this.trailing;
    for (const [column, rows] of this.covered.entries()) if (rows > 0) this.covered[column] = rows - 1;
    this.isInRow = false;
    this.column = 0;
    const isEmpty = this.cells === 0;
    this.cells = 0;
    this.trailing = 0;
    return isAlone || isEmpty ? 0 : places;
  }
}
