import type { Uri } from 'vscode';

/** The scheme of the texts that documents are shown as. */
export const SCHEME = 'gouji-document';

/**
 * The address of a document's text: that of the document, with its scheme in the authority, so that what stands beside it
 * (`gouji.json`) is found beside the text as well.
 */
export function textAddress(document: Uri): Uri {
  return document.with({ scheme: SCHEME, authority: `${document.scheme}+${document.authority}` });
}

/** The address of the document whose text has this one; any other address stays as it is. */
export function documentAddress(text: Uri): Uri {
  if (text.scheme !== SCHEME) return text;
  const [scheme = 'file', ...authority] = text.authority.split('+');
  return text.with({ scheme, authority: authority.join('+') });
}
