import { readXml } from '../xml.ts';
import { type NumberFormat, numberFormat } from './number-format.ts';

/** What a style of a cell says of how it is read. */
export interface CellStyle {
  readonly format: NumberFormat;
  /** Whether a line is drawn at any side of it. */
  readonly hasBorder: boolean;
}

/** The styles of a workbook (`xl/styles.xml`) in the order by which cells name them. */
export function readStyles(bytes: Uint8Array | null): readonly CellStyle[] {
  const styles: CellStyle[] = [];
  const codes = new Map<number, string>();
  const borders: boolean[] = [];
  let [inBorders, inCellFormats] = [false, false];
  if (bytes) {
    readXml(bytes, {
      open(name, attributes) {
        if (name === 'borders') inBorders = true;
        else if (name === 'cellXfs') inCellFormats = true;
        else if (name === 'numFmt') codes.set(Number(attributes.numFmtId), attributes.formatCode ?? '');
        else if (inBorders && name === 'border') borders.push(false);
        else if (inBorders && attributes.style && attributes.style !== 'none') borders[borders.length - 1] = true;
        else if (inCellFormats && name === 'xf') {
          const id = Number(attributes.numFmtId ?? 0);
          const hasBorder = borders[Number(attributes.borderId ?? 0)] ?? false;
          styles.push({ format: numberFormat(id, codes.get(id)), hasBorder });
        }
      },
      close(name) {
        if (name === 'borders') inBorders = false;
        else if (name === 'cellXfs') inCellFormats = false;
      },
    });
  }
  return styles;
}

/** The style of a cell that names none. */
export const PLAIN: CellStyle = { format: numberFormat(0, undefined), hasBorder: false };
