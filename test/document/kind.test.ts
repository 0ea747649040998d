import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { DocumentError } from '../../server/src/core/document/document.ts';
import { kindOf } from '../../server/src/core/document/kind.ts';
import { type PdfReader, readDocument } from '../../server/src/core/document/read-document.ts';
import { encodings } from '../cli/support/encodings.ts';
import { compoundFile } from '../support/compound-file.ts';
import { packDocx, plainWays, reportDocx } from '../support/docx-generator.ts';
import { reportPdf } from '../support/pdf-generator.ts';
import { reportText } from '../support/report-text.ts';

const text = reportText();
const page = (charset: string) =>
  `<!DOCTYPE html><html><head><meta charset="${charset}"><title>年报</title></head><body><p>清河县民政局</p></body></html>`;
const zip = (...names: string[]) => zipSync(Object.fromEntries(names.map(name => [name, strToU8('<a/>')])));
const noPdf = async (): Promise<PdfReader> => {
  throw new Error('No PDF is read here');
};

/** The message for a document that cannot be read. */
function refusal(bytes: Uint8Array): string {
  try {
    return `read as ${kindOf(bytes)}`;
  } catch (error) {
    if (error instanceof DocumentError) return error.explanation.zh;
    throw error;
  }
}

describe('the kind of a document', () => {
  it('is told by its bytes', () => {
    expect(kindOf(reportDocx({}))).toBe('docx');
    expect(kindOf(zip('[Content_Types].xml', 'xl/workbook.xml'))).toBe('xlsx');
    expect(kindOf(compoundFile(new Map([['WordDocument', new Uint8Array(10)]])))).toBe('doc');
    expect(kindOf(reportPdf())).toBe('pdf');
    expect(kindOf(strToU8(text))).toBe('text');
    expect(kindOf(strToU8(''))).toBe('text');
    expect(kindOf(strToU8(`From: <Saved>\r\nMIME-Version: 1.0\r\nContent-Type: text/html\r\n\r\n<p>`))).toBe('mht');
    for (const begin of [
      '<html>',
      '<!doctype html>',
      '<TABLE border=1>',
      '\n<!-- x --><div>',
      '<?xml version="1.0"?><html>',
    ])
      expect(kindOf(strToU8(`${begin}<p>年报`)), begin).toBe('html');
    for (const [encoding, bytes] of Object.entries(encodings(page('utf-8'))))
      expect(kindOf(bytes), encoding).toBe('html');
  });

  it('of a package is told by what it says of its parts, wherever they stand', () => {
    const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
    const types = strToU8(`<Types><Override PartName="/doc/main.xml" ContentType="${type}"/></Types>`);
    expect(kindOf(zipSync({ '[Content_Types].xml': types, 'doc/main.xml': strToU8('<a/>') }))).toBe('docx');
    expect(refusal(zip('[Content_Types].xml', 'doc/main.xml'))).toMatch(/压缩包/);
  });

  it('of a Word file that only wraps a page, as sites export it for Word, is that of the page', async () => {
    const relations = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="c" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/aFChunk" Target="afchunk.mht"/></Relationships>`;
    const wrapping = (body: string, chunk: string) =>
      packDocx(body, plainWays, { 'word/_rels/document.xml.rels': relations, 'word/afchunk.mht': chunk });
    const mail = `MIME-Version: 1.0\r\nContent-Type: text/html; charset="utf-8"\r\n\r\n${page('utf-8')}`;
    for (const chunk of [mail, page('utf-8')])
      expect(await readDocument(wrapping('<w:altChunk/>', chunk), noPdf)).toEqual({
        kind: 'html',
        text: page('utf-8'),
        decoded: null,
      });
    const own = '<w:p><w:r><w:t>清河县</w:t></w:r></w:p><w:altChunk/>';
    expect(await readDocument(wrapping(own, mail), noPdf)).toMatchObject({ kind: 'docx', text: '清河县\n' });
  });

  it('of a text that speaks of mark-up, or of mail, is text', () => {
    for (const other of [
      '年报见 <html> 版',
      '# 标题\n\n<table><tr><td>1</td></tr></table>',
      'PK 是压缩包',
      '说明：\nMIME-Version: 1.0',
    ])
      expect(kindOf(strToU8(other)), other).toBe('text');
  });

  it.each([
    ['rtf', strToU8('{\\rtf1\\ansi}'), /RTF.*另存为 \.docx/],
    ['odt', zip('mimetype', 'content.xml'), /OpenDocument.*另存为 \.docx/],
    ['ofd', zip('OFD.xml'), /OFD.*另存为 \.docx/],
    ['xls', compoundFile(new Map([['Workbook', new Uint8Array(10)]])), /xls.*另存为 \.xlsx/],
    ['a password', compoundFile(new Map([['EncryptedPackage', new Uint8Array(10)]])), /密码.*去掉密码/],
    ['pptx', zip('ppt/presentation.xml'), /演示文稿/],
    ['another archive', zip('年报.txt'), /压缩包.*解压/],
    ['a damaged archive', strToU8('PK\x03\x04 and nothing more'), /已损坏/],
  ])('that cannot be read says what to do: %s', (_, bytes, message) => {
    expect(refusal(bytes)).toMatch(message);
  });
});

