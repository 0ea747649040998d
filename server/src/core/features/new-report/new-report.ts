import { Analysis } from '../../analysis.ts';
import { editionForYear, newestEdition, sectionOf } from '../../form/editions.ts';
import type { Edition, SectionId } from '../../form/schema.ts';
import { reportSkeleton } from '../../form/skeleton.ts';
import { sectionProse } from '../../form/snippets.ts';
import { guessOrganFacts, type OrganFacts, type OrganLevel } from '../../report/organ.ts';
import { findRow, findTable } from '../../report/report.ts';
import { isSameOrgan } from '../../report/same-organ.ts';
import { deadlineOf } from '../../rules/deadline.ts';
import { cannotMakeRules } from '../../rules/rules-authority.ts';

/** What a new report is to be. */
export interface NewReportWishes {
  readonly organ: string;
  /** The year of the data. */
  readonly year: number;
  /** The level of the organ where the user has said it; null to guess it from the name. */
  readonly level: OrganLevel | null;
  /** Texts that may be last year's report of the same organ. */
  readonly previous: readonly string[];
}

/** What last year's report leaves to this one: the figures of its 四 by column, and its title. */
interface Legacy {
  readonly title: string;
  readonly figures: ReadonlyMap<string, string>;
}

/**
 * A whole report to be filled in: headings, tables, sentences with places for what only the writer knows, and a comment
 * for each section with what the notices ask for. 二 of table 3 is last year's 四, where that report is at hand.
 */
export function newReport({ organ, year, level, previous }: NewReportWishes): string {
  const edition = editionForYear(year) ?? newestEdition;
  const guessed = guessOrganFacts(organ);
  const facts: OrganFacts = { ...guessed, level: level ?? guessed.level };
  const legacy = legacyOf(organ, year, previous);
  return reportSkeleton(edition, {
    organ,
    year: String(year),
    date: `${year + 1}年1月××日`,
    fill: (table, row, column) => {
      if (table === 'applications' && row === 'carried-in') return legacy?.figures.get(column) ?? '';
      return table === 'disclosure' && row === 'rules' && cannotMakeRules(facts) ? '0' : '';
    },
    prose: section => {
      const guidance = guidanceOf(edition, section, hintsFor(section, { organ, year, facts, legacy }));
      return [guidance, proseOf(edition, section, legacy)].filter(part => part).join('\n\n');
    },
  });
}

function legacyOf(organ: string, year: number, texts: readonly string[]): Legacy | null {
  for (const text of texts) {
    const { report } = new Analysis(text);
    if (report.year !== year - 1 || !isSameOrgan(report.organ, organ)) continue;
    const table = findTable(report, 'applications');
    const row = table && findRow(table, 'carried-out');
    const figures = row?.complete ? row.cells.filter(({ value }) => value.kind === 'number') : [];
    if (figures.length === 0) continue;
    return {
      title: report.title?.text ?? `${report.organ}${report.year}年的报告`,
      figures: new Map(figures.map(cell => [cell.column!.id, cell.text])),
    };
  }
  return null;
}

/** The sentences of the snippets, with last year's figure where it is known. */
function proseOf(edition: Edition, section: SectionId, legacy: Legacy | null): string {
  if (section === 'other') return '（文字描述）';
  const carried = legacy?.figures.get('total') ?? '××';
  return sectionProse(edition, section).replace('上年结转××件', `上年结转${carried}件`);
}

/** What the notices ask for in a section and further hints, as a comment that is not published. */
function guidanceOf(edition: Edition, id: SectionId, hints: readonly string[]): string {
  const { guidance, source } = sectionOf(edition, id);
  return `<!-- ${[guidance, ...hints, `依据：${source}`].join('\n     ')} -->`;
}

interface Circumstances {
  readonly organ: string;
  readonly year: number;
  readonly facts: OrganFacts;
  readonly legacy: Legacy | null;
}

function hintsFor(id: SectionId, { organ, year, facts, legacy }: Circumstances): string[] {
  if (id === 'overview') {
    const { month, day } = facts.deadline ?? deadlineOf(facts, organ);
    return [`应于${year + 1}年${month}月${day}日前公布；当地另有更早规定的，从其规定。`];
  }
  if (id === 'disclosure' && cannotMakeRules(facts))
    return ['县级及以下机关和设区的市的部门没有规章制定权，“规章”一行已填 0。'];
  if (id !== 'applications') return [];
  return legacy
    ? [`“二、上年结转”已按《${legacy.title}》的“四、结转下年度继续办理”填好，请核对。`]
    : ['“二、上年结转”应等于上一年度报告的“四、结转下年度继续办理”。'];
}
