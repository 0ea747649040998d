import {
  Disposable,
  EventEmitter,
  type FileDecoration,
  type FileDecorationProvider,
  ThemeColor,
  Uri,
  window,
  workspace,
} from 'vscode';
import type { ProblemCounts } from '../../../server/src/lsp/protocol.ts';
import { documentAddress, SCHEME } from '../documents/address.ts';
import { countOf, problemWords, worstOf } from '../report/problem-counts.ts';
import type { WorkspaceReports } from './workspace-reports.ts';

/** VS Code shows two characters, and 9+ where there are more problems. */
const MOST = 9;

const COLORS = {
  error: new ThemeColor('list.errorForeground'),
  warning: new ThemeColor('list.warningForeground'),
  information: undefined,
};

/**
 * The number of problems beside a Word file or a PDF in the Explorer, in the look of VS Code's own. It knows of the problems
 * of their texts, which have another address, and would show none.
 */
export class DocumentBadges implements FileDecorationProvider, Disposable {
  private readonly changed = new EventEmitter<Uri[]>();
  readonly onDidChangeFileDecorations = this.changed.event;
  private badges = new Map<string, FileDecoration>();
  private readonly listeners: Disposable;

  constructor(private readonly workspaceReports: WorkspaceReports) {
    this.listeners = Disposable.from(
      workspaceReports.onDidChange(() => this.renew()),
      workspace.onDidChangeConfiguration(event => event.affectsConfiguration('problems') && this.renew()),
      window.registerFileDecorationProvider(this),
    );
  }

  provideFileDecoration(uri: Uri): FileDecoration | undefined {
    return this.badges.get(uri.toString());
  }

  dispose(): void {
    this.listeners.dispose();
    this.changed.dispose();
  }

  private renew(): void {
    const before = this.badges;
    this.badges = new Map();
    if (isWanted()) for (const [address, problems] of this.problems()) this.badges.set(address, badgeOf(problems));
    const touched = new Set([...before.keys(), ...this.badges.keys()]);
    if (touched.size > 0) this.changed.fire([...touched].map(address => Uri.parse(address)));
  }

  /** What is wrong in the documents that are shown as their texts, of all reports in one together. */
  private problems(): Map<string, ProblemCounts> {
    const all = new Map<string, ProblemCounts>();
    for (const { uri, problems } of this.workspaceReports.reports) {
      const address = Uri.parse(uri);
      if (address.scheme !== SCHEME || !worstOf(problems)) continue;
      const file = documentAddress(address).toString();
      const { error = 0, warning = 0, information = 0, hint = 0 } = all.get(file) ?? {};
      all.set(file, {
        error: error + problems.error,
        warning: warning + problems.warning,
        information: information + problems.information,
        hint: hint + problems.hint,
      });
    }
    return all;
  }
}

function badgeOf(problems: ProblemCounts): FileDecoration {
  const count = countOf(problems);
  return {
    badge: count > MOST ? `${MOST}+` : String(count),
    tooltip: problemWords(count),
    color: COLORS[worstOf(problems)!],
    propagate: true,
  };
}

/** Whether VS Code shows the problems of any file so. */
function isWanted(): boolean {
  const problems = workspace.getConfiguration('problems');
  return problems.get('decorations.enabled', true) && problems.get('visibility', true);
}
