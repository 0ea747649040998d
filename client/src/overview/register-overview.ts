import { commands, Disposable, l10n, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type SheetWishes, writeCorrectionSheets } from './correction-sheets.ts';
import { type Grouping, groupings, OverviewTree } from './overview-tree.ts';
import { WorkspaceReports } from './workspace-reports.ts';

/** The overview of all reports of the workspace, which are checked in the background. */
export class Overview implements Disposable {
  readonly reports: WorkspaceReports;
  readonly tree: OverviewTree;
  private readonly commands: Disposable;

  constructor(client: BaseLanguageClient) {
    this.reports = new WorkspaceReports(client);
    this.tree = new OverviewTree(this.reports);
    this.commands = Disposable.from(
      commands.registerCommand('gouji.overview.groupBy', () => this.chooseGrouping()),
      commands.registerCommand('gouji.overview.correctionSheets', (wishes?: SheetWishes) =>
        writeCorrectionSheets(client, this.reports.reports, wishes?.extension ? wishes : undefined),
      ),
    );
    void this.reports.readAll();
  }

  dispose(): void {
    this.commands.dispose();
    this.tree.dispose();
    this.reports.dispose();
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
