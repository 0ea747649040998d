import { eastAsianWidth } from 'get-east-asian-width';

/** The room that a text takes: in signs as wide as a Chinese one, and in signs as wide as a digit. */
export interface DisplayWidth {
  readonly wide: number;
  readonly narrow: number;
}

/** How wide a text without tabs is drawn; “” … count as wide, as Chinese fonts draw them. */
export function widthOf(text: string): DisplayWidth {
  let wide = 0;
  let narrow = 0;
  for (const character of text) {
    if (eastAsianWidth(character.codePointAt(0)!, { ambiguousAsWide: true }) === 2) wide++;
    else narrow++;
  }
  return { wide, narrow };
}

/** How many columns of a terminal a text takes, where a Chinese sign takes two. */
export function displayWidth(text: string): number {
  const { wide, narrow } = widthOf(text);
  return 2 * wide + narrow;
}
