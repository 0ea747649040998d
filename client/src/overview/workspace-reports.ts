import {
  commands,
  Disposable,
  EventEmitter,
  l10n,
  languages,
  ProgressLocation,
  type TextDocument,
  Uri,
  window,
  workspace,
} from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import { decode } from '../../../server/src/core/document/decode.ts';
import {
  type OverviewReport,
  type OverviewResult,
  type ReportAddress,
  type RollUpResult,
  type TwoYearsResult,
  workspaceRequests,
} from '../../../server/src/lsp/protocol.ts';
import { LANGUAGE } from '../language.ts';
import { shownReports } from './shown-reports.ts';

/** What is looked for in the workspace: texts and pages. */
const REPORTS = '**/*.{txt,text,md,markdown,nianbao,htm,html}';
const LARGEST_FILE = 2_000_000; // bytes
/** Files that are handed to the server at a time: few enough that a keystroke never waits for them. */
const BATCH = 8;
/** How long files and documents have to rest before the overview follows, in milliseconds. */
const REST = 1000;

/**
 * The reports of the workspace, checked in the background: what is wrong in those that are not open stands in Problems,
 * and views follow {@link onDidChange}.
 */
export class WorkspaceReports implements Disposable {
  private readonly changed = new EventEmitter<void>();
  readonly onDidChange = this.changed.event;
  reports: readonly OverviewReport[] = [];
  /** Who is missing in each year of the organs that `gouji.json` lists. */
  missing: OverviewResult['missing'] = [];
  private readonly byFile = new Map<string, OverviewReport[]>();

