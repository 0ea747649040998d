import { groupNames } from '../report/same-organ.ts';
import type { ReportSummary } from '../report/summary.ts';
import type { Alike, Neighbours } from '../rules/set-rule.ts';
import { countWhile, groupBy } from '../sorted.ts';
import { AlikeTexts, inOrderOfYears, type Text } from './alike.ts';
import { type MissingReports, missingReports } from './missing-reports.ts';

/** How many of a thousand copies of one report are named with each: all of them would be a million places. */
const MOST_TWINS = 5;

/** What is kept of a report in memory; all else is read again when it is asked for. */
interface Member extends Text {
  readonly organ: string | null;
}

/** How the members of a set belong together. */
interface Groups {
  /** The key of an organ by each of its names. */
  readonly keys: ReadonlyMap<string, string>;
  /** The reports of an organ by its key: those with a year, in the order of the years and then of the call. */
  readonly byOrgan: ReadonlyMap<string, readonly number[]>;
  readonly texts: AlikeTexts;
}

/**
 * Reports that are looked at together. It keeps less than a kilobyte of each in memory and has the rest read by `load`, so that
 * fifty thousand fit. Which belong together is worked out once all are added.
 */
export class ReportSet {
  private readonly members: Member[] = [];
  /** Every name of an organ once, those of parts too, which may have no report. */
  private readonly names = new Map<string, string>();
  /** The reports of parts, by their whole and year. */
  private readonly partsByWhole = new Map<string, number[]>();
  private grouped: Groups | undefined;

  /** `load` gives the summary of the report that was added as the `index`th, from 0. */
  constructor(private readonly load: (index: number) => ReportSummary) {}

  /** Adds a report, in the order of the call. */
  add({ organ, knownAs, year, partOf, whole, problems }: ReportSummary): void {
    const index = this.members.length;
    const name = knownAs ?? organ;
    const fingerprint = problems && { size: problems.size, print: problems.print };
    this.members.push({ organ: name === null ? null : this.nameOnce(name), year, fingerprint });
    for (const part of whole?.parts ?? []) this.nameOnce(part);
    if (name !== null && year !== null)
      for (const other of partOf ?? []) push(this.partsByWhole, `${other} ${year}`, index);
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

  /** What a report is compared with. */
  neighboursOf(index: number): Neighbours {
    const { year } = this.members[index]!;
    if (year === null) return ALONE;
    const lastYear = this.lastYearOf(index, year);
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

  /** The same organ's report on the year before; the last of the call where there are several. */
  private lastYearOf(index: number, year: number): number | undefined {
    const own = this.ofSameOrgan(index);
    const last = own[this.countBefore(own, year) - 1];
    return last !== undefined && this.members[last]!.year === year - 1 ? last : undefined;
  }

  /** The last few of the same organ and year that come before. */
  private twinsOf(index: number, year: number): readonly number[] {
    const own = this.ofSameOrgan(index);
    const before = this.countBefore(own, year, index);
    return own.slice(Math.max(this.countBefore(own, year), before - MOST_TWINS), before);
  }

  private ofSameOrgan(index: number): readonly number[] {
    const key = this.organKeyOf(index);
    return key === null ? [] : (this.groups.byOrgan.get(key) ?? []);
  }

  /** How many of an organ's reports stand before a year, or before a report on it. */
  private countBefore(own: readonly number[], year: number, index = 0): number {
    return countWhile(own, other => {
      const years = this.members[other]!.year! - year;
      return years < 0 || (years === 0 && other < index);
    });
  }

  /** Which of the listed organs have no report, in each year that any of them has one on. */
  missing(listed: Iterable<string>): MissingReports[] {
    return missingReports(listed, this.members);
  }

  /** The reports of a whole's parts, one of each organ. */
  private partsOf(whole: string, year: number): number[] {
    const byOrgan = new Map<string | null, number>();
    for (const part of this.partsByWhole.get(`${whole} ${year}`) ?? []) byOrgan.set(this.organKeyOf(part), part);
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
    return this.groups.texts
      .repeatedBy(index)
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
    this.grouped ??= this.group();
    return this.grouped;
  }

  private group(): Groups {
    const { members } = this;
    const order = inOrderOfYears(members);
    const keys = groupNames(this.names.keys());
    const named = order.filter(index => members[index]!.organ !== null);
    return {
      keys,
      byOrgan: groupBy(named, index => keys.get(members[index]!.organ!)!),
      texts: new AlikeTexts(members, order),
    };
  }

  private nameOnce(name: string): string {
    const known = this.names.get(name) ?? name;
    this.names.set(known, known);
    return known;
  }
}

function* loaded(indexes: readonly number[], load: (index: number) => ReportSummary): Generator<ReportSummary> {
  for (const index of indexes) yield load(index);
}

const ALONE: Neighbours = { lastYear: undefined, twins: [], alike: [], parts: [], missingParts: [] };

function push(lists: Map<string, number[]>, key: string, index: number): void {
  const list = lists.get(key);
  if (list) list.push(index);
  else lists.set(key, [index]);
}
