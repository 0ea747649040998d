import { commands, Disposable, type Position, Selection, type TextDocument, type TextEditor, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { NextCellResult } from '../../../server/src/lsp/protocol.ts';
import { LANGUAGE } from '../language.ts';
import { protocolPosition, rangeOf } from '../report/positions.ts';
import { request } from '../report/request.ts';

type Direction = keyof NonNullable<NextCellResult>;

/** What a key does where it has no cell to go to. At the first and last cell, Tab goes nowhere. */
const otherwise: Record<Direction, () => unknown> = {
  next: () => commands.executeCommand('tab'),
  previous: () => commands.executeCommand('outdent'),
  below: () => commands.executeCommand('type', { text: '\n' }),
};

/**
 * Whether the server has to be asked. In the prose, where most is typed, the keys are free at once: what is typed after a
 * key that waits for an answer would overtake it.
 */
function mayBeInTable({ document, selection, selections }: TextEditor): boolean {
  // More cursors, and a selection over lines, are for indenting.
  if (document.languageId !== LANGUAGE || selections.length > 1 || !selection.isSingleLine) return false;
  return !/[。；！？]\s*$/.test(document.lineAt(selection.active.line).text);
}

/**
 * Tab, Shift+Tab and Enter inside tables. The keys are bound in the manifest where `gouji.inTable` and
 * `gouji.hasCellBelow` say that the cursor is at such a place.
 */
export class CellKeys implements Disposable {
  private asked = 0;
  /** What was answered last, so that a key need not wait for the server while the next one is typed. */
  private known: { document: TextDocument; version: number; position: Position; cells: NextCellResult } | undefined;
  private readonly registered: Disposable;

  constructor(private readonly client: BaseLanguageClient) {
    const goTo = (direction: Direction) => async () => {
      const editor = window.activeTextEditor;
      if (editor) await this.go(editor, direction);
    };
    this.registered = Disposable.from(
      commands.registerCommand('gouji.table.nextCell', goTo('next')),
      commands.registerCommand('gouji.table.previousCell', goTo('previous')),
      commands.registerCommand('gouji.table.cellBelow', goTo('below')),
      window.onDidChangeTextEditorSelection(({ textEditor }) => {
        if (textEditor === window.activeTextEditor) void this.look(textEditor);
      }),
      window.onDidChangeActiveTextEditor(editor => void this.look(editor)),
    );
    void this.look(window.activeTextEditor);
  }

  dispose(): void {
    this.registered.dispose();
  }

  private async go(editor: TextEditor, direction: Direction): Promise<void> {
    const cells = await this.ask(editor);
    const cell = cells?.[direction];
    if (cell) {
      // As moving the cursor by hand does, this ends the step that undo takes back.
      await commands.executeCommand('cursorMove', { to: 'right', value: 0 });
      const { start, end } = rangeOf(cell);
      editor.selection = new Selection(start, end);
      editor.revealRange(editor.selection);
    } else if (!cells || direction === 'below') {
      await otherwise[direction]();
    }
  }

  private async ask({ document, selection }: TextEditor): Promise<NextCellResult> {
    const { version } = document;
    const position = selection.active;
    const { known } = this;
    if (known?.document === document && known.version === version && known.position.isEqual(position))
      return known.cells;
    const textDocument = { uri: document.uri.toString() };
    const cells = await request(this.client, 'gouji/nextCell', {
      textDocument,
      position: protocolPosition(position),
    });
    this.known = { document, version, position, cells };
    return cells;
  }

  /** Tells the manifest's key bindings where the cursor is. */
  private async look(editor: TextEditor | undefined): Promise<void> {
    const question = ++this.asked;
    const cells = editor && mayBeInTable(editor) ? await this.ask(editor) : null;
    if (question !== this.asked) return;
    void commands.executeCommand('setContext', 'gouji.inTable', cells !== null);
    void commands.executeCommand('setContext', 'gouji.hasCellBelow', !!cells?.below);
  }
}
