import type { ReportAddress, RollUpResult, TwoYearsResult } from '../../../../server/src/lsp/protocol.ts';
import {
  type Column,
  columnsOf,
  type Filter,
  filtered,
  keyOf,
  type Line,
  type Order,
  sorted,
  type Tab,
} from '../lines.ts';
import type { ToOverviewPage } from '../messages.ts';
import type { OverviewWords } from '../words.ts';

type Shown = Extract<ToOverviewPage, { type: 'show' }>;

/** Two reports side by side as they were asked for; `result` undefined until the answer is there. */
export interface Pair {
  readonly before: ReportAddress;
  readonly now: ReportAddress;
  readonly result?: TwoYearsResult;
}

/** What makes a whole; `result` undefined until the answer is there. */
export interface Whole {
  readonly address: ReportAddress;
  readonly result?: RollUpResult;
}

/** What the page shows, and what it was told. */
export interface PageState {
  tab: Tab;
  order: Order;
  filter: Filter;
  shown: Shown | null;
  columns: readonly Column[];
  /** The lines that the filter lets through, in their order. */
  lines: readonly Line[];
  /** The report at hand. */
  current: string | null;
  told: string;
  pair: Pair | null;
  onlyChanged: boolean;
  whole: Whole | null;
  onlyWrong: boolean;
  /** The cell of the whole whose parts are shown. */
  opened: number | null;
}

/** The state of a page that was told nothing yet. */
export function initialState(): PageState {
  return {
    tab: 'table',
    order: { column: 'state', isAscending: true },
    filter: { text: '', state: null, year: null },
    shown: null,
    columns: [],
    lines: [],
    current: null,
    told: '',
    pair: null,
    onlyChanged: true,
    whole: null,
    onlyWrong: true,
    opened: null,
  };
}

/** Computes the lines anew, as the reports, the filter or the order changed. */
export function arrange(state: PageState): void {
  if (!state.shown) return;
  state.columns = columnsOf(state.shown.words);
  state.lines = sorted(filtered(state.shown.lines, state.filter), state.columns, state.order);
}

/** The report at hand, though the filter may hide it. */
export function currentLine({ shown, current }: PageState): Line | undefined {
  return shown?.lines.find(line => keyOf(line) === current);
}

/** The other reports of an organ, the newest first; the one before the report first of all. */
export function othersOf({ shown }: PageState, line: Line): Line[] {
  const others = shown?.lines.filter(other => other.organKey === line.organKey && keyOf(other) !== keyOf(line)) ?? [];
  const rank = ({ year }: Line) => (year !== null && line.year !== null && year < line.year ? line.year - year : 1e4);
  return line.organKey === null ? [] : others.sort((a, b) => rank(a) - rank(b) || (b.year ?? 0) - (a.year ?? 0));
}

/** The reports that are the sum of others, the newest first. */
export function wholesOf({ lines }: Shown): Line[] {
  return lines.filter(({ isWhole }) => isWhole).sort((a, b) => (b.year ?? 0) - (a.year ?? 0));
}

/** Puts values in the place of {0}, {1} … */
export function said(words: string, ...values: (string | number)[]): string {
  return words.replace(/\{(\d)\}/g, (_, at) => String(values[Number(at)] ?? ''));
}

/** What all views need. */
export interface Drawing {
  readonly state: PageState;
  readonly shown: Shown;
  readonly words: OverviewWords;
}