  private readonly problems = languages.createDiagnosticCollection('gouji-workspace');
  private readonly listeners: Disposable;
  private stopped = false;
  /** Whether a server has run before: one that is started in its place knows of no file. */
  private hasRun = false;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly client: BaseLanguageClient) {
    const watcher = workspace.createFileSystemWatcher(REPORTS);
    const settings = workspace.createFileSystemWatcher('**/gouji.json');
    const isReport = ({ languageId }: TextDocument) => languageId === LANGUAGE;
    this.listeners = Disposable.from(
      watcher,
      settings,
      settings.onDidCreate(() => this.readAll()),
      settings.onDidChange(() => this.readAll()),
      settings.onDidDelete(() => this.readAll()),
      watcher.onDidCreate(uri => this.read([uri])),
      watcher.onDidChange(uri => this.read([uri])),
      watcher.onDidDelete(uri => this.forget(uri)),
      workspace.onDidOpenTextDocument(() => this.leaveShown()),
      window.tabGroups.onDidChangeTabs(() => this.leaveShown()),
      workspace.onDidCloseTextDocument(document => isReport(document) && this.reread(document.uri)),
      workspace.onDidChangeTextDocument(({ document }) => isReport(document) && this.followSoon()),
      client.onDidChangeState(({ newState }) => {
        if (newState !== State.Running) return;
        if (this.hasRun) void this.readAll();
        this.hasRun = true;
      }),
      workspace.onDidChangeWorkspaceFolders(() => this.readAll()),
      workspace.onDidChangeConfiguration(event => event.affectsConfiguration('gouji') && this.readAll()),
      commands.registerCommand('gouji.overview.refresh', () => this.readAll()),
      commands.registerCommand('gouji.overview.stop', () => {
        this.stopped = true;
      }),
    );
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.stopped = true;
    this.listeners.dispose();
    this.problems.dispose();
    this.changed.dispose();
  }

  /** Looks at all reports of the workspace, where the user wants that, and tells how far it is. */
  async readAll(): Promise<void> {
    if (!this.isWanted) {
      const removed = this.reports.map(({ uri }) => uri);
      if (removed.length > 0) await this.ask(workspaceRequests.files.method, { files: [], removed });
      this.show({ reports: [], missing: [], diagnostics: [] });
      return;
    }
    const files = await workspace.findFiles(REPORTS, '**/{node_modules,.git}/**');
    this.stopped = false;
    void commands.executeCommand('setContext', 'gouji.isChecking', true);
    await window.withProgress(
      { location: ProgressLocation.Window, title: l10n.t('Checking annual reports') },
      async progress => {
        let next = BATCH;
        for (let at = 0; at < files.length && !this.stopped; at += BATCH) {
          progress.report({ message: `${at}/${files.length}` });
          await this.send(files.slice(at, at + BATCH));
          // The list fills while the rest is being read, less and less often: all are compared each time.
          if (at < next) continue;
          next = at * 2;
          await this.follow();
        }
      },
    );
    void commands.executeCommand('setContext', 'gouji.isChecking', false);
    await this.follow();
  }

  private get isWanted(): boolean {
    return workspace.getConfiguration('gouji').get('workspace') === 'all';
  }

  private async read(files: readonly Uri[]): Promise<void> {
    if (!this.isWanted) return;
    await this.send(files);
    this.followSoon();
  }

  /** What was edited and not saved is gone with the document; what is stored counts again. */
  private async reread(uri: Uri): Promise<void> {
    if (workspace.getWorkspaceFolder(uri)) await this.read([uri]);
    else await this.forget(uri);
  }

  private async forget(uri: Uri): Promise<void> {
    if (!this.isWanted) return;
    await this.ask(workspaceRequests.files.method, { files: [], removed: [uri.toString()] });
    this.followSoon();
  }

  private async send(files: readonly Uri[]): Promise<void> {
    const read = await Promise.all(files.map(async uri => ({ uri: uri.toString(), text: await textOf(uri) })));
    const known = read.filter(file => file.text !== null) as { uri: string; text: string }[];
    await this.ask(workspaceRequests.files.method, { files: known, removed: [] });
  }

  /** What is shown tells of itself from now on, and what is no longer shown is told of again. */
  private leaveShown(): void {
    for (const uri of shownReports()) this.problems.delete(uri);
    this.followSoon();
  }

  private followSoon(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.follow(), REST);
  }

  private async follow(): Promise<void> {
    if (!this.isWanted) return;
    const answer = workspaceRequests.overview.result.safeParse(await this.ask(workspaceRequests.overview.method, {}));
    if (answer.data) this.show(answer.data);
  }

  /** The reports of a file. */
  reportsOf(uri: Uri): readonly OverviewReport[] {
    return this.byFile.get(uri.toString()) ?? [];
  }

  /** Two reports side by side; null where one of them is not there any more. */
  async twoYears(before: ReportAddress, now: ReportAddress): Promise<TwoYearsResult> {
    const [then, today] = await Promise.all(
      [before, now].map(async address => ({ ...address, text: (await textOf(Uri.parse(address.uri))) ?? '' })),
    );
    const answer = await this.ask(workspaceRequests.twoYears.method, { before: then, now: today });
    return workspaceRequests.twoYears.result.safeParse(answer).data ?? null;
  }

  /** What makes the figures of a report that is the sum of others. */
  async rollUp({ uri, nth }: ReportAddress): Promise<RollUpResult> {
    const answer = await this.ask(workspaceRequests.rollUp.method, { uri, nth });
    return workspaceRequests.rollUp.result.safeParse(answer).data ?? null;
  }

  private show({ reports, missing, diagnostics }: OverviewResult): void {
    this.reports = reports;
    this.missing = missing;
    this.byFile.clear();
    for (const report of reports) {
      const file = Uri.parse(report.uri).toString();
      this.byFile.set(file, [...(this.byFile.get(file) ?? []), report]);
    }
    this.problems.clear();
    const shown = new Set(shownReports().map(String));
    for (const { uri, items } of diagnostics) {
      const address = this.client.protocol2CodeConverter.asUri(uri);
      if (shown.has(address.toString())) continue;
      void this.client.protocol2CodeConverter
        .asDiagnostics(items as Parameters<typeof this.client.protocol2CodeConverter.asDiagnostics>[0])
        .then(found => this.problems.set(address, found));
    }
    this.changed.fire();
  }

  /** Null where the server does not answer. */
  private async ask(method: string, params: object): Promise<unknown> {
    try {
      return await this.client.sendRequest(method, params);
    } catch {
      return null;
    }
  }
}

/** The text of a file; null where it is none, is too large, or cannot be read. */
export async function textOf(uri: Uri): Promise<string | null> {
  try {
    if ((await workspace.fs.stat(uri)).size > LARGEST_FILE) return null;
    return decode(await workspace.fs.readFile(uri))?.text ?? null;
  } catch {
    return null;
  }
}
