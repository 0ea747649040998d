import { oncePer } from '../once.ts';
import { matchesOf } from './matches.ts';
import type { Passage } from './passage.ts';

/** What a stretch of text is about; numbers of another matter (留言33条) are never compared. */
export type Topic = 'applications' | 'disputes' | 'other';

/** What a paragraph is about at a place of it: the last thing named before. Asked in the order of the text. */
export type TopicAt = (at: number) => Topic | null;

const TOPIC =
  /(?:行政)?复议(?:申请)?|诉讼|起诉|(?:许可|登记|审批|救助|补贴|补助|认定|资助|贷款|备案|鉴定|仲裁|援助|公证|低保|入学|落户|补偿|赔偿|注册|变更|延期|立项|保障|养老|优抚|就业|职称)(?:事项|类|业务)?申请|申请(?![人者])|(?:政府)?信息公开(?:类)?(?:案件|请求|办件)|12345|信访(?:事项|件|案件|工作)|留言|信箱|热线|工单|建议|提案|议案|(?<!（含[^）]{0,8})咨询|来电|(?<!公开)来信/g;

/** The topics of a text; the first one is that of its heading or its section. */
export function topicsOf(text: string, first: Topic | null): TopicAt {
  const named = matchesOf(TOPIC, text);
  let topic = first;
  let next = 0;
  return at => {
    for (; next < named.length && named[next]!.index < at; next++) topic = topicOf(named[next]![0]);
    return topic;
  };
}

function topicOf(word: string): Topic {
  if (/复议|诉讼|起诉/.test(word)) return 'disputes';
  return word === '申请' || word.includes('信息公开') ? 'applications' : 'other';
}

/** What was named last in a heading, which what stands below it is about; null where it names nothing. */
export const topicOfHeading = oncePer(({ text }: Passage): Topic | null => topicsOf(text, null)(text.length));
