/** A start tag, an end tag, or something that shows nothing: a comment, a declaration, an instruction. */
export interface Tag {
  readonly kind: 'start' | 'end' | 'comment' | 'declaration';
  /** In lower case; '' of what is no element. */
  readonly name: string;
  readonly start: number;
  /** Behind its `>`. */
  readonly end: number;
}

const NAME = /[a-zA-Z][a-zA-Z0-9:_-]{0,39}/y;
const QUOTE = /["'<>]/g;

/**
 * Finds the tags and comments of a text, each where it is asked for. What has no end is none; that it has none is looked
 * up once, so that any number of beginnings costs no more than one.
 */
export class TagReader {
  private readonly last = new Map<string, number>();
  /** The next end tags of a name, behind the place where they were last asked for; -1 where there are none. */
  private readonly nextEnds = new Map<string, number>();
  /** Up to where the text was looked at, beside what stands close to a tag; infinite where in vain. */
  lookedTo = 0;

  constructor(private readonly text: string) {}

  /** The tag that a `<` at `start` begins, or null where it begins none. */
  read(start: number): Tag | null {
    const { text } = this;
    const next = text[start + 1];
    if (next === '!' || next === '?') {
      if (text.startsWith('<!--', start)) return this.comment(start);
      const end = this.find('>', start);
      return end < 0 ? null : { kind: 'declaration', name: '', start, end: end + 1 };
    }
    const closing = next === '/';
    NAME.lastIndex = start + (closing ? 2 : 1);
    const name = NAME.exec(text)?.[0].toLowerCase();
    if (!name) return null;
    const end = this.seen(this.endOfTag(start + 1 + name.length));
    return end < 0 ? null : { kind: closing ? 'end' : 'start', name, start, end };
  }

  /** Where the content of an element ends whose end tag is looked for as text, and where the end tag does; null where it has none. */
  endOfRaw(name: string, from: number): { start: number; end: number } | null {
    const key = `</${name}`;
    if ((this.last.get(key) ?? 0) < 0) {
      this.seen(-1);
      return null;
    }
    const pattern = new RegExp(`</${name}(?=[\\s/>])`, 'gi');
    pattern.lastIndex = from;
    const match = pattern.exec(this.text);
    const end = this.seen(match ? this.endOfTag(match.index + key.length) : -1);
    if (!match || end < 0) {
      this.last.set(key, -1);
      return null;
    }
    return { start: match.index, end };
  }

  /** Whether an end tag of that name stands anywhere behind a place; asked in the order of the text. */
  hasEnd(name: string, from: number): boolean {
    let next = this.nextEnds.get(name);
    if (next === undefined || (next >= 0 && next < from)) {
      const pattern = new RegExp(`</${name}[\\s>]`, 'gi');
      pattern.lastIndex = from;
      next = pattern.exec(this.text)?.index ?? -1;
      this.nextEnds.set(name, next);
    }
    return this.seen(next) >= 0;
  }

  private comment(start: number): Tag | null {
    // <!--> and <!---> are whole comments.
    if (this.text.startsWith('>', start + 4)) return { kind: 'comment', name: '', start, end: start + 5 };
    const end = this.find('-->', start + 2);
    return end < 0 ? null : { kind: 'comment', name: '', start, end: end + 3 };
  }

  /** Behind the `>` that ends a tag, past those in quoted values; before a `<` that begins another tag. */
  private endOfTag(from: number): number {
    const { text } = this;
    QUOTE.lastIndex = from;
    for (let match = QUOTE.exec(text); match; match = QUOTE.exec(text)) {
      const [sign] = match;
      if (sign === '>') return match.index + 1;
      if (sign === '<') return match.index;
      if (!/=\s*$/.test(text.slice(Math.max(from, match.index - 4), match.index))) continue;
      const close = this.find(sign, match.index + 1);
      if (close < 0) continue;
      QUOTE.lastIndex = close + 1;
    }
    return -1;
  }

  /** The next place of a sign, or -1; the whole text is searched in vain but once. */
  private find(sign: string, from: number): number {
    let last = this.last.get(sign);
    if (last === undefined) {
      last = this.text.lastIndexOf(sign);
      this.last.set(sign, last);
    }
    return this.seen(from > last ? -1 : this.text.indexOf(sign, from));
  }

  /** Notes that a place was looked for and found there, or in vain. */
  private seen(place: number): number {
    this.lookedTo = Math.max(this.lookedTo, place < 0 ? Number.POSITIVE_INFINITY : place);
    return place;
  }
}

const ATTRIBUTE = /[\s/"']([a-zA-Z][\w:-]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g;

const NO_ATTRIBUTES: ReadonlyMap<string, string> = new Map();

/** The attributes of a start tag by their names in lower case; of two of the same name the first one counts. */
export function attributesOf(tag: string): ReadonlyMap<string, string> {
  if (!/[\s/"']/.test(tag)) return NO_ATTRIBUTES;
  const attributes = new Map<string, string>();
  for (const [, name, double, single, bare] of tag.matchAll(ATTRIBUTE)) {
    const key = name!.toLowerCase();
    if (!attributes.has(key)) attributes.set(key, double ?? single ?? bare ?? '');
  }
  return attributes;
}
