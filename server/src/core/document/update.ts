import type { Bilingual } from '../text/bilingual.ts';

/** Why a change of the text cannot be carried back into its document. */
export interface Refusal {
  /** The line of the new text, counted from 0; of a line that was taken out, the line of the old text. */
  readonly line: number;
  readonly reason: Bilingual;
}

/** The document with its text changed, or why not; then nothing of it is changed. */
export type Update =
  | { readonly kind: 'written'; readonly bytes: Uint8Array }
  | { readonly kind: 'refused'; readonly refusals: readonly Refusal[] };
