import { describe, expect, it } from 'vitest';
import { asideAt, fatesBehind, leadOf, leadsToOutcome, lengthToShare } from '../../server/src/core/prose/leads.ts';

/** What the clause before ＿ does to the number behind it; ＿ stands for the mark that is named. */
const lead = (text: string, mark = '，') => leadOf(text.replace('＿', mark), 0, text.indexOf('＿'));

describe('a clause before a number', () => {
  it.each([
    ['行政复议方面＿引发11件', 'title'],
    ['从申请结果来看＿予以公开11件', 'title'],
    ['收到申请＿共11件', 'title'],
    ['收到申请＿合计11件', 'title'],
    ['收到申请＿数量为11件', 'title'],
    ['制定行政规范性文件＿废止11件', 'title'],
    ['制定行政规范性文件＿共印发11件', 'title'],
    ['制定文件＿废止11件', 'none'],
    ['制定行政规范性文件＿答复11件', 'none'],
    ['逾期不补正＿不再处理11件', 'part'],
    ['申请人无正当理由逾期未补正＿不再处理11件', 'part'],
    ['信息不存在的＿答复11件', 'part'],
    ['加上信息不存在的＿答复11件', 'none'],
    ['其中3的＿答复11件', 'none'],
    ['“该信息属过程性信息＿不予公开”的3件', 'part'],
    ['“该信息属过程性信息”＿不予公开的3件', 'none'],
    ['申请主体以自然人为主＿共14件', 'part'],
    ['申请主体以自然人为主＿答复14件', 'none'],
    ['收到申请＿答复11件', 'none'],
  ])('%s: %s', (text, expected) => {
    expect(lead(text)).toBe(expected);
  });

  it('leads on before a colon and a bracket, and not before a stop', () => {
    for (const mark of ['：', '（', '）']) expect(lead('规范性文件＿制发6件', mark)).toBe('title');
    for (const mark of ['；', '。', '！', '\n']) expect(lead('行政复议方面＿引发11件', mark)).toBe('none');
  });

  it.each([
    ['，依法不予公开2件', true],
    ['，无法提供信息2件', true],
    ['，收到2件', false],
    ['，依法不予公开', false],
    ['，3件不予公开2件', false],
  ])('%s leads to an outcome: %s', (text, leads) => {
    expect(leadsToOutcome(text, 0)).toBe(leads);
  });
});

describe('a remark in brackets', () => {
  it.each([
    ['（区分处理的，只计这一情形）6件', '（区分处理的，只计这一情形）'],
    ['（区分处理）的有6件', '（区分处理）'],
    ['（含3件）6件', ''],
    ['（区分处理）答复6件', ''],
    [`（${'很'.repeat(50)}）6件`, `（${'很'.repeat(50)}）`],
    [`（${'很'.repeat(51)}）6件`, ''],
    ['区分处理6件', ''],
  ])('%s has %s', (text, aside) => {
    expect(asideAt(text, 0)).toBe(aside);
  });
});

describe('what befalls those that were counted', () => {
  it.each([
    ['，将结转下年度。', ['将结转下年度']],
    ['，未及办结，结转次年。', ['结转次年']],
    ['，申请复杂，未及办结，结转次年。', ['结转次年']],
    ['，申请复杂，征求意见，未及办结，结转次年。', []],
    ['，将于2025年结转，继续办理。', ['继续办理']],
    ['，其中3件，结转次年。', []],
    ['；结转次年。', []],
    ['，结转次年', ['结转次年']],
    ['，作其他处理；结转次年。', ['作其他处理']],
  ])('%s is %j', (text, fates) => {
    expect(fatesBehind(text, 0)).toEqual(fates);
  });
});

describe('what is compared', () => {
  it.each([
    ['申请量较上年略有上升', '申请量'],
    ['予以公开占总数', '予以公开'],
    ['申请量同比', '申请量'],
    ['占地情况', '占地情况'],
    ['占总数', '占总数'],
    ['收到申请', '收到申请'],
  ])('in %s is %s', (clause, counted) => {
    expect(clause.slice(0, lengthToShare(clause))).toBe(counted);
  });
});
