import { bilingual } from '../../text/bilingual.ts';
import { DocumentError } from '../document.ts';
import { compoundStreams, viewOf } from '../ole.ts';
import { damaged } from '../zip.ts';

/**
 * The streams of a Word 97 file (.doc, .wps) and the directory of what stands in them.
 *
 * @see [MS-DOC] 2.5 (the FIB)
 */
export interface WordFile {
  /** The stream WordDocument: the text, and the pages of properties. */
  readonly main: Uint8Array;
  /** The stream 0Table or 1Table. */
  readonly table: Uint8Array;
  /** The stream Data, where long properties stand; empty where there is none. */
  readonly data: Uint8Array;
  /** Characters of the main text, before notes, headers and text boxes. */
  readonly textLength: number;
  /** A structure of the table stream by its number in the FIB; empty where the file has none. */
  structure(index: number): Uint8Array;
  /** Where such a structure begins in the table stream. */
  startOf(index: number): number;
}

/** Numbers of the structures in the FIB. */
export const STYLE_SHEET = 1;
export const CHARACTER_PAGES = 12;
export const PARAGRAPH_PAGES = 13;
export const PIECES = 33;
export const LISTS = 73;
export const LIST_OVERRIDES = 74;

const MAGIC = 0xa5ec;
const FIRST_STRUCTURE = 0x9a;
/** Word 97; before it the format is another one. */
const FIRST_VERSION = 0xc1;

/** Opens a Word 97 file. Throws a DocumentError for one that is damaged, protected by a password, or older. */
export function openWordFile(bytes: Uint8Array): WordFile {
  const streams = compoundStreams(bytes);
  const main = streams.get('WordDocument')?.();
  if (!main || main.length < FIRST_STRUCTURE) throw damaged();
  const view = viewOf(main);
  if (view.getUint16(0, true) !== MAGIC) throw damaged();
  if (view.getUint16(2, true) < FIRST_VERSION) throw tooOld();
  const flags = view.getUint16(0x0a, true);
  if (flags & 0x100) throw hasPassword();
  const table = streams.get(flags & 0x200 ? '1Table' : '0Table')?.();
  if (!table) throw damaged();
  const count = view.getUint16(0x98, true);
  const place = (index: number) => (index < count ? FIRST_STRUCTURE + 8 * index : null);
  return {
    main,
    table,
    data: streams.get('Data')?.() ?? new Uint8Array(),
    textLength: view.getUint32(0x4c, true),
    structure(index) {
      const at = place(index);
      if (at === null) return new Uint8Array();
      const start = view.getUint32(at, true);
      const length = view.getUint32(at + 4, true);
      if (start + length > table.length) throw damaged();
      return table.subarray(start, start + length);
    },
    startOf(index) {
      const at = place(index);
      return at === null ? table.length : view.getUint32(at, true);
    },
  };
}

function tooOld(): DocumentError {
  return new DocumentError(
    'unsupported',
    bilingual(
      '比 Word 97 更早的 .doc 文件，不能读取；请用 Word 或 WPS 另存为 .docx',
      'a .doc file older than Word 97, which cannot be read; save it as .docx in Word or WPS',
    ),
  );
}

function hasPassword(): DocumentError {
  return new DocumentError(
    'password',
    bilingual(
      '有密码保护的文件，不能读取；请去掉密码后另存',
      'protected by a password, which cannot be read; remove the password and save it again',
    ),
  );
}
