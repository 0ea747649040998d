import { l10n, type Range, window } from 'vscode';
import type { ActiveReport, ReportState } from './active-report.ts';
import { rangeOf, showRange } from './positions.ts';

/** The places of a report that wait to be filled in, in text order. */
export function blanksOf({ summary }: ReportState): Range[] {
  return summary.blanks.map(rangeOf);
}

/** Selects the first place to fill in behind the cursor, or from the beginning where there is none behind it. */
export async function goToNextBlank(report: ActiveReport): Promise<void> {
  const { state } = report;
  if (!state) return;
  const blanks = blanksOf(state);
  const cursor = window.visibleTextEditors.find(({ document }) => document === state.document)?.selection.end;
  const next = blanks.find(({ start, end }) => cursor && (start.isAfter(cursor) || end.isAfter(cursor))) ?? blanks[0];
  if (next) await showRange(state.document, next);
  else window.setStatusBarMessage(l10n.t('Nothing is left to fill in.'), 4000);
}
