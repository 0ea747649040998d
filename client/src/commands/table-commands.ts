import type { Middleware } from 'vscode-languageclient';
import { activeReportEditor } from '../language.ts';
import { protocolRange } from '../report/positions.ts';
import type { CellKeys } from '../table/cell-keys.ts';

/**
 * The commands on tables are carried out by the server, which wants to know where: from the command palette they come
 * without a place and mean the one where the cursor is. What is typed into a table meanwhile waits for them.
 */
export const tableCommands = (keys: CellKeys): Middleware => ({
  executeCommand(command, given, next) {
    if (!command.startsWith('gouji.table.')) return next(command, given);
    const editor = activeReportEditor();
    if (given.length === 0 && !editor) return null;
    const place = editor && [editor.document.uri.toString(), protocolRange(editor.selection)];
    return keys.whileTheyWait(async () => next(command, given.length > 0 ? given : place!));
  },
});
