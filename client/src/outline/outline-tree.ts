import { EventEmitter, type Position, type Range, type TreeDataProvider, type TreeItem } from 'vscode';
import type { OutlineNode as ServerNode } from '../../../server/src/lsp/protocol.ts';
import type { ActiveReport } from '../report/active-report.ts';
import { blanksOf } from '../report/blanks.ts';
import { rangeOf } from '../report/positions.ts';
import { countOf } from '../report/problem-counts.ts';
import { type OutlineNode, treeItemOf } from './outline-item.ts';

/** The sections, tables and rows of the active report, as a tree. */
export class OutlineTree implements TreeDataProvider<OutlineNode> {
  private readonly changed = new EventEmitter<void>();
  readonly onDidChangeTreeData = this.changed.event;
  private sections: readonly OutlineNode[] = [];
  private blanks: readonly Range[] = [];
  private onlyProblems = false;

  constructor(private readonly report: ActiveReport) {
    this.build();
    report.onDidChange(() => this.build());
  }

  /** Whether only what has problems, or is missing, is shown. */
  get problemsOnly(): boolean {
    return this.onlyProblems;
  }

  set problemsOnly(only: boolean) {
    this.onlyProblems = only;
    this.build();
  }

  getTreeItem(node: OutlineNode): TreeItem {
    return treeItemOf(node);
  }

  getChildren(node?: OutlineNode): OutlineNode[] {
    return [...(node ? node.nodes : this.sections)];
  }

  getParent(node: OutlineNode): OutlineNode | undefined {
    return node.parent;
  }

  /** The innermost node that a place in the text is in. */
  nodeAt(position: Position): OutlineNode | undefined {
    let found: OutlineNode | undefined;
    for (let nodes = this.sections; ; nodes = found.nodes) {
      const inner = nodes.find(({ range }) => range && rangeOf(range).contains(position));
      if (!inner) return found;
      found = inner;
    }
  }

  private build(): void {
    this.blanks = this.report.state ? blanksOf(this.report.state) : [];
    this.sections = this.nodesOf(this.report.state?.outline.sections ?? [], undefined);
    this.changed.fire();
  }

  private nodesOf(nodes: readonly ServerNode[], parent: OutlineNode | undefined): OutlineNode[] {
    return nodes
      .filter(node => !this.onlyProblems || countOf(node.problems) > 0 || node.state === 'missing')
      .map((node, index) => this.nodeOf(node, parent, index));
  }

  private nodeOf(node: ServerNode, parent: OutlineNode | undefined, index: number): OutlineNode {
    const path = `${parent?.path ?? ''}/${node.kind}:${node.id ?? index}`;
    const range = node.range && rangeOf(node.range);
    const blanks = this.blanks.filter(blank => range?.contains(blank)).length;
    const made = { ...node, parent, path, blanks, nodes: [] as readonly OutlineNode[] };
    made.nodes = this.nodesOf(node.children, made);
    return made;
  }
}
