import { type Position, Range, type TextDocument } from 'vscode';
import { readVisible } from '../../../server/src/core/document/read-visible.ts';
import { nextCells } from '../../../server/src/core/features/fill-in/next-cell.ts';
import { Memory } from '../../../server/src/core/memory.ts';
import { parseReports } from '../../../server/src/core/read/parse-report.ts';
import type { TextRange } from '../../../server/src/core/text/range.ts';

/** Where Tab, Shift+Tab and Enter lead from a place in a table. */
export interface CellsAround {
  readonly next: Range | null;
  readonly previous: Range | null;
  /** The same column of the next row; from a cell only. */
  readonly below: Range | null;
}

/** How much is read before and behind the cursor's stretch, in UTF-16 units: a report is shorter, a collection is not. */
const STRETCH = 65_536;

/**
 * Finds the cells around a place without asking the server: a key that waits for an answer would be overtaken by the next
 * one. What the version before had is remembered, so that a keystroke costs what it changed.
 */
export class CellReader {
  private memory = new Memory();
  private document: TextDocument | undefined;

  /** The cells around the position in the text as it stands, or null where that is in no table. */
  around(document: TextDocument, position: Position): CellsAround | null {
    if (document !== this.document) this.memory = new Memory();
    this.document = document;
    const offset = document.offsetAt(position);
    const { text, start } = stretchOf(document.getText(), offset);
    const visible = readVisible(text);
    const cells = nextCells(parseReports(visible, this.memory), visible.offsetOf(offset - start));
    if (!cells) return null;
    const rangeOf = (range: TextRange | null) => {
      const place = range && visible.originOf(range);
      return place && new Range(document.positionAt(start + place.start), document.positionAt(start + place.end));
    };
    return { next: rangeOf(cells.next), previous: rangeOf(cells.previous), below: rangeOf(cells.below) };
  }
}

/** Whole lines around the offset; the same ones while the cursor stays in its stretch, as what is known of them is kept. */
function stretchOf(text: string, offset: number): { text: string; start: number } {
  const first = offset - (offset % STRETCH) - STRETCH;
  const last = first + 3 * STRETCH;
  const start = first <= 0 ? 0 : text.indexOf('\n', first) + 1;
  const end = last >= text.length ? text.length : text.indexOf('\n', last) + 1 || text.length;
  return { text: text.slice(start, end), start };
}
