import { commands, type Disposable } from 'vscode';
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
      this.typing = commands.registerCommand(TYPE, (typed: unknown) =>
        this.take(() => commands.executeCommand(OWN_TYPE, typed)),
      );
    } catch {
      // Another extension has typing for itself, as those for Vim do; then it also waits for their keys.
    }
  }

  /** Types a text by VS Code's own means; to be called in turn. */
  static type(text: string): Thenable<unknown> {
    return commands.executeCommand(OWN_TYPE, { text });
  }

  dispose(): void {
    this.ordersTyping = false;
  }
}
