/** Tags behind which the text goes on in a new line, outside of cells. */
const BLOCKS = new Set([
  'address',
  'article',
  'blockquote',
  'br',
  'center',
  'dd',
  'div',
  'dl',
  'dt',
  'footer',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'header',
  'hr',
  'li',
  'main',
  'nav',
  'ol',
  'p',
  'section',
  'table',
  'tbody',
  'tfoot',
  'thead',
  'title',
  'ul',
]);
/** Elements whose content is no text of the page. */
const HIDDEN = new Set(['script', 'style', 'head', 'template']);
const ENTITIES: Record<string, string> = {
  nbsp: ' ',
  ensp: ' ',
  emsp: ' ',
  thinsp: ' ',
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  quot: '"',
  amp: '&',
  lt: '<',
  gt: '>',
  mdash: '—',
  ndash: '–',
  middot: '·',
  hellip: '…',
};
const ENTITY = /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([a-zA-Z]{2,8}));/g;
const MARKUP = /<[a-zA-Z/!]/;

/** A tag or comment, from its `<` to behind its `>`. */
interface Markup {
  readonly start: number;
  readonly end: number;
  /** Lower case, '' for comments and declarations. */
  readonly name: string;
  readonly closing: boolean;
}

/**
 * The text with its HTML blanked out, of the same length, so that every offset stays what it was: tags and comments
 * become spaces, a new line where a block or a table row begins, and a tab between two cells of a row. A text without
 * tags is given back as it is.
 */
export function maskMarkup(text: string): string {
  if (!text.includes('<') || !MARKUP.test(text)) return text;
  const parts: string[] = [];
  let at = 0;
  // Within a row, line ends between and inside the cells are layout of the source.
  let inRow = false;
  let inCell = false;
  let cells = 0;
  for (const markup of readMarkup(text)) {
    parts.push(maskText(text.slice(at, markup.start), inRow || inCell));
    const { name, closing } = markup;
    let sign = ' ';
    if (name === 'td' || name === 'th') {
      // A cell that was never closed ends where the next begins.
      if (!closing) sign = cells++ > 0 ? '\t' : '\n';
      inCell = !closing;
    } else if (name === 'tr' || name === 'table') {
      sign = '\n';
      cells = 0;
      inCell = false;
      inRow = name === 'tr' && !closing;
    } else if (!inRow && !inCell && BLOCKS.has(name)) {
      sign = breaksLine(text, markup) ? '\n' : ' ';
    }
    // The sign takes the place of the `>`: the cell begins right behind it, blank or not.
    parts.push(' '.repeat(markup.end - markup.start - 1), sign);
    at = markup.end;
  }
  parts.push(maskText(text.slice(at), inRow || inCell));
  return parts.join('');
}

/** Whether a block tag outside of any HTML cell parts lines; in `| 商业<br>企业 |` it stands inside a cell. */
function breaksLine(text: string, { start, end, name }: Markup): boolean {
  if (name !== 'br') return true;
  const lineStart = text.lastIndexOf('\n', start) + 1;
  const lineEnd = text.indexOf('\n', end);
  return !/[|\t]/.test(
    text.slice(
      Math.max(lineStart, start - 500),
      lineEnd < 0 ? Math.min(text.length, end + 500) : Math.min(lineEnd, end + 500),
    ),
  );
}

/** Entities become their character and spaces; inside a row, line ends become spaces, as browsers show them. */
function maskText(text: string, inTable: boolean): string {
  const flat = inTable ? text.replace(/[\r\n\t]/g, ' ') : text;
  if (!flat.includes('&')) return flat;
  return flat.replace(
    ENTITY,
    (entity, decimal: string | undefined, hexadecimal: string | undefined, name: string | undefined) => {
      const code = decimal ? Number(decimal) : hexadecimal ? Number.parseInt(hexadecimal, 16) : 0;
      const character = name ? ENTITIES[name] : code > 0 && code < 0x10000 ? String.fromCharCode(code) : undefined;
      return character === undefined ? entity : (character === '\u00a0' ? ' ' : character).padEnd(entity.length);
    },
  );
}

/** The tags and comments in order; the content of scripts and styles belongs to their tag. Linear in the text. */
function* readMarkup(text: string): Generator<Markup> {
  let open = text.indexOf('<');
  let commentsEnd = true;
  while (open >= 0) {
    let end = -1;
    let name = '';
    let closing = false;
    if (text.startsWith('<!--', open)) {
      end = commentsEnd ? text.indexOf('-->', open + 4) : -1;
      if (end >= 0) end += 3;
      else commentsEnd = false;
    } else {
      closing = text[open + 1] === '/';
      name = readName(text, open + (closing ? 2 : 1));
      if (name !== '' || text[open + 1] === '!') end = endOfTag(text, open + 1);
      if (end >= 0 && !closing && HIDDEN.has(name)) end = endOfElement(text, name, end);
    }
    if (end >= 0) yield { start: open, end, name, closing };
    open = text.indexOf('<', end >= 0 ? end : open + 1);
  }
}

function readName(text: string, start: number): string {
  let end = start;
  while (end < text.length && end - start < 12 && /[a-zA-Z0-9]/.test(text[end]!)) end++;
  return /^[a-zA-Z]/.test(text[start] ?? '') ? text.slice(start, end).toLowerCase() : '';
}

/** No tag is longer; an unclosed `<p` swallows no report. */
const LONGEST_TAG = 4000;

/** Behind the `>` that ends a tag, past the ones in quoted attributes; -1 where there is none. */
function endOfTag(text: string, start: number): number {
  let quote = '';
  const limit = Math.min(text.length, start + LONGEST_TAG);
  for (let at = start; at < limit; at++) {
    const character = text[at]!;
    if (quote) {
      if (character === quote) quote = '';
    } else if (character === '>') {
      return at + 1;
    } else if (character === '<') {
      return -1;
    } else if ((character === '"' || character === "'") && text[at - 1] === '=') {
      quote = character;
    }
  }
  return -1;
}

function endOfElement(text: string, name: string, start: number): number {
  const closing = new RegExp(`</${name}\\s*>`, 'gi');
  closing.lastIndex = start;
  const match = closing.exec(text);
  return match ? match.index + match[0].length : start;
}
