import {
  Disposable,
  EventEmitter,
  l10n,
  ThemeColor,
  ThemeIcon,
  type TreeDataProvider,
  TreeItem,
  TreeItemCollapsibleState,
  Uri,
  window,
  workspace,
} from 'vscode';
import { type MissingReports, yearToAskFor } from '../../../server/src/core/set/missing-reports.ts';
import { groupBy } from '../../../server/src/core/sorted.ts';
import type { OverviewReport } from '../../../server/src/lsp/protocol.ts';
import { documentAddress } from '../documents/address.ts';
import { countOf, problemWords } from '../report/problem-counts.ts';
import { stateWords } from './state-words.ts';
import { endingsThatDiffer } from './told-apart.ts';
import type { WorkspaceReports } from './workspace-reports.ts';

/** What reports can be grouped by. */
export const groupings = ['state', 'organ', 'year', 'folder'] as const;
export type Grouping = (typeof groupings)[number];

/** A group of reports. */
export interface Group {
  readonly name: string;
  readonly reports: readonly OverviewReport[];
  /** The lowest first. */
  readonly rank: number;
}

/** An organ whose report on a year is not there. */
interface MissingReport {
  readonly missing: string;
  readonly year: number;
}

export type OverviewNode = Group | OverviewReport | MissingReports | MissingReport;

const STATES = ['unreadable', 'wrong', 'look', 'right', 'none'] as const;

/** 年报总览: every report of the workspace, in groups, the worst first. */
export class OverviewTree implements TreeDataProvider<OverviewNode>, Disposable {
  private readonly changed = new EventEmitter<void>();
  readonly onDidChangeTreeData = this.changed.event;
  private readonly disposables: Disposable;
  private by: Grouping = 'state';
  private apart: ReadonlyMap<OverviewReport, string> | undefined;

  constructor(private readonly workspaceReports: WorkspaceReports) {
    const view = window.createTreeView('gouji.overview', { treeDataProvider: this, showCollapseAll: true });
    this.disposables = Disposable.from(
      view,
      workspaceReports.onDidChange(() => {
        const { unread } = workspaceReports;
        view.message =
          unread > 0 ? l10n.t('Stopped: {0} files are not checked yet. Refresh checks them.', unread) : undefined;
        this.apart = undefined;
        this.changed.fire();
      }),
    );
  }

  get grouping(): Grouping {
    return this.by;
  }

  set grouping(by: Grouping) {
    this.by = by;
    this.changed.fire();
  }

  dispose(): void {
    this.disposables.dispose();
    this.changed.dispose();
  }

  getChildren(node?: OverviewNode): OverviewNode[] {
    if (!node) {
      const missing = yearToAskFor(this.workspaceReports.missing);
      return missing?.organs.length && this.by === 'state' ? [missing, ...this.groups()] : this.groups();
    }
    if ('organs' in node) return node.organs.map(missing => ({ missing, year: node.year }));
    return 'reports' in node ? [...node.reports] : [];
  }

  getTreeItem(node: OverviewNode): TreeItem {
    if ('organs' in node) return missingGroupItem(node);
    if ('missing' in node) return missingItem(node);
    if ('reports' in node) return groupItem(node, this.by);
    this.apart ??= toldApart(this.workspaceReports.reports);
    return reportItem(node, this.apart.get(node));
  }

  private groups(): Group[] {
    const sorted = [...this.workspaceReports.reports].sort(worstFirst);
    const groups = groupBy(sorted, report => nameOfGroup(report, this.by));
    const made = [...groups].map(([name, reports]) => ({ name, reports, rank: rankOf(reports[0]!) }));
    return made.sort((a, b) =>
      this.by === 'year' ? b.name.localeCompare(a.name) : a.rank - b.rank || a.name.localeCompare(b.name),
    );
  }
}

function rankOf({ state }: OverviewReport): number {
  return STATES.indexOf(state);
}

function worstFirst(a: OverviewReport, b: OverviewReport): number {
  return (
    rankOf(a) - rankOf(b) ||
    b.problems.error - a.problems.error ||
    countOf(b.problems) - countOf(a.problems) ||
    (a.uri < b.uri ? -1 : 1)
  );
}

