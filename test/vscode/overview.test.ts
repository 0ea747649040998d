import * as vscode from 'vscode';
import type { Gouji } from '../../client/src/client.ts';
import { textAddress } from '../../client/src/documents/address.ts';
import type { Group } from '../../client/src/overview/overview-tree.ts';
import { readDocx } from '../../server/src/core/document/docx/read-docx.ts';
import type { OverviewReport } from '../../server/src/lsp/protocol.ts';
import { reportDocx } from '../support/docx-generator.ts';
import { assert } from './assert.ts';
import { closeAll, eventually, gouji, writeFile } from './gouji.ts';
import { whole } from './reports.ts';

describe('the overview', () => {
  let extension: Gouji;
  let [last, now]: vscode.Uri[] = [];
  const ORGAN = '清河县总览测试局';
  before(async () => {
    extension = await gouji();
    const year = /20\d\d年政府信息公开/.exec(whole)![0].slice(0, 4);
    const of = (wanted: number, text: string) =>
      text.replace(/^.*政府信息公开工作年度报告/m, `${ORGAN}${wanted}年政府信息公开工作年度报告`);
    last = await writeFile(
      'overview/last.txt',
      of(Number(year) - 1, whole.replace(/(四、结转下年度继续办理\D+)\d+/, '$17')),
    );
    now = await writeFile('overview/now.txt', of(Number(year), whole));
    await vscode.commands.executeCommand('gouji.overview.refresh');
  });
  afterEach(closeAll);
  after(async () => {
    for (const uri of [last!, now!]) await vscode.workspace.fs.delete(uri);
  });

  const codesOf = (uri: vscode.Uri) =>
    vscode.languages.getDiagnostics(uri).map(({ code }) => String(typeof code === 'object' ? code.value : code));

  it('lists every report of the workspace, the worst first, and tells of the problems of those that are not open', async () => {
    const tree = extension.overview.tree;
    const groups = await eventually('both reports', () => {
      const found = tree.getChildren() as Group[];
      return found.flatMap(({ reports }) => reports).filter(({ organ }) => organ === ORGAN).length === 2 && found;
    });
    const item = tree.getTreeItem(groups[0]!);
    assert(item.description === String(groups[0]!.reports.length), `its first group says ${item.description}`);
    await eventually('what was not carried over', () => codesOf(now!).includes('carry-over'));
  });

  it('keeps saying so when the report is open, once', async () => {
    await vscode.window.showTextDocument(now!);
    await eventually('the open report’s own', () => {
      const carried = codesOf(now!).filter(code => code === 'carry-over');
      return (
        carried.length > 0 &&
        new Set(vscode.languages.getDiagnostics(now!).map(found => JSON.stringify([found.range, found.message])))
          .size === vscode.languages.getDiagnostics(now!).length
      );
    });
  });

  it('writes a correction sheet for each organ that has errors, with what was not carried over', async () => {
    await eventually('what was not carried over', () => codesOf(now!).includes('carry-over'));
    const folder = vscode.Uri.joinPath(now!, '..', 'sheets');
    await vscode.commands.executeCommand('gouji.overview.correctionSheets', { extension: 'docx', folder });
    const sheet = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(folder, `${ORGAN}整改清单.docx`));
    assert(readDocx(sheet).text.includes('（carry-over）'), 'it does not tell of the other report');
    await vscode.workspace.fs.delete(folder, { recursive: true });
  });

  it('looks at Word files that are named as reports, and follows them', async () => {
    const organ = '清河县文档测试局';
    const name = (stem: string) => `overview/${stem}政府信息公开工作年度报告.docx`;
    const wrong = reportDocx({ organ, rows: { received: '0 0 0 0 0 0 7' } });
    const file = await writeFile(name('文档测试局'), wrong);
    const others = [
      await writeFile(name('~$文档测试局'), new Uint8Array(162)),
      await writeFile(name('损坏'), wrong.slice(0, 900)),
      await writeFile('overview/会议纪要.docx', wrong),
    ];
    await vscode.commands.executeCommand('gouji.overview.refresh');
    const listed = () => extension.overview.reports.reports.filter(report => report.organ === organ);
    await eventually('the Word file', () => listed().length > 0);
    assert(listed().length === 1, `listed: ${listed().map(({ uri }) => uri)}`);
    const text = textAddress(file);
    await eventually('its problem', () => codesOf(text).includes('row-total'));
    const badge = extension.overview.badges.provideFileDecoration(file)?.badge;
    assert(badge === String(codesOf(text).length), `its badge is ${badge}`);

    // Watchers see nothing where the tests run.
    await vscode.workspace.fs.writeFile(file, reportDocx({ organ }));
    await vscode.commands.executeCommand('gouji.overview.refresh');
    // Other reports of the workspace may resemble it; its own error is gone.
    await eventually('what is mended', () => listed()[0]?.problems.error === 0 && !codesOf(text).includes('row-total'));

    await vscode.workspace.fs.writeFile(file, wrong);
    await vscode.commands.executeCommand('gouji.overview.refresh');
    await eventually('its problem again', () => codesOf(text).includes('row-total'));
    await vscode.window.showTextDocument(text);
    await eventually('the same problem once', () => codesOf(text).filter(code => code === 'row-total').length === 1);
    await closeAll();
    await vscode.workspace.fs.delete(file);
    await vscode.commands.executeCommand('gouji.overview.refresh');
    await eventually('that it is gone', () => listed().length === 0);
    for (const other of others) await vscode.workspace.fs.delete(other);
  });

  it('fills while files are being read, ends where it is stopped, and says what is left', async () => {
    const { reports, tree } = extension.overview;
    const COUNT = 64;
    const folder = vscode.Uri.joinPath(now!, '..', 'many');
    for (let nth = 0; nth < COUNT; nth++)
      await writeFile(`overview/many/${nth}.txt`, whole.replace(/^.*(?=20\d\d年政府信息公开)/m, `清河县第${nth}小学`));
    const listed = () =>
      (tree.getChildren() as Group[])
        .flatMap(group => tree.getChildren(group) as OverviewReport[])
        .filter(({ uri }) => uri?.includes('/overview/many/')).length;
    const counts: number[] = [];
    let isStopping = true;
    const listener = tree.onDidChangeTreeData(() => {
      counts.push(listed());
      if (isStopping && counts.at(-1)! > 0) void vscode.commands.executeCommand('gouji.overview.stop');
    });
    await vscode.commands.executeCommand('gouji.overview.refresh');
    const stoppedAt = listed();
    assert(stoppedAt > 0 && stoppedAt < COUNT, `stopped, it lists ${stoppedAt}; before, ${counts}`);
    assert(reports.unread > 0, 'it says that nothing is left');

    isStopping = false;
    await vscode.commands.executeCommand('gouji.overview.refresh');
    listener.dispose();
    assert(listed() === COUNT && reports.unread === 0, `it lists ${listed()}, and ${reports.unread} are left`);
    assert(new Set(counts).size > 2, `it was filled at once: ${counts}`);
    await vscode.workspace.fs.delete(folder, { recursive: true });
    await vscode.commands.executeCommand('gouji.overview.refresh');
    assert(listed() === 0, 'it still lists what is gone');
  });

  it('tells files of one organ and year apart', async () => {
    const copy = await writeFile('overview/copy/now.txt', await vscode.workspace.fs.readFile(now!));
    await vscode.commands.executeCommand('gouji.overview.refresh');
    const descriptionOf = (uri: vscode.Uri) => {
      const report = extension.overview.reports.reportsOf(uri)[0]!;
      return String(extension.overview.tree.getTreeItem(report).description);
    };
    assert(descriptionOf(copy).includes('copy/now.txt'), `the copy is ${descriptionOf(copy)}`);
    assert(descriptionOf(now!).includes('overview/now.txt'), `the report is ${descriptionOf(now!)}`);
    assert(!descriptionOf(last!).includes('.txt'), `that of another year is ${descriptionOf(last!)}`);
    await vscode.workspace.fs.delete(vscode.Uri.joinPath(copy, '..'), { recursive: true });
    await vscode.commands.executeCommand('gouji.overview.refresh');
  });

  it('groups by year, organ and folder', async () => {
    const tree = extension.overview.tree;
    await eventually('both reports', () => (tree.getChildren() as Group[]).length > 0);
    tree.grouping = 'organ';
    assert(
      (tree.getChildren() as Group[]).some(({ name, reports }) => name === ORGAN && reports.length === 2),
      'no group of the organ',
    );
    tree.grouping = 'folder';
    assert(
      (tree.getChildren() as Group[]).some(({ name }) => name === 'overview'),
      'no group of the folder',
    );
    tree.grouping = 'state';
  });
});
