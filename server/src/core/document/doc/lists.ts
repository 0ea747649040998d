import type { Level, List } from '../docx/numbering.ts';
import { viewOf } from '../ole.ts';
import { LIST_OVERRIDES, LISTS, type WordFile } from './word-file.ts';

/** Names of the ways of counting, as .docx has them, by their number in .doc. */
const FORMATS: Readonly<Record<number, string>> = {
  0: 'decimal',
  1: 'upperRoman',
  2: 'lowerRoman',
  3: 'upperLetter',
  4: 'lowerLetter',
  10: 'ideographDigital',
  11: 'japaneseCounting',
  14: 'decimalFullWidth',
  16: 'japaneseLegal',
  17: 'japaneseDigitalTenThousand',
  18: 'decimalEnclosedCircle',
  19: 'decimalFullWidth2',
  22: 'decimalZero',
  23: 'bullet',
  26: 'decimalEnclosedFullstop',
  27: 'decimalEnclosedParen',
  28: 'decimalEnclosedCircleChinese',
  29: 'ideographEnclosedCircle',
  30: 'ideographTraditional',
  31: 'ideographZodiac',
  33: 'taiwaneseCounting',
  34: 'ideographLegalTraditional',
  35: 'taiwaneseCountingThousand',
  36: 'taiwaneseDigital',
  37: 'chineseCounting',
  38: 'chineseLegalSimplified',
  39: 'chineseCountingThousand',
  255: 'none',
};

const [LIST_SIZE, OVERRIDE_SIZE, LEVEL_SIZE] = [28, 16, 28];
const LEVELS = 9;

/**
 * The lists of a Word file by the number that paragraphs name them by, from 1. What is damaged in them is left out: a
 * number that is missing is better than a report that cannot be read.
 *
 * @see [MS-DOC] 2.9.148 (LSTF), 2.9.150 (LVLF), 2.9.131 (LFO)
 */
export function readLists(file: WordFile): Map<string, List> {
  const lists = new Map<string, List>();
  try {
    const definitions = readDefinitions(file);
    readOverrides(file, definitions, lists);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  return lists;
}

function readDefinitions(file: WordFile): Map<number, Map<number, Level>> {
  const definitions = new Map<number, Map<number, Level>>();
  const heads = file.structure(LISTS);
  if (heads.length < 2) return definitions;
  const view = viewOf(heads);
  const count = view.getUint16(0, true);
  // The levels stand behind the structure, and its length does not count them.
  const reader = new LevelReader(file.table, file.startOf(LISTS) + 2 + LIST_SIZE * count);
  for (let index = 0; index < count; index++) {
    const at = 2 + LIST_SIZE * index;
    const levels = new Map<number, Level>();
    const levelCount = view.getUint8(at + 26) & 1 ? 1 : LEVELS;
    for (let level = 0; level < levelCount; level++) levels.set(level, reader.next());
    definitions.set(view.getInt32(at, true), levels);
  }
  return definitions;
}

function readOverrides(
  file: WordFile,
  definitions: ReadonlyMap<number, ReadonlyMap<number, Level>>,
  lists: Map<string, List>,
): void {
  const bytes = file.structure(LIST_OVERRIDES);
  if (bytes.length < 4) return;
  const view = viewOf(bytes);
  const count = view.getUint32(0, true);
  const reader = new LevelReader(bytes, 4 + OVERRIDE_SIZE * count);
  for (let index = 0; index < count; index++) {
    const at = 4 + OVERRIDE_SIZE * index;
    const id = view.getInt32(at, true);
    const levels = new Map(definitions.get(id));
    const starts = new Map<number, number>();
    const list: List = { abstract: String(id), levels, starts };
    lists.set(String(index + 1), list);
    reader.skip(4);
    for (let change = 0; change < view.getUint8(at + 12); change++) {
      const start = reader.number();
      const flags = reader.number();
      const level = flags & 0xf;
      if (flags & 0x20) levels.set(level, reader.next());
      if (flags & 0x10) {
        starts.set(level, start);
        const known = levels.get(level);
        if (known) levels.set(level, { ...known, start });
      }
    }
  }
}

/** Reads levels one behind the other. Throws a RangeError where they end. */
class LevelReader {
  private readonly view: DataView;

  constructor(
    bytes: Uint8Array,
    private at: number,
  ) {
    this.view = viewOf(bytes);
  }

  skip(length: number): void {
    this.at += length;
  }

  number(): number {
    this.at += 4;
    return this.view.getInt32(this.at - 4, true);
  }

  next(): Level {
    const { view, at } = this;
    const flags = view.getUint8(at + 5);
    const suffix = view.getUint8(at + 15);
    const properties = view.getUint8(at + 24) + view.getUint8(at + 25);
    const textAt = at + LEVEL_SIZE + properties;
    const length = view.getUint16(textAt, true);
    let text = '';
    for (let index = 0; index < length; index++) {
      const code = view.getUint16(textAt + 2 + 2 * index, true);
      // Below nine it is the number of a level, whose own number stands there.
      text += code < LEVELS ? `%${code + 1}` : String.fromCharCode(code);
    }
    this.at = textAt + 2 + 2 * length;
    return {
      start: view.getInt32(at, true),
      format: FORMATS[view.getUint8(at + 4)] ?? 'decimal',
      text,
      suffix: suffix === 2 ? 'nothing' : suffix === 1 ? 'space' : 'tab',
      restart: flags & 0x08 ? view.getUint8(at + 26) : null,
      legal: (flags & 0x04) !== 0,
      style: null,
    };
  }
}
