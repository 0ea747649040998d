import type { PreviewFlow } from '../../../../server/src/core/features/preview/preview-model.ts';
import { h, type View } from '../../page/dom.ts';
import type { Words } from '../words.ts';
import { format } from './words.ts';

/** How wide a picture is drawn, and how much of it on each side is for words: a wide sheet shows the one, a narrow one the other. */
interface Size {
  readonly name: 'wide' | 'narrow';
  readonly width: number;
  readonly margin: number;
}
const sizes: readonly Size[] = [
  { name: 'wide', width: 520, margin: 120 },
  { name: 'narrow', width: 320, margin: 96 },
];
const APPLICANTS_WIDTH = 520;
const BAR = 10;
/** Height of all applications together, and the least height of a share and of the line that names it. */
const SCALE = 110;
const LINE = 22;
const GAP = 6;

interface Share {
  readonly label: string;
  readonly amount: number;
  /** Where its bar stands, and where it joins the middle. */
  readonly top: number;
  readonly height: number;
  readonly joinTop: number;
  readonly joinHeight: number;
}

/** The year's applications as a flow from left to right, and who applied; nothing where there were none. */
export function flowView(flow: PreviewFlow, words: Words): View | null {
  const incoming = flow.incoming.filter(({ amount }) => amount > 0);
  const outgoing = flow.outgoing.filter(({ amount }) => amount > 0);
  const [cameIn, wentOut] = [sumOf(incoming), sumOf(outgoing)];
  const whole = Math.max(cameIn, wentOut);
  if (whole === 0) return null;
  const [left, right] = [shares(incoming, whole), shares(outgoing, whole)];
  const height = Math.max(heightOf(left), heightOf(right), SCALE) + 2;
  const listed = (items: readonly { label: string; amount: number }[]) =>
    items.map(({ label, amount }) => `${label} ${amount}`).join('，');
  const { open, uneven } = differenceOf(flow, cameIn, wentOut, words);
  const description = `${words.flow}：${listed(incoming)} → ${listed(outgoing)}${(open ?? uneven) ? `（${open ?? uneven}）` : ''}`;
  return h(
    'div',
    { key: 'pictures', class: 'pictures' },
    h(
      'div',
      { key: 'flow', class: 'flow' },
      h(
        'p',
        { class: 'picture-title', 'aria-hidden': 'true' },
        words.flow,
        open && h('span', { class: 'open' }, open),
        uneven && h('strong', { class: 'uneven' }, uneven),
      ),
      sizes.map(size =>
        h(
          'svg',
          {
            key: size.name,
            class: size.name,
            viewBox: `0 0 ${size.width} ${height}`,
            role: 'img',
            'aria-label': description,
          },
          centred(left, height).map((share, index) => sideView(share, index, 'in', size)),
          centred(right, height).map((share, index) => sideView(share, index, 'out', size)),
          h('rect', {
            key: 'middle',
            class: 'middle',
            x: (size.width - BAR) / 2,
            y: (height - SCALE) / 2,
            width: BAR,
            height: SCALE,
          }),
        ),
      ),
    ),
    applicantsView(flow, words),
  );
}

/** What both sides differ by: what is not filled in yet is no contradiction. */
function differenceOf({ open }: PreviewFlow, cameIn: number, wentOut: number, words: Words) {
  const missing = Math.abs(cameIn - wentOut);
  if (missing === 0) return { open: null, uneven: null };
  if (cameIn > wentOut && open.outgoing) return { open: format(words.flowNoOutcome, missing), uneven: null };
  if (wentOut > cameIn && open.incoming) return { open: format(words.flowNoSource, missing), uneven: null };
  return { open: null, uneven: format(words.flowUneven, cameIn, wentOut) };
}

function sideView(
  { label, amount, top, height, joinTop, joinHeight }: Share,
  index: number,
  side: 'in' | 'out',
  { width, margin }: Size,
): View {
  const middle = width / 2 + (side === 'in' ? -BAR / 2 : BAR / 2);
  const bar = side === 'in' ? margin : width - margin - BAR;
  const edge = side === 'in' ? bar + BAR : bar;
  const bend = (edge + middle) / 2;
  const ribbon = `M${edge} ${top}C${bend} ${top} ${bend} ${joinTop} ${middle} ${joinTop}V${joinTop + joinHeight}C${bend} ${joinTop + joinHeight} ${bend} ${top + height} ${edge} ${top + height}Z`;
  const x = side === 'in' ? bar - 8 : bar + BAR + 8;
  return h(
    'g',
    { key: `${side} ${label}`, class: `share ${side} ${label.includes('结转') ? 'carried' : `shade-${index % 6}`}` },
    h('path', { class: 'ribbon', d: ribbon }),
    h('rect', { class: 'bar', x: bar, y: top, width: BAR, height }),
    h(
      'text',
      { x, y: top + height / 2, 'text-anchor': side === 'in' ? 'end' : 'start', 'dominant-baseline': 'central' },
      h('tspan', {}, `${label} `),
      h('tspan', { class: 'amount' }, String(amount)),
    ),
  );
}

function shares(items: readonly { label: string; amount: number }[], whole: number): Share[] {
  let top = 0;
  let joinTop = 0;
  return items.map(({ label, amount }) => {
    const joinHeight = joined(amount, whole);
    const height = Math.max(joinHeight, 3);
    const share = { label, amount, top: top + Math.max(0, LINE - height) / 2, height, joinTop, joinHeight };
    top += Math.max(height, LINE) + GAP;
    joinTop += joinHeight;
    return share;
  });
}

/** The shares of one side, in the middle of the picture's height. */
function centred(items: readonly Share[], height: number): Share[] {
  const [down, joinDown] = [(height - heightOf(items)) / 2, (height - SCALE) / 2];
  return items.map(share => ({ ...share, top: share.top + down, joinTop: share.joinTop + joinDown }));
}

function heightOf(items: readonly Share[]): number {
  const last = items.at(-1);
  return last ? last.top + Math.max(last.height, LINE - Math.max(0, LINE - last.height) / 2) : 0;
}

function joined(amount: number, whole: number): number {
  return (amount / whole) * SCALE;
}

function applicantsView({ applicants }: PreviewFlow, words: Words): View | null {
  const present = applicants.filter(({ amount }) => amount > 0);
  const all = sumOf(present);
  if (all === 0) return null;
  const description = `${words.applicants}：${present.map(({ label, amount }) => `${label} ${amount}`).join('，')}`;
  let x = 0;
  const bars = present.map(({ label, amount }, index) => {
    const width = (amount / all) * APPLICANTS_WIDTH;
    const bar = h('rect', { key: label, class: `bar shade-${index % 6}`, x, y: 0, width, height: 14 });
    x += width;
    return bar;
  });
  return h(
    'div',
    { key: 'applicants', class: 'applicants' },
    h('p', { class: 'picture-title', 'aria-hidden': 'true' }, words.applicants),
    h(
      'svg',
      { viewBox: `0 0 ${APPLICANTS_WIDTH} 14`, role: 'img', 'aria-label': description, preserveAspectRatio: 'none' },
      bars,
    ),
    h(
      'ul',
      { class: 'legend', 'aria-hidden': 'true' },
      present.map(({ label, amount }, index) =>
        h(
          'li',
          { key: label },
          h('span', { class: `swatch shade-${index % 6}` }),
          `${label} `,
          h('b', {}, String(amount)),
        ),
      ),
    ),
  );
}

function sumOf(items: readonly { amount: number }[]): number {
  return items.reduce((sum, { amount }) => sum + amount, 0);
}
