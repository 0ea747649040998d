import {
  type Connection,
  MessageType,
  type Range,
  ShowMessageNotification,
  type TextEdit,
} from 'vscode-languageserver';
import { format } from '../core/features/format/format.ts';
import type { Client } from './client.ts';
import { toOffsets, toTextEdits } from './convert.ts';
import type { OpenDocument } from './documents.ts';
import type { Feature } from './features.ts';
import type { DocumentParams } from './protocol.ts';
import type { ServerSettings } from './settings.ts';

/** Formats the document or a selection, and tells which tables were left as they are. */
export const formattingFeature: Feature = {
  capabilities: () => ({ documentFormattingProvider: true, documentRangeFormattingProvider: true }),
  serve(connection, answering) {
    const told = new Map<string, string>();
    const formatted = (
      document: OpenDocument,
      params: DocumentParams & { range?: Range },
      client: Client,
      { formatTables }: ServerSettings,
    ): TextEdit[] => {
      const { analysis } = document;
      const { edits, leftAlone } = format(
        analysis,
        formatTables,
        params.range && toOffsets(analysis.document, params.range),
      );
      tell(
        connection,
        told,
        document.uri,
        leftAlone.map(reason => reason[client.language]),
      );
      return toTextEdits(analysis.document, edits);
    };
    connection.onDocumentFormatting(answering(formatted));
    connection.onDocumentRangeFormatting(answering(formatted));
  },
};

/** Says it once as long as it is the same: who formats on every save has been told. */
function tell(connection: Connection, told: Map<string, string>, uri: string, reasons: readonly string[]): void {
  const message = reasons.join('\n');
  if (message !== '' && told.get(uri) !== message) {
    connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Warning, message });
  }
  told.set(uri, message);
}
