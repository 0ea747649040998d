import type { TextRange } from '../text/range.ts';
import { keyOf } from './settings-file.ts';

const TOKEN = /"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s"{}[\],:]+/g;

/**
 * Where the value of a setting stands in the text of a `gouji.json`, by its key as complaints name it:
 * `overrides[0].rules`. Of an object or a list it is the opening bracket. Where the text has no such setting it is what
 * should have it, and at last the beginning.
 */
export function placeOfSetting(text: string, key: string): TextRange {
  /** The lists and objects that are open, each with the item that is read: overrides, 0 */
  const open: { readonly isList: boolean; item: string | number }[] = [];
  let isName = false;
  let place = { start: 0, end: 0 };
  for (const { 0: token, index } of text.matchAll(TOKEN)) {
    const inner = open.at(-1);
    if (token === '}' || token === ']') {
      open.pop();
    } else if (token === ',') {
      if (typeof inner?.item === 'number') inner.item++;
      isName = inner?.isList === false;
    } else if (token === ':') {
      isName = false;
    } else if (isName && inner) {
      inner.item = nameOf(token);
    } else {
      if (isWithin(key, keyOf(open.map(({ item }) => item)))) place = { start: index, end: index + token.length };
      isName = token === '{';
      if (token === '{') open.push({ isList: false, item: '' });
      if (token === '[') open.push({ isList: true, item: 0 });
    }
  }
  return place;
}

/** A name without its quotes: "清河\\u53bf" is 清河县. Of what is no text it is the token itself. */
function nameOf(token: string): string {
  try {
    return String(JSON.parse(token));
  } catch {
    return token;
  }
}

/** Whether a key is another or below it: overrides[0].rules is within overrides[0], but not within overrides[01]. */
function isWithin(key: string, other: string): boolean {
  return other === '' || (key.startsWith(other) && /^(?:$|[.[])/.test(key.slice(other.length)));
}
