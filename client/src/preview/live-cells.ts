import { tablesOf } from '../../../server/src/core/features/preview/preview-lookup.ts';
import type { Preview } from '../../../server/src/core/features/preview/preview-model.ts';
import type { TextRange } from '../../../server/src/core/text/range.ts';

/** What a change of the text says, as VS Code tells of it. */
export interface TextChange {
  readonly rangeOffset: number;
  readonly rangeLength: number;
  readonly text: string;
}

/** A cell as the text now has it. */
export interface LiveCell {
  readonly range: TextRange;
  /** The further stretches of a figure that mark-up parts. */
  readonly rest: readonly TextRange[];
  readonly text: string;
}

/**
 * Where the cells of a preview stand after the text has changed, without waiting for the next preview: who types figures
 * into one cell after the other is faster than that. A cell that was changed otherwise than as a whole is not known any more.
 */
export class LiveCells {
  private readonly cells = new Map<string, LiveCell>();

  /** The cells of a preview, at the version of the text that it was made of. */
  constructor(preview: Preview) {
    for (const { body } of tablesOf(preview)) {
      for (const cell of body.flat()) {
        if (cell.kind === 'value')
          this.cells.set(cell.key, { range: cell.range, rest: cell.rest ?? [], text: cell.text });
      }
    }
  }

  /** The cell of a key, or undefined where it is not known. */
  get(key: string): LiveCell | undefined {
    return this.cells.get(key);
  }

  /** Follows the changes from one version of the text to the next, which can be made one after the other. */
  follow(changes: readonly TextChange[]): void {
    for (const change of changes) {
      for (const [key, cell] of this.cells) {
        const moved = afterChange(cell, change);
        if (moved) this.cells.set(key, moved);
        else this.cells.delete(key);
      }
    }
  }
}

function afterChange(cell: LiveCell, { rangeOffset: from, rangeLength, text }: TextChange): LiveCell | null {
  const { start, end } = cell.range;
  const to = from + rangeLength;
  const by = text.length - rangeLength;
  // A blank cell has a place and no width, so that what is written there is its text.
  if (cell.rest.length > 0) {
    // What is parted by mark-up is read anew once it is touched.
    if (from > cell.rest.at(-1)!.end) return cell;
    return to < start
      ? { ...cell, range: moved(cell.range, by), rest: cell.rest.map(range => moved(range, by)) }
      : null;
  }
  if (from === start && to === end) return { range: { start, end: end + by }, rest: [], text };
  if (from > end) return cell;
  if (to < start) return { ...cell, range: moved(cell.range, by) };
  return null;
}

function moved({ start, end }: TextRange, by: number): TextRange {
  return { start: start + by, end: end + by };
}
