import { folded, INVISIBLE } from '../text/characters.ts';
import { ENTITY, shownByEntity } from './html/entities.ts';
import { MarkupReader } from './html/markup-reader.ts';
import { type OpenElement, OpenElements } from './html/open-elements.ts';
import { type FrameState, TableFrame } from './html/table-frame.ts';
import { TagReader } from './html/tags.ts';
import { type Break, VisibleFlow } from './html/visible-flow.ts';
import { isPage } from './is-page.ts';
import { LastReading, type Reading, type Stop } from './last-reading.ts';
import { type Marks, marksAt } from './markdown-marks.ts';
import { PieceWriter } from './piece-writer.ts';
import { nextUnusual } from './unusual.ts';

const BLANKS = /[ \t\r\n\f]+/y;
const invisible = new RegExp(`[${INVISIBLE}]`);
const lowSurrogate = /[\uDC00-\uDFFF]/;

/** Places from which reading can go on are noted so far apart at least, and no more of them in a text. */
const BETWEEN_STOPS = 1000;
const MOST_STOPS = 500;
/** Nobody nests so many elements; what has to be known of more is not noted. */
const MOST_OPEN = 100;

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

/** Goes through a text or a page from character to character, and from a stop of the version before where it can. */
export class VisibleReader {
  private readonly isPage: boolean;
  private readonly last: LastReading | null;
  private readonly tags: TagReader;
  private readonly elements = new OpenElements();
  private readonly writer: PieceWriter;
  private readonly flow: VisibleFlow;
  private readonly markup: MarkupReader;
  private readonly stops: Stop[];
  private readonly betweenStops: number;
  /** Marks of Markdown that are to come, by where they stand, with where they end. */
  private marks: Marks = new Map();

  /** `last` is what was read of the version before. */
  constructor(
    private readonly source: string,
    last: Reading | null,
  ) {
    this.isPage = isPage(source);
    this.last = last?.isPage === this.isPage ? new LastReading(last, source) : null;
    const stop = this.last?.resumed ?? null;
    const before = stop && this.last!.before(stop);
    this.tags = new TagReader(source);
    this.writer = new PieceWriter(source, before ?? undefined);
    this.flow = new VisibleFlow(source, this.isPage, this.writer, this.elements);
    this.markup = new MarkupReader(source, this.tags, this.elements, this.flow, before, stop?.at);
    this.stops = [...(before?.stops ?? [])];
    this.betweenStops = Math.max(BETWEEN_STOPS, source.length / MOST_STOPS);
    if (stop) this.resume(stop);
  }

  read(): Reading {
    const { source, flow } = this;
    for (let at = this.stops.at(-1)?.at ?? 0; at < source.length; ) {
      const same = this.stopAt(at);
      if (same) return this.finish(same);
      const next = nextUnusual(source, at, this.foldsBlanks);
      if (next > at) flow.writeText(at, next);
      at = next < source.length ? this.readUnusual(next) : next;
    }
    while (flow.frames.length > 0) this.markup.tables.closeTable(source.length);
    return this.finish(null);
  }

  /** Whether a run of blanks, line ends among them, is shown as one. */
  private get foldsBlanks(): boolean {
    return this.flow.isHtml && !this.elements.isPreformatted;
  }

  /** Reads what stands at `at` and is not shown as it is; gives where the text goes on. */
  private readUnusual(at: number): number {
    const { source, flow } = this;
    const mark = this.marks.get(at);
    if (mark !== undefined) {
      this.marks.delete(at);
      return mark;
    }
    const character = source[at]!;
    switch (character) {
      case '<':
        return this.markup.read(at);
      case '&':
        return this.readEntity(at);
      case ' ':
      case '\t':
      case '\n':
        return this.readBlanks(at);
      case '\r':
        return this.foldsBlanks ? this.readBlanks(at) : at + 1;
    }
    if (invisible.test(character)) return at + 1;
    const code = character.charCodeAt(0);
    if (code >= 0xdb40 && code <= 0xdb43) {
      if (lowSurrogate.test(source[at + 1] ?? '')) return at + 2;
      return flow.writeText(at, at + 1);
    }
    if (code > 127 || code < 32) return flow.writeCharacter(at, folded(character));
    return flow.isHtml ? flow.writeText(at, at + 1) : this.readMark(at);
  }

