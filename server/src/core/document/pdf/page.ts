/** A piece of text where a page has it. Points (1/72 inch) from the left and from the top. */
export interface TextPiece {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** Where its line stands. */
  readonly baseline: number;
  /** Size of the font. */
  readonly size: number;
  /** Which way it runs where that is not from left to right; its places are then those of its sides and its foot. */
  readonly runs?: 'up' | 'down';
}

/** A ruled line of a page, level or upright; points from the left and from the top, the lesser first. */
export interface Rule {
  readonly from: number;
  readonly to: number;
  /** How far down a level one is, or how far right an upright one. */
  readonly at: number;
}

/** What is drawn on a page as far as it is read. */
export interface PdfPage {
  readonly width: number;
  readonly height: number;
  readonly pieces: readonly TextPiece[];
  readonly level: readonly Rule[];
  readonly upright: readonly Rule[];
}

/** Places that are less apart are one: rules are drawn a little beside each other. */
export const SNAP = 2;
