import { type Bilingual, bilingual } from '../../../text/bilingual.ts';
import { differences } from '../../../text/difference.ts';
import type { Refusal } from '../../update.ts';
import type { Piece, XmlRange } from '../body.ts';
import { prefixAt, rootPrefix, WordNames, withoutElements } from './word-xml.ts';
import { applyEdits, type XmlEdit } from './xml-edit.ts';

/** Who changes of a text are by, where a file tracks them. */
export interface ChangeAuthor {
  readonly name: string;
  /** ISO 8601, UTC; left out where unknown. */
  readonly date?: string;
}

/** What of a run's format tells of its own history, which new text does not share. */
const HISTORY = new Set(['rPrChange', 'ins', 'del', 'moveFrom', 'moveTo']);

/** The changes of a document that are to be made, all or none. */
export class Draft {
  readonly names: WordNames;
  readonly refusals: Refusal[] = [];
  private readonly edits: XmlEdit[] = [];
  /** What pieces are to say instead of what they show. */
  private readonly wanted = new Map<Piece, { readonly shown: string; text: string }>();
  private lastId: number | null = null;

  /** `author` is null where changes are not tracked. */
  constructor(
    readonly source: string,
    readonly author: ChangeAuthor | null,
  ) {
    this.names = new WordNames(rootPrefix(source), source);
  }

  refuse(line: number, reason: Bilingual): void {
    this.refusals.push({ line, reason });
  }

  replace({ start, end }: XmlRange, xml: string): void {
    this.edits.push({ start, end, xml });
  }

  insert(at: number, xml: string): void {
    this.edits.push({ start: at, end: at, xml });
  }

  /** What a piece says so far; `shown` is its visible text. */
  textOf(piece: Piece, shown: string): string {
    return this.wanted.get(piece)?.text ?? shown;
  }

  setText(piece: Piece, shown: string, text: string): void {
    this.wanted.set(piece, { shown, text });
  }

  /** The format of a run or of a paragraph's mark as new text takes it: <w:rPr>…</w:rPr>, or ''. */
  formatOf(properties: XmlRange | null): string {
    return properties ? withoutElements(this.source.slice(properties.start, properties.end), HISTORY) : '';
  }

  /** A tracked insertion or deletion: <w:ins w:id="7" w:author="…">; just the content where changes are not tracked. */
  tracked(name: 'ins' | 'del', content: string): string {
    if (!this.author) return content;
    return this.names.element(name, this.changeAttributes(), content);
  }

  changeAttributes(): Record<string, string> {
    const { name, date } = this.author!;
    return { id: this.newId(), author: name, ...(date === undefined ? {} : { date }) };
  }

  /** A number that nothing in the file is named by. */
  newId(): string {
    this.lastId ??= largestId(this.source);
    this.lastId++;
    return String(this.lastId);
  }

  /** The XML with everything done, or null where two changes are of the same stretch. With `within`, only that stretch of it. */
  finish(within: XmlRange = { start: 0, end: this.source.length }): string | null {
    for (const [piece, { shown, text }] of this.wanted) {
      if (text !== shown)
        this.edits.push({ start: piece.start, end: piece.end, xml: this.pieceXml(piece, shown, text) });
    }
    const { start, end } = within;
    const moved = this.edits.map(edit => ({ start: edit.start - start, end: edit.end - start, xml: edit.xml }));
    return applyEdits(this.source.slice(start, end), moved);
  }

  private pieceXml(piece: Piece, shown: string, text: string): string {
    const { run } = piece;
    const old = this.source.slice(piece.start, piece.end);
    const keepsSpace = /^[^>]*xml:space/.test(old);
    const names = new WordNames(prefixAt(this.source, piece.start), this.source);
    if (run.isFormula) return names.textElement(text.replace(/\s/g, ' '), 't', keepsSpace);
    if (!this.author) return text === '' ? names.textElement('') : names.text(text, 't', keepsSpace);
    // The run is closed before each change and opened again behind it.
    const format = this.formatOf(run.properties);
    const deleted = (part: string) =>
      this.tracked('del', names.run(format, piece.kind === 'text' ? names.text(part, 'delText', true) : old));
    const inserted = (part: string) => {
      const added = names.run(format, names.text(part));
      return run.inserted ? added : this.tracked('ins', added);
    };
    let at = 0;
    let xml = '';
    for (const { before, after } of differences(shown, text)) {
      xml += names.text(shown.slice(at, before.start), 't', keepsSpace);
      xml += `</${names.prefix}r>`;
      if (before.end > before.start) xml += deleted(shown.slice(before.start, before.end));
      if (after.end > after.start) xml += inserted(text.slice(after.start, after.end));
      xml += `<${names.prefix}r>${format}`;
      at = before.end;
    }
    return xml + names.text(shown.slice(at), 't', keepsSpace);
  }
}

/** Why a line cannot be written, or null. */
export function unwritable(line: string): Bilingual | null {
  return [...line].every(isWritable)
    ? null
    : bilingual(
        '这一行有控制字符，Word 文件里不能有',
        'the line has control characters, which a Word file cannot hold',
      );
}

/** Whether a character can stand in XML: no control character, no half of one. */
function isWritable(character: string): boolean {
  const code = character.codePointAt(0)!;
  if (code < 0x20) return code === 0x09;
  return !(code >= 0xd800 && code <= 0xdfff) && code !== 0xfffe && code !== 0xffff;
}

/** The largest number by which the file names a change, a bookmark or a comment. */
function largestId(source: string): number {
  let largest = 0;
  for (const [, id] of source.matchAll(/:id="(\d{1,9})"/g)) largest = Math.max(largest, Number(id));
  return largest;
}
