import type { RollUp } from '../lint/settings-file.ts';
import { groupNames } from '../report/same-organ.ts';

/** The organs whose reports on a year are not there. */
export interface MissingReports {
  readonly year: number;
  /** As `gouji.json` names them. */
  readonly organs: readonly string[];
  /** How many of the listed organs have one. */
  readonly present: number;
}

/** The organs that settings name: each with its facts, and those of roll-ups. */
export function listedOrgans({
  organs = {},
  rollUps = [],
}: {
  readonly organs?: Readonly<Record<string, unknown>>;
  readonly rollUps?: readonly RollUp[];
}): string[] {
  return [...new Set([...Object.keys(organs), ...rollUps.flatMap(({ whole, parts = [] }) => [whole, ...parts])])];
}

/**
 * For each year that any of the listed organs has a report on, the newest first, which of them have none. Organs are told
 * by their names in any of their ways.
 */
export function missingReports(
  listed: Iterable<string>,
  reports: Iterable<{ readonly organ: string | null; readonly year: number | null }>,
): MissingReports[] {
  const wanted = [...new Set(listed)];
  if (wanted.length === 0) return [];
  const known = [...reports].filter(({ organ, year }) => organ !== null && year !== null);
  const keys = groupNames([...wanted, ...known.map(({ organ }) => organ!)]);
  // Two names of one organ are one organ.
  const nameByKey = new Map([...wanted].reverse().map(name => [keys.get(name), name]));
  const names = wanted.filter(name => nameByKey.get(keys.get(name)) === name);
  const years = new Map<number, Set<string | undefined>>();
  for (const { organ, year } of known) {
    const key = keys.get(organ!);
    if (nameByKey.has(key)) years.set(year!, (years.get(year!) ?? new Set()).add(key));
  }
  return [...years]
    .sort(([a], [b]) => b - a)
    .map(([year, found]) => ({ year, organs: names.filter(name => !found.has(keys.get(name))), present: found.size }));
}

/**
 * The year that one asks for where none is named: the newest that half of the organs have reported on, as one report that
 * came early, or whose title names a wrong year, makes nobody late. Null where no year is so.
 */
export function yearToAskFor(years: readonly MissingReports[]): MissingReports | null {
  return years.find(({ organs, present }) => present >= organs.length) ?? null;
}
