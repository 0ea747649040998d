// What is offered while writing, as VS Code gets it from the server. Every case is in test/features.
import * as vscode from 'vscode';
import { assert } from './assert.ts';
import { closeAll, eventually, gouji, openFile, openText } from './gouji.ts';

const SAMPLE = 'samples/有错误的样例-河湾区卫生健康局2025年政府信息公开工作年度报告.txt';

/** Asks all providers of VS Code. */
function ask<Answer>(command: string, uri: vscode.Uri, ...rest: unknown[]): Thenable<Answer> {
  return vscode.commands.executeCommand<Answer>(command, uri, ...rest);
}

describe('while writing', () => {
  before(gouji);
  afterEach(closeAll);

  it('a wrong total is told of, leads to its addends, and is marked with what it should be', async () => {
    const { document } = await openFile(SAMPLE);
    const problem = await eventually('a sum that does not hold', () =>
      vscode.languages
        .getDiagnostics(document.uri)
        .find(({ code }) => (code as { value: string }).value === 'row-total'),
    );
    const place = problem.range.start;
    const hovers = await ask<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, place);
    const told = hovers
      .flatMap(({ contents }) => contents.map(content => (content as vscode.MarkdownString).value))
      .join();
    assert(/\*\*.* · 总计\*\*/.test(told) && told.includes('✗') && told.includes('[row-total]('), told);

    const addends = await ask<vscode.LocationLink[]>('vscode.executeDefinitionProvider', document.uri, place);
    assert(addends.length >= 4, `${addends.length} addends`);
    const everything = new vscode.Range(0, 0, document.lineCount, 0);
    const hints = await ask<vscode.InlayHint[]>('vscode.executeInlayHintProvider', document.uri, everything);
    assert(
      hints.some(({ position }) => position.isEqual(problem.range.end)),
      JSON.stringify(hints),
    );
  });

  it('every lens has a command that exists', async () => {
    const { document } = await openFile(SAMPLE);
    const lenses = await eventually('lenses', async () => {
      const found = await ask<vscode.CodeLens[]>('vscode.executeCodeLensProvider', document.uri);
      return found.length > 0 && found;
    });
    const known = await vscode.commands.getCommands(true);
    const named = lenses.map(({ command }) => command!.command);
    for (const wanted of ['gouji.showProblems', 'gouji.table.repair', 'gouji.preview.openToSide'])
      assert(named.includes(wanted), `${wanted} is not among ${named}`);
    assert(
      named.every(command => known.includes(command)),
      `${named}`,
    );
  });

  it('a section is found by the first letters of its pinyin', async () => {
    const { document } = await openText('清河县民政局2024年政府信息公开工作年度报告\n\nztqk');
    const list = await eventually('an offer', async () => {
      const found = await ask<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        document.uri,
        new vscode.Position(2, 4),
      );
      return found.items.some(({ label }) => label === '一、总体情况') && found;
    });
    const item = list.items.find(({ label }) => label === '一、总体情况')!;
    assert(item.insertText instanceof vscode.SnippetString, 'it is a snippet');
  });
});
