import type { ExtensionContext } from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import { registerCommands } from './commands/commands.ts';
import { tableCommands } from './commands/table-commands.ts';
import { detectLanguage } from './detect/detect-language.ts';
import { offerGb18030 } from './detect/reopen-encoded.ts';
import { OpenDocuments, type StartReader } from './documents/open-documents.ts';
import { registerDocuments } from './documents/register-documents.ts';
import { LANGUAGE } from './language.ts';
import { OutlineView } from './outline/outline-view.ts';
import { Overview } from './overview/register-overview.ts';
import { registerPaste } from './paste/paste-provider.ts';
import { registerPreview } from './preview/register-preview.ts';
import { ActiveReport } from './report/active-report.ts';
import { ruleLinks } from './rule-pages/rule-links.ts';
import { registerRulePages } from './rule-pages/rule-page.ts';
import { offerFirstSteps } from './samples/first-use.ts';
import { provideSettingsFiles } from './settings/settings-files.ts';
import { LanguageStatus } from './status/language-status.ts';
import { StatusBar } from './status/status-bar.ts';
import { Alignment } from './table/alignment.ts';
import { CellKeys } from './table/cell-keys.ts';
import { EditorWidth } from './table/editor-width.ts';
import { Writing } from './writing/writing.ts';

/** What the extension gives to its tests. */
export interface Gouji {
  readonly client: BaseLanguageClient;
  readonly report: ActiveReport;
  readonly outline: OutlineView;
  readonly overview: Overview;
  readonly statusBar: StatusBar;
  readonly languageStatus: LanguageStatus;
}

/** Makes the language client of one kind of host. */
export type CreateClient = (id: string, name: string, options: LanguageClientOptions) => BaseLanguageClient;

/** Starts everything that both hosts share. */
export function start(context: ExtensionContext, createClient: CreateClient, startReader: StartReader): Gouji {
  const keys = new CellKeys();
  const client: BaseLanguageClient = createClient('gouji', '勾稽 Gouji', {
    documentSelector: [{ language: LANGUAGE }],
    synchronize: { configurationSection: 'gouji' },
    middleware: { ...ruleLinks, ...tableCommands(keys, () => client) },
    // So that the server offers nothing that nobody carries out, and finds `gouji.json` wherever VS Code has folders.
    initializationOptions: { commands: contributedCommands(context), readsFiles: true },
  });
  // A server that does not come up is told of by the client itself, and what needs no server goes on.
  client.start().catch(() => {});

  const report = new ActiveReport(client);
  const outline = new OutlineView(report, context.globalState);
  const overview = new Overview(client, context, new OpenDocuments(context, startReader));
  const statusBar = new StatusBar(report);
  const languageStatus = new LanguageStatus(report);
  const width = new EditorWidth();
  context.subscriptions.push(
    client,
    report,
    outline,
    overview,
    statusBar,
    languageStatus,
    provideSettingsFiles(client),
    offerGb18030(),
    registerRulePages(context.extension),
    registerPreview(context, client, report, width),
    width,
    registerPaste(client),
    registerDocuments(context, startReader),
    keys,
    new Writing(client, context.workspaceState),
    new Alignment(client, width),
  );
  registerCommands(context, client, report, keys);
  detectLanguage(context);
  void offerFirstSteps(context);
  return { client, report, outline, overview, statusBar, languageStatus };
}

function contributedCommands({ extension }: ExtensionContext): string[] {
  const contributed: readonly { command: string }[] = extension.packageJSON.contributes.commands;
  return contributed.map(({ command }) => command);
}
