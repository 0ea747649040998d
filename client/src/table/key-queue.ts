import { commands, type Disposable, Selection, type TextEditor, window } from 'vscode';
import { Turns } from '../turns.ts';

/** What VS Code calls for a character, which an extension may take over. */
const TYPE = 'type';
/** VS Code's own way of typing, which {@link TYPE} stands for as long as nobody takes it over. */
const OWN_TYPE = 'default:type';

/**
 * Carries out keys in the order in which they were pressed. A character goes straight into the text, while a key that is
 * bound to a command first goes to the extension and back, so that `2 Tab 1` would become `21`. As long as
 * {@link ordersTyping}, characters wait for the keys before them.
 */
export class KeyQueue extends Turns implements Disposable {
  /** The commands that type; without a text they do nothing. */
  static readonly commands = [TYPE, OWN_TYPE];

  private typing: Disposable | undefined;
  private waiting = 0;

  /** @param onIdle is called when all keys so far are carried out */
  constructor(private readonly onIdle: () => void) {
    super();
  }

  get ordersTyping(): boolean {
    return this.typing !== undefined;
  }

  set ordersTyping(wanted: boolean) {
    if (wanted === this.ordersTyping) return;
    if (!wanted) {
      this.typing!.dispose();
      this.typing = undefined;
      return;
    }
    try {
      this.typing = commands.registerCommand(TYPE, (typed: unknown) => {
        const editor = window.activeTextEditor;
        return this.take(() => typeInto(editor, typed));
      });
    } catch {
      // Another extension has typing for itself, as those for Vim do; then it also waits for their keys.
    }
  }

  /** Whether a key is still to be carried out. */
  get isBusy(): boolean {
    return this.waiting > 0;
  }

  override async take<Result>(step: () => Result | PromiseLike<Result>): Promise<Result> {
    this.waiting++;
    try {
      return await super.take(step);
    } finally {
      if (--this.waiting === 0) this.onIdle();
    }
  }

  /** Types a text as VS Code does; to be called in turn. */
  static type(editor: TextEditor, text: string): Promise<void> {
    return typeInto(editor, { text });
  }

  dispose(): void {
    this.ordersTyping = false;
  }
}

/**
 * Types into the editor where the key was pressed. VS Code's own way types into what has the keyboard, and nowhere once
 * that has gone on to the command palette.
 */
async function typeInto(editor: TextEditor | undefined, typed: unknown): Promise<void> {
  const { version } = editor?.document ?? {};
  const before = editor?.selection;
  if (!editor || editor === window.activeTextEditor) await commands.executeCommand(OWN_TYPE, typed);
  const isTyped = !editor || editor.document.version !== version || !editor.selection.isEqual(before!);
  const text = (typed as { readonly text?: unknown } | null | undefined)?.text;
  if (isTyped || typeof text !== 'string') return;
  const { start } = editor.selection;
  const undo = { undoStopBefore: false, undoStopAfter: false };
  if (!(await editor.edit(edit => edit.replace(editor.selection, text), undo))) return;
  const end = editor.document.positionAt(editor.document.offsetAt(start) + text.length);
  editor.selection = new Selection(end, end);
}
