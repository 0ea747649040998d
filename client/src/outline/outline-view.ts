import { commands, Disposable, type TreeView, window, workspace } from 'vscode';
import type { ActiveReport } from '../report/active-report.ts';
import { rangeOf, showRange } from '../report/positions.ts';
import { OPEN_NODE, type OutlineNode } from './outline-item.ts';
import { OutlineTree } from './outline-tree.ts';

/** How long the cursor has to rest before the tree follows it, in milliseconds. */
const REST = 80;

/** The outline of the active report in the Explorer. */
export class OutlineView implements Disposable {
  readonly tree: OutlineTree;
  private readonly view: TreeView<OutlineNode>;
  private readonly disposables: Disposable;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly report: ActiveReport) {
    this.tree = new OutlineTree(report);
    this.view = window.createTreeView('gouji.outline', { treeDataProvider: this.tree, showCollapseAll: true });
    this.disposables = Disposable.from(
      this.view,
      commands.registerCommand(OPEN_NODE, (node: OutlineNode) => this.open(node)),
      commands.registerCommand('gouji.outline.showProblemsOnly', () => this.filter(true)),
      commands.registerCommand('gouji.outline.showAll', () => this.filter(false)),
      window.onDidChangeTextEditorSelection(() => this.followSoon()),
      this.view.onDidChangeVisibility(() => this.followSoon()),
      this.tree.onDidChangeTreeData(() => this.followSoon()),
    );
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.disposables.dispose();
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
    if (!workspace.getConfiguration('gouji').get('outline.followCursor', true)) return;
    const node = this.tree.nodeAt(editor.selection.active);
    // The tree may have changed meanwhile, and the node with it.
    if (node) await this.view.reveal(node, { select: true, focus: false }).then(undefined, () => {});
  }
}
