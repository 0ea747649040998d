import { bilingual } from '../text/bilingual.ts';
import type { Rule } from './rule.ts';
import { headOf } from './support/form.ts';

/** A report names its organ and its year in a title: {单位}{年}年政府信息公开工作年度报告. */
export const titleMissing: Rule = {
  id: 'title-missing',
  category: 'structure',
  title: bilingual('没有标题', 'The report has no title'),
  severity: 'warning',
  *check(report) {
    if (report.title) return;
    yield {
      message: bilingual(
        '没有找到标题，如“清河县民政局2025年政府信息公开工作年度报告”；不知道是哪一年的报告，按最新的格式检查。',
        'No title was found, such as “清河县民政局2025年政府信息公开工作年度报告”. The year is unknown, so the newest form is taken.',
      ),
      range: headOf(report),
    };
  },
};
