import type { TableId } from '../../../form/schema.ts';
import { displayWidth } from '../../../text/display-width.ts';
import { oneLine } from '../../../text/one-line.ts';
import type {
  Preview,
  PreviewCell,
  PreviewParagraph,
  PreviewStray,
  PreviewTable,
} from '../../preview/preview-model.ts';
import { textOf } from '../paragraph-text.ts';
import { isShort, type Signature, signatureOf } from '../signature.ts';
import { packDocx } from './docx-parts.ts';
import { paragraphXml, type TableCellXml, tableXml } from './docx-xml.ts';

/**
 * A report as a new Word file (.docx) in the official form: the merged cells of 国办公开办函〔2019〕60号 or 〔2021〕30号, in the
 * look of GB/T 9704, with page numbers. Comments and marks of problems are not published; what stands in a figure's place
 * and rows that the form does not know are kept.
 */
export function reportDocx(preview: Preview): Uint8Array {
  const { title, sections } = preview;
  const signature = signatureXml(signatureOf(preview));
  const body = sections
    .filter(({ state }) => state !== 'missing')
    .flatMap(({ heading, blocks }) => [
      heading ? paragraphXml(heading.text.trim(), 'Heading1') : '',
      ...blocks.map(block => {
        if (block.kind === 'table') return reportTable(block);
        return signature.get(block) ?? paragraphXml(textOf(block), heading ? proseStyle(block) : openingStyle(block));
      }),
    ]);
  return packDocx((title ? paragraphXml(oneLine(title.text), 'Title') : '') + body.join(''));
}

function proseStyle({ heads }: PreviewParagraph): string | null {
  return heads ? 'Heading2' : null;
}

/** Below the title and before the first section: 青禾县民政局, （2025年1月20日）. */
function openingStyle(block: PreviewParagraph): string | null {
  return isShort(textOf(block)) ? 'Centred' : null;
}

/** The date stands four characters from the right, the organ in the middle above it. */
function signatureXml({ organ, date }: Signature): Map<PreviewParagraph, string> {
  const written = new Map<PreviewParagraph, string>();
  if (date) written.set(date, paragraphXml(textOf(date), 'Signature', fromRight(4)));
  if (!date || !organ) return written;
  const further = (displayWidth(textOf(date)) - displayWidth(textOf(organ))) / 4;
  written.set(organ, paragraphXml(textOf(organ), 'Signature', SPACE_ABOVE + fromRight(Math.max(0, 4 + further))));
  return written;
}

const SPACE_ABOVE = '<w:spacing w:before="560"/>';

function fromRight(characters: number): string {
  return `<w:ind w:firstLineChars="0" w:firstLine="0" w:rightChars="${Math.round(characters * 100)}" w:right="${Math.round(characters * 320)}"/>`;
}

/** Widths of the columns of the three tables, in twentieths of a point. */
const WIDTHS: Record<TableId, readonly number[]> = {
  disclosure: [3270, 1934, 1933, 1933],
  applications: [640, 1160, 2370, ...new Array<number>(7).fill(700)],
  disputes: new Array<number>(15).fill(604),
};

/** A table, and a line behind it, so that one that follows is another. */
function reportTable(table: PreviewTable): string {
  const { id, head, body, strays } = table;
  const widths = WIDTHS[id];
  const lines = [...head, ...body].map(line => line.flatMap(cell => cellsOf(cell, id)));
  return (
    tableXml({
      widths,
      lines: [...lines, ...strays.map(stray => strayLine(stray, widths.length))],
      headLines: head.length,
      lineHeight: id === 'applications' ? 0 : 480,
      style: id === 'disclosure' ? 'TableTextLarge' : 'TableText',
    }) + paragraphXml('', 'TableEnd')
  );
}

function cellsOf(cell: PreviewCell, table: TableId): TableCellXml[] {
  const { rowSpan, columnSpan } = cell;
  if (cell.kind !== 'unread') {
    const isRowLabel = cell.kind === 'label' && !cell.header && table === 'applications' && rowSpan === 1;
    return [{ text: cell.text, rowSpan, columnSpan, align: isRowLabel ? 'left' : 'center' }];
  }
  // The cells of a row that the text lacks are there to be filled in; figures of which it is not known which is whose stay
  // together.
  if (cell.figures.length === 0 && table !== 'disclosure')
    return Array.from({ length: columnSpan }, () => ({ text: '', rowSpan, columnSpan: 1 }));
  return [{ text: cell.figures.join(' '), rowSpan, columnSpan }];
}

/** A row that the form does not know stands below all others. */
function strayLine({ label, figures }: PreviewStray, width: number): TableCellXml[] {
  const shown = figures.length < width ? figures : [figures.join(' ')];
  const one = (text: string): TableCellXml => ({ text, rowSpan: 1, columnSpan: 1 });
  return [{ ...one(label), columnSpan: width - shown.length }, ...shown.map(one)];
}
