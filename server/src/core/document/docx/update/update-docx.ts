import { type Bilingual, bilingual } from '../../../text/bilingual.ts';
import { matchLines } from '../../../text/match-lines.ts';
import { DocumentError } from '../../document.ts';
import { replaceParts } from '../../replace-parts.ts';
import { linesOf, READS_OTHERWISE, type Refusal, sameLines, type Update, withLostTabs } from '../../update.ts';
import { type ReadDocx, readDocx, readMainPart } from '../read-docx.ts';
import { tracksChanges } from '../settings.ts';
import { Styles } from '../styles.ts';
import type { Line, ParagraphLine, RowLine } from '../visible-text.ts';
import { BlocksLeft } from './blocks-left.ts';
import { changeText } from './change-text.ts';
import { type ChangeAuthor, Draft, unwritable } from './draft.ts';
import { likeLine } from './like-line.ts';
import { newRow } from './new-row.ts';
import { isWhole, newParagraph, removeLines, withoutNumber } from './paragraph-changes.ts';
import { changeRow, removeRow, removeTable } from './row-changes.ts';
import { wrapperOf } from './wrapper.ts';

const GOUJI: ChangeAuthor = { name: '勾稽 Gouji' };

/**
 * Carries a changed text back into a Word file. Only the text of the runs concerned changes, and all else stays byte for byte;
 * a new paragraph or row takes the form of its neighbour. Where the file tracks its changes, these are tracked too, by
 * `author`. With an unchanged text the file is the same.
 *
 * What is written is read again, and has to read as `text` does: else, and where something cannot be carried back, nothing
 * is written and the reasons are given. Throws a DocumentError where the file cannot be read.
 */
export function updateDocx(bytes: Uint8Array, text: string, author: ChangeAuthor = GOUJI): Update {
  const docx = readDocx(bytes);
  const before = linesOf(docx.text);
  const after = withLostTabs(linesOf(text), new Set(before));
  if (sameLines(before, after)) return { kind: 'written', bytes };
  const update = new DocxUpdate(docx, before, after, tracksChanges(docx.source.settings()) ? author : null);
  // A new paragraph among numbered ones either counts with them, or has its number as text.
  const attempt = update.attempt(true);
  const result = attempt.kind === 'refused' ? update.attempt(false) : attempt;
  if (result.kind === 'refused') return result;
  const { source } = docx;
  return { kind: 'written', bytes: replaceParts(bytes, new Map([[source.main, source.body.encode(result.xml)]])) };
}

type Attempt = { kind: 'drafted'; xml: string } | { kind: 'refused'; refusals: readonly Refusal[] };

class DocxUpdate {
  private readonly styles: Styles;

  constructor(
    private readonly docx: ReadDocx,
    private readonly before: readonly string[],
    private readonly after: readonly string[],
    private readonly author: ChangeAuthor | null,
  ) {
    this.styles = new Styles(docx.source.styles);
  }

  /** Makes all changes and reads the result. */
  attempt(numbered: boolean): Attempt {
    const draft = new Draft(this.docx.source.body.text, this.author);
    this.makeChanges(draft, numbered);
    if (draft.refusals.length > 0) return { kind: 'refused', refusals: draft.refusals };
    const xml = draft.finish();
    const refusal = xml === null ? { line: 0, reason: TOGETHER } : this.differenceOf(xml);
    return refusal ? { kind: 'refused', refusals: [refusal] } : { kind: 'drafted', xml: xml! };
  }

  private makeChanges(draft: Draft, numbered: boolean): void {
    const { lines } = this.docx;
    const changes = matchLines(this.before, this.after);
    const removed = new Set(changes.flatMap(change => (change.kind === 'remove' ? [lines[change.line]!] : [])));
    const removedOf = new Map<ParagraphLine['paragraphs'], { first: number; lines: ParagraphLine[] }>();
    for (const change of changes) {
      if (change.kind === 'remove') {
        const line = lines[change.line]!;
        if (line.kind === 'row') this.refuseIf(draft, change.line, this.removeRow(draft, line, change.line, removed));
        else {
          const group = removedOf.get(line.paragraphs) ?? { first: change.line, lines: [] };
          group.lines.push(line);
          removedOf.set(line.paragraphs, group);
        }
        continue;
      }
      const text = this.after[change.becomes]!;
      const refused = unwritable(text);
      if (refused) draft.refuse(change.becomes, refused);
      else if (change.kind === 'change')
        this.refuseIf(draft, change.becomes, this.changeLine(draft, lines[change.line]!, text));
      else this.refuseIf(draft, change.becomes, this.insertLine(draft, change.after, text, numbered, removed));
    }
    const left = new BlocksLeft(this.docx.blocks);
    for (const group of removedOf.values()) {
      const [line] = group.lines;
      if (isWhole(group.lines, lines)) left.remove(line!.paragraphs, line!.cell);
    }
    for (const group of removedOf.values())
      this.refuseIf(draft, group.first, removeLines(draft, group.lines, lines, left));
  }

  /** Takes a row out; a table of which no row stays goes with its first one. */
  private removeRow(draft: Draft, line: RowLine, at: number, removed: ReadonlySet<Line>): Bilingual | null {
    const rows = this.docx.lines.filter(
      (other): other is RowLine => other.kind === 'row' && other.table === line.table,
    );
    const goesWhole = rows.length === line.table.rows.length && rows.every(row => removed.has(row));
    if (!goesWhole || draft.author) return removeRow(draft, line, this.nextKept(at, removed));
    return line === rows[0] ? removeTable(draft, rows) : null;
  }

