// What the tests of the extension share: its inside, and patience.
import * as vscode from 'vscode';
import type { Gouji } from '../../client/src/client.ts';
import { assert } from './assert.ts';

/** The activated extension. */
export async function gouji(): Promise<Gouji> {
  const extension = vscode.extensions.getExtension<Gouji>('gouji.gouji');
  assert(extension, 'VS Code knows no extension gouji.gouji');
  return extension.activate();
}

/** Opens a file of the folder in an editor: samples/某局….txt. */
export async function openFile(path: string): Promise<vscode.TextEditor> {
  const folder = vscode.workspace.workspaceFolders![0]!.uri;
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder, path)));
}

/**
 * Opens a text without a file; as a report where no other language is named. VS Code gives it the name of one that was closed
 * before, and shows the content of that one where its backup is not yet discarded; then what was asked for takes its place.
 */
export async function openText(content: string, language = 'nianbao'): Promise<vscode.TextEditor> {
  const document = await vscode.workspace.openTextDocument({ language, content });
  const editor = await vscode.window.showTextDocument(document);
  if (document.getText().replaceAll('\r', '') !== content) {
    const all = new vscode.Range(new vscode.Position(0, 0), document.lineAt(document.lineCount - 1).range.end);
    const isReplaced = await editor.edit(edit => edit.replace(all, content));
    assert(isReplaced, 'the content of an earlier text stayed');
  }
  return editor;
}

/** Writes a file into the folder and gives its address. */
export async function writeFile(name: string, content: string | Uint8Array): Promise<vscode.Uri> {
  const uri = vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, name);
  await vscode.workspace.fs.writeFile(uri, typeof content === 'string' ? new TextEncoder().encode(content) : content);
  return uri;
}

/** Closes all editors; what was typed is lost. */
export async function closeAll(): Promise<void> {
  while (vscode.window.activeTextEditor?.document.isDirty) {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}

/**
 * Waits until something is there, and gives it.
 * @param what is wanted, for the message
 * @param look gives it, or undefined, null or false as long as it is not there
 * @throws {Error} when it does not come within ten seconds
 */
export async function eventually<Found>(
  what: string,
  look: () => Found | undefined | null | false | Promise<Found | undefined | null | false>,
): Promise<Found> {
  for (const end = Date.now() + 10_000; Date.now() < end; await new Promise(resolve => setTimeout(resolve, 50))) {
    const found = await look();
    if (found) return found;
  }
  throw new Error(`it never came: ${what}`);
}
