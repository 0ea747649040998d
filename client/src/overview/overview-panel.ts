import { Disposable, env, l10n, Uri, ViewColumn, type WebviewPanel, window, workspace } from 'vscode';
import type { ReportAddress } from '../../../server/src/lsp/protocol.ts';
import { documentAddress } from '../documents/address.ts';
import { pageHtml, pageRoots } from '../page/page-html.ts';
import { linesAsCsv, linesAsXlsx } from './export-lines.ts';
import { columnsOf, keyOf, type Line, type Tab } from './lines.ts';
import { FromOverviewPage, type ToOverviewPage } from './messages.ts';
import { overviewWords } from './words.ts';
import type { WorkspaceReports } from './workspace-reports.ts';

/** The page of all reports: the table, charts, two years side by side, and what makes a sum. */
export class OverviewPanel implements Disposable {
  private readonly listeners: Disposable;
  private wanted: Extract<ToOverviewPage, { type: 'goTo' }> | undefined;
  private isReady = false;

  constructor(
    readonly panel: WebviewPanel,
    private readonly reports: WorkspaceReports,
    extensionUri: Uri,
  ) {
    const { webview } = panel;
    panel.title = l10n.t('Annual Reports: Overview');
    webview.options = { enableScripts: true, localResourceRoots: pageRoots(extensionUri) };
    this.listeners = Disposable.from(
      webview.onDidReceiveMessage(message => this.receive(message)),
      reports.onDidChange(() => this.show()),
      panel.onDidChangeViewState(() => this.show()),
    );
    webview.html = pageHtml(webview, extensionUri, 'overview');
  }

  dispose(): void {
    this.listeners.dispose();
    this.panel.dispose();
  }

  /** Brings a tab to the front, with a report on it where one is given. */
  goTo(tab: Tab, address: ReportAddress | null): void {
    this.wanted = { type: 'goTo', tab, address };
    if (this.isReady) this.send(this.wanted);
  }

  /** A page that nobody sees is told when somebody does. */
  private show(): void {
    if (!this.panel.visible || !this.isReady) return;
    this.send({ type: 'show', lines: this.lines(), missing: this.reports.missing, words: overviewWords() });
  }

  private lines(): Line[] {
    return this.reports.reports.map(report => ({
      ...report,
      file: workspace.asRelativePath(documentAddress(Uri.parse(report.uri))),
    }));
  }

  private send(message: ToOverviewPage): void {
    void this.panel.webview.postMessage(message);
  }

  private async receive(message: unknown): Promise<void> {
    const { data: asked } = FromOverviewPage.safeParse(message);
    if (!asked) return;
    switch (asked.type) {
      case 'ready':
        this.isReady = true;
        this.show();
        if (this.wanted) this.send(this.wanted);
        return;
      case 'open':
        await window.showTextDocument(Uri.parse(asked.uri), { preview: true });
        return;
      case 'twoYears': {
        const { before, now } = asked;
        return this.send({ type: 'twoYears', before, now, result: await this.reports.twoYears(before, now) });
      }
      case 'rollUp': {
        const { address } = asked;
        return this.send({ type: 'rollUp', address, result: await this.reports.rollUp(address) });
      }
      case 'export':
        return this.export(asked.order);
    }
  }

  private async export(order: readonly ReportAddress[]): Promise<void> {
    const folder = workspace.workspaceFolders?.[0]?.uri;
    const name = l10n.t('Annual reports');
    const target = await window.showSaveDialog({
      ...(folder ? { defaultUri: Uri.joinPath(folder, `${name}.xlsx`) } : {}),
      filters: { [l10n.t('Excel workbook')]: ['xlsx'], CSV: ['csv'] },
      title: l10n.t('Export the table of reports'),
    });
    if (!target) return;
    const known = new Map(this.lines().map(line => [keyOf(line), line]));
    const lines = order.flatMap(address => known.get(keyOf(address)) ?? []);
    const columns = columnsOf(overviewWords());
    const bytes = target.path.endsWith('.csv') ? linesAsCsv(lines, columns) : linesAsXlsx(lines, columns, name);
    await workspace.fs.writeFile(target, bytes);
    const open = l10n.t('Open');
    const answer = await window.showInformationMessage(l10n.t('Exported to {0}', target.path.split('/').at(-1)!), open);
    if (answer === open) await env.openExternal(target);
  }
}

/** Makes the panel that the page is shown in. */
export function createOverviewPanel(viewType: string, extensionUri: Uri): WebviewPanel {
  return window.createWebviewPanel(viewType, l10n.t('Annual Reports: Overview'), ViewColumn.Active, {
    enableScripts: true,
    enableFindWidget: true,
    localResourceRoots: pageRoots(extensionUri),
  });
}
