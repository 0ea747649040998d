// Reports to try the extension on.
import { editionOf } from '../../server/src/core/form/editions.ts';
import type { SectionId } from '../../server/src/core/form/schema.ts';
import { reportSkeleton } from '../../server/src/core/form/skeleton.ts';

const edition = editionOf('2021');

const prose: Partial<Record<SectionId, string>> = {
  overview: [
    '（一）主动公开。在门户网站公开水库调度和河道采砂许可的信息。',
    '（二）依申请公开。全年未收到政府信息公开申请。',
    '（三）政府信息管理。每季度清理一次失效的公告。',
    '（四）政府信息公开平台建设。网站增设水情专栏。',
    '（五）监督保障。培训各科室联络员两次。',
  ].join('\n'),
  problems:
    '水情专栏更新不及时，汛期公告有两次晚于广播。今后由防汛值班室直接录入，办公室当日核对，并在门户网站首页置顶一周。',
  other: '本年度未收取信息处理费。无其他需要报告的事项。',
};

/** A report of 2024 without a fault: 0 in all cells. */
export const whole = reportSkeleton(edition, {
  organ: '临河县水务局',
  year: '2024',
  date: '2025年1月9日',
  fill: () => '0',
  prose: section => prose[section] ?? '',
});

/** The same with 7 for 0 as the total of the applications received. */
export const withWrongTotal = replaced(whole, /^(一、本年新收.*\t)0$/m, '$17');

/** A report without its section 四. */
export const withoutDisputes = (text: string) => replaced(text, /^四、政府信息公开[\s\S]*?(?=^五、)/m, '');

/** The same report with prose for its table 4. */
export const withoutDisputesTable = replaced(whole, /^行政复议\t[\s\S]*?(?=\n\n五、)/m, '本机关没有复议和诉讼。');

/** The same report with nothing in the cells of table 4. */
export const withBlankDisputes = replaced(whole, /^0(\t0){14}$/m, '\t'.repeat(14));

function replaced(text: string, pattern: RegExp, replacement: string): string {
  if (!pattern.test(text)) throw new Error(`${pattern} is not in the report`);
  return text.replace(pattern, replacement);
}
