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
import {
  type OverviewReport,
  type OverviewResult,
  type ReportAddress,
  type RollUpResult,
  type TwoYearsResult,
  workspaceRequests,
} from '../../../server/src/lsp/protocol.ts';
import { documentAddress } from '../documents/address.ts';
import { LANGUAGE } from '../language.ts';
import { addressesOf, addressOf, isLookedAt, REPORT_FILES, type ReportFiles } from './report-files.ts';
import { shownReports } from './shown-reports.ts';

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
  /** How many files the user did not wait for. */
  unread = 0;
  /** The last time that all files were begun to be read; it ends those before. */
  private run = { isStopped: false };
  /** Whether a server has run before: one that is started in its place knows of no file. */
  private hasRun = false;
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** Files that have changed since they were read. */
  private readonly stale = new Map<string, Uri>();

  constructor(
    private readonly client: BaseLanguageClient,
    private readonly files: ReportFiles,
  ) {
    const watcher = workspace.createFileSystemWatcher(REPORT_FILES);
    const settings = workspace.createFileSystemWatcher('**/gouji.json');
    const isReport = ({ languageId }: TextDocument) => languageId === LANGUAGE;
    this.listeners = Disposable.from(
      watcher,
      settings,
      settings.onDidCreate(() => this.readAll()),
      settings.onDidChange(() => this.readAll()),
      settings.onDidDelete(() => this.readAll()),
      watcher.onDidCreate(uri => this.readSoon(uri)),
      watcher.onDidChange(uri => this.readSoon(uri)),
      watcher.onDidDelete(uri => this.forget(addressesOf(uri))),
      workspace.onDidOpenTextDocument(document => {
        // A document that is shown as its text is no second report, nor one that is shown as its source.
        if (isReport(document)) void this.forget(addressesOf(document.uri).filter(uri => !isSame(uri, document.uri)));
        this.leaveShown();
      }),
      window.tabGroups.onDidChangeTabs(() => this.leaveShown()),
      workspace.onDidCloseTextDocument(document => isReport(document) && this.reread(document.uri)),
      workspace.onDidChangeTextDocument(({ document }) => isReport(document) && this.settleSoon()),
      client.onDidChangeState(({ newState }) => {
        if (newState !== State.Running) return;
        if (this.hasRun) void this.readAll();
        this.hasRun = true;
      }),
      workspace.onDidChangeWorkspaceFolders(() => this.readAll()),
      workspace.onDidChangeConfiguration(event => event.affectsConfiguration('gouji') && this.readAll()),
      commands.registerCommand('gouji.overview.refresh', () => this.readAll()),
      commands.registerCommand('gouji.overview.stop', () => {
        this.run.isStopped = true;
      }),
    );
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.run.isStopped = true;
    this.listeners.dispose();
    this.problems.dispose();
    this.changed.dispose();
  }

  /** Looks at all reports of the workspace, where the user wants that, and tells how far it is. */
  async readAll(): Promise<void> {
    const run = { isStopped: false };
    this.run = run;
    if (!this.isWanted) {
      this.setChecking(false);
      this.unread = 0;
      const removed = this.reports.map(({ uri }) => uri);
      if (removed.length > 0) await this.tell([], removed);
      this.show({ reports: [], missing: [], diagnostics: [] });
      return;
    }
    const files = await this.files.find();
    const looked = new Set(files.flatMap(addressesOf).map(String));
    for (const uri of shownReports()) looked.add(uri.toString());
    // What is gone, or what the settings leave out now.
    const left = this.reports.map(({ uri }) => uri).filter(uri => !looked.has(uri));
    await this.tell([], left);
    if (this.run !== run) return;
    this.setChecking(true);
    await window.withProgress(
      { location: ProgressLocation.Window, title: l10n.t('Checking annual reports') },
      async progress => {
        let at = 0;
        let next = BATCH;
        for (; at < files.length && !run.isStopped && this.run === run; at += BATCH) {
          progress.report({ message: `${at}/${files.length}` });
          await this.send(files.slice(at, at + BATCH));
          // The list fills while the rest is being read, less and less often: all are compared each time.
          if (at < next) continue;
          next = at * 2;
          await this.follow();
        }
        if (this.run !== run) return;
        this.unread = Math.max(0, files.length - at);
        this.files.rest();
        // To compare ten thousand takes as long as to read some of them.
        progress.report({ message: `${files.length - this.unread}/${files.length}` });
        await this.follow();
      },
    );
    if (this.run === run) this.setChecking(false);
  }

  private setChecking(isChecking: boolean): void {
    void commands.executeCommand('setContext', 'gouji.isChecking', isChecking);
  }

  private get isWanted(): boolean {
    return workspace.getConfiguration('gouji').get('workspace') === 'all';
  }

  /** Reads a file once it rests; where many change at once, as in a checkout, all of them then. */
  private readSoon(file: Uri): void {
    if (!this.isWanted || !isLookedAt(file)) return;
    this.stale.set(file.toString(), file);
    this.settleSoon();
  }

  /** What was edited and not saved is gone with the document; what is stored counts again. */
  private async reread(address: Uri): Promise<void> {
    const file = documentAddress(address);
    const isListed = workspace.getWorkspaceFolder(file) !== undefined && isLookedAt(file);
    if (isListed) this.readSoon(file);
    if (!isListed || !isSame(addressOf(file), address)) await this.forget([address]);
  }

  private async forget(addresses: readonly Uri[]): Promise<void> {
    if (!this.isWanted) return;
    for (const address of addresses) this.stale.delete(address.toString());
    await this.tell([], addresses.map(String));
    this.settleSoon();
  }

  /** Hands files to the server. What is open, as itself or as its text, tells of itself. */
  private async send(files: readonly Uri[]): Promise<void> {
    const open = openReports();
    const closed = files.filter(file => !addressesOf(file).some(address => open.has(address.toString())));
    const texts = await Promise.all(closed.map(file => this.files.textOf(file)));
    const known = closed.map((file, nth) => ({ uri: addressOf(file).toString(), text: texts[nth] }));
    await this.tell(
      known.flatMap(({ uri, text }) => (typeof text === 'string' ? [{ uri, text }] : [])),
      known.flatMap(({ uri, text }) => (typeof text === 'string' ? [] : [uri])),
    );
  }

  private async tell(files: readonly { uri: string; text: string }[], removed: readonly string[]): Promise<void> {
    await this.ask(workspaceRequests.files.method, { files, removed });
  }

  /** What is shown tells of itself from now on, and what is no longer shown is told of again. */
  private leaveShown(): void {
    for (const uri of shownReports()) this.problems.delete(uri);
    this.settleSoon();
  }

  private settleSoon(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.settle(), REST);
  }

  private async settle(): Promise<void> {
    const files = [...this.stale.values()];
    this.stale.clear();
    for (let at = 0; at < files.length; at += BATCH) await this.send(files.slice(at, at + BATCH));
    if (files.length > 0) this.files.rest();
    await this.follow();
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

  /** The text of a report that is not open, as it is checked; null where it cannot be read. */
  textOf(address: Uri): Promise<string | null> {
    return this.files.textOf(documentAddress(address));
  }

  /** Two reports side by side; null where one of them is not there any more. */
  async twoYears(before: ReportAddress, now: ReportAddress): Promise<TwoYearsResult> {
    const [then, today] = await Promise.all(
      [before, now].map(async address => ({ ...address, text: await this.currentTextOf(address) })),
    );
    const answer = await this.ask(workspaceRequests.twoYears.method, { before: then, now: today });
    return workspaceRequests.twoYears.result.safeParse(answer).data ?? null;
  }

  /** As it is being edited, or as it is stored. */
  private async currentTextOf({ uri }: ReportAddress): Promise<string> {
    const address = Uri.parse(uri);
    const open = workspace.textDocuments.find(document => document.uri.toString() === address.toString());
    return open?.getText() ?? (await this.textOf(address)) ?? '';
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

/** The addresses of all reports that are open, which tell of themselves. */
function openReports(): ReadonlySet<string> {
  const reports = workspace.textDocuments.filter(({ languageId }) => languageId === LANGUAGE);
  return new Set(reports.map(({ uri }) => uri.toString()));
}

function isSame(one: Uri, other: Uri): boolean {
  return one.toString() === other.toString();
}
