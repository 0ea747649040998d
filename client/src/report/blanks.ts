import { commands, type Disposable, l10n, type Range, type Selection, window } from 'vscode';
import type { ActiveReport, ReportState } from './active-report.ts';
import { rangeOf, showRange } from './positions.ts';

/** The places of a report that wait to be filled in, in text order. */
export function blanksOf({ summary }: ReportState): Range[] {
  return summary.blanks.map(rangeOf);
}

/**
 * Ends the way from one place to fill in to the next by Tab when the cursor goes to another line of its own; Tab then is
 * what it always is.
 */
export function followFillingIn(): Disposable {
  let line: number | undefined;
  return window.onDidChangeTextEditorSelection(({ kind, selections }) => {
    const [{ active }] = selections as unknown as [Selection];
    if (line !== active.line && kind !== undefined)
      void commands.executeCommand('setContext', 'gouji.isFillingIn', false);
    line = active.line;
  });
}

/** Selects the first place to fill in behind the cursor, or from the beginning where there is none behind it. */
export async function goToNextBlank(report: ActiveReport): Promise<void> {
  const { state } = report;
  if (!state) return;
  const blanks = blanksOf(state);
  const cursor = window.visibleTextEditors.find(({ document }) => document === state.document)?.selection.end;
  const next = blanks.find(({ start, end }) => cursor && (start.isAfter(cursor) || end.isAfter(cursor))) ?? blanks[0];
  if (next) await showRange(state.document, next);
  void commands.executeCommand('setContext', 'gouji.isFillingIn', next !== undefined);
  if (!next) window.setStatusBarMessage(l10n.t('Nothing is left to fill in.'), 4000);
}
