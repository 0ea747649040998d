import { headOf } from '../report/form-of.ts';
import { bilingual } from '../text/bilingual.ts';
import type { Rule } from './rule.ts';

/** A report names its organ and its year in a title: {单位}{年}年政府信息公开工作年度报告. */
export const titleMissing: Rule = {
  id: 'title-missing',
  category: 'structure',
  title: bilingual('没有标题', 'The report has no title'),
  severity: 'warning',
  *check(report) {
    if (report.title) return;
    const { year } = report;
    const taken =
      year === null
        ? bilingual('不知道是哪一年的报告，按最新的格式检查。', 'The year is unknown, so the newest form is taken.')
        : bilingual(`按正文所说的 ${year} 年检查。`, `It is checked as of ${year}, which the text names.`);
    yield {
      message: bilingual(
        `没有找到标题，如“清河县民政局2025年政府信息公开工作年度报告”；${taken.zh}`,
        `No title was found, such as “清河县民政局2025年政府信息公开工作年度报告”. ${taken.en}`,
      ),
      range: headOf(report),
    };
  },
};
