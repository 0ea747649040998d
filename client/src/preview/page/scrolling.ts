import type { Preview } from '../../../../server/src/core/features/preview/preview-model.ts';

/** Where an offset of the text stands on the page. */
interface Mark {
  readonly offset: number;
  /** Pixels from the top of the page. */
  readonly top: number;
}

/** How long after a touch of wheel, key or scroll bar a scrolling is taken for the person's own, in milliseconds. */
const OWN_SCROLL = 600;

/** Keeps the page and the text in step, both ways, without an echo. */
export class Scrolling {
  private touched = 0;

  constructor(
    private readonly preview: () => Preview | null,
    /** The height of what covers the top of the page. */
    private readonly covered: () => number,
    private readonly scrolled: (offset: number) => void,
  ) {
    const touch = () => {
      this.touched = performance.now();
    };
    for (const event of ['wheel', 'touchmove', 'pointerdown', 'keydown'])
      window.addEventListener(event, touch, { passive: true });
    window.addEventListener('pointermove', ({ buttons }) => buttons > 0 && touch(), { passive: true });
    let waiting = false;
    window.addEventListener(
      'scroll',
      () => {
        if (waiting || performance.now() - this.touched > OWN_SCROLL) return;
        waiting = true;
        requestAnimationFrame(() => {
          waiting = false;
          const offset = this.offsetAtTop();
          if (offset !== null) this.scrolled(offset);
        });
      },
      { passive: true },
    );
  }

  /** Scrolls so that the offset stands at the top. */
  to(offset: number): void {
    const top = between(this.marks(), offset, 'offset', 'top');
    if (top !== null) this.jump(top - this.covered());
  }

  /** The offset of the text that stands at the top of what is seen; null where there is no text. */
  offsetAtTop(): number | null {
    return between(this.marks(), window.scrollY + this.covered(), 'top', 'offset');
  }

  /** Brings an element into sight where it is not, without telling the text. */
  show(element: Element): void {
    const { top, bottom } = element.getBoundingClientRect();
    if (top < this.covered() + 8 || bottom > window.innerHeight - 40) {
      this.jump(window.scrollY + top - window.innerHeight / 2);
    }
  }

  private jump(top: number): void {
    this.touched = 0;
    window.scrollTo({ top: Math.max(0, top), behavior: 'instant' });
  }

  /** Headings, paragraphs and lines of tables, in the order of page and text both. */
  private marks(): Mark[] {
    const preview = this.preview();
    if (!preview) return [];
    const marks: Mark[] = [];
    const add = (element: Element | null, offset: number) => {
      if (!element) return;
      const top = element.getBoundingClientRect().top + window.scrollY;
      const last = marks.at(-1);
      // A text in an order of its own would scroll to and fro.
      if (!last || (offset > last.offset && top >= last.top)) marks.push({ offset, top });
    };
    marks.push({ offset: 0, top: 0 });
    for (const { key, heading, blocks } of preview.sections) {
      if (heading?.range) add(document.getElementById(`heading-${key}`), heading.range.start);
      for (const block of blocks) {
        if (block.kind === 'paragraph') {
          add(elementOf(block.key), block.range.start);
          continue;
        }
        for (const line of block.body) {
          const first = line.find(({ kind, range }) => range && kind !== 'label') ?? line.find(({ range }) => range);
          if (first?.range) add(elementOf(first.key), first.range.start);
        }
        const end = document.getElementById(`table-${block.key}`);
        const lastTop = end && end.getBoundingClientRect().bottom + window.scrollY;
        if (lastTop !== null)
          marks.push({
            offset: Math.max(block.range.end, marks.at(-1)!.offset),
            top: Math.max(lastTop, marks.at(-1)!.top),
          });
      }
    }
    return marks;
  }
}

/** The element that shows what has the key. */
export function elementOf(key: string): HTMLElement | null {
  return document.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`);
}

/** Reads one scale by the other, straight between two marks. */
function between(marks: readonly Mark[], value: number, from: keyof Mark, to: keyof Mark): number | null {
  if (marks.length === 0) return null;
  let index = marks.findIndex(mark => mark[from] > value);
  if (index < 0) index = marks.length;
  const [before, after] = [marks[index - 1], marks[index]];
  if (!before || !after) return (before ?? after)![to];
  const share = (value - before[from]) / (after[from] - before[from] || 1);
  return before[to] + share * (after[to] - before[to]);
}
