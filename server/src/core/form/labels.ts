import { oncePerText } from '../once.ts';
import { editDistance } from '../text/edit-distance.ts';
import { labelKey, labelKeyWithoutRemarks, withoutNumbering } from '../text/label-key.ts';
import { editions } from './editions.ts';
import type { EditionId, TableDefinition, TableId } from './schema.ts';

export type LabelKind = 'row' | 'row-group' | 'column' | 'column-group' | 'band' | 'corner';

/** Something that is printed in a table of either edition: 1.属于国家秘密, 自然人, 第二十条第（一）项. */
export interface Label {
  readonly kind: LabelKind;
  readonly table: TableId;
  /** Id of the row, group or column; the text of a band. */
  readonly id: string;
  /** The key of its official text; forms and aliases have keys of their own. */
  readonly key: string;
  /** The editions in which it stands. */
  readonly editions: readonly EditionId[];
}

/** A label that was found for a text, and how near it is. */
export interface LabelMatch {
  readonly label: Label;
  /** `exact` for an official or accepted text; `near` for one with lost or wrong characters; `part` for a beginning. */
  readonly quality: 'exact' | 'near' | 'part';
}

/** All labels that a text may be, most likely first, and none where it is no label. */
export type LabelMatches = readonly LabelMatch[];

const NONE: LabelMatches = [];
const LONGEST_LABEL = 60;
const SHORTEST_NEAR_MATCH = 4;
/** 政许可: a label of four characters that lost one. */
const SHORTEST_WITH_LOSS = 3;
const SHORTEST_NEAR_BEGINNING = 7;

class LabelIndex {
  readonly byKey = new Map<string, LabelMatch[]>();
  /** Every beginning of every longer key, to know when joining further broken pieces is useless. */
  readonly beginnings = new Set<string>();
  readonly all: { readonly key: string; readonly isNumbered: boolean; readonly label: Label }[] = [];
  /** Every character of a key. */
  readonly characters = new Set<string>();

  constructor() {
    const labels = new Map<string, Label & { editions: EditionId[] }>();
    for (const edition of editions) {
      for (const table of edition.tables) {
        for (const { kind, id, texts, misprints = [] } of printedLabels(table)) {
          // The editions' own words for one column show which edition it is: 处理决定数量, 本年处理决定数量.
          const name = `${table.id} ${kind} ${id} ${texts[0]}`;
          const label = labels.get(name) ?? { kind, table: table.id, id, key: labelKey(texts[0]!), editions: [] };
          labels.set(name, label);
          label.editions.push(edition.id);
          for (const text of texts) this.add(text, label, 'exact');
          for (const text of misprints) this.add(text, label, 'near');
        }
      }
    }
  }

  private add(text: string, label: Label, quality: LabelMatch['quality']): void {
    const key = labelKey(text);
    const bare = withoutNumbering(key);
    // A label may have lost its number: “予以公开” for “（一）予以公开”.
    const forms = new Set([key, bare, labelKeyWithoutRemarks(text), withoutNumbering(labelKeyWithoutRemarks(text))]);
    for (const form of forms) {
      if (form === '') continue;
      const matches = this.byKey.get(form) ?? [];
      this.byKey.set(form, matches);
      if (matches.some(match => match.label === label)) continue;
      matches.push({ label, quality });
      this.all.push({ key: form, isNumbered: form !== withoutNumbering(form), label });
      for (const character of form) this.characters.add(character);
      for (let length = 1; length < form.length; length++) this.beginnings.add(form.slice(0, length));
    }
  }
}

interface PrintedTexts {
  kind: LabelKind;
  id: string;
  texts: string[];
  misprints?: string[];
}

function* printedLabels(table: TableDefinition): Generator<PrintedTexts> {
  for (const { id, label, aliases = [], misprints } of table.rows)
    yield { kind: 'row', id, texts: [label, ...aliases], misprints };
  for (const { id, label, aliases = [] } of table.rowGroups)
    yield { kind: 'row-group', id, texts: [label, ...aliases] };
  for (const { id, label, aliases = [], misprints } of table.columns)
    yield { kind: 'column', id, texts: [label, ...aliases], misprints };
  for (const { id, label, aliases = [] } of table.columnGroups)
    yield { kind: 'column-group', id, texts: [label, ...aliases] };
  for (const { label } of table.bands) yield { kind: 'band', id: label, texts: [label, label.replace('第（', '（')] };
  if (table.corner) yield { kind: 'corner', id: 'corner', texts: [table.corner] };
}

let cachedIndex: LabelIndex | undefined;
const index = (): LabelIndex => {
  cachedIndex ??= new LabelIndex();
  return cachedIndex;
};

/** What a text's characters alone say of it as a label; the same wherever it stands. */
export interface LabelText {
  readonly key: string;
  /** The labels that it is, but for white space, punctuation, numbering and remarks in brackets. */
  readonly matches: LabelMatches;
  /** Whether some longer label begins with it. */
  readonly begins: boolean;
}

/** A text as a label; see `LabelText`. Texts that are longer than any label are none. */
export function readLabel(text: string): LabelText {
  if (text.length > LONGEST_LABEL) return { key: '', matches: NONE, begins: false };
  return knownLabel(text);
}

// Reports repeat the same few hundred labels.
const knownLabel = oncePerText((text): LabelText => {
  const key = labelKey(text);
  return { key, matches: findExactLabels(text, key), begins: index().beginnings.has(key) };
});

