import type { Memory } from '../memory.ts';
import { folded, INVISIBLE } from '../text/characters.ts';
import type { TextRange } from '../text/range.ts';
import { type HeadTitle, OBJECT, VisibleText } from '../text/visible-text.ts';
import { BLOCKS, HIDDEN, INLINE_HIDDEN, isElement, LAYOUT, RAW, VOID } from './html/elements.ts';
import { ENTITY, shownByEntity } from './html/entities.ts';
import { StyleSheets } from './html/style-sheets.ts';
import { type FrameState, TableFrame } from './html/table-frame.ts';
import { attributesOf, type Tag, TagReader } from './html/tags.ts';
import { isPage } from './is-page.ts';
import { LastReading, type Reading, type Stop } from './last-reading.ts';
import { type Marks, marksAt } from './markdown-marks.ts';
import { PieceWriter } from './piece-writer.ts';
import { RowsAround } from './rows-around.ts';
import { nextUnusual } from './unusual.ts';

const BLANKS = /[ \t\r\n\f]+/y;
const invisible = new RegExp(`[${INVISIBLE}]`);
const lowSurrogate = /[\uDC00-\uDFFF]/;

/** A cell with more text than this in several blocks lays out a page. */
const LONGEST_CELL = 300;

/** Places from which reading can go on are noted so far apart at least, and no more of them in a text. */
const BETWEEN_STOPS = 1000;
const MOST_STOPS = 500;
/** Nobody nests so many elements; what has to be known of more is not noted. */
const MOST_OPEN = 100;

/** The page that was read last. */
const lastPage = (): { reading: Reading | null } => ({ reading: null });

/**
 * Reads what a person sees of a text or of a page, and where each piece of it stands. Of what `memory` has of the version
 * before, what is the same is not read again.
 */
export function readVisible(source: string, memory?: Memory): VisibleText {
  if (nextUnusual(source, 0, false) === source.length) return new VisibleText(source, null);
  const kept = memory?.of(lastPage);
  const reading = new VisibleReader(source, kept?.reading ?? null).read();
  if (kept) kept.reading = reading;
  const { text, pieces, headTitles } = reading;
  if (pieces.length <= 1 && text === source) return new VisibleText(source, null);
  const visible = new VisibleText(text, pieces);
  const comments = reading.comments.map(({ start, end }) => ({
    start: visible.offsetOf(start),
    text: source.slice(start, end),
  }));
  return new VisibleText(text, pieces, comments, headTitles);
}

/** An element that is open. */
interface OpenElement {
  readonly name: string;
  readonly isHidden: boolean;
  /** Of a list, the number of its next item; null where its items have none. */
  next: number | null;
}

/** A line end to come before the next text: none, a blank between the blocks of a cell, a line end, a new paragraph. */
type Break = 0 | 1 | 2 | 3;
const BREAKS = ['', ' ', '\n', '\n\n'] as const;

/** What the reader has to know at a place to read on from there. */
interface ReaderState {
  readonly open: readonly OpenElement[];
  readonly frames: readonly FrameState[];
  readonly pending: Break;
  /** How far back the mark-up stands that the pending line end comes from. */
  readonly back: { readonly from: number; readonly to: number };
  readonly last: string;
  readonly headTitles: number;
}

class VisibleReader {
  private readonly writer: PieceWriter;
  private readonly tags: TagReader;
  private readonly rows: RowsAround;
  private readonly isPage: boolean;
  private readonly open: OpenElement[] = [];
  /** How many elements of a name are open in the page, and in each open table and cell; the innermost is the last. */
  private readonly scopes: Map<string, number>[] = [new Map()];
  private readonly frames: TableFrame[] = [];
  private hidden = 0;
  private preformatted = 0;
  /** How many blocks are open but for the page itself. */
  private blocks = 0;
  private pending: Break = 0;
  private pendingAt = { from: 0, to: 0 };
  private readonly styleSheets = new StyleSheets();
  /** What stands in the style sheets. */
  private readonly styles: string[];
  private readonly headTitles: HeadTitle[];
  /** Where the comments stand whose place is kept. */
  private readonly comments: TextRange[];
  private readonly stops: Stop[];
  private readonly betweenStops: number;
  private readonly last: LastReading | null;
  /** Marks of Markdown that are to come, by where they stand, with where they end. */
  private marks: Marks = new Map();

