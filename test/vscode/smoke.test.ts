import * as vscode from 'vscode';
import { assert } from './assert.ts';

describe('the extension', () => {
  it('activates', async () => {
    const extension = vscode.extensions.getExtension('gouji.gouji');
    assert(extension, 'VS Code knows no extension gouji.gouji');
    await extension.activate();
    assert(extension.isActive, 'it is not active');
  });

  it('runs in the extension host that its manifest asks for', () => {
    const { packageJSON } = vscode.extensions.getExtension('gouji.gouji')!;
    const inWorker = 'importScripts' in globalThis;
    assert(inWorker === !packageJSON.main, `main: ${packageJSON.main}, in a worker: ${inWorker}`);
  });

  it('gives a file .nianbao the language nianbao', async () => {
    const folder = vscode.workspace.workspaceFolders?.[0];
    assert(folder, 'no folder is open');
    const file = vscode.Uri.joinPath(folder.uri, 'smoke.nianbao');
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode('一、总体情况\n'));
    const document = await vscode.workspace.openTextDocument(file);
    assert(document.languageId === 'nianbao', `its language is ${document.languageId}`);
  });
});
