import {
  type CancellationToken,
  type Connection,
  DidChangeConfigurationNotification,
  ErrorCodes,
  type InitializeResult,
  LSPErrorCodes,
  PositionEncodingKind,
  ResponseError,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import { version } from '../../../package.json';
import { type Client, readClient } from './client.ts';
import { DiagnosticsPusher, pullReport } from './diagnostics.ts';
import { Documents, type OpenDocument } from './documents.ts';
import { type Answering, features } from './features.ts';
import { type DocumentParams, type RequestMethod, requests } from './protocol.ts';
import { requestHandlers } from './requests.ts';
import { defaultServerSettings, readSettings } from './settings.ts';

/** How long the first diagnostics wait for the client to tell its settings. */
const SETTINGS_TIMEOUT_MS = 1000;

/** Serves the Language Server Protocol on a connection, in a process or in a worker. */
export function startServer(connection: Connection): void {
  const documents = new Documents(defaultServerSettings.lint);
  let stage: 'starting' | 'serving' | 'shut down' = 'starting';
  let client: Client = readClient({ capabilities: {} });
  let initialOptions: unknown;
  let settings = defaultServerSettings;
  let settingsKnown: Promise<unknown> = Promise.resolve();
  let pusher: DiagnosticsPusher | undefined;

  /** The client, with the language that its user wants. */
  const currentClient = (): Client => (settings.language ? { ...client, language: settings.language } : client);

  connection.onInitialize((params): InitializeResult => {
    client = readClient(params);
    initialOptions = params.initializationOptions;
    use(undefined);
    if (!client.pullsDiagnostics) pusher = new DiagnosticsPusher(connection, documents, currentClient);
    stage = 'serving';
    return {
      serverInfo: { name: 'gouji', version },
      capabilities: {
        positionEncoding: PositionEncodingKind.UTF16,
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
        ...(client.pullsDiagnostics
          ? { diagnosticProvider: { identifier: 'gouji', interFileDependencies: false, workspaceDiagnostics: false } }
          : {}),
        ...Object.assign({}, ...features.map(feature => feature.capabilities(client))),
      },
    };
  });

  connection.onInitialized(() => {
    if (client.registersConfiguration) {
      connection.client.register(DidChangeConfigurationNotification.type, { section: 'gouji' }).catch(log);
    }
    const timeout = new Promise(resolve => setTimeout(resolve, SETTINGS_TIMEOUT_MS));
    if (client.answersConfiguration) settingsKnown = Promise.race([fetchSettings(), timeout]);
  });

  connection.onShutdown(() => {
    stage = 'shut down';
  });

  // What comes with the notification is of no use where the client answers questions about its configuration.
  connection.onDidChangeConfiguration(({ settings: sent }) =>
    client.answersConfiguration ? fetchSettings() : use(sent?.gouji),
  );

  function fetchSettings(): Promise<void> {
    return connection.workspace.getConfiguration('gouji').then(use, log);
  }

  /**
   * Takes over what the client says of `gouji`, or said when it started where it says nothing; and has everything that is
   * shown looked at again where that matters.
   */
  function use(written: unknown): void {
    const { settings: read, rejected } = readSettings(written ?? initialOptions);
    for (const name of rejected) connection.console.warn(`gouji.${name} has a value that cannot be used.`);
    if (JSON.stringify(read) === JSON.stringify(settings)) return;
    settings = read;
    documents.settings = read.lint;
    if (pusher) pusher.refresh();
    else if (client.refreshesDiagnostics) connection.languages.diagnostics.refresh().catch(log);
    for (const feature of features) feature.refresh?.(connection, client)?.catch(log);
  }

  connection.languages.diagnostics.on(async ({ textDocument, previousResultId }, token) => {
    await settingsKnown;
    return attempt(token, () => pullReport(documents.get(textDocument.uri), previousResultId, currentClient()));
  });

  const answering: Answering = handle => (params, token) =>
    attempt(token, () => {
      const document = documents.get(params.textDocument.uri);
      return document ? handle(document, params, currentClient(), settings) : null;
    });

  for (const feature of features) feature.serve(connection, answering);

  for (const method of Object.keys(requests) as RequestMethod[]) {
    connection.onRequest(method, (sent: unknown, token): unknown => {
      const { data, error } = requests[method].params.safeParse(sent);
      if (error) throw new ResponseError(ErrorCodes.InvalidParams, `${method}: ${error.message}`);
      const handle = requestHandlers[method] as (
        document: OpenDocument,
        params: DocumentParams,
        client: Client,
      ) => unknown;
      return answering(handle)(data, token);
    });
  }

  /** Whatever goes wrong with one request is logged and answered as its error; the server goes on. */
  function attempt<Result>(token: CancellationToken, handle: () => Result): Result {
    if (stage === 'starting') throw new ResponseError(ErrorCodes.ServerNotInitialized, 'not initialized');
    if (stage === 'shut down') throw new ResponseError(ErrorCodes.InvalidRequest, 'shut down');
    if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
    try {
      return handle();
    } catch (error) {
      log(error);
      throw error;
    }
  }

  function log(error: unknown): void {
    connection.console.error(error instanceof Error ? `${error.stack}` : `${error}`);
  }

  documents.listen(connection);
  connection.listen();
}
