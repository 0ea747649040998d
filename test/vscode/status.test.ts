import * as vscode from 'vscode';
import type { Gouji } from '../../client/src/client.ts';
import { assert } from './assert.ts';
import { closeAll, eventually, gouji, openText, writeFile } from './gouji.ts';
import { whole, withBlankDisputes, withWrongTotal } from './reports.ts';

describe('the status bar', () => {
  let extension: Gouji;
  before(async () => {
    extension = await gouji();
  });
  afterEach(closeAll);

  const item = () => extension.statusBar.item;
  const text = (pattern: RegExp) => eventually(`${pattern}, not ${item().text}`, () => pattern.test(item().text));

  it('counts the problems of the report as the Problems view does, and wears the colour of the gravest', async () => {
    const editor = await openText(withWrongTotal);
    await text(/2024/);
    await eventually('an error', () => item().backgroundColor instanceof vscode.ThemeColor);
    const shown = await eventually('diagnostics', () => {
      const listed = vscode.languages
        .getDiagnostics(editor.document.uri)
        .filter(({ severity }) => severity !== vscode.DiagnosticSeverity.Hint);
      return listed.length > 0 && listed;
    });
    await text(new RegExp(`· ${shown.length} (problems?|处)`));
    assert(item().command === 'gouji.showProblems', `a click runs ${item().command}`);
  });

  it('counts what is left to fill in, and leads there', async () => {
    const editor = await openText(withBlankDisputes);
    await text(/· (1 to fill in|还有 1 处待填)/);
    await vscode.commands.executeCommand('gouji.goToNextBlank');
    const before = editor.document.lineAt(editor.selection.active.line - 1).text;
    assert(before.includes('结果维持'), `the cursor is below ${before}`);
  });

  it('says nothing of other files', async () => {
    await openText(whole);
    await text(/2024/);
    await openText('一封信', 'plaintext');
    await eventually('no report', () => extension.report.state === undefined);
  });

  it('names form and encoding in the language status, and why a text is no report', async () => {
    const { form, recognition } = extension.languageStatus;
    await vscode.window.showTextDocument(await writeFile('状态.nianbao', whole));
    await eventually('form and encoding', () => /2021.* · UTF-8$/.test(form.text));
    assert(/by its name|按名称/.test(recognition.detail!), `it says ${recognition.detail}`);
    assert(form.command === undefined, 'it offers to open as GB18030 what is well');
    await openText('一封信');
    await eventually('a reason', () => form.detail);
    await openText('一封信', 'plaintext');
    await eventually('the way to make it one', () => recognition.command?.command === 'gouji.setAsReport');
  });
});
