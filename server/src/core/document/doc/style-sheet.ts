import { viewOf } from '../ole.ts';
import { readStyleProperties } from './paragraph-properties.ts';
import { STYLE_SHEET, type WordFile } from './word-file.ts';

/** The list and level that a style brings to its paragraphs, with those of the styles that it is based on. */
export type ListOfStyle = (style: number) => { readonly list: number | null; readonly level: number | null };

interface Style {
  readonly basedOn: number;
  readonly list: number | null;
  readonly level: number | null;
}

const NO_STYLE = 0xfff;
const OF_PARAGRAPHS = 1;

/**
 * Reads what the styles of a Word file say of lists. A damaged one says nothing.
 *
 * @see [MS-DOC] 2.9.271 (STSH), 2.9.260 (STD)
 */
export function readStyles(file: WordFile): ListOfStyle {
  let styles: (Style | null)[] = [];
  try {
    styles = readAll(file.structure(STYLE_SHEET));
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  return style => {
    let list: number | null = null;
    let level: number | null = null;
    // Styles that are based on each other in a circle are followed no longer than there are styles.
    for (let at = style, turns = 0; at !== NO_STYLE && turns <= styles.length; turns++) {
      const known = styles[at];
      if (!known) break;
      list ??= known.list;
      level ??= known.level;
      at = known.basedOn;
    }
    return { list, level };
  };
}

function readAll(bytes: Uint8Array): (Style | null)[] {
  if (bytes.length < 8) return [];
  const view = viewOf(bytes);
  const headLength = view.getUint16(0, true);
  const count = view.getUint16(2, true);
  const baseSize = view.getUint16(4, true);
  const styles: (Style | null)[] = [];
  let at = 2 + headLength;
  for (let index = 0; index < count && at + 2 <= bytes.length; index++) {
    const length = view.getUint16(at, true);
    styles.push(length === 0 ? null : readStyle(bytes.subarray(at + 2, at + 2 + length), baseSize));
    at += 2 + length + (length & 1);
  }
  return styles;
}

function readStyle(bytes: Uint8Array, baseSize: number): Style | null {
  const view = viewOf(bytes);
  const kind = view.getUint16(2, true) & 0xf;
  const basedOn = view.getUint16(2, true) >> 4;
  if (kind !== OF_PARAGRAPHS) return { basedOn, list: null, level: null };
  // Its name with the zero behind it, then its properties with their length.
  const at = baseSize + 2 + 2 * view.getUint16(baseSize, true) + 2;
  const length = view.getUint16(at, true);
  return { basedOn, ...readStyleProperties(bytes.subarray(at + 4, at + 2 + length)) };
}
