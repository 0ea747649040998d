import {
  type ClientCapabilities,
  type CodeAction,
  type CodeActionKind,
  CodeActionRequest,
  ConfigurationRequest,
  createProtocolConnection,
  type Diagnostic,
  DiagnosticRefreshRequest,
  DidChangeConfigurationNotification,
  DidChangeTextDocumentNotification,
  DidChangeWatchedFilesNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  type DocumentDiagnosticReport,
  DocumentDiagnosticRequest,
  type DocumentSymbol,
  DocumentSymbolRequest,
  type FileChangeType,
  type FoldingRange,
  FoldingRangeRequest,
  InitializedNotification,
  InitializeRequest,
  type InitializeResult,
  LogMessageNotification,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  type PublishDiagnosticsParams,
  type Range,
  RegistrationRequest,
  ShowMessageRequest,
  type TextEdit,
} from 'vscode-languageserver/node';
import { SourceText } from '../../../server/src/core/text/source-text.ts';
import type { RequestMethod, RequestResult } from '../../../server/src/lsp/protocol.ts';
import { requests } from '../../../server/src/lsp/protocol.ts';
import { type Mark, writeMarks } from '../../support/marked-text.ts';
import type { Host } from './hosts.ts';

/** Everything that a modern editor says it can do. */
export const capable: ClientCapabilities = {
  workspace: {
    configuration: true,
    didChangeConfiguration: { dynamicRegistration: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
    diagnostics: { refreshSupport: true },
    workspaceEdit: { documentChanges: true },
  },
  textDocument: {
    diagnostic: {},
    publishDiagnostics: { relatedInformation: true, tagSupport: { valueSet: [1, 2] }, codeDescriptionSupport: true },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix', 'source.fixAll'] } } },
  },
};

/** The same editor before it could pull diagnostics. */
export const pushed: ClientCapabilities = {
  ...capable,
  textDocument: { ...capable.textDocument, diagnostic: undefined },
};

export interface SessionOptions {
  readonly capabilities?: ClientCapabilities;
  readonly locale?: string;
  readonly initializationOptions?: unknown;
  /** What the editor's configuration has under `gouji`. */
  readonly configuration?: unknown;
  /** What it has there for one document. */
  readonly configurationFor?: (uri: string) => unknown;
  /** The files that the editor reads for the server, by address. */
  readonly files?: ReadonlyMap<string, string>;
  readonly processId?: number;
}

/** An editor at the other end of a server, as a test drives it. */
export class Session {
  readonly connection: ProtocolConnection;
  /** All that the server pushed, in order. */
  readonly published: PublishDiagnosticsParams[] = [];
  readonly log: string[] = [];
  readonly registered: string[] = [];
  /** The messages that were shown to the user. */
  readonly shown: string[] = [];
  refreshes = 0;
  initialized!: InitializeResult;
  private configuration: unknown;
  private readonly watchers = new Set<() => void>();

  private constructor(
    readonly host: Host,
    { configuration, configurationFor, files }: SessionOptions,
  ) {
    this.configuration = configuration;
    this.connection = createProtocolConnection(host.reader, host.writer);
    this.connection.onNotification(PublishDiagnosticsNotification.type, params => {
      this.published.push(params);
      this.changed();
    });
    this.connection.onNotification(LogMessageNotification.type, ({ message }) => void this.log.push(message));
    this.connection.onRequest(ConfigurationRequest.type, ({ items }) =>
      Promise.all(
        items.map(({ section, scopeUri }) =>
          section === 'gouji' ? (configurationFor?.(scopeUri!) ?? this.configuration ?? null) : null,
        ),
      ),
    );
    this.connection.onRequest('gouji/readFirst', ({ uris }: { uris: string[] }) => {
      const uri = uris.find(address => files?.has(address));
      return uri === undefined ? null : { uri, text: files!.get(uri)! };
    });
    this.connection.onRequest(ShowMessageRequest.type, ({ message }) => {
      this.shown.push(message);
      this.changed();
      return null;
    });
    this.connection.onRequest(RegistrationRequest.type, ({ registrations }) => {
      this.registered.push(...registrations.map(({ method }) => method));
    });
    this.connection.onRequest(DiagnosticRefreshRequest.type, () => {
      this.refreshes++;
      this.changed();
    });
    this.connection.listen();
  }

  /** Connects to a server and says hello. */
  static async start(host: Host, options: SessionOptions = {}): Promise<Session> {
    const session = new Session(host, options);
    const { capabilities = capable, locale, initializationOptions, processId = null } = options;
    session.initialized = await session.connection.sendRequest(InitializeRequest.type, {
      processId,
      rootUri: null,
      capabilities,
      ...(locale ? { locale } : {}),
      ...(initializationOptions ? { initializationOptions } : {}),
    });
    await session.connection.sendNotification(InitializedNotification.type, {});
    return session;
  }

  /** Connects to a server without a word. */
  static connect(host: Host): Session {
    return new Session(host, {});
  }

  async open(text: string, uri = `file:///${crypto.randomUUID()}.txt`, version = 1): Promise<OpenedDocument> {
    const textDocument = { uri, languageId: 'nianbao', version, text };
    await this.connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument });
    return new OpenedDocument(this, uri, version, text);
  }

  async configure(configuration: unknown): Promise<void> {
    this.configuration = configuration;
    await this.connection.sendNotification(DidChangeConfigurationNotification.type, {
      settings: { gouji: configuration },
    });
  }

  /** Says that files were written or taken away. */
  async fileEvents(type: FileChangeType, ...uris: string[]): Promise<void> {
    await this.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
      changes: uris.map(uri => ({ uri, type })),
    });
  }

  /** Waits until something is true that depends on what the server sends of itself. */
  async until(condition: () => boolean, milliseconds = 5000): Promise<void> {
    if (condition()) return;
    await new Promise<void>((resolve, reject) => {
      const watch = () => {
        if (!condition()) return;
        clearTimeout(timer);
        this.watchers.delete(watch);
        resolve();
      };
      const timer = setTimeout(() => reject(new Error(`Waited in vain for ${condition}`)), milliseconds);
      this.watchers.add(watch);
    });
  }

  /** Asks one of Gouji's own requests and requires that the answer is as agreed. */
  async ask<Method extends RequestMethod>(method: Method, uri: string): Promise<RequestResult<Method> | null> {
    const answer = await this.connection.sendRequest(method, { textDocument: { uri } });
    return answer === null ? null : (requests[method].result.parse(answer) as RequestResult<Method>);
  }

  async stop(): Promise<void> {
    this.connection.dispose();
    await this.host.stop();
  }

  private changed(): void {
    for (const watch of [...this.watchers]) watch();
  }
}