  /** `last` is what was read of the version before. */
  constructor(
    private readonly source: string,
    last: Reading | null,
  ) {
    this.tags = new TagReader(source);
    this.isPage = isPage(source);
    this.last = last?.isPage === this.isPage ? new LastReading(last, source) : null;
    const stop = this.last?.resumed;
    const before = stop && this.last!.before(stop);
    this.rows = new RowsAround(source, stop?.at);
    this.writer = new PieceWriter(source, before ?? undefined);
    this.headTitles = [...(before?.headTitles ?? [])];
    this.comments = [...(before?.comments ?? [])];
    this.styles = [...(before?.styles ?? [])];
    for (const css of this.styles) this.styleSheets.add(css);
    this.stops = [...(before?.stops ?? [])];
    this.betweenStops = Math.max(BETWEEN_STOPS, source.length / MOST_STOPS);
    if (stop) this.resume(stop);
  }

  read(): Reading {
    const { source } = this;
    for (let at = this.stops.at(-1)?.at ?? 0; at < source.length; ) {
      const same = this.stopAt(at);
      if (same) return this.finish(same);
      const next = nextUnusual(source, at, this.isHtml && this.preformatted === 0);
      if (next > at) this.writeText(at, next);
      at = next < source.length ? this.readUnusual(next) : next;
    }
    while (this.frames.length > 0) this.closeTable(source.length);
    return this.finish(null);
  }

  /** Notes a place from which reading can go on; gives the stop of the version before behind which all is the same. */
  private stopAt(at: number): Stop | null {
    const known = this.last?.stopAt(at) ?? null;
    if (!known && at < (this.stops.at(-1)?.at ?? 0) + this.betweenStops) return null;
    const state = this.stateAt(at);
    if (state === null) return null;
    const { length: comments } = this.comments;
    const { length: headTitles } = this.headTitles;
    const { length: styles } = this.styles;
    const { lookedTo } = this.tags;
    this.stops.push({ at, state, lookedTo, pieces: this.writer.count, comments, headTitles, styles });
    this.tags.lookedTo = 0;
    return known?.state === state && this.last!.hasStyles(known, this.styles) ? known : null;
  }

  /** All that has to be known to read on, or null where what stands before can still change, or the piece goes on. */
  private stateAt(at: number): string | null {
    if (this.hidden > 0 || this.writer.goesOnAt(at)) return null;
    if (this.open.length > MOST_OPEN || this.frames.length > MOST_OPEN) return null;
    if (this.frames.some(({ canChange }) => canChange)) return null;
    for (const mark of this.marks.keys()) {
      if (mark >= at) return null;
      this.marks.delete(mark);
    }
    const { from, to } = this.pending > 0 ? this.pendingAt : { from: at, to: at };
    const state: ReaderState = {
      open: this.open,
      frames: this.frames.map(({ state }) => state),
      pending: this.pending,
      back: { from: at - from, to: at - to },
      last: this.writer.last,
      headTitles: this.headTitles.length,
    };
    return JSON.stringify(state);
  }

  private resume({ at, state: known }: Stop): void {
    const state: ReaderState = JSON.parse(known);
    for (const frame of state.frames) this.frames.push(TableFrame.of(frame));
    const scopes = this.frames.flatMap(({ height, cell }) => (cell ? [height, cell.height] : [height]));
    const openScopes = () => {
      while (scopes[0] === this.open.length) {
        this.scopes.push(new Map());
        scopes.shift();
      }
    };
    for (const { name, isHidden, next } of state.open) {
      openScopes();
      this.push(name, isHidden, next);
    }
    openScopes();
    this.pending = state.pending;
    this.pendingAt = { from: at - state.back.from, to: at - state.back.to };
    this.writer.last = state.last;
  }

