/** Where marks of Markdown stand that are still to come, with where each of them ends. */
export type Marks = Map<number, number>;

/** A mark that is not shown: where it ends, and the marks that belong to it further on. */
export interface Mark {
  readonly end: number;
  readonly later: readonly (readonly [number, number])[];
}

/** Marks of one kind stand on one line and not far apart. */
const LONGEST = 300;

const FOOTNOTE = /\[\^[^\]\s]{1,20}\](?!:)/y;
const LINK = /\[([^[\]\n]{1,200})\]\([^()\s]{0,500}\)/y;
const IMAGE = /!\[[^[\]\n]{0,200}\]\([^()\s]{0,500}\)/y;
const CODE = /`([^`\n]{1,80})`/y;
const FORMULA = /\$ ?(-?\d[\d.,]{0,20}) ?\$(?!\d)/y;
const STRUCK = /~~[^~\n]{1,80}~~/y;
const WORD = /[\p{L}\p{N}]/u;

/** The mark of Markdown that begins at a place of a line, or null where the character there stands for itself. */
export function marksAt(text: string, at: number): Mark | null {
  switch (text[at]) {
    case '\\':
      return /[-*_[\]()#+.!~$`]/.test(text[at + 1] ?? '') && text[at - 1] !== '\\' ? alone(at + 1) : null;
    case '`':
      return around(CODE, text, at, 1);
    case '$':
      return around(FORMULA, text, at, 1);
    case '~': {
      const struck = matchAt(STRUCK, text, at);
      return struck ? alone(at + struck.length) : null;
    }
    case '!': {
      const image = matchAt(IMAGE, text, at);
      return image ? alone(at + image.length) : null;
    }
    case '[': {
      const note = matchAt(FOOTNOTE, text, at);
      if (note) return alone(at + note.length);
      const link = matchAt(LINK, text, at);
      return link ? { end: at + 1, later: [[at + link.indexOf(']('), at + link.length]] } : null;
    }
    case '*':
    case '_':
      return emphasis(text, at);
    default:
      return null;
  }
}

function alone(end: number): Mark {
  return { end, later: [] };
}

function matchAt(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}

/** `` `12` `` and $12$: the marks are as long on both sides. */
function around(pattern: RegExp, text: string, at: number, length: number): Mark | null {
  const whole = matchAt(pattern, text, at);
  return whole ? { end: at + length, later: [[at + whole.length - length, at + whole.length]] } : null;
}

/** **12**, __12__, *12*: as many signs before as behind, close to what they stand around. */
function emphasis(text: string, at: number): Mark | null {
  const sign = text[at]!;
  let length = 1;
  while (length <= 3 && text[at + length] === sign) length++;
  if (length > 3 || text[at - 1] === sign || /^\s?$/.test(text[at + length] ?? '')) return null;
  const marks = sign.repeat(length);
  const found = text
    .slice(at, at + LONGEST)
    .split('\n', 1)[0]!
    .indexOf(marks, length + 1);
  const close = at + found;
  if (found < 0 || /\s/.test(text[close - 1]!) || text[close + length] === sign) return null;
  // 3*4*5 and snake_case_names are no emphasis.
  const isLoose = length > 1 && sign === '*';
  if (!isLoose && (WORD.test(text[at - 1] ?? '') || WORD.test(text[close + length] ?? ''))) return null;
  return { end: at + length, later: [[close, close + length]] };
}
