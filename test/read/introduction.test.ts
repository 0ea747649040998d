import { describe, expect, it } from 'vitest';
import { Analysis } from '../../server/src/core/analysis.ts';
import { readLines } from '../../server/src/core/read/lines.ts';
import { readIntroduction } from '../../server/src/core/read/title/introduction.ts';
import { SourceText } from '../../server/src/core/text/source-text.ts';
import { reportText } from '../support/report-text.ts';

const body = reportText({ title: '' });
const read = (text: string, fileName?: string) => {
  const { organ, year, title } = new Analysis(text, undefined, undefined, { fileName }).report;
  return { organ, year, title: title?.text ?? null };
};

describe('a report without a title', () => {
  it.each([
    ['现公布清河县水务局2023年政府信息公开工作年度报告。', '清河县水务局', 2023],
    [
      '根据《条例》规定，编制清河县水务局2023年度政府信息公开年度报告，统计期限自2022年1月1日起。',
      '清河县水务局',
      2023,
    ],
    ['按照要求，公布本局2023年政府信息公开工作年度报告。', null, 2023],
    ['本报告所列数据的统计期限为2023年1月1日至2023年12月31日。', null, 2023],
    ['数据自2023年1月1日起至2023年12月31日止。', null, 2023],
    ['编制清河县水务局2022-2023年度政府信息公开年度报告，统计期限自2023年1月1日起。', null, 2023],
    ['2023年，我局认真开展政府信息公开工作。', null, null],
    ['本报告根据2019年施行的《条例》编制。', null, null],
    ['2023年3月1日至4月30日开展整治。', null, null],
    ['根据《条例》要求，清河县水务局（以下简称“我局”）编制本报告。', '清河县水务局', null],
    ['按照要求，清河县水务局对2023年工作进行了总结。', '清河县水务局', null],
    ['根据《条例》要求，我局编制本报告。', null, null],
    ['本年报由清河县水务局办公室编制。', '清河县水务局', null],
    ['《2023年度清河县水务局政府信息公开工作年度报告》已经审定。', '清河县水务局', 2023],
    ['按照《2022年全国政府信息公开工作要点》，编制本年报。', null, null],
    ['本年报由清河县人民政府办公室编制。', '清河县人民政府办公室', null],
    ['报告由清河县东门街道党政办公室综合科编制。', '清河县东门街道', null],
    ['现公布清河县人民政府（办公室）2023年政府信息公开年报。', '清河县人民政府（办公室）', 2023],
    ['我局认真编制了《清河县水务局2023年政府信息公开工作年度报告》。', '清河县水务局', 2023],
    ['如有疑问，请与清河县水务局办公室联系（地址：滨河路1号）。', '清河县水务局', null],
    ['如有疑问，请与我局联系。', null, null],
    ['来源：清河县水务局　　发布时间：2024年1月16日　阅读：45', '清河县水务局', null],
    ['来源：本站原创　发布时间：2024年1月16日', null, null],
  ])('has what its introduction says: %s', (introduction, organ, year) => {
    expect(read(`${introduction}\n\n${body}`)).toEqual({ organ, year, title: null });
  });

  it('has the organ that writes it before that of its signature, and that before who answers', () => {
    const signed = `${body}\n清河县水务局\n2024年1月20日\n`;
    expect(read(`按照要求，云岭市水务局编制本报告。\n\n${signed}`).organ).toBe('云岭市水务局');
    expect(read(`请与云岭市水务局联系。\n\n${signed}`).organ).toBe('清河县水务局');
  });

  it('has the period that its overview begins with, and none that is told further down', () => {
    const period = '本报告所列数据的统计期限为2023年1月1日至2023年12月31日。\n';
    const told = (lines: number) => read(body.replace(/(一、总体情况\n)/, `$1${'略。\n'.repeat(lines)}${period}`)).year;
    expect([told(0), told(8), told(9)]).toEqual([2023, 2023, null]);
    expect(read(`${'栏目\n'.repeat(70)}${body.replace(/(一、总体情况\n)/, `$1${period}`)}`).year).toBe(2023);
  });

  it('has the organ of its signature', () => {
    expect(read(`${body}\n清河县水务局\n2024年1月20日\n`).organ).toBe('清河县水务局');
    expect(read(`${body}\n清河县水务局\n二〇二四年一月二十日\n`).organ).toBe('清河县水务局');
    expect(read(`${body}\n清河县水务局\n联系我们\n`).organ).toBeNull();
    expect(read(`${body}\n本局\n2024年1月20日\n`).organ).toBeNull();
  });

  it('has at last what the name of its file says', () => {
    const name = 'reports/清河县水务局2023年政府信息公开工作年度报告.txt';
    expect(read(body, name)).toEqual({ organ: '清河县水务局', year: 2023, title: null });
    expect(read(body, 'a.txt')).toEqual({ organ: null, year: null, title: null });
    expect(read(reportText({ organ: '清河县民政局', year: 2024 }), name)).toMatchObject({
      organ: '清河县民政局',
      year: 2024,
    });
  });
});

