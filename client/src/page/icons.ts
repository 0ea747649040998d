import { h, type View } from './dom.ts';

const shapes = {
  error:
    'M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1Zm3.2 9.1-1.1 1.1L8 9.1l-2.1 2.1-1.1-1.1L6.9 8 4.8 5.9l1.1-1.1L8 6.9l2.1-2.1 1.1 1.1L9.1 8Z',
  warning: 'M8 1.5 15.2 14H.8L8 1.5Zm-.8 4.2v4.2h1.6V5.7H7.2Zm0 5.2v1.6h1.6v-1.6H7.2Z',
  information: 'M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1Zm-.8 5.8h1.6v5H7.2v-5Zm0-2.6h1.6v1.6H7.2V4.2Z',
  hint: 'M8 4a4 4 0 1 0 0 8 4 4 0 0 0 0-8Z',
  right: 'M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1Zm-1 10L4 8l1-1.1 2 2 4-4L12 6l-5 5Z',
  up: 'M8 4.5 2.5 10l1 1L8 6.6l4.5 4.4 1-1L8 4.5Z',
  down: 'M8 11.5 13.5 6l-1-1L8 9.4 3.5 5l-1 1L8 11.5Z',
};

/** A sign beside a word or a colour that says the same; screen readers pass it over. */
export function icon(name: keyof typeof shapes): View {
  return h(
    'svg',
    { class: `icon ${name}`, viewBox: '0 0 16 16', 'aria-hidden': 'true', focusable: 'false' },
    h('path', { d: shapes[name], 'fill-rule': 'evenodd' }),
  );
}
