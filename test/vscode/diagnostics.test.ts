import * as vscode from 'vscode';
import { assert } from './assert.ts';
import { closeAll, eventually, gouji, openFile } from './gouji.ts';

const sums = ['row-total', 'column-total', 'balance'];
const ruleOf = ({ code }: vscode.Diagnostic) => (typeof code === 'object' ? String(code.value) : String(code));

describe('a report with faults', () => {
  before(gouji);
  afterEach(closeAll);

  const found = (uri: vscode.Uri) =>
    vscode.languages.getDiagnostics(uri).filter(diagnostic => sums.includes(ruleOf(diagnostic)));

  it('is told of them, and no longer of what is mended', async () => {
    const samples = await vscode.workspace.findFiles('samples/有错误的样例*');
    const editor = await vscode.window.showTextDocument(samples[0]!);
    const { document } = editor;
    const wrong = await eventually('a total of a row that does not hold', () =>
      found(document.uri).find(diagnostic => ruleOf(diagnostic) === 'row-total'),
    );
    assert(wrong.source === 'gouji' && wrong.severity === vscode.DiagnosticSeverity.Error, 'it is no error of gouji');
    assert(typeof wrong.code === 'object', 'it leads to no page');
    assert(wrong.code.target.scheme === 'command', `its page is at ${wrong.code.target}`);
    const [sum] = wrong.message.match(/\d+(?=[^\d]*$)/)!; // … 1 + 1 = 2。
    await editor.edit(edit => edit.replace(wrong.range, sum));
    await eventually(`an end of: ${wrong.message}`, () =>
      found(document.uri).every(({ message }) => message !== wrong.message),
    );
  });

  it('has its sections, tables and rows as symbols', async () => {
    const samples = await vscode.workspace.findFiles('samples/有错误的样例*');
    const { document } = await vscode.window.showTextDocument(samples[0]!);
    const symbols = await eventually('symbols', async () => {
      const given = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
        'vscode.executeDocumentSymbolProvider',
        document.uri,
      );
      return given?.length > 0 && given;
    });
    const applications = symbols.find(({ name }) => name.startsWith('三、'));
    assert(applications, `there are ${symbols.map(({ name }) => name)}`);
    assert(
      applications.children.some(({ children }) => children.length === 25),
      'its table has not 25 rows',
    );
  });
});

describe('the seed of 雁塔', () => {
  before(gouji);
  afterEach(closeAll);

  it('has four sums that do not hold, which are gone when 总计 is mended', async function () {
    const seeds = await vscode.workspace.findFiles('seeds/yanta-2020.txt');
    if (seeds.length === 0) {
      console.log('../shared/seeds is not beside the repository');
      return this.skip();
    }
    const editor = await openFile('seeds/yanta-2020.txt');
    const { document } = editor;
    const found = () =>
      vscode.languages
        .getDiagnostics(document.uri)
        .filter(({ code }) => code && sums.includes(ruleOf({ code } as vscode.Diagnostic)));
    const four = await eventually('four findings', () => found().length === 4 && found());
    const totals = four.filter(diagnostic => ruleOf(diagnostic) === 'column-total');
    assert(totals.length === 2, `${totals.length} of them are column-total`);
    await editor.edit(edit => {
      for (const { range } of totals) edit.replace(range, '1');
    });
    await eventually('nothing wrong', () => found().length === 0);
  });
});
