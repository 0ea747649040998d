import { l10n } from 'vscode';
import { reportDocx } from '../../../server/src/core/features/export/docx/export-docx.ts';
import { type HtmlLook, reportFragment, reportHtml } from '../../../server/src/core/features/export/export-html.ts';
import { reportMarkdown, reportPlainText } from '../../../server/src/core/features/export/export-text.ts';
import { reportXlsx } from '../../../server/src/core/features/export/xlsx/export-xlsx.ts';
import type { Preview } from '../../../server/src/core/features/preview/preview-model.ts';

/** A kind of file that a report can be exported as. */
export interface ExportKind {
  readonly extension: string;
  /** What people call it, and what it is for. */
  readonly label: string;
  readonly detail: string;
  /** The file; it holds the report and nothing of ours. Of a correction sheet, which the server writes, there is none. */
  readonly write: ((preview: Preview) => Uint8Array) | null;
}

/** Every kind, the one that is wanted most first. */
export function exportKinds(): readonly ExportKind[] {
  const sheet = l10n.t('Every problem with its place, what is written, what it should be, and why');
  return [
    {
      extension: 'docx',
      label: l10n.t('Word file'),
      detail: l10n.t('In the official form, with the merged tables, ready to print and to send'),
      write: reportDocx,
    },
    {
      extension: 'xlsx',
      label: l10n.t('Excel workbook'),
      detail: l10n.t('Three sheets, with the totals as formulas'),
      write: reportXlsx,
    },
    {
      extension: 'html',
      label: l10n.t('Web page'),
      detail: l10n.t('To open in a browser and to print'),
      write: preview => encoded(reportHtml(preview)),
    },
    {
      extension: 'html',
      label: l10n.t('Web page for a web editor'),
      detail: l10n.t('Only the report, with inline styles, to paste as source into the editor of a web site'),
      write: preview => encoded(reportFragment(preview)),
    },
    {
      extension: 'txt',
      label: l10n.t('Text'),
      detail: l10n.t('Tables as tab-separated lines'),
      write: preview => encoded(reportPlainText(preview)),
    },
    {
      extension: 'md',
      label: l10n.t('Markdown'),
      detail: l10n.t('For editors and archives that take Markdown'),
      write: preview => encoded(reportMarkdown(preview)),
    },
    { extension: 'docx', label: l10n.t('Correction sheet for Word'), detail: sheet, write: null },
    { extension: 'xlsx', label: l10n.t('Correction sheet for Excel'), detail: sheet, write: null },
  ];
}

/** A program whose clipboard takes the whole report. */
export interface CopyKind {
  readonly look: HtmlLook;
  readonly label: string;
  readonly detail: string;
}

/** The programs that the report is copied for. */
export function copyKinds(): readonly CopyKind[] {
  return [
    {
      look: 'word',
      label: l10n.t('Clipboard, for Word'),
      detail: l10n.t('The whole report with the official fonts and merged tables, to paste into Word or WPS'),
    },
    {
      look: 'site',
      label: l10n.t('Clipboard, for a web editor'),
      detail: l10n.t('The whole report with inline styles, to paste into the editor of a web site'),
    },
  ];
}

function encoded(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
