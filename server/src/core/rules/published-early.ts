import { compareDays, datesOf, writtenDay } from '../report/dates.ts';
import { bilingual } from '../text/bilingual.ts';
import type { Rule } from './rule.ts';

/** A report of a year that bears a date before the year was over: its figures cannot be those of the whole year. */
export const publishedEarly: Rule = {
  id: 'published-early',
  category: 'contents',
  title: bilingual('日期早于报告年度结束', 'The report is dated before its year ended'),
  severity: 'error',
  *check(report) {
    const { year, title } = report;
    if (year === null) return;
    // Of several dates the last one is the report's; one of long ago is of something else.
    const date = datesOf(report).toSorted(compareDays).at(-1);
    if (!date || date.year > year || date.year < year - 1) return;
    const written = writtenDay(date);
    yield {
      message: bilingual(
        `日期是 ${written}，${year} 年还没有结束，统计不到 12 月 31 日。`,
        `It is dated ${written}, when ${year} was not over and no figure could be as of 31 December.`,
      ),
      range: date.range,
      related: title?.yearRange
        ? [{ range: title.yearRange, message: bilingual(`标题的年度 ${year}`, `The title’s year, ${year}`) }]
        : [],
    };
  },
};
