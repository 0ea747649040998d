import { describe, expect, it } from 'vitest';
import { readDocx } from '../../server/src/core/document/docx/read-docx.ts';
import { packDocx } from '../support/docx-generator.ts';

const run = (text: string) => `<w:r><w:t>${text}</w:t></w:r>`;
const paragraph = (...content: string[]) => `<w:p>${content.join('')}</w:p>`;
const cell = (content: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`;
const row = (...cells: string[]) => `<w:tr>${cells.join('')}</w:tr>`;
const table = (...rows: string[]) => `<w:tbl><w:tblPr/><w:tblGrid/>${rows.join('')}</w:tbl>`;
const textOf = (body: string) => readDocx(packDocx(body)).text.slice(0, -1);

describe('the text of a Word file', () => {
  it('parts the lines of a paragraph at its breaks', () => {
    expect(textOf(paragraph(run('清河县民政局2024年度政府'), '<w:r><w:br/></w:r>', run('信息公开工作年度报告')))).toBe(
      '清河县民政局2024年度政府\n信息公开工作年度报告',
    );
  });

  it('joins the paragraphs of a cell as a person reads them', () => {
    const two = (first: string, second: string) =>
      textOf(table(row(cell(paragraph(run(first)) + paragraph(run(second))), cell('<w:p/>'))));
    expect(two('商业', '企业')).toBe('商业企业\t');
    expect(two('41', '（含3件）')).toBe('41（含3件）\t');
    expect(two('41', '3')).toBe('41 3\t');
    expect(two('', '7')).toBe('7\t');
  });

  it('takes a tab in a cell for a space, and elsewhere for a tab', () => {
    expect(textOf(table(row(cell(paragraph(run('5'), '<w:r><w:tab/></w:r>', run('件'))), cell('<w:p/>'))))).toBe(
      '5 件\t',
    );
    expect(textOf(paragraph(run('一、'), '<w:r><w:tab/></w:r>', run('总体情况')))).toBe('一、\t总体情况');
  });

  it('begins a cell that goes on from none', () => {
    const body = table(row(cell(paragraph(run('甲')), '<w:vMerge/>'), cell(paragraph(run('1')))));
    expect(textOf(body)).toBe('甲\t1');
  });

  it('leaves an empty field where a cell goes on, whatever stands in it', () => {
    const body = table(
      row(cell(paragraph(run('甲')), '<w:vMerge w:val="restart"/>'), cell(paragraph(run('1')))),
      row(cell(paragraph(run('乙')), '<w:vMerge/>'), cell(paragraph(run('2')))),
    );
    expect(textOf(body)).toBe('甲\t1\n\t2');
  });

  it('takes no place for an empty sliver that drifting left, but for one with text', () => {
    const grid = '<w:tblGrid><w:gridCol w:w="12"/><w:gridCol w:w="1500"/><w:gridCol w:w="1500"/></w:tblGrid>';
    const wide = '<w:gridSpan w:val="2"/>';
    const body = (sliver: string) =>
      `<w:tbl>${grid}${row(cell(paragraph(run('甲')), wide), cell(paragraph(run('1'))))}${row(cell(paragraph(sliver)), cell(paragraph(run('乙'))), cell(paragraph(run('2'))))}</w:tbl>`;
    expect(textOf(body(''))).toBe('甲\t1\n乙\t2');
    expect(textOf(body(run('3')))).toBe('甲\t\t1\n3\t乙\t2');
  });

  it('gives the parts of a table that was cut in two the same columns', () => {
    const grid = (...widths: number[]) =>
      `<w:tblGrid>${widths.map(width => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>`;
    const part = (widths: string, ...rows: string[]) => `<w:tbl><w:tblPr/>${widths}${rows.join('')}</w:tbl>`;
    const text = (content: string, span: number) => cell(paragraph(run(content)), `<w:gridSpan w:val="${span}"/>`);
    const first = part(grid(1000, 1000, 1000), row(text('甲', 2), text('1', 1)));
    const second = row(text('乙', 1), text('丙', 1), text('2', 1));
    const pageBreak = paragraph('<w:r><w:br w:type="page"/></w:r>');
    expect(textOf(first + pageBreak + part(grid(1000, 1000, 1000), second))).toBe('甲\t\t1\n\n\n乙\t丙\t2');
    expect(textOf(first + part(grid(1400, 600, 1000), second))).toBe('甲\t\t1\n乙\t丙\t2');
    expect(textOf(first + paragraph(run('丁')) + part(grid(1000, 1000, 1000), second))).toBe('甲\t1\n丁\n乙\t丙\t2');
    expect(textOf(first + part(grid(1000, 1000, 1500), second))).toBe('甲\t1\n乙\t丙\t2');
  });

  it('reads the codes of the font Symbol, in text and in signs', () => {
    const symbol = '<w:rPr><w:rFonts w:ascii="Symbol" w:hAnsi="Symbol"/></w:rPr>';
    expect(
      textOf(
        paragraph(`<w:r>${symbol}<w:t>\uf034\uf031</w:t></w:r>`, '<w:r><w:sym w:font="Symbol" w:char="F032"/></w:r>'),
      ),
    ).toBe('412');
    expect(textOf(paragraph(run('\uf06c'), '<w:r><w:sym w:font="Wingdings" w:char="F06C"/></w:r>'))).toBe(
      '\uf06c\uf06c',
    );
  });

  it('writes a table in a cell as a table of its own, and a single cell in a cell as its text', () => {
    const inner = table(row(cell(paragraph(run('1'))), cell(paragraph(run('2')))));
    expect(textOf(table(row(cell(paragraph(run('表一')) + inner + paragraph()), cell(paragraph(run('旁注'))))))).toBe(
      '表一\n1\t2\n\n旁注',
    );
    const single = table(row(cell(paragraph(run('41')))));
    expect(textOf(table(row(cell(paragraph(run('甲'))), cell(`${single}<w:p/>`))))).toBe('甲\t41');
  });

  it('goes on in the next paragraph where the mark of one is deleted or hidden', () => {
    for (const mark of ['<w:del w:id="1"/>', '<w:vanish/>', '<w:moveFrom w:id="1"/>'])
      expect(textOf(paragraph(`<w:pPr><w:rPr>${mark}</w:rPr></w:pPr>`, run('上半')) + paragraph(run('下半')))).toBe(
        '上半下半',
      );
  });

  it('shows what follows a field that never ends', () => {
    const begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>DATE</w:instrText></w:r>';
    expect(textOf(paragraph(begin) + paragraph(run('正文')))).toBe('\n正文');
  });

  it('keeps the spaces that a text asks for alone', () => {
    expect(textOf(paragraph('<w:r><w:t> 一 </w:t><w:t xml:space="preserve"> 二 </w:t></w:r>'))).toBe('一 二 ');
  });

  it('reads escapes and CDATA', () => {
    expect(textOf(paragraph(run('&lt;A&amp;B&gt; &#20108;&#x4e8c;<![CDATA[<三>]]>')))).toBe('<A&B> 二二<三>');
  });

  it('reads the properties of a paragraph anew where another name is given to what they are written with', () => {
    const [other, main] = ['urn:other', 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'];
    const run = (text: string) => `<w:r><x:rPr><x:vanish/></x:rPr><w:t>${text}</w:t></w:r>`;
    const paragraph = (namespace: string, text: string) => `<w:p xmlns:x="${namespace}">${run(text)}</w:p>`;
    expect(textOf(paragraph(other, '一') + paragraph(main, '二') + paragraph(other, '三'))).toBe('一\n\n三');
  });

  it('reads properties to their end, where those of an earlier edition stand within them', () => {
    const before = '<w:rPrChange w:id="1"><w:rPr><w:vanish/></w:rPr></w:rPrChange>';
    const run = (text: string) => `<w:r><w:rPr>${before}<w:b/></w:rPr><w:t>${text}</w:t></w:r>`;
    const hidden = `<w:r><w:rPr>${before}<w:vanish/></w:rPr><w:t>藏</w:t></w:r>`;
    expect(textOf(`<w:p>${run('收到')}${hidden}${run('申请')}${hidden}</w:p>`)).toBe('收到申请');
  });
});
