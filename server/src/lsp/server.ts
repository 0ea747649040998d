import {
  CodeActionKind,
  type Connection,
  DidChangeConfigurationNotification,
  ErrorCodes,
  type InitializeResult,
  LSPErrorCodes,
  PositionEncodingKind,
  ResponseError,
} from 'vscode-languageserver';
import { documentSymbols } from '../core/features/document-symbols.ts';
import { foldingRanges } from '../core/features/folding-ranges.ts';
import { type Client, readClient } from './client.ts';
import { codeActions, FIX_ALL } from './code-actions.ts';
import { type Presentation, toDocumentSymbol, toFoldingRange, toSymbolInformation } from './convert.ts';
import { DiagnosticsPusher, pullReport } from './diagnostics.ts';
import { Documents, type OpenDocument } from './documents.ts';
import { type RequestMethod, requests } from './protocol.ts';
import { requestHandlers } from './requests.ts';
import { defaultServerSettings, readSettings, type ServerSettings } from './settings.ts';

/** How long the first diagnostics wait for the client to tell its settings. */
const SETTINGS_TIMEOUT_MS = 1000;

/** Serves the Language Server Protocol on a connection, in a process or in a worker. */
export function startServer(connection: Connection): void {
  const documents = new Documents(defaultServerSettings.lint);
  let client: Client = readClient({ capabilities: {} });
  let settings: ServerSettings = defaultServerSettings;
  let settingsKnown: Promise<unknown> = Promise.resolve();
  let pusher: DiagnosticsPusher | undefined;

  const language = () => settings.language ?? client.language;
  const presentation = (): Presentation => ({ ...client, language: language() });

  connection.onInitialize((params): InitializeResult => {
    client = readClient(params);
    use(params.initializationOptions);
    if (!client.pullsDiagnostics) pusher = new DiagnosticsPusher(connection, documents, presentation);
    return {
      serverInfo: { name: 'gouji' },
      capabilities: {
        positionEncoding: PositionEncodingKind.UTF16,
        textDocumentSync: { openClose: true, change: Documents.sync },
        ...(client.pullsDiagnostics
          ? { diagnosticProvider: { identifier: 'gouji', interFileDependencies: false, workspaceDiagnostics: false } }
          : {}),
        documentSymbolProvider: true,
        foldingRangeProvider: true,
        ...(client.takesCodeActions
          ? { codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, FIX_ALL] } }
          : {}),
      },
    };
  });

  connection.onInitialized(() => {
    if (client.registersConfiguration) {
      connection.client
        .register(DidChangeConfigurationNotification.type, { section: 'gouji' })
        .catch(log('registerCapability'));
    }
    settingsKnown = Promise.race([fetchSettings(), new Promise(resolve => setTimeout(resolve, SETTINGS_TIMEOUT_MS))]);
  });

  // A client that answers questions about its configuration sends nothing of use with the notification.
  connection.onDidChangeConfiguration(({ settings: sent }) =>
    client.answersConfiguration ? fetchSettings() : use(sent?.gouji),
  );

  async function fetchSettings(): Promise<void> {
    if (!client.answersConfiguration) return;
    await connection.workspace.getConfiguration('gouji').then(use, log('workspace/configuration'));
  }

  /** Takes over what the client says of `gouji`, and has everything that is shown looked at again where that matters. */
  function use(written: unknown): void {
    const { settings: read, rejected } = readSettings(written);
    for (const name of rejected)
      connection.console.warn(`gouji.${name} is not a value that can be used; the default applies.`);
    if (JSON.stringify(read) === JSON.stringify(settings)) return;
    settings = read;
    documents.settings = read.lint;
    if (pusher) pusher.refresh();
    else if (client.refreshesDiagnostics)
      connection.languages.diagnostics.refresh().catch(log('workspace/diagnostic/refresh'));
  }

  connection.languages.diagnostics.on(async ({ textDocument, previousResultId }, token) => {
    await settingsKnown;
    if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
    return attempt('textDocument/diagnostic', () =>
      pullReport(documents.get(textDocument.uri), previousResultId, presentation()),
    );
  });

  connection.onDocumentSymbol(params =>
    answer('textDocument/documentSymbol', params, document => {
      const symbols = documentSymbols(document.analysis);
      return client.nestsSymbols
        ? symbols.map(symbol => toDocumentSymbol(document.analysis.source, symbol))
        : toSymbolInformation(document, symbols);
    }),
  );
  connection.onFoldingRanges(params =>
    answer('textDocument/foldingRange', params, ({ analysis }) => foldingRanges(analysis).map(toFoldingRange)),
  );
  connection.onCodeAction(params =>
    answer('textDocument/codeAction', params, document => codeActions(document, params, client, presentation())),
  );

  for (const method of Object.keys(requests) as RequestMethod[]) {
    connection.onRequest(method, (sent: unknown): unknown => {
      const params = requests[method].params.safeParse(sent);
      if (!params.success) throw new ResponseError(ErrorCodes.InvalidParams, `${method}: ${params.error.message}`);
      return answer(method, params.data, document => requestHandlers[method](document, params.data, language()));
    });
  }

  /** Answers a request about a document: null where it is not open. */
  function answer<Result>(
    method: string,
    { textDocument }: { textDocument: { uri: string } },
    handle: (document: OpenDocument) => Result,
  ): Result | null {
    const document = documents.get(textDocument.uri);
    return document ? attempt(method, () => handle(document)) : null;
  }

  /** Whatever goes wrong with one request is logged and answered as its error; the server goes on. */
  function attempt<Result>(method: string, handle: () => Result): Result {
    try {
      return handle();
    } catch (error) {
      log(method)(error);
      throw new ResponseError(ErrorCodes.InternalError, `${method}: ${error instanceof Error ? error.message : error}`);
    }
  }

  function log(method: string): (error: unknown) => void {
    return error => connection.console.error(`${method}: ${error instanceof Error ? error.stack : error}`);
  }

  documents.listen(connection);
  connection.listen();
}
