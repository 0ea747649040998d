import { readsAsReport } from '../../../server/src/core/read/parse-report.ts';

/** How much of a text is looked at, in UTF-16 units: enough for page furniture, the title and the first section. */
export const LOOKED_AT = 4096;

/**
 * Whether a text reads as an annual report, by its beginning: the same that the server and the command line go by. Cheap, as
 * it is asked of every plain text that is opened.
 */
export function looksLikeReport(beginning: string): boolean {
  return readsAsReport(beginning.slice(0, LOOKED_AT));
}
