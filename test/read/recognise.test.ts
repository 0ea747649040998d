import { describe, expect, it } from 'vitest';
import { editionOf } from '../../server/src/core/form/editions.ts';
import { readsAsReport } from '../../server/src/core/read/parse-report.ts';
import { reportText, tableText } from '../support/report-text.ts';

const TITLE = '清河县民政局2023年政府信息公开工作年度报告';
/** The form before anything is filled in. */
const EMPTY = reportText({ title: '' }).replace(/(?<=^|\t)\d+(?=\t|$)/gm, '');
const table = (id: 'disclosure' | 'applications' | 'disputes') => tableText(editionOf('2021'), id, {});

describe('a text is a report', () => {
  it.each([
    ['whole', reportText()],
    ['with a title and one section', `${TITLE}\n\n${'这里是引言。'.repeat(20)}\n\n一、总体情况\n\n略。\n`],
    ['with a title and a table with figures', `${TITLE}\n\n${'这里是引言。'.repeat(20)}\n\n${table('disclosure')}\n`],
    ['below a notice that asks for it', `关于做好2023年政府信息公开工作年度报告的通知\n\n${reportText()}`],
    ['below the notice that brings it', `关于印发${TITLE}的通知\n\n${TITLE}\n\n一、总体情况\n\n略。\n`],
    ['of the form that is still empty', EMPTY],
    ['with a title alone, which is only begun', `${TITLE}\n\n（正文另附）\n`],
    [
      'without a title, by two sections of its own',
      '二、主动公开政府信息情况\n\n略。\n\n四、政府信息公开行政复议、行政诉讼情况\n\n略。\n',
    ],
    ['which begins with two sections, one of them its own', '1. 总体情况\n\n2、主动公开政府信息情况\n'],
    ['of table 2 alone, with its header', `${table('disclosure')}\n`],
    ['of table 3 alone', `${table('applications')}\n`],
    ['of table 4 alone', `${table('disputes')}\n`],
    [
      'of three whole rows of table 3',
      '一、本年新收政府信息公开申请数量\t1\t0\t0\t0\t0\t0\t1\n二、上年结转政府信息公开申请数量\t0\t0\t0\t0\t0\t0\t0\n（七）总计\t1\t0\t0\t0\t0\t0\t1\n',
    ],
    [
      'of a title without a year, with two sections',
      `清河县民政局政府信息公开工作年度报告\n\n一、总体情况\n\n略。\n\n二、主动公开政府信息情况\n\n${'略。'.repeat(20)}\n`,
    ],
  ])('%s', (_, text) => {
    expect(readsAsReport(text)).toBe(true);
  });
});

describe('a text is no report', () => {
  it.each([
    ['empty', ''],
    [
      'of which a page shows nothing but a title in its head',
      `<html><head><title>${TITLE}</title></head><body></body></html>`,
    ],
    ['with a title and something else', `转发：${TITLE}\n\n王科长：\n附件是我局的年报，请您有空时审核一下，谢谢。\n`],
    [
      'which links to reports',
      `年报公示\n清河县民政局2023年政府信息公开工作年度报告\n清河县教育局2023年政府信息公开工作年度报告\n`,
    ],
    [
      'a notice which asks for them',
      '关于做好2023年政府信息公开工作年度报告的通知\n\n一、总体要求\n请各单位于1月20日前报送。\n二、其他事项\n无。\n',
    ],
    ['a notice which brings the empty form along', `关于做好2023年政府信息公开工作年度报告的通知\n\n附件\n\n${EMPTY}`],
    ['a notice of the form', `关于印发《政府信息公开工作 年度报告格式》的通知\n\n${EMPTY}`],
    [
      'a law that lists what it has to tell',
      '第五十条 年度报告应当包括下列内容：\n（一）行政机关主动公开政府信息的情况；\n（二）行政机关收到和处理政府信息公开申请的情况；\n' +
        '（三）因政府信息公开工作被申请行政复议、提起行政诉讼的情况；\n（四）政府信息公开工作存在的主要问题及改进情况；\n（五）其他需要报告的事项。\n',
    ],
    [
      'on another matter with headings that any report has',
      '清河县2023年法治政府建设年度报告\n\n一、总体情况\n\n略。\n\n二、存在的主要问题及改进情况\n\n略。\n\n三、其他需要报告的事项\n\n略。\n',
    ],
    [
      'of a school',
      '青禾职业技术学院2022-2023学年信息公开工作年度报告\n\n一、概述\n\n略。\n\n二、主动公开信息情况\n\n略。\n\n三、其他需要报告的事项\n\n略。\n',
    ],
    [
      'which begins with something else',
      '清河县2023年、2022年年报对比\n\n一、总体情况\n\n略。\n\n二、主动公开政府信息情况\n\n行政许可\t5\t6\n',
    ],
    [
      'with rows of table 2 and no header',
      '清河县2023年行政执法统计\n规章\t0\t0\t0\n行政许可\t312\n行政处罚\t540\n行政强制\t68\n行政事业性收费\t4\n',
    ],
    [
      'with two whole rows of table 3',
      '一、本年新收政府信息公开申请数量\t1\t0\t0\t0\t0\t0\t1\n二、上年结转政府信息公开申请数量\t0\t0\t0\t0\t0\t0\t0\n',
    ],
    [
      'which names columns without a figure',
      '| 中文 | English |\n| --- | --- |\n| 自然人 | person |\n| 商业企业 | business |\n| 科研机构 | institute |\n| 予以公开 | granted |\n| 部分公开 | in part |\n',
    ],
    ['navigation', '规章\n规范性文件\n行政许可\n行政处罚\n行政强制\n行政事业性收费\n共 20 条\n'],
  ])('%s', (_, text) => {
    expect(readsAsReport(text)).toBe(false);
  });
});

