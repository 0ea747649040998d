import { describe, expect, it } from 'vitest';
import { claimsOf } from '../../server/src/core/prose/claims.ts';
import { parseReport } from '../../server/src/core/read/parse-report.ts';
import { SourceText } from '../../server/src/core/text/source-text.ts';

/** What a sentence of a section claims, where what leads to it says what it is about: `received 12 · outcome granted 3`. */
function claims(lead: string, sentence: string): string {
  const text = `清河县民政局2024年政府信息公开工作年度报告\n\n一、总体情况\n\n${lead}${sentence}\n`;
  return claimsOf(parseReport(new SourceText(text)))
    .map(({ says, names, value }) => [says, names.join('+'), value].filter(part => part !== '').join(' '))
    .join(' · ');
}

const APPLICATIONS = '（二）依申请公开。';
const DISCLOSURE = '（一）主动公开。';

describe('a number claims wherever it stands', () => {
  it.each([
    ['收到申请3件。', 'received 3'],
    ['部分公开3件。', 'outcome partial 3'],
    ['不予公开3件。', 'outcome refused 3'],
    ['予以公开3件，不予公开2件。', 'outcome granted 3 · outcome refused 2'],
    ['新收申请3件。', 'new 3'],
    ['新增申请77条。', 'new 77'],
    ['收到申请信件7件。', 'received 7'],
    ['发布信息12条，收到申请9件，不予公开3件。', 'received 9 · outcome refused 3'],
    ['主动公开信息120条，收到申请15件，不予公开3件。', 'received 15 · outcome refused 3'],
    ['因涉及个人隐私等部分公开3件。', 'outcome partial 3'],
    ['收到申请20件，其中信函申请6件。', 'received 20'],
    ['收到申请20件，其中涉及征地的9件，答复3件。', 'received 20'],
    ['收到申请20件，答复20件，其中予以公开12件。', 'received 20 · answered 20 · outcome granted 12'],
    ['收到申请12件，均为自然人。', 'received 12 · applicant natural-person 12'],
    ['收到申请12件，均予以公开。', 'received 12 · outcome granted 12'],
    ['各科室密切配合，2024年收到申请12件。', 'received 12'],
    ['收到申请40件，其中市直部门收到17件，各县收到23件。', 'received 40'],
    ['有2件申请，结转下年度。', 'carried-out 2'],
    ['重复申请1件，均不予处理。', 'outcome unprocessed-duplicate 1'],
    ['行政复议9件，均维持。', 'dispute review 9'],
    ['未收到申请。', 'no applications 0'],
    ['未发生行政复议、行政诉讼。', 'no disputes review 0 · no disputes litigation 0'],
  ])('%s', (sentence, expected) => {
    expect(claims(APPLICATIONS, sentence)).toBe(expected);
    expect(claims(DISCLOSURE, sentence)).toBe(expected);
  });
});

describe('a number claims where applications are spoken of', () => {
  it.each([
    ['收到3件。', 'received 3'],
    ['新收3件。', 'new 3'],
    ['部分公开3条。', 'outcome partial 3'],
    ['予以公开3件。', 'outcome granted 3'],
    ['予以公开3件，答复5件。', 'outcome granted 3 · answered 5', 'answered 5'],
    ['其余3件申请，作其他处理。', 'outcome other-handling 3', 'outcome other-handling 3'],
    ['有2件，结转下年度。', 'carried-out 2'],
  ])('%s', (sentence, expected, elsewhere = '') => {
    expect(claims(APPLICATIONS, sentence)).toBe(expected);
    expect(claims(DISCLOSURE, sentence)).toBe(elsewhere);
  });
});

describe('a number claims nothing', () => {
  it.each([
    // Of some, of others, of other matters.
    '依据《条例》第十四条规定，不予公开3件。',
    '因涉及商业秘密不予公开3件。',
    '各科室收到申请3件。',
    '收到政府信息公开申请213件，不计入本报告。',
    '收到12条网民留言。',
    '收到信件77封。',
    '收到来信7件。',
    '新增77条。',
    '发布信息12条，不予公开3件。',
    '主动公开120份、依申请公开15份、不予公开50份。',
    '行政复议9件，均为不动产登记类。',
    '行政复议已办结9件。',
  ])('%s', sentence => {
    expect(claims(APPLICATIONS, sentence)).toBe('');
    expect(claims(DISCLOSURE, sentence)).toBe('');
  });
});