/** A document that is open in a session, with the editor's own copy of its text. */
export class OpenedDocument {
  constructor(
    private readonly session: Session,
    readonly uri: string,
    public version: number,
    public text: string,
  ) {}

  /** Replaces stretches of the text one after the other, in one notification; each counts in what the ones before left. */
  async edit(...edits: { start: number; end: number; newText: string }[]): Promise<void> {
    const contentChanges = edits.map(({ start, end, newText }) => {
      const range = rangeIn(this.text, start, end);
      this.text = this.text.slice(0, start) + newText + this.text.slice(end);
      return { range, text: newText };
    });
    await this.change(contentChanges);
  }

  /** Replaces the words by others, where they first stand. */
  async replace(words: string, newText: string): Promise<void> {
    const start = this.text.indexOf(words);
    if (start < 0) throw new Error(`There is no ${words}`);
    await this.edit({ start, end: start + words.length, newText });
  }

  /** Sends the whole text anew. */
  async rewrite(text: string): Promise<void> {
    this.text = text;
    await this.change([{ text }]);
  }

  async close(): Promise<void> {
    await this.session.connection.sendNotification(DidCloseTextDocumentNotification.type, this.params);
  }

  pull(previousResultId?: string): Promise<DocumentDiagnosticReport> {
    return this.session.connection.sendRequest(DocumentDiagnosticRequest.type, {
      ...this.params,
      ...(previousResultId ? { previousResultId } : {}),
    });
  }

  /** Pulls all diagnostics. */
  async diagnostics(): Promise<Diagnostic[]> {
    const report = await this.pull();
    if (report.kind !== 'full') throw new Error('Nothing had been asked before');
    return report.items;
  }

  /** The text with a mark at every diagnostic of these rules. */
  async marked(...rules: string[]): Promise<string> {
    return markDiagnostics(this.text, await this.diagnostics(), rules);
  }

  async symbols(): Promise<DocumentSymbol[]> {
    const symbols = await this.session.connection.sendRequest(DocumentSymbolRequest.type, this.params);
    return (symbols ?? []) as DocumentSymbol[];
  }

  async folds(): Promise<FoldingRange[]> {
    return (await this.session.connection.sendRequest(FoldingRangeRequest.type, this.params)) ?? [];
  }

  async actions(range: Range, ...only: CodeActionKind[]): Promise<CodeAction[]> {
    const context = { diagnostics: [], ...(only.length > 0 ? { only } : {}) };
    const actions = await this.session.connection.sendRequest(CodeActionRequest.type, {
      ...this.params,
      range,
      context,
    });
    return (actions ?? []) as CodeAction[];
  }

  /** Applies the edits of an answer as an editor does: all of them count in the text as it is. */
  async apply(edits: readonly TextEdit[]): Promise<void> {
    const source = new SourceText(this.text);
    const changes = edits.map(({ range, newText }) => ({
      start: source.offsetAt(range.start),
      end: source.offsetAt(range.end),
      newText,
    }));
    await this.edit(...changes.sort((a, b) => b.start - a.start));
  }

  /** The words at a range. */
  at(range: Range): string {
    const source = new SourceText(this.text);
    return this.text.slice(source.offsetAt(range.start), source.offsetAt(range.end));
  }

  get params() {
    return { textDocument: { uri: this.uri } };
  }

  private async change(contentChanges: { text: string; range?: Range }[]): Promise<void> {
    const textDocument = { uri: this.uri, version: ++this.version };
    await this.session.connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument,
      contentChanges: contentChanges as { text: string; range: Range }[],
    });
  }
}

/** A text with a mark at every diagnostic of these rules. */
export function markDiagnostics(text: string, diagnostics: readonly Diagnostic[], rules: readonly string[]): string {
  const source = new SourceText(text);
  const marks = diagnostics
    .filter(({ code }) => rules.includes(String(code)))
    .map(
      ({ range, code }): Mark => ({
        range: { start: source.offsetAt(range.start), end: source.offsetAt(range.end) },
        rule: String(code),
      }),
    );
  return writeMarks(text, marks);
}

/** Lines and characters of two offsets, counted without the server's own means. */
function rangeIn(text: string, start: number, end: number): Range {
  const position = (offset: number) => {
    const lines = text.slice(0, offset).split(/\r\n|\r|\n/);
    return { line: lines.length - 1, character: lines.at(-1)!.length };
  };
  return { start: position(start), end: position(end) };
}
