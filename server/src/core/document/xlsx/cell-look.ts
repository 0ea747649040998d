/** How a cell looks. */
export interface CellLook {
  readonly font: 'title' | 'heading' | 'prose' | 'table';
  readonly align: 'left' | 'center' | 'right';
  /** Whether it is ruled, as a cell of a table is. */
  readonly bordered: boolean;
  /** Whether its figure is wrong: on red. */
  readonly marked: boolean;
  /** Decimals of a number; null for text and for numbers as they are. */
  readonly decimals: number | null;
}
