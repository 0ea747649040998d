import { env, type TextDocument, Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type HtmlLook, reportHtml } from '../../../server/src/core/features/export/export-html.ts';
import type { Preview } from '../../../server/src/core/features/preview/preview-model.ts';
import { exportReport } from './export-report.ts';

/** Opens the report in the browser, which prints it or saves it as PDF; a webview cannot print. */
export async function printHtml(
  client: BaseLanguageClient,
  document: TextDocument,
  preview: Preview,
  storage: Uri,
  copy: (look: HtmlLook) => Promise<void>,
): Promise<void> {
  const name = document.uri.path
    .split('/')
    .at(-1)!
    .replace(/\.[^.]*$/, '');
  const file = Uri.joinPath(storage, 'print', `${name}.html`);
  if (file.scheme !== 'file') {
    // Where VS Code itself runs in a browser or elsewhere, the browser cannot see its files.
    await exportReport(client, document, preview, copy);
    return;
  }
  await workspace.fs.writeFile(file, new TextEncoder().encode(reportHtml(preview, { print: true })));
  await env.openExternal(file);
}
