import { passagesOf, type Topics, untoldOf } from '../prose/section-passages.ts';
import { findSection } from '../report/report.ts';
import { bilingual } from '../text/bilingual.ts';
import { quoteAll } from '../text/quote.ts';
import type { Rule } from './rule.ts';

/** The five topics of the overview, and the words by which each is spoken of. */
const TOPICS: Topics = [
  ['主动公开', /主动公开|公开[^。，]{0,12}信息|发布[^。，]{0,16}信息|信息公开[^。，]{0,6}\d+条/],
  ['依申请公开', /申请/],
  ['政府信息管理', /信息管理|管理|审查|审核|审校|三审|签审|审批|保密|归档|清理|动态调整|台账/],
  ['政府信息公开平台建设', /平台|网站|公众号|微博|新媒体|政务新媒|公报|专栏|公开栏|栏目|查阅/],
  ['监督保障', /监督|保障|考核|评议|培训|追究|追责|问责|领导小组|组织领导|检查|自查|督促|督查/],
];
const untold = untoldOf(TOPICS);

/**
 * The overview speaks of 主动公开、依申请公开、政府信息管理、政府信息公开平台建设、监督保障 (国办公开办函〔2019〕60号, 〔2021〕30号).
 * An empty one is `section-empty`.
 */
export const overviewTopic: Rule = {
  id: 'overview-topic',
  category: 'contents',
  title: bilingual('总体情况没有写全五个方面', 'The overview omits one of its five topics'),
  severity: 'information',
  *check(report) {
    const section = findSection(report, 'overview');
    if (!section || !report.edition) return;
    const passages = passagesOf(report, 'overview');
    if (passages.length === 0) return;
    const missing = untold(passages);
    if (missing.length === 0) return;
    yield {
      message: bilingual(
        `总体情况没有写到${quoteAll(missing, TOPICS.length)}。`,
        `The overview does not speak of ${quoteAll(missing, TOPICS.length)}.`,
      ),
      range: section.heading.range,
      data: { section: 'overview' },
    };
  },
};
