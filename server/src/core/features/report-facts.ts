import type { Analysis } from '../analysis.ts';
import { editions } from '../form/editions.ts';
import { type Bilingual, bilingual } from '../text/bilingual.ts';
import { countProblems, type ProblemCounts } from './problem-counts.ts';

/** What a text is, in short. */
export interface ReportFacts {
  readonly isReport: boolean;
  /** How many reports it holds, of which the rest names the first. */
  readonly reports: number;
  readonly title: string | null;
  readonly organ: string | null;
  readonly year: number | null;
  /** The id of the edition that applies to the year. */
  readonly edition: string | null;
  readonly problems: ProblemCounts;
  /** Why it is no report, or why no edition applies to it; empty where all is known. */
  readonly reasons: readonly Bilingual[];
}

/**
 * What the text is: a report of which organ, year and edition, and where one of them is not known, why. `problems` are those
 * that are counted: all that are found in the text alone, unless others are given.
 */
export function describeReport(analysis: Analysis, problems = analysis.problems): ReportFacts {
  const { isReport, title, organ, year, edition } = analysis.report;
  if (!isReport)
    return {
      isReport,
      reports: 0,
      title: null,
      organ: null,
      year: null,
      edition: null,
      problems: countProblems([]),
      reasons: [noReport],
    };
  const reasons: Bilingual[] = [];
  if (year === null) reasons.push(title ? noYear : noTitle);
  else if (!edition) reasons.push(noEdition(year));
  return {
    isReport,
    reports: analysis.reports.length,
    title: title?.text ?? null,
    organ,
    year,
    edition: edition?.id ?? null,
    problems: countProblems(problems),
    reasons,
  };
}

const noReport = bilingual(
  '没有找到年报标题，也没有找到规定的章节或表格。',
  'There is no title of an annual report, and neither official sections nor tables.',
);
const noTitle = bilingual(
  '没有找到年报标题，不知道是哪一年的报告。',
  'There is no title, so that the year of the report is not known.',
);
const noYear = bilingual(
  '标题里没有年份，不知道应当用哪一版格式。',
  'The title names no year, so that it is not known which edition applies.',
);

function noEdition(year: number): Bilingual {
  const { firstYear } = editions[0]!;
  return bilingual(
    `${year}年的年报没有规定统一格式（从${firstYear}年起才有）。`,
    `For ${year} no form was prescribed; the first edition applies to ${firstYear}.`,
  );
}
