import { editions, tableOf } from '../../form/editions.ts';
import {
  findNearLabels,
  keyOf,
  type LabelKind,
  type LabelMatch,
  type LabelMatches,
  readLabel,
  restOfLabel,
} from '../../form/labels.ts';
import type { EditionId, TableId } from '../../form/schema.ts';
import type { Item } from './items.ts';

/** What a label item means in its table, after its neighbours were looked at. */
export interface ChosenLabel {
  readonly item: Item;
  /** All of its text where it wraps around its figures. */
  text: string;
  /** Its position among the region's items. */
  readonly index: number;
  readonly kind: LabelKind;
  readonly id: string;
  /** The editions in which a label with this text and meaning stands. */
  readonly editions: readonly EditionId[];
  quality: LabelMatch['quality'];
  /** What the text can mean in the table: one object for each text, kept between reports. */
  readonly meaning: Meaning;
}

/** What is still to come of a label that wraps around its figures. */
interface Rest {
  readonly label: ChosenLabel;
  readonly rest: string;
  readonly line: number;
}

/** How far below its first line the rest of a label that wraps around its figures may stand. */
const FARTHEST_REST = 4;
const MOST_FURTHER_PIECES = 4;

/**
 * Gives every label of a region its one meaning, and finds among the other texts the labels with lost or wrong
 * characters. Texts that turn out to be the rest of a label are taken out of the items.
 */
export function chooseLabels(items: Item[], table: TableId): ChosenLabel[] {
  const chosen: ChosenLabel[] = [];
  const rows = new Set<string>();
  for (const item of items)
    for (const { label } of item.matches) if (label.kind === 'row' && label.table === table) rows.add(label.id);
  let rests: Rest[] = [];
  let inBody = false;
  for (let index = 0; index < items.length; index++) {
    let item = items[index]!;
    if (item.kind === 'text') {
      rests = rests.filter(({ line }) => item.line - line <= FARTHEST_REST);
      if (absorb(rests, item)) {
        items.splice(index--, 1);
        continue;
      }
      const near = findNear(item.text, table, rows);
      if (near.length > 0) {
        item.kind = 'label';
        item.matches = near;
      } else {
        joinBroken(items, index, table, rows);
        item = items[index]!;
      }
    }
    if (item.kind !== 'label') continue;
    const label = choose(items, index, table, inBody);
    if (!label) {
      item.kind = 'text';
      continue;
    }
    if (label.kind === 'row') {
      inBody = true;
      rows.add(label.id);
    }
    // A short form may go on as well: （二）部分公开（ ⏎ 区分处理的 …
    if (label.quality !== 'exact' || readLabel(item.text).begins) {
      const rest = restOfLabel(item.matches[0]!.label, keyOf(item.text));
      if (rest) rests.push({ label, rest, line: item.line });
    }
    chosen.push(label);
  }
  return chosen;
}

/** Takes a text for the next piece of a label that began above: 行政机关不再处理 … after its figures. */
function absorb(rests: Rest[], item: Item): boolean {
  const key = keyOf(item.text);
  const at = key === '' ? -1 : rests.findIndex(({ rest }) => rest.startsWith(key));
  if (at < 0) return false;
  const { label, rest } = rests[at]!;
  label.text += item.text;
  if (rest.length === key.length) {
    label.quality = 'exact';
    rests.splice(at, 1);
  } else {
    rests[at] = { label, rest: rest.slice(key.length), line: item.line };
  }
  return true;
}

/** Puts a label together that has a wrong character and was broken over texts: 不予 ⏎ 公升. */
function joinBroken(items: Item[], index: number, table: TableId, present: ReadonlySet<string>): void {
  const first = items[index]!;
  let { text } = first;
  let joined: Item | undefined;
  let pieces = 0;
  for (let next = index + 1; next < items.length && next <= index + MOST_FURTHER_PIECES; next++) {
    const piece = items[next]!;
    if (piece.kind !== 'text' || piece.line > items[next - 1]!.line + 1) break;
    text += piece.text;
    const matches = findNear(text, table, present);
    if (matches[0]?.quality !== 'near') continue;
    joined = { ...piece, kind: 'label', start: first.start, text, matches };
    pieces = next - index;
  }
  if (joined) items.splice(index, pieces + 1, joined);
}

