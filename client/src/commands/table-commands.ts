import { window } from 'vscode';
import type { Middleware } from 'vscode-languageclient';
import { LANGUAGE } from '../language.ts';
import { protocolRange } from '../report/positions.ts';

/**
 * The commands on tables are carried out by the server, which wants to know where: from the command palette they come
 * without a place and mean the one where the cursor is.
 */
export const tableCommands: Middleware = {
  executeCommand(command, given, next) {
    if (!command.startsWith('gouji.table.') || given.length > 0) return next(command, given);
    const editor = window.activeTextEditor;
    if (editor?.document.languageId !== LANGUAGE) return null;
    return next(command, [editor.document.uri.toString(), protocolRange(editor.selection)]);
  },
};