describe('an introduction', () => {
  /** The organ and the year that lines tell, all of which stand before the first section. */
  const told = (...written: string[]) => {
    const text = written.join('\n');
    const lines = readLines(text, new SourceText(text).lineStarts);
    const { organ, year } = readIntroduction(text, lines, lines);
    return [organ, year];
  };
  const ANNOUNCED = '现公布清河县水务局2023年政府信息公开工作年度报告。';
  const WRITES = '清河县水务局编制本报告';

  it('tells in the first thousand characters of its first sixty lines', () => {
    const line = (before: number) => `${'字'.repeat(before)}，${ANNOUNCED}`;
    expect(told(line(999 - ANNOUNCED.length))).toEqual(['清河县水务局', 2023]);
    expect(told(line(1000))).toEqual([null, null]);
    expect(told(...Array<string>(59).fill('栏目'), ANNOUNCED)).toEqual(['清河县水务局', 2023]);
    expect(told(...Array<string>(60).fill('栏目'), ANNOUNCED)).toEqual([null, null]);
  });

  it.each([
    ['现公布', '清河县水务局'],
    ['现将', '清河县水务局'],
    ['根据《条例》', '清河县水务局'],
    ['按照要求，', '清河县水务局'],
    ['清河县水务局：', '清河县水务局'],
    ['', '清河县水务局'],
    ['为做好工作及时向社会公众说明情况接受社会监督按照上级统一部署要求结合本单位实际情况发布', '清河县水务局'],
    // No organ, or one that is nobody's name.
    ['现公布', '本局'],
    ['现公布', '全县'],
    ['我县认真落实', '清河县'],
  ])('names the organ of the report right before its year: %s%s', (before, organ) => {
    const isName = organ === '清河县水务局';
    expect(told(`${before}${organ}2023年政府信息公开工作年度报告。`)).toEqual([isName ? organ : null, 2023]);
  });

  it('has what stands first, the surer before the less sure', () => {
    const other = ANNOUNCED.replace('清河县水务局2023', '云岭市水务局2022');
    expect(told(ANNOUNCED, other)).toEqual(['清河县水务局', 2023]);
    expect(told(`按照要求，云岭市水务局编制本报告。`, ANNOUNCED)).toEqual(['清河县水务局', 2023]);
    expect(told(`按照要求，${WRITES}。`, `按照要求，云岭市水务局编制本报告。`)).toEqual(['清河县水务局', null]);
    expect(told('来源：云岭市水务局 发布时间：2024年1月16日', `按照要求，${WRITES}。`)).toEqual(['清河县水务局', null]);
    expect(told('来源：云岭市水务局 发布时间：2024年1月16日', '请与清河县水务局联系。')).toEqual([
      '清河县水务局',
      null,
    ]);
    expect(told('统计期限为2022年1月1日至2022年12月31日。', ANNOUNCED)).toEqual(['清河县水务局', 2022]);
  });

  it('has the year of the period of its figures', () => {
    expect(told('数据自2023年1月1日起至2023年12月31日止。')).toEqual([null, 2023]);
    expect(told('统计期限自 2023 年 1 月 1 日起。')).toEqual([null, 2023]);
    expect(told('自2022年1月1日至2023年12月31日')).toEqual([null, 2023]);
    expect(told('统计期限自1889年1月1日起')).toEqual([null, null]);
  });

  it.each([
    ['2024年1月20日', true],
    ['二〇二四年一月二十日', true],
    ['2024-01-20', true],
    ['（2024年1月20日）', true],
    ['2024年', false],
    ['1月20日', false],
    [`2024年1月20日${'　'.repeat(50)}联系电话：123456`, false],
  ])('may lack what the signature above %s tells', (day, isDay) => {
    expect(told('清河县水务局', day)).toEqual([isDay ? '清河县水务局' : null, null]);
  });

  it('has a signature in the last eight lines, with nothing beside or between', () => {
    const signed = (lines: number) => told('清河县水务局', '2024年1月20日', ...Array<string>(lines).fill('打印'));
    expect(signed(6)).toEqual(['清河县水务局', null]);
    expect(signed(7)).toEqual([null, null]);
    expect(told('清 河 县 水 务 局', '2024年1月20日')).toEqual(['清河县水务局', null]);
    expect(told('清河县水务局', '联系电话', '2024年1月20日')).toEqual([null, null]);
    expect(told('清河县水务局', '2024年1月20日', '云岭市水务局', '2024年1月20日')).toEqual(['清河县水务局', null]);
    expect(told(`清河县水务局${'　'.repeat(54)}`, '2024年1月20日')).toEqual(['清河县水务局', null]);
    expect(told(`清河县${'　'.repeat(54)}水务局`, '2024年1月20日')).toEqual(['清河县水务局', null]);
    expect(told(`清河县${'　'.repeat(55)}水务局`, '2024年1月20日')).toEqual([null, null]);
  });
});
