import type { TextRange } from '../../../text/range.ts';

/** A piece of XML in the place of a stretch of the main part. */
export interface XmlEdit extends TextRange {
  readonly xml: string;
}

/** The XML with all edits made, those at one place in the order given; null where two are of the same stretch. */
export function applyEdits(source: string, edits: readonly XmlEdit[]): string | null {
  const inOrder = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end, xml } of inOrder) {
    if (start < at) return null;
    pieces.push(source.slice(at, start), xml);
    at = end;
  }
  pieces.push(source.slice(at));
  return pieces.join('');
}
