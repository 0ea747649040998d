import { type Disposable, l10n, StatusBarAlignment, type StatusBarItem, ThemeColor, window } from 'vscode';
import type { ActiveReport } from '../report/active-report.ts';
import { countOf } from '../report/problem-counts.ts';
import { statusText, statusTooltip } from './words.ts';

/** The one item in the status bar: how many problems the active report has, and how much of it is still to be filled in. */
export class StatusBar implements Disposable {
  readonly item: StatusBarItem;

  constructor(private readonly report: ActiveReport) {
    this.item = window.createStatusBarItem('gouji.status', StatusBarAlignment.Left, 40);
    this.item.name = l10n.t('Annual Report');
    this.update();
    report.onDidChange(() => this.update());
  }

  dispose(): void {
    this.item.dispose();
  }

  private update(): void {
    const summary = this.report.state?.summary;
    if (!summary?.isReport) {
      this.item.hide();
      return;
    }
    const { problems, blanks } = summary;
    this.item.text = `$(checklist) ${statusText(summary)}`;
    this.item.tooltip = statusTooltip(summary);
    this.item.accessibilityInformation = { label: statusText(summary), role: 'button' };
    this.item.command = countOf(problems) === 0 && blanks.length > 0 ? 'gouji.goToNextBlank' : 'gouji.showProblems';
    this.item.backgroundColor = backgroundFor(problems);
    this.item.show();
  }
}

function backgroundFor({ error, warning }: { error: number; warning: number }): ThemeColor | undefined {
  if (error > 0) return new ThemeColor('statusBarItem.errorBackground');
  return warning > 0 ? new ThemeColor('statusBarItem.warningBackground') : undefined;
}
