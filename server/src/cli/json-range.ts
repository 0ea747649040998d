import type { DocumentText, LineEdit, LineRange } from '../core/text/document-text.ts';
import type { TextEdit } from '../core/text/edit.ts';

/** A range as the protocol has it: lines and UTF-16 characters from 0. */
export type JsonRange = LineRange;

/** The edits of the document as JSON has them; null where mark-up is in the way of one of them. */
export function toJsonEdits(document: DocumentText, edits: readonly TextEdit[]): LineEdit[] | null {
  return document.editsOf(edits)?.map(edit => document.inLines(edit)) ?? null;
}
