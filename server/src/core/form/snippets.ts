import { pinyinOf } from '../text/pinyin.ts';
import { headingOf, lastYearOf, newestEdition, sectionOf } from './editions.ts';
import type { Edition, SectionId, TableId } from './schema.ts';
import { reportSkeleton, sectionSkeleton, tableSkeleton } from './skeleton.ts';

/** Something that is inserted whole and then filled in from one tab stop to the next. */
export interface Snippet {
  /** What the list shows: 2021 一、总体情况. */
  name: string;
  /** What is typed to find it: 总体情况, ztqk, 2021-总体情况. */
  prefixes: string[];
  description: string;
  /** The text in snippet syntax, lines parted by '\n': `${1:0}` a stop, `${1|未收取,收取|}` a choice, `$0` the end. */
  body: string;
}

/** The newest report year that is offered; reports of a year are written in the January after it. */
const NEWEST_YEAR = 2026;

/** The snippets of an edition: its six sections in order, then the whole report. */
export function snippetsOf(edition: Edition): Snippet[] {
  const sections = edition.sections.map((section): Snippet => {
    const heading = headingOf(section);
    return {
      name: `${edition.id} ${heading}`,
      prefixes: prefixesOf(edition, section.shortName, pinyinOf(section.shortName).initials, heading),
      description: `${section.guidance}（${edition.document}）`,
      body: sectionSnippet(edition, section.id),
    };
  });
  const report: Snippet = {
    name: `${edition.id} 全文`,
    prefixes: prefixesOf(edition, '全文', 'qw', '年报全文'),
    description: `${spanOf(edition)}报告的标题、六个部分和三张表（${edition.document}）`,
    body: reportSnippet(edition),
  };
  return [...sections, report];
}

/** A section as a snippet: heading, sentences to fill in, table. */
export function sectionSnippet(edition: Edition, id: SectionId): string {
  const stops = new TabStops();
  const content = { prose: (section: SectionId) => proseOf(edition, section, stops), fill: () => stops.blank() };
  return `${sectionSkeleton(edition, id, content)}\n$0`;
}

/** The sentences of a section as text, as its snippet has them before anything is filled in. */
export function sectionProse(edition: Edition, id: SectionId): string {
  return insertedText(proseOf(edition, id, new TabStops()));
}

/** A table as a snippet, without a final tab stop. */
export function tableSnippet(edition: Edition, id: TableId): string {
  const stops = new TabStops();
  return tableSkeleton(edition, id, () => stops.blank());
}

/** What is known of a report before it is written. */
export interface KnownFacts {
  readonly organ: string | null;
  /** The year of the data. */
  readonly year: number | null;
}

/** A whole report as a snippet, with what is known of it filled in already. */
export function reportSnippet(edition: Edition, { organ, year }: KnownFacts = { organ: null, year: null }): string {
  const stops = new TabStops();
  const years = yearsOf(edition);
  const known = year === null || !years.includes(String(year)) ? [] : [String(year)];
  const skeleton = reportSkeleton(edition, {
    organ: stops.text(organ ?? '单位名称'),
    year: stops.choice([...known, ...years.filter(other => !known.includes(other))]),
    again: { organ: '$1', year: '$2' },
    date: year === null ? '××××年××月××日' : `${year + 1}年1月××日`,
    prose: section => proseOf(edition, section, stops),
    fill: () => stops.blank(),
  });
  return `${skeleton}$0`;
}

/** What a snippet inserts before anything is filled in: each stop's default, each choice's first. */
export function insertedText(body: string): string {
  const stop = /\$\{(\d+):([^}]*)\}|\$\{(\d+)\|([^,|]*)[^|]*\|\}|\$(\d+)/g;
  const defaults = new Map<string, string>();
  return body.replace(stop, (_, named?: string, words = '', chosen?: string, first = '', bare?: string) => {
    const number = named ?? chosen;
    if (number === undefined) return defaults.get(bare!) ?? '';
    defaults.set(number, named === undefined ? first : words);
    return defaults.get(number)!;
  });
}

/** The edition in force answers to the bare names; an older one must be asked for by its year. */
function prefixesOf(edition: Edition, name: string, initials: string, full: string): string[] {
  const byYear = [`${edition.id}-${name}`, `${edition.id}-${initials}`];
  return edition === newestEdition ? [name, initials, full, ...byYear] : byYear;
}

/** The report years of an edition that are offered, the newest first. */
function yearsOf(edition: Edition): string[] {
  const { firstYear } = edition;
  const lastYear = lastYearOf(edition) ?? Math.max(NEWEST_YEAR, firstYear);
  return Array.from({ length: lastYear - firstYear + 1 }, (_, index) => String(lastYear - index));
}

/** The years that an edition is for: 2019—2020年度, 2021年及以后年度. */
export function spanOf(edition: Edition): string {
  const lastYear = lastYearOf(edition);
  return lastYear === null ? `${edition.firstYear}年及以后年度` : `${edition.firstYear}—${lastYear}年度`;
}

/**
 * The sentences of a section. What only the writer knows stands as （文字描述）, as the notices print it, and is found
 * by the rule `placeholder` until it is replaced.
 */
function proseOf(edition: Edition, section: SectionId, stops: TabStops): string {
  const lines = sectionOf(edition, section).prose ?? [];
  return lines.join('\n').replace(/\{([^{}]*)\}/g, (_, words: string) => stops.of(words));
}

/** Tab stops, numbered as they are made. */
class TabStops {
  #count = 0;

  text(words: string): string {
    return `\${${++this.#count}:${words}}`;
  }

  /** A place with nothing in it yet. */
  blank(): string {
    return `$${++this.#count}`;
  }

  choice(options: readonly string[]): string {
    return `\${${++this.#count}|${options.join(',')}|}`;
  }

  /** A stop as an edition writes it: 0, or a choice, 甲|乙. */
  of(words: string): string {
    return words.includes('|') ? this.choice(words.split('|')) : this.text(words);
  }
}
