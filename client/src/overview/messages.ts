import * as z from 'zod/mini';
import {
  type OverviewResult,
  ReportAddress,
  type RollUpResult,
  type TwoYearsResult,
} from '../../../server/src/lsp/protocol.ts';
import type { Filter, Line, Order, Tab } from './lines.ts';
import type { OverviewWords } from './words.ts';

/** What the extension tells the page of all reports. */
export type ToOverviewPage =
  | {
      readonly type: 'show';
      readonly lines: readonly Line[];
      readonly missing: OverviewResult['missing'];
      readonly words: OverviewWords;
    }
  /** What was asked for: the addresses come back with the answer, as the person may have gone on. */
  | {
      readonly type: 'twoYears';
      readonly before: ReportAddress;
      readonly now: ReportAddress;
      readonly result: TwoYearsResult;
    }
  | { readonly type: 'rollUp'; readonly address: ReportAddress; readonly result: RollUpResult }
  /** Shows a tab, and a report on it. */
  | { readonly type: 'goTo'; readonly tab: Tab; readonly address: ReportAddress | null };

/** What the page asks of the extension. A page is checked like any other stranger. */
export const FromOverviewPage = z.discriminatedUnion('type', [
  z.object({ type: z.literal('ready') }),
  z.object({ type: z.literal('open'), uri: z.string() }),
  z.object({ type: z.literal('twoYears'), before: ReportAddress, now: ReportAddress }),
  z.object({ type: z.literal('rollUp'), address: ReportAddress }),
  /** Writes these reports, in this order, into a file that the person names. */
  z.object({ type: z.literal('export'), order: z.array(ReportAddress) }),
]);
export type FromOverviewPage = z.infer<typeof FromOverviewPage>;

/** What the page keeps while another tab hides it, and over a restart of VS Code. */
export interface OverviewPageState {
  readonly tab: Tab;
  readonly order: Order;
  readonly filter: Filter;
  /** The key of the report at hand. */
  readonly current: string | null;
}
