import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { editionForYear, editionOf, tableOf } from '../../server/src/core/form/editions.ts';
import { printedGrid } from '../../server/src/core/form/printed-form.ts';
import type { EditionId, TableId } from '../../server/src/core/form/schema.ts';
import { chineseNumeral } from '../../server/src/core/text/numeral.ts';
import { type ReportParts, reportText } from './report-text.ts';

/**
 * Writes the same report as a Word file in all the ways in which Word, WPS and people write one, so that tests can hold the
 * law: however it is written, its text reads the same.
 */

/** How a document is written; each way by itself changes nothing of what a person sees. */
export const ways = {
  /** Where a text is cut into runs. */
  runs: ['whole', 'by character', 'with marks between'],
  /** Whether the numbers of headings are typed, or made by Word from where. */
  numbers: ['typed', 'of the paragraph', 'of its style', 'of the style below', 'linked'],
  /** What is left of changes that were tracked. */
  changes: ['none', 'inserted', 'deleted beside', 'moved', 'deleted paragraphs and rows'],
  /** What rows, cells, paragraphs and runs stand in. */
  wrapping: ['none', 'content controls', 'custom XML', 'smart tags'],
  fields: ['none', 'simple', 'complex', 'nested'],
  hidden: ['none', 'runs', 'by style', 'paragraphs', 'struck out and notes'],
  merges: ['spans', 'old', 'grid before'],
  grid: ['exact', 'drifted', 'without widths', 'equal widths'],
  tables: ['whole', 'cut in two', 'in a frame', 'document in a frame'],
  cells: ['one paragraph', 'two paragraphs', 'with a break'],
  names: ['w', 'ns0', 'default', 'strict'],
  extras: ['none', 'text boxes', 'alternatives', 'signs'],
} as const;
export type Ways = { readonly [K in keyof typeof ways]: (typeof ways)[K][number] };

/** Every way that is plain. */
export const plainWays = Object.fromEntries(Object.entries(ways).map(([name, [first]]) => [name, first])) as Ways;

/** Documents in any mixture of ways. */
export const anyWays: fc.Arbitrary<Ways> = fc.record(
  Object.fromEntries(Object.entries(ways).map(([name, values]) => [name, fc.constantFrom(...values)])),
) as unknown as fc.Arbitrary<Ways>;

/** A cell of a table to be written; null where a merged one covers. */
type GridCell = { text: string; rowSpan: number; columnSpan: number } | null;
type Block = string | GridCell[][];

/** A report as paragraphs and tables with their merged cells. */
export function reportBlocks(parts: ReportParts = {}): Block[] {
  const { year = 2024 } = parts;
  const edition = parts.edition ? editionOf(parts.edition) : editionForYear(year)!;
  const blocks: Block[] = [];
  let lines: string[] = [];
  const tables = [...edition.tables];
  const flush = () => {
    if (lines.length > 0) blocks.push(gridOf(edition.id, tables.shift()!.id, lines));
    lines = [];
  };
  for (const line of reportText({ ...parts, layout: 'tab-separated' })
    .trimEnd()
    .split('\n')) {
    if (line.includes('\t')) lines.push(line);
    else {
      flush();
      blocks.push(line);
    }
  }
  flush();
  return blocks;
}

function gridOf(edition: EditionId, id: TableId, lines: readonly string[]): GridCell[][] {
  const texts = lines.map(line => line.split('\t'));
  return printedGrid(tableOf(editionOf(edition), id)).map((line, row) =>
    line.map(
      (cell, column) => cell && { text: texts[row]![column]!, rowSpan: cell.rowSpan, columnSpan: cell.columnSpan },
    ),
  );
}

/** A report as a Word file. */
export function reportDocx(
  parts: ReportParts,
  chosen: Partial<Ways> = {},
  others: Record<string, string> = {},
): Uint8Array {
  return writeDocx(reportBlocks(parts), { ...plainWays, ...chosen }, others);
}

