import { commands, Disposable, type Memento, type TextDocument, type Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { writing } from '../../../server/src/lsp/protocol.ts';
import { activeReportEditor, LANGUAGE } from '../language.ts';

const KEY = 'gouji.writing';
/** A report that is shorter when it is opened, in UTF-16 units, is only begun: a title, a heading. */
const BEGUN = 300;

/**
 * The reports that somebody is writing: those that were begun here, until they are said to be finished. What is still to be
 * filled in is no fault of them yet.
 */
export class Writing implements Disposable {
  private readonly uris: Set<string>;
  /** The text of a document without a file that was closed just now, as it is when it is saved under a name. */
  private closed: string | undefined;
  private readonly registered: Disposable;

  constructor(
    private readonly client: BaseLanguageClient,
    private readonly memory: Memento,
  ) {
    this.uris = new Set(memory.get<string[]>(KEY, []));
    this.registered = Disposable.from(
      commands.registerCommand('gouji.finishWriting', () => this.finish(activeReportEditor()?.document.uri)),
      workspace.onDidOpenTextDocument(document => this.look(document)),
      workspace.onDidCloseTextDocument(document => {
        const { uri, isUntitled } = document;
        if (!isUntitled || !this.uris.has(uri.toString())) return;
        this.closed = document.getText();
        this.set(uri, false);
      }),
      window.onDidChangeActiveTextEditor(() => this.tell()),
      client.onDidChangeState(() => this.send()),
    );
    for (const document of workspace.textDocuments) this.look(document);
    this.tell();
  }

  dispose(): void {
    this.registered.dispose();
  }

  private look(document: TextDocument): void {
    const { languageId, uri, isUntitled } = document;
    if (languageId !== LANGUAGE || this.uris.has(uri.toString())) return;
    const text = document.getText();
    const isSaved = !isUntitled && this.closed !== undefined && text === this.closed;
    if (isSaved || text.length < BEGUN) this.set(uri, true);
  }

  private finish(uri: Uri | undefined): void {
    if (uri) this.set(uri, false);
  }

  private set(uri: Uri, isWriting: boolean): void {
    if (isWriting) this.uris.add(uri.toString());
    else this.uris.delete(uri.toString());
    void this.memory.update(
      KEY,
      [...this.uris].filter(address => !address.startsWith('untitled:')),
    );
    this.send();
    this.tell();
  }

  private send(): void {
    if (this.client.isRunning()) void this.client.sendNotification(writing.method, { uris: [...this.uris] });
  }

  /** Tells menus whether the report at hand is being written. */
  private tell(): void {
    const uri = activeReportEditor()?.document.uri.toString();
    void commands.executeCommand('setContext', 'gouji.isWriting', uri !== undefined && this.uris.has(uri));
  }
}
