import { type Bilingual, bilingual } from '../text/bilingual.ts';
import { DocumentError, type DocumentErrorCode, type DocumentKind } from './document.ts';
import { compoundStreams } from './ole.ts';
import { ZipArchive } from './zip.ts';

/** What the bytes of a file are, by their content alone. */
export type ContentKind = DocumentKind | 'mht';

/**
 * The kind of a document, told by its bytes and never by its name: many a `.doc` of a web site is a page or a .docx.
 * Throws a DocumentError for one that cannot be read, which says what to do.
 */
export function kindOf(bytes: Uint8Array): ContentKind {
  const magic = latin1(bytes.subarray(0, ZIP.length));
  if (magic === ZIP) return kindOfZip(bytes);
  if (latin1(bytes.subarray(0, COMPOUND.length)) === COMPOUND) return kindOfCompound(bytes);
  const head = latin1(bytes.subarray(0, LOOKED_AT));
  if (head.slice(0, 1024).includes('%PDF-')) return 'pdf';
  if (head.startsWith('{\\rtf')) throw cannotRead('RTF 文件', 'an RTF file');
  if (MAIL_HEADER.test(head) && MIME_VERSION.test(head)) return 'mht';
  return isPage(withoutZeros(head)) ? 'html' : 'text';
}

/** What packages begin with. */
const ZIP = 'PK\x03\x04';
const COMPOUND = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1';

/** Whether a file is a text or a page, told by how it begins, without opening a package. Throws as `kindOf` does. */
export function isText(bytes: Uint8Array): boolean {
  const magic = latin1(bytes.subarray(0, COMPOUND.length));
  if (magic.startsWith(ZIP) || magic === COMPOUND) return false;
  const kind = kindOf(bytes);
  return kind === 'text' || kind === 'html';
}

const LOOKED_AT = 4096;

/** Header lines as those of a mail, of which one is MIME-Version. */
const MAIL_HEADER = /^[A-Za-z][A-Za-z-]*:/;
const MIME_VERSION = /^MIME-Version:/im;

/** Whether a text is a web page: it begins with mark-up of one, behind white space, comments and declarations. */
export function isPage(text: string): boolean {
  return PAGE.test(text.slice(0, LOOKED_AT));
}

const PAGE = /^\uFEFF?\s*(?:<!--|<\?xml|<!doctype|<html|<head|<body|<meta|<table)/i;

function kindOfZip(bytes: Uint8Array): ContentKind {
  const archive = new ZipArchive(bytes);
  const { parts } = archive;
  if (parts.has('word/document.xml') || parts.has('word/document2.xml')) return 'docx';
  if (parts.has('xl/workbook.xml')) return 'xlsx';
  if (parts.has('OFD.xml')) throw cannotRead('OFD 版式文件', 'an OFD document');
  const names = [...parts.keys()];
  if (names.some(name => name.startsWith('word/'))) return 'docx';
  if (names.some(name => name.startsWith('ppt/'))) throw cannotRead('演示文稿', 'a presentation');
  // Where its parts stand is for the program to choose that writes a package; what they are is not.
  if (latin1Of(archive.read('[Content_Types].xml')).includes('wordprocessingml.')) return 'docx';
  if (parts.has('content.xml')) throw cannotRead('OpenDocument 文件', 'an OpenDocument file');
  throw cannotRead('压缩包', 'an archive', bilingual('请先解压', 'unpack it first'));
}

function kindOfCompound(bytes: Uint8Array): ContentKind {
  const names = compoundStreams(bytes);
  if (names.has('EncryptedPackage')) {
    throw cannotRead(
      '有密码保护的文件',
      'protected by a password',
      bilingual('请去掉密码后另存', 'remove the password and save it again'),
      'password',
    );
  }
  if (names.has('WordDocument')) return 'doc';
  if (names.has('Workbook') || names.has('Book')) {
    throw cannotRead(
      '旧版 Excel 文件（.xls）',
      'an old Excel file (.xls)',
      bilingual('请另存为 .xlsx', 'save it as .xlsx'),
    );
  }
  throw cannotRead('无法识别的 Office 文件', 'an unknown Office file');
}

const SAVE_AS = bilingual(
  '请用 Word 或 WPS 另存为 .docx，或复制全文粘贴',
  'save it as .docx in Word or WPS, or copy and paste its text',
);

/** A document of a kind that is not read, with what to do. */
function cannotRead(
  zh: string,
  en: string,
  advice: Bilingual = SAVE_AS,
  code: DocumentErrorCode = 'unsupported',
): DocumentError {
  return new DocumentError(
    code,
    bilingual(`${zh}，不能读取；${advice.zh}`, `${en}, which cannot be read; ${advice.en}`),
  );
}

/** The characters of a part up to as many as a list of parts has; '' where there is none. */
function latin1Of(bytes: Uint8Array | null): string {
  return bytes ? new TextDecoder('latin1').decode(bytes.subarray(0, 1 << 20)) : '';
}

function latin1(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}

/** Of UTF-16 the letters of ASCII remain. */
function withoutZeros(head: string): string {
  return head.replace(/\0/g, '').replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff|\x84\x31\x95\x33)/, '');
}