/** Paragraphs and tables as a Word file, written in the chosen ways. */
export function writeDocx(blocks: readonly Block[], chosen: Ways, others: Record<string, string> = {}): Uint8Array {
  const body = new DocxWriter(chosen).body(blocks);
  return packDocx(body, chosen, others);
}

/** The XML of a body with the other parts, as a file. */
export function packDocx(
  body: string,
  { names, numbers }: Ways = plainWays,
  others: Record<string, string> = {},
): Uint8Array {
  const parts: Record<string, string> = {
    '[Content_Types].xml': `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${['document.main', 'styles', 'numbering', 'settings'].map(name => `<Override PartName="/word/${name.replace('.main', '')}.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.${name}+xml"/>`).join('')}</Types>`,
    '_rels/.rels': `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${['styles', 'numbering', 'settings'].map((name, index) => `<Relationship Id="rId${index + 1}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${name}" Target="${name}.xml"/>`).join('')}</Relationships>`,
    'word/styles.xml': STYLES,
    'word/numbering.xml': numberingPart(numbers),
    'word/settings.xml': `${HEAD}<w:settings xmlns:w="${W}"/>`,
    'word/document.xml': `${HEAD}<w:document xmlns:w="${W}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><w:body>${body}<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr></w:body></w:document>`,
    ...others,
  };
  const files = Object.entries(parts).map(([name, xml]) => [name, strToU8(renamed(xml, names))] as const);
  return zipSync(Object.fromEntries(files), { mtime: new Date(2025, 0, 2) });
}

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Other programs have other prefixes for the same names. */
function renamed(xml: string, names: Ways['names']): string {
  if (names === 'ns0') return xml.replace(/(<\/?|\s)w:/g, '$1ns0:').replace('xmlns:w=', 'xmlns:ns0=');
  if (names === 'default') return xml.replace(/(<\/?)w:/g, '$1').replace('xmlns:w=', `xmlns="${W}" xmlns:w=`);
  if (names === 'strict') return xml.replace(W, 'http://purl.oclc.org/ooxml/wordprocessingml/main');
  return xml;
}

const STYLES = `${HEAD}<w:styles xmlns:w="${W}">
<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="Heading"><w:name w:val="heading 1"/><w:basedOn w:val="a"/><w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="HeadingToo"><w:name w:val="heading too"/><w:basedOn w:val="Heading"/></w:style>
<w:style w:type="paragraph" w:styleId="HiddenParagraph"><w:name w:val="hidden paragraph"/><w:rPr><w:vanish/></w:rPr></w:style>
<w:style w:type="character" w:styleId="Hidden"><w:name w:val="hidden"/><w:rPr><w:vanish/></w:rPr></w:style>
<w:style w:type="character" w:styleId="HiddenToo"><w:name w:val="hidden too"/><w:basedOn w:val="Hidden"/></w:style>
<w:style w:type="numbering" w:styleId="ListStyle"><w:name w:val="list style"/><w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr></w:style>
</w:styles>`;

function numberingPart(numbers: Ways['numbers']): string {
  const levels = ['%1、', '（%2）', '%3.']
    .map(
      (text, level) =>
        `<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="${['chineseCountingThousand', 'japaneseCounting', 'decimal'][level]}"/>${level === 0 && numbers.includes('style') ? '<w:pStyle w:val="Heading"/>' : ''}<w:lvlText w:val="${text}"/></w:lvl>`,
    )
    .join('');
  return `${HEAD}<w:numbering xmlns:w="${W}">
<w:abstractNum w:abstractNumId="1"><w:multiLevelType w:val="multilevel"/><w:styleLink w:val="ListStyle"/>${levels}</w:abstractNum>
<w:abstractNum w:abstractNumId="2"><w:multiLevelType w:val="multilevel"/><w:numStyleLink w:val="ListStyle"/></w:abstractNum>
<w:num w:numId="3"><w:abstractNumId w:val="1"/></w:num>
<w:num w:numId="4"><w:abstractNumId w:val="2"/></w:num>
</w:numbering>`;
}

