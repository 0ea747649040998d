import type { ReadDocument } from '../document.ts';
import { Numbering } from './numbering.ts';
import { type DocxPackage, openDocx } from './package.ts';
import { readBody } from './read-body.ts';
import { Styles } from './styles.ts';
import { type VisibleText, visibleText } from './visible-text.ts';

/** A Word file as a person sees it, and where each line of that stands in it. */
export interface ReadDocx extends ReadDocument, VisibleText {
  readonly kind: 'docx';
  readonly source: DocxPackage;
}

/**
 * Reads a Word file (.docx). Headers, footers, notes and text boxes are left out, and so is what is deleted or hidden;
 * automatic numbers are written out.
 *
 * Throws a DocumentError where it is damaged, asks for what is never done, or is over a limit.
 */
export function readDocx(bytes: Uint8Array): ReadDocx {
  const source = openDocx(bytes);
  return { kind: 'docx', ...readMainPart(source, source.body.text), source };
}

/** The visible text with `xml` for the main part of a file. Throws a DocumentError as `readDocx` does. */
export function readMainPart(source: DocxPackage, xml: string): VisibleText {
  const styles = new Styles(source.styles);
  const visible = visibleText(readBody(xml, styles), styles, new Numbering(source.numbering));
  return { ...visible, text: `${visible.text}\n` };
}
