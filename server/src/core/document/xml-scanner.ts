import { bilingual } from '../text/bilingual.ts';
import { DocumentError } from './document.ts';
import { damaged, tooLarge } from './zip.ts';

/** How deep elements may stand within each other; Word's own stay under a hundred. */
const DEEPEST = 1000;
/** How many elements a part may have: the longest report has a fiftieth of them, and each takes more than its tag. */
const MOST_ELEMENTS = 500_000;
/** How many prefixes may be in force at a place; Word's own files declare some forty. */
const MOST_PREFIXES = 200;

/** The names by which elements and attributes are asked for, whatever prefix a file has for their namespace. */
const PREFIXES: Readonly<Record<string, string>> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.openxmlformats.org/spreadsheetml/2006/main': 'x',
  'http://purl.oclc.org/ooxml/spreadsheetml/main': 'x',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r',
  'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r',
  'http://schemas.openxmlformats.org/package/2006/relationships': 'rel',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm',
  'http://purl.oclc.org/ooxml/officeDocument/math': 'm',
  'http://www.w3.org/XML/1998/namespace': 'xml',
};

/** The longest element, in characters, that is known again when it comes a second time. */
const LONGEST_REMEMBERED = 1000;

/** What was made of elements, by how they are written, where the same names are in force. */
export interface Remembered<T> {
  scope: object | null;
  readonly made: Map<string, T>;
}

/** Nothing yet. */
export function remembered<T>(): Remembered<T> {
  return { scope: null, made: new Map() };
}

/** The name of an element as it is written, and as it is asked for. */
interface Name {
  readonly written: string;
  readonly name: string;
  /** The tag that ends it: </w:p>. */
  readonly close: string;
}

/** The names in force within an element that declares namespaces. */
interface Scope {
  readonly depth: number;
  readonly byPrefix: ReadonlyMap<string, string>;
  /** Names of elements by how they are written. */
  readonly elements: Map<string, Name>;
  /** Names of attributes as asked for → all the ways to write them. */
  readonly attributes: Map<string, readonly string[]>;
}

/**
 * Goes through an XML text tag by tag and tells where each stands, so that a part can be changed without touching the
 * rest. An empty element is an opening and a closing at its end. Throws a DocumentError for XML that is not well-formed, for
 * a DOCTYPE, and for elements nested deeper, or more of them, than in any document.
 */
export class XmlScanner {
  kind: 'open' | 'close' | 'text' = 'text';
  /** Of an element with the usual prefix of its namespace (`w:p`); else as written. */
  name = '';
  /** Where the tag, or the text, stands; a text may be escaped, or be a CDATA section with its marks. */
  start = 0;
  end = 0;
  /** Whether it is written as an empty element: <w:t/>. */
  empty = false;

  /** The elements that are open. */
  private readonly open: Name[] = [];
  private count = 0;
  private closesItself = false;
  private nameEnd = 0;
  private declaresNames = false;
  /** The attribute that was met last: where its name, the sign behind that, its value and it all stand. */
  private attributeStart = 0;
  private equals = 0;
  private valueStart = 0;
  private valueEnd = 0;
  private attributeEnd = 0;
  private scope = scopeOf(0, new Map([['xml', 'xml']]));
  /** Those round it. */
  private readonly outer: Scope[] = [];

  constructor(readonly source: string) {}

  /** The name of the element that has just been opened as the file has it, with its prefix. */
  get written(): string {
    return this.open.at(-1)!.written;
  }

  /** How many elements are open. */
  get depth(): number {
    return this.open.length;
  }

  /** Goes to what comes next; false at the end. */
  next(): boolean {
    if (this.closesItself) {
      this.closesItself = false;
      this.kind = 'close';
      this.start = this.end;
      this.leave();
      return true;
    }
    const { source } = this;
    for (let at = this.end; at < source.length; at = this.end) {
      this.start = at;
      if (source.charCodeAt(at) !== 60) {
        const next = source.indexOf('<', at);
        this.end = next < 0 ? source.length : next;
        this.kind = 'text';
        if (this.open.length > 0) return true;
      } else {
        const second = source.charCodeAt(at + 1);
        if (second === 47) return this.closing(at);
        if (second !== 33 && second !== 63) return this.opening(at);
        if (this.declaration(at)) return true;
      }
    }
    if (this.open.length > 0) throw damaged();
    return false;
  }

  /** Passes over the rest of the element that has just been opened, to its closing. */
  skip(): void {
    const { depth } = this;
    while (this.open.length >= depth) if (!this.next()) return;
  }

