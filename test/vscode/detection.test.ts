import * as vscode from 'vscode';
import { assert } from './assert.ts';
import { closeAll, eventually, gouji, openText, writeFile } from './gouji.ts';

const report =
  '\n\n临河县水务局2024年政府信息公开工作年度报告\n\n一、总体情况\n\n（一）主动公开。全年公开信息120条。\n';
const letter = '关于报送政府信息公开材料的函\n\n一、请各科室于月底前报送。\n';
// What 临河县水务局2024年政府信息公开工作年度报告 is in GB18030, and a heading below it.
const gb18030 = new Uint8Array([
  ...[0xc1, 0xd9, 0xba, 0xd3, 0xcf, 0xd8, 0xcb, 0xae, 0xce, 0xf1, 0xbe, 0xd6, 0x32, 0x30, 0x32, 0x34, 0xc4, 0xea],
  ...[0xd5, 0xfe, 0xb8, 0xae, 0xd0, 0xc5, 0xcf, 0xa2, 0xb9, 0xab, 0xbf, 0xaa, 0xb9, 0xa4, 0xd7, 0xf7],
  ...[0xc4, 0xea, 0xb6, 0xc8, 0xb1, 0xa8, 0xb8, 0xe6, 0x0a],
  ...[0xd2, 0xbb, 0xa1, 0xa2, 0xd7, 0xdc, 0xcc, 0xe5, 0xc7, 0xe9, 0xbf, 0xf6, 0x0a],
]);

describe('a plain text', () => {
  before(gouji);
  afterEach(closeAll);

  const open = async (name: string, content: string | Uint8Array) =>
    vscode.window.showTextDocument(await vscode.workspace.openTextDocument(await writeFile(name, content)));
  const language = () => vscode.window.activeTextEditor?.document.languageId;
  const settle = () => new Promise(resolve => setTimeout(resolve, 500));

  it('that is named as a report is one', async () => {
    const { document } = await open('临河县水务局政府信息公开工作2024年度报告.txt', '\n\n');
    assert(document.languageId === 'nianbao', `its language is ${document.languageId}`);
  });

  it('that reads as a report becomes one, whatever its name', async () => {
    await open('草稿.txt', report);
    await eventually('the language', () => language() === 'nianbao');
  });

  it('that does not stays what it is', async () => {
    await open('函.txt', letter);
    await settle();
    assert(language() === 'plaintext', `its language is ${language()}`);
  });

  it('is looked at when a report is pasted into a new one', async () => {
    const editor = await openText('', 'plaintext');
    await editor.edit(edit => edit.insert(new vscode.Position(0, 0), report.repeat(3)));
    await eventually('the language', () => language() === 'nianbao');
  });

  it('is left alone where detection is switched off', async () => {
    const settings = vscode.workspace.getConfiguration('gouji');
    await settings.update('detect.enabled', false, vscode.ConfigurationTarget.Workspace);
    try {
      await open('关闭.txt', report);
      await settle();
      assert(language() === 'plaintext', `its language is ${language()}`);
    } finally {
      await settings.update('detect.enabled', undefined, vscode.ConfigurationTarget.Workspace);
    }
  });

  it('that the user says is no report stays none, until the user says it is one', async () => {
    const uri = (await open('不是.txt', report)).document.uri;
    await eventually('the language', () => language() === 'nianbao');
    await vscode.commands.executeCommand('gouji.setAsPlainText');
    await settle();
    assert(language() === 'plaintext', `its language is ${language()}`);
    await closeAll();
    await vscode.window.showTextDocument(uri);
    await settle();
    assert(language() === 'plaintext', `opened again, its language is ${language()}`);
    await vscode.commands.executeCommand('gouji.setAsReport');
    await eventually('the language', () => language() === 'nianbao');
  });

  it('stays what the user makes it in the list of languages', async () => {
    const { document } = await open('改语言.txt', report);
    await eventually('the language', () => language() === 'nianbao');
    await vscode.languages.setTextDocumentLanguage(document, 'plaintext');
    await settle();
    assert(language() === 'plaintext', `its language is ${language()}`);
  });

  it('in GB18030 can be opened again as what it is', async () => {
    const { document } = await open('国标.txt', gb18030);
    assert(document.getText().includes('\uFFFD'), 'it was read rightly at once');
    await vscode.commands.executeCommand('gouji.reopenAsGb18030');
    await eventually('the characters', () =>
      vscode.window.activeTextEditor?.document.getText().includes('临河县水务局'),
    );
    await eventually('the language', () => language() === 'nianbao');
  });
});
