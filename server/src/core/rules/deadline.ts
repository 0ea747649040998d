import { compareDays, datesOf, writtenDay } from '../report/dates.ts';
import type { OrganFacts } from '../report/organ.ts';
import { bilingual } from '../text/bilingual.ts';
import type { Rule } from './rule.ts';

/**
 * Departments and townships publish by 31 January (条例 art. 49); county governments by 20 February, prefectures by 10
 * March, provinces and systems under vertical leadership by 31 March (国办公开办函〔2019〕60号, 〔2021〕30号). A stricter
 * local day can be set.
 */
export const deadline: Rule = {
  id: 'deadline',
  category: 'contents',
  title: bilingual('晚于公布的期限', 'The report was published after the deadline'),
  severity: 'warning',
  *check(report, organ) {
    const { year } = report;
    if (year === null || !report.edition) return;
    const date = datesOf(report)
      .toSorted(compareDays)
      .find(candidate => candidate.year > year);
    if (!date) return;
    const limit = { year: year + 1, ...(organ.deadline ?? deadlineOf(organ, report.organ)) };
    if (compareDays(date, limit) <= 0) return;
    const [written, last] = [writtenDay(date), writtenDay(limit)];
    yield {
      message: bilingual(`日期是 ${written}，应在 ${last} 前公布。`, `It is dated ${written}; it was due by ${last}.`),
      range: date.range,
    };
  },
};

/** Organs of a system under vertical leadership, whose reports are put together by 31 March. */
const VERTICAL =
  /国家税务总局|税务局|海关|海事局|气象局|地震局|调查总?队|邮政管理局|通信管理局|人民银行|金融监督管理|银保监|证监局|煤矿安全|出入境边防|烟草专卖/;

/** By when a report is due; the latest day that could be meant where the level is not known. */
export function deadlineOf({ level, isGovernment }: OrganFacts, name: string | null): { month: number; day: number } {
  const [january, february, march, lastOfMarch] = [
    { month: 1, day: 31 },
    { month: 2, day: 20 },
    { month: 3, day: 10 },
    { month: 3, day: 31 },
  ] as const;
  if (isGovernment === null || (name !== null && VERTICAL.test(name))) return lastOfMarch;
  if (!isGovernment || level === 'township') return january;
  if (level === 'county') return february;
  return level === 'province' || level === 'state' ? lastOfMarch : march;
}
