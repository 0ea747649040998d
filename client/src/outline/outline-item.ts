import { l10n, type MarkdownString, ThemeColor, ThemeIcon, TreeItem, TreeItemCollapsibleState } from 'vscode';
import type { OutlineNode as ServerNode } from '../../../server/src/lsp/protocol.ts';
import { countOf, problemWords, worstOf } from '../report/problem-counts.ts';
import { addressOf } from './problem-badges.ts';

/** A node of the outline with its way up, which VS Code asks for to reveal it. */
export interface OutlineNode extends ServerNode {
  readonly parent: OutlineNode | undefined;
  /** The same for the same section, table or row of every version of the text. */
  readonly path: string;
  readonly nodes: readonly OutlineNode[];
  /** How many places in it wait to be filled in. */
  readonly blanks: number;
}

/** The command that a click on a node runs; it takes the node. */
export const OPEN_NODE = 'gouji.outline.open';

/** What stands in the tree for a node: icon and words say the same. */
export function treeItemOf(node: OutlineNode): TreeItem {
  const { label, kind, nodes, state } = node;
  const item = new TreeItem(label, collapsibleStateOf(kind, nodes));
  // VS Code keeps a node folded that it has known without children.
  item.id = nodes.length > 0 ? node.path : `${node.path}/`;
  item.resourceUri = addressOf(node);
  const problems = problemWords(countOf(node.problems));
  const words = stateWords(node);
  item.description = [kind === 'row' ? node.detail : undefined, words].filter(part => part).join(' · ');
  const icon = iconOf(node);
  if (icon) item.iconPath = icon;
  item.contextValue = state === 'missing' ? 'missing' : kind;
  item.tooltip = tooltipOf(node);
  item.accessibilityInformation = { label: [label, words, problems].filter(part => part).join(l10n.t(', ')) };
  if (node.range) item.command = { command: OPEN_NODE, title: l10n.t('Go to the Text'), arguments: [node] };
  return item;
}

// Tables are long; the sections already say which of them has problems.
function collapsibleStateOf(kind: OutlineNode['kind'], nodes: readonly OutlineNode[]): TreeItemCollapsibleState {
  if (nodes.length === 0) return TreeItemCollapsibleState.None;
  return kind === 'section' || kind === 'report'
    ? TreeItemCollapsibleState.Expanded
    : TreeItemCollapsibleState.Collapsed;
}

/** How a node stands, in words; its problems are counted by its badge. */
function stateWords({ state, kind, problems, blanks }: OutlineNode): string | undefined {
  if (state === 'missing') return l10n.t('missing');
  if (state === 'empty') return l10n.t('empty');
  if (kind !== 'section' || countOf(problems) > 0) return undefined;
  return blanks > 0 ? l10n.t('{0} to fill in', blanks) : l10n.t('complete');
}

function iconOf({ state, kind, problems, blanks }: OutlineNode): ThemeIcon | undefined {
  // Of a report that is being written, what is still to come is no problem.
  const isCalm = worstOf(problems) === undefined;
  if (state === 'missing')
    return new ThemeIcon('circle-slash', isCalm ? undefined : new ThemeColor('problemsErrorIcon.foreground'));
  if (state === 'empty')
    return new ThemeIcon('circle-large-outline', isCalm ? undefined : new ThemeColor('problemsWarningIcon.foreground'));
  switch (worstOf(problems)) {
    case 'error':
      return new ThemeIcon('error', new ThemeColor('problemsErrorIcon.foreground'));
    case 'warning':
      return new ThemeIcon('warning', new ThemeColor('problemsWarningIcon.foreground'));
    case 'information':
      return new ThemeIcon('info', new ThemeColor('problemsInfoIcon.foreground'));
    default:
      if (kind === 'table') return new ThemeIcon('table');
      if (blanks > 0) return kind === 'section' ? new ThemeIcon('circle-large-outline') : undefined;
      return kind === 'section' ? new ThemeIcon('pass', new ThemeColor('testing.iconPassed')) : undefined;
  }
}

function tooltipOf({ label, kind, detail, state }: OutlineNode): string | MarkdownString {
  if (state === 'missing') return l10n.t('{0}: in the form, but missing in this report', label);
  if (kind === 'table' && detail) return l10n.t('{0}, in the form of {1}', label, detail);
  return detail ? `${label}\n${detail}` : label;
}
