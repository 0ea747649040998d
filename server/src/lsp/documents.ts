import { type Connection, TextDocuments } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { Analysis } from '../core/analysis.ts';
import { OverBudget } from '../core/budget.ts';
import { Memory } from '../core/memory.ts';
import type { Rule } from '../core/rules/rule.ts';
import type { SetProblem } from '../core/set/check-set.ts';
import { fileNameOf } from '../core/text/file-name.ts';
import type { DocumentSettings, SettingsByDocument } from './settings-by-document.ts';
import type { TextTimes } from './text-times.ts';
import { WorkspaceSet } from './workspace-set.ts';

/** An open document at one version, with everything that is known of it. */
export interface OpenDocument {
  readonly uri: string;
  readonly version: number;
  readonly analysis: Analysis;
  readonly settings: DocumentSettings;
  /** What is found between it and the other reports that the server knows. */
  readonly between: readonly SetProblem[];
  /** Names this version under these settings, and no other of any document or run of the server. */
  readonly id: string;
}

/** How long a text is looked through before others have their turn. */
const TURN_MS = 50;
const LEAST_PATIENCE = 1 / 16;

/** The open documents. Each version is analysed at most once, and only when something asks for it. */
export class Documents {
  private readonly texts = new TextDocuments(TextDocument);
  private readonly current = new Map<string, OpenDocument & { readonly ready: Promise<void> }>();
  /** Every version of a document is read with what is known of the one before; most of it is the same. */
  private readonly memories = new Map<string, Memory>();
  /** How much of its time a document is given whose versions before took too long: 1 for all of it. */
  private readonly patience = new Map<string, number>();
  private readonly run = Date.now().toString(36);
  private count = 0;

  /** `times` ends work that takes too long. `rules` are all that there are, unless others are given. */
  constructor(
    private readonly settings: SettingsByDocument,
    private readonly times: TextTimes,
    private readonly rules?: readonly Rule[],
    private readonly set = new WorkspaceSet(),
  ) {
    this.texts.onDidChangeContent(({ document }) => this.current.delete(document.uri));
    this.texts.onDidClose(({ document }) => {
      this.current.delete(document.uri);
      this.memories.delete(document.uri);
      this.patience.delete(document.uri);
      this.times.forget(document.uri);
      settings.forget(document.uri);
    });
  }

  /** Follows what the client opens, edits and closes. */
  listen(connection: Connection): void {
    this.texts.listen(connection);
  }

  /** Calls back with the address of a document that was opened or edited. */
  onChange(listener: (uri: string) => void): void {
    this.texts.onDidChangeContent(({ document }) => listener(document.uri));
  }

  /** Calls back with the address of a document that was closed. */
  onClose(listener: (uri: string) => void): void {
    this.texts.onDidClose(({ document }) => listener(document.uri));
  }

  /**
   * The document as it is once its settings are known and its text has been looked through, or undefined where it is not
   * open.
   */
  async get(uri: string): Promise<OpenDocument | undefined> {
    if (!this.texts.get(uri)) return undefined;
    const settings = await this.settings.of(uri);
    const text = this.texts.get(uri);
    if (!text) return undefined;
    const known = this.current.get(uri);
    if (known?.settings === settings) {
      await known.ready;
      return this.current.get(uri) === known ? known : this.get(uri);
    }
    const { set } = this;
    const document: OpenDocument & { ready: Promise<void> } = {
      uri,
      version: text.version,
      analysis: new Analysis(
        text.getText(),
        settings.lint,
        this.memoryOf(uri),
        { fileName: fileNameOf(uri) },
        this.rules,
      ),
      settings,
      get between() {
        return set.problemsOf(uri, this.analysis);
      },
      id: `${this.run}-${++this.count}`,
      ready: Promise.resolve(),
    };
    if (this.times.isLeftAlone(document)) document.analysis.giveUpAll();
    this.current.set(uri, document);
    document.ready = this.finish(document);
    return this.get(uri);
  }

  /**
   * Does work with a document in the time that it may take. Throws OverBudget where it takes longer. A document that takes
   * too long again and again gets less and less of the server's time, until it is in order again.
   */
  within<Result>(document: OpenDocument, work: () => Result): Result {
    const { uri, analysis } = document;
    const patience = this.patience.get(uri) ?? 1;
    const within = this.times.of(document);
    try {
      return analysis.bounded((time, piece) => within(time * patience, piece), work);
    } catch (error) {
      if (error instanceof OverBudget) this.losePatience(uri);
      throw error;
    }
  }

  /** Looks a text through in short turns: typing, other documents and the end of the server come in between. */
  private async finish(document: OpenDocument): Promise<void> {
    const { uri, analysis } = document;
    const last = performance.now() + analysis.budget;
    for (;;) {
      const turn = performance.now() + TURN_MS;
      if (turn > last) analysis.giveUpTheRest();
      if (this.within(document, () => analysis.advance(() => performance.now() > turn))) break;
      await new Promise(resolve => setTimeout(resolve));
      // Edited or closed meanwhile: nobody asks for this version any more.
      if (this.current.get(uri) !== document) return;
    }
    if (analysis.unfinished) this.losePatience(uri);
    else this.patience.delete(uri);
  }

  private losePatience(uri: string): void {
    this.patience.set(uri, Math.max((this.patience.get(uri) ?? 1) / 2, LEAST_PATIENCE));
    // What was being remembered when the work was ended may be half of it.
    this.memories.delete(uri);
  }

  private memoryOf(uri: string): Memory {
    const memory = this.memories.get(uri) ?? new Memory();
    this.memories.set(uri, memory);
    return memory;
  }

  /** The addresses of all open documents. */
  get uris(): string[] {
    return this.texts.keys();
  }
}
