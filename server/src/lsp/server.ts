import {
  type CancellationToken,
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  ErrorCodes,
  FileChangeType,
  type InitializeResult,
  LSPErrorCodes,
  PositionEncodingKind,
  ResponseError,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import { version } from '../../../package.json';
import { OverBudget, type WithinTime } from '../core/budget.ts';
import { NOTHING_CHECKED } from '../core/lint/unfinished.ts';
import type { Rule } from '../core/rules/rule.ts';
import { bilingual } from '../core/text/bilingual.ts';
import { type Client, readClient } from './client.ts';
import { DiagnosticsPusher, pullReport } from './diagnostics.ts';
import { Documents, type OpenDocument } from './documents.ts';
import { type Answering, features } from './features.ts';
import { type DocumentParams, type RequestMethod, readFirst, requests, writing } from './protocol.ts';
import { requestHandlers } from './requests.ts';
import { readSettings, type ServerSettings } from './settings.ts';
import { SettingsByDocument, type SettingsSources } from './settings-by-document.ts';
import { SettingsComplaints } from './settings-complaints.ts';
import { type FoundSettings, findSettings, type ReadFirst, SETTINGS_FILE } from './settings-file.ts';
import { TextTimes } from './text-times.ts';
import { serveWorkspace } from './workspace.ts';
import { WorkspaceSet } from './workspace-set.ts';

/** What a host can do for the server. */
export interface ServerHost {
  /** Reads files where the host has any, and the client does not do it for the server. */
  readonly readStored?: ReadFirst;
  /** Ends work that takes too long, where the host can. */
  readonly withinTime?: WithinTime;
  /** Other rules than all that there are. */
  readonly rules?: readonly Rule[];
}

/** Serves the Language Server Protocol on a connection, in a process or in a worker. */
export function startServer(connection: Connection, host: ServerHost = {}): void {
  const { readStored = async () => null, withinTime, rules } = host;
  const settings = new SettingsByDocument(ask, showAnew);
  const set = new WorkspaceSet();
  const times = new TextTimes(connection, () => client, withinTime);
  const documents = new Documents(settings, times, rules, set);
  let stage: 'starting' | 'serving' | 'shut down' = 'starting';
  let client: Client = readClient({ capabilities: {} });
  let complaints = new SettingsComplaints(connection, client);
  let initialOptions: unknown;
  /** What a client that answers no questions has said of `gouji`. */
  let sentConfiguration: unknown;
  /** The settings of the editor that were said to be of no use. */
  const warnedOf = new Set<string>();
  let pusher: DiagnosticsPusher | undefined;
  /** The documents that somebody is writing, as the client has said. */
  let beingWritten: ReadonlySet<string> = new Set();

  /** The client, with the language that its user wants for this document. */
  const clientFor = ({ settings: { server } }: Pick<OpenDocument, 'settings'>): Client =>
    server.language ? { ...client, language: server.language } : client;

  connection.onInitialize((params): InitializeResult => {
    client = readClient(params);
    complaints = new SettingsComplaints(connection, client);
    initialOptions = params.initializationOptions;
    if (!client.pullsDiagnostics) pusher = new DiagnosticsPusher(connection, documents, clientFor);
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
    if (client.watchesFiles) {
      const watchers = [{ globPattern: `**/${SETTINGS_FILE}` }];
      connection.client.register(DidChangeWatchedFilesNotification.type, { watchers }).catch(log);
    }
  });

  connection.onShutdown(() => {
    stage = 'shut down';
  });

  // What comes with the notification is of no use where the client answers questions about its configuration.
  connection.onDidChangeConfiguration(({ settings: sent }) => {
    sentConfiguration = sent?.gouji;
    return settings.refresh();
  });

  connection.onNotification(writing.method, (sent: unknown) => {
    const { data } = writing.params.safeParse(sent);
    if (!data) return undefined;
    beingWritten = new Set(data.uris);
    return settings.refresh();
  });

  connection.onDidChangeWatchedFiles(({ changes }) => {
    const changed = changes.filter(({ uri }) => uri.endsWith(`/${SETTINGS_FILE}`));
    for (const { uri, type } of changed) if (type === FileChangeType.Deleted) complaints.withdraw(uri);
    return changed.length > 0 ? settings.refresh() : undefined;
  });

  async function ask(uri: string): Promise<SettingsSources> {
    const [server, file] = await Promise.all([configured(uri), found(uri)]);
    if (file) complaints.tell(file, server.language ?? client.language);
    return { server, file, isWriting: beingWritten.has(uri) };
  }

  async function configured(uri: string): Promise<ServerSettings> {
    const written = client.answersConfiguration
      ? await connection.workspace.getConfiguration({ scopeUri: uri, section: 'gouji' }).catch(log)
      : sentConfiguration;
    const { settings: read, rejected } = readSettings(written ?? initialOptions);
    for (const name of rejected.filter(name => !warnedOf.has(name))) {
      warnedOf.add(name);
      const warning = bilingual(`gouji.${name} 的值不能使用。`, `gouji.${name} has a value that cannot be used.`);
      connection.console.warn(warning[read.language ?? client.language]);
    }
    return read;
  }

  function found(uri: string): Promise<FoundSettings | null> {
    return findSettings(uri, client.readsFiles ? readByClient : readStored).catch(log);
  }

  async function readByClient(uris: readonly string[]): ReturnType<ReadFirst> {
    return readFirst.result.parse(await connection.sendRequest(readFirst.method, { uris }));
  }

  /** Has everything that is shown looked at again. */
  function showAnew(): void {
    refreshDiagnostics();
    for (const feature of features) feature.refresh?.(connection, client)?.catch(log);
  }

  function refreshDiagnostics(): void {
    if (pusher) pusher.refresh();
    else if (client.refreshesDiagnostics) connection.languages.diagnostics.refresh().catch(log);
  }

  serveWorkspace(connection, {
    set,
    documents,
    times,
    client: () => client,
    sourcesOf: ask,
    refreshDiagnostics,
  });

  connection.languages.diagnostics.on((params, token) =>
    attempt(params, token, document =>
      pullReport(document, params.previousResultId, document ? clientFor(document) : client),
    ),
  );

  const answering: Answering = handle => (params, token) =>
    attempt(params, token, document =>
      document ? handle(document, params, clientFor(document), document.settings.server) : null,
    );

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
  async function attempt<Result>(
    { textDocument }: DocumentParams,
    token: CancellationToken,
    handle: (document: OpenDocument | undefined) => Result,
  ): Promise<Awaited<Result>> {
    if (stage === 'starting') throw new ResponseError(ErrorCodes.ServerNotInitialized, 'not initialized');
    if (stage === 'shut down') throw new ResponseError(ErrorCodes.InvalidRequest, 'shut down');
    try {
      const document = await documents.get(textDocument.uri);
      if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
      return await (document ? documents.within(document, () => handle(document)) : handle(document));
    } catch (error) {
      if (error instanceof OverBudget)
        throw new ResponseError(LSPErrorCodes.RequestFailed, NOTHING_CHECKED[client.language]);
      if (!(error instanceof ResponseError)) log(error);
      throw error;
    }
  }

  function log(error: unknown): null {
    connection.console.error(error instanceof Error ? `${error.stack}` : `${error}`);
    return null;
  }

  documents.listen(connection);
  connection.listen();
}
