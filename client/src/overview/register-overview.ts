import { commands, Disposable, type ExtensionContext, l10n, Uri, type WebviewPanel, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { OverviewReport } from '../../../server/src/lsp/protocol.ts';
import type { OpenDocuments } from '../documents/open-documents.ts';
import { type SheetWishes, writeCorrectionSheets } from './correction-sheets.ts';
import { DocumentBadges } from './document-badges.ts';
import type { Tab } from './lines.ts';
import { createOverviewPanel, OverviewPanel } from './overview-panel.ts';
import { type Grouping, groupings, OverviewTree } from './overview-tree.ts';
import { ReportFiles } from './report-files.ts';
import { WorkspaceReports } from './workspace-reports.ts';

const VIEW_TYPE = 'gouji.overview';

/** The overview of all reports of the workspace, which are checked in the background: a tree and a page. */
export class Overview implements Disposable {
  readonly reports: WorkspaceReports;
  readonly tree: OverviewTree;
  readonly badges: DocumentBadges;
  private panel: OverviewPanel | undefined;
  private readonly listeners: Disposable;

  /** `documents` reads those that nobody looks at. */
  constructor(
    client: BaseLanguageClient,
    private readonly context: ExtensionContext,
    documents: OpenDocuments,
  ) {
    this.reports = new WorkspaceReports(client, new ReportFiles(documents));
    this.badges = new DocumentBadges(this.reports);
    this.tree = new OverviewTree(this.reports);
    this.listeners = Disposable.from(
      commands.registerCommand('gouji.overview.groupBy', () => this.chooseGrouping()),
      commands.registerCommand('gouji.overview.open', () => this.open()),
      commands.registerCommand('gouji.overview.twoYears', (from?: unknown) => this.open('years', from)),
      commands.registerCommand('gouji.overview.correctionSheets', (wishes?: SheetWishes) =>
        writeCorrectionSheets(client, this.reports, wishes?.extension ? wishes : undefined),
      ),
      window.registerWebviewPanelSerializer(VIEW_TYPE, {
        deserializeWebviewPanel: async panel => void this.adopt(panel),
      }),
    );
    void this.reports.readAll();
  }

  dispose(): void {
    this.listeners.dispose();
    this.panel?.dispose();
    this.badges.dispose();
    this.tree.dispose();
    this.reports.dispose();
  }

  /** Shows the page, and a tab of it for the report that is given or open. */
  private open(tab?: Tab, from?: unknown): void {
    const isThere = this.panel !== undefined;
    const panel = this.panel ?? this.adopt(createOverviewPanel(VIEW_TYPE, this.context.extensionUri));
    if (isThere) panel.panel.reveal();
    if (tab) panel.goTo(tab, this.reportMeant(from) ?? null);
  }

  private reportMeant(from: unknown): OverviewReport | undefined {
    if (from !== null && typeof from === 'object' && 'organKey' in from) return from as OverviewReport;
    const uri = from instanceof Uri ? from : window.activeTextEditor?.document.uri;
    return uri && this.reports.reportsOf(uri)[0];
  }

  private adopt(panel: WebviewPanel): OverviewPanel {
    this.panel?.dispose();
    this.badges.dispose();
    const adopted = new OverviewPanel(panel, this.reports, this.context.extensionUri);
    this.panel = adopted;
    panel.onDidDispose(() => {
      adopted.dispose();
      if (this.panel === adopted) this.panel = undefined;
    });
    return adopted;
  }

  private async chooseGrouping(): Promise<void> {
    const words: Record<Grouping, string> = {
      state: l10n.t('By State'),
      organ: l10n.t('By Organ'),
      year: l10n.t('By Year'),
      folder: l10n.t('By Folder'),
    };
    const picked = await window.showQuickPick(
      groupings.map(by => ({ label: words[by], by, picked: by === this.tree.grouping })),
    );
    if (picked) this.tree.grouping = picked.by;
  }
}