  /**
   * What `read` makes of the element that has just been opened, by its text alone, going on to its closing. Of one that is
   * written just as one before, what was made of that.
   */
  remember<T>(remembered: Remembered<T>, read: () => T): T {
    const { source, start, end, empty, scope } = this;
    const { close } = this.open.at(-1)!;
    const length = empty ? -1 : source.slice(end, end + LONGEST_REMEMBERED).indexOf(close);
    if (length < 0) return read();
    if (remembered.scope !== scope) {
      remembered.scope = scope;
      remembered.made.clear();
    }
    const whole = end + length + close.length;
    const text = source.slice(start, whole);
    const known = remembered.made.get(text);
    if (known === undefined) {
      const made = read();
      // Another of its name may stand within it.
      if (this.end === whole) remembered.made.set(text, made);
      return made;
    }
    this.kind = 'close';
    this.end = whole;
    this.leave();
    return known;
  }

  /** The value of an attribute of the element that has just been opened (`w:val`). */
  attribute(name: string): string | undefined {
    const ways = this.waysToWrite(name);
    for (this.attributeEnd = this.nameEnd; this.nextAttribute(); ) {
      for (const way of ways) if (this.isWritten(way)) return this.value();
    }
    return undefined;
  }

  /** All attributes of the element that has just been opened, by their names as written. */
  attributes(): Record<string, string> {
    const found: Record<string, string> = {};
    for (this.attributeEnd = this.nameEnd; this.nextAttribute(); ) found[this.attributeName()] = this.value();
    return found;
  }

  /** The text that has just been met, without escapes. */
  text(): string {
    const raw = this.source.slice(this.start, this.end);
    return raw.startsWith('<![CDATA[') ? raw.slice(9, -3) : unescapeXml(raw);
  }

  private opening(at: number): boolean {
    const { source } = this;
    let nameEnd = at + 1;
    while (nameEnd < source.length && !endsName(source.charCodeAt(nameEnd))) nameEnd++;
    const end = this.tagEnd(nameEnd);
    if (nameEnd === at + 1 || end < 0) throw damaged();
    this.end = end + 1;
    this.nameEnd = nameEnd;
    this.kind = 'open';
    if (this.declaresNames) this.enterScope();
    const name = this.nameOf(source.slice(at + 1, nameEnd));
    this.open.push(name);
    if (this.open.length > DEEPEST) throw tooDeep();
    if (++this.count > MOST_ELEMENTS) throw tooLarge();
    this.name = name.name;
    this.empty = source.charCodeAt(end - 1) === 47;
    this.closesItself = this.empty;
    return true;
  }

  /** Where a tag ends, or -1 where it does not: a `>` may stand in the value of an attribute. */
  private tagEnd(from: number): number {
    const { source } = this;
    this.declaresNames = false;
    let quote = 0;
    for (let at = from; at < source.length; at++) {
      const code = source.charCodeAt(at);
      if (quote !== 0) quote = code === quote ? 0 : quote;
      else if (code === 62) return at;
      else if (code === 34 || code === 39) quote = code;
      else if (code === 60) return -1;
      else if (code === 120 && source.startsWith('xmlns', at)) this.declaresNames = true;
    }
    return -1;
  }

  private closing(at: number): boolean {
    const { source } = this;
    const name = this.open.at(-1);
    if (name === undefined || !source.startsWith(name.written, at + 2)) throw damaged();
    let end = at + 2 + name.written.length;
    while (source.charCodeAt(end) <= 32) end++;
    if (source.charCodeAt(end) !== 62) throw damaged();
    this.end = end + 1;
    this.kind = 'close';
    this.leave();
    return true;
  }

  private leave(): void {
    if (this.scope.depth === this.open.length && this.outer.length > 0) this.scope = this.outer.pop()!;
    this.name = this.open.pop()!.name;
  }

  /** A comment, an instruction or a CDATA section; true where it is text. */
  private declaration(at: number): boolean {
    const { source } = this;
    const [mark, close] = source.startsWith('<!--', at)
      ? ['<!--', '-->']
      : source.startsWith('<![CDATA[', at)
        ? ['<![CDATA[', ']]>']
        : ['<?', '?>'];
    if (!source.startsWith(mark, at)) throw hasDoctype();
    const end = source.indexOf(close, at + mark.length);
    if (end < 0) throw damaged();
    this.end = end + close.length;
    this.kind = 'text';
    return mark === '<![CDATA[' && this.open.length > 0;
  }

