import { h, patch } from '../../page/dom.ts';
import { keyOf } from '../lines.ts';
import type { Drawing } from './state.ts';
import { headView, LINE_HEIGHT, lineViews, stretchAt } from './table-view.ts';

/**
 * The table of all lines, of which only those are on the page that are seen, and some around them: ten thousand are no
 * slower than ten. The keyboard stays with the table itself, which tells screen readers of the line at hand.
 */
export class VirtualTable {
  private readonly scroller = document.createElement('div');
  private readonly table = document.createElement('table');
  private readonly head = document.createElement('thead');
  private readonly body = document.createElement('tbody');
  /** They keep the room of the lines that are not on the page. */
  private readonly above = document.createElement('tr');
  private readonly below = document.createElement('tr');

  constructor(
    private readonly drawing: () => Drawing | null,
    private readonly choose: (line: number) => void,
  ) {
    this.scroller.className = 'scroller';
    this.table.setAttribute('role', 'grid');
    this.table.tabIndex = 0;
    const [start, end] = [this.above, this.below].map(space => {
      space.setAttribute('aria-hidden', 'true');
      const rows = document.createElement('tbody');
      rows.append(space);
      return rows;
    });
    this.table.append(this.head, start!, this.body, end!);
    this.scroller.append(this.table);
    this.scroller.addEventListener('scroll', () => requestAnimationFrame(() => this.draw()));
    new ResizeObserver(() => this.draw()).observe(this.scroller);
    this.body.addEventListener('mousedown', ({ target }) => {
      const line = (target as Element).closest<HTMLElement>('[data-line]');
      if (line) this.choose(Number(line.dataset.line));
    });
  }

  /** Puts the table into its place, where it is not there yet, and draws what is seen of it. */
  drawIn(place: Element): void {
    if (this.scroller.parentElement !== place) {
      const { scrollTop } = this;
      patch(place, []);
      place.append(this.scroller);
      this.scroller.scrollTop = scrollTop;
    }
    this.draw();
  }

  /** Scrolls so that a line is the first one. */
  scrollTo(line: number): void {
    this.scroller.scrollTop = line * LINE_HEIGHT;
  }

  /** Scrolls as far as it takes to see the line at hand. */
  revealCurrent(): void {
    const { lines, current } = this.drawing()!.state;
    const at = lines.findIndex(line => keyOf(line) === current);
    if (at >= 0) this.reveal(at);
  }

  /** Arrows, Page Up and Down, Home and End go to another line. Gives whether the key was one of these. */
  onKey(key: string): boolean {
    const drawing = this.drawing();
    if (!drawing) return false;
    const { lines, current } = drawing.state;
    const at = lines.findIndex(line => keyOf(line) === current);
    const page = Math.max(1, Math.floor(this.seen / LINE_HEIGHT) - 1);
    const last = lines.length - 1;
    const goals: Readonly<Record<string, number>> = {
      ArrowDown: at + 1,
      ArrowUp: at < 0 ? last : at - 1,
      PageDown: at + page,
      PageUp: at - page,
      Home: 0,
      End: last,
    };
    const goal = goals[key];
    if (goal === undefined || last < 0) return false;
    const line = Math.max(0, Math.min(last, goal));
    this.reveal(line);
    this.choose(line);
    return true;
  }

  private scrollTop = 0;

  /** The height in which lines are seen, below the heading that stays. */
  private get seen(): number {
    return this.scroller.clientHeight - this.head.offsetHeight;
  }

  private reveal(line: number): void {
    const [start, end] = [line * LINE_HEIGHT, (line + 1) * LINE_HEIGHT];
    if (start < this.scroller.scrollTop) this.scroller.scrollTop = start;
    else if (end > this.scroller.scrollTop + this.seen) this.scroller.scrollTop = end - this.seen;
  }

  private draw(): void {
    const drawing = this.drawing();
    if (!drawing || !this.scroller.isConnected) return;
    const { lines, columns, current } = drawing.state;
    this.scrollTop = this.scroller.scrollTop;
    const stretch = stretchAt(this.scrollTop, this.seen, lines.length);
    this.table.setAttribute('aria-rowcount', String(lines.length + 1));
    this.table.setAttribute('aria-colcount', String(columns.length));
    this.table.setAttribute('aria-label', drawing.words.title);
    patch(this.head, [headView(drawing)]);
    patch(this.body, lineViews(drawing, stretch));
    for (const [space, count] of [
      [this.above, stretch.start],
      [this.below, lines.length - stretch.end],
    ] as const) {
      patch(space, [h('td', { colspan: columns.length })]);
      space.style.height = `${count * LINE_HEIGHT}px`;
      space.hidden = count === 0;
    }
    const at = lines.slice(stretch.start, stretch.end).findIndex(line => keyOf(line) === current);
    if (at < 0) this.table.removeAttribute('aria-activedescendant');
    else this.table.setAttribute('aria-activedescendant', `line-${stretch.start + at}`);
  }
}
