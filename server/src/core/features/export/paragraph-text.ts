import type { PreviewParagraph } from '../preview/preview-model.ts';

/** The text of a paragraph, without white space round it. */
export function textOf({ runs }: PreviewParagraph): string {
  return runs
    .map(({ text }) => text)
    .join('')
    .trim();
}
