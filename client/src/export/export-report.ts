import {
  commands,
  DiagnosticSeverity,
  env,
  l10n,
  languages,
  type TextDocument,
  type Uri,
  window,
  workspace,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { correctionWriters } from '../../../server/src/core/features/export/correction-writers.ts';
import type { HtmlLook } from '../../../server/src/core/features/export/export-html.ts';
import { unreadRows } from '../../../server/src/core/features/export/unread-rows.ts';
import type { Preview } from '../../../server/src/core/features/preview/preview-model.ts';
import { documentAddress } from '../documents/address.ts';
import { inDisplayLanguage } from '../documents/words.ts';
import { request } from '../report/request.ts';
import { correctionOf } from './corrections.ts';
import { type CopyKind, copyKinds, type ExportKind, exportKinds } from './kinds.ts';

type WayOut = (ExportKind & { readonly description: string }) | CopyKind;

/**
 * Asks as what and where to, and writes the report there as a new file, or its problems as a correction sheet, or has it
 * copied. Where something is wrong or not filled in yet, it asks before the report goes out.
 */
export async function exportReport(
  client: BaseLanguageClient,
  document: TextDocument,
  preview: Preview,
  copy: (look: HtmlLook) => Promise<void>,
): Promise<void> {
  const kind = await window.showQuickPick<WayOut>(
    [...exportKinds().map(kind => ({ ...kind, description: `.${kind.extension}` })), ...copyKinds()],
    // A preview that takes the keyboard back does not take the question away.
    { placeHolder: l10n.t('Export the report as'), matchOnDescription: true, ignoreFocusOut: true },
  );
  if (!kind) return;
  if (('look' in kind || kind.write) && !(await mayGoOut(client, document.uri))) return;
  if ('look' in kind) {
    await copy(kind.look);
    return;
  }
  const target = await window.showSaveDialog({
    ...(document.isUntitled ? {} : { defaultUri: proposedAddress(document.uri, kind) }),
    filters: { [kind.label]: [kind.extension] },
    title: l10n.t('Export the report as'),
  });
  const bytes = target && (kind.write ? kind.write(preview) : await correctionSheet(client, document, kind.extension));
  if (!bytes) return;
  await workspace.fs.writeFile(target, bytes);
  const open = l10n.t('Open');
  const exported = l10n.t('Exported to {0}', target.path.split('/').at(-1)!);
  const unread = kind.write ? unreadRows(preview).map(({ said }) => inDisplayLanguage(said)) : [];
  const answer = await window.showInformationMessage([exported, ...unread].join('\n'), open);
  if (answer === open) await env.openExternal(target);
}

async function correctionSheet(
  client: BaseLanguageClient,
  { uri }: TextDocument,
  extension: string,
): Promise<Uint8Array | null> {
  const correction = await correctionOf(client, uri, null);
  return correction && correctionWriters[extension]!([correction]);
}

/** Beside the report, and never the file that it was read from: 年报.docx becomes 年报-导出.docx. */
function proposedAddress(uri: Uri, { extension, write }: ExportKind): Uri {
  const file = documentAddress(uri);
  const stem = file.path.replace(/\.[^./]*$/, '') + (write ? '' : '整改清单');
  const path = `${stem}.${extension}`;
  return file.with({ path: path === file.path ? `${stem}-导出.${extension}` : path });
}

/** Whether the report may go out as it is: it has no errors, all is filled in, or the user says so. */
export async function mayGoOut(client: BaseLanguageClient, uri: Uri): Promise<boolean> {
  const errors = languages
    .getDiagnostics(uri)
    .filter(({ source, severity }) => source === 'gouji' && severity === DiagnosticSeverity.Error);
  const report = await request(client, 'gouji/report', { textDocument: { uri: uri.toString() } });
  const blanks = report?.blanks.length ?? 0;
  if (errors.length === 0 && blanks === 0) return true;
  const [show, anyway] = [l10n.t('Show'), l10n.t('Go On Anyway')];
  const question =
    errors.length > 0
      ? l10n.t('The report still has {0} errors.', errors.length)
      : l10n.t('The report still has {0} places to fill in.', blanks);
  const answer = await window.showWarningMessage(question, { modal: true }, show, anyway);
  if (answer === show) await commands.executeCommand(errors.length > 0 ? 'gouji.showProblems' : 'gouji.goToNextBlank');
  return answer === anyway;
}
