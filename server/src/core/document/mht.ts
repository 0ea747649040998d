import { bilingual } from '../text/bilingual.ts';
import { decodePage } from './decode.ts';
import { DocumentError } from './document.ts';

/** How deep parts stand within parts: related within alternative within mixed. */
const DEEPEST = 5;

/** A part of a MIME message: its header, and its body as it was sent, a character a byte. */
interface Part {
  readonly header: string;
  readonly body: string;
}

/**
 * The page within a web archive (.mht): the first of its parts that is HTML, decoded. Throws a DocumentError where there
 * is none.
 *
 * @see RFC 2557, RFC 2045
 */
export function readMht(bytes: Uint8Array): string {
  const page = findPage(splitHeader(latin1(bytes)), 0);
  const decoded = page && decodePage(bodyBytes(page), parameterOf(page.header, 'content-type', 'charset'));
  if (decoded) return decoded.text;
  throw new DocumentError(
    'damaged',
    bilingual(
      '网页存档中没有网页；请在浏览器中另存为 .html，或复制全文粘贴',
      'there is no page in the web archive; save it as .html in a browser, or copy and paste its text',
    ),
  );
}

function findPage(part: Part, depth: number): Part | null {
  const type = fieldOf(part.header, 'content-type').toLowerCase();
  if (type.startsWith('text/html')) return part;
  const boundary = parameterOf(part.header, 'content-type', 'boundary');
  if (!type.startsWith('multipart/') || !boundary || depth === DEEPEST) return null;
  // What stands before the first boundary is for programs that know no MIME.
  for (const inner of part.body.split(`--${boundary}`).slice(1)) {
    if (inner.startsWith('--')) break;
    const found = findPage(splitHeader(inner.replace(/^[ \t]*\r?\n/, '')), depth + 1);
    if (found) return found;
  }
  return null;
}

function splitHeader(text: string): Part {
  const end = /\r?\n\r?\n/.exec(text);
  if (!end) return { header: text, body: '' };
  // A field goes on in lines that begin with white space.
  const header = text.slice(0, end.index).replace(/\r?\n[ \t]/g, ' ');
  return { header, body: text.slice(end.index + end[0].length) };
}

/** The value of a field of a header, empty where there is none. */
function fieldOf(header: string, name: string): string {
  const line = header.split(/\r?\n/).find(candidate => candidate.toLowerCase().startsWith(`${name}:`));
  return line ? line.slice(name.length + 1).trim() : '';
}

/** A parameter of a field: `charset="gb2312"`. */
function parameterOf(header: string, field: string, name: string): string | undefined {
  for (const parameter of fieldOf(header, field).split(';')) {
    const at = parameter.indexOf('=');
    if (parameter.slice(0, at).trim().toLowerCase() === name)
      return parameter
        .slice(at + 1)
        .trim()
        .replace(/^"|"$/g, '');
  }
  return undefined;
}

function bodyBytes({ header, body }: Part): Uint8Array {
  switch (fieldOf(header, 'content-transfer-encoding').toLowerCase()) {
    case 'quoted-printable':
      return bytesOf(unquote(body));
    case 'base64':
      return fromBase64(body);
    default:
      return bytesOf(body);
  }
}

/** `=E5=8B=BE`, and a line that ends in `=` goes on in the next. */
function unquote(text: string): string {
  return text
    .replace(/=[ \t]*\r?\n/g, '')
    .replace(/=([0-9A-Fa-f]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

function fromBase64(text: string): Uint8Array {
  const digits = text.replace(/[^A-Za-z0-9+/]/g, '');
  // A lone digit at the end, of a file that was cut, is no byte.
  return bytesOf(atob(digits.length % 4 === 1 ? digits.slice(0, -1) : digits));
}

function bytesOf(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  for (let index = 0; index < text.length; index++) bytes[index] = text.charCodeAt(index);
  return bytes;
}

/** A character a byte. */
function latin1(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += 1 << 13)
    parts.push(String.fromCharCode(...bytes.subarray(at, at + (1 << 13))));
  return parts.join('');
}
