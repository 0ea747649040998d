// The suite that runs inside VS Code, in both extension hosts; it must not import a module of Node.
import Mocha from 'mocha';
import * as vscode from 'vscode';

/**
 * Runs all tests of this folder; called by VS Code itself.
 * @throws {Error} when a test fails
 */
export async function run(): Promise<void> {
  const mocha = new Mocha({
    ui: 'bdd',
    reporter: 'spec',
    color: false,
    timeout: 20_000,
    grep: await titleWanted(),
  });
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  await import('./smoke.test.ts');
  await import('./language.test.ts');
  await import('./detection.test.ts');
  await import('./diagnostics.test.ts');
  await import('./outline.test.ts');
  await import('./status.test.ts');
  await import('./new-report.test.ts');
  await import('./editing.test.ts');
  await import('./settings.test.ts');
  await import('./encoding.test.ts');
  await import('./table.test.ts');
  await import('./documents.test.ts');
  await import('./document-faults.test.ts');
  await import('./overview.test.ts');
  const failures = await new Promise<number>(resolve => mocha.run(resolve));
  if (failures > 0) throw new Error(`${failures} failed`);
}

// The web worker host has neither arguments nor environment, so a wish for some tests only comes as a file.
async function titleWanted(): Promise<string | undefined> {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (!folder) return undefined;
  try {
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(vscode.Uri.joinPath(folder.uri, '.grep')));
  } catch {
    return undefined;
  }
}
