import * as vscode from 'vscode';
import type { Gouji } from '../../client/src/client.ts';
import { assert } from './assert.ts';
import { closeAll, eventually, gouji, writeFile } from './gouji.ts';

describe('a new report', () => {
  let extension: Gouji;
  before(async () => {
    extension = await gouji();
  });
  afterEach(closeAll);

  const create = async (folder: string, year: number) => {
    const uri = vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, folder);
    await vscode.workspace.fs.createDirectory(uri);
    await vscode.commands.executeCommand('gouji.newReport', uri, { organ: '青禾县民政局', year, level: 'county' });
    const editor = vscode.window.activeTextEditor;
    assert(editor?.document.isUntitled && editor.document.languageId === 'nianbao', 'there is no new report');
    return editor;
  };

  it('has all sections and the tables of its year’s edition', async () => {
    const { document } = await create('空', 2020);
    const sections = await eventually('six sections', () => {
      const { state } = extension.report;
      return state?.document === document && state.outline.sections.length === 6 && state.outline.sections;
    });
    assert(
      sections.every(({ state }) => state !== 'missing'),
      'one is missing',
    );
    assert(document.getText().startsWith('青禾县民政局2020年政府信息公开工作年度报告'), 'it has another title');
    assert(document.getText().includes('本年新制作数量'), 'its table 2 is not that of 2019');
  });

  it('begins at the first thing to fill in, and the status bar counts them', async () => {
    const { document, selection } = await create('空', 2024);
    assert(document.getText(selection) === '××', `the cursor is at ${document.getText(selection)}`);
    const { item } = extension.statusBar;
    const left = () => Number(/(\d+) to fill in|还有 (\d+) 处待填/.exec(item.text)?.slice(1).find(Boolean));
    await eventually('a number of places', () => left() > 5);
    const before = left();
    await vscode.commands.executeCommand('type', { text: '120' });
    await eventually('one less', () => left() === before - 1);
    await vscode.commands.executeCommand('gouji.goToNextBlank');
    const next = vscode.window.activeTextEditor!;
    assert(next.document.getText(next.selection) === '（文字描述）', 'the next place is not selected');
  });

  it('takes 二 from 四 of last year’s report in the same folder', async () => {
    const [sample] = await vscode.workspace.findFiles('samples/青禾县民政局2024*');
    await writeFile('去年/年报.txt', await vscode.workspace.fs.readFile(sample!));
    const { document } = await create('去年', 2025);
    const row = /^二、上年结转.*$/m.exec(document.getText())![0];
    assert(/\t1\t0\t0\t0\t0\t0\t1$/.test(row), row);
    assert(document.getText().includes('《青禾县民政局2024年政府信息公开工作年度报告》'), 'it does not say where from');
  });

  it('takes them later too, when the command is given, and in one step', async () => {
    const [lastYear] = await vscode.workspace.findFiles('samples/青禾县民政局2024*');
    const [thisYear] = await vscode.workspace.findFiles('samples/青禾县民政局2025*');
    await writeFile('两年/去年.txt', await vscode.workspace.fs.readFile(lastYear!));
    const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(thisYear!));
    const wrong = text.replace(/^(二、上年结转\D*)\d+/m, '$19');
    assert(wrong !== text, 'the sample has no such row');
    const uri = await writeFile('两年/青禾县民政局2025年政府信息公开工作年度报告.txt', wrong);
    const { document } = await vscode.window.showTextDocument(uri);
    await eventually('the report', () => extension.report.state?.document === document);
    await vscode.commands.executeCommand('gouji.table.carryIn');
    await eventually('the figures of last year', () => document.getText() === text);
    await vscode.commands.executeCommand('undo');
    await eventually('the text as it was', () => document.getText() === wrong);
  });

  it('takes nothing from another organ’s report', async () => {
    const [sample] = await vscode.workspace.findFiles('samples/青禾县民政局2024*');
    const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(sample!));
    await writeFile('别家/年报.txt', text.replaceAll('青禾县民政局', '青禾县教育局'));
    const { document } = await create('别家', 2025);
    assert(/^二、上年结转\D*$/m.test(document.getText()), 'it has figures');
  });
});

describe('what helps at the beginning', () => {
  before(gouji);
  afterEach(closeAll);

  it('opens a sample with faults and one without', async () => {
    const errors = (uri: vscode.Uri) =>
      vscode.languages.getDiagnostics(uri).filter(({ severity }) => severity === vscode.DiagnosticSeverity.Error);
    await vscode.commands.executeCommand('gouji.openSample', 'faulty');
    const faulty = vscode.window.activeTextEditor!.document;
    await eventually('its errors', () => errors(faulty.uri).length >= 5);
    await vscode.commands.executeCommand('gouji.openSample', 'right');
    const right = vscode.window.activeTextEditor!.document;
    assert(right !== faulty, 'it is the same');
    const { report } = await gouji();
    const summary = await eventually('what it is', () => report.state?.document === right && report.state.summary);
    assert(summary.problems.error === 0, `it has ${summary.problems.error} errors`);
  });

  it('opens the page of a rule', async () => {
    const page = await vscode.workspace.openTextDocument(vscode.Uri.parse('gouji-rule:/balance.md'));
    assert(page.getText().startsWith('# balance'), page.getText());
    await vscode.commands.executeCommand('gouji.openRule', 'balance');
    await eventually(
      'its preview',
      () => vscode.window.tabGroups.activeTabGroup.activeTab?.input instanceof vscode.TabInputWebview,
    );
  });

  it('opens the walkthrough when it is asked to', async () => {
    await vscode.commands.executeCommand('gouji.openWalkthrough');
    await eventually('a tab', () => vscode.window.tabGroups.activeTabGroup.activeTab);
  });
});