const AUTHOR = 'w:author="张三" w:date="2025-01-02T00:00:00Z"';

class DocxWriter {
  private id = 100;
  private headings = 0;

  constructor(private readonly ways: Ways) {}

  body(blocks: readonly Block[]): string {
    const { tables, extras } = this.ways;
    const written = blocks
      .map(block => (typeof block === 'string' ? this.paragraph(block) : this.table(block)))
      .join('');
    const content = (extras === 'text boxes' ? this.textBox() : '') + written;
    return tables === 'document in a frame'
      ? `<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="9000"/></w:tblGrid><w:tr><w:tc><w:tcPr/>${content}<w:p/></w:tc></w:tr></w:tbl><w:p/>`
      : content;
  }

  private paragraph(text: string): string {
    const { hidden, changes } = this.ways;
    const { properties, shown } = this.numbered(text);
    const before =
      hidden === 'paragraphs'
        ? '<w:p><w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr><w:r><w:rPr><w:vanish/></w:rPr><w:t>二、看不见的一段</w:t></w:r></w:p>'
        : changes === 'deleted paragraphs and rows'
          ? `<w:p><w:pPr><w:rPr><w:del w:id="${this.id++}" ${AUTHOR}/></w:rPr></w:pPr>${this.deleted('删去的一段')}</w:p>`
          : '';
    return `${before}${this.wrapped(`<w:p>${properties}${this.content(shown)}</w:p>`, 'block')}`;
  }

  /** The number of a heading by itself where Word is to make it; headings are counted as they come. */
  private numbered(text: string): { properties: string; shown: string } {
    const { numbers } = this.ways;
    const heading = /^([一二三四五六])、/.exec(text);
    if (numbers === 'typed' || !heading || heading[1] !== chineseNumeral(this.headings + 1))
      return { properties: '', shown: text };
    this.headings++;
    const properties = {
      'of the paragraph': '<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="3"/></w:numPr></w:pPr>',
      linked: '<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="4"/></w:numPr></w:pPr>',
      'of its style': '<w:pPr><w:pStyle w:val="Heading"/></w:pPr>',
      'of the style below': '<w:pPr><w:pStyle w:val="HeadingToo"/></w:pPr>',
    }[numbers];
    return { properties, shown: text.slice(heading[0].length) };
  }

  /** The runs of a text, with what is written round and between them. */
  private content(text: string): string {
    const { runs, changes, hidden, fields, extras } = this.ways;
    if (text === '') return '';
    const pieces = runs === 'whole' ? [text] : [...text];
    let xml = pieces.map(piece => this.run(piece)).join(runs === 'with marks between' ? this.mark() : '');
    if (changes === 'inserted') xml = `<w:ins w:id="${this.id++}" ${AUTHOR}>${xml}</w:ins>`;
    if (changes === 'moved')
      xml = `<w:moveFrom w:id="${this.id++}" ${AUTHOR}><w:r><w:t>移走的文字</w:t></w:r></w:moveFrom><w:moveTo w:id="${this.id++}" ${AUTHOR}>${xml}</w:moveTo>`;
    if (changes === 'deleted beside') xml = this.deleted('8') + xml + this.deleted('3');
    if (fields === 'simple') xml = `<w:fldSimple w:instr=" QUOTE ">${xml}</w:fldSimple>`;
    if (fields === 'complex') xml = this.field('QUOTE 8', xml);
    if (fields === 'nested')
      xml = this.field(
        `IF </w:instrText></w:r>${this.field('PAGE', '<w:r><w:t>7</w:t></w:r>')}<w:r><w:instrText> = 1`,
        xml,
      );
    if (hidden === 'runs')
      xml = `<w:r><w:rPr><w:vanish/></w:rPr><w:t>9</w:t></w:r>${xml}<w:r><w:rPr><w:vanish w:val="1"/></w:rPr><w:t>9</w:t></w:r>`;
    if (hidden === 'by style') xml += '<w:r><w:rPr><w:rStyle w:val="HiddenToo"/></w:rPr><w:t>9</w:t></w:r>';
    if (hidden === 'struck out and notes')
      xml = `<w:r><w:rPr><w:strike/></w:rPr><w:t>8</w:t></w:r>${xml}<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>1</w:t></w:r>`;
    if (extras === 'alternatives')
      xml = `<mc:AlternateContent><mc:Choice Requires="wps">${xml}</mc:Choice><mc:Fallback><w:r><w:t>旧的写法</w:t></w:r></mc:Fallback></mc:AlternateContent>`;
    return this.wrapped(xml, 'run');
  }

