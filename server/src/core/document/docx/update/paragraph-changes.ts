import { type Bilingual, bilingual } from '../../../text/bilingual.ts';
import type { Paragraph } from '../body.ts';
import type { Styles } from '../styles.ts';
import type { Line, ParagraphLine } from '../visible-text.ts';
import type { BlocksLeft } from './blocks-left.ts';
import type { Draft } from './draft.ts';
import { marksLeft } from './marks.ts';
import { withFirst, withoutElements } from './word-xml.ts';
import { wrapperOf } from './wrapper.ts';

/**
 * Takes lines of a paragraph out: it goes as a whole, or the break before each of them does. `all` are the lines of the
 * document, `left` tells which blocks beside it stay.
 */
export function removeLines(
  draft: Draft,
  lines: readonly ParagraphLine[],
  all: readonly Line[],
  left: BlocksLeft,
): Bilingual | null {
  const { paragraphs } = lines[0]!;
  if (isWhole(lines, all)) return removeParagraphs(draft, paragraphs, left);
  const siblings = linesOf(paragraphs, all);
  for (const line of lines) {
    for (const { piece } of line.stretches) if (piece) draft.setText(piece, piece.text, '');
    // Of the first line the break behind it goes.
    const index = siblings.indexOf(line);
    const gone = line.breakBefore ?? siblings[index + 1]!.breakBefore!;
    draft.replace(gone, '');
  }
  return null;
}

/** Whether these lines of a paragraph are all that it has. */
export function isWhole(lines: readonly ParagraphLine[], all: readonly Line[]): boolean {
  return linesOf(lines[0]!.paragraphs, all).length === lines.length;
}

function linesOf(paragraphs: ParagraphLine['paragraphs'], all: readonly Line[]): ParagraphLine[] {
  return all.filter((line): line is ParagraphLine => line.kind === 'paragraph' && line.paragraphs === paragraphs);
}

function removeParagraphs(draft: Draft, paragraphs: readonly Paragraph[], left: BlocksLeft): Bilingual | null {
  // A field cannot be marked as deleted by the text that it shows.
  if (paragraphs.some(({ holdsMore, hasField }) => holdsMore || (hasField && draft.author))) {
    return bilingual(
      '这一段里有图片、脚注、批注、域或分节，不能从这里删去，请在 Word 里删',
      'the paragraph holds a picture, a note, a comment, a field or the end of a section; take it out in Word',
    );
  }
  for (const paragraph of paragraphs) {
    if (draft.author) markDeleted(draft, paragraph);
    else {
      const parts = left.needsParting(paragraph) ? draft.names.hiddenParagraph() : '';
      draft.replace(wrapperOf(draft.source, paragraph), marksLeft(draft.source, paragraph.marks) + parts);
    }
  }
  return null;
}

/** With changes tracked the paragraph stays, and so does its text, as deleted. */
function markDeleted(draft: Draft, paragraph: Paragraph): void {
  const { names } = draft;
  for (const piece of paragraph.pieces) draft.setText(piece, piece.text, '');
  setMarkChange(draft, paragraph, names.element('del', draft.changeAttributes()));
}

function setMarkChange(
  draft: Draft,
  { start, end, contentStart, properties, markFormat }: Paragraph,
  change: string,
): void {
  const { names, source } = draft;
  if (markFormat) {
    draft.replace(markFormat, withFirst(source.slice(markFormat.start, markFormat.end), 'rPr', change, names));
    return;
  }
  const format = `<${names.prefix}rPr>${change}</${names.prefix}rPr>`;
  if (properties)
    draft.replace(properties, withFormat(source.slice(properties.start, properties.end), format, names.prefix));
  else if (contentStart !== null) draft.insert(contentStart, `<${names.prefix}pPr>${format}</${names.prefix}pPr>`);
  else {
    const tag = source.slice(start, end);
    draft.replace(
      { start, end },
      `${tag.slice(0, -2).trimEnd()}><${names.prefix}pPr>${format}</${names.prefix}pPr></${names.prefix}p>`,
    );
  }
}

/** The properties of a paragraph with the format of its mark, which stands before a section and a change. */
function withFormat(properties: string, format: string, prefix: string): string {
  if (properties.endsWith('/>')) return `<${prefix}pPr>${format}</${prefix}pPr>`;
  const later = [`<${prefix}sectPr`, `<${prefix}pPrChange`, `</${prefix}pPr>`].map(tag => properties.indexOf(tag));
  const at = Math.min(...later.filter(place => place >= 0));
  return properties.slice(0, at) + format + properties.slice(at);
}

/** What of a paragraph's properties belongs to it alone. */
const OWN = new Set(['sectPr', 'pPrChange']);
const HISTORY = new Set(['ins', 'del', 'moveFrom', 'moveTo', 'rPrChange', 'numberingChange']);

/** What a new paragraph is to be like. */
export interface ParagraphForm {
  /** Null where there is none to be like. */
  readonly paragraph: Paragraph | null;
  /** The format of its text: <w:rPr>…</w:rPr>, or ''. */
  readonly format: string;
  /** Whether it counts on where the other one is numbered; its text then begins behind the number. */
  readonly numbered: boolean;
}

/** A new paragraph in the form of another. */
export function newParagraph(draft: Draft, text: string, form: ParagraphForm, styles: Styles): string {
  const { names, source } = draft;
  const { paragraph, format, numbered } = form;
  let properties = paragraph?.properties
    ? withoutElements(source.slice(paragraph.properties.start, paragraph.properties.end), OWN)
    : '';
  const dropped = new Set(HISTORY);
  if (!numbered) {
    dropped.add('numPr');
    if (paragraph && styles.numberingOf(paragraph.style)) dropped.add('pStyle');
  }
  properties = properties && withoutElements(properties, dropped);
  if (draft.author) {
    const change = names.element('ins', draft.changeAttributes());
    properties = withMarkChange(properties, change, draft);
  }
  const content = text === '' ? '' : draft.tracked('ins', names.run(format, names.text(text)));
  return `<${names.prefix}p>${properties}${content}</${names.prefix}p>`;
}

function withMarkChange(properties: string, change: string, { names }: Draft): string {
  const start = properties.indexOf(`<${names.prefix}rPr`);
  if (start >= 0) return properties.slice(0, start) + withFirst(properties.slice(start), 'rPr', change, names);
  const format = `<${names.prefix}rPr>${change}</${names.prefix}rPr>`;
  if (properties === '') return `<${names.prefix}pPr>${format}</${names.prefix}pPr>`;
  return withFormat(properties, format, names.prefix);
}

/** A text behind the number that it begins with: the list makes that itself. */
export function withoutNumber(text: string): string {
  return text.replace(
    /^(?:[（(]?[一二三四五六七八九十百〇\d０-９]{1,5}[）)、.．]|[①-⑳]|[甲乙丙丁戊己庚辛壬癸][、.．]) ?/,
    '',
  );
}