/** The key of a label's text; see `labelKey`. */
export function keyOf(text: string): string {
  return text.length > LONGEST_LABEL ? labelKey(text) : readLabel(text).key;
}

/** The labels that a text is; see `LabelText`. */
export function findLabels(text: string): LabelMatches {
  return readLabel(text).matches;
}

function findExactLabels(text: string, key: string): LabelMatches {
  const { byKey } = index();
  const direct = byKey.get(key);
  if (direct) return direct;
  const bare = withoutNumbering(key);
  const remarkless = labelKeyWithoutRemarks(text);
  // “2、属于国家秘密” has a wrong number, “本年(2024)制发件数” a local addition.
  return byKey.get(remarkless) ?? (bare.length >= 3 ? byKey.get(bare) : undefined) ?? afterGroup(key) ?? NONE;
}

/** A row's label with its group's in the same cell: （三）不予公开1.属于国家秘密. */
function afterGroup(key: string): LabelMatches | undefined {
  const { all, byKey } = index();
  for (const { key: group, label } of all) {
    if (label.kind !== 'row-group' || group.length < 5 || !key.startsWith(group)) continue;
    const rest = key.slice(group.length);
    const rows = (byKey.get(rest) ?? afterGroup(rest))?.filter(match => match.label.kind === 'row');
    if (rows?.length) return rows;
  }
  return undefined;
}

/** The labels that a text with lost, wrong or missing characters may be: 不子公开, 其他法律行政止公开, 本年新. */
export function findNearLabels(text: string): LabelMatches {
  if (text.length > LONGEST_LABEL) return NONE;
  return knownNearLabels(text);
}

const knownNearLabels = oncePerText(text => findMisprintedLabels(labelKey(text)));

function findMisprintedLabels(key: string): LabelMatches {
  const bare = withoutNumbering(key);
  if (bare.length < 2 || isForeign(bare, key)) return NONE;
  const found = new Map<Label, { distance: number; quality: LabelMatch['quality'] }>();
  for (const { key: official, isNumbered, label } of index().all) {
    const text = isNumbered ? key : bare;
    if (text.length < (official.length > text.length ? SHORTEST_WITH_LOSS : SHORTEST_NEAR_MATCH)) continue;
    const limit = allowedSlips(Math.max(official.length, text.length));
    const distance = editDistance(text, official, limit);
    if (distance <= limit && distance < (found.get(label)?.distance ?? Number.POSITIVE_INFINITY)) {
      found.set(label, { distance, quality: 'near' });
    }
  }
  if (found.size > 0) {
    const nearest = Math.min(...[...found.values()].map(({ distance }) => distance));
    return [...found]
      .filter(([, { distance }]) => distance === nearest)
      .map(([label, { quality }]) => ({ label, quality }));
  }
  const beginnings = findBeginnings(key);
  return beginnings.length > 0 ? beginnings : findMisprintedBeginnings(key);
}

/**
 * Whether a text has so many characters that no label has that it can be none with some wrong. A label that it may be is
 * no longer than a third more, of which a quarter may be wrong.
 */
function isForeign(bare: string, key: string): boolean {
  const { characters } = index();
  let left = Math.max(1, Math.ceil(key.length / 3));
  for (const character of bare) if (!characters.has(character) && --left < 0) return true;
  return false;
}

/** Labels that begin with the text: the first line of a broken label, or one that was cut. */
function findBeginnings(key: string): LabelMatches {
  if (key.length < 3 || !index().beginnings.has(key)) return NONE;
  const labels = new Set(
    index()
      .all.filter(entry => entry.key.startsWith(key) && entry.key !== key)
      .map(({ label }) => label),
  );
  return [...labels].map(label => ({ label, quality: 'part' as const }));
}

/** Labels whose first line was misprinted: 5.土求行政机关确认或重 ⏎ 新出具已获取信息. */
function findMisprintedBeginnings(key: string): LabelMatches {
  if (key.length < SHORTEST_NEAR_BEGINNING) return NONE;
  const labels = new Set<Label>();
  for (const { key: official, label } of index().all) {
    if (official.length < key.length + 2) continue;
    // One character may be wrong, too many or too few.
    for (let length = key.length - 1; length <= key.length + 1; length++)
      if (editDistance(key, official.slice(0, length), 1) <= 1) labels.add(label);
  }
  return [...labels].map(label => ({ label, quality: 'part' as const }));
}

/** How many characters of a label may be wrong: one in four, and none of a very short one. */
function allowedSlips(length: number): number {
  return length < SHORTEST_NEAR_MATCH ? 0 : Math.max(1, Math.floor(length / 4));
}

/** Whether some label begins with these pieces put together: “（三）” + “不予公开”. */
export function beginsLabel(key: string): boolean {
  return index().beginnings.has(key);
}

/** The labels of a key that was put together from pieces. */
export function labelsOfKey(key: string): LabelMatches {
  return index().byKey.get(key) ?? NONE;
}

/** What is left of a label after `key`, which is its beginning; null where it is not. */
export function restOfLabel(label: Label, key: string): string | null {
  for (const entry of index().all) {
    if (entry.label === label && entry.key.startsWith(key) && entry.key.length > key.length)
      return entry.key.slice(key.length);
  }
  return null;
}