describe('a page', () => {
  it('is read in the encoding that its bytes have, whatever it declares', async () => {
    for (const charset of ['utf-8', 'gb2312', 'gbk']) {
      for (const [encoding, bytes] of Object.entries(encodings(page(charset)))) {
        const read = await readDocument(bytes, noPdf);
        expect(read, `${charset}, ${encoding}`).toMatchObject({ kind: 'html', text: page(charset) });
      }
    }
  });

  it('in Big5 is read so where it says it', async () => {
    const bytes = Uint8Array.from([...strToU8('<html><meta charset=big5><p>'), 0xa4, 0x40, 0xa4, 0xa4]);
    expect((await readDocument(bytes, noPdf)).text).toContain('<p>一中');
  });
});

describe('a web archive', () => {
  const html = `<html><body><p>清河县民政局2024年政府信息公开工作年度报告 a=b</p></body></html>`;
  const quoted = (bytes: Uint8Array) =>
    [...bytes]
      .map(byte =>
        byte < 0x80 && byte !== 0x3d
          ? String.fromCharCode(byte)
          : `=${byte.toString(16).toUpperCase().padStart(2, '0')}`,
      )
      .join('')
      .replace(/(.{70})/gs, (part: string) => (/=.?$/.test(part) ? part : `${part}=\r\n`));
  const archive = (part: string) =>
    strToU8(
      `MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\tboundary="--=_x"; type="text/html"\r\n\r\nA program that knows no MIME.\r\n----=_x\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=\r\n----=_x\r\n${part}\r\n----=_x--\r\n`,
    );
  const utf8 = strToU8(html);
  const gbk = encodings(html).GB18030!;

  it.each([
    [
      'quoted-printable in UTF-8',
      `Content-Type: text/html; charset="utf-8"\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n${quoted(utf8)}`,
    ],
    [
      'quoted-printable in GB2312',
      `Content-Type: text/html; charset=gb2312\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n${quoted(gbk)}`,
    ],
    [
      'base64 in UTF-8',
      `Content-Type: text/html\r\nContent-Transfer-Encoding: base64\r\n\r\n${btoa(String.fromCharCode(...utf8))}`,
    ],
    [
      'parts within a part',
      `Content-Type: multipart/alternative; boundary=y\r\n\r\n--y\r\nContent-Type: text/plain\r\n\r\nx\r\n--y\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: base64\r\n\r\n${btoa(String.fromCharCode(...utf8))}\r\n--y--`,
    ],
  ])('gives its page: %s', async (_, part) => {
    const read = await readDocument(archive(part), noPdf);
    expect(read).toMatchObject({ kind: 'html', decoded: null });
    expect(read.text.trimEnd()).toBe(html);
  });

  it('without a page says so', async () => {
    await expect(readDocument(archive('Content-Type: text/css\r\n\r\np {}'), noPdf)).rejects.toThrow(/no page/);
  });
});

describe('a file', () => {
  it('over 20 MB is refused', async () => {
    await expect(readDocument(new Uint8Array(20 * 1024 * 1024 + 1), noPdf)).rejects.toThrow(/20 MB/);
  });
});
