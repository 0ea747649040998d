import { viewOf } from '../ole.ts';

/** Bytes of a property's value by the last three bits of its code; 6 is a length of its own. */
const LENGTHS = [1, 1, 2, 4, 2, 2, -1, 3];
const [TABLE_DEFINITION, CHANGE_TABS] = [0xd608, 0xc615];

/**
 * The properties that stand one behind the other, each with its code and its value.
 *
 * @see [MS-DOC] 2.6 (single property modifiers)
 */
export function* propertiesIn(bytes: Uint8Array): Generator<readonly [code: number, value: Uint8Array]> {
  const view = viewOf(bytes);
  for (let at = 0; at + 2 < bytes.length; ) {
    const code = view.getUint16(at, true);
    at += 2;
    let length = LENGTHS[code >> 13]!;
    if (code === TABLE_DEFINITION) {
      if (at + 2 > bytes.length) return;
      length = view.getUint16(at, true) - 1;
      at += 2;
    } else if (length < 0) {
      length = bytes[at]!;
      at++;
      // 255 tabs and more are counted by themselves; no report has them, and what follows is lost.
      if (code === CHANGE_TABS && length === 255) return;
    }
    if (length < 0 || at + length > bytes.length) return;
    yield [code, bytes.subarray(at, at + length)];
    at += length;
  }
}

const PAGE = 512;

/** Properties of a stretch of the file: of the bytes from `start` to `end` in the main stream. */
export interface PropertyRun {
  readonly start: number;
  readonly end: number;
  readonly bytes: Uint8Array;
}

/**
 * The runs of all the pages of properties that a structure of the FIB lists, in the order of the stream.
 * @param read gives the properties that stand at a place of a page, from the entry of the run's number
 *
 * @see [MS-DOC] 2.8.5 (PlcBteChpx), 2.9.33 (ChpxFkp), 2.8.6 (PlcBtePapx), 2.9.175 (PapxFkp)
 */
export function propertyRuns(
  main: Uint8Array,
  list: Uint8Array,
  entrySize: number,
  read: (page: Uint8Array, at: number) => Uint8Array,
): PropertyRun[] {
  const view = viewOf(list);
  const count = Math.max(0, Math.floor((list.length - 4) / 8));
  const runs: PropertyRun[] = [];
  for (let index = 0; index < count; index++) {
    const number = view.getUint32(4 * (count + 1) + 4 * index, true) & 0x3fffff;
    const page = main.subarray(number * PAGE, (number + 1) * PAGE);
    if (page.length < PAGE) continue;
    const places = viewOf(page);
    const runCount = page[PAGE - 1]!;
    if (4 * (runCount + 1) + runCount * entrySize >= PAGE) continue;
    for (let run = 0; run < runCount; run++) {
      const offset = 2 * page[4 * (runCount + 1) + run * entrySize]!;
      runs.push({
        start: places.getUint32(4 * run, true),
        end: places.getUint32(4 * (run + 1), true),
        bytes: offset === 0 ? new Uint8Array() : read(page, offset),
      });
    }
  }
  return runs.sort((a, b) => a.start - b.start);
}

/** Properties of characters: a length and as many bytes. */
export function readCharacterProperties(page: Uint8Array, at: number): Uint8Array {
  return page.subarray(at + 1, at + 1 + page[at]!);
}

/** Properties of a paragraph: a length in words, of which the first is the number of its style. */
export function readParagraphProperties(page: Uint8Array, at: number): Uint8Array {
  const length = page[at]!;
  return length === 0 ? page.subarray(at + 2, at + 2 + 2 * page[at + 1]!) : page.subarray(at + 1, at + 2 * length);
}

/** The run in which a byte of the stream lies, or undefined. Runs ascend and do not overlap. */
export function runAt(runs: readonly PropertyRun[], offset: number): PropertyRun | undefined {
  let [low, high] = [0, runs.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const run = runs[middle]!;
    if (offset < run.start) high = middle - 1;
    else if (offset >= run.end) low = middle + 1;
    else return run;
  }
  return undefined;
}
