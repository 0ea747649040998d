import { l10n, Range, SnippetString, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { OutlineNode } from '../../../server/src/lsp/protocol.ts';
import type { ActiveReport, ReportState } from '../report/active-report.ts';
import { positionOf, showRange } from '../report/positions.ts';
import { countOf } from '../report/problem-counts.ts';
import { request } from '../report/request.ts';

/** Puts a missing section or table in its place in the report, with tab stops to fill it in, and shows it. */
export async function insertMissing(
  client: BaseLanguageClient,
  { document }: ReportState,
  node: OutlineNode,
): Promise<void> {
  if (node.kind === 'row' || node.id === null) return;
  const textDocument = { uri: document.uri.toString() };
  const insertion = await request(client, 'gouji/insertion', { textDocument, kind: node.kind, id: node.id });
  if (!insertion) return;
  const position = positionOf(insertion.position);
  const editor = await showRange(document, new Range(position, position));
  // Tabs part the cells of tables, and must not be taken for indentation.
  await editor.insertSnippet(new SnippetString(insertion.snippet), position, {
    keepWhitespace: true,
    undoStopBefore: true,
    undoStopAfter: true,
  });
}

/** Asks which of the six sections to insert, the missing ones first; one that is there already is shown. */
export async function insertSection(client: BaseLanguageClient, report: ActiveReport): Promise<void> {
  const { state } = report;
  if (!state) return;
  const items = state.outline.sections
    .filter(({ id }) => id !== null)
    .map(node => ({ label: node.label, description: descriptionOf(node), node }))
    .sort((a, b) => Number(b.node.state === 'missing') - Number(a.node.state === 'missing'));
  const placeHolder = l10n.t('Which section? Missing ones go to their place; the others are shown.');
  const chosen = (await window.showQuickPick(items, { placeHolder }))?.node;
  if (!chosen) return;
  if (chosen.state === 'missing') await insertMissing(client, state, chosen);
  else if (chosen.selectionRange)
    await showRange(
      state.document,
      new Range(positionOf(chosen.selectionRange.start), positionOf(chosen.selectionRange.end)),
    );
}

function descriptionOf({ state, problems }: OutlineNode): string {
  if (state === 'missing') return l10n.t('missing');
  return countOf(problems) > 0 ? l10n.t('there, with problems') : l10n.t('there');
}
