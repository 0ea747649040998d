import { commands, Disposable, type Memento, type TreeView, window, workspace } from 'vscode';
import type { ActiveReport } from '../report/active-report.ts';
import { rangeOf, showRange } from '../report/positions.ts';
import { OPEN_NODE, type OutlineNode } from './outline-item.ts';
import { OutlineTree } from './outline-tree.ts';
import { ProblemBadges } from './problem-badges.ts';

/** How long the cursor has to rest before the tree follows it, in milliseconds. */
const REST = 80;
const SHOWN = 'gouji.outlineShown';

/** The outline of the active report in the side bar 勾稽. */
export class OutlineView implements Disposable {
  readonly tree: OutlineTree;
  private readonly view: TreeView<OutlineNode>;
  private readonly disposables: Disposable;
  private timer: ReturnType<typeof setTimeout> | undefined;

  /** @param memory remembers for all workspaces that the outline has been shown */
  constructor(
    private readonly report: ActiveReport,
    private readonly memory: Memento,
  ) {
    this.tree = new OutlineTree(report);
    this.view = window.createTreeView('gouji.outline', { treeDataProvider: this.tree, showCollapseAll: true });
    this.disposables = Disposable.from(
      this.view,
      window.registerFileDecorationProvider(new ProblemBadges()),
      commands.registerCommand(OPEN_NODE, (node: OutlineNode) => this.open(node)),
      commands.registerCommand('gouji.outline.showProblemsOnly', () => this.filter(true)),
      commands.registerCommand('gouji.outline.showAll', () => this.filter(false)),
      window.onDidChangeTextEditorSelection(() => this.followSoon()),
      this.view.onDidChangeVisibility(() => this.followSoon()),
      this.tree.onDidChangeTreeData(() => this.followSoon()),
      report.onDidChange(() => this.showOnce()),
    );
    this.showOnce();
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.disposables.dispose();
  }

  /** Shows the side bar 勾稽 at the first report of all, so that it is found; never again of itself. */
  private showOnce(): void {
    const [first] = this.tree.getChildren();
    if (!first || this.memory.get(SHOWN)) return;
    // The tree may have changed meanwhile, and the node with it; then it will be the next one.
    const remember = () => void this.memory.update(SHOWN, true);
    void this.view.reveal(first, { select: false, focus: false }).then(remember, () => {});
  }

  private async open({ selectionRange }: OutlineNode): Promise<void> {
    const { state } = this.report;
    if (state && selectionRange) await showRange(state.document, rangeOf(selectionRange));
  }

  private filter(problemsOnly: boolean): void {
    this.tree.problemsOnly = problemsOnly;
    void commands.executeCommand('setContext', 'gouji.outline.problemsOnly', problemsOnly);
  }

  private followSoon(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.follow(), REST);
  }

  private async follow(): Promise<void> {
    const editor = window.activeTextEditor;
    if (!this.view.visible || editor?.document !== this.report.state?.document || !editor) return;
    if (!workspace.getConfiguration('gouji').get('outline.followCursor')) return;
    const node = this.tree.nodeAt(editor.selection.active);
    // The tree may have changed meanwhile.
    if (node) await this.view.reveal(node, { select: true, focus: false }).then(undefined, () => {});
  }
}
