import type { CancellationToken, Connection, ServerCapabilities } from 'vscode-languageserver';
import { documentSymbols } from '../core/features/outline/document-symbols.ts';
import { foldingRanges } from '../core/features/outline/folding-ranges.ts';
import type { Client } from './client.ts';
import { codeActionKinds, codeActions } from './code-actions.ts';
import { toDocumentSymbol, toFoldingRange, toSymbolInformation } from './convert.ts';
import type { OpenDocument } from './documents.ts';
import { editingFeatures } from './editing-features.ts';
import { formattingFeature } from './formatting.ts';
import type { DocumentParams } from './protocol.ts';
import type { ServerSettings } from './settings.ts';
import { tableCommandFeature } from './table-commands.ts';

/** Makes a request handler of what answers for an open document; it answers null where the document is not open. */
export type Answering = <Params extends DocumentParams, Result>(
  handle: (document: OpenDocument, params: Params, client: Client, settings: ServerSettings) => Result,
) => (params: Params, token: CancellationToken) => Promise<Awaited<Result> | null>;

/** Something that the protocol has a request for: what the server says of it, and how it answers. */
export interface Feature {
  /** Nothing where the client has no use for it. */
  capabilities(client: Client): Partial<ServerCapabilities>;
  serve(connection: Connection, answering: Answering): void;
  /** Has the client ask again after the settings have changed, where it can. */
  refresh?(connection: Connection, client: Client): Promise<unknown> | undefined;
}

/** Every feature of the editor but the diagnostics. A new one is an entry here. */
export const features: readonly Feature[] = [
  {
    capabilities: () => ({ documentSymbolProvider: true }),
    serve: (connection, answering) =>
      connection.onDocumentSymbol(
        answering((document, _params, { nestsSymbols }) => {
          const { analysis } = document;
          const symbols = documentSymbols(analysis);
          return nestsSymbols
            ? symbols.map(symbol => toDocumentSymbol(analysis.document, symbol))
            : toSymbolInformation(document, symbols);
        }),
      ),
  },
  {
    capabilities: () => ({ foldingRangeProvider: true }),
    serve: (connection, answering) =>
      connection.onFoldingRanges(answering(({ analysis }) => foldingRanges(analysis).map(toFoldingRange))),
  },
  {
    capabilities: ({ takesCodeActions }) => (takesCodeActions ? { codeActionProvider: { codeActionKinds } } : {}),
    serve: (connection, answering) => connection.onCodeAction(answering(codeActions)),
  },
  tableCommandFeature,
  formattingFeature,
  ...editingFeatures,
];
