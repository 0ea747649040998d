// Control characters, line ends, and what turns the direction of what is written around.
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
const CONTROL = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

/**
 * A text as a terminal may show it, of the same length: what is written in a report or in a name must not command the
 * terminal, nor begin a line of its own, nor stand in another order than it does.
 */
export function printable(text: string): string {
  return text.replace(CONTROL, ' ');
}
