import { editionForYear, editionOf, tableOf } from '../../server/src/core/form/editions.ts';
import { type PrintedCell, printedGrid } from '../../server/src/core/form/printed-form.ts';
import type { EditionId, TableId } from '../../server/src/core/form/schema.ts';
import { type ReportParts, reportText } from './report-text.ts';

/** How a PDF is drawn. */
export interface PdfWays {
  /** Whether borders are lines, frames around each cell, or thin areas, as Word, LibreOffice and WPS have them. */
  readonly rules?: 'lines' | 'frames' | 'areas';
  /** Lines of a table on a page, beginning with the first page; all where left out. */
  readonly linesOnPage?: number;
  /** How the labels of cells that reach over five lines or more are written; upright ones in their own font. */
  readonly labels?: 'level' | 'upward' | 'downward' | 'vertical';
  /** Whether page numbers stand below. */
  readonly numbered?: boolean;
}

const [WIDTH, HEIGHT, MARGIN] = [595, 842, 70];
const [SIZE, SMALL, LINE] = [12, 9, 18];
const RIGHT = WIDTH - MARGIN;

/** A page that is being drawn from above to below. */
class Page {
  readonly operators: string[] = [];
  y = MARGIN;

  /** Text in the font without a file of its own that readers know from their character maps. */
  text(text: string, x: number, y: number, size: number, turn = '1 0 0 1', font = 'F1'): void {
    const codes = [...text].map(character => character.charCodeAt(0).toString(16).padStart(4, '0')).join('');
    this.operators.push(`BT /${font} ${size} Tf ${turn} ${x} ${HEIGHT - y} Tm <${codes}> Tj ET`);
  }

  box(left: number, top: number, right: number, bottom: number, rules: NonNullable<PdfWays['rules']>): void {
    const [low, high] = [HEIGHT - bottom, HEIGHT - top];
    if (rules === 'frames') this.operators.push(`${left} ${low} ${right - left} ${high - low} re S`);
    else if (rules === 'lines') {
      this.operators.push(`${left} ${low} m ${right} ${low} l S ${left} ${high} m ${right} ${high} l S`);
      this.operators.push(`${left} ${low} m ${left} ${high} l S ${right} ${low} m ${right} ${high} l S`);
    } else {
      for (const x of [left, right]) this.operators.push(`${x} ${low} 0.5 ${high - low} re f`);
      for (const y of [low, high]) this.operators.push(`${left} ${y} ${right - left} 0.5 re f`);
    }
  }
}

/** A report as a PDF: prose in full lines, tables ruled in their official form, cut by pages. */
export function reportPdf(
  parts: ReportParts = {},
  { rules = 'lines', linesOnPage, labels = 'level', numbered = true }: PdfWays = {},
): Uint8Array {
  const edition = parts.edition ? editionOf(parts.edition) : editionForYear(parts.year ?? 2024)!;
  const pages = [new Page()];
  const page = () => pages.at(-1)!;
  const tables = edition.tables.map(({ id }) => id);
  let lines: string[] = [];
  const flush = () => {
    if (lines.length > 0) drawTable(tableLines(edition.id, tables.shift()!, lines), pages, rules, labels, linesOnPage);
    lines = [];
  };
  for (const line of reportText({ ...parts, layout: 'tab-separated' })
    .trimEnd()
    .split('\n')) {
    if (line.includes('\t') || /^第二十条/.test(line)) {
      lines.push(line);
      continue;
    }
    flush();
    if (line === '') continue;
    const isTitle = page().y === MARGIN && pages.length === 1;
    for (const row of broken(line, isTitle)) {
      if (page().y > HEIGHT - 1.5 * MARGIN) pages.push(new Page());
      const size = isTitle ? 20 : SIZE;
      const width = widthOf(row.text, size);
      page().text(row.text, isTitle ? (WIDTH - width) / 2 : MARGIN + (row.first ? 2 * SIZE : 0), page().y, size);
      page().y += isTitle ? 30 : LINE;
    }
  }
  flush();
  if (numbered)
    for (const [index, each] of pages.entries()) each.text(`- ${index + 1} -`, WIDTH / 2, HEIGHT - 40, SIZE);
  return writePdf(pages.map(({ operators }) => operators.join('\n')));
}

/** Lines that are full but for the last, the first one indented. */
function broken(line: string, isTitle: boolean): { text: string; first: boolean }[] {
  const size = isTitle ? 20 : SIZE;
  const rows: { text: string; first: boolean }[] = [];
  let row = '';
  for (const character of line) {
    const indent = rows.length === 0 && !isTitle ? 2 * SIZE : 0;
    if (row !== '' && widthOf(row + character, size) > RIGHT - MARGIN - indent) {
      rows.push({ text: row, first: rows.length === 0 });
      row = '';
    }
    row += character;
  }
  return [...rows, { text: row, first: rows.length === 0 }];
}

