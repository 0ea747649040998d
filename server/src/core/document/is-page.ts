import { isElement } from './html/elements.ts';

const LOOKED_AT = 20_000;
const BEFORE_PAGE = /^(?:\s|\uFEFF|<\?[^<>]*>|<!--(?!\s*gouji-)[\s\S]{0,2000}?-->)*/;

/** Whether a text is a web page, or a piece of one, and not a text in which mark-up may stand. */
export function isPage(text: string): boolean {
  const head = text.slice(0, LOOKED_AT);
  const start = BEFORE_PAGE.exec(head)![0].length;
  const name = /^<(!doctype\s+html|[a-z][a-z0-9]*)(?=[\s>])/i.exec(head.slice(start, start + 100))?.[1]?.toLowerCase();
  if (!name) return false;
  if (/^(?:!doctype|html|head|body|meta|title)/.test(name)) return true;
  return isElement(name) && text.trimEnd().endsWith('>');
}
