import type { Position } from 'vscode-languageserver';
import { Analysis } from '../core/analysis.ts';
import { repairTable } from '../core/diagnose/repair.ts';
import { alignment } from '../core/features/alignment/alignment.ts';
import { blankCells } from '../core/features/alignment/blank-cells.ts';
import { allProblems } from '../core/features/all-problems.ts';
import { blanks } from '../core/features/fill-in/blanks.ts';
import { carriedInFrom } from '../core/features/fill-in/fill-in.ts';
import { tablesMeant } from '../core/features/fill-in/table-actions.ts';
import { newReport } from '../core/features/new-report/new-report.ts';
import { outline } from '../core/features/outline/outline.ts';
import { insertionOf } from '../core/features/paste/insertion.ts';
import { pastes } from '../core/features/paste/paste.ts';
import { previewOf } from '../core/features/preview/preview.ts';
import { cautionOf, changesByRow, repairEdits, tableName } from '../core/features/repair/repair.ts';
import { describeReport } from '../core/features/report-facts.ts';
import { silenceEdit } from '../core/features/silence/silence.ts';
import type { Client } from './client.ts';
import { toOffsets, toOutlineNode, toRange, toTextEdits } from './convert.ts';
import type { OpenDocument } from './documents.ts';
import { placedInDocument } from './preview-places.ts';
import type { RequestMethod, RequestParams, RequestResult } from './protocol.ts';
import type { ServerSettings } from './settings.ts';

/** Answers one of the requests, about a document that is open. */
export type Handler<Method extends RequestMethod> = (
  document: OpenDocument,
  params: RequestParams<Method>,
  client: Client,
  settings: ServerSettings,
) => RequestResult<Method>;

/** How each of Gouji's own requests is answered for an open document. */
export const requestHandlers: { readonly [Method in RequestMethod]: Handler<Method> } = {
  'gouji/outline': ({ version, analysis, between }) => {
    const { edition, sections } = outline(analysis, allProblems(analysis, between));
    return {
      version,
      edition: edition?.id ?? null,
      sections: sections.map(item => toOutlineNode(analysis.document, item)),
    };
  },
  'gouji/report': ({ version, analysis, between }, _params, { language }) => {
    const { reasons, ...facts } = describeReport(analysis, allProblems(analysis, between));
    return {
      version,
      ...facts,
      blanks: blanks(analysis).map(range => toRange(analysis.document, range)),
      reasons: reasons.map(reason => reason[language]),
    };
  },
  'gouji/newReport': (_document, wishes) => ({ text: newReport(wishes) }),
  'gouji/carriedIn': ({ version, analysis }, { previous }) => {
    const edits = carriedInFrom(
      analysis.report,
      previous.map(text => new Analysis(text).report),
    );
    return edits && { version, edits: toTextEdits(analysis.document, edits) };
  },
  'gouji/insertion': ({ analysis }, { kind, id, position }) => {
    const insertion = insertionOf(analysis, kind, id, offsetOf(analysis, position));
    if (!insertion) return null;
    const { offset, snippet } = insertion;
    const edit = analysis.document.editOf({ range: { start: offset, end: offset }, newText: snippet })?.[0];
    return edit ? { position: analysis.document.inLines(edit).range.start, snippet } : null;
  },
  'gouji/preview': ({ version, analysis, between }, { position }, { language }) => {
    const all = allProblems(analysis, between);
    const shown = previewOf(analysis, language, offsetOf(analysis, position), all);
    return { version, preview: placedInDocument(shown, analysis.document) };
  },
  'gouji/repairs': ({ version, analysis }, { range }, { language }) => ({
    version,
    ways: tablesMeant(analysis, range && toOffsets(analysis.document, range)).flatMap(table =>
      repairTable(table).flatMap(repair => {
        const edits = analysis.document.editsOf(repairEdits(repair));
        const caution = cautionOf(repair);
        return edits
          ? {
              table: tableName(table),
              changes: changesByRow(repair.cells),
              caution: caution === '' ? '' : caution[language],
              edits: edits.map(edit => analysis.document.inLines(edit)),
            }
          : [];
      }),
    ),
  }),
  'gouji/silence': ({ version, analysis: { source, document } }, { rule, scope, range, reason }) => ({
    version,
    edit: document.inLines(document.commentOf(silenceEdit(source, rule, scope, toOffsets(document, range), reason))),
  }),
  'gouji/paste': ({ analysis }, { range, html, plain }, { language }, { formatTables }) => {
    const style = formatTables === 'markdown' ? 'markdown' : 'tabs';
    return pastes(analysis, toOffsets(analysis.document, range), { html, plain }, style).map(paste => ({
      ...paste,
      title: paste.title[language],
      edits: toTextEdits(analysis.document, paste.edits),
    }));
  },
  'gouji/alignment': ({ version, analysis }, { range, tabSize, columns }) => ({
    version,
    blanks: blankCells(analysis, toOffsets(analysis.document, range)).map(offset =>
      analysis.document.positionAt(offset),
    ),
    spacings: alignment(analysis, toOffsets(analysis.document, range), tabSize, columns).map(
      ({ offset, wide, narrow }) => ({
        position: analysis.document.positionAt(offset),
        wide,
        narrow,
      }),
    ),
  }),
};

/** Where a place of the document stands in what is read of it; its beginning where none is named. */
function offsetOf({ document }: Analysis, position: Position | undefined): number {
  return position ? toOffsets(document, { start: position, end: position }).start : 0;
}
