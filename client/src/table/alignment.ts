import { type DecorationOptions, Disposable, Range, type TextEditor, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { LANGUAGE } from '../language.ts';
import { positionOf, protocolRange } from '../report/positions.ts';
import { request } from '../report/request.ts';

/** How long an editor has to rest before its columns are aligned anew, in milliseconds. */
const REST = 60;

/** Aligns the columns of tables in the editor by room that is no part of the text, where the user has asked for it. */
export class Alignment implements Disposable {
  private readonly decoration = window.createTextEditorDecorationType({});
  private readonly timers = new Map<TextEditor, ReturnType<typeof setTimeout>>();
  private readonly listeners: Disposable;

  constructor(private readonly client: BaseLanguageClient) {
    this.listeners = Disposable.from(
      this.decoration,
      window.onDidChangeVisibleTextEditors(() => this.alignAll()),
      window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => this.alignSoon(textEditor)),
      window.onDidChangeTextEditorOptions(({ textEditor }) => this.alignSoon(textEditor)),
      workspace.onDidChangeTextDocument(({ document }) => this.alignAll(editor => editor.document === document)),
      workspace.onDidChangeConfiguration(change => change.affectsConfiguration('gouji.table.align') && this.alignAll()),
    );
    this.alignAll();
  }

  dispose(): void {
    for (const timer of this.timers.values()) clearTimeout(timer);
    this.listeners.dispose();
  }

  private alignAll(isMeant: (editor: TextEditor) => boolean = () => true): void {
    for (const editor of window.visibleTextEditors.filter(isMeant)) this.alignSoon(editor);
  }

  private alignSoon(editor: TextEditor): void {
    if (editor.document.languageId !== LANGUAGE) return;
    clearTimeout(this.timers.get(editor));
    this.timers.set(
      editor,
      setTimeout(() => {
        this.timers.delete(editor);
        void this.align(editor);
      }, REST),
    );
  }

  private async align(editor: TextEditor): Promise<void> {
    const { document, options, visibleRanges } = editor;
    const isWanted = workspace.getConfiguration('gouji', document).get<boolean>('table.align');
    const [first, last] = [visibleRanges[0], visibleRanges.at(-1)];
    if (!isWanted || !first || !last) return editor.setDecorations(this.decoration, []);
    const alignment = await request(this.client, 'gouji/alignment', {
      textDocument: { uri: document.uri.toString() },
      range: protocolRange(new Range(first.start.line, 0, last.end.line + 1, 0)),
      tabSize: Number(options.tabSize),
    });
    if (alignment?.version !== document.version) return;
    editor.setDecorations(this.decoration, alignment.spacings.map(roomBefore));
  }
}

/** A Chinese sign is as wide as the font is high, whatever font it is taken from; a digit is one `ch`. */
function roomBefore({
  position,
  wide,
  narrow,
}: {
  position: Parameters<typeof positionOf>[0];
  wide: number;
  narrow: number;
}): DecorationOptions {
  const place = positionOf(position);
  const margin = `0 0 0 calc(${wide}em + ${narrow}ch)`;
  return { range: new Range(place, place), renderOptions: { before: { contentText: '', margin } } };
}