  private finish(same: Stop | null): Reading {
    const { source, isPage, comments, headTitles, styles, stops } = this;
    const behind = same && this.last!.behind(same, stops.at(-1)!);
    return {
      source,
      isPage,
      ...this.writer.finish(behind ?? undefined),
      comments: [...comments, ...(behind?.comments ?? [])],
      headTitles: [...headTitles, ...(behind?.headTitles ?? [])],
      styles: [...styles, ...(behind?.styles ?? [])],
      stops: [...stops, ...(behind?.stops ?? [])],
    };
  }

  /** Whether line ends are blanks here: in a page, and in a table of a plain text. */
  private get isHtml(): boolean {
    return this.isPage || this.frames.length > 0;
  }

  private get frame(): TableFrame | undefined {
    return this.frames.at(-1);
  }

  /** Reads what stands at `at` and is not shown as it is; gives where the text goes on. */
  private readUnusual(at: number): number {
    const { source } = this;
    const mark = this.marks.get(at);
    if (mark !== undefined) {
      this.marks.delete(at);
      return mark;
    }
    const character = source[at]!;
    switch (character) {
      case '<':
        return this.readMarkup(at);
      case '&':
        return this.readEntity(at);
      case ' ':
      case '\t':
      case '\n':
        return this.readBlanks(at);
      case '\r':
        if (this.isHtml && this.preformatted === 0) return this.readBlanks(at);
        return at + 1;
    }
    if (invisible.test(character)) return at + 1;
    const code = character.charCodeAt(0);
    if (code >= 0xdb40 && code <= 0xdb43) {
      if (lowSurrogate.test(source[at + 1] ?? '')) return at + 2;
      return this.writeText(at, at + 1);
    }
    if (code > 127 || code < 32) return this.writeFolded(at, folded(character));
    return this.isHtml ? this.writeText(at, at + 1) : this.readMark(at);
  }

  /** A mark of Markdown, or the character itself. */
  private readMark(at: number): number {
    const found = marksAt(this.source, at);
    if (!found) return this.writeText(at, at + 1);
    for (const [start, end] of found.later) this.marks.set(start, end);
    return found.end;
  }

  private readEntity(at: number): number {
    ENTITY.lastIndex = at;
    const entity = ENTITY.exec(this.source)?.[0];
    const shown = entity && shownByEntity(entity);
    if (!entity || shown === entity) return this.writeText(at, at + 1);
    const end = at + entity.length;
    if (shown !== '' && this.mayWrite(at)) this.writer.add('folded', shown!, at, end, this.isHtml);
    return end;
  }

  /** A run of blanks of HTML: one blank between words, nothing at the edge of a block. */
  private readBlanks(at: number): number {
    BLANKS.lastIndex = at;
    BLANKS.exec(this.source);
    const end = BLANKS.lastIndex;
    if (this.frame && !this.frame.cell) return end;
    const isAtEdge = this.pending > 0 || /[\s]|^$/.test(this.writer.last) || this.isCellEmpty;
    if (isAtEdge || !this.mayWrite(at)) return end;
    const isOne = end === at + 1;
    // Where no element parts a page into lines, its line ends do.
    const shown = this.blocks === 0 && this.frames.length === 0 && /\n/.test(this.source.slice(at, end)) ? '\n' : ' ';
    this.writer.add(isOne ? 'text' : 'folded', shown, at, end, true);
    return end;
  }

  private get isCellEmpty(): boolean {
    const cell = this.frame?.cell;
    return !!cell && !cell.isLayout && cell.first === this.writer.count;
  }

  private writeText(start: number, end: number): number {
    if (this.pending >= 2 && !this.isHtml && /[\r\n]/.test(this.source[start]!)) this.pending = 0;
    if (this.mayWrite(start)) this.writer.addVerbatim(start, end, this.isHtml);
    return end;
  }

