import type { TextPiece } from './page.ts';

/** Pieces that stand on one line, from left to right. */
export interface Line {
  readonly pieces: readonly TextPiece[];
  readonly baseline: number;
  readonly left: number;
  readonly right: number;
  readonly size: number;
}

/** The pieces of a cell turned so that they run from left to right: 三、本年度办理结果 may stand upright beside its rows. */
export function level(pieces: readonly TextPiece[]): readonly TextPiece[] {
  const runs = pieces.find(piece => piece.runs)?.runs;
  if (!runs) return pieces;
  return pieces.map(({ text, left, right, baseline, size }) => {
    const begins = runs === 'up' ? -baseline : baseline - size;
    return { text, left: begins, right: begins + size, baseline: runs === 'up' ? right : -left, size };
  });
}

/** The lines that pieces stand on, from above to below. */
export function linesOf(pieces: readonly TextPiece[]): Line[] {
  const lines: TextPiece[][] = [];
  for (const piece of [...pieces].sort((a, b) => a.baseline - b.baseline || a.left - b.left)) {
    const last = lines.at(-1);
    // Latin figures in a line of Chinese stand a little higher or lower.
    if (last && piece.baseline - last[0]!.baseline < 0.5 * Math.min(piece.size, last[0]!.size)) last.push(piece);
    else lines.push([piece]);
  }
  return lines.map(line => {
    const sorted = line.sort((a, b) => a.left - b.left);
    return {
      pieces: sorted,
      baseline: sorted[0]!.baseline,
      left: sorted[0]!.left,
      right: sorted.reduce((right, piece) => Math.max(right, piece.right), 0),
      size: sorted.reduce((size, piece) => Math.max(size, piece.size), 0),
    };
  });
}

const LATIN_AT_END = /[A-Za-z0-9]$/;
const LATIN_AT_START = /^[A-Za-z0-9]/;

/** A line as text. Words keep their distance; a gap of several characters is a tab, as between columns without rules. */
export function lineText({ pieces }: Line): string {
  let text = '';
  let right = 0;
  for (const piece of pieces) {
    const gap = text === '' ? 0 : piece.left - right;
    if (gap > 2 * piece.size) text += '\t';
    else if (gap > 0.2 * piece.size && LATIN_AT_END.test(text) && LATIN_AT_START.test(piece.text)) text += ' ';
    text += piece.text;
    right = piece.right;
  }
  return text.trim();
}

/** Lines of one cell or paragraph as one text: Chinese is broken anywhere and joined without a space. */
export function joinLines(texts: readonly string[]): string {
  return texts.reduce(
    (joined, text) => joined + (/[A-Za-z]$/.test(joined) && /^[A-Za-z]/.test(text) ? ' ' : '') + text,
    '',
  );
}
