import { oncePerText } from '../once.ts';
import { groupBy } from '../sorted.ts';
import { labelKeyWithoutRemarks } from '../text/label-key.ts';
import { partsOfName } from './organ.ts';
import { fullWords } from './organ-words.ts';

/** An organ's name as names are compared: without white space and brackets, and its places apart. */
export interface OrganName {
  /** From the largest: 西安市, 雁塔区. */
  readonly places: readonly string[];
  /** What the organ is called without them: 卫生健康局. */
  readonly rest: string;
}

/** What a name says that two names of one organ differ in: 青禾县人民政府东门街道办事处, 青禾县民政局本级. */
const SAID_OR_NOT = /(?<=[省市州县区旗])(?:人民)?政府(?=.+街道)|(?:机关)?本级$/g;

/** A name as names are compared: 青禾县发改局 and 青禾县发展和改革局（本级） are the same, as are 城关镇 and 城关镇人民政府. */
export const organName = oncePerText((name): OrganName => {
  const { places, rest, governing } = partsOfName(labelKeyWithoutRemarks(name).replace(SAID_OR_NOT, ''));
  // A place alone means who governs it.
  return { places, rest: fullWords(rest || (governing ?? '')) };
});

/**
 * Whether two names may be one organ's: the same but for larger places that one of them leaves out. 雁塔区卫生健康局 is
 * 西安市雁塔区卫生健康局, and 西安市卫生健康局 is not.
 */
export function mayBeSame(a: OrganName, b: OrganName): boolean {
  if (a.rest !== b.rest) return false;
  const [shorter, longer] = a.places.length <= b.places.length ? [a.places, b.places] : [b.places, a.places];
  if (shorter.length === 0) return a.rest !== '';
  return shorter.at(-1) === longer.at(-1) && isPartOf(shorter, longer);
}

/** Whether the organs of two titles may be one; not where a title names none. */
export function isSameOrgan(a: string | null, b: string | null): boolean {
  return a !== null && b !== null && mayBeSame(organName(a), organName(b));
}

/** Whether all of a list stands in another, in the same order. */
function isPartOf(shorter: readonly string[], longer: readonly string[]): boolean {
  let next = 0;
  for (const place of longer) if (place === shorter[next]) next++;
  return next === shorter.length;
}

/**
 * Which of these names are one organ's: for each name a key, and names with the same key are the same. A name that leaves
 * places out belongs to the one organ that it may be; where it may be several, to none: 城关镇人民政府 beside
 * 青禾县城关镇人民政府 and 清河县城关镇人民政府.
 */
export function groupNames(names: Iterable<string>): Map<string, string> {
  const parted = new Map([...new Set(names)].map(name => [name, organName(name)]));
  const distinct = [...new Map([...parted.values()].map(parts => [keyOf(parts), parts])).values()];
  // Of names with places, those that end with the same place may be the same; a name without any, every one with its rest.
  const groups = groupBy(distinct, groupOf);
  const bare = new Set(distinct.flatMap(({ places, rest }) => (places.length === 0 ? [rest] : [])));
  for (const parts of distinct)
    if (parts.places.length > 0 && bare.has(parts.rest)) groups.get(parts.rest)!.push(parts);
  const keys = new Map<string, string>();
  for (const [name, parts] of parted) keys.set(name, fullestOf(parts, groups.get(groupOf(parts))!));
  return keys;
}

function groupOf({ places, rest }: OrganName): string {
  return places.length === 0 ? rest : `${places.at(-1)} ${rest}`;
}

/** The key of the one name in a group that says the most of the places, or its own. */
function fullestOf(parts: OrganName, group: readonly OrganName[]): string {
  const longer = group.filter(other => other.places.length > parts.places.length && mayBeSame(parts, other));
  const last = longer.at(0);
  if (!last) return keyOf(parts);
  const fullest = longer.reduce((a, b) => (b.places.length > a.places.length ? b : a), last);
  return keyOf(longer.every(other => mayBeSame(other, fullest)) ? fullest : parts);
}

function keyOf({ places, rest }: OrganName): string {
  return [...places, rest].join(' ');
}