  private writeFolded(at: number, character: string): number {
    if (this.mayWrite(at)) this.writer.add('text', character, at, at + 1, this.isHtml);
    return at + 1;
  }

  /** Whether text is shown here; writes the line end that is to stand before it. */
  private mayWrite(at: number): boolean {
    if (this.hidden > 0) return false;
    const { frame } = this;
    // What stands between the cells of a table is shown above it; no more than its line is kept of it.
    if (frame && !frame.cell && frame.isInRow) this.breakLine(2, at, at);
    if (this.pending > 0) this.writeBreak();
    return true;
  }

  private breakLine(kind: Break, from: number, to: number): void {
    if (this.hidden > 0) return;
    const cell = this.frame?.cell;
    const wanted: Break = cell && !cell.isLayout ? 1 : kind;
    if (wanted > this.pending) this.pending = wanted;
    this.pendingAt = { from, to };
  }

  private writeBreak(): void {
    const { pending, writer } = this;
    const { from, to } = this.pendingAt;
    this.pending = 0;
    const cell = this.frame?.cell;
    const begins = cell?.first === writer.count;
    // In a row that lays out a page, what parts a cell from the one before is a new paragraph.
    if (cell && !cell.isLayout && !(begins && this.frame!.isLayoutRow)) {
      if (begins) return;
      cell.breaks.push(writer.add('mark-up', ' ', from, to, true));
      return;
    }
    if (writer.last === '') return;
    const isAtStart = writer.last === '\n' || writer.last === '\r';
    const written = isAtStart ? (pending === 3 && this.isPage ? '\n' : '') : this.isPage ? BREAKS[pending] : '\n';
    if (written !== '') writer.add('mark-up', written, from, to, true);
    if (cell && begins) cell.first = writer.count;
  }

  private readMarkup(at: number): number {
    const tag = this.tags.read(at);
    if (!tag || !this.isMarkup(tag)) return this.writeText(at, at + 1);
    if (tag.kind === 'comment') this.comment(tag);
    else if (tag.kind === 'start') return this.startTag(tag);
    else if (tag.kind === 'end') this.endTag(tag);
    return tag.end;
  }

