import { XmlScanner } from './xml-scanner.ts';
import { decodeXml } from './xml-text.ts';

/** What is done at the tags and the text of an XML part. Names are given without their prefix: `w:tbl` as `tbl`. */
export interface XmlHandlers {
  /** Attributes have their names as written, with their prefix. */
  open?(name: string, attributes: Readonly<Record<string, string>>): void;
  close?(name: string): void;
  text?(text: string): void;
}

/**
 * Reads an XML part from its beginning to its end. Throws a DocumentError for one that is not well-formed, nested beyond
 * reason, or that declares a DOCTYPE, which is how entities are made to grow.
 */
export function readXml(bytes: Uint8Array, handlers: XmlHandlers): void {
  const scanner = new XmlScanner(decodeXml(bytes).text);
  while (scanner.next()) {
    if (scanner.kind === 'text') handlers.text?.(scanner.text());
    else if (scanner.kind === 'close') handlers.close?.(localName(scanner.name));
    else handlers.open?.(localName(scanner.name), scanner.attributes());
  }
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
