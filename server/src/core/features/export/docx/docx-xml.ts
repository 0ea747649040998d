import { escapeXml } from '../../../document/xml-scanner.ts';

export const WORD_NAMESPACE = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** A paragraph in a style. What XML cannot hold is left out. */
export function paragraphXml(text: string, style: string | null = null, properties = ''): string {
  const named = style === null ? '' : `<w:pStyle w:val="${style}"/>`;
  const all = named + properties;
  return `<w:p>${all && `<w:pPr>${all}</w:pPr>`}${text && `<w:r>${textXml(text)}</w:r>`}</w:p>`;
}

function textXml(text: string): string {
  const parts = writable(text).split('\t');
  return parts.map(part => part && `<w:t xml:space="preserve">${escapeXml(part)}</w:t>`).join('<w:tab/>');
}

/** A text without control characters and halves of characters. */
function writable(text: string): string {
  return [...text.replace(/[\r\n]+/g, ' ')]
    .filter(character => {
      const code = character.codePointAt(0)!;
      return (code >= 0x20 || code === 9) && !(code >= 0xd800 && code <= 0xdfff) && code !== 0xfffe && code !== 0xffff;
    })
    .join('');
}

/** A cell of a table to be written: what it shows, over how many lines and columns. */
export interface TableCellXml {
  readonly text: string;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly align?: 'left' | 'center';
}

export interface TableXml {
  /** Width of each column, in twentieths of a point. */
  readonly widths: readonly number[];
  /** Line by line the cells that begin there, as HTML has them. */
  readonly lines: readonly (readonly TableCellXml[])[];
  /** How many of the lines are repeated on every page. */
  readonly headLines: number;
  /** The least height of a line, in twentieths of a point; 0 for that of its text. */
  readonly lineHeight: number;
  /** Whether its lines stand on one page where they can; not so for a long list. */
  readonly keepsTogether?: boolean;
  /** The style of the text in the cells. */
  readonly style: string;
}

/** A table with fixed columns; rows are not cut by the end of a page, and keep together where they can. */
export function tableXml({ widths, lines, headLines, lineHeight, style, keepsTogether = true }: TableXml): string {
  const grid = widths.map(width => `<w:gridCol w:w="${width}"/>`).join('');
  const rows = placed(lines, widths.length).map((cells, line) => {
    const properties = `<w:cantSplit/>${lineHeight > 0 ? `<w:trHeight w:val="${lineHeight}" w:hRule="atLeast"/>` : ''}${line < headLines ? '<w:tblHeader/>' : ''}`;
    const keepsNext = line < headLines || (keepsTogether && line < lines.length - 1);
    const written = cells.map(cell => cellXml(cell, widths, style, keepsNext));
    return `<w:tr><w:trPr>${properties}</w:trPr>${written.join('')}</w:tr>`;
  });
  return `<w:tbl><w:tblPr><w:tblW w:w="${sum(widths)}" w:type="dxa"/><w:jc w:val="center"/>${BORDERS}<w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="28" w:type="dxa"/><w:right w:w="28" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${rows.join('')}</w:tbl>`;
}

const BORDERS = `<w:tblBorders>${['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(side => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`).join('')}</w:tblBorders>`;

/** A cell of a line, or what a cell above goes on with. */
interface PlacedCell {
  readonly column: number;
  readonly cell: TableCellXml;
  readonly goesOn: boolean;
}

/** The cells of each line in order, with one for every merged cell that goes on into it. */
function placed(lines: readonly (readonly TableCellXml[])[], width: number): PlacedCell[][] {
  const grid: (PlacedCell | undefined)[][] = lines.map(() => new Array<PlacedCell | undefined>(width).fill(undefined));
  for (const [line, cells] of lines.entries()) {
    let column = 0;
    for (const cell of cells) {
      while (grid[line]![column]) column++;
      const bottom = Math.min(line + cell.rowSpan, lines.length);
      for (let below = line; below < bottom; below++) {
        for (let right = column; right < Math.min(column + cell.columnSpan, width); right++)
          grid[below]![right] = { column, cell, goesOn: below > line };
      }
    }
  }
  return grid.map(line =>
    line.filter((cell, column): cell is PlacedCell => cell !== undefined && cell.column === column),
  );
}

function cellXml(
  { column, cell, goesOn }: PlacedCell,
  widths: readonly number[],
  style: string,
  keepsNext: boolean,
): string {
  const { columnSpan, rowSpan, align = 'center' } = cell;
  const width = sum(widths.slice(column, column + columnSpan));
  const span = columnSpan > 1 ? `<w:gridSpan w:val="${columnSpan}"/>` : '';
  const merge = rowSpan > 1 ? (goesOn ? '<w:vMerge/>' : '<w:vMerge w:val="restart"/>') : '';
  const properties = `${keepsNext ? '<w:keepNext/>' : ''}${align === 'left' ? '<w:jc w:val="left"/>' : ''}`;
  return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${span}${merge}<w:vAlign w:val="center"/></w:tcPr>${paragraphXml(goesOn ? '' : cell.text, style, properties)}</w:tc>`;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
