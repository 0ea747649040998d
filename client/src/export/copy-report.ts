import { l10n, type TextDocument } from 'vscode';
import { type HtmlLook, reportFragment } from '../../../server/src/core/features/export/export-html.ts';
import { reportPlainText } from '../../../server/src/core/features/export/export-text.ts';
import type { Preview } from '../../../server/src/core/features/preview/preview-model.ts';
import type { Copying } from '../preview/messages.ts';

/** The whole report for the clipboard, with its look for one program and as plain text for all others. */
export function copyingOf({ uri }: TextDocument, preview: Preview, look: HtmlLook): Copying {
  const done = {
    word: l10n.t('The report is copied; paste it into Word or WPS'),
    site: l10n.t('The report is copied; paste it into the web editor'),
  };
  return {
    uri: uri.toString(),
    html: reportFragment(preview, look),
    plain: reportPlainText(preview),
    done: done[look],
    ask: l10n.t('Copy the whole report'),
  };
}
