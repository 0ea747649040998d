import {
  commands,
  Disposable,
  type Range,
  Selection,
  type TextDocument,
  type TextEditor,
  TextEditorSelectionChangeKind,
  window,
  workspace,
} from 'vscode';
import { LANGUAGE } from '../language.ts';
import { rehearse, unlessRehearsed } from '../rehearsal.ts';
import { CellReader, type CellsAround } from './cells-around.ts';
import { KeyQueue } from './key-queue.ts';

type Direction = keyof CellsAround;

/** What a key does outside of cells, and Enter in the last row. */
const otherwise: Record<Direction, (editor: TextEditor) => unknown> = {
  next: () => commands.executeCommand('tab'),
  previous: () => commands.executeCommand('outdent'),
  below: editor => KeyQueue.type(editor, '\n'),
};

/** Whether a key was pressed in a table that a snippet has brought, as the manifest binds it. */
function isFromSnippet(given: unknown): boolean {
  return typeof given === 'object' && given !== null && 'inSnippet' in given;
}

/** What asks for a name where the text has none. */
const SAVE = 'workbench.action.files.save';

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
  private readonly queue = new KeyQueue(() => this.bind());
  private isInTable = false;
  private filledIn: TextDocument | undefined;
  private line: number | undefined;
  /** What the manifest's key bindings were told. */
  private readonly bound = new Map<string, boolean>();
  /** Goes from the last cell to what else is to be filled in, and tells whether there is anything. */
  goToNextBlank: () => PromiseLike<boolean> = async () => false;
  private readonly registered: Disposable;

  constructor() {
    const inTurn = (name: string, step: (editor: TextEditor | undefined, given?: unknown) => unknown) =>
      commands.registerCommand(
        name,
        unlessRehearsed(given => {
          const editor = window.activeTextEditor;
          return this.queue.take(() => step(editor, given));
        }),
      );
    this.registered = Disposable.from(
      this.queue,
      inTurn('gouji.table.nextCell', (editor, given) => this.go('next', editor, given)),
      inTurn('gouji.table.previousCell', (editor, given) => this.go('previous', editor, given)),
      inTurn('gouji.table.cellBelow', (editor, given) => this.go('below', editor, given)),
      // The manifest names VS Code's own command for a key.
      inTurn('gouji.table.inTurn', (editor, own) => {
        if (typeof own !== 'string' || editor !== window.activeTextEditor) return;
        const done = commands.executeCommand(own);
        // Keys do not wait for an answer of the user.
        return own === SAVE ? undefined : done;
      }),
      window.onDidChangeTextEditorSelection(({ textEditor, kind }) => {
        if (textEditor !== window.activeTextEditor) return;
        this.endFillingIn(textEditor.selection.active.line, kind);
        this.look(textEditor);
      }),
      window.onDidChangeActiveTextEditor(editor => {
        if (editor && editor.document !== this.filledIn) this.fillIn(undefined);
        this.look(editor);
      }),
      workspace.onDidChangeConfiguration(() => this.look(window.activeTextEditor)),
    );
    const bound = ['nextCell', 'previousCell', 'cellBelow', 'inTurn'].map(name => `gouji.table.${name}`);
    rehearse([...bound, ...KeyQueue.commands]);
    this.look(window.activeTextEditor);
  }

  /** Changes the text while what is typed into a table waits; so it changes what the keys before have made. */
  whileTheyWait<Result>(change: () => PromiseLike<Result>): Promise<Result> {
    return this.queue.take(change);
  }

  /**
   * Has Tab go on to the next place to fill in, as it does in a snippet, until the cursor leaves the line or another report
   * is gone to.
   * @param document where; undefined ends it
   */
  fillIn(document: TextDocument | undefined): void {
    this.filledIn = document;
    this.bind();
  }

  dispose(): void {
    this.registered.dispose();
  }

  private endFillingIn(line: number, kind: TextEditorSelectionChangeKind | undefined): void {
    const isUsers = kind === TextEditorSelectionChangeKind.Keyboard || kind === TextEditorSelectionChangeKind.Mouse;
    if (this.filledIn && isUsers && line !== this.line) this.fillIn(undefined);
    this.line = line;
  }

  /**
   * @param editor where it was pressed; another one may have the keyboard by now
   * @param given tells whether the key was pressed among the places of a snippet, whose own Tab would overtake figures
   */
  private async go(direction: Direction, editor: TextEditor | undefined, given: unknown): Promise<void> {
    if (!editor) return;
    if (isFromSnippet(given)) {
      await commands.executeCommand('leaveSnippet');
      this.fillIn(editor.document);
    }
    const cells = mayBeInTable(editor) ? this.reader.around(editor.document, editor.selection.active) : null;
    const cell = cells?.[direction];
    if (cell) return select(editor, cell);
    if (editor !== window.activeTextEditor) return;
    // The key may have been pressed in the last cell of a table, and have waited until the cursor was out of it.
    const goesOn = direction === 'next' && (cells !== null || this.filledIn) && (await this.goToNextBlank());
    if (!goesOn && (!cells || direction === 'below')) await otherwise[direction](editor);
  }

  /** Finds out whether the cursor is in a table. */
  private look(editor: TextEditor | undefined): void {
    this.isInTable =
      !!editor &&
      workspace.getConfiguration('gouji').get('table.tabNavigation', true) &&
      mayBeInTable(editor) &&
      this.reader.around(editor.document, editor.selection.active) !== null;
    this.bind();
  }

  /**
   * Tells the manifest's key bindings which keys are ours, and takes typing over beside them. While some wait, none is given
   * back: VS Code would carry it out before them.
   */
  private bind(): void {
    const wanted = { 'gouji.inTable': this.isInTable, 'gouji.isFillingIn': this.filledIn !== undefined };
    for (const [name, isWanted] of Object.entries(wanted)) {
      if (isWanted === this.bound.get(name) || (!isWanted && this.queue.isBusy)) continue;
      this.bound.set(name, isWanted);
      void commands.executeCommand('setContext', name, isWanted);
    }
    this.queue.ordersTyping = [...this.bound.values()].includes(true);
  }
}

/**
 * Selects a cell as moving the cursor by hand does: what is typed then is a step of its own for undo. It is one step in the
 * window, which a command that only ends the step before would not be: `cursorMove` moves by one at least, and so out of
 * the table from its last cell.
 */
async function select(editor: TextEditor, { start, end }: Range): Promise<void> {
  editor.revealRange(new Selection(start, end));
  if (editor !== window.activeTextEditor) {
    editor.selection = new Selection(start, end);
    return;
  }
  const selection = {
    selectionStartLineNumber: start.line + 1,
    selectionStartColumn: start.character + 1,
    positionLineNumber: end.line + 1,
    positionColumn: end.character + 1,
  };
  await commands.executeCommand('setSelection', { selection });
}
