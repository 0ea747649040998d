// Pasting needs a clipboard with a page on it: page/table.test.ts.
import * as vscode from 'vscode';
import { REHEARSAL } from '../../client/src/rehearsal.ts';
import { assert } from './assert.ts';
import { closeAll, eventually, gouji, writeFile } from './gouji.ts';
import { whole, withBlankDisputes } from './reports.ts';

describe('tables', () => {
  before(gouji);
  afterEach(closeAll);

  const textOf = ({ document }: vscode.TextEditor) => document.getText().replaceAll('\r', '');
  const select = (editor: vscode.TextEditor, text: string, from: number, to = from) => {
    const start = textOf(editor).indexOf(text);
    editor.selection = new vscode.Selection(
      editor.document.positionAt(start + from),
      editor.document.positionAt(start + to),
    );
  };
  const selected = (editor: vscode.TextEditor) => editor.document.getText(editor.selection);
  // Untitled texts would take each other's names.
  let files = 0;
  const openText = async (text: string) =>
    vscode.window.showTextDocument(await writeFile(`表格${++files}.nianbao`, text));
  const becomes = (editor: vscode.TextEditor, text: string) =>
    eventually(
      `${JSON.stringify(text.slice(0, 400))}, not ${JSON.stringify(textOf(editor).slice(0, 400))}`,
      () => textOf(editor) === text,
    );
  const run = (command: string, ...given: unknown[]) => vscode.commands.executeCommand(command, ...given);

  it('are brought into the form by formatting, which one undo takes back', async () => {
    const untidy = whole.replaceAll('\t0\t', '\t 0  \t').replace('培训各科室联络员两次。', '$& ');
    const editor = await openText(untidy);
    await run('editor.action.formatDocument');
    await becomes(editor, whole);
    await run('undo');
    await becomes(editor, untidy);
  });

  it('are walked through cell by cell', async () => {
    const editor = await openText(
      whole.replace('规章\t0\t0\t0', '规章\t11\t12\t13').replace('规范性文件\t0\t0\t0', '规范性文件\t21\t22\t23'),
    );
    select(editor, '\t11\t', 2);
    const steps: string[] = [];
    for (const command of ['nextCell', 'cellBelow', 'nextCell', 'previousCell', 'previousCell', 'previousCell']) {
      await run(`gouji.table.${command}`);
      steps.push(selected(editor));
    }
    assert(steps.join() === '12,22,23,22,21,13', `the steps were ${steps}`);
  });

  it('keep what was typed in each cell as one step back', async () => {
    const editor = await openText(whole);
    select(editor, '规章\t0', 3, 4);
    for (const figure of ['5', '6']) {
      await run('type', { text: figure });
      await run('gouji.table.nextCell');
    }
    await becomes(editor, whole.replace('规章\t0\t0', '规章\t5\t6'));
    await run('undo');
    await becomes(editor, whole.replace('规章\t0\t0', '规章\t5\t0'));
  });

  it('are left for the next one in one step, which passes no other place', async () => {
    const editor = await openText(whole.replace(/^0(?=(\t0){14}$)/m, '8'));
    select(editor, '\n四、政府信息公开行政复议', -1);
    const begin = editor.selection;
    const passed: string[] = [];
    const listening = vscode.window.onDidChangeTextEditorSelection(({ textEditor, selections }) => {
      if (!selections[0]!.isEqual(begin)) passed.push(selected(textEditor));
    });
    await run('gouji.table.nextCell');
    listening.dispose();
    assert(passed.join() === '8', `it passed ${JSON.stringify(passed)}`);
  });

  it('are saved with all that was typed before', async () => {
    const editor = await openText(whole);
    select(editor, '规章\t0', 3, 4);
    await run('gouji.table.nextCell');
    const typed = [...'12345678'].map(text => run('type', { text }));
    await Promise.all([...typed, run('gouji.table.inTurn', 'workbench.action.files.save')]);
    await eventually('the saved file', () => !editor.document.isDirty);
    assert(textOf(editor) === whole.replace('规章\t0\t0', '规章\t0\t12345678'), textOf(editor).slice(0, 400));
  });

  it('go on to the next place to fill in by Tab, until another report is gone to', async () => {
    const first = await openText(withBlankDisputes);
    first.selection = new vscode.Selection(0, 0, 0, 0);
    const { report } = await gouji();
    await eventually('the report', () => report.state?.document === first.document);
    await run('gouji.goToNextBlank');
    assert(/^\t+$/.test(first.document.lineAt(first.selection.active.line).text), 'the blanks were not gone to');
    const other = await openText(withBlankDisputes);
    select(other, '公开水库调度', 0);
    await run('gouji.table.nextCell');
    await becomes(other, withBlankDisputes.replace('公开水库调度', '\t公开水库调度'));
  });

  // The extension has VS Code call these once when it starts, whatever is open then.
  it('lose nothing to a key that is only rehearsed', async () => {
    const editor = await openText(whole);
    select(editor, '规章\t0', 3, 4);
    const keys = ['nextCell', 'previousCell', 'cellBelow', 'inTurn'].map(key => `gouji.table.${key}`);
    for (const command of [...keys, 'gouji.goToNextBlank', 'type', 'default:type']) {
      await run('runCommands', { commands: [{ command, args: REHEARSAL }] });
    }
    assert(textOf(editor) === whole && selected(editor) === '0', `it became ${textOf(editor).slice(0, 400)}`);
  });

  it('leave the keys alone outside', async () => {
    const editor = await openText('一封信\n');
    editor.selection = new vscode.Selection(0, 3, 0, 3);
    await run('gouji.table.nextCell');
    await becomes(editor, '一封信\t\n');
    await run('gouji.table.cellBelow');
    await becomes(editor, '一封信\t\n\n');
  });
});
