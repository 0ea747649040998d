import { bilingual } from '../text/bilingual.ts';
import { shownFile } from '../text/file-name.ts';
import type { SetRule } from './set-rule.ts';

/** One organ has one report a year: 条例 art. 49 and 50. Said in the later of the set, which is the one that counts. */
export const reportDuplicate: SetRule = {
  id: 'report-duplicate',
  category: 'between',
  title: bilingual('同一机关同一年度有两份报告', 'Two reports of the same organ for the same year'),
  severity: 'warning',
  *checkBetween(report, { twins }) {
    const other = twins.at(-1);
    if (!other) return;
    yield {
      message: bilingual(
        `${report.organ}${report.year}年的报告另有一份：${shownFile(other.file)}。与其他年度比较时以本文件为准。`,
        `There is another report of ${report.organ} on ${report.year}: ${shownFile(other.file)}. Other years are compared with this one.`,
      ),
      range: report.place,
      related: twins.map(twin => ({
        file: twin.file,
        range: twin.place,
        message: bilingual(
          `同一机关同一年度的报告 ${twin.title ?? ''}`,
          `the same organ and year: ${twin.title ?? ''}`,
        ),
      })),
    };
  },
};
