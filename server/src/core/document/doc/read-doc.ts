import type { ReadDocument } from '../document.ts';
import { Numbering } from '../docx/numbering.ts';
import { Styles } from '../docx/styles.ts';
import { visibleText } from '../docx/visible-text.ts';
import { damaged } from '../zip.ts';
import { BlockBuilder } from './blocks.ts';
import { readLists } from './lists.ts';
import { readParagraphs } from './paragraphs.ts';
import { readStyles } from './style-sheet.ts';
import { openWordFile } from './word-file.ts';

/**
 * Reads a Word 97 file (.doc, and .wps, which is the same): the main text with automatic numbers written out, without notes,
 * headers, text boxes, and what is deleted or hidden. Throws a DocumentError for one that is damaged or has a password.
 */
export function readDoc(bytes: Uint8Array): ReadDocument {
  try {
    const file = openWordFile(bytes);
    const styles = readStyles(file);
    const builder = new BlockBuilder(styles);
    for (const paragraph of readParagraphs(file, styles)) builder.add(paragraph);
    const { text } = visibleText(builder.finish(), new Styles(null), new Numbering(readLists(file)));
    return { kind: 'doc', text: `${text}\n` };
  } catch (error) {
    // What points out of the file.
    if (error instanceof RangeError) throw damaged();
    throw error;
  }
}
