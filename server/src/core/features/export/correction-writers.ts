import type { Correction } from '../correction/correction.ts';
import { correctionDocx } from './docx/correction-docx.ts';
import { correctionWorkbook } from './xlsx/correction-workbook.ts';

/** How correction sheets are written, by the extension of the file. */
export const correctionWriters: Readonly<Record<string, (corrections: readonly Correction[]) => Uint8Array>> = {
  docx: correctionDocx,
  xlsx: correctionWorkbook,
};
