import { describe, expect, it } from 'vitest';
import { Analysis } from '../../server/src/core/analysis.ts';
import { reportText } from '../support/report-text.ts';

const ORGAN = '清河县民政局';
const TITLE = `${ORGAN}2023年政府信息公开工作年度报告`;

/** What is read of a report of 2023 whose title is written so. */
function read(title: string) {
  const { report } = new Analysis(reportText({ title, year: 2023 }));
  return { organ: report.organ, year: report.year, title: report.title?.text ?? null };
}

describe('the title', () => {
  it.each([
    ['the matter of towns', `${ORGAN}2023年政务公开工作年度报告`],
    ['the matter of vertical systems', `${ORGAN}2023年信息公开年度报告`],
    ['主动 among the words', `${ORGAN}2023年政府信息主动公开工作年度报告`],
    ['two matters', `${ORGAN}2023年政府信息和政务公开年度报告`],
    ['政务信息', `${ORGAN}2023年政务信息公开年度报告`],
    ['the year in Chinese', `${ORGAN}二〇二三年政府信息公开工作年度报告`],
    ['the letter O for 〇', `${ORGAN}二O二三年政府信息公开工作年度报告`],
    ['a wide O for 〇', `${ORGAN}二Ｏ二三年政府信息公开工作年度报告`],
    ['a ring for 〇', `${ORGAN}二◯二三年政府信息公开工作年度报告`],
    ['a digit for 〇', `${ORGAN}二0二三年政府信息公开工作年度报告`],
    ['wide digits', `${ORGAN}２０２３年政府信息公开工作年度报告`],
    ['the year in brackets behind', `${ORGAN}政府信息公开工作年度报告（2023）`],
    ['the year with its word in brackets', `${ORGAN}政府信息公开工作年度报告（2023年度）`],
    ['the year without its word', `${ORGAN}2023政府信息公开工作年度报告`],
    ['the months of the year', `${ORGAN}2023年1-12月政府信息公开工作年度报告`],
    ['the organ in brackets behind', `2023年政府信息公开工作年度报告（${ORGAN}）`],
    ['matters in the name of the organ', '清河县政务公开办公室2023年政府信息公开年度报告', '清河县政务公开办公室'],
    ['a letter', `关于报送${ORGAN}2023年政府信息公开工作年度报告的函`],
    ['a notice of its sender', `${ORGAN}关于印发2023年政府信息公开工作年度报告的通知`],
    ['a notice below its sender', `清民〔2024〕3号\n\n${ORGAN}\n关于公布2023年政府信息公开工作年度报告的公告`],
    ['the sign of a day in the name', '哈日县水利局2023年\n政府信息公开工作年度报告', '哈日县水利局'],
    ['the name of its page above', `2023年政府信息公开工作年度报告\n${ORGAN}\n2023年政府信息公开工作年度报告`],
    ['stars round it', `★${TITLE}★`],
    ['a notice that has the organ itself', `清河县人民政府办公室关于公布${TITLE}的通知`],
    ['a remark in brackets', `${ORGAN}（本级）2023年政府信息公开工作年度报告`],
    ['the year in brackets', `${ORGAN}（2023年）政府信息公开工作年度报告`],
    [
      'a second name in brackets',
      '清河县统计局（清河县社会经济调查队）2023年政府信息公开工作年度报告',
      '清河县统计局（清河县社会经济调查队）',
    ],
    ['a place in brackets', '高新区（新柳区）司法局2023年政府信息公开工作年度报告', '高新区（新柳区）司法局'],
    ['a larger place above', `云岭市\n${TITLE}`, `云岭市${ORGAN}`],
    ['its own place above', `清河县\n${TITLE}`],
    ['another organ above', `清河县政务服务网\n${TITLE}`],
    ['a date above', `1月15日\n${TITLE}`],
  ])('is read with %s', (_, title, organ = ORGAN) => {
    expect(read(title)).toMatchObject({ organ, year: 2023 });
  });

  it.each([
    ['标题：', ''],
    ['名　　称\t', '\t文　　号\t无'],
    ['信息名称：', ''],
    ['题目：', ''],
    ['附件：', ''],
    ['附件1. ', ''],
    ['【年报】', ''],
    ['[图文] ', ''],
    ['公示：', ''],
    ['《', '》'],
    ['● ', ''],
    ['# ', ' #'],
    ['| ', ' | |||||'],
    ['', ' - 清河县人民政府'],
    ['', '_清河县人民政府门户网站'],
    ['', ' [打印] [关闭]'],
    ['', '【字体：大 中 小】'],
    ['', ' 打印 关闭'],
    ['', ' 发布时间：2024-01-20 09:00'],
    ['', ' 来源：办公室 浏览次数：33'],
    ['', '（全文）'],
    ['', '.docx'],
    ['', '。'],
    ['首页 > 政府信息公开 > ', ''],
  ])('is read without what stands round it: %s…%s', (before, behind) => {
    expect(read(`${before}${TITLE}${behind}`)).toEqual({ organ: ORGAN, year: 2023, title: TITLE });
  });

  it('is taken from a line of its own rather than from one of navigation', () => {
    const { report } = new Analysis(reportText({ title: `首页 > ${TITLE}\n\n${TITLE}`, year: 2023 }));
    expect(report.title!.range.start).toBe(
      reportText({ title: `首页 > ${TITLE}\n\n`, year: 2023 }).indexOf('\n\n') + 2,
    );
  });

  it('has the place of its year, wherever white space stands', () => {
    const { report } = new Analysis(reportText({ title: `${ORGAN} 20 23 年政府信息公开工作年度报告` }));
    expect(report.source.slice(report.title!.yearRange!)).toBe('20 23');
  });

  it('with two years has none, as nobody knows which is meant', () => {
    const { report } = new Analysis(reportText({ title: `${ORGAN}2022-2023年度政府信息公开工作年度报告` }));
    expect(report.title).toMatchObject({ year: null, organ: ORGAN });
  });

  it.each([
    '关于做好2023年政府信息公开工作年度报告的通知',
    `${ORGAN}关于报送2023年政府信息公开工作总结的函`,
    '青禾职业技术学院2022-2023学年信息公开工作年度报告',
    '青禾职业技术学院2023年信息公开工作年度报告',
    '青禾水务集团2023年信息公开年度报告',
    `${ORGAN}2022年、2023年政府信息公开工作年度报告对比分析`,
    `${ORGAN}2023年政府信息公开工作评估报告`,
    '青禾县2023年法治政府建设年度报告',
    '根据要求，现公布本局2023年政府信息公开工作年度报告',
    `我局编制了《${TITLE}》`,
    `${ORGAN}2023年政务公开工作要点`,
  ])('is no such line: %s', line => {
    expect(read(line).title).toBeNull();
  });

  it('of a school is one where it reports on government information', () => {
    expect(read('青禾职业技术学院2023年政府信息公开工作年度报告')).toMatchObject({
      organ: '青禾职业技术学院',
      year: 2023,
    });
  });

  it('is found among the first 60 lines and among the 60 lines before the first section', () => {
    const furniture = (count: number) => '栏目\n'.repeat(count);
    expect(read(`${furniture(90)}${TITLE}\n${furniture(59)}`).year).toBe(2023);
    expect(read(`${furniture(59)}${TITLE}\n${furniture(90)}`).year).toBe(2023);
    expect(read(`${furniture(60)}${TITLE}\n${furniture(60)}`).title).toBeNull();
  });

  it('is none of the links to the reports of other years above it', () => {
    const links = [2025, 2024, 2022].map(year => `${ORGAN}${year}年政府信息公开工作年度报告\n`).join('');
    expect(read(`${links}首页\n${TITLE}`).year).toBe(2023);
    expect(read(`${links}${TITLE}`).year).toBe(2023);
    expect(read(`${TITLE}\n首页\n来源\n字体\n${links}`).year).toBe(2023);
  });
});

