import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { bilingual } from '../text/bilingual.ts';
import { DocumentError } from './document.ts';
import { damaged } from './zip.ts';

/** Elements that stand within each other at most; a document of an office program has some thirty. */
const DEEPEST = 2000;

/** What is done at the tags and the text of an XML part. Names are given without their prefix: `w:tbl` as `tbl`. */
export interface XmlHandlers {
  open?(name: string, attributes: Readonly<Record<string, string>>): void;
  close?(name: string): void;
  text?(text: string): void;
}

/**
 * Reads an XML part from its beginning to its end. Throws a DocumentError for one that is not well-formed, nested beyond
 * reason, or that declares a DOCTYPE, which is how entities are made to grow.
 */
export function readXml(bytes: Uint8Array, handlers: XmlHandlers): void {
  const parser = new SaxesParser();
  let depth = 0;
  const fail = (): never => {
    throw damaged();
  };
  parser.on('error', fail);
  parser.on('doctype', () => {
    throw new DocumentError(
      'unsafe',
      bilingual(
        '文件含有不允许的 DOCTYPE 声明；请用 Word、WPS 或 Excel 打开后另存',
        'the file has a DOCTYPE declaration, which is refused; open it in its program and save it again',
      ),
    );
  });
  parser.on('opentag', ({ name, attributes }: SaxesTagPlain) => {
    if (++depth > DEEPEST) fail();
    handlers.open?.(localName(name), attributes);
  });
  parser.on('closetag', ({ name }) => {
    depth--;
    handlers.close?.(localName(name));
  });
  if (handlers.text) {
    parser.on('text', text => handlers.text!(text));
    parser.on('cdata', text => handlers.text!(text));
  }
  parser.write(new TextDecoder().decode(bytes)).close();
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
