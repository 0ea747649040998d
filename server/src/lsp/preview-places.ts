import type { Preview } from '../core/features/preview/preview-model.ts';
import type { DocumentText } from '../core/text/document-text.ts';
import type { TextRange } from '../core/text/range.ts';

/**
 * A preview with its places in the document instead of in the text that is read of it, as the client shows and edits the
 * document itself. A figure that mark-up parts (`<b>4</b>1`) has further stretches, so that an edit keeps the mark-up.
 */
export function placedInDocument(preview: Preview, document: DocumentText): Preview {
  return document.visible.pieces === null ? preview : (placed(preview, document) as Preview);
}

function placed(value: unknown, document: DocumentText): unknown {
  if (Array.isArray(value)) return value.map(item => placed(item, document));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, inner]) => [key, placed(inner, document)]);
  return { ...Object.fromEntries(entries), ...placesOf(value, document) };
}

/** What of an object tells places: a range, the further stretches of a figure, the beginning of a run of prose. */
function placesOf(value: object, document: DocumentText): object {
  const { visible } = document;
  if ('range' in value && value.range) {
    const range = value.range as TextRange;
    const [first, ...rest] = document.stretchesOf(range);
    const isFigure = ('kind' in value && value.kind === 'value') || 'newText' in value;
    if (isFigure && first && rest.length > 0) return { range: first, rest };
    return { range: visible.originOf(range) };
  }
  if ('start' in value && 'text' in value) {
    const start = value.start as number;
    return { start: visible.originOf({ start, end: start + 1 }).start };
  }
  return {};
}
