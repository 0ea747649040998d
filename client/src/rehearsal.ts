import { commands } from 'vscode';

/** What a command is given that is called for nothing. */
export const REHEARSAL = 'rehearsal';

/**
 * Has VS Code call commands once for nothing. Before the first time it asks all extensions whether they have something to do
 * with a command, and whatever is typed meanwhile would overtake it. From here the way is its own `runCommands`, as what an
 * extension calls of its own does not leave it.
 * @param names commands of ours that are registered by {@link unlessRehearsed}, or commands that do nothing without arguments
 */
export function rehearse(names: readonly string[]): void {
  void commands.executeCommand('runCommands', { commands: names.map(command => ({ command, args: REHEARSAL })) });
}

/** The handler of a command that does nothing when it is called by {@link rehearse}. */
export function unlessRehearsed<Result>(step: (given?: unknown) => Result): (given?: unknown) => Result | undefined {
  return given => (given === REHEARSAL ? undefined : step(given));
}