  private run(text: string): string {
    const { hidden, extras } = this.ways;
    const properties = hidden === 'by style' ? '<w:rPr><w:b/><w:vanish w:val="0"/></w:rPr>' : '<w:rPr><w:b/></w:rPr>';
    const content =
      extras === 'signs' && /^\d$/.test(text)
        ? `<w:sym w:font="Symbol" w:char="F03${text}"/>`
        : `<w:t xml:space="preserve">${text.replace(/&/g, '&amp;').replace(/</g, '&lt;')}</w:t>`;
    return `<w:r>${properties}${content}</w:r>`;
  }

  private mark(): string {
    const id = this.id++;
    return `<w:proofErr w:type="spellStart"/><w:bookmarkStart w:id="${id}" w:name="b${id}"/><w:bookmarkEnd w:id="${id}"/><w:r><w:lastRenderedPageBreak/></w:r>`;
  }

  private deleted(text: string): string {
    return `<w:del w:id="${this.id++}" ${AUTHOR}><w:r><w:delText>${text}</w:delText></w:r></w:del>`;
  }

  private field(code: string, result: string): string {
    const part = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
    return `${part('begin')}<w:r><w:instrText>${code}</w:instrText></w:r>${part('separate')}${result}${part('end')}`;
  }

  private textBox(): string {
    return '<w:p><w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent><w:p><w:r><w:t>文本框</w:t></w:r></w:p></w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent><w:p><w:r><w:t>文本框</w:t></w:r></w:p></w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>';
  }

  private wrapped(xml: string, level: 'block' | 'row' | 'cell' | 'run'): string {
    switch (this.ways.wrapping) {
      case 'content controls':
        return `<w:sdt><w:sdtPr><w:alias w:val="填写"/><w:id w:val="${this.id++}"/></w:sdtPr><w:sdtContent>${xml}</w:sdtContent></w:sdt>`;
      case 'custom XML':
        return `<w:customXml w:element="x"><w:customXmlPr/>${xml}</w:customXml>`;
      case 'smart tags':
        return level === 'run' ? `<w:smartTag w:element="x"><w:smartTagPr/>${xml}</w:smartTag>` : xml;
      default:
        return xml;
    }
  }

  private table(grid: GridCell[][]): string {
    const { tables } = this.ways;
    if (tables === 'cut in two') {
      // Where no merged cell is cut through.
      const cut = grid.findIndex((line, index) => index > 2 && line.every(cell => cell !== null));
      if (cut > 0) return this.tableElement(grid.slice(0, cut)) + this.tableElement(grid.slice(cut));
    }
    const table = this.tableElement(grid);
    if (tables !== 'in a frame') return table;
    return `<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="9000"/></w:tblGrid><w:tr><w:tc><w:tcPr><w:tcW w:w="9000" w:type="dxa"/></w:tcPr>${table}<w:p><w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr></w:p></w:tc></w:tr></w:tbl>`;
  }

