import * as vscode from 'vscode';
import { assert } from './assert.ts';
import { closeAll, eventually, gouji, writeFile } from './gouji.ts';
import { withWrongTotal } from './reports.ts';

const settingsFile = 'settings/gouji.json';

/** Has someone write the settings in an editor and save them. */
async function save(written: object): Promise<vscode.Uri> {
  const uri = await writeFile(settingsFile, '{}');
  const document = await vscode.workspace.openTextDocument(uri);
  const edit = new vscode.WorkspaceEdit();
  edit.replace(uri, new vscode.Range(0, 0, document.lineCount, 0), JSON.stringify(written));
  await vscode.workspace.applyEdit(edit);
  assert(await document.save(), `${settingsFile} was not saved`);
  return uri;
}

/** The severity of what is said of the wrong total; null where nothing is said. */
function severityIn(uri: vscode.Uri): vscode.DiagnosticSeverity | null {
  const found = vscode.languages
    .getDiagnostics(uri)
    .find(({ code }) => typeof code === 'object' && code.value === 'row-total');
  return found ? found.severity : null;
}

describe('gouji.json', () => {
  before(gouji);
  afterEach(closeAll);

  it('holds for the reports of its folder, as soon as it is saved', async () => {
    const uri = await writeFile('settings/乡镇/报告.nianbao', withWrongTotal);
    await vscode.window.showTextDocument(uri);
    await eventually('an error', () => severityIn(uri) === vscode.DiagnosticSeverity.Error);
    await save({ overrides: [{ files: ['乡镇/'], rules: { 'row-total': 'hint' } }] });
    await eventually('a hint', () => severityIn(uri) === vscode.DiagnosticSeverity.Hint);
    await save({});
    await eventually('an error again', () => severityIn(uri) === vscode.DiagnosticSeverity.Error);
  });

  it('counts more than the settings of VS Code', async () => {
    const uri = await writeFile('settings/报告.nianbao', withWrongTotal);
    const configuration = vscode.workspace.getConfiguration('gouji', uri);
    await configuration.update('rules', { 'row-total': 'warning' }, vscode.ConfigurationTarget.Workspace);
    try {
      await vscode.window.showTextDocument(uri);
      await eventually('a warning', () => severityIn(uri) === vscode.DiagnosticSeverity.Warning);
      await save({ rules: { 'row-total': 'information' } });
      await eventually('an information', () => severityIn(uri) === vscode.DiagnosticSeverity.Information);
      await save({});
    } finally {
      await configuration.update('rules', undefined, vscode.ConfigurationTarget.Workspace);
    }
    await eventually('an error', () => severityIn(uri) === vscode.DiagnosticSeverity.Error);
  });

  it('is held to its schema where it is edited', async () => {
    const uri = await writeFile(settingsFile, '{ "rules": { "row-total": "loud" } }');
    await vscode.window.showTextDocument(uri);
    const [first] = await eventually('a diagnostic', () => {
      const found = vscode.languages.getDiagnostics(uri);
      return found.length > 0 && found;
    });
    assert(/off/.test(first!.message), `it says: ${first!.message}`);
  });
});
