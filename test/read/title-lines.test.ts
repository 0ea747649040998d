import { describe, expect, it } from 'vitest';
import { readLines } from '../../server/src/core/read/lines.ts';
import { isOrganName } from '../../server/src/core/read/title/organ-name.ts';
import { findTitle, readTitleOf } from '../../server/src/core/read/title/title.ts';
import { yearOf } from '../../server/src/core/read/title/words.ts';
import { SourceText } from '../../server/src/core/text/source-text.ts';

const ORGAN = '清河县民政局';
const REPORT = '年政府信息公开工作年度报告';
const TITLE = `${ORGAN}2023${REPORT}`;

/** The title among lines, as it stands in the text, with its organ and its year. `named` is what the document says. */
function titleOf(text: string, named?: string) {
  const lines = readLines(text, new SourceText(text).lineStarts);
  const title = findTitle(text, lines, named === undefined ? null : readTitleOf(named));
  return title && [text.slice(title.range.start, title.range.end), title.organ, title.year];
}

describe('a title over lines', () => {
  it.each([
    [`${ORGAN}\n2023年\n政府信息公开工作年度报告`, ORGAN],
    [`${ORGAN}\n\n\n2023${REPORT}`, ORGAN],
    [`清河县\n民政局2023${REPORT}`, ORGAN],
    [`${ORGAN}（3）\n2023${REPORT}`, ORGAN],
    [`${ORGAN}政府信息公开工作年度报告\n（2023年度）`, ORGAN],
    [`${ORGAN}政府信息公开工作年度报告\n2023年`, ORGAN],
    [`${ORGAN}政府信息公开工作年度报告\n（2023）`, ORGAN],
    [`2023年\n${ORGAN}政府信息公开工作年度报告`, ORGAN],
    [`${'县'.repeat(97)}\n2023${REPORT}`, '县'.repeat(97)],
  ])('is one: %j', (text, organ) => {
    expect(titleOf(text)).toEqual([text, organ, 2023]);
  });

  it.each([
    // No words of a title: a date, a number, navigation, a heading, a sentence, another year.
    ['1月5日', `2023${REPORT}`, null],
    ['附件', `2023${REPORT}`, null],
    ['青禾县政府门户网站', `2023${REPORT}`, null],
    [`二、${ORGAN}`, `2023${REPORT}`, null],
    [`${ORGAN}：`, `2023${REPORT}`, null],
    ['清民〔2024〕3号', `2023${REPORT}`, null],
    ['县'.repeat(121), `2023${REPORT}`, null],
    ['2022年', TITLE, ORGAN],
    ['滨海海关', `云岭海关2023${REPORT}`, '云岭海关'],
    ['县\n市', `民政局\n2023${REPORT}`, '民政局'],
  ])('is none with %s above', (above, title, organ) => {
    const found = titleOf(`${above}\n${title}`);
    expect(found?.[0]).not.toContain(above);
    expect(found?.[2]).toBe(2023);
    if (organ) expect(found?.[1]).toContain(organ);
    else expect(found?.[1]).toBeNull();
  });

  it.each(['2023', '2022-2023年', '正文\n（2023）'])('has no year below that is none: %j', below => {
    expect(titleOf(`${ORGAN}政府信息公开工作年度报告\n${below}`)?.[2]).toBeNull();
  });
});

describe('a line with a title', () => {
  it('has at most 400 characters, and the title 120', () => {
    const beside = (length: number) => `${TITLE}\t${'字'.repeat(length - TITLE.length - 1)}`;
    expect(titleOf(beside(400))).toEqual([TITLE, ORGAN, 2023]);
    expect(titleOf(beside(401))).toBeNull();
    expect(titleOf(TITLE.padStart(120, '县'))?.[2]).toBe(2023);
    expect(titleOf(TITLE.padStart(121, '县'))).toBeNull();
  });

  it.each([
    [`名称\t${TITLE}\t文号`, TITLE],
    [`栏目\t${TITLE}`, TITLE],
    [`栏目 | ${TITLE} |`, TITLE],
    [`${ORGAN}\t2023${REPORT}`, `${ORGAN}\t2023${REPORT}`],
    [`**${TITLE}**`, TITLE],
    [`附件：【年报】《${TITLE}》.docx`, TITLE],
    [`${TITLE} 发布时间：2024-01-20 来源：办公室`, TITLE],
  ])('has it at its place: %j', (line, title) => {
    expect(titleOf(line)?.[0]).toBe(title);
  });

  it.each([
    [`${ORGAN}——2023${REPORT}`, ORGAN],
    [`${ORGAN}：2023${REPORT}`, ORGAN],
    [`${ORGAN}（汇总）2023${REPORT}`, ORGAN],
    [`关于${ORGAN}2023${REPORT}`, ORGAN],
    [`公布${ORGAN}2023${REPORT}`, ORGAN],
    ['临江乡人民政府信息公开2023年年报', '临江乡人民政府'],
    ['临江乡2023年政府信息公开年报', '临江乡'],
    [`2023${REPORT}（${ORGAN}）`, ORGAN],
    [`2023${REPORT}（汇总）`, null],
    [`2023${REPORT}`, null],
  ])('names its organ: %s', (line, organ) => {
    expect(titleOf(line)).toEqual([line, organ, 2023]);
  });

  it.each([
    `一、${TITLE}`,
    `${TITLE}，现予公布`,
    `2023${REPORT}：${ORGAN}及所属单位`,
    `${ORGAN}2023年政府信息公开工作总结`,
    '青禾医院（总院）2023年信息公开年报',
    '青禾水务有限公司2023年信息公开年报',
    `现将${TITLE}`,
    `关于编制${TITLE}的通知`,
  ])('is none: %s', line => {
    expect(titleOf(line)).toBeNull();
  });
});

