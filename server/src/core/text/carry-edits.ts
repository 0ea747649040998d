import { commonEnd, commonStart } from './common.ts';
import type { TextEdit } from './edit.ts';
import type { TextRange } from './range.ts';
import { OBJECT, type Piece, type VisibleText } from './visible-text.ts';

/**
 * The edits of the document that make its visible text what an edit of the visible text says, in the order of the
 * document; null where that is not possible without a change of mark-up, as a new row of a table would be. Mark-up, and
 * what nobody sees, stays where it is but for what stands within text that is written anew.
 */
export function carryEdit(visible: VisibleText, { range, newText }: TextEdit): TextEdit[] | null {
  if (!visible.pieces) return [{ range, newText }];
  if (range.start === range.end) return carryInsertion(visible, range.start, newText);
  const pieces = visible.piecesIn(range).filter(({ kind }) => kind !== 'place');
  const isPlain = pieces.every(({ kind, isHtml }) => kind !== 'mark-up' && !isHtml);
  const edits = isPlain ? carryPlain(visible, range, newText, pieces) : carryHtml(visible, range, newText);
  return edits && withComments(visible, range, edits);
}

/** All edits carried, or null where one of them cannot be. */
export function carryEdits(visible: VisibleText, edits: readonly TextEdit[]): TextEdit[] | null {
  const carried: TextEdit[] = [];
  for (const edit of edits) {
    const own = carryEdit(visible, edit);
    if (!own) return null;
    for (const part of own) carried.push(part);
  }
  return carried;
}

/** In plain text, whole lines are written anew with all that is in them; of anything shorter, what really changes. */
function carryPlain(
  visible: VisibleText,
  range: TextRange,
  newText: string,
  pieces: readonly Piece[],
): TextEdit[] | null {
  if (pieces.length === 1) return [{ range: visible.originOf(range), newText }];
  if (isWholeLines(visible.text, range)) return [{ range: visible.outerOriginOf(range), newText }];
  const { start, end, text } = changed(visible.text.slice(range.start, range.end), newText);
  const place = { start: range.start + start, end: range.start + end };
  if (place.start === place.end) return text === '' ? [] : carryInsertion(visible, place.start, text);
  return [{ range: visible.originOf(place), newText: text }];
}

function isWholeLines(text: string, { start, end }: TextRange): boolean {
  return /^$|[\r\n]/.test(text[start - 1] ?? '') && /^$|[\r\n]/.test(text[end] ?? '');
}

const COMMENT = new RegExp(`${OBJECT}+`, 'g');

/** Writes the comments of a range where their marks stand; null where edits have others than it has. */
function withComments(visible: VisibleText, range: TextRange, edits: TextEdit[]): TextEdit[] | null {
  if (!edits.some(({ newText }) => newText.includes(OBJECT))) return edits;
  const comments = visible.comments.filter(({ start }) => start >= range.start && start < range.end);
  let isKnown = true;
  const written = edits.map(edit => ({
    ...edit,
    newText: edit.newText.replace(COMMENT, marks => {
      let text = '';
      while (text.length < marks.length && comments.length > 0) text += comments.shift()!.text;
      isKnown &&= text.length === marks.length;
      return text;
    }),
  }));
  return isKnown ? written : null;
}

/** A stretch of the old text that is replaced, its places counted from the beginning of the edit. */
interface Part {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** What lies between the common beginning and the common end. */
function changed(old: string, text: string): Part {
  const start = commonStart(old, text);
  const end = commonEnd(old, text, start);
  return { start, end: old.length - end, text: text.slice(start, text.length - end) };
}

/** In HTML, as many line ends and tabs as mark-up shows must stay; the text between them may change. */
function carryHtml(visible: VisibleText, range: TextRange, newText: string): TextEdit[] | null {
  const old = visible.text.slice(range.start, range.end);
  const [oldParts, parts] = [old.split(/([\t\n])/), newText.split(/([\t\n])/)];
  if (parts.length !== oldParts.length) return null;
  const edits: TextEdit[] = [];
  let at = range.start;
  for (const [index, part] of oldParts.entries()) {
    const text = parts[index]!;
    if (index % 2 === 1) {
      if (text !== part) return null;
    } else if (text !== part) {
      const change = changed(part, text);
      const carried = carryPart(visible, at + change.start, at + change.end, change.text);
      if (!carried) return null;
      for (const edit of carried) edits.push(edit);
    }
    at += part.length;
  }
  return edits;
}

/** Carries what replaces a stretch: into the first piece that holds some of it, out of the others. */
function carryPart(visible: VisibleText, start: number, end: number, text: string): TextEdit[] | null {
  if (start === end) return text === '' ? [] : carryInsertion(visible, start, text);
  const pieces = visible.piecesIn({ start, end }).filter(({ kind }) => kind !== 'place');
  const edits: TextEdit[] = [];
  for (const piece of pieces) {
    if (piece.kind === 'mark-up') return null;
    const [from, to] = [Math.max(start, piece.start), Math.min(end, piece.end)];
    const newText = piece === pieces[0] ? text : '';
    const edit =
      piece.kind === 'text'
        ? written(piece, visible.originOf({ start: from, end: to }), newText)
        : // It stands or falls as a whole.
          written(
            piece,
            { start: piece.from, end: piece.to },
            visible.text.slice(piece.start, from) + newText + visible.text.slice(to, piece.end),
          );
    if (!edit) return null;
    edits.push(edit);
  }
  return edits;
}

function carryInsertion(visible: VisibleText, offset: number, text: string): TextEdit[] | null {
  const { origin, piece } = visible.placeAt(offset);
  // A page that shows nothing has no place for a text.
  if (!piece || piece.kind === 'mark-up') return null;
  const edit = written(piece, { start: origin, end: origin }, text);
  return edit && [edit];
}

/** An edit as the document has to say it; null where line ends or tabs would be lost. */
function written({ isHtml }: Piece, range: TextRange, text: string): TextEdit | null {
  if (!isHtml) return { range, newText: text };
  return /[\r\n\t]/.test(text) ? null : { range, newText: escapeHtml(text) };
}

/** A text as it has to be written in HTML. */
function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
