/** A text for people in both languages. Words of the form itself are Chinese in both, as the form is. */
export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

export type Language = keyof Bilingual;

/** Both languages of a text, Chinese first. */
export function bilingual(zh: string, en: string): Bilingual {
  return { zh, en };
}
