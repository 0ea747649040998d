import type { Preview } from '../../../../server/src/core/features/preview/preview-model.ts';
import { elementOf } from './scrolling.ts';

/** The offset in the text of the very character that was clicked in a paragraph; null for anything else. */
export function offsetOfClick({ sections }: Preview, key: string, { clientX, clientY }: MouseEvent): number | null {
  const paragraph = sections.flatMap(({ blocks }) => blocks).find(block => block.key === key);
  const element = elementOf(key);
  const caret = document.caretRangeFromPoint(clientX, clientY);
  if (paragraph?.kind !== 'paragraph' || !element || !caret || !element.contains(caret.startContainer)) return null;
  const before = document.createRange();
  before.setStart(element, 0);
  before.setEnd(caret.startContainer, caret.startOffset);
  let left = before.toString().length;
  for (const { text, start } of paragraph.runs) {
    if (left <= text.length) return start + left;
    left -= text.length;
  }
  return null;
}
