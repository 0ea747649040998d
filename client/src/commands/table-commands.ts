import { type Range, type TextEditor, window } from 'vscode';
import type { BaseLanguageClient, Middleware } from 'vscode-languageclient';
import { activeReportEditor } from '../language.ts';
import { protocolRange, rangeOf } from '../report/positions.ts';
import type { CellKeys } from '../table/cell-keys.ts';
import { repairTables } from '../table/repairs.ts';

/**
 * The commands on tables are carried out by the server, which wants to know where: from the command palette they come
 * without a place and mean the one where the cursor is. What is typed into a table meanwhile waits for them. Which repair
 * is wanted, the user is asked here, where the text shows what each would change.
 */
export const tableCommands = (keys: CellKeys, client: () => BaseLanguageClient): Middleware => ({
  executeCommand(command, given, next) {
    if (!command.startsWith('gouji.table.')) return next(command, given);
    const editor = editorOf(given[0]) ?? activeReportEditor();
    if (command === 'gouji.table.repair') return editor && repairTables(client(), editor, placeOf(given[1], editor));
    if (given.length === 0 && !editor) return null;
    const place = () => [editor!.document.uri.toString(), protocolRange(editor!.selection)];
    return keys.whileTheyWait(async () => next(command, given.length > 0 ? given : place()));
  },
});

function editorOf(uri: unknown): TextEditor | undefined {
  return window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri);
}

/** The place that the server wrote into its lens or quick fix, or the one where the cursor is. */
function placeOf(given: unknown, { selection }: TextEditor): Range {
  return given ? rangeOf(given as Parameters<typeof rangeOf>[0]) : selection;
}
