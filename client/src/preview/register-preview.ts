import {
  commands,
  Disposable,
  type ExtensionContext,
  l10n,
  type TextDocument,
  Uri,
  ViewColumn,
  type WebviewPanel,
  window,
  workspace,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { HtmlLook } from '../../../server/src/core/features/export/export-html.ts';
import { exportReport, mayGoOut } from '../export/export-report.ts';
import { pageRoots } from '../page/page-html.ts';
import type { ActiveReport } from '../report/active-report.ts';
import { request } from '../report/request.ts';
import type { EditorWidth } from '../table/editor-width.ts';
import type { PageState } from './messages.ts';
import { PreviewPanel } from './preview-panel.ts';

const VIEW_TYPE = 'gouji.preview';

/** The preview and its commands. There is one preview, which shows the report that the user is at. */
export function registerPreview(
  { extensionUri, globalStorageUri }: ExtensionContext,
  client: BaseLanguageClient,
  report: ActiveReport,
  width: EditorWidth,
): Disposable {
  let preview: PreviewPanel | undefined;

  const adopt = (panel: WebviewPanel, document: TextDocument) => {
    preview?.dispose();
    const adopted = new PreviewPanel(panel, document, client, globalStorageUri, extensionUri);
    adopted.onDidResize(pixels => width.setPreview(pixels));
    preview = adopted;
    panel.onDidDispose(() => {
      adopted.dispose();
      if (preview !== adopted) return;
      preview = undefined;
      width.setPreview(null);
    });
  };
  const open = async (column: ViewColumn, resource?: unknown) => {
    const document = await documentOf(resource);
    if (!document) return;
    if (preview) {
      preview.show(document);
      preview.panel.reveal(undefined, true);
      return;
    }
    const options = { enableScripts: true, enableFindWidget: true, localResourceRoots: pageRoots(extensionUri) };
    adopt(
      window.createWebviewPanel(
        VIEW_TYPE,
        l10n.t('Preview'),
        { viewColumn: column, preserveFocus: column === ViewColumn.Beside },
        options,
      ),
      document,
    );
  };

  /** Of the preview alone the whole clipboard can be filled, so that it is opened where it is not. */
  const copy = async (look: HtmlLook, document: TextDocument) => {
    await open(ViewColumn.Beside, document.uri);
    await preview?.copy(look);
  };
  const askAndCopy = async (look: HtmlLook, resource: unknown) => {
    const document = await shownOr(resource);
    if (document && (await mayGoOut(client, document.uri))) await copy(look, document);
  };
  const shownOr = async (resource: unknown) => (await documentOf(resource)) ?? preview?.shown;

  return Disposable.from(
    commands.registerCommand('gouji.preview.open', (resource?: unknown) => open(ViewColumn.Active, resource)),
    commands.registerCommand('gouji.preview.openToSide', (resource?: unknown) => open(ViewColumn.Beside, resource)),
    commands.registerCommand('gouji.export', async (resource?: unknown) => {
      const document = await shownOr(resource);
      if (!document) return;
      const read = await request(client, 'gouji/preview', { textDocument: { uri: document.uri.toString() } });
      if (read) await exportReport(client, document, read.preview, look => copy(look, document));
    }),
    commands.registerCommand('gouji.copyForWord', (resource?: unknown) => askAndCopy('word', resource)),
    commands.registerCommand('gouji.copyForSite', (resource?: unknown) => askAndCopy('site', resource)),
    report.onDidChange(state => state && preview?.show(state.document)),
    window.registerWebviewPanelSerializer(VIEW_TYPE, {
      async deserializeWebviewPanel(panel, state: PageState | undefined) {
        const document = await documentOf(state && Uri.parse(state.uri));
        if (document) adopt(panel, document);
        else panel.dispose();
      },
    }),
    { dispose: () => preview?.dispose() },
  );
}

/** The document that a command is given, or the one that the user is at; undefined where it cannot be opened. */
async function documentOf(resource: unknown): Promise<TextDocument | undefined> {
  if (!(resource instanceof Uri)) return window.activeTextEditor?.document;
  try {
    return await workspace.openTextDocument(resource);
  } catch {
    return undefined;
  }
}
