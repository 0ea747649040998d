import type { TextRange } from '../../text/range.ts';
import { type HeadTitle, OBJECT } from '../../text/visible-text.ts';
import { RowsAround } from '../rows-around.ts';
import { BLOCKS, HIDDEN, INLINE_HIDDEN, isElement, LAYOUT, RAW, VOID } from './elements.ts';
import { shownByEntity } from './entities.ts';
import type { OpenElements } from './open-elements.ts';
import { StyleSheets } from './style-sheets.ts';
import { TABLE_PARTS, TableReader } from './table-reader.ts';
import { attributesOf, type Tag, type TagReader } from './tags.ts';
import type { VisibleFlow } from './visible-flow.ts';

const NEEDS_ATTRIBUTES = /^(?:td|th|ol|li)$/;
const MAY_HIDE = /hidden|none/i;
/** What a style sheet may know an element by. */
const NAMED = /\s(?:class|id)\s?=/i;
const NO_ATTRIBUTES: ReadonlyMap<string, string> = new Map();

/** What mark-up says beside the text that is shown. */
export interface BesideText {
  /** Where the comments stand whose place is kept. */
  readonly comments: readonly TextRange[];
  readonly headTitles: readonly HeadTitle[];
  /** What stands in the style sheets. */
  readonly styles: readonly string[];
}

/** Reads tags and comments: what they open and close, where they break lines, what they hide, what they name. */
export class MarkupReader {
  readonly comments: TextRange[];
  readonly headTitles: HeadTitle[];
  readonly styles: string[];
  readonly tables: TableReader;
  private readonly styleSheets = new StyleSheets();
  private readonly rows: RowsAround;

  /** `before` is what was read already of the document, up to `from`. */
  constructor(
    private readonly source: string,
    private readonly tags: TagReader,
    private readonly elements: OpenElements,
    private readonly flow: VisibleFlow,
    before: BesideText | null,
    from: number | undefined,
  ) {
    this.comments = [...(before?.comments ?? [])];
    this.headTitles = [...(before?.headTitles ?? [])];
    this.styles = [...(before?.styles ?? [])];
    for (const css of this.styles) this.styleSheets.add(css);
    this.rows = new RowsAround(source, from);
    this.tables = new TableReader(source, tags, elements, flow);
  }

  /** Reads the mark-up that a `<` begins, or the sign itself; gives where the text goes on. */
  read(at: number): number {
    const tag = this.tags.read(at);
    if (!tag || !this.isMarkup(tag)) return this.flow.writeText(at, at + 1);
    if (tag.kind === 'comment') this.comment(tag);
    else if (tag.kind === 'start') return this.startTag(tag);
    else if (tag.kind === 'end') this.endTag(tag);
    return tag.end;
  }

  /** In a plain text, only what HTML knows is mark-up. */
  private isMarkup({ kind, name, start, end }: Tag): boolean {
    if (this.flow.isPage || kind === 'comment') return true;
    if (kind === 'declaration') return /^<!(?:\[|doctype\b)|^<\?xml/i.test(this.source.slice(start, start + 12));
    return isElement(name) && this.source[end - 1] === '>';
  }

  /** A comment of a plain text, and any that speaks to the program, keeps its place. */
  private comment({ start, end }: Tag): void {
    const { flow } = this;
    if (flow.isPage && !/^<!--\s*gouji-/.test(this.source.slice(start, start + 40))) return;
    if (this.elements.isHidden) return;
    this.comments.push({ start, end });
    flow.writer.add('text', OBJECT.repeat(end - start), start, end, flow.isHtml);
  }

  private startTag(tag: Tag): number {
    const { elements } = this;
    const { name, start, end } = tag;
    if (RAW.has(name)) return this.rawElement(tag);
    const written = this.source.slice(start, Math.min(end, start + 4000));
    if (name === 'br') this.lineBreak(tag);
    else if (name === 'hr') this.flow.breakLine(3, start, end);
    else if (name === 'meta') this.meta(written, tag);
    if (VOID.has(name)) return end;
    const mayHide = MAY_HIDE.test(written) || (!this.styleSheets.hideNothing && NAMED.test(written));
    const attributes = mayHide || NEEDS_ATTRIBUTES.test(name) ? attributesOf(written) : NO_ATTRIBUTES;
    const isHidden = this.hides(tag, attributes);
    if (TABLE_PARTS.has(name)) this.tables.start(tag, attributes, isHidden);
    else {
      if (BLOCKS.has(name)) {
        if (elements.isOpen('p')) elements.close('p');
        if (name === 'li' && elements.isOpen('li')) elements.closeItem();
        if (!isHidden) this.startBlock(name, start, end);
      }
      elements.push(name, isHidden, listStart(name, attributes));
      if (name === 'li' && !isHidden) this.writeNumber(attributes, start, end);
    }
    return end;
  }

  private endTag({ name, start, end }: Tag): void {
    if (TABLE_PARTS.has(name)) {
      this.tables.end(name, start, end);
      return;
    }
    if (!this.elements.isOpen(name)) {
      if (name === 'p' || name === 'br') this.flow.breakLine(3, start, end);
      return;
    }
    this.elements.close(name);
    if (BLOCKS.has(name)) this.flow.breakLine(3, start, end);
  }

  private startBlock(name: string, start: number, end: number): void {
    if (LAYOUT.has(name)) this.tables.makeLayout();
    this.flow.breakLine(3, start, end);
  }

  private hides({ name, end }: Tag, attributes: ReadonlyMap<string, string>): boolean {
    if (HIDDEN.has(name)) {
      // In a plain text, one that was never closed hides no more than its line.
      if (this.flow.isHtml || !INLINE_HIDDEN.has(name)) return this.flow.isPage || this.tags.hasEnd(name, end);
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
    const { flow } = this;
    if (!flow.isHtml && this.rows.has(start, end)) flow.breakLine(1, start, end);
    else flow.breakLine(flow.pending >= 2 ? 3 : 2, start, end);
  }

  private writeNumber(attributes: ReadonlyMap<string, string>, from: number, to: number): void {
    const list = this.elements.parent;
    if (list?.name !== 'ol' || list.next === null) return;
    const value = Number.parseInt(attributes.get('value') ?? '', 10);
    if (value > 0) list.next = value;
    if (this.flow.mayWrite(from)) this.flow.writer.add('mark-up', `${list.next}. `, from, to, true);
    list.next++;
  }

  private rawElement({ name, start, end, kind }: Tag): number {
    const close = kind === 'start' ? this.tags.endOfRaw(name, end) : null;
    if (!close) return this.flow.isPage ? this.source.length : end;
    if (name === 'style') this.addStyle(this.source.slice(end, close.start));
    if (name === 'title')
      this.addHeadTitle('page', this.source.slice(end, close.start), { start: end, end: close.start });
    if (BLOCKS.has(name)) this.flow.breakLine(3, start, close.end);
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
}

/** The number of a list's first item, or null where its items have none. */
function listStart(name: string, attributes: ReadonlyMap<string, string>): number | null {
  if (name !== 'ol' || /list-style(?:-type)?\s*:\s*none/i.test(attributes.get('style') ?? '')) return null;
  const start = Number.parseInt(attributes.get('start') ?? '1', 10);
  return start >= 0 ? start : 1;
}
