import { env, l10n } from 'vscode';
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
