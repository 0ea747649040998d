import { commands, type ExtensionContext, l10n, window, workspace } from 'vscode';

const OFFERED = 'gouji.offered';
/** What a folder of reports holds, by the names that such files have. */
const REPORTS = '**/{*政府信息公开*年*报*,*.nianbao}';

/**
 * At the first folder with reports of all, shows the side bar 勾稽 where nothing else is open yet, and offers the
 * walkthrough; never again of itself, and never to who has turned VS Code's own tips off.
 */
export async function offerFirstSteps({ globalState }: ExtensionContext): Promise<void> {
  const isWanted = workspace.getConfiguration('workbench').get('tips.enabled') !== false;
  if (!isWanted || globalState.get(OFFERED)) return;
  const [report] = await workspace.findFiles(REPORTS, undefined, 1);
  if (!report) return;
  await globalState.update(OFFERED, true);
  if (window.tabGroups.all.every(({ tabs }) => tabs.length === 0))
    await commands.executeCommand('workbench.view.extension.gouji');
  const show = l10n.t('Get Started');
  const offer = l10n.t(
    'There are annual reports in this folder. Five short steps show how they are checked and written.',
  );
  if ((await window.showInformationMessage(offer, show)) === show)
    await commands.executeCommand('gouji.openWalkthrough');
}