  private tableElement(grid: GridCell[][]): string {
    const width = grid[0]!.length;
    const drifted = this.ways.grid === 'drifted';
    // Every other row has its edges 12 twips to the right, so that the grid has two columns for one.
    const widths = drifted
      ? Array.from({ length: width * 2 }, (_, index) => (index % 2 === 0 ? 12 : 560))
      : Array.from({ length: width }, () => (this.ways.grid === 'equal widths' ? 1 : 600));
    const gridColumns = this.ways.grid === 'without widths' ? '' : widths.map(w => `<w:gridCol w:w="${w}"/>`).join('');
    const rows = grid.map((_, row) => this.wrapped(this.row(grid, row), 'row'));
    if (this.ways.changes === 'deleted paragraphs and rows')
      rows.splice(
        1,
        0,
        `<w:tr><w:trPr><w:del w:id="${this.id++}" ${AUTHOR}/></w:trPr><w:tc><w:tcPr/><w:p>${this.deleted('删去的一行')}</w:p></w:tc></w:tr>`,
      );
    return `<w:tbl><w:tblPr/><w:tblGrid>${gridColumns}</w:tblGrid>${rows.join('')}</w:tbl>`;
  }

  private row(grid: GridCell[][], row: number): string {
    const { merges, grid: gridWay } = this.ways;
    const line = grid[row]!;
    const cells: string[] = [];
    let before = 0;
    for (let column = 0; column < line.length; ) {
      const { cell, top } = this.covering(grid, row, column);
      const span = cell.columnSpan;
      const merge = cell.rowSpan > 1 ? `<w:vMerge${top ? ' w:val="restart"' : ''}/>` : '';
      const text = top ? cell.text : '';
      if (merges === 'grid before' && !top && column === before) {
        before += span;
      } else if (merges === 'old' && span > 1) {
        for (let index = 0; index < span; index++) {
          const own = index === 0 ? '<w:hMerge w:val="restart"/>' : '<w:hMerge/>';
          const one = this.gridSpan(1, row, column + index, line.length);
          cells.push(this.cell(index === 0 ? text : '', own, one, merge));
        }
      } else cells.push(this.cell(text, merge, this.gridSpan(span, row, column, line.length)));
      column += span;
    }
    const shift = gridWay === 'drifted' && row % 2 === 1 ? 1 : 0;
    const skipped = before * (gridWay === 'drifted' ? 2 : 1) + shift;
    const properties = skipped > 0 ? `<w:trPr><w:gridBefore w:val="${skipped}"/></w:trPr>` : '';
    return `<w:tr>${properties}${cells.join('')}</w:tr>`;
  }

  /** In a drifted grid a column of the table takes two of it; the last one of a shifted row has but one left. */
  private gridSpan(span: number, row: number, column: number, width: number): number {
    if (this.ways.grid !== 'drifted') return span;
    return row % 2 === 1 && column + span === width ? span * 2 - 1 : span * 2;
  }

  private covering(grid: GridCell[][], row: number, column: number): { cell: NonNullable<GridCell>; top: boolean } {
    for (let line = row; line >= 0; line--) {
      const cell = grid[line]![column];
      if (cell && line + cell.rowSpan > row) return { cell, top: line === row };
    }
    throw new Error(`no cell covers ${row}, ${column}`);
  }

  private cell(text: string, merge: string, span: number, more = ''): string {
    const properties = `<w:tcPr><w:tcW w:w="600" w:type="dxa"/>${span > 1 ? `<w:gridSpan w:val="${span}"/>` : ''}${merge}${more}</w:tcPr>`;
    const { cells } = this.ways;
    const half = Math.ceil(text.length / 2);
    // A label can be broken, a figure cannot.
    const breaks = text.length > 3 && !/\d\D?\d/.test(text) ? cells : 'one paragraph';
    const content =
      breaks === 'two paragraphs'
        ? `<w:p>${this.content(text.slice(0, half))}</w:p><w:p>${this.content(text.slice(half))}</w:p>`
        : breaks === 'with a break'
          ? `<w:p>${this.content(text.slice(0, half))}<w:r><w:br/></w:r>${this.content(text.slice(half))}</w:p>`
          : `<w:p>${this.content(text)}</w:p>`;
    return this.wrapped(`<w:tc>${properties}${content}</w:tc>`, 'cell');
  }
}
