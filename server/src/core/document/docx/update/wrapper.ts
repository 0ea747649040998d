import type { XmlRange } from '../body.ts';

/** What may hold one block alone: a content control, custom XML. */
const CONTENT =
  /<((?:[^\s/<>:]*:)?)(sdtContent|customXml)(?:\s[^<>]*)?>(?:<(?:[^\s/<>:]*:)?customXmlPr(?:\s[^<>]*)?\/>)?$/;

/**
 * The stretch that goes when a block is taken out: the content controls that would be left empty go with it, as Word has no
 * use for those.
 */
export function wrapperOf(source: string, { start, end }: XmlRange): XmlRange {
  let range = { start, end };
  for (;;) {
    const outer = outerOf(source, range);
    if (!outer) return range;
    range = outer;
  }
}

function outerOf(source: string, { start, end }: XmlRange): XmlRange | null {
  const open = CONTENT.exec(source.slice(Math.max(0, start - 300), start));
  if (!open) return null;
  const [tag, prefix, name] = open;
  const close = `</${prefix}${name}>`;
  if (!source.startsWith(close, end)) return null;
  if (name === 'customXml') return { start: start - tag.length, end: end + close.length };
  const outerClose = `</${prefix}sdt>`;
  if (!source.startsWith(outerClose, end + close.length)) return null;
  const outerStart = Math.max(source.lastIndexOf(`<${prefix}sdt>`, start), source.lastIndexOf(`<${prefix}sdt `, start));
  return outerStart < 0 ? null : { start: outerStart, end: end + close.length + outerClose.length };
}
