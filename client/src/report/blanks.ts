import { l10n, type Range, type TextDocument, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { CellKeys } from '../table/cell-keys.ts';
import type { ActiveReport, ReportState } from './active-report.ts';
import { rangeOf, showRange } from './positions.ts';
import { request } from './request.ts';

/** The places of a report that wait to be filled in, in text order. */
export function blanksOf({ summary }: Pick<ReportState, 'summary'>): Range[] {
  return summary.blanks.map(rangeOf);
}

/** How often the server is asked again that answers of the text before, as a question may overtake what was typed. */
const TRIES = 100;

/** The places as the text now stands: what was typed just now has moved them. */
async function blanksNow(client: BaseLanguageClient, document: TextDocument): Promise<Range[]> {
  for (let tries = 0; tries < TRIES; tries++) {
    const summary = await request(client, 'gouji/report', { textDocument: { uri: document.uri.toString() } });
    if (!summary) break;
    if (summary.version === document.version) return blanksOf({ summary });
  }
  return [];
}

/**
 * Selects the first place to fill in behind the cursor, or from the beginning where there is none behind it. What is typed
 * meanwhile waits, and Tab goes on to the next place from there.
 */
export async function goToNextBlank(client: BaseLanguageClient, report: ActiveReport, keys: CellKeys): Promise<void> {
  const document = report.state?.document;
  if (document) await keys.whileTheyWait(() => selectNextBlank(client, document, keys));
}

/** The same at once, for whom the keys wait already. Tells whether there is such a place. */
export async function selectNextBlank(
  client: BaseLanguageClient,
  document: TextDocument,
  keys: CellKeys,
): Promise<boolean> {
  const blanks = await blanksNow(client, document);
  const cursor = window.visibleTextEditors.find(editor => editor.document === document)?.selection.end;
  const next = blanks.find(({ start, end }) => cursor && (start.isAfter(cursor) || end.isAfter(cursor))) ?? blanks[0];
  keys.fillIn(next && document);
  if (next) await showRange(document, next);
  else window.setStatusBarMessage(l10n.t('Nothing is left to fill in.'), 4000);
  return next !== undefined;
}
