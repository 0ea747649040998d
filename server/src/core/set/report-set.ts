import { groupNames } from '../report/same-organ.ts';
import type { ReportSummary } from '../report/summary.ts';
import type { Alike, Neighbours } from '../rules/set-rule.ts';
import { countWhile } from '../sorted.ts';
import { findAlike, type Repeated, type Text } from './alike.ts';
import { type MissingReports, missingReports } from './missing-reports.ts';

/** How many of a thousand copies of one report are named with each: all of them would be a million places. */
const MOST_TWINS = 5;

/** What is kept of a report in memory; all else is read again when it is asked for. */
interface Member extends Text {
  readonly organ: string | null;
  readonly partOf: readonly string[];
  /** Of a whole: the names of its parts. */
  readonly parts: readonly string[];
}

/** How the members of a set belong together. */
interface Groups {
  /** The key of an organ by each of its names. */
  readonly keys: ReadonlyMap<string, string>;
  readonly byOrganAndYear: ReadonlyMap<string, readonly number[]>;
  readonly byWholeAndYear: ReadonlyMap<string, readonly number[]>;
  readonly alike: ReadonlyMap<number, readonly Repeated[]>;
}

/**
 * Reports that are looked at together. It keeps a line of each in memory and has the rest read by `load`, so that fifty
 * thousand fit. Which belong together is worked out once all are added.
 */
export class ReportSet {
  private readonly members: Member[] = [];
  private grouped: Groups | undefined;

  /** `load` gives the summary of the report that was added as the `index`th, from 0. */
  constructor(private readonly load: (index: number) => ReportSummary) {}

  /** Adds a report, in the order of the call. */
  add(summary: ReportSummary): void {
    this.members.push(memberOf(summary));
    this.grouped = undefined;
  }

  get size(): number {
    return this.members.length;
  }

  /** The report itself. */
  summaryOf(index: number): ReportSummary {
    return this.load(index);
  }

  /** The key of the organ that a report is of, the same for all of its reports; null where it names none. */
  organKeyOf(index: number): string | null {
    const { organ } = this.members[index]!;
    return organ === null ? null : this.groups.keys.get(organ)!;
  }

  /** The same organ's reports on a year, in the order of the call: the last is the one that counts. */
  reportsOf(index: number, year: number): readonly number[] {
    const key = this.organKeyOf(index);
    return key === null ? [] : (this.groups.byOrganAndYear.get(`${key} ${year}`) ?? []);
  }

  /** What a report is compared with. */
  neighboursOf(index: number): Neighbours {
    const { year } = this.members[index]!;
    if (year === null) return ALONE;
    const lastYear = this.reportsOf(index, year - 1).at(-1);
    const { whole } = this.load(index);
    const parts = whole ? this.partsOf(whole.name, year) : [];
    const found = new Set(parts.map(part => this.organKeyOf(part)));
    const { load, groups } = this;
    return {
      lastYear: lastYear === undefined ? undefined : load(lastYear),
      twins: this.twinsOf(index, year).map(other => load(other)),
      alike: this.alikeOf(index),
      parts: { [Symbol.iterator]: () => loaded(parts, load) },
      missingParts: (whole?.parts ?? []).filter(name => !found.has(groups.keys.get(name) ?? null)),
    };
  }

  /** The last few of the same organ and year that come before. */
  private twinsOf(index: number, year: number): readonly number[] {
    const same = this.reportsOf(index, year);
    const before = countWhile(same, other => other < index);
    return same.slice(Math.max(0, before - MOST_TWINS), before);
  }

  /** Which of the listed organs have no report, in each year that any of them has one on. */
  missing(listed: Iterable<string>): MissingReports[] {
    return missingReports(listed, this.members);
  }

  /** The reports of a whole's parts, one of each organ. */
  private partsOf(whole: string, year: number): number[] {
    const byOrgan = new Map<string | null, number>();
    for (const part of this.groups.byWholeAndYear.get(`${whole} ${year}`) ?? [])
      byOrgan.set(this.organKeyOf(part), part);
    return [...byOrgan.values()];
  }

  /** Those of the organ itself first, then the most alike. */
  private alikeOf(index: number): Alike[] {
    const own = this.organKeyOf(index);
    const isOwn = (other: number) => Number(own !== null && this.organKeyOf(other) === own);
    const { year } = this.members[index]!;
    // Another file of the same report is told of as such.
    const isTwin = (other: number) => isOwn(other) === 1 && this.members[other]!.year === year;
    const { load } = this;
    return [...(this.groups.alike.get(index) ?? [])]
      .filter(({ index: other }) => !isTwin(other))
      .sort((a, b) => isOwn(b.index) - isOwn(a.index) || b.share - a.share || b.index - a.index)
      .map(({ index: other, share }) => ({
        share,
        get report() {
          return load(other);
        },
      }));
  }

  private get groups(): Groups {
    this.grouped ??= groupMembers(this.members);
    return this.grouped;
  }
}

function* loaded(indexes: readonly number[], load: (index: number) => ReportSummary): Generator<ReportSummary> {
  for (const index of indexes) yield load(index);
}

const ALONE: Neighbours = { lastYear: undefined, twins: [], alike: [], parts: [], missingParts: [] };

function memberOf({ organ, knownAs, year, partOf = [], whole, problems }: ReportSummary): Member {
  const fingerprint = problems && { size: problems.size, print: problems.print };
  return { organ: knownAs ?? organ, year, partOf, parts: whole?.parts ?? [], fingerprint };
}

function groupMembers(members: readonly Member[]): Groups {
  const keys = groupNames(namesIn(members));
  const byOrganAndYear = new Map<string, number[]>();
  const byWholeAndYear = new Map<string, number[]>();
  members.forEach(({ organ, year, partOf }, index) => {
    if (organ === null || year === null) return;
    push(byOrganAndYear, `${keys.get(organ)} ${year}`, index);
    for (const whole of partOf) push(byWholeAndYear, `${whole} ${year}`, index);
  });
  return { keys, byOrganAndYear, byWholeAndYear, alike: findAlike(members) };
}

function* namesIn(members: readonly Member[]): Generator<string> {
  for (const { organ, parts } of members) {
    if (organ !== null) yield organ;
    yield* parts;
  }
}

function push(lists: Map<string, number[]>, key: string, index: number): void {
  const list = lists.get(key);
  if (list) list.push(index);
  else lists.set(key, [index]);
}
