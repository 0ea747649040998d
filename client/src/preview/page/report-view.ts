import type {
  PreviewParagraph,
  PreviewRun,
  PreviewSection,
} from '../../../../server/src/core/features/preview/preview-model.ts';
import { h, type View } from '../../page/dom.ts';
import { icon } from '../../page/icons.ts';
import type { Shown } from '../messages.ts';
import { type Mark, type Marks, type State, severityOf } from './state.ts';
import { tableView } from './table-view.ts';

/** What all views need: the report, where its problems are shown, and what the person is doing. */
export interface Drawing {
  readonly shown: Shown;
  readonly marks: Marks;
  readonly state: State;
  /** The keys of the cells that are lit up: the result of a sum and its addends. */
  readonly lit: ReadonlyMap<string, 'result' | 'term'>;
}

/** The report as a sheet of paper. */
export function reportView(drawing: Drawing): View {
  const { preview, words } = drawing.shown;
  const isBlank = !preview.title && preview.sections.every(({ heading, blocks }) => !heading && blocks.length === 0);
  return h(
    'main',
    { key: 'report', class: 'sheet', lang: 'zh-CN' },
    !preview.isReport && h('p', { key: 'note', class: 'note' }, isBlank ? words.empty : words.notReport),
    preview.title &&
      h(
        'h1',
        { key: 'title', 'data-key': 'title', ...marked(drawing, 'title') },
        sign(drawing, 'title'),
        titleParts(preview.title.text),
      ),
    preview.sections.map(section => sectionView(section, drawing)),
  );
}

function sectionView(section: PreviewSection, drawing: Drawing): View {
  const { key, id, heading, state, blocks } = section;
  const { words } = drawing.shown;
  const note = state === 'missing' ? words.sectionMissing : state === 'empty' ? words.sectionEmpty : null;
  const attributes = { key, class: `section ${state}`, ...(heading ? { 'aria-labelledby': headingId(key) } : {}) };
  return h(
    heading ? 'section' : 'div',
    attributes,
    heading &&
      h(
        'h2',
        { key: 'heading', id: headingId(key), 'data-key': key, ...marked(drawing, key) },
        sign(drawing, key),
        heading.text,
      ),
    note &&
      heading &&
      h(
        'p',
        { key: 'note', class: 'note', lang: words.language },
        note,
        state === 'missing' &&
          h('button', { type: 'button', 'data-tool': 'insert', 'data-section': id }, words.insertSection),
      ),
    blocks.map((block, index) =>
      block.kind === 'table' ? tableView(block, drawing) : paragraphView(block, drawing, isSignature(blocks, index)),
    ),
  );
}

/** A title breaks between its words where it needs two lines: organ, year, matter, kind of report. */
function titleParts(title: string): View[] {
  const parts = title.split(/(?=\d{4}\s*年)|(?<=\d\s*年(?!度)|\d\s*年度)|(?=政府信息公开)|(?=工作年度报告|年度报告)/);
  return parts.filter(part => part !== '').map(part => h('span', { class: 'part' }, part));
}

/** An id may hold anything but white space, which no key has. */
const headingId = (key: string) => `heading-${key}`;

// 2026年1月20日, 2026年1月××日
const DATE_LINE = /^(?:\d{4}|[×Xx]{2,4})年[\d×Xx]{1,2}月[\d×Xx]{1,2}日$/;
/** The longest name of an organ above the date. */
const LONGEST_SIGNATURE = 40;

/** Whether a paragraph is the date at the end of a report, or the organ above it. */
function isSignature(blocks: PreviewSection['blocks'], index: number): boolean {
  const textOf = (at: number) => {
    const block = blocks[at];
    return block?.kind === 'paragraph'
      ? block.runs
          .map(({ text }) => text)
          .join('')
          .replace(/\s/g, '')
      : '';
  };
  const own = textOf(index);
  if (DATE_LINE.test(own)) return index > 0;
  return own.length <= LONGEST_SIGNATURE && !/[。；：]/.test(own) && DATE_LINE.test(textOf(index + 1));
}

function paragraphView(
  { key, heads, runs }: PreviewParagraph,
  { shown, marks, state }: Drawing,
  isSigned: boolean,
): View {
  const ofParagraph = marks.get(key) ?? [];
  const seen = new Set<number>();
  const children = runs.map((run): View | string => {
    const ofRun = ofParagraphOrWhole(run, shown.preview.problems);
    if (ofRun.length === 0) return run.text;
    const isFirst = ofRun.some(({ index }) => !seen.has(index));
    for (const { index } of ofRun) seen.add(index);
    return markView(run.text, ofRun, state, isFirst);
  });
  // A problem at an empty place has no run of its own.
  const elsewhere = ofParagraph.filter(({ index }) => !seen.has(index));
  return h(
    heads ? 'h3' : 'p',
    {
      key,
      'data-key': key,
      class: [isSigned && 'signature', key === state.cursor && 'cursor'].filter(Boolean).join(' ') || undefined,
    },
    children,
    elsewhere.length > 0 && markView('', elsewhere, state, true),
  );
}

function ofParagraphOrWhole(run: PreviewRun, problems: readonly Mark['problem'][]): Mark[] {
  return run.problems.map(index => ({ index, problem: problems[index]! }));
}

function markView(text: string, marks: readonly Mark[], state: State, withSign: boolean): View {
  const severity = severityOf(marks)!;
  return h(
    'mark',
    {
      class: ['marked', severity, atHand(marks, state)].filter(Boolean).join(' '),
      tabindex: withSign ? 0 : undefined,
      ...problemAttributes(marks),
    },
    withSign && icon(severity),
    text,
  );
}

/** Attributes of what has problems: how grave, which ones, and where their reasons are to be read. */
export function marked({ marks, state }: Pick<Drawing, 'marks' | 'state'>, key: string) {
  const own = marks.get(key);
  const severity = severityOf(own);
  const classes = [severity && `marked ${severity}`, key === state.cursor && 'cursor', own && atHand(own, state)]
    .filter(Boolean)
    .join(' ');
  return { class: classes || undefined, tabindex: own ? 0 : undefined, ...(own ? problemAttributes(own) : {}) };
}

/** The sign of the gravest problem that is shown at the key; null where there is none. */
export function sign({ marks }: Pick<Drawing, 'marks'>, key: string): View | null {
  const severity = severityOf(marks.get(key));
  return severity ? icon(severity) : null;
}

/** The problem that the bar shows stands out. */
function atHand(marks: readonly Mark[], state: State): string | false {
  return marks.some(({ index }) => index === state.problem) && 'at-hand';
}

function problemAttributes(marks: readonly Mark[]) {
  const indices = marks.slice(0, MOST_AT_ONE).map(({ index }) => index);
  const described = indices.filter(isDescribed).map(problemId);
  return { 'data-problems': indices.join(' '), 'aria-describedby': described.join(' ') || undefined };
}

/** A text of thousands of faults must not make a page of as many sentences. */
const MOST_AT_ONE = 20;
const MOST_DESCRIBED = 500;

/** Whether the problem's sentence is on the page, for those who hear it. */
export const isDescribed = (index: number) => index < MOST_DESCRIBED;

/** The id of a problem's sentence in the list that the bar keeps for descriptions. */
export const problemId = (index: number) => `problem-${index}`;
