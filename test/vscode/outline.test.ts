import * as vscode from 'vscode';
import type { Gouji } from '../../client/src/client.ts';
import type { OutlineNode } from '../../client/src/outline/outline-item.ts';
import { ProblemBadges } from '../../client/src/outline/problem-badges.ts';
import { assert } from './assert.ts';
import { closeAll, eventually, gouji, openText } from './gouji.ts';
import { whole, withBlankDisputes, withoutDisputes, withoutDisputesTable, withWrongTotal } from './reports.ts';

describe('the outline', () => {
  let extension: Gouji;
  before(async () => {
    extension = await gouji();
  });
  afterEach(closeAll);

  const roots = () => extension.outline.tree.getChildren();
  const itemOf = (node: OutlineNode) => extension.outline.tree.getTreeItem(node);
  const sections = () => eventually('six sections', () => roots().length === 6 && roots());
  const section = async (id: string, state: OutlineNode['state']) =>
    eventually(`${id} ${state}`, () => roots().find(node => node.id === id && node.state === state));

  it('lists the six sections in their order, with the tables and rows below', async () => {
    await openText(whole);
    const ids = (await sections()).map(({ id }) => id).join(' ');
    assert(ids === 'overview disclosure applications disputes problems other', ids);
    const [table] = (await section('applications', 'complete')).nodes;
    assert(
      table?.id === 'applications' && table.nodes.length === 25,
      `it holds ${table?.id}, ${table?.nodes.length} rows`,
    );
  });

  it('says how each section stands, by icon, by word and for a screen reader', async () => {
    await openText(withoutDisputes(withWrongTotal));
    const wrong = itemOf(await section('applications', 'problems'));
    assert((wrong.iconPath as vscode.ThemeIcon).id === 'error', 'no error sign');
    assert(/\d (problems?|处)$/.test(wrong.accessibilityInformation!.label), wrong.accessibilityInformation!.label);
    const badge = new ProblemBadges().provideFileDecoration(wrong.resourceUri!)?.badge;
    assert(Number(badge) > 0, `its badge is ${badge}`);
    const missing = itemOf(await section('disputes', 'missing'));
    assert((missing.iconPath as vscode.ThemeIcon).id === 'circle-slash', 'no sign that it is missing');
    assert(
      missing.accessibilityInformation!.label.includes(String(missing.description)),
      'not said to a screen reader',
    );
    assert(missing.contextValue === 'missing', 'nothing is offered to insert');
  });

  it('inserts a missing section in its place', async () => {
    const { document } = await openText(withoutDisputes(whole));
    await vscode.commands.executeCommand('gouji.outline.insert', await section('disputes', 'missing'));
    await section('disputes', 'empty');
    const text = document.getText().replaceAll('\r', '');
    const expected = withBlankDisputes;
    assert(text === expected, `from line ${firstDifference(text, expected)} on it is not the whole report`);
  });

  it('inserts a missing table at the end of its section', async () => {
    const { document } = await openText(withoutDisputesTable);
    const disputes = await eventually('a missing table', () =>
      roots().find(({ id, nodes }) => id === 'disputes' && nodes[0]?.state === 'missing'),
    );
    await vscode.commands.executeCommand('gouji.outline.insert', disputes.nodes[0]);
    await eventually('its rows', () => roots().find(({ id }) => id === 'disputes')?.nodes[0]?.nodes.length === 3);
    assert(/诉讼。\r?\n\r?\n行政复议\t/.test(document.getText()), document.getText());
  });

  it('shows only what has problems or is missing when it is asked to', async () => {
    await openText(withoutDisputes(withWrongTotal));
    await sections();
    await vscode.commands.executeCommand('gouji.outline.showProblemsOnly');
    try {
      const ids = roots().map(({ id }) => id);
      assert(ids.includes('applications') && ids.includes('disputes'), `it shows ${ids}`);
      assert(!ids.includes('disclosure'), 'it shows what is well');
      const rows = roots()
        .find(({ id }) => id === 'applications')!
        .nodes[0]!.nodes.map(({ id }) => id);
      assert(rows.includes('received') && !rows.includes('outcome-granted'), `it shows the rows ${rows}`);
    } finally {
      await vscode.commands.executeCommand('gouji.outline.showAll');
    }
    assert(roots().length === 6, 'it goes on hiding');
  });

  it('leads to the text, and follows the cursor', async () => {
    const editor = await openText(whole);
    const node = await section('problems', 'complete');
    await vscode.commands.executeCommand('gouji.outline.open', node);
    assert(editor.document.lineAt(editor.selection.active.line).text.startsWith('五、'), 'the cursor is elsewhere');
    const line = whole.split('\n').findIndex(text => text.startsWith('四、结转下年度'));
    const followed = extension.outline.tree.nodeAt(new vscode.Position(line, 0));
    assert(followed?.id === 'carried-out' && followed.parent?.id === 'applications', `it is at ${followed?.path}`);
  });

  it('follows what is typed', async () => {
    const editor = await openText(withWrongTotal);
    await section('applications', 'problems');
    const cell = editor.document.positionAt(editor.document.getText().search(/7\r?\n二、上年结转/));
    await editor.edit(edit => edit.replace(new vscode.Range(cell, cell.translate(0, 1)), '0'));
    await section('applications', 'complete');
  });

  it('is empty where there is no report', async () => {
    await openText(whole);
    await sections();
    await openText('一封信', 'plaintext');
    await eventually('nothing', () => roots().length === 0);
  });
});

function firstDifference(text: string, other: string): string {
  const others = other.split('\n');
  const line = text.split('\n').findIndex((words, index) => words !== others[index]);
  return `${line} (${JSON.stringify(text.split('\n')[line])})`;
}
