import { blanks } from '../core/features/blanks.ts';
import { insertionOf } from '../core/features/insertion.ts';
import { newReport } from '../core/features/new-report.ts';
import { outline } from '../core/features/outline.ts';
import { previewOf } from '../core/features/preview.ts';
import { describeReport } from '../core/features/report-facts.ts';
import type { Client } from './client.ts';
import { toOutlineNode, toRange } from './convert.ts';
import type { OpenDocument } from './documents.ts';
import type { RequestMethod, RequestParams, RequestResult } from './protocol.ts';

/** Answers one of the requests, about a document that is open. */
export type Handler<Method extends RequestMethod> = (
  document: OpenDocument,
  params: RequestParams<Method>,
  client: Client,
) => RequestResult<Method>;

/** How each of Gouji's own requests is answered for an open document. */
export const requestHandlers: { readonly [Method in RequestMethod]: Handler<Method> } = {
  'gouji/outline': ({ version, analysis }) => {
    const { edition, sections } = outline(analysis);
    return {
      version,
      edition: edition?.id ?? null,
      sections: sections.map(item => toOutlineNode(analysis.source, item)),
    };
  },
  'gouji/report': ({ version, analysis }, _params, { language }) => {
    const { reasons, ...facts } = describeReport(analysis);
    return {
      version,
      ...facts,
      blanks: blanks(analysis).map(range => toRange(analysis.source, range)),
      reasons: reasons.map(reason => reason[language]),
    };
  },
  'gouji/newReport': (_document, wishes) => ({ text: newReport(wishes) }),
  'gouji/insertion': ({ analysis }, { kind, id }) => {
    const insertion = insertionOf(analysis, kind, id);
    return insertion && { position: analysis.source.positionAt(insertion.offset), snippet: insertion.snippet };
  },
  'gouji/preview': ({ version, analysis }, _params, { language }) => ({
    version,
    preview: previewOf(analysis, language),
  }),
};
