import {
  commands,
  Disposable,
  EventEmitter,
  l10n,
  languages,
  Range,
  Selection,
  type TextDocument,
  type TextEditor,
  TextEditorRevealType,
  type Uri,
  ViewColumn,
  type WebviewPanel,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { HtmlLook } from '../../../server/src/core/features/export/export-html.ts';
import { tableByKey } from '../../../server/src/core/features/preview/preview-lookup.ts';
import type { Preview } from '../../../server/src/core/features/preview/preview-model.ts';
import type { TextRange } from '../../../server/src/core/text/range.ts';
import { copyingOf } from '../export/copy-report.ts';
import { exportReport } from '../export/export-report.ts';
import { printHtml } from '../export/print-html.ts';
import { pageHtml, pageRoots } from '../page/page-html.ts';
import { protocolPosition } from '../report/positions.ts';
import { request } from '../report/request.ts';
import { Turns } from '../turns.ts';
import { type LiveCell, LiveCells } from './live-cells.ts';
import { type CellEdit, type Copying, FromPage } from './messages.ts';
import { PageSender } from './page-sender.ts';
import { pageWords } from './words.ts';

/** How long the editor is left alone after a keystroke, and how long an echo of a scrolling may take, in milliseconds. */
const TYPING = 1000;
const ECHO = 400;
/** How often and how soon the server is asked again about a document that it has not been told of yet. */
const TRIES = 100;
const AGAIN = 250;

interface TextEdit {
  readonly range: TextRange;
  /** Further stretches, which become empty. */
  readonly rest?: readonly TextRange[];
  readonly newText: string;
}

/** A report at one version of its text. */
interface Read {
  readonly version: number;
  readonly preview: Preview;
}

/** The preview of one report at a time, in a panel of the editor area. */
export class PreviewPanel implements Disposable {
  private latest: Read | undefined;
  private cells: LiveCells | undefined;
  /** The page's edits that were dealt with, by the version of the text that has them, and how many are in what is shown. */
  private dealtWith: { readonly number: number; readonly version: number }[] = [];
  private edits = 0;
  private readonly turns = new Turns();
  private cursor: number | null = null;
  private readonly page: PageSender;
  private refreshing = false;
  private outdated = false;
  private typedAt = 0;
  private movedAt = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** What the page was asked to copy and has not said a word about. */
  private copying: Copying | undefined;
  private readonly listeners: Disposable;
  private readonly resized = new EventEmitter<number>();
  /** Fires with the width of the page in pixels. */
  readonly onDidResize = this.resized.event;

  constructor(
    readonly panel: WebviewPanel,
    private document: TextDocument,
    private readonly client: BaseLanguageClient,
    private readonly storage: Uri,
    extensionUri: Uri,
  ) {
    const { webview } = panel;
    this.page = new PageSender(webview);
    webview.options = { enableScripts: true, localResourceRoots: pageRoots(extensionUri) };
    this.listeners = Disposable.from(
      this.resized,
      webview.onDidReceiveMessage(message => this.receive(message)),
      workspace.onDidChangeTextDocument(({ document: changed, contentChanges }) => {
        if (changed !== this.document || contentChanges.length === 0) return;
        this.typedAt = Date.now();
        this.cells?.follow(contentChanges);
      }),
      // Only now the server knows the change: a question that overtakes it would be answered with the text before it.
      client.getFeature('textDocument/didChange').onNotificationSent(({ textDocument }) => {
        if (textDocument === this.document) void this.refresh();
      }),
      // After a restart of VS Code the page is there before the server is.
      client.onDidChangeState(() => void this.refresh()),
      workspace.onDidChangeConfiguration(change => change.affectsConfiguration('gouji') && void this.refresh()),
      // Settings and other files change what is found, without a change of the text; it waits for the typing to rest.
      languages.onDidChangeDiagnostics(({ uris }) => {
        if (uris.some(uri => uri.toString() === this.document.uri.toString())) this.refreshLater(AGAIN);
      }),
      window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => this.follow(textEditor)),
      window.onDidChangeTextEditorSelection(({ textEditor, selections }) => {
        if (textEditor.document !== this.document) return;
        this.cursor = this.document.offsetAt(selections[0]!.active);
        // Of several reports in the text the one is shown where the cursor stands.
        if (this.isElsewhere(this.cursor)) return this.turn();
        // While one types, the preview that the place belongs to is still to come.
        if (this.latest?.version === this.document.version) this.update();
      }),
    );
    this.name();
    webview.html = pageHtml(webview, extensionUri);
  }

  /** The report that is shown. */
  get shown(): TextDocument {
    return this.document;
  }

  /** Shows another report, as the user went to it, when what was typed into this one is written. */
  show(document: TextDocument): void {
    void this.turns.take(() => {
      if (document === this.document) return;
      this.document = document;
      this.latest = undefined;
      this.cells = undefined;
      this.dealtWith = [];
      this.edits = 0;
      this.cursor = null;
      this.copying = undefined;
      this.page.forget();
      this.name();
      void this.refresh().then(() => this.follow(this.editor));
    });
  }

  /** The report as its text now says; undefined where the server does not know it. */
  async read(): Promise<Read | undefined> {
    const { document } = this;
    if (this.latest?.version === document.version) return this.latest;
    return (await request(this.client, 'gouji/preview', this.question(document))) ?? undefined;
  }

  /** Which report of which document the server is asked for. */
  private question(document: TextDocument) {
    const cursor = document === this.document ? this.cursor : null;
    const position = cursor === null ? undefined : protocolPosition(document.positionAt(cursor));
    return { textDocument: { uri: document.uri.toString() }, ...(position && { position }) };
  }

  /** Whether a place is in another report of the text than the one that is shown. */
  private isElsewhere(offset: number): boolean {
    const part = this.latest?.version === this.document.version ? this.latest.preview.part : undefined;
    return part !== undefined && (offset < part.range.start || offset > part.range.end);
  }

  /** Turns to the report of the text where the cursor stands, when what was typed into this one is written. */
  private turn(): void {
    void this.turns.take(async () => {
      this.latest = undefined;
      this.cells = undefined;
      this.page.forget();
      await this.refresh();
    });
  }

  /** Puts the report on the clipboard with its look, after it is shown and what was typed into the one before is written. */
  copy(look: HtmlLook): Promise<void> {
    return this.turns.take(() => this.copyInTurn(look));
  }

  /** The panel comes to the front for it, where the keyboard has to be. */
  private async copyInTurn(look: HtmlLook): Promise<void> {
    const { document } = this;
    const read = await this.read();
    if (!read) return;
    this.copying = copyingOf(document, read.preview, look);
    this.panel.reveal();
    this.page.send({ type: 'copy', copying: this.copying });
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.listeners.dispose();
    this.panel.dispose();
  }

  private name(): void {
    const file = this.document.uri.path.split('/').at(-1)!;
    this.panel.title = l10n.t('Preview {0}', file);
  }

  private get editor(): TextEditor | undefined {
    return window.visibleTextEditors.find(({ document }) => document === this.document);
  }

  private update(): void {
    if (!this.latest) return;
    const { latest, dealtWith, cursor } = this;
    const uri = this.document.uri.toString();
    while (dealtWith[0] && dealtWith[0].version <= latest.version) this.edits = dealtWith.shift()!.number;
    this.page.show({ uri, ...latest, edits: this.edits, cursor, words: pageWords(), pictures: picturesSetting() });
  }

  /** One question at a time; what changed meanwhile is asked for again afterwards. */
  private async refresh(tries = TRIES): Promise<void> {
    this.outdated = true;
    if (this.refreshing) return;
    this.refreshing = true;
    while (this.outdated) {
      this.outdated = false;
      const { document } = this;
      const read = await request(this.client, 'gouji/preview', this.question(document));
      if (document !== this.document) this.outdated = true;
      else if (read) {
        this.accept(read);
        this.update();
      } else if (tries > 0 && !document.isClosed) this.refreshLater(AGAIN, tries - 1);
    }
    this.refreshing = false;
  }

  private refreshLater(wait: number, tries?: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.refresh(tries), wait);
  }

  /** Brings the page to where the editor stands, unless the editor only did as the page said. */
  private follow(editor: TextEditor | undefined): void {
    const top = editor?.document === this.document ? editor.visibleRanges[0]?.start : undefined;
    if (!top || Date.now() - this.movedAt < ECHO) return;
    this.page.send({ type: 'scroll', offset: this.document.offsetAt(top) });
  }

  private async receive(message: unknown): Promise<void> {
    const parsed = FromPage.safeParse(message);
    if (!parsed.success) return;
    const asked = parsed.data;
    switch (asked.type) {
      case 'ready':
        this.page.forget();
        await this.refresh();
        // A page that was not there yet did not hear of it.
        if (this.copying) this.page.send({ type: 'copy', copying: this.copying });
        return this.follow(this.editor);
      case 'resized':
        return this.resized.fire(asked.width);
      case 'copied':
        this.copying = undefined;
        return;
      case 'reveal':
        return this.reveal(asked, asked.where);
      case 'scrolled':
        return this.scrollEditor(asked.offset);
      case 'edit':
        return this.turns.take(() => this.edit(asked));
      case 'fillTotals':
        return this.turns.take(() => this.fillTotals(asked.key));
      case 'insert':
        return commands.executeCommand('gouji.outline.insert', { kind: 'section', id: asked.section });
      case 'pictures':
        return workspace.getConfiguration('gouji').update('preview.pictures', asked.on, true);
      case 'run':
        return this.turns.take(() => this.run(asked.command));
    }
  }

  private async reveal(place: TextRange, where: 'open-editor' | 'any-editor' | 'focused-editor'): Promise<void> {
    this.movedAt = Date.now();
    const selection = this.rangeOf(place);
    const { editor } = this;
    if (editor && where !== 'focused-editor') {
      editor.selection = new Selection(selection.start, selection.end);
      editor.revealRange(selection, TextEditorRevealType.InCenterIfOutsideViewport);
    } else if (where !== 'open-editor') {
      const viewColumn = editor?.viewColumn ?? ViewColumn.Beside;
      await window.showTextDocument(this.document, { selection, viewColumn, preserveFocus: where === 'any-editor' });
    }
  }

  private scrollEditor(offset: number): void {
    if (Date.now() - this.typedAt < TYPING) return;
    this.movedAt = Date.now();
    const top = this.document.positionAt(Math.floor(offset));
    this.editor?.revealRange(new Range(top, top), TextEditorRevealType.AtTop);
  }

  private accept(read: Read): void {
    this.latest = read;
    if (read.version === this.document.version) this.cells = new LiveCells(read.preview);
  }

  /** Writes a cell's new text where the cell stands by now; nothing where somebody else has changed it. */
  private async edit({ number, key, from, text }: CellEdit): Promise<void> {
    const done = await this.apply(async () => {
      const cell = this.cells?.get(key) ?? (await this.readCell(key));
      return cell?.text === from ? [{ ...cell, newText: text }] : null;
    });
    this.dealtWith.push({ number, version: this.document.version });
    if (done) return;
    this.page.forget(); // as it shows the new text already
    this.page.send({ type: 'tell', message: l10n.t('The text has changed meanwhile; nothing was written') });
    void this.refresh();
  }

  private async readCell(key: string): Promise<LiveCell | undefined> {
    const read = await this.read();
    if (read) this.accept(read);
    return this.cells?.get(key);
  }

  private async fillTotals(key: string): Promise<void> {
    let count = 0;
    const done = await this.apply(async () => {
      const read = await this.read();
      const totals = read && tableByKey(read.preview, key)?.totals;
      count = totals?.length ?? 0;
      if (count === 0) return null;
      return read?.version === this.document.version ? totals! : undefined;
    });
    if (done) this.page.send({ type: 'tell', message: l10n.t('{0} totals written', count) });
  }

  /**
   * One edit of the document, which one undo takes back. Where somebody types meanwhile, it is asked for again.
   * @param edits what to write into the text as it stands; null for nothing, undefined where that is not known yet
   */
  private async apply(edits: () => Promise<readonly TextEdit[] | null | undefined>): Promise<boolean> {
    for (let tries = 0; tries < TRIES; tries++) {
      const wanted = await edits();
      if (wanted === null) return false;
      if (!wanted) continue;
      const edit = new WorkspaceEdit();
      for (const { range, rest = [], newText } of wanted) {
        edit.replace(this.document.uri, this.rangeOf(range), newText);
        for (const further of rest) edit.delete(this.document.uri, this.rangeOf(further));
      }
      if (await workspace.applyEdit(edit)) return true;
    }
    return false;
  }

  private rangeOf({ start, end }: TextRange): Range {
    return new Range(this.document.positionAt(start), this.document.positionAt(end));
  }

  private async run(command: 'export' | 'print' | 'undo' | 'redo'): Promise<void> {
    if (command === 'undo' || command === 'redo') {
      // The commands go to what has the keyboard.
      const viewColumn = this.editor?.viewColumn ?? ViewColumn.Beside;
      await window.showTextDocument(this.document, { viewColumn });
      await commands.executeCommand(command);
      this.panel.reveal();
      return;
    }
    const read = await this.read();
    if (!read) return;
    if (command === 'export')
      await exportReport(this.client, this.document, read.preview, look => this.copyInTurn(look));
    else await printHtml(this.client, this.document, read.preview, this.storage, look => this.copyInTurn(look));
  }
}

function picturesSetting(): boolean {
  return workspace.getConfiguration('gouji').get('preview.pictures') === true;
}
