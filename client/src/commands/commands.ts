import { commands, type ExtensionContext, type Uri, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { setAsReport } from '../detect/detect-language.ts';
import { reopenAsGb18030 } from '../detect/reopen-encoded.ts';
import { activeReportEditor } from '../language.ts';
import { newReport } from '../new-report/new-report.ts';
import type { Wishes } from '../new-report/wishes.ts';
import { insertMissing, insertSection } from '../outline/insert-missing.ts';
import type { OutlineNode } from '../outline/outline-item.ts';
import { type PlaceInText, silence } from '../problems/silence.ts';
import { rehearse, unlessRehearsed } from '../rehearsal.ts';
import type { ActiveReport } from '../report/active-report.ts';
import { goToNextBlank, selectNextBlank } from '../report/blanks.ts';
import { openSample } from '../samples/open-sample.ts';
import { chooseLevel, turnOffRule } from '../settings/rule-levels.ts';
import { carryIn } from '../table/carry-in.ts';
import type { CellKeys } from '../table/cell-keys.ts';

/** Registers the commands of the manifest that no view brings along. */
export function registerCommands(
  context: ExtensionContext,
  client: BaseLanguageClient,
  report: ActiveReport,
  keys: CellKeys,
): void {
  const handlers: Record<string, (...given: never[]) => unknown> = {
    'gouji.newReport': (folder?: Uri, wishes?: Wishes) => newReport(context, client, keys, folder, wishes),
    'gouji.openSample': openSample,
    'gouji.showProblems': () => commands.executeCommand('workbench.actions.view.problems'),
    'gouji.goToNextBlank': unlessRehearsed(() => goToNextBlank(client, report, keys)),
    'gouji.table.carryIn': () => carryIn(client),
    'gouji.insertSection': () => insertSection(client, report),
    'gouji.outline.insert': (node: OutlineNode) => report.state && insertMissing(client, report.state, node),
    'gouji.silence': (uri: string, rule: string, place: PlaceInText) => silence(client, uri, rule, place),
    'gouji.turnOffRule': (uri: string, rule: string) => turnOffRule(context.extension, uri, rule),
    'gouji.chooseLevel': () => chooseLevel(context.extension),
    'gouji.setAsReport': () => setAsReport(context, true),
    'gouji.setAsPlainText': () => setAsReport(context, false),
    'gouji.reopenAsGb18030': () => window.activeTextEditor && reopenAsGb18030(window.activeTextEditor.document.uri),
    'gouji.openWalkthrough': () =>
      commands.executeCommand('workbench.action.openWalkthrough', `${context.extension.id}#start`, false),
  };
  for (const [name, handler] of Object.entries(handlers)) {
    context.subscriptions.push(commands.registerCommand(name, handler));
  }
  rehearse(['gouji.goToNextBlank']);
  keys.goToNextBlank = async () => {
    const { document } = activeReportEditor() ?? {};
    return document !== undefined && (await selectNextBlank(client, document, keys));
  };
}
