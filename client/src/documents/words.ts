import { env, FileSystemError, l10n } from 'vscode';
import type { DocumentKind } from '../../../server/src/core/document/document.ts';
import { DocumentError } from '../../../server/src/core/document/document.ts';
import type { Refusal } from '../../../server/src/core/document/update.ts';
import type { Bilingual } from '../../../server/src/core/text/bilingual.ts';

/** What people call a kind of document. */
export const kindNames: Readonly<Record<DocumentKind, string>> = {
  text: 'TXT',
  html: 'HTML',
  docx: 'Word',
  doc: 'Word 97–2003 / WPS',
  xlsx: 'Excel',
  pdf: 'PDF',
};

/** Words in the language of the window. */
export function inDisplayLanguage(words: Bilingual): string {
  return env.language.toLowerCase().startsWith('zh') ? words.zh : words.en;
}

/** Why a document cannot be read, and what to do. */
export function explain(error: unknown): string {
  if (error instanceof DocumentError) return inDisplayLanguage(error.explanation);
  return error instanceof Error ? error.message : String(error);
}

/** The first of the changes that cannot be carried back, with its line as the editor counts them, and how many more. */
export function explainRefusals(refusals: readonly Refusal[]): string {
  const [first, ...others] = refusals;
  if (!first) return '';
  const place = l10n.t('line {0}: {1}', first.line + 1, inDisplayLanguage(first.reason));
  return others.length === 0
    ? l10n.t('Nothing was saved, as this cannot be written back into the document — {0}', place)
    : l10n.t(
        'Nothing was saved, as this cannot be written back into the document — {0}; and {1} more.',
        place,
        others.length,
      );
}

/**
 * Why a document could not be written, and what to do. Nothing is lost: the editor still has what was typed.
 * @param kept the name of the file that has what should have been written, where there is one
 */
export function explainUnwritten(error: unknown, kept?: string): string {
  const { code, message } = error as FileSystemError;
  const why = whyUnwritten(code, message);
  if (kept) return l10n.t('{0} The whole file is kept as {1}.', why, kept);
  return l10n.t('{0} What you typed is still here.', why);
}

function whyUnwritten(code: string | undefined, message: string): string {
  if (code === FileSystemError.FileNotFound().code)
    return l10n.t('The file is no longer there: put it back and save again, or save it as another file.');
  if (code === FileSystemError.NoPermissions().code || /\b(?:EBUSY|EPERM|EACCES)\b/.test(message))
    return l10n.t('The file is open in Word or WPS, or read-only: close it there, or allow writing, and save again.');
  if (/\b(?:ENOSPC|EDQUOT)\b/.test(message))
    return l10n.t('The disk is full: make room and save again, or save it as another file.');
  if (/\bEROFS\b/.test(message)) return l10n.t('The disk is read-only: save it as another file.');
  return l10n.t('The file could not be written: close it in Word or WPS and save again. ({0})', message);
}