  /** Takes in the names that the tag of an element declares, which is about to be opened. */
  private enterScope(): void {
    const byPrefix = new Map(this.scope.byPrefix);
    for (this.attributeEnd = this.nameEnd; this.nextAttribute(); ) {
      const name = this.attributeName();
      if (name !== 'xmlns' && !name.startsWith('xmlns:')) continue;
      const prefix = name.slice('xmlns:'.length);
      byPrefix.set(prefix, PREFIXES[this.source.slice(this.valueStart, this.valueEnd)] ?? prefix);
    }
    if (byPrefix.size > MOST_PREFIXES) throw tooLarge();
    this.outer.push(this.scope);
    this.scope = scopeOf(this.open.length + 1, byPrefix);
  }

  private nameOf(written: string): Name {
    const { elements, byPrefix } = this.scope;
    const known = elements.get(written);
    if (known) return known;
    const colon = written.indexOf(':');
    const prefix = byPrefix.get(colon < 0 ? '' : written.slice(0, colon));
    const name = prefix === undefined ? written : `${prefix}:${written.slice(colon + 1)}`;
    const made = { written, name, close: `</${written}>` };
    elements.set(written, made);
    return made;
  }

  /** All the ways in which an attribute can be written. Unlike an element, one without a prefix is in no namespace. */
  private waysToWrite(name: string): readonly string[] {
    const { attributes, byPrefix } = this.scope;
    const known = attributes.get(name);
    if (known) return known;
    const colon = name.indexOf(':');
    const asked = name.slice(0, colon);
    const ways = [...byPrefix].filter(([prefix, usual]) => prefix !== '' && usual === asked).map(([prefix]) => prefix);
    if (!byPrefix.has(asked)) ways.push(asked);
    const written = colon < 0 ? [name] : ways.map(prefix => prefix + name.slice(colon));
    attributes.set(name, written);
    return written;
  }

  /** Goes to the attribute behind the last one; false where there is none. */
  private nextAttribute(): boolean {
    const { source, end } = this;
    let at = this.attributeEnd;
    while (source.charCodeAt(at) <= 32) at++;
    this.attributeStart = at;
    while (at < end && source.charCodeAt(at) !== 61) at++;
    this.equals = at++;
    while (at < end && source.charCodeAt(at) <= 32) at++;
    const quote = source.charCodeAt(at++);
    this.valueStart = at;
    while (at < end && source.charCodeAt(at) !== quote) at++;
    this.valueEnd = at;
    this.attributeEnd = at + 1;
    return at < end;
  }

  private attributeName(): string {
    return this.source.slice(this.attributeStart, this.equals).trimEnd();
  }

  private isWritten(name: string): boolean {
    const { source, attributeStart, equals } = this;
    if (!source.startsWith(name, attributeStart)) return false;
    const nameEnd = attributeStart + name.length;
    return nameEnd === equals || this.attributeName() === name;
  }

  private value(): string {
    return unescapeXml(this.source.slice(this.valueStart, this.valueEnd));
  }
}

function scopeOf(depth: number, byPrefix: ReadonlyMap<string, string>): Scope {
  return { depth, byPrefix, elements: new Map(), attributes: new Map() };
}

function endsName(code: number): boolean {
  return code <= 32 || code === 62 || code === 47;
}

const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** A text of XML without its escapes: &amp; &#20108; &#x4e8c; */
function unescapeXml(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#x([0-9a-fA-F]{1,6})|#([0-9]{1,7})|(lt|gt|amp|quot|apos));/g,
    (whole, hex, decimal, name) => {
      if (name) return NAMED[name]!;
      const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
      return code > 0x10ffff ? whole : String.fromCodePoint(code);
    },
  );
}

/** A text as it is written in XML, in content and in the values of attributes. */
export function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, character => {
    return character === '&' ? '&amp;' : character === '<' ? '&lt;' : character === '>' ? '&gt;' : '&quot;';
  });
}

function hasDoctype(): DocumentError {
  return new DocumentError(
    'unsafe',
    bilingual(
      '文件内含 DOCTYPE 声明，为安全起见不读取；请用 Word 或 WPS 打开后另存一份',
      'the file has a DOCTYPE, which is not read for safety; open it in Word or WPS and save it again',
    ),
  );
}

function tooDeep(): DocumentError {
  return new DocumentError(
    'too-large',
    bilingual(`文件内的元素嵌套超过 ${DEEPEST} 层`, `elements of the file are nested deeper than ${DEEPEST}`),
  );
}
