import { headingOf, newestEdition } from './editions.ts';
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

/** A short name of each section, and the first letters of its pinyin. */
const shortNames: Record<SectionId, readonly [name: string, initials: string]> = {
  overview: ['总体情况', 'ztqk'],
  disclosure: ['主动公开', 'zdgk'],
  applications: ['申请办理', 'sqbl'],
  disputes: ['复议诉讼', 'fyss'],
  problems: ['存在问题', 'czwt'],
  other: ['其他事项', 'qtsx'],
};

/** The newest report year that is offered; reports of a year are written in the January after it. */
const newestYear = 2026;

/** The snippets of an edition: its six sections in order, then the whole report. */
export function snippetsOf(edition: Edition): Snippet[] {
  const sections = edition.sections.map((section): Snippet => {
    const heading = headingOf(section);
    return {
      name: `${edition.id} ${heading}`,
      prefixes: prefixesOf(edition, ...shortNames[section.id], heading),
      description: `${section.guidance}（${edition.document}）`,
      body: sectionSnippet(edition, section.id),
    };
  });
  const report: Snippet = {
    name: `${edition.id} 全文`,
    prefixes: prefixesOf(edition, '全文', 'qw', '年报全文'),
    description: `${yearsOf(edition).join('、')}年报告的标题、六个部分和三张表（${edition.document}）`,
    body: reportSnippet(edition),
  };
  return [...sections, report];
}

/** A section as a snippet: heading, sentences to fill in, table. */
export function sectionSnippet(edition: Edition, id: SectionId): string {
  const stops = new TabStops();
  const content = { prose: (section: SectionId) => proseOf(edition, section, stops), fill: () => stops.text('0') };
  return `${sectionSkeleton(edition, id, content)}\n$0`;
}

/** The sentences of a section as text, as its snippet has them before anything is filled in. */
export function sectionProse(edition: Edition, id: SectionId): string {
  return insertedText(proseOf(edition, id, new TabStops()));
}

/** A table as a snippet, without a final tab stop. */
export function tableSnippet(edition: Edition, id: TableId): string {
  const stops = new TabStops();
  return tableSkeleton(edition, id, () => stops.text('0'));
}

/** A whole report as a snippet. */
export function reportSnippet(edition: Edition): string {
  const stops = new TabStops();
  const organ = stops.text('单位名称');
  const year = stops.choice(yearsOf(edition));
  const prose = (section: SectionId) => proseOf(edition, section, stops);
  return `${reportSkeleton(edition, { organ, year, prose, fill: () => stops.text('0') })}$0`;
}

/** What a snippet inserts before anything is filled in: each stop's default, each choice's first. */
export function insertedText(body: string): string {
  const stop = /\$\{\d+:([^}]*)\}|\$\{\d+\|([^,|]*)[^|]*\|\}|\$\d+/g;
  return body.replace(stop, (_, text?: string, first?: string) => text ?? first ?? '');
}

/** The edition in force answers to the bare names; an older one must be asked for by its year. */
function prefixesOf(edition: Edition, name: string, initials: string, full: string): string[] {
  const byYear = [`${edition.id}-${name}`, `${edition.id}-${initials}`];
  return edition === newestEdition ? [name, initials, full, ...byYear] : byYear;
}

/** The report years of an edition, the newest first. */
function yearsOf({ firstYear, lastYear = newestYear }: Edition): string[] {
  return Array.from({ length: lastYear - firstYear + 1 }, (_, index) => String(lastYear - index));
}

/**
 * The sentences of a section. What only the writer knows stands as （文字描述）, as the notices print it, and is found
 * by the rule `placeholder` until it is replaced.
 */
function proseOf(edition: Edition, section: SectionId, stops: TabStops): string {
  const blank = () => stops.text('（文字描述）');
  switch (section) {
    case 'overview':
      return [
        `（一）主动公开。本年度主动公开政府信息${stops.text('0')}条。${blank()}`,
        `（二）依申请公开。本年度新收政府信息公开申请${stops.text('0')}件，上年结转${stops.text('0')}件。${blank()}`,
        `（三）政府信息管理。${blank()}`,
        `（四）政府信息公开平台建设。${blank()}`,
        `（五）监督保障。${blank()}`,
      ].join('\n');
    case 'problems':
      return [`（一）存在的主要问题。${blank()}`, `（二）改进情况。${blank()}`].join('\n');
    case 'other': {
      // 国办公开办函〔2021〕30号 wants the fees for handling information in this place.
      const fees =
        edition.id === '2019' ? '' : `本年度${stops.choice(['未收取信息处理费', '收取信息处理费共计0元'])}。`;
      return `${fees}${stops.choice(['无其他需要报告的事项。', '（文字描述）'])}`;
    }
    default:
      return '';
  }
}

/** Tab stops, numbered as they are made. */
class TabStops {
  #count = 0;

  text(words: string): string {
    return `\${${++this.#count}:${words}}`;
  }

  choice(options: readonly string[]): string {
    return `\${${++this.#count}|${options.join(',')}|}`;
  }
}
