import {
  commands,
  Disposable,
  EventEmitter,
  languages,
  TabInputText,
  type TextDocument,
  type TextEditor,
  window,
  workspace,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { OutlineResult, ReportResult } from '../../../server/src/lsp/protocol.ts';
import { LANGUAGE } from '../language.ts';
import { countOf } from './problem-counts.ts';
import { request } from './request.ts';

/** How long the text has to rest before the server is asked again, in milliseconds. */
const REST = 120;

/** A report as the server saw it at one version of its text. */
export interface ReportState {
  readonly document: TextDocument;
  readonly outline: OutlineResult;
  readonly summary: ReportResult;
}

/**
 * The report that the user is at: that of the active editor, and still the same one while its preview or the output has the
 * focus. Views show it and follow {@link onDidChange}.
 */
export class ActiveReport implements Disposable {
  private readonly changed = new EventEmitter<ReportState | undefined>();
  readonly onDidChange = this.changed.event;

  private document: TextDocument | undefined;
  private current: ReportState | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private asked = 0;
  private readonly listeners: Disposable;

  constructor(private readonly client: BaseLanguageClient) {
    this.listeners = Disposable.from(
      window.onDidChangeActiveTextEditor(editor => this.follow(editor)),
      window.tabGroups.onDidChangeTabs(() => this.document && !isInTab(this.document) && this.follow(undefined)),
      // A change of language closes the document and opens it again.
      workspace.onDidOpenTextDocument(() => this.follow(window.activeTextEditor)),
      workspace.onDidCloseTextDocument(document => document === this.document && this.show(undefined)),
      workspace.onDidChangeTextDocument(({ document }) => document === this.document && this.refreshSoon()),
      // Settings change them without a change of the text.
      languages.onDidChangeDiagnostics(({ uris }) => {
        if (uris.some(uri => uri.toString() === this.document?.uri.toString())) this.refreshSoon();
      }),
    );
    this.follow(window.activeTextEditor);
  }

  /** What the views show, or undefined where the user is at no report. */
  get state(): ReportState | undefined {
    return this.current;
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.listeners.dispose();
    this.changed.dispose();
  }

  private follow(editor: TextEditor | undefined): void {
    if (!editor || editor.document.uri.scheme === 'output') {
      if (this.document && !isInTab(this.document)) this.show(undefined);
    } else if (editor.document.languageId !== LANGUAGE) {
      this.show(undefined);
    } else if (editor.document !== this.document) {
      this.show(editor.document);
    }
  }

  private show(document: TextDocument | undefined): void {
    this.document = document;
    if (document) void this.refresh();
    else this.publish(undefined);
  }

  private refreshSoon(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.refresh(), REST);
  }

  private async refresh(): Promise<void> {
    const { document } = this;
    if (!document) return;
    const question = ++this.asked;
    const textDocument = { uri: document.uri.toString() };
    const [outline, summary] = await Promise.all([
      request(this.client, 'gouji/outline', { textDocument }),
      request(this.client, 'gouji/report', { textDocument }),
    ]);
    if (question !== this.asked || document !== this.document) return;
    this.publish(outline && summary ? { document, outline, summary } : undefined);
  }

  private publish(state: ReportState | undefined): void {
    this.asked++;
    const mended =
      state &&
      this.current?.document === state.document &&
      countOf(state.summary.problems) < countOf(this.current.summary.problems);
    this.current = state;
    void commands.executeCommand('setContext', 'gouji.isReport', state?.summary.isReport ?? false);
    if (mended) void commands.executeCommand('setContext', 'gouji.hasMended', true);
    this.changed.fire(state);
  }
}

function isInTab(document: TextDocument): boolean {
  const address = document.uri.toString();
  return window.tabGroups.all.some(({ tabs }) =>
    tabs.some(({ input }) => input instanceof TabInputText && input.uri.toString() === address),
  );
}