  private refuseIf(draft: Draft, line: number, reason: Bilingual | null): void {
    if (reason) draft.refuse(line, reason);
  }

  private changeLine(draft: Draft, line: Line, text: string): Bilingual | null {
    if (line.kind === 'row') return changeRow(draft, line, text, this.docx.text);
    const { start, stretches, paragraphs } = line;
    const paragraph = paragraphs.at(-1)!;
    return changeText(draft, { start, text: this.textOf(line), stretches, paragraph, formatBeside: '' }, text);
  }

  private textOf(line: Line): string {
    return this.docx.text.slice(line.start, line.end);
  }

  /** Puts a line in behind line `after`, or behind the one above that stays. */
  private insertLine(
    draft: Draft,
    after: number,
    text: string,
    numbered: boolean,
    removed: ReadonlySet<Line>,
  ): Bilingual | null {
    const above = this.previousKept(after, removed);
    const below = this.nextKept(after, removed);
    if (text.includes('\t') && (above?.kind === 'row' || below?.kind === 'row'))
      return this.insertRow(draft, text, numbered, above, below);
    if (above?.kind === 'row' && below?.kind === 'row' && above.table === below.table) {
      return bilingual(
        '表格的两行之间只能插入同样格数（制表符隔开）的行',
        'between two rows of a table only a row with as many fields (parted by tabs) can stand',
      );
    }
    if (above?.kind === 'paragraph' && below?.kind === 'paragraph' && above.paragraphs === below.paragraphs)
      return continueLine(draft, above, text);
    const xml = this.paragraphXml(draft, after, text, numbered);
    const { source } = draft;
    if (above?.kind === 'paragraph') draft.insert(wrapperOf(source, above.paragraphs.at(-1)!).end, xml);
    else if (below?.kind === 'paragraph') draft.insert(wrapperOf(source, below.paragraphs[0]!).start, xml);
    else if (above) draft.insert(above.table.end, xml);
    else if (below) draft.insert(below.table.start, xml);
    else return bilingual('文件里没有段落', 'the file has no paragraph');
    return null;
  }

  private paragraphXml(draft: Draft, after: number, text: string, numbered: boolean): string {
    const like = likeLine(text, after, this.docx.lines, line => this.textOf(line));
    const [first] = like?.stretches ?? [];
    const isNumbered = numbered && first !== undefined && first.piece === null;
    const paragraph = like?.paragraphs.at(-1) ?? null;
    const run = like?.stretches.find(({ piece }) => piece?.kind === 'text')?.piece?.run;
    const format = draft.formatOf(run?.properties ?? paragraph?.markFormat ?? null);
    const shown = isNumbered ? withoutNumber(text) : text;
    return newParagraph(draft, shown, { paragraph, format, numbered: isNumbered }, this.styles);
  }

  private insertRow(
    draft: Draft,
    text: string,
    numbered: boolean,
    above: Line | undefined,
    below: Line | undefined,
  ): Bilingual | null {
    const fields = text.split('\t');
    const like = (line: Line | undefined) =>
      line?.kind === 'row' ? newRow(draft, fields, { like: line, below, numbered }, this.styles) : null;
    const likeAbove = like(above);
    if (likeAbove !== null) {
      draft.insert(wrapperOf(draft.source, (above as RowLine).row).end, likeAbove);
      return null;
    }
    const likeBelow = like(below);
    if (likeBelow !== null) {
      draft.insert(wrapperOf(draft.source, (below as RowLine).row).start, likeBelow);
      return null;
    }
    return bilingual(
      `新的一行有 ${fields.length} 格（制表符隔开），上下两行的格数或合并方式与它不同`,
      `the new row has ${fields.length} fields (parted by tabs), and the rows beside it have others or are merged otherwise`,
    );
  }

  private previousKept(line: number, removed: ReadonlySet<Line>): Line | undefined {
    return this.docx.lines.slice(0, line + 1).findLast(candidate => !removed.has(candidate));
  }

  private nextKept(line: number, removed: ReadonlySet<Line>): Line | undefined {
    return this.docx.lines.slice(line + 1).find(candidate => !removed.has(candidate));
  }

  /** Where the changed file would not read as the text does. */
  private differenceOf(xml: string): Refusal | null {
    let read: string[];
    try {
      read = linesOf(readMainPart(this.docx.source, xml).text);
    } catch (error) {
      if (error instanceof DocumentError)
        return { line: firstDifference(this.after, this.before), reason: READS_OTHERWISE };
      throw error;
    }
    if (sameLines(read, this.after)) return null;
    return { line: firstDifference(this.after, read), reason: READS_OTHERWISE };
  }
}

/** The line in which a text differs from another first. */
function firstDifference(text: readonly string[], other: readonly string[]): number {
  const line = text.findIndex((each, index) => each !== other[index]);
  return line < 0 ? text.length : line;
}

/** A line between the lines of one paragraph goes behind a break of its own. */
function continueLine(draft: Draft, above: ParagraphLine, text: string): Bilingual | null {
  const last = above.stretches.findLast(({ piece }) => piece?.kind === 'text')?.piece;
  if (!last) return READS_OTHERWISE;
  draft.setText(last, last.text, `${draft.textOf(last, last.text)}\n${text}`);
  return null;
}

const TOGETHER = bilingual(
  '几处改动落在文件的同一处，不能一起写回；请分几次改',
  'several changes are of one place in the file and cannot be written together; make them one by one',
);