function nameOfGroup({ state, organ, year, uri }: OverviewReport, by: Grouping): string {
  switch (by) {
    case 'state':
      return stateWords(state);
    case 'organ':
      return organ ?? l10n.t('organ unknown');
    case 'year':
      return year === null ? l10n.t('year unknown') : String(year);
    case 'folder':
      return workspace.asRelativePath(Uri.joinPath(documentAddress(Uri.parse(uri)), '..'));
  }
}

function groupItem({ name, reports, rank }: Group, by: Grouping): TreeItem {
  const isBad = rank < STATES.indexOf('right');
  const item = new TreeItem(name, isBad ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.Collapsed);
  item.id = `${by}/${name}`;
  item.description = String(reports.length);
  item.contextValue = 'group';
  return item;
}

function missingGroupItem({ year, organs }: MissingReports): TreeItem {
  const item = new TreeItem(l10n.t('no report on {0}', year), TreeItemCollapsibleState.Expanded);
  item.id = 'missing';
  item.description = String(organs.length);
  item.contextValue = 'group';
  item.tooltip = l10n.t('gouji.json lists these organs, and the workspace has no report of theirs on {0}', year);
  return item;
}

function missingItem({ missing, year }: MissingReport): TreeItem {
  const item = new TreeItem(missing, TreeItemCollapsibleState.None);
  item.id = `missing/${missing}`;
  item.description = String(year);
  item.iconPath = new ThemeIcon('circle-slash', new ThemeColor('problemsErrorIcon.foreground'));
  item.contextValue = 'missing';
  item.accessibilityInformation = { label: [missing, l10n.t('no report on {0}', year)].join(l10n.t(', ')) };
  return item;
}

const ICONS = {
  unreadable: new ThemeIcon('question', new ThemeColor('problemsErrorIcon.foreground')),
  wrong: new ThemeIcon('error', new ThemeColor('problemsErrorIcon.foreground')),
  look: new ThemeIcon('warning', new ThemeColor('problemsWarningIcon.foreground')),
  right: new ThemeIcon('pass', new ThemeColor('testing.iconPassed')),
  none: new ThemeIcon('file'),
};

/** The files of reports of which there are several of one organ and year, as far as they differ. */
function toldApart(reports: readonly OverviewReport[]): ReadonlyMap<OverviewReport, string> {
  const alike = groupBy(reports, ({ organ, title, year }) => `${organ ?? title} ${year}`);
  const apart = new Map<OverviewReport, string>();
  for (const same of alike.values()) {
    if (same.length < 2) continue;
    const endings = endingsThatDiffer(same.map(fileOf));
    for (const inFile of groupBy(same, ({ uri }) => uri).values())
      for (const report of inFile)
        apart.set(report, `${endings.get(fileOf(report))}${inFile.length > 1 ? ` #${report.nth + 1}` : ''}`);
  }
  return apart;
}

/** The path in the workspace. */
function fileOf({ uri }: OverviewReport): string {
  return workspace.asRelativePath(documentAddress(Uri.parse(uri)));
}

function reportItem(report: OverviewReport, apart: string | undefined): TreeItem {
  const { uri, nth, organ, year, title, state, problems } = report;
  const address = Uri.parse(uri);
  const file = fileOf(report);
  const item = new TreeItem(organ ?? title ?? file, TreeItemCollapsibleState.None);
  item.id = `${uri}#${nth}`;
  item.description = [year === null ? undefined : String(year), apart, problemWords(countOf(problems))]
    .filter(part => part)
    .join(' · ');
  item.iconPath = ICONS[state];
  item.tooltip = `${title ?? ''}\n${file}`.trim();
  item.contextValue = 'report';
  item.command = { command: 'vscode.open', title: l10n.t('Open'), arguments: [address] };
  item.accessibilityInformation = {
    label: [organ ?? title ?? file, item.description, stateWords(state)].join(l10n.t(', ')),
  };
  return item;
}