describe('a text is one or none', () => {
  const is = (...lines: string[]) => readsAsReport(lines.join('\n\n'));
  const NO_YEAR = '清河县民政局政府信息公开工作年度报告';

  it('by twenty characters beside a title that stands first', () => {
    expect(is(TITLE, '字'.repeat(20))).toBe(true);
    expect(is(TITLE, '字'.repeat(21))).toBe(false);
    expect(is('字'.repeat(20), TITLE)).toBe(false);
    expect(is(NO_YEAR)).toBe(false);
  });

  it('by a section in other words where the title has a year, and by two accepted ones where it has none', () => {
    const long = '略。'.repeat(20);
    expect(is(TITLE, '三、依申请公开办理情况', long)).toBe(true);
    expect(is(TITLE, '三、工作措施', long)).toBe(false);
    expect(is(NO_YEAR, '一、总体情况', long, '五、存在的主要问题及改进情况', long)).toBe(true);
    expect(is(NO_YEAR, '一、总体情况', long, '五、不足之处', long)).toBe(false);
    expect(is(NO_YEAR, '一、总体情况', long)).toBe(false);
  });

  it('by two sections that no other document has, or by one where the text begins with its sections', () => {
    const [overview, disclosure, applications] = [
      '一、总体情况',
      '二、主动公开政府信息情况',
      '三、收到和处理政府信息公开申请情况',
    ];
    expect(is('某某', disclosure!, applications!)).toBe(true);
    expect(is('某某', overview!, disclosure!)).toBe(false);
    expect(is(overview!, disclosure!)).toBe(true);
    expect(is(disclosure!)).toBe(false);
    expect(is('某某', disclosure!, disclosure!)).toBe(false);
  });

  const rowsOfThree = (last: string) =>
    `一、本年新收政府信息公开申请数量\t1\t0\t0\t0\t0\t0\t1\n二、上年结转政府信息公开申请数量\t0\t0\t0\t0\t0\t0\t0\n（七）总计\t${last}`;
  const header = '信息内容\t本年制发件数\t本年废止件数\n';
  it.each([
    ['figures below two columns', `${header}规章\t1\t0\t0\n行政许可\t5`, true],
    ['figures below one column', '信息内容\t本年制发件数\n规章\t1\t0\t0\n行政许可\t5', false],
    ['figures below two articles', '第二十条第（一）项\n规章\t1\t0\t0\n第二十条第（五）项\n行政许可\t5', true],
    ['two columns without figures', `${header}规章\n行政许可`, false],
    ['signs for figures below two columns', `${header}规章\t/\t/\t/\n行政许可\t/`, false],
    ['a table 4 with a blank cell', table('disputes').replace(/0$/, ''), true],
    ['a table 4 with a figure too few', table('disputes').replace(/\t0$/, ''), false],
    ['three rows of table 3', rowsOfThree('1\t0\t0\t0\t0\t0\t1'), true],
    ['three rows of table 3 of which one is not whole', rowsOfThree('1\t0\t0\t0\t0\t0'), false],
    ['three rows of table 3 with signs for figures', rowsOfThree('1\t0\t0\t0\t0\t0\t1').replace(/\d/g, '/'), false],
  ])('by %s', (_, text, expected) => {
    expect(is(text)).toBe(expected);
  });
});
