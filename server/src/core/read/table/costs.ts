/**
 * What each way to read a place behind a row's label costs. Of all the ways to read a row the cheapest counts, where the
 * next one is clearly dearer; in these lines ▁ is an empty place.
 */
export const COSTS = {
  /** A figure in a column's place: 行政许可 | 12. */
  figure: 0,
  /** A copy of the last figure that a converter wrote into a place which the merged cell covers: 12 | 12 | 12. */
  copy: 1,
  /** An empty place for a blank cell: 3 | ▁ | 1. */
  blank: 1,
  /** A text for a figure: 0 | 暂无 | 0. */
  text: 2,
  /** A line that is no part of the table: — 3 — at the foot of a page. */
  furniture: 1,
  /** A note that ends the row: 注：数量含上年度结转. */
  note: 1,
  /** A word before figures that have no label: 数量 | 0 | 0. */
  name: 1,
  /** An empty place among the figures that is no cell: a bar more than the row has cells. */
  filler: 3,
  /** Figures of another row, which lost its label, behind all those of this one. */
  left: 4,
  /** A lone bar at the row's beginning for a blank cell, where every row may begin with such a bar. */
  openingBar: 29,
  /** Fewer places than columns: nobody knows which is lacking. What costs as much is not read as a whole row. */
  short: 30,
  /** More figures than columns. */
  surplus: 40,
  /** Empty places that are not as the table's rows have them, beside blank cells: nobody knows which are cells. */
  unlike: 50,
} as const;

/** How much dearer the next reading has to be for a row's not to be ambiguous. */
export const CLEARLY_DEARER = 2;
/** How much more one way of a table to keep its empty places costs than the one before it, where no row shows which it is. */
export const UNPROVEN = 5;