describe('the title in the head of a page', () => {
  /** What is read of a page that shows nothing of its title but what `shown` says. */
  const page = (head: string, shown: string) => {
    const lines = reportText({ title: shown, year: 2023 }).split('\n');
    const body = lines.map(line => `<p>${line}</p>`).join('');
    const { report } = new Analysis(`<html><head><title>${head}</title></head><body>${body}</body></html>`);
    return report.title?.text ?? null;
  };

  it.each([TITLE, `${TITLE}-清河县人民政府`, `${TITLE}_清河县人民政府`, `${TITLE} - 清河县`])('is read: %s', head => {
    expect(page(head, '')).toBe(TITLE);
  });

  it('stands for the name of a column, and for links to other reports', () => {
    expect(page(TITLE, '政府信息公开年报')).toBe(TITLE);
    expect(page(TITLE, '新闻中心政府信息公开年报')).toBe(TITLE);
    expect(page('清河县人民政府', '政府信息公开年报')).toBe('政府信息公开年报');
    const links = `${ORGAN}2024年政府信息公开年报</p><p>${ORGAN}2023年政府信息公开年报`;
    expect(page(TITLE, links)).toBe(TITLE);
  });

  it('does not stand for one that is shown', () => {
    const withoutYear = `${ORGAN}政府信息公开工作年度报告`;
    expect(page(TITLE, withoutYear)).toBe(withoutYear);
    expect(page('清河县2021年政府信息公开工作年度报告', TITLE)).toBe(TITLE);
  });

  it('tells which of several is meant', () => {
    const both = `清河县2023年政府信息公开年报</p><p>首页</p><p>栏目</p><p>来源</p><p>${TITLE}`;
    expect(page(TITLE, both)).toBe(TITLE);
    expect(page('清河县人民政府', both)).toBe('清河县2023年政府信息公开年报');
  });
});
