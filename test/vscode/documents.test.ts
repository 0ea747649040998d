import * as vscode from 'vscode';
import { SCHEME, textAddress } from '../../client/src/documents/address.ts';
import { readDocx } from '../../server/src/core/document/docx/read-docx.ts';
import { reportDocx } from '../support/docx-generator.ts';
import { assert } from './assert.ts';
import { closeAll, eventually, gouji, openText, writeFile } from './gouji.ts';

/** The name of a file that nobody has opened yet. */
const newName = (() => {
  let count = 0;
  return () => `临河县水务局2024年政府信息公开工作年度报告-${++count}.docx`;
})();
/** A report whose received total is 7 where the columns make 0. */
const wrong = () => reportDocx({ organ: '临河县水务局', rows: { received: '0 0 0 0 0 0 7' } });
const WRONG = /^(一、本年新收.*\t)7$/m;

describe('a Word file', () => {
  before(gouji);
  afterEach(closeAll);

  /** The editor of a document's text, once it is there. */
  const editorOf = (file: vscode.Uri) =>
    eventually('the text of the document in an editor', () => {
      const editor = vscode.window.activeTextEditor;
      return editor?.document.uri.toString() === textAddress(file).toString() && editor;
    });

  async function replace(editor: vscode.TextEditor, pattern: RegExp, by: string): Promise<void> {
    const { document } = editor;
    const text = document.getText();
    const whole = new vscode.Range(document.positionAt(0), document.positionAt(text.length));
    const edited = await editor.edit(edit => edit.replace(whole, text.replace(pattern, by)));
    assert(edited, 'the edit was not taken');
  }

  it('with the name of a report opens as its text, with its problems', async () => {
    const file = await writeFile(newName(), wrong());
    await vscode.commands.executeCommand('vscode.open', file);
    const { document } = await editorOf(file);
    assert(
      document.languageId === 'nianbao' || (await eventually('the language', () => document.languageId === 'nianbao')),
      '',
    );
    assert(document.getText() === readDocx(wrong()).text, 'the text is another than the one of the file');
    const [problem] = await eventually('a problem', () => {
      const problems = vscode.languages.getDiagnostics(document.uri).filter(({ source }) => source === 'gouji');
      return problems.length > 0 && problems;
    });
    assert(document.getText(problem!.range) === '7', `the problem stands at ${document.getText(problem!.range)}`);
  });

  it('is saved into the same file, which says what was typed and nothing else', async () => {
    const file = await writeFile(newName(), wrong());
    await vscode.commands.executeCommand('vscode.open', file);
    const editor = await editorOf(file);
    await replace(editor, WRONG, '$10');
    assert(await editor.document.save(), 'it was not saved');
    const bytes = await vscode.workspace.fs.readFile(file);
    assert(readDocx(bytes).text === readDocx(wrong()).text.replace(WRONG, '$10'), 'the file reads otherwise');
    assert(!editor.document.isDirty, 'it still has changes');
  });

  it('keeps what cannot be carried back in the editor, and the file as it was', async () => {
    const bytes = reportDocx({ organ: '临河县水务局' }, { numbers: 'of the paragraph' });
    const file = await writeFile(newName(), bytes);
    await vscode.commands.executeCommand('vscode.open', file);
    const editor = await editorOf(file);
    await replace(editor, /^一、总体情况$/m, '七、总体情况');
    await editor.document.save().then(
      saved => assert(!saved, 'it was saved'),
      () => {},
    );
    assert(editor.document.isDirty, 'the change is gone');
    const now = await vscode.workspace.fs.readFile(file);
    assert(now.length === bytes.length && now.every((byte, at) => byte === bytes[at]), 'the file was changed');
  });

  it('is followed when another program writes it', async () => {
    const name = newName();
    const file = await writeFile(name, wrong());
    await vscode.commands.executeCommand('vscode.open', file);
    const { document } = await editorOf(file);
    await writeFile(name, reportDocx({ organ: '临河县教育局' }));
    // As somebody who comes back from Word.
    await openText('');
    await vscode.window.showTextDocument(document);
    await eventually('the new text', () => document.getText().includes('临河县教育局'));
  });

  it('that is a page shows what a person sees of it, and keeps its mark-up when a figure is saved', async () => {
    const page = `<html><head><meta charset="utf-8"></head><body><p><span>一、</span><b>总体情况</b></p><table>
<tr><td>规章</td><td><p><span>0</span></p></td><td>0</td><td>0</td></tr></table></body></html>`;
    const file = await writeFile(newName().replace('docx', 'html'), page);
    await vscode.commands.executeCommand('vscode.open', file);
    const editor = await editorOf(file);
    assert(/^一、总体情况$/m.test(editor.document.getText()), editor.document.getText());
    await replace(editor, /^规章\t0/m, '规章\t3');
    assert(await editor.document.save(), 'it was not saved');
    const saved = new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
    assert(saved === page.replace('<span>0</span>', '<span>3</span>'), saved);
  });

  it('of another name is left to others, and opens as a report when it is asked for', async () => {
    const file = await writeFile('会议纪要.docx', wrong());
    await vscode.commands.executeCommand('gouji.document.open', file);
    const { document } = await editorOf(file);
    await eventually('the language of reports', () => document.languageId === 'nianbao');
  });

  it('that is damaged says so, and opens no text', async () => {
    const file = await writeFile(newName(), wrong().slice(0, 900));
    await vscode.commands.executeCommand('vscode.open', file);
    await eventually(
      'a tab for the file',
      () => vscode.window.tabGroups.activeTabGroup.activeTab?.input instanceof vscode.TabInputCustom,
    );
    assert(vscode.window.activeTextEditor?.document.uri.scheme !== SCHEME, 'a text was opened');
  });
});
