import { viewOf } from '../ole.ts';
import { isHidden } from './character-properties.ts';
import { readStyleProperties } from './paragraph-properties.ts';
import { STYLE_SHEET, type WordFile } from './word-file.ts';

/** What of a style counts for the visible text; null where it says nothing. */
interface Style {
  readonly basedOn: number;
  readonly list: number | null;
  readonly level: number | null;
  readonly hidden: boolean;
}

/** What styles say, with those that they are based on, by the number of the style. */
export interface DocStyles {
  /** The list and level that a style brings to its paragraphs. */
  listOf(style: number): { readonly list: number | null; readonly level: number | null };
  /** Whether a style hides its text. */
  isHidden(style: number): boolean;
}

const NO_STYLE = 0xfff;
const [OF_PARAGRAPHS, OF_CHARACTERS] = [1, 2];

/**
 * Reads the styles of a Word file. Damaged ones say nothing.
 *
 * @see [MS-DOC] 2.9.271 (STSH), 2.9.260 (STD)
 */
export function readStyles(file: WordFile): DocStyles {
  let styles: (Style | null)[] = [];
  try {
    styles = readAll(file.structure(STYLE_SHEET));
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  /** A style and those that it is based on; in a circle no more than there are. */
  const chainOf = (style: number): Style[] => {
    const chain: Style[] = [];
    for (let known = styles[style]; known && chain.length <= styles.length; known = styles[known.basedOn]) {
      chain.push(known);
      if (known.basedOn === NO_STYLE) break;
    }
    return chain;
  };
  return {
    listOf(style) {
      const chain = chainOf(style);
      const first = (key: 'list' | 'level') => chain.find(known => known[key] !== null)?.[key] ?? null;
      return { list: first('list'), level: first('level') };
    },
    isHidden: style => chainOf(style).some(({ hidden }) => hidden),
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
  // Its name with the zero behind it, then its properties, each with their length: of a paragraph, of its characters.
  let at = baseSize + 2 + 2 * view.getUint16(baseSize, true) + 2;
  const next = () => {
    const length = view.getUint16(at, true);
    const properties = bytes.subarray(at + 2, at + 2 + length);
    at += 2 + length + (length & 1);
    return properties;
  };
  if (kind === OF_CHARACTERS) return { basedOn, list: null, level: null, hidden: isHidden(next()) };
  if (kind !== OF_PARAGRAPHS) return { basedOn, list: null, level: null, hidden: false };
  const { list, level } = readStyleProperties(next().subarray(2));
  return { basedOn, list, level, hidden: at + 2 <= bytes.length && isHidden(next()) };
}