/** Of this font every character is as wide as it is high, but for those of ASCII. */
function widthOf(text: string, size: number): number {
  return [...text].reduce((sum, character) => sum + (character < '\u0080' ? size / 2 : size), 0);
}

interface Cell {
  readonly text: string;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

function tableLines(edition: EditionId, id: TableId, lines: readonly string[]): Cell[][] {
  const grid = printedGrid(tableOf(editionOf(edition), id));
  return grid.map((row, index) =>
    row.flatMap((cell: PrintedCell | null, column) => {
      if (!cell) return [];
      return {
        text: lines[index]!.split('\t')[column] ?? '',
        column,
        rowSpan: cell.rowSpan,
        columnSpan: cell.columnSpan,
      };
    }),
  );
}

function drawTable(
  rows: readonly Cell[][],
  pages: Page[],
  rules: NonNullable<PdfWays['rules']>,
  labels: NonNullable<PdfWays['labels']>,
  linesOnPage = Number.POSITIVE_INFINITY,
): void {
  const count = rows[0]!.reduce((sum, { columnSpan }) => sum + columnSpan, 0);
  const narrow = count > 4 ? 26 : 80;
  const edge = (column: number) =>
    count === 15
      ? MARGIN + (column * (RIGHT - MARGIN)) / 15
      : column === count
        ? RIGHT
        : count === 10 && column < 3
          ? MARGIN + [0, 40, 110][column]!
          : RIGHT - (count - column) * narrow - (column === 0 ? RIGHT - MARGIN - count * narrow : 0);
  const height = 40;
  let first = 0;
  while (first < rows.length) {
    const top = pages.at(-1)!.y;
    const last = Math.min(
      rows.length,
      first + Math.min(linesOnPage, Math.floor((HEIGHT - 1.3 * MARGIN - top) / height)),
    );
    if (last === first) {
      pages.push(new Page());
      continue;
    }
    const page = pages.at(-1)!;
    for (let index = 0; index < last; index++) {
      for (const { text, column, rowSpan, columnSpan } of rows[index]!) {
        // A cell that began on the page before goes on in this one.
        const [begin, end] = [Math.max(index, first), Math.min(index + rowSpan, last)];
        if (begin >= end) continue;
        const [left, right] = [edge(column), edge(column + columnSpan)];
        const [above, below] = [top + (begin - first) * height, top + (end - first) * height];
        page.box(left, above, right, below, rules);
        if (index < first) continue;
        if (labels === 'level' || rowSpan < 5) drawText(page, text, left + 2, above, right - left - 4);
        else drawUpright(page, text, labels, { left, right, above, below });
      }
    }
    page.y = top + (last - first) * height + 2 * LINE;
    first = last;
    if (first < rows.length) pages.push(new Page());
  }
}

function drawText(page: Page, text: string, left: number, top: number, width: number): void {
  let [row, y] = ['', top + SMALL + 1];
  for (const character of text) {
    if (row !== '' && widthOf(row + character, SMALL) > width) {
      page.text(row, left, y, SMALL);
      [row, y] = ['', y + SMALL + 1];
    }
    row += character;
  }
  if (row !== '') page.text(row, left, y, SMALL);
}

/** Lines of an upright text: upward they stand from left to right, else from right to left. */
function drawUpright(
  page: Page,
  text: string,
  way: 'upward' | 'downward' | 'vertical',
  { left, right, above, below }: { left: number; right: number; above: number; below: number },
): void {
  // Two lines, so that their order is to be seen.
  const half = Math.ceil(text.length / 2);
  for (const [index, line] of [text.slice(0, half), text.slice(half)].entries()) {
    const across = index * (SMALL + 1) + 2;
    if (way === 'upward') page.text(line, left + across + SMALL, below - 2, SMALL, '0 1 -1 0');
    else if (way === 'downward') page.text(line, right - across - SMALL, above + 2, SMALL, '0 -1 1 0');
    else page.text(line, right - across - SMALL / 2, above + 2, SMALL, '1 0 0 1', 'F2');
  }
}

/** Pages with what is drawn on them as a file. */
export function writePdf(contents: readonly string[]): Uint8Array {
  const kids = contents.map((_, index) => `${6 + 2 * index} 0 R`).join(' ');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${contents.length} >>`,
    '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [4 0 R] >>',
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> /DW 1000 /W [1 95 500] /FontDescriptor << /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >> >>',
    '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-V /DescendantFonts [4 0 R] >>',
    ...contents.flatMap((content, index) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${WIDTH} ${HEIGHT}] /Resources << /Font << /F1 3 0 R /F2 5 0 R >> >> /Contents ${7 + 2 * index} 0 R >>`,
      `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    ]),
  ];
  let file = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map(offset => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer << /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`;
  return new TextEncoder().encode(file);
}
