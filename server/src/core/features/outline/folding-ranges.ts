import type { Analysis } from '../../analysis.ts';
import type { TextRange } from '../../text/range.ts';
import { documentSymbols, type ReportSymbol } from './document-symbols.ts';

/** Lines of the document that can be folded into the first of them; both are counted from 0 and belong to it. */
export interface LineFold {
  readonly startLine: number;
  readonly endLine: number;
}

/** Sections, sub-headings and tables fold; none that begins and ends on one line, and one fold a line. */
export function foldingRanges(analysis: Analysis): LineFold[] {
  const folds = new Map<number, LineFold>();
  const add = (range: TextRange) => {
    const { start, end } = analysis.document.rangeOf(range);
    const [startLine, endLine] = [start.line, end.line];
    // The outermost comes first; editors know only one fold a line.
    if (endLine > startLine && !folds.has(startLine)) folds.set(startLine, { startLine, endLine });
  };
  const walk = (symbols: readonly ReportSymbol[]) => {
    for (const { kind, range, children } of symbols) {
      if (kind !== 'row') add(range);
      walk(children);
    }
  };
  walk(documentSymbols(analysis));
  return [...folds.values()].sort((a, b) => a.startLine - b.startLine);
}
