import * as vscode from 'vscode';
import { editions } from '../../server/src/core/form/editions.ts';
import { insertedText, snippetsOf } from '../../server/src/core/form/snippets.ts';
import { assert } from './assert.ts';
import { closeAll, eventually, openText } from './gouji.ts';

describe('the language', () => {
  afterEach(closeAll);

  /** Waits until a word of the text is one: VS Code reads the language's configuration after it has opened a document. */
  const isWord = ({ document }: vscode.TextEditor, word: string) => {
    const place = document.positionAt(document.getText().indexOf(word) + 1);
    return eventually(`${word} is a word`, () => document.getText(document.getWordRangeAtPosition(place)) === word);
  };

  it('leaves tabs, trailing white space and full-width signs alone', () => {
    const settings = vscode.workspace.getConfiguration(undefined, { languageId: 'nianbao' });
    for (const [name, value] of [
      ['editor.wordWrap', 'on'],
      ['editor.insertSpaces', false],
      ['editor.detectIndentation', false],
      ['editor.wordSegmenterLocales', 'zh-CN'],
      ['editor.unicodeHighlight.ambiguousCharacters', false],
      ['files.trimTrailingWhitespace', false],
    ] as const) {
      assert(settings.get(name) === value, `${name} is ${JSON.stringify(settings.get(name))}`);
    }
  });

  it('takes a figure for a word', async () => {
    await isWord(await openText('收到申请1,276件'), '1,276');
  });

  it('goes on numbering after Enter', async () => {
    const editor = await openText('（一）主动公开。全年无事。');
    await isWord(editor, '主动公开');
    await vscode.commands.executeCommand('cursorEnd');
    await vscode.commands.executeCommand('type', { text: '\n' });
    const text = editor.document.getText().replaceAll('\r', '');
    assert(text === '（一）主动公开。全年无事。\n（二）', `the text is ${text}`);
  });

  it('inserts each snippet as it was written', async () => {
    for (const { name, body } of editions.flatMap(snippetsOf)) {
      const editor = await openText('');
      await editor.insertSnippet(new vscode.SnippetString(body));
      const text = editor.document.getText().replaceAll('\r', '');
      assert(text === insertedText(body), `${name} inserted ${text}`);
      await vscode.commands.executeCommand('leaveSnippet');
    }
  });

  it('offers a snippet by its words and by the first letters of their pinyin', async () => {
    const names = { 总体情: '一、总体情况', ztq: '一、总体情况', qw: '年报全文', 年报全: '年报全文' };
    for (const [typed, name] of Object.entries(names)) {
      const { document } = await openText(typed);
      const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        document.uri,
        document.lineAt(0).range.end,
      );
      const labels = items.map(({ label }) => (typeof label === 'string' ? label : label.label));
      assert(labels[0] === name, `${typed} finds ${labels}`);
    }
  });
});
