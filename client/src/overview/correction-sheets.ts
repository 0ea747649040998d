import { l10n, ProgressLocation, Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { byOrgan, type Correction, sheetStem } from '../../../server/src/core/features/correction/correction.ts';
import { correctionWriters } from '../../../server/src/core/features/export/correction-writers.ts';
import { exists } from '../documents/save-as.ts';
import { correctionOf } from '../export/corrections.ts';
import type { WorkspaceReports } from './workspace-reports.ts';

/** What is to be written where; asked for where it is not given. */
export interface SheetWishes {
  readonly extension: 'docx' | 'xlsx';
  /** The folder for a sheet an organ, or the file for one list of all. */
  readonly folder?: Uri;
  readonly file?: Uri;
}

/** Writes the correction sheets (整改清单) of all reports that have errors: one for each organ, or one list of all. */
export async function writeCorrectionSheets(
  client: BaseLanguageClient,
  workspaceReports: WorkspaceReports,
  given?: SheetWishes,
): Promise<void> {
  const wrong = workspaceReports.reports.filter(({ problems }) => problems.error > 0);
  if (wrong.length === 0) {
    void window.showInformationMessage(l10n.t('No report has errors.'));
    return;
  }
  const wishes = given ?? (await askForWishes(wrong.length));
  if (!wishes) return;
  const written = await window.withProgress(
    { location: ProgressLocation.Window, title: l10n.t('Writing correction sheets') },
    async () => {
      const corrections: Correction[] = [];
      // A file with several reports has one sheet.
      for (const uri of new Set(wrong.map(report => report.uri))) {
        const address = Uri.parse(uri);
        const correction = await correctionOf(client, address, await workspaceReports.textOf(address));
        if (correction) corrections.push(correction);
      }
      return write(corrections, wishes);
    },
  );
  void window.showInformationMessage(l10n.t('{0} correction sheets written', written));
}

/** Gives how many files were written. What is in the folder already is kept: somebody may have filled it in. */
async function write(corrections: readonly Correction[], { extension, folder, file }: SheetWishes): Promise<number> {
  const bytesOf = correctionWriters[extension]!;
  if (file) await workspace.fs.writeFile(file, bytesOf(corrections));
  if (file || !folder) return 1;
  const sheets = byOrgan(corrections);
  for (const sheet of sheets) {
    const target = await freeName(folder, sheetStem(sheet[0]!), extension);
    await workspace.fs.writeFile(target, bytesOf(sheet));
  }
  return sheets.length;
}

async function freeName(folder: Uri, stem: string, extension: string): Promise<Uri> {
  for (let number = 1; ; number++) {
    const name = Uri.joinPath(folder, `${stem}${number === 1 ? '' : `-${number}`}.${extension}`);
    if (!(await exists(name))) return name;
  }
}

async function askForWishes(count: number): Promise<SheetWishes | undefined> {
  const ways = [
    { label: l10n.t('A Word file for each organ'), extension: 'docx', apart: true },
    { label: l10n.t('One Word list of all'), extension: 'docx', apart: false },
    { label: l10n.t('One Excel list of all'), extension: 'xlsx', apart: false },
  ] as const;
  const way = await window.showQuickPick(ways, {
    placeHolder: l10n.t('Correction sheets of {0} reports with errors', count),
  });
  if (!way) return undefined;
  const { extension } = way;
  const home = workspace.workspaceFolders?.[0]?.uri;
  if (way.apart) {
    const [folder] =
      (await window.showOpenDialog({ canSelectFiles: false, canSelectFolders: true, defaultUri: home })) ?? [];
    return folder && { extension, folder };
  }
  const defaultUri = home && Uri.joinPath(home, `整改清单.${extension}`);
  const file = await window.showSaveDialog({ defaultUri, filters: { [way.label]: [extension] } });
  return file && { extension, file };
}
