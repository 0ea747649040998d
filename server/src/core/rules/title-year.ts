import { bilingual } from '../text/bilingual.ts';
import type { Rule } from './rule.ts';

/** The title names the year of the data; without one, or with two, nobody knows which figures are meant. */
export const titleYear: Rule = {
  id: 'title-year',
  category: 'structure',
  title: bilingual('标题里没有年份', 'The title names no year'),
  severity: 'warning',
  *check({ title, year }) {
    if (!title || title.year !== null) return;
    const taken =
      year === null
        ? bilingual('按最新的格式检查。', 'The newest form is taken.')
        : bilingual(`按正文所说的 ${year} 年检查。`, `It is checked as of ${year}, which the text names.`);
    yield {
      message: bilingual(
        `标题里没有年份，或者不止一个，看不出是哪一年的报告；${taken.zh}`,
        `The title names no year, or more than one, so that the year of the report is not known. ${taken.en}`,
      ),
      range: title.range,
    };
  },
};
