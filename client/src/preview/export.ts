import { env, l10n, type TextDocument, Uri, window, workspace } from 'vscode';
import { reportHtml } from '../../../server/src/core/features/export/export-html.ts';
import type { Preview } from '../../../server/src/core/features/preview/preview-model.ts';

/** Asks where to, and writes the report there as one HTML file. */
export async function exportHtml(document: TextDocument, preview: Preview): Promise<void> {
  const defaultUri = document.isUntitled ? undefined : document.uri.with({ path: htmlName(document.uri.path) });
  const target = await window.showSaveDialog({
    ...(defaultUri ? { defaultUri } : {}),
    filters: { HTML: ['html'] },
    title: l10n.t('Export the report as HTML'),
  });
  if (!target) return;
  await workspace.fs.writeFile(target, new TextEncoder().encode(reportHtml(preview)));
  const open = l10n.t('Open in Browser');
  const answer = await window.showInformationMessage(l10n.t('Exported to {0}', target.path.split('/').at(-1)!), open);
  if (answer === open) await env.openExternal(target);
}

/** Opens the report in the browser, which prints it or saves it as PDF; a webview cannot print. */
export async function printHtml(document: TextDocument, preview: Preview, storage: Uri): Promise<void> {
  const file = Uri.joinPath(storage, 'print', htmlName(document.uri.path).split('/').at(-1)!);
  if (file.scheme !== 'file') {
    // Where VS Code itself runs in a browser or elsewhere, the browser cannot see its files.
    await exportHtml(document, preview);
    return;
  }
  await workspace.fs.writeFile(file, new TextEncoder().encode(reportHtml(preview, { print: true })));
  await env.openExternal(file);
}

function htmlName(path: string): string {
  return `${path.replace(/\.[^./]*$/, '')}.html`;
}