  /** In a plain text, only what HTML knows is mark-up. */
  private isMarkup({ kind, name, start, end }: Tag): boolean {
    if (this.isPage || kind === 'comment') return true;
    if (kind === 'declaration') return /^<!(?:\[|doctype\b)|^<\?xml/i.test(this.source.slice(start, start + 12));
    return isElement(name) && this.source[end - 1] === '>';
  }

  /** A comment of a plain text, and any that speaks to the program, keeps its place. */
  private comment({ start, end }: Tag): void {
    if (this.isPage && !/^<!--\s*gouji-/.test(this.source.slice(start, start + 40))) return;
    if (this.hidden > 0) return;
    this.comments.push({ start, end });
    this.writer.add('text', OBJECT.repeat(end - start), start, end, this.isHtml);
  }

  private startTag(tag: Tag): number {
    const { name, start, end } = tag;
    if (RAW.has(name)) return this.rawElement(tag);
    const written = this.source.slice(start, Math.min(end, start + 4000));
    if (name === 'br') this.lineBreak(tag);
    else if (name === 'hr') this.breakLine(3, start, end);
    else if (name === 'meta') this.meta(written, tag);
    if (VOID.has(name)) return end;
    const mayHide = MAY_HIDE.test(written) || (!this.styleSheets.hideNothing && NAMED.test(written));
    const attributes = mayHide || NEEDS_ATTRIBUTES.test(name) ? attributesOf(written) : NO_ATTRIBUTES;
    const isHidden = this.hides(tag, attributes);
    if (TABLE_PARTS.has(name)) this.startTablePart(tag, attributes, isHidden);
    else {
      if (BLOCKS.has(name)) {
        if (this.isOpen('p')) this.closeUpTo('p');
        if (name === 'li' && this.isOpen('li')) this.closeItem();
        if (!isHidden) this.startBlock(name, start, end);
      }
      this.push(name, isHidden, listStart(name, attributes));
      if (name === 'li' && !isHidden) this.writeNumber(attributes, start, end);
    }
    return end;
  }

  private startBlock(name: string, start: number, end: number): void {
    if (LAYOUT.has(name)) this.makeLayout();
    this.breakLine(3, start, end);
  }

  private hides({ name, end }: Tag, attributes: ReadonlyMap<string, string>): boolean {
    if (HIDDEN.has(name)) {
      // In a plain text, one that was never closed hides no more than its line.
      if (this.isHtml || !INLINE_HIDDEN.has(name)) return this.isPage || this.tags.hasEnd(name, end);
      return this.source
        .slice(end, end + 300)
        .split('\n', 1)[0]!
        .toLowerCase()
        .includes(`</${name}`);
    }
    if (attributes.has('hidden') && attributes.get('hidden') !== 'false') return true;
    if (this.styleSheets.hides(name, attributes)) return true;
    // An article of WeChat is hidden until its page has loaded.
    if (attributes.get('id') === 'js_content') return false;
    return /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(attributes.get('style') ?? '');
  }

  /** `| 商业<br>企业 |`: in a row of a plain text it stands inside a cell. */
  private lineBreak({ start, end }: Tag): void {
    if (!this.isHtml && this.rows.has(start, end)) this.breakLine(1, start, end);
    else this.breakLine(this.pending >= 2 ? 3 : 2, start, end);
  }

  private rawElement({ name, start, end, kind }: Tag): number {
    const close = kind === 'start' ? this.tags.endOfRaw(name, end) : null;
    if (!close) return this.isPage ? this.source.length : end;
    if (name === 'style') this.addStyle(this.source.slice(end, close.start));
    if (name === 'title')
      this.addHeadTitle('page', this.source.slice(end, close.start), { start: end, end: close.start });
    if (BLOCKS.has(name)) this.breakLine(3, start, close.end);
    return close.end;
  }

  private addStyle(css: string): void {
    this.styles.push(css);
    this.styleSheets.add(css);
  }

  private meta(written: string, { start, end }: Tag): void {
    const attributes = attributesOf(written);
    const content = attributes.get('content') ?? '';
    if (/^articletitle$/i.test(attributes.get('name') ?? '')) this.addHeadTitle('article', content, { start, end });
  }

  private addHeadTitle(kind: HeadTitle['kind'], written: string, origin: HeadTitle['origin']): void {
    const text = written
      .replace(/&#?\w{1,32};/g, shownByEntity)
      .replace(/\s+/g, ' ')
      .trim();
    if (text !== '' && this.headTitles.length < 10) this.headTitles.push({ kind, text, origin });
  }

  private endTag({ name, start, end }: Tag): void {
    if (TABLE_PARTS.has(name)) {
      this.endTablePart(name, start, end);
      return;
    }
    if (!this.isOpen(name)) {
      if (name === 'p' || name === 'br') this.breakLine(3, start, end);
      return;
    }
    this.closeUpTo(name);
    if (BLOCKS.has(name)) this.breakLine(3, start, end);
  }

  private push(name: string, isHidden: boolean, next: number | null = null): void {
    this.open.push({ name, isHidden, next });
    const scope = this.scopes[this.scopes.length - 1]!;
    scope.set(name, (scope.get(name) ?? 0) + 1);
    if (isHidden) this.hidden++;
    if (name === 'pre') this.preformatted++;
    if (isInnerBlock(name)) this.blocks++;
  }

  private pop(): OpenElement {
    const element = this.open.pop()!;
    const scope = this.scopes[this.scopes.length - 1]!;
    scope.set(element.name, scope.get(element.name)! - 1);
    if (element.isHidden) this.hidden--;
    if (element.name === 'pre') this.preformatted--;
    if (isInnerBlock(element.name)) this.blocks--;
    return element;
  }

  /** Whether an element of that name is open in the innermost cell, or in the table outside of its cells, or in the page. */
  private isOpen(name: string): boolean {
    return (this.scopes[this.scopes.length - 1]!.get(name) ?? 0) > 0;
  }

  private closeUpTo(name: string): void {
    while (this.pop().name !== name);
  }

  /** An item ends where the next one begins, unless a list within it has begun. */
  private closeItem(): void {
    for (let at = this.open.length - 1; at >= 0; at--) {
      const { name } = this.open[at]!;
      if (name === 'ol' || name === 'ul') return;
      if (name === 'li') {
        this.closeUpTo('li');
        return;
      }
    }
  }

  private writeNumber(attributes: ReadonlyMap<string, string>, from: number, to: number): void {
    const list = this.open[this.open.length - 2];
    if (list?.name !== 'ol' || list.next === null) return;
    const value = Number.parseInt(attributes.get('value') ?? '', 10);
    if (value > 0) list.next = value;
    if (this.mayWrite(from)) this.writer.add('mark-up', `${list.next}. `, from, to, true);
    list.next++;
  }

  private startTablePart(tag: Tag, attributes: ReadonlyMap<string, string>, isHidden: boolean): void {
    const { name, start, end } = tag;
    if (this.hidden > 0) this.endUnseen(name !== 'table' && name !== 'td' && name !== 'th');
    if (this.hidden > 0) {
      this.push(name, isHidden);
      return;
    }
    switch (name) {
      case 'table':
        if (isHidden) this.push(name, true);
        else this.openTable(start, end, true);
        return;
      case 'tr':
        if (!this.frame) this.openTable(start, end, false);
        this.closeRow(start);
        if (isHidden) this.beginUnseen(name);
        else this.openRow(start, end);
        return;
      case 'td':
      case 'th':
        if (!this.frame) this.openTable(start, end, false);
        this.closeCell(start);
        if (!this.frame!.isInRow) this.openRow(start, end);
        if (isHidden) this.beginUnseen(name);
        else this.openCell(tag, attributes);
        return;
      default:
        // thead, tbody, tfoot: what is covered from above ends with them.
        if (this.frame) this.closeRow(start);
    }
  }

  private endTablePart(name: string, start: number, end: number): void {
    if (this.hidden > 0) {
      if (this.isOpen(name)) this.closeUpTo(name);
      else this.endUnseen(name !== 'td' && name !== 'th');
      if (this.hidden > 0) return;
    }
    if (!this.frame) return;
    if (name === 'table') this.closeTable(start, end);
    else if (name === 'td' || name === 'th') this.closeCell(start);
    else {
      this.closeRow(start);
      if (!this.frame.isWhole) this.closeTable(start, end);
    }
  }

  private beginUnseen(name: string): void {
    this.frame!.unseen = { name, height: this.open.length };
    this.push(name, true);
  }

  /** Ends a row or cell that is not shown where another one begins, or its row or table ends. */
  private endUnseen(endsRow: boolean): void {
    const { frame } = this;
    if (!frame?.unseen || this.isOpen('table') || (frame.unseen.name === 'tr' && !endsRow)) return;
    while (this.open.length > frame.unseen.height) this.pop();
    frame.unseen = null;
  }

  private openTable(start: number, end: number, isWhole: boolean): void {
    this.makeLayout();
    if (this.isOpen('p')) this.closeUpTo('p');
    this.breakLine(3, start, end);
    const hasEnd = this.isPage || this.tags.hasEnd('table', end);
    this.frames.push(new TableFrame(this.open.length, isWhole && hasEnd));
    this.scopes.push(new Map());
  }

  private openRow(start: number, end: number): void {
    this.breakLine(2, start, end);
    this.frame!.beginRow();
  }

  private openCell({ start, end, name }: Tag, attributes: ReadonlyMap<string, string>): void {
    const frame = this.frame!;
    const [columns, rows] = [spanOf(attributes.get('colspan')), spanOf(attributes.get('rowspan'))];
    const { separators, isFirst } = frame.nextCell(columns, rows);
    let separator = -1;
    if (frame.isLayoutRow) this.breakLine(3, start, end);
    else {
      if (isFirst) {
        if (this.pending < 2) this.breakLine(2, start, end);
        this.writeBreak();
      }
      this.pending = 0;
      if (separators > 0) separator = this.writer.add('mark-up', '\t'.repeat(separators), start, end, true);
    }
    this.scopes.push(new Map());
    this.push(name, false);
    frame.cell = {
      height: this.open.length - 1,
      columns,
      separator,
      first: this.writer.count,
      origin: end,
      breaks: [],
      isLayout: false,
    };
  }

  /** A cell that turns out to hold a table, a heading or long text lays out the page: its blocks are lines. */
  private makeLayout(): void {
    const { frame } = this;
    const cell = frame?.cell;
    if (!cell || cell.isLayout || this.hidden > 0) return;
    cell.isLayout = true;
    frame!.isLayoutRow = true;
    if (cell.separator >= 0) this.writer.replace(cell.separator, '\n\n');
    for (const number of cell.breaks) this.writer.replace(number, '\n\n');
    if (this.pending > 0) this.pending = 3;
  }

  private closeCell(at: number): void {
    const { frame } = this;
    const cell = frame?.cell;
    if (!frame || !cell) return;
    if (!cell.isLayout && cell.breaks.length > 0 && this.writer.lengthFrom(cell.first) > LONGEST_CELL)
      this.makeLayout();
    while (this.open.length > cell.height) this.pop();
    this.scopes.pop();
    this.pending = 0;
    frame.cell = null;
    if (cell.isLayout) this.breakLine(3, at, at);
    else if (this.writer.isBlankFrom(cell.first)) this.writePlace(cell.first, cell.origin, at);
  }

  /** Where to write into a cell that is empty: in the innermost element that begins it. */
  private writePlace(first: number, from: number, to: number): void {
    if (this.writer.count > first) return;
    const inner = from === to ? '' : BEGINNING_TAGS.exec(this.source.slice(from, Math.min(to, from + 2000)))![0];
    const place = from + inner.trimEnd().length;
    this.writer.add('place', '', place, place, true);
  }

  private closeRow(at: number): void {
    const { frame } = this;
    if (!frame) return;
    this.closeCell(at);
    while (this.open.length > frame.height) this.pop();
    if (!frame.isInRow) return;
    const places = frame.endRow();
    if (places > 0 && !frame.isLayoutRow) this.writer.add('mark-up', '\t'.repeat(places), at, at, true);
    this.breakLine(2, at, at);
  }

  private closeTable(at: number, end = at): void {
    const { frame } = this;
    if (!frame) return;
    this.closeRow(at);
    this.frames.pop();
    this.scopes.pop();
    this.breakLine(3, at, end);
  }
}

function isInnerBlock(name: string): boolean {
  return BLOCKS.has(name) && name !== 'html' && name !== 'body';
}

const BEGINNING_TAGS = /^(?:\s|<[^/!][^<>]*>)*/;
const TABLE_PARTS: ReadonlySet<string> = new Set(['table', 'thead', 'tbody', 'tfoot', 'tr', 'td', 'th']);
const NEEDS_ATTRIBUTES = /^(?:td|th|ol|li)$/;
const MAY_HIDE = /hidden|none/i;
/** What a style sheet may know an element by. */
const NAMED = /\s(?:class|id)\s?=/i;
const NO_ATTRIBUTES: ReadonlyMap<string, string> = new Map();

/** How many columns or rows a cell covers, as its attribute says. */
function spanOf(written: string | undefined): number {
  return written === undefined ? 1 : Number.parseInt(written, 10) || 1;
}

/** The number of a list's first item, or null where its items have none. */
function listStart(name: string, attributes: ReadonlyMap<string, string>): number | null {
  if (name !== 'ol' || /list-style(?:-type)?\s*:\s*none/i.test(attributes.get('style') ?? '')) return null;
  const start = Number.parseInt(attributes.get('start') ?? '1', 10);
  return start >= 0 ? start : 1;
}