  /** A mark of Markdown, or the character itself. */
  private readMark(at: number): number {
    const found = marksAt(this.source, at);
    if (!found) return this.flow.writeText(at, at + 1);
    for (const [start, end] of found.later) this.marks.set(start, end);
    return found.end;
  }

  private readEntity(at: number): number {
    ENTITY.lastIndex = at;
    const entity = ENTITY.exec(this.source)?.[0];
    const shown = entity && shownByEntity(entity);
    if (!entity || shown === entity) return this.flow.writeText(at, at + 1);
    const end = at + entity.length;
    return shown === '' ? end : this.flow.writeFolded(at, end, shown!);
  }

  /** A run of blanks of HTML: one blank between words, nothing at the edge of a block. */
  private readBlanks(at: number): number {
    const { source, flow } = this;
    BLANKS.lastIndex = at;
    BLANKS.exec(source);
    const end = BLANKS.lastIndex;
    if ((flow.frame && !flow.frame.cell) || flow.isAtEdge) return end;
    // Where no element parts a page into lines, its line ends do.
    const isLineEnd = !this.elements.hasBlocks && flow.frames.length === 0 && /\n/.test(source.slice(at, end));
    const shown = isLineEnd ? '\n' : ' ';
    return end === at + 1 ? flow.writeCharacter(at, shown) : flow.writeFolded(at, end, shown);
  }

  /** Notes a place from which reading can go on; gives the stop of the version before behind which all is the same. */
  private stopAt(at: number): Stop | null {
    const known = this.last?.stopAt(at) ?? null;
    if (!known && at < (this.stops.at(-1)?.at ?? 0) + this.betweenStops) return null;
    const state = this.stateAt(at);
    if (state === null) return null;
    const { comments, headTitles, styles } = this.markup;
    this.stops.push({
      at,
      state,
      lookedTo: this.tags.lookedTo,
      pieces: this.writer.count,
      comments: comments.length,
      headTitles: headTitles.length,
      styles: styles.length,
    });
    this.tags.lookedTo = 0;
    return known?.state === state && this.last!.hasStyles(known, styles) ? known : null;
  }

  /** All that has to be known to read on, or null where what stands before can still change, or the piece goes on. */
  private stateAt(at: number): string | null {
    const { elements, flow, writer } = this;
    if (elements.isHidden || writer.goesOnAt(at)) return null;
    if (elements.height > MOST_OPEN || flow.frames.length > MOST_OPEN) return null;
    if (flow.frames.some(({ canChange }) => canChange)) return null;
    for (const mark of this.marks.keys()) {
      if (mark >= at) return null;
      this.marks.delete(mark);
    }
    const { from, to } = flow.pending > 0 ? flow.pendingAt : { from: at, to: at };
    const state: ReaderState = {
      open: elements.all,
      frames: flow.frames.map(({ state }) => state),
      pending: flow.pending,
      back: { from: at - from, to: at - to },
      last: writer.last,
      headTitles: this.markup.headTitles.length,
    };
    return JSON.stringify(state);
  }

  private resume({ at, state: known }: Stop): void {
    const { elements, flow } = this;
    const state: ReaderState = JSON.parse(known);
    for (const frame of state.frames) flow.frames.push(TableFrame.of(frame));
    const scopes = flow.frames.flatMap(({ height, cell }) => (cell ? [height, cell.height] : [height]));
    const beginScopes = () => {
      while (scopes[0] === elements.height) {
        elements.beginScope();
        scopes.shift();
      }
    };
    for (const { name, isHidden, next } of state.open) {
      beginScopes();
      elements.push(name, isHidden, next);
    }
    beginScopes();
    flow.pending = state.pending;
    flow.pendingAt = { from: at - state.back.from, to: at - state.back.to };
    this.writer.last = state.last;
  }

  private finish(same: Stop | null): Reading {
    const { source, isPage, stops } = this;
    const { comments, headTitles, styles } = this.markup;
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
}
