import { outline } from '../core/features/outline.ts';
import { describeReport } from '../core/features/report-facts.ts';
import type { Language } from '../core/text/bilingual.ts';
import { toOutlineNode } from './convert.ts';
import type { OpenDocument } from './documents.ts';
import type { RequestMethod, RequestParams, RequestResult } from './protocol.ts';

type Handler<Method extends RequestMethod> = (
  document: OpenDocument,
  params: RequestParams<Method>,
  language: Language,
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
  'gouji/report': ({ version, analysis }, _params, language) => {
    const { reasons, ...facts } = describeReport(analysis);
    return { version, ...facts, reasons: reasons.map(reason => reason[language]) };
  },
};
