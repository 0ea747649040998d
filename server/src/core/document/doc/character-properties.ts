import { viewOf } from '../ole.ts';
import { propertiesIn } from './properties.ts';

/** What is known of a stretch of text from its properties. */
export interface CharacterProperties {
  /** Whether it is deleted, hidden, struck out, or raised as the mark of a note is. */
  readonly hidden: boolean;
  /** Whether it is deleted: of the mark of a row, the row is. */
  readonly deleted: boolean;
  /** Whether it is deleted or hidden: of the mark of a paragraph, it runs on into the next. */
  readonly vanished: boolean;
  /** The sign that stands for its character, or null. */
  readonly symbol: string | null;
  /** The number of its style, or null. */
  readonly style: number | null;
}

/** Deleted with changes tracked, hidden, struck out once, struck out twice. */
const [DELETED, VANISHED] = [0x0800, 0x083c];
const HIDING = [DELETED, VANISHED, 0x0837, 0x2a53];
const [POSITION, STYLE, SYMBOL] = [0x2a48, 0x4a30, 0x6a09];
const RAISED = 1;

/**
 * Reads the properties of characters.
 *
 * @see [MS-DOC] 2.6.1 (character properties)
 */
export function readCharacters(bytes: Uint8Array): CharacterProperties {
  const hiding = new Set<number>();
  let symbol: string | null = null;
  let style: number | null = null;
  for (const [code, value] of propertiesIn(bytes)) {
    if (HIDING.includes(code)) {
      // 0x81 is the contrary of the style, which hides nothing.
      if (value[0] === 1 || value[0] === 0x81) hiding.add(code);
      else hiding.delete(code);
    } else if (code === POSITION) {
      if (value[0] === RAISED) hiding.add(code);
      else hiding.delete(code);
    } else if (code === STYLE) style = viewOf(value).getUint16(0, true);
    else if (code === SYMBOL) symbol = signOf(viewOf(value).getUint16(2, true));
  }
  const deleted = hiding.has(DELETED);
  return { hidden: hiding.size > 0, deleted, vanished: deleted || hiding.has(VANISHED), symbol, style };
}

/** Whether properties hide the text that has them. */
export function isHidden(bytes: Uint8Array): boolean {
  return readCharacters(bytes).hidden;
}

/** Fonts of signs have theirs at F000 and above, those of ASCII at the same place. */
export function signOf(code: number): string {
  return String.fromCharCode(code >= 0xf020 && code <= 0xf07e ? code - 0xf000 : code);
}
