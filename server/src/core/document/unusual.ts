import { FOLDED, INVISIBLE, INVISIBLE_PAIRS } from '../text/characters.ts';

const IN_TEXT = 1;
const IN_HTML = 2;

/** What has to be looked at of all characters: `IN_TEXT` in a plain text, `IN_HTML` where line ends are blanks. */
const classes = new Uint8Array(0x10000);
const unusual = new RegExp(`[<&${INVISIBLE}${FOLDED}${INVISIBLE_PAIRS}]`);
for (let code = 0; code < classes.length; code++) {
  if (unusual.test(String.fromCharCode(code))) classes[code] = IN_TEXT | IN_HTML;
}
// Marks of Markdown, and the first \r of \r\r\n.
for (const character of '\\`*_~$!][\r') classes[character.charCodeAt(0)]! |= IN_TEXT;
for (const character of ' \t\r\n\f') classes[character.charCodeAt(0)]! |= IN_HTML;

const SPACE = 32;
const RETURN = 13;

/** Where from an offset on the first character stands that is not shown as it is, or may not be; else the text's end. */
export function nextUnusual(text: string, from: number, isHtml: boolean): number {
  const wanted = isHtml ? IN_HTML : IN_TEXT;
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if ((classes[code]! & wanted) === 0) continue;
    // One space between words is shown as it is.
    if (isHtml && code === SPACE && at > from && !isBlank(text.charCodeAt(at + 1))) continue;
    if (!isHtml && code === RETURN && !text.startsWith('\r\n', at + 1)) continue;
    return at;
  }
  return text.length;
}

function isBlank(code: number): boolean {
  return code === SPACE || (code >= 9 && code <= RETURN) || code === 60;
}
