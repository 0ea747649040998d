import type { OpenElements } from './open-elements.ts';
import { TableFrame } from './table-frame.ts';
import type { Tag, TagReader } from './tags.ts';
import type { VisibleFlow } from './visible-flow.ts';

/** The elements that a table is made of. */
export const TABLE_PARTS: ReadonlySet<string> = new Set(['table', 'thead', 'tbody', 'tfoot', 'tr', 'td', 'th']);
const BEGINNING_TAGS = /^(?:\s|<[^/!][^<>]*>)*/;
/** A cell with more text than this in several blocks lays out a page. */
const LONGEST_CELL = 300;

/** Writes the tables of a page: a row a line, its cells parted by tabs, with an empty place where a merged cell covers. */
export class TableReader {
  constructor(
    private readonly source: string,
    private readonly tags: TagReader,
    private readonly elements: OpenElements,
    private readonly flow: VisibleFlow,
  ) {}

  start(tag: Tag, attributes: ReadonlyMap<string, string>, isHidden: boolean): void {
    const { name, start, end } = tag;
    const { elements, flow } = this;
    if (elements.isHidden) this.endUnseen(name !== 'table' && name !== 'td' && name !== 'th');
    if (elements.isHidden) {
      elements.push(name, isHidden);
      return;
    }
    switch (name) {
      case 'table':
        if (isHidden) elements.push(name, true);
        else this.openTable(start, end, true);
        return;
      case 'tr':
        if (!flow.frame) this.openTable(start, end, false);
        this.closeRow(start);
        if (isHidden) this.beginUnseen(name);
        else this.openRow(start, end);
        return;
      case 'td':
      case 'th':
        if (!flow.frame) this.openTable(start, end, false);
        this.closeCell(start);
        if (!flow.frame!.isInRow) this.openRow(start, end);
        if (isHidden) this.beginUnseen(name);
        else this.openCell(tag, attributes);
        return;
      default:
        // thead, tbody, tfoot: what is covered from above ends with them.
        if (flow.frame) this.closeRow(start);
    }
  }

  end(name: string, start: number, end: number): void {
    const { elements, flow } = this;
    if (elements.isHidden) {
      if (elements.isOpen(name)) elements.close(name);
      else this.endUnseen(name !== 'td' && name !== 'th');
      if (elements.isHidden) return;
    }
    if (!flow.frame) return;
    if (name === 'table') this.closeTable(start, end);
    else if (name === 'td' || name === 'th') this.closeCell(start);
    else {
      this.closeRow(start);
      if (!flow.frame.isWhole) this.closeTable(start, end);
    }
  }

  private beginUnseen(name: string): void {
    this.flow.frame!.unseen = { name, height: this.elements.height };
    this.elements.push(name, true);
  }

  /** Ends a row or cell that is not shown where another one begins, or its row or table ends. */
  private endUnseen(endsRow: boolean): void {
    const { frame } = this.flow;
    if (!frame?.unseen || this.elements.isOpen('table') || (frame.unseen.name === 'tr' && !endsRow)) return;
    this.elements.closeDownTo(frame.unseen.height);
    frame.unseen = null;
  }

  private openTable(start: number, end: number, isWhole: boolean): void {
    const { elements, flow } = this;
    this.makeLayout();
    if (elements.isOpen('p')) elements.close('p');
    flow.breakLine(3, start, end);
    const hasEnd = flow.isPage || this.tags.hasEnd('table', end);
    flow.frames.push(new TableFrame(elements.height, isWhole && hasEnd));
    elements.beginScope();
  }

  private openRow(start: number, end: number): void {
    this.flow.breakLine(2, start, end);
    this.flow.frame!.beginRow();
  }

  private openCell({ start, end, name }: Tag, attributes: ReadonlyMap<string, string>): void {
    const { elements, flow } = this;
    const frame = flow.frame!;
    const [columns, rows] = [spanOf(attributes.get('colspan')), spanOf(attributes.get('rowspan'))];
    const { separators, isFirst } = frame.nextCell(columns, rows);
    let separator = -1;
    if (frame.isLayoutRow) flow.breakLine(3, start, end);
    else {
      if (isFirst) {
        if (flow.pending < 2) flow.breakLine(2, start, end);
        flow.writeBreak();
      }
      flow.pending = 0;
      if (separators > 0) separator = flow.writer.add('mark-up', '\t'.repeat(separators), start, end, true);
    }
    elements.beginScope();
    elements.push(name, false);
    frame.cell = {
      height: elements.height - 1,
      columns,
      separator,
      first: flow.writer.count,
      origin: end,
      breaks: [],
      isLayout: false,
    };
  }

  /** A cell that turns out to hold a table, a heading or long text lays out the page: its blocks are lines. */
  makeLayout(): void {
    const { flow } = this;
    const { frame } = flow;
    const cell = frame?.cell;
    if (!cell || cell.isLayout || this.elements.isHidden) return;
    cell.isLayout = true;
    frame!.isLayoutRow = true;
    if (cell.separator >= 0) flow.writer.replace(cell.separator, '\n\n');
    for (const number of cell.breaks) flow.writer.replace(number, '\n\n');
    if (flow.pending > 0) flow.pending = 3;
  }

  private closeCell(at: number): void {
    const { elements, flow } = this;
    const { frame } = flow;
    const cell = frame?.cell;
    if (!frame || !cell) return;
    if (!cell.isLayout && cell.breaks.length > 0 && flow.writer.lengthFrom(cell.first) > LONGEST_CELL)
      this.makeLayout();
    elements.closeDownTo(cell.height);
    elements.endScope();
    flow.pending = 0;
    frame.cell = null;
    if (cell.isLayout) flow.breakLine(3, at, at);
    else if (flow.writer.isBlankFrom(cell.first)) this.writePlace(cell.first, cell.origin, at);
  }

  /** Where to write into a cell that is empty: in the innermost element that begins it. */
  private writePlace(first: number, from: number, to: number): void {
    const { writer } = this.flow;
    if (writer.count > first) return;
    const inner = from === to ? '' : BEGINNING_TAGS.exec(this.source.slice(from, Math.min(to, from + 2000)))![0];
    const place = from + inner.trimEnd().length;
    writer.add('place', '', place, place, true);
  }

  private closeRow(at: number): void {
    const { flow } = this;
    const { frame } = flow;
    if (!frame) return;
    this.closeCell(at);
    this.elements.closeDownTo(frame.height);
    if (!frame.isInRow) return;
    const places = frame.endRow();
    if (places > 0 && !frame.isLayoutRow) flow.writer.add('mark-up', '\t'.repeat(places), at, at, true);
    flow.breakLine(2, at, at);
  }

  /** Ends the innermost table. */
  closeTable(at: number, end = at): void {
    if (!this.flow.frame) return;
    this.closeRow(at);
    this.flow.frames.pop();
    this.elements.endScope();
    this.flow.breakLine(3, at, end);
  }
}

/** How many columns or rows a cell covers, as its attribute says. */
function spanOf(written: string | undefined): number {
  return written === undefined ? 1 : Number.parseInt(written, 10) || 1;
}
