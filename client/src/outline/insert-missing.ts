import { l10n, type Position, Range, SnippetString, type TextDocument, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { OutlineNode } from '../../../server/src/lsp/protocol.ts';
import type { ActiveReport, ReportState } from '../report/active-report.ts';
import { positionOf, protocolPosition, showRange } from '../report/positions.ts';
import { countOf } from '../report/problem-counts.ts';
import { request } from '../report/request.ts';

/** A node as the tree has it, with its way up, or as the server names it. */
type Listed = Pick<OutlineNode, 'kind' | 'id' | 'range'> & { readonly parent?: Listed | undefined };

/** Puts a missing section or table in its place in the report, with tab stops to fill it in, and shows it. */
export async function insertMissing(
  client: BaseLanguageClient,
  { document }: ReportState,
  node: Listed,
): Promise<void> {
  if (node.kind === 'row' || node.kind === 'report' || node.id === null) return;
  const textDocument = { uri: document.uri.toString() };
  // What is missing has no place; the report that lacks it has, of several in the text.
  const cursor = cursorIn(document);
  const position = reportOf(node)?.range?.start ?? (cursor && protocolPosition(cursor));
  const { kind, id } = node;
  const insertion = await request(client, 'gouji/insertion', { textDocument, kind, id, ...(position && { position }) });
  if (!insertion) return;
  const place = positionOf(insertion.position);
  const editor = await showRange(document, new Range(place, place));
  // Tabs part the cells of tables, and must not be taken for indentation.
  await editor.insertSnippet(new SnippetString(insertion.snippet), place, {
    keepWhitespace: true,
    undoStopBefore: true,
    undoStopAfter: true,
  });
}

/** Asks which of the six sections to insert, the missing ones first; one that is there already is shown. */
export async function insertSection(client: BaseLanguageClient, report: ActiveReport): Promise<void> {
  const { state } = report;
  if (!state) return;
  const items = sectionsOf(state)
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

/** The sections of the report, of several in the text of the one where the cursor stands. */
function sectionsOf({ document, outline: { sections } }: ReportState): readonly OutlineNode[] {
  if (sections[0]?.kind !== 'report') return sections;
  const cursor = cursorIn(document);
  const isBefore = ({ range }: OutlineNode) => !!range && !!cursor && !positionOf(range.start).isAfter(cursor);
  return (sections.findLast(isBefore) ?? sections[0]).children;
}

function cursorIn(document: TextDocument): Position | undefined {
  return window.visibleTextEditors.find(editor => editor.document === document)?.selection.active;
}

function reportOf(node: Listed): Listed | undefined {
  return node.kind === 'report' ? node : node.parent && reportOf(node.parent);
}

function descriptionOf({ state, problems }: OutlineNode): string {
  if (state === 'missing') return l10n.t('missing');
  return countOf(problems) > 0 ? l10n.t('there, with problems') : l10n.t('there');
}
