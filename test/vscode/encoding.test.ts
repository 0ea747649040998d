import * as vscode from 'vscode';
import { encode } from '../../server/src/cli/encode.ts';
import { assert } from './assert.ts';
import { closeAll, eventually, gouji, writeFile } from './gouji.ts';
import { withWrongTotal } from './reports.ts';

describe('a whole report in GB18030', () => {
  before(gouji);
  afterEach(closeAll);

  it('is checked as what it is once it is opened as that', async () => {
    const bytes = encode(withWrongTotal, { encoding: 'gb18030', marked: false })!;
    const uri = await writeFile('临河县水务局政府信息公开工作2024年度报告（国标）.txt', bytes);
    const { document } = await vscode.window.showTextDocument(uri);
    assert(document.languageId === 'nianbao', `its language is ${document.languageId}`);
    assert(document.getText().includes('\uFFFD'), 'it was read rightly at once');
    await vscode.commands.executeCommand('gouji.reopenAsGb18030');
    await eventually('its text', () => document.getText() === withWrongTotal);
    assert(document.encoding === 'gb18030' && !document.isDirty, `its encoding is ${document.encoding}`);
    const wrong = await eventually('the wrong total', () =>
      vscode.languages.getDiagnostics(uri).find(({ code }) => typeof code === 'object' && code.value === 'row-total'),
    );
    assert(document.getText(wrong.range) === '7', `it is at ${document.getText(wrong.range)}`);
  });
});