/** Near matches in this table, of rows that do not stand there under their right name. */
function findNear(text: string, table: TableId, present: ReadonlySet<string>): LabelMatch[] {
  const near = findNearLabels(text).filter(
    ({ label }) => label.table === table && !(label.kind === 'row' && present.has(label.id)),
  );
  const ids = new Set(near.map(({ label }) => `${label.kind} ${label.id}`));
  // （六）其他处理 is a row of 2019 and a group of 2021.
  const texts = new Set(near.map(({ label }) => label.key));
  // A beginning that several rows share names none of them; header texts only tell the edition.
  return ids.size === 1 || texts.size === 1 || near.every(({ label }) => label.kind === 'column') ? near : [];
}

function choose(items: readonly Item[], index: number, table: TableId, inBody: boolean): ChosenLabel | null {
  const item = items[index]!;
  const meanings = meaningsOf(item.matches, table);
  const meaning = meanings.length < 2 ? meanings[0] : chooseByNeighbours(items, index, meanings, inBody);
  if (!meaning) return null;
  const { kind, id, editions, quality } = meaning;
  return { item, text: item.text, index, kind, id, editions, quality, meaning };
}

/** What a text can mean in one table, whatever stands around it. */
export type Meaning = Pick<ChosenLabel, 'kind' | 'id' | 'editions' | 'quality'>;

const NO_MEANINGS: readonly Meaning[] = [];
const knownMeanings = new WeakMap<LabelMatches, Map<TableId, readonly Meaning[]>>();

/** One meaning for each kind of label that the text may be in the table; the same for every place, so kept. */
function meaningsOf(matches: LabelMatches, table: TableId): readonly Meaning[] {
  if (matches.length === 0) return NO_MEANINGS;
  const byTable = knownMeanings.get(matches) ?? new Map<TableId, readonly Meaning[]>();
  knownMeanings.set(matches, byTable);
  const known = byTable.get(table);
  if (known) return known;
  const candidates = matches.filter(({ label }) => label.table === table);
  const meanings = [...new Set(candidates.map(({ label }) => label.kind))].map((kind): Meaning => {
    const meant = candidates.filter(({ label }) => label.kind === kind);
    const { id } = meant[0]!.label;
    // Columns of one name in both editions have ids of their own: 本年新 begins 2019's alone.
    const alike = meant.filter(({ label }) => label.id === id || kind === 'column');
    return {
      kind,
      id,
      editions: [...new Set(alike.flatMap(({ label }) => label.editions))],
      quality: meant[0]!.quality,
    };
  });
  byTable.set(table, meanings);
  return meanings;
}

function chooseByNeighbours(
  items: readonly Item[],
  index: number,
  meanings: readonly Meaning[],
  inBody: boolean,
): Meaning {
  const of = (kind: LabelKind) => meanings.find(meaning => meaning.kind === kind);
  const [row, column, group] = [of('row'), of('column'), of('row-group')];
  if (row && column) {
    // 其他 and 总计 are columns in a header, even in one that a page break repeats, and rows before figures.
    return inBody && nextFilled(items, index)?.kind === 'cell' && !followsColumn(items, index) ? row : column;
  }
  // （六）其他处理 is a row of 2019, and of 2021 a group with rows of its own.
  if (row && group) return groupHasRows(items, index, group.id) ? group : row;
  return meanings[0]!;
}

function nextFilled(items: readonly Item[], index: number): Item | undefined {
  for (let next = index + 1; next < items.length; next++) if (items[next]!.kind !== 'empty') return items[next];
  return undefined;
}

/** Whether a column's label stands right before: 其他 after 法律服务机构. */
function followsColumn(items: readonly Item[], index: number): boolean {
  let previous = index - 1;
  while (previous >= 0 && items[previous]!.kind === 'empty') previous--;
  return items[previous]?.matches.some(({ label }) => label.kind === 'column') ?? false;
}

/** Whether the next label behind a group is one of its rows, before any figure. */
function groupHasRows(items: readonly Item[], index: number, group: string): boolean {
  const next = nextFilled(items, index);
  if (!next || next.kind === 'cell') return false;
  const matches = next.matches.length > 0 ? next.matches : findNearLabels(next.text);
  return matches.some(({ label }) => label.kind === 'row' && groupOfRow(label.table, label.id) === group);
}

function groupOfRow(table: TableId, id: string): string | undefined {
  for (const edition of editions) {
    const group = tableOf(edition, table).rows.find(row => row.id === id)?.group;
    if (group) return group;
  }
  return undefined;
}
