import type { ReadProse } from './prose/known-prose.ts';
import type { Passage } from './prose/passage.ts';
import type { SectionTables } from './read/section-tables.ts';
import { Remembered } from './remembered.ts';

/**
 * What is remembered from one text to the next, as from one version of a document to the one after a keystroke. It only
 * saves time: with a new memory, everything comes out the same.
 */
export class Memory {
  readonly passages = new Remembered<Passage>();
  /** The prose of the text before, most of whose passages stand where they stood or have only moved. */
  prose: ReadProse | null = null;
  readonly tables = new Remembered<SectionTables>();

  /** Begins another text. */
  next(): void {
    this.passages.next();
    this.tables.next();
  }
}
