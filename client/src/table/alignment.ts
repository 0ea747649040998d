import {
  type DecorationOptions,
  Disposable,
  Range,
  type TextEditor,
  type ThemableDecorationAttachmentRenderOptions,
  ThemeColor,
  window,
  workspace,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { AlignmentResult } from '../../../server/src/lsp/protocol.ts';
import { LANGUAGE } from '../language.ts';
import { type ProtocolPosition, positionOf, protocolRange } from '../report/positions.ts';
import { request } from '../report/request.ts';
import type { EditorWidth } from './editor-width.ts';

/** How long an editor has to rest before its columns are aligned anew, in milliseconds. */
const REST = 60;

/** Aligns the columns of tables in the editor by room that is no part of the text, and shows cells that are empty. */
export class Alignment implements Disposable {
  private readonly decoration = window.createTextEditorDecorationType({});
  private readonly timers = new Map<TextEditor, ReturnType<typeof setTimeout>>();
  private readonly listeners: Disposable;

  constructor(
    private readonly client: BaseLanguageClient,
    private readonly width: EditorWidth,
  ) {
    this.listeners = Disposable.from(
      this.decoration,
      width.onDidChange(() => this.alignAll()),
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
    const isAligned = workspace.getConfiguration('gouji', document).get<boolean>('table.align');
    const [first, last] = [visibleRanges[0], visibleRanges.at(-1)];
    if (!first || !last) return editor.setDecorations(this.decoration, []);
    const alignment = await request(this.client, 'gouji/alignment', {
      textDocument: { uri: document.uri.toString() },
      range: protocolRange(new Range(first.start.line, 0, last.end.line + 1, 0)),
      tabSize: Number(options.tabSize),
      columns: this.width.columnsFor(document),
    });
    if (alignment?.version !== document.version) return;
    editor.setDecorations(this.decoration, marksOf(alignment, isAligned !== false));
  }
}

/** The room before figures, and a box for each cell with nothing in it. */
function marksOf({ spacings, blanks }: AlignmentResult, isAligned: boolean): DecorationOptions[] {
  const marks = new Map<string, DecorationOptions>();
  const put = (place: ProtocolPosition, before: ThemableDecorationAttachmentRenderOptions) => {
    const known = marks.get(`${place.line}:${place.character}`)?.renderOptions?.before;
    const position = positionOf(place);
    marks.set(`${place.line}:${place.character}`, {
      range: new Range(position, position),
      renderOptions: { before: { contentText: '', ...known, ...before } },
    });
  };
  for (const place of blanks) put(place, EMPTY_CELL);
  // A Chinese sign is as wide as the font is high, whatever font it is taken from; a digit is one `ch`.
  for (const { position, wide, narrow } of isAligned ? spacings : [])
    put(position, { margin: `0 0 0 calc(${wide}em + ${narrow}ch)` });
  return [...marks.values()];
}

/** As wide as a digit, so that figures stand below each other whether they are there or not. */
const EMPTY_CELL: ThemableDecorationAttachmentRenderOptions = {
  contentText: '\u00a0',
  backgroundColor: new ThemeColor('editor.inactiveSelectionBackground'),
};
