import { bilingual } from '../../text/bilingual.ts';
import { DocumentError } from '../document.ts';
import { XmlScanner } from '../xml-scanner.ts';
import { decodeXml, type XmlText } from '../xml-text.ts';
import { ZipArchive } from '../zip.ts';

/** The parts of a Word file that its text is read from. */
export interface DocxPackage {
  readonly bytes: Uint8Array;
  /** The name of the main part, `word/document.xml` as a rule. */
  readonly main: string;
  /** Its XML, and how to write that back. */
  readonly body: XmlText;
  readonly styles: string | null;
  readonly numbering: string | null;
  /** Unpacked when asked for, as only a change asks. Throws a DocumentError where it is damaged. */
  settings(): string | null;
  /** Another document that stands in it as a whole and is taken in by Word (`w:altChunk`), the first one; or null. */
  chunk(): Uint8Array | null;
}

/** What a relation of the main part leads to, and whether out of the file. */
interface Relation {
  readonly type: string;
  readonly target: string;
  readonly external: boolean;
}

/** Opens a Word file. Throws a DocumentError where it is none, damaged, or over a limit. Follows no external relation. */
export function openDocx(bytes: Uint8Array): DocxPackage {
  const zip = new Parts(bytes);
  const main = findMain(zip);
  const folder = main.replace(/[^/]*$/, '');
  const relations = readRelations(zip, `${folder}_rels/${main.slice(folder.length)}.rels`);
  const nameOf = (type: string): string | null => {
    const relation = relations.find(candidate => candidate.type === type && !candidate.external);
    return relation ? resolve(folder, relation.target) : null;
  };
  const part = (type: string): string | null => {
    const name = nameOf(type);
    return name === null ? null : (zip.read(name)?.text ?? null);
  };
  return {
    bytes,
    main,
    body: zip.read(main)!,
    styles: part('styles'),
    numbering: part('numbering'),
    settings: () => part('settings'),
    chunk: () => {
      const name = nameOf('aFChunk');
      return name === null ? null : zip.bytesOf(name);
    },
  };
}

/** The XML parts of a package; of their names upper and lower case are the same. */
class Parts {
  private readonly zip: ZipArchive;
  private readonly names: ReadonlyMap<string, string>;

  constructor(bytes: Uint8Array) {
    this.zip = new ZipArchive(bytes);
    this.names = new Map([...this.zip.parts.keys()].map(name => [name.toLowerCase(), name]));
  }

  /** The name of a part as the package has it, or null where there is none. */
  nameOf(name: string): string | null {
    return this.names.get(name.toLowerCase()) ?? null;
  }

  bytesOf(name: string): Uint8Array | null {
    const own = this.nameOf(name);
    return own === null ? null : this.zip.read(own);
  }

  read(name: string): XmlText | null {
    const bytes = this.bytesOf(name);
    return bytes && decodeXml(bytes);
  }
}

function findMain(parts: Parts): string {
  const relation = readRelations(parts, '_rels/.rels').find(
    ({ type, external }) => type === 'officeDocument' && !external,
  );
  const name = (relation && parts.nameOf(resolve('', relation.target))) ?? parts.nameOf('word/document.xml');
  if (name === null) throw notWord();
  return name;
}

/** The relations that a `.rels` part lists; none where there is no such part. */
function readRelations(parts: Parts, name: string): Relation[] {
  const xml = parts.read(name);
  if (!xml) return [];
  const relations: Relation[] = [];
  const scanner = new XmlScanner(xml.text);
  while (scanner.next()) {
    if (scanner.kind !== 'open' || scanner.name !== 'rel:Relationship') continue;
    relations.push({
      // Of both families of namespaces the last word is the same.
      type: (scanner.attribute('Type') ?? '').replace(/^.*\//, ''),
      target: scanner.attribute('Target') ?? '',
      external: scanner.attribute('TargetMode') === 'External',
    });
  }
  return relations;
}

/** A target as a path in the zip: `/word/styles.xml`, `styles.xml`, `../custom/styles.xml`. */
function resolve(folder: string, target: string): string {
  const segments: string[] = [];
  for (const segment of `${target.startsWith('/') ? '' : folder}${target}`.split('/')) {
    if (segment === '..') segments.pop();
    else if (segment !== '' && segment !== '.') segments.push(segment);
  }
  return segments.join('/');
}

function notWord(): DocumentError {
  return new DocumentError('unsupported', bilingual('这不是 Word 文档（.docx）', 'this is no Word document (.docx)'));
}
