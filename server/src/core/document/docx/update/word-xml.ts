import { escapeXml, XmlScanner } from '../../xml-scanner.ts';

/** Writes elements of Word with the prefixes that a file has for them. */
export class WordNames {
  /** The prefix of attributes, with its colon; they have one even where elements have none. */
  private readonly attributes: string;

  /** `prefix` is that of elements, with its colon, or ''. */
  constructor(
    readonly prefix: string,
    source: string,
  ) {
    const declared = /xmlns:([\w.-]{1,40})\s*=\s*["'][^"']*\/wordprocessingml\/(?:2006\/)?main["']/.exec(source);
    this.attributes = prefix || `${declared?.[1] ?? 'w'}:`;
  }

  /** An element with attributes and content: `element('ins', 'id="1"', '…')`. */
  element(name: string, attributes: Readonly<Record<string, string>> = {}, content = ''): string {
    const written = Object.entries(attributes).map(([key, value]) => ` ${this.attributes}${key}="${escapeXml(value)}"`);
    return `<${this.prefix}${name}${written.join('')}${content === '' ? '/>' : `>${content}</${this.prefix}${name}>`}`;
  }

  /** The content of a run that shows a text: <w:t>, and <w:tab/> and <w:br/> for what they stand for. */
  text(text: string, name: 't' | 'delText' = 't', keepsSpace = false): string {
    return text
      .split(/([\t\n])/)
      .map(part => {
        if (part === '\t') return this.element('tab');
        if (part === '\n') return this.element('br');
        return part === '' ? '' : this.textElement(part, name, keepsSpace);
      })
      .join('');
  }

  /** One <w:t>, empty or not; Word drops spaces at its edges that it is not told to keep. */
  textElement(text: string, name: 't' | 'delText' = 't', keepsSpace = false): string {
    const space = keepsSpace || /^\s|\s$/.test(text) ? ' xml:space="preserve"' : '';
    return `<${this.prefix}${name}${space}>${escapeXml(text)}</${this.prefix}${name}>`;
  }

  /** A paragraph that takes no room and shows nothing, for places where one has to stand. */
  hiddenParagraph(): string {
    return this.element('p', {}, this.element('pPr', {}, this.element('rPr', {}, this.element('vanish'))));
  }

  run(properties: string, content: string): string {
    return `<${this.prefix}r>${properties}${content}</${this.prefix}r>`;
  }
}

/** The prefix of the tag that begins at a place, with its colon: `w:`. */
export function prefixAt(source: string, start: number): string {
  const [, prefix = ''] = /^<([^\s/>:]*:)?/.exec(source.slice(start, start + 40)) ?? [];
  return prefix;
}

/** The prefix of the outermost element, with its colon: <w:document>. */
export function rootPrefix(source: string): string {
  const scanner = new XmlScanner(source);
  while (scanner.next() && scanner.kind !== 'open');
  return prefixAt(source, scanner.start);
}

/** A piece of XML without the elements of these names, which are given without prefix. */
export function withoutElements(xml: string, names: ReadonlySet<string>): string {
  const scanner = new XmlScanner(xml);
  const kept: string[] = [];
  let at = 0;
  while (scanner.next()) {
    if (scanner.kind !== 'open' || !names.has(scanner.name.replace(/^.*:/, ''))) continue;
    kept.push(xml.slice(at, scanner.start));
    scanner.skip();
    at = scanner.end;
  }
  kept.push(xml.slice(at));
  return kept.join('');
}

/** The XML of an element's properties with one more put in front of what it holds; `properties` may be '' or empty. */
export function withFirst(properties: string, name: string, first: string, names: WordNames): string {
  if (properties === '') return `<${names.prefix}${name}>${first}</${names.prefix}${name}>`;
  const end = properties.indexOf('>');
  if (properties[end - 1] === '/') return `${properties.slice(0, end - 1)}>${first}</${names.prefix}${name}>`;
  return properties.slice(0, end + 1) + first + properties.slice(end + 1);
}
