import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { DocumentError, type DocumentErrorCode } from '../../server/src/core/document/document.ts';
import { readDocx } from '../../server/src/core/document/docx/read-docx.ts';
import { packDocx, reportDocx } from '../support/docx-generator.ts';

/** The code of the message with which a file is refused, or null where it is read. */
function refusal(bytes: Uint8Array): DocumentErrorCode | null {
  try {
    readDocx(bytes);
    return null;
  } catch (error) {
    // Anything else would be a crash.
    if (!(error instanceof DocumentError)) throw error;
    expect(error.explanation.zh).not.toBe('');
    return error.code;
  }
}

/** A file with one part written anew. */
function withPart(bytes: Uint8Array, name: string, content: string | Uint8Array): Uint8Array {
  return zipSync(
    { ...unzipSync(bytes), [name]: typeof content === 'string' ? strToU8(content) : content },
    { level: 1 },
  );
}

const report = reportDocx({ year: 2024 });
const paragraph = '<w:p><w:r><w:t>正文</w:t></w:r></w:p>';

describe('a hostile Word file is refused with a message', () => {
  it('cut off anywhere', () => {
    for (let size = 0; size < report.length; size += 100) expect(refusal(report.subarray(0, size))).not.toBeNull();
  });

  it('or read, with a bit turned over', () => {
    for (let at = 0; at < report.length; at += 37) {
      const damaged = report.slice();
      damaged[at]! ^= 1 << (at % 8);
      refusal(damaged);
    }
  });

  it('with its XML cut off', () => {
    const xml = strFromU8(unzipSync(report)['word/document.xml']!);
    for (const name of ['word/document.xml', 'word/styles.xml', 'word/numbering.xml'])
      expect(refusal(withPart(report, name, xml.slice(0, xml.length / 2)))).toBe('damaged');
  });

  it('with a part that unpacks to more than 64 MB, whatever it says', () => {
    const bomb = withPart(report, 'word/styles.xml', new Uint8Array(65 << 20));
    expect(refusal(bomb)).toBe('too-large');
    expect(refusal(withDeclaredSize(bomb, 'word/styles.xml', 1000))).toBe('too-large');
  });

  it('with elements nested without end', () => {
    const deep = (tag: string) => packDocx(`<${tag}>`.repeat(100_000) + paragraph + `</${tag}>`.repeat(100_000));
    for (const tag of ['w:p', 'w:sdt', 'w:ins', 'w:tbl', 'w:x']) expect(refusal(deep(tag))).toBe('too-large');
    expect(refusal(packDocx('<w:tbl><w:tr><w:tc>'.repeat(30_000)))).toBe('too-large');
  });

  it('with more elements than any document has', () => {
    expect(refusal(packDocx('<w:p/>'.repeat(400_000)))).toBeNull();
    expect(refusal(packDocx('<w:p/>'.repeat(500_001)))).toBe('too-large');
    expect(refusal(packDocx(`<w:p>${'<w:r/>'.repeat(500_001)}</w:p>`))).toBe('too-large');
    expect(refusal(withPart(report, 'word/styles.xml', `<w:styles>${'<w:style/>'.repeat(500_001)}</w:styles>`))).toBe(
      'too-large',
    );
  });

  it('with more prefixes than any document has, each of which every element could use', () => {
    const declaring = (count: number) => {
      const prefixes = Array.from({ length: count }, (_, index) => ` xmlns:n${index}="urn:n${index}"`);
      return packDocx(`<w:sdt${prefixes.join('')}>${paragraph}</w:sdt>`);
    };
    expect(refusal(declaring(150))).toBeNull();
    expect(refusal(declaring(201))).toBe('too-large');
  });

  it('with a table of too many cells', () => {
    const row = `<w:tr>${`<w:tc>${paragraph}</w:tc>`.repeat(10)}</w:tr>`;
    expect(refusal(packDocx(`<w:tbl>${row.repeat(500)}</w:tbl>`))).toBeNull();
    expect(refusal(packDocx(`<w:tbl>${row.repeat(501)}</w:tbl>`))).toBe('too-large');
    const stairs = Array.from(
      { length: 600 },
      (_, index) => `<w:tr><w:trPr><w:gridBefore w:val="${index}"/></w:trPr><w:tc>${paragraph}</w:tc></w:tr>`,
    );
    expect(refusal(packDocx(`<w:tbl>${stairs.join('')}</w:tbl>`))).toBe('too-large');
  });

  it('with a DOCTYPE', () => {
    const entity = '<!DOCTYPE x [<!ENTITY a "aaaa">]>';
    const xml = strFromU8(unzipSync(report)['word/document.xml']!).replace('?>', `?>${entity}`);
    expect(refusal(withPart(report, 'word/document.xml', xml))).toBe('unsafe');
  });

  it('that is no Word file', () => {
    expect(refusal(strToU8('清河县民政局2024年政府信息公开工作年度报告'))).toBe('damaged');
    expect(refusal(zipSync({ 'a.txt': strToU8('文') }))).toBe('unsupported');
  });

  it('and read where its relations lead in a circle or out of it', () => {
    const relations = (target: string, mode = '') =>
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="http://x/styles" Target="${target}" ${mode}/></Relationships>`;
    for (const xml of [
      relations('_rels/document.xml.rels'),
      relations('../../../../etc/passwd'),
      relations('http://example.org/styles.xml', 'TargetMode="External"'),
    ])
      expect(refusal(withPart(report, 'word/_rels/document.xml.rels', xml))).toBeNull();
  });

  it('and read where styles are based on each other, or spans have no end', () => {
    const styles =
      '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:style w:type="paragraph" w:default="1" w:styleId="a"><w:basedOn w:val="b"/></w:style><w:style w:styleId="b"><w:basedOn w:val="a"/></w:style></w:styles>';
    expect(refusal(withPart(report, 'word/styles.xml', styles))).toBeNull();
    // Each a hundred thousand others long: looked through for every paragraph, they would never be done with.
    const chain = Array.from(
      { length: 100_000 },
      (_, at) => `<w:style w:styleId="s${at}"><w:basedOn w:val="s${at + 1}"/></w:style>`,
    );
    const body = Array.from({ length: 10_000 }, (_, at) => `<w:p><w:pPr><w:pStyle w:val="s${at}"/></w:pPr></w:p>`);
    const root = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
    const chained = withPart(
      packDocx(body.join('')),
      'word/styles.xml',
      `<w:styles ${root}>${chain.join('')}</w:styles>`,
    );
    expect(refusal(chained)).toBeNull();
    const wide = `<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="999999999"/></w:tcPr>${paragraph}</w:tc></w:tr></w:tbl>`;
    expect(readDocx(packDocx(wide)).text).toBe('正文\n');
  });
});

/** The same zip, but for the unpacked size that its directory gives for a file. */
function withDeclaredSize(bytes: Uint8Array, name: string, size: number): Uint8Array {
  const changed = bytes.slice();
  const view = new DataView(changed.buffer);
  for (let at = 0; at < changed.length - 46; at++) {
    if (view.getUint32(at, true) !== 0x02014b50) continue;
    const nameSize = view.getUint16(at + 28, true);
    if (strFromU8(changed.subarray(at + 46, at + 46 + nameSize)) === name) view.setUint32(at + 24, size, true);
  }
  return changed;
}
