import { l10n, window, workspace } from 'vscode';
import faulty from '../../../samples/有错误的样例-河湾区卫生健康局2025年政府信息公开工作年度报告.txt';
import right from '../../../samples/青禾县民政局2025年政府信息公开工作年度报告.txt';
import { LANGUAGE } from '../language.ts';

/** The reports that come with the extension, of invented organs. */
const samples = { faulty, right };

/** Opens a sample as a new text, to be changed at will; asks which one where none is named. */
export async function openSample(name?: unknown): Promise<void> {
  const chosen = isSample(name) ? name : await askSample();
  if (!chosen) return;
  await window.showTextDocument(await workspace.openTextDocument({ language: LANGUAGE, content: samples[chosen] }));
}

function isSample(name: unknown): name is keyof typeof samples {
  return typeof name === 'string' && name in samples;
}

async function askSample(): Promise<keyof typeof samples | undefined> {
  const items = [
    {
      label: l10n.t('A report with errors'),
      description: l10n.t('See what is found, and try the fixes'),
      name: 'faulty',
    },
    {
      label: l10n.t('A report without errors'),
      description: l10n.t('See what a complete report looks like'),
      name: 'right',
    },
  ] as const;
  return (await window.showQuickPick(items, { placeHolder: l10n.t('Which sample?') }))?.name;
}
