import {
  commands,
  Disposable,
  Selection,
  type TextEditor,
  TextEditorSelectionChangeKind,
  window,
  workspace,
} from 'vscode';
import { activeReportEditor, LANGUAGE } from '../language.ts';
import { rehearse, unlessRehearsed } from '../rehearsal.ts';
import { CellReader, type CellsAround } from './cells-around.ts';
import { KeyQueue } from './key-queue.ts';

type Direction = keyof CellsAround;

/** What a key does outside of cells, and Enter in the last row. */
const otherwise: Record<Direction, () => unknown> = {
  next: () => commands.executeCommand('tab'),
  previous: () => commands.executeCommand('outdent'),
  below: () => KeyQueue.type('\n'),
};

/** Keys of the editor that change the text as characters do, and so must not overtake one that moves. */
const ordered: Record<string, string> = {
  'gouji.table.deleteLeft': 'deleteLeft',
  'gouji.table.deleteRight': 'deleteRight',
};

/** Whether a key was pressed in a table that a snippet has brought, as the manifest binds it. */
function isFromSnippet(given: unknown): boolean {
  return typeof given === 'object' && given !== null && 'inSnippet' in given;
}

/** Whether it is worth while to read the text. In prose, where most is typed, it is not: 。 ends no row. */
function mayBeInTable({ document, selection, selections }: TextEditor): boolean {
  // More cursors, and a selection over lines, are for indenting.
  if (document.languageId !== LANGUAGE || selections.length > 1 || !selection.isSingleLine) return false;
  return !/[。；！？]\s*$/.test(document.lineAt(selection.active.line).text);
}

/**
 * Tab, Shift+Tab and Enter inside tables. The keys are bound in the manifest where `gouji.inTable` says that the cursor is
 * at such a place; what is typed there waits for them.
 */
export class CellKeys implements Disposable {
  private readonly reader = new CellReader();
  private readonly queue = new KeyQueue();
  private isInTable: boolean | undefined;
  private fillsIn = false;
  private line: number | undefined;
  /** Goes from the last cell to what else is to be filled in, and tells whether there is anything. */
  goToNextBlank: () => PromiseLike<boolean> = async () => false;
  private readonly registered: Disposable;

  constructor() {
    const inTurn = (name: string, step: (given?: unknown) => unknown) =>
      commands.registerCommand(
        name,
        unlessRehearsed(given => this.queue.take(() => step(given))),
      );
    this.registered = Disposable.from(
      this.queue,
      inTurn('gouji.table.nextCell', given => this.go('next', given)),
      inTurn('gouji.table.previousCell', given => this.go('previous', given)),
      inTurn('gouji.table.cellBelow', given => this.go('below', given)),
      ...Object.entries(ordered).map(([name, own]) => inTurn(name, () => commands.executeCommand(own))),
      window.onDidChangeTextEditorSelection(({ textEditor, kind }) => {
        if (textEditor !== window.activeTextEditor) return;
        this.endFillingIn(textEditor.selection.active.line, kind);
        this.look(textEditor);
      }),
      window.onDidChangeActiveTextEditor(editor => this.look(editor)),
      workspace.onDidChangeConfiguration(() => this.look(window.activeTextEditor)),
    );
    const bound = ['gouji.table.nextCell', 'gouji.table.previousCell', 'gouji.table.cellBelow'];
    rehearse([...bound, ...Object.keys(ordered), ...KeyQueue.commands]);
    this.look(window.activeTextEditor);
  }

  /** Changes the text while what is typed into a table waits; so it changes what the keys before have made. */
  whileTheyWait<Result>(change: () => PromiseLike<Result>): Promise<Result> {
    return this.queue.take(change);
  }

  /** Whether Tab goes on to the next place to fill in, as it does in a snippet, until the cursor leaves the line. */
  set isFillingIn(fillsIn: boolean) {
    this.fillsIn = fillsIn;
    this.orderTyping();
    void commands.executeCommand('setContext', 'gouji.isFillingIn', fillsIn);
  }

  dispose(): void {
    this.registered.dispose();
  }

  private endFillingIn(line: number, kind: TextEditorSelectionChangeKind | undefined): void {
    const isUsers = kind === TextEditorSelectionChangeKind.Keyboard || kind === TextEditorSelectionChangeKind.Mouse;
    if (this.fillsIn && isUsers && line !== this.line) this.isFillingIn = false;
    this.line = line;
  }

  private orderTyping(): void {
    this.queue.ordersTyping = this.isInTable === true || this.fillsIn;
  }

  /** @param given tells whether the key was pressed among the places of a snippet, whose own Tab would overtake figures */
  private async go(direction: Direction, given: unknown): Promise<void> {
    if (isFromSnippet(given)) {
      await commands.executeCommand('leaveSnippet');
      this.isFillingIn = true;
    }
    const editor = activeReportEditor();
    const cells = editor && mayBeInTable(editor) ? this.reader.around(editor.document, editor.selection.active) : null;
    const cell = cells?.[direction];
    if (editor && cell) {
      // As moving the cursor by hand does, this ends the step that undo takes back.
      await commands.executeCommand('cursorMove', { to: 'right', value: 0 });
      editor.selection = new Selection(cell.start, cell.end);
      editor.revealRange(cell);
      return;
    }
    // The key may have been pressed in the last cell of a table, and have waited until the cursor was out of it.
    const goesOn = direction === 'next' && (cells !== null || this.fillsIn) && (await this.goToNextBlank());
    if (!goesOn && (!cells || direction === 'below')) await otherwise[direction]();
  }

  /** Tells the manifest's key bindings where the cursor is. */
  private look(editor: TextEditor | undefined): void {
    const isInTable =
      !!editor &&
      workspace.getConfiguration('gouji').get('table.tabNavigation', true) &&
      mayBeInTable(editor) &&
      this.reader.around(editor.document, editor.selection.active) !== null;
    if (isInTable === this.isInTable) return;
    this.isInTable = isInTable;
    this.orderTyping();
    void commands.executeCommand('setContext', 'gouji.inTable', isInTable);
  }
}
