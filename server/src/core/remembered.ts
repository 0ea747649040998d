import { ownCopy } from './text/own-copy.ts';

/** How many characters of text are gathered before those that did not come again are forgotten. */
const GENERATION = 40_000;

/**
 * What was worked out of pieces of text, for when the same piece comes again: in the next version of a document, or in
 * another file. A piece that did not come again while many others did is forgotten.
 */
export class Remembered<Value extends object> {
  private recent = new Map<string, Value>();
  private older = new Map<string, Value>();
  private gathered = 0;

  /** Begins another text. What comes again within it is kept, however large it is. */
  next(): void {
    if (this.gathered < GENERATION) return;
    this.older = this.recent;
    this.recent = new Map();
    this.gathered = 0;
  }

  /** What is known of a piece, or what `compute` makes of it, which may depend on nothing else. */
  recall(piece: string, compute: (piece: string) => Value): Value {
    const known = this.recent.get(piece);
    if (known) return known;
    const before = this.older.get(piece);
    const own = ownCopy(piece);
    const value = before ?? compute(own);
    this.recent.set(own, value);
    this.gathered += own.length;
    return value;
  }
}