describe('several titles', () => {
  it('on lines side by side are links, of which the last one counts', () => {
    const links = (apart: string) => titleOf(`${ORGAN}2022${REPORT}\n${apart}${ORGAN}2021${REPORT}`)?.[2];
    expect(links('')).toBe(2021);
    expect(links('栏目\n栏目\n')).toBe(2021);
    // Three lines apart the first is the title.
    expect(links('栏目\n栏目\n栏目\n')).toBe(2022);
    expect(titleOf(`${ORGAN}2022${REPORT}\n${ORGAN}2022${REPORT}`)?.[0]).toBe(`${ORGAN}2022${REPORT}`);
  });

  it('of several organs are links, of one year the fuller one counts', () => {
    expect(titleOf(`清河县教育局2023${REPORT}\n${TITLE}`)?.[1]).toBe(ORGAN);
    expect(titleOf(`2023${REPORT}\n栏目\n栏目\n${TITLE}`)?.[1]).toBe(ORGAN);
    expect(titleOf(`2023${REPORT}\n栏：1\n栏：2\n栏：3\n栏：4\n${ORGAN}2022${REPORT}`)?.slice(1)).toEqual([null, 2023]);
  });

  it('have one with a year before one without', () => {
    expect(titleOf(`政府信息公开年报\n\n${TITLE}`)?.[0]).toBe(TITLE);
    expect(titleOf('政府信息公开年报\n栏目\n政务公开年报')?.[0]).toBe('政府信息公开年报');
    expect(titleOf(`首页 > ${ORGAN}2022${REPORT}\n政府信息公开年报`)?.[0]).toBe('政府信息公开年报');
  });

  it('have the one that the document names', () => {
    const both = `清河县教育局2023${REPORT}\n栏：1\n栏：2\n栏：3\n栏：4\n${TITLE}`;
    expect(titleOf(both)?.[1]).toBe('清河县教育局');
    expect(titleOf(both, TITLE)?.[1]).toBe(ORGAN);
    expect(titleOf(both, `2023${REPORT}`)?.[1]).toBe('清河县教育局');
    expect(titleOf(both, `${ORGAN}2021${REPORT}`)?.[1]).toBe('清河县教育局');
  });
});

describe('a title that the document names', () => {
  const named = (shown: string, title: string) => titleOf(shown, title)?.slice(1) ?? null;

  it('stands where none is shown, or the name of a column', () => {
    expect(named('正文', TITLE)).toEqual([ORGAN, 2023]);
    expect(named('政府信息公开年报', TITLE)).toEqual([ORGAN, 2023]);
    expect(named('新闻中心政府信息公开年报', TITLE)).toEqual([ORGAN, 2023]);
    expect(named('政策解读政府信息公开年报', TITLE)).toEqual([ORGAN, 2023]);
  });

  it('does not where an organ is, or it has no year itself', () => {
    expect(named('清河县教育局政府信息公开年报', TITLE)).toEqual(['清河县教育局', null]);
    expect(named('政府信息公开年报', `${ORGAN}政府信息公开年报`)).toEqual([null, null]);
  });
});

describe('a year', () => {
  it.each([
    ['2023', 2023],
    ['２０２３', 2023],
    ['二〇二三', 2023],
    ['二O二三', 2023],
    ['二零二三', 2023],
    ['1990', 1990],
    ['1989', null],
    ['2100', 2100],
    ['2101', null],
    ['二一〇一', null],
    ['23', null],
  ])('%s is %s', (written, year) => {
    expect(yearOf(written)).toBe(year);
  });
});

describe('the name of an organ', () => {
  it.each([
    '清河县民政局',
    '县政府',
    '云岭海关',
    '青石街道',
    '临江乡',
    '消防救援支队',
    '县残联会',
    '中心'.padStart(40, '县'),
  ])('%s is one', name => {
    expect(isOrganName(name)).toBe(true);
  });

  it.each([
    '本局',
    '本县民政局',
    '我单位办公室',
    '各委办局',
    '该中心',
    '县局',
    '全文',
    '民政局长',
    '2023年民政局',
    '来源：民政局',
    '民政局、教育局',
    '中心'.padStart(41, '县'),
  ])('%s is none', name => {
    expect(isOrganName(name)).toBe(false);
  });
});
