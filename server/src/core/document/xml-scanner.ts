import { bilingual } from '../text/bilingual.ts';
import { DocumentError } from './document.ts';
import { damaged, tooLarge } from './zip.ts';

/** How deep elements may stand within each other; Word's own stay under a hundred. */
const DEEPEST = 1000;
/** How many elements a part may have: the longest report has a fiftieth of them, and each takes more than its tag. */
const MOST_ELEMENTS = 500_000;

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

/** The names in force within an element that declares namespaces. */
interface Scope {
  readonly depth: number;
  readonly byPrefix: ReadonlyMap<string, string>;
  /** Names as written → names as asked for. */
  readonly known: Map<string, string>;
  readonly knownAttributes: Map<string, string>;
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

  /** Of each open element its name as written, and as asked for. */
  private readonly open: string[] = [];
  private readonly names: string[] = [];
  private count = 0;
  private closesItself = false;
  private nameEnd = 0;
  private scopes: Scope[] = [
    { depth: 0, byPrefix: new Map([['xml', 'xml']]), known: new Map(), knownAttributes: new Map() },
  ];

  constructor(readonly source: string) {}

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

  /** The value of an attribute of the element that has just been opened (`w:val`). */
  attribute(name: string): string | undefined {
    let value: string | undefined;
    this.eachAttribute((written, from, to) => {
      if (this.attributeNameOf(written) !== name) return true;
      value = unescapeXml(this.source.slice(from, to));
      return false;
    });
    return value;
  }

  /** All attributes of the element that has just been opened, by their names as written. */
  attributes(): Record<string, string> {
    const found: Record<string, string> = {};
    this.eachAttribute((written, from, to) => {
      found[written] = unescapeXml(this.source.slice(from, to));
      return true;
    });
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
    const end = tagEnd(source, nameEnd);
    if (nameEnd === at + 1 || end < 0) throw damaged();
    const written = source.slice(at + 1, nameEnd);
    this.end = end + 1;
    this.nameEnd = nameEnd;
    this.kind = 'open';
    this.open.push(written);
    if (this.open.length > DEEPEST) throw tooDeep();
    if (++this.count > MOST_ELEMENTS) throw tooLarge();
    if (source.slice(nameEnd, end).includes('xmlns')) this.enterScope();
    this.name = this.nameOf(written);
    this.names.push(this.name);
    this.empty = source.charCodeAt(end - 1) === 47;
    this.closesItself = this.empty;
    return true;
  }

  private closing(at: number): boolean {
    const { source } = this;
    const written = this.open.at(-1);
    if (written === undefined || !source.startsWith(written, at + 2)) throw damaged();
    let end = at + 2 + written.length;
    while (source.charCodeAt(end) <= 32) end++;
    if (source.charCodeAt(end) !== 62) throw damaged();
    this.end = end + 1;
    this.kind = 'close';
    this.leave();
    return true;
  }

  private leave(): void {
    if (this.scopes.length > 1 && this.scopes.at(-1)!.depth === this.open.length) this.scopes.pop();
    this.open.pop();
    this.name = this.names.pop()!;
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

  private enterScope(): void {
    const byPrefix = new Map(this.scopes.at(-1)!.byPrefix);
    this.eachAttribute((name, from, to) => {
      if (name === 'xmlns' || name.startsWith('xmlns:')) {
        const prefix = name.slice('xmlns:'.length);
        byPrefix.set(prefix, PREFIXES[this.source.slice(from, to)] ?? prefix);
      }
      return true;
    });
    this.scopes.push({ depth: this.open.length, byPrefix, known: new Map(), knownAttributes: new Map() });
  }

  private nameOf(written: string): string {
    const { known, byPrefix } = this.scopes.at(-1)!;
    const found = known.get(written);
    if (found !== undefined) return found;
    const colon = written.indexOf(':');
    const prefix = byPrefix.get(colon < 0 ? '' : written.slice(0, colon));
    const name = prefix === undefined ? written : `${prefix}:${written.slice(colon + 1)}`;
    known.set(written, name);
    return name;
  }

  /** Unlike an element, an attribute without a prefix is in no namespace. */
  private attributeNameOf(written: string): string {
    const { knownAttributes, byPrefix } = this.scopes.at(-1)!;
    const found = knownAttributes.get(written);
    if (found !== undefined) return found;
    const colon = written.indexOf(':');
    const prefix = colon < 0 ? undefined : byPrefix.get(written.slice(0, colon));
    const name = prefix === undefined ? written : `${prefix}:${written.slice(colon + 1)}`;
    knownAttributes.set(written, name);
    return name;
  }

  /** Visits the attributes of the tag that has just been opened, with where their values stand, until told to stop. */
  private eachAttribute(visit: (name: string, from: number, to: number) => boolean): void {
    const { source, end } = this;
    for (let at = this.nameEnd; at < end; ) {
      while (source.charCodeAt(at) <= 32) at++;
      let nameEnd = at;
      while (nameEnd < end && source.charCodeAt(nameEnd) !== 61) nameEnd++;
      let from = nameEnd + 1;
      while (from < end && source.charCodeAt(from) <= 32) from++;
      const quote = source.charCodeAt(from++);
      let to = from;
      while (to < end && source.charCodeAt(to) !== quote) to++;
      if (to >= end || !visit(source.slice(at, nameEnd).trimEnd(), from, to)) return;
      at = to + 1;
    }
  }
}

function endsName(code: number): boolean {
  return code <= 32 || code === 62 || code === 47;
}

/** Where a tag ends: a `>` may stand in the value of an attribute. */
function tagEnd(source: string, from: number): number {
  let quote = 0;
  for (let at = from; at < source.length; at++) {
    const code = source.charCodeAt(at);
    if (quote !== 0) quote = code === quote ? 0 : quote;
    else if (code === 62) return at;
    else if (code === 34 || code === 39) quote = code;
    else if (code === 60) return -1;
  }
  return -1;
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
