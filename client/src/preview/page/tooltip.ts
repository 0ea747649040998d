import { h, patch } from '../../page/dom.ts';
import { icon } from '../../page/icons.ts';
import type { Shown } from '../messages.ts';

/** Shows the reasons of what is marked beside it, on hover and on focus; Escape puts them away. */
export class Tooltip {
  private readonly element = document.createElement('div');

  constructor(private readonly shown: () => Shown | null) {
    this.element.className = 'tooltip';
    // The reasons are the description of what is marked already; read out once is enough.
    this.element.setAttribute('aria-hidden', 'true');
    this.element.hidden = true;
    document.body.append(this.element);
    document.addEventListener('pointerover', ({ target }) => this.showFor(target));
    document.addEventListener('focusin', ({ target }) => this.showFor(target));
    document.addEventListener('focusout', () => this.hide());
    document.addEventListener('keydown', ({ key }) => key === 'Escape' && this.hide());
    window.addEventListener('scroll', () => this.hide(), { passive: true });
  }

  hide(): void {
    this.element.hidden = true;
  }

  private showFor(target: EventTarget | null): void {
    const marked = target instanceof Element ? target.closest<Element>('[data-problems]') : null;
    const problems = this.shown()?.preview.problems;
    if (!marked || !problems) {
      this.hide();
      return;
    }
    const own = marked
      .getAttribute('data-problems')!
      .split(' ')
      .map(index => problems[Number(index)]);
    patch(
      this.element,
      own.flatMap(problem => (problem ? [h('p', {}, icon(problem.severity), h('span', {}, problem.message))] : [])),
    );
    this.element.hidden = false;
    this.place(marked.getBoundingClientRect());
  }

  /** Below what it is about, or above where there is no room; inside the window. */
  private place(around: DOMRect): void {
    const { offsetWidth: width, offsetHeight: height } = this.element;
    const left = Math.max(8, Math.min(around.left, window.innerWidth - width - 8));
    const below = around.bottom + 6;
    const top = below + height < window.innerHeight - 8 ? below : Math.max(8, around.top - height - 6);
    this.element.style.left = `${left}px`;
    this.element.style.top = `${top}px`;
  }
}
