import { describe, expect, it } from 'vitest';
import { reportText } from '../support/report-text.ts';
import { inShort, problemsBetween, setOf, textAt } from '../support/set.ts';

const organ = '青禾县民政局';
const LONG =
  '一是政策解读不够通俗，老年人看不懂补贴办法；二是乡镇代办点的公开栏有三处久未更换，群众来电询问后才发现；' +
  '三是依申请公开的登记表格仍用纸质，统计时容易漏登。改进情况：已请社工站录制方言讲解十二期，为代办点配了移动公示屏，' +
  '登记改用县里的办理系统，每周由专人核对一次，年底前由办公室逐件复核。';
const OTHER =
  '主要问题是养老机构的检查结果公布不够及时，部分社会组织的年检信息没有按时更新，社区听证的记录缺少附件。' +
  '改进情况：检查结果现在三个工作日内上网，年检由登记科每月对账，听证记录附上照片与签到，另请两名监督员每季度抽查。';

describe('previous-items', () => {
  const year = (year: number, penalty: string) => reportText({ year, organ, rows: { penalty } });

  it('names 上一年项目数量 that is not last year’s with its change', () => {
    const texts = { a: year(2019, '30 -4 12'), b: year(2020, '25 0 3') };
    const found = problemsBetween(texts);
    expect(inShort(found, 'previous-items')).toEqual(['b penalty previous-items 25 26']);
    const [problem] = found.b!.filter(({ rule }) => rule === 'previous-items');
    expect(problem).toMatchObject({ severity: 'warning', related: [{ file: 'a' }, { file: 'a' }] });
    expect(textAt(texts, 'a', problem!.related![1]!.range)).toBe('-4');
  });

  it('says nothing where it is, or where the edition has no such column', () => {
    expect(inShort(problemsBetween({ a: year(2019, '30 -4 12'), b: year(2020, '26 0 3') }), 'previous-items')).toEqual(
      [],
    );
    const next = reportText({ year: 2021, organ, rows: { penalty: '3' } });
    expect(inShort(problemsBetween({ a: year(2020, '30 -4 12'), b: next }), 'previous-items')).toEqual([]);
  });
});

describe('in-force', () => {
  const year = (year: number, documents: string) =>
    reportText({ year, organ, rows: { 'normative-documents': documents } });

  it('hints that 现行有效 does not follow from last year’s', () => {
    const found = problemsBetween({ a: year(2022, '2 0 10'), b: year(2023, '3 1 13') });
    expect(inShort(found, 'in-force')).toEqual(['b normative-documents in-force 13 12']);
    expect(found.b![0]).toMatchObject({ severity: 'hint' });
    expect(inShort(problemsBetween({ a: year(2022, '2 0 10'), b: year(2023, '3 1 12') }), 'in-force')).toEqual([]);
  });
});

describe('jump', () => {
  const year = (year: number, granted: number) =>
    reportText({ year, organ, rows: { granted: `${granted} 0 0 0 0 0 _` } });
  const jumps = (before: number, after: number) =>
    inShort(problemsBetween({ a: year(2022, before), b: year(2023, after) }), 'jump');

  it('begins at five times, and at 20', () => {
    expect(jumps(4, 20)).toEqual(['b granted natural-person 20']);
    expect(jumps(20, 4)).toEqual(['b granted natural-person 4']);
    expect(jumps(3, 19)).toEqual([]);
    expect(jumps(5, 24)).toEqual([]);
    expect(jumps(24, 5)).toEqual([]);
  });

  it('knows no times of 0', () => {
    expect(jumps(0, 300)).toEqual([]);
    expect(jumps(300, 0)).toEqual([]);
    expect(jumps(1, 300)).toEqual(['b granted natural-person 300']);
  });
});

describe('report-duplicate', () => {
  it('is said in the later of the call, and years are compared with that one', () => {
    const year = (year: number, out: string, from = '0 0 0 0 0 0 0') =>
      reportText({ year, organ, rows: { 'carried-in': from, 'carried-out': out } });
    const texts = {
      draft: year(2023, '1 0 0 0 0 0 1'),
      final: year(2023, '2 0 0 0 0 0 2'),
      next: year(2024, '0 0 0 0 0 0 0', '2 0 0 0 0 0 2'),
    };
    const found = problemsBetween(texts, { rules: { 'repeated-text': 'off' } });
    expect(Object.keys(found)).toEqual(['final']);
    expect(found.final).toMatchObject([
      { rule: 'report-duplicate', severity: 'warning', related: [{ file: 'draft' }] },
    ]);
    expect(textAt(texts, 'final', found.final![0]!.range)).toContain('2023年政府信息公开');
  });

  it('names a file by its path, and one that has an address by its name', () => {
    const year = reportText({ year: 2023, organ });
    const named = (file: string) =>
      problemsBetween({ [file]: year, b: year }, { rules: { 'repeated-text': 'off' } }).b![0]!.message.zh;
    expect(named('2023/a.txt')).toContain('：2023/a.txt。');
    expect(named('a-document://file%2B/home/%E5%B9%B4%E6%8A%A5.docx')).toContain('：年报.docx。');
    expect(named('a://b/100%.docx')).toContain('：100%.docx。');
  });

  it('names the last five of many that come before', () => {
    const copies = Array.from({ length: 8 }, (_, index) => [`copy ${index}`, reportText({ year: 2023, organ })]);
    const found = problemsBetween(Object.fromEntries(copies), { rules: { 'repeated-text': 'off' } });
    const named = (file: string) => found[file]![0]!.related!.map(place => place.file);
    expect(named('copy 2')).toEqual(['copy 0', 'copy 1']);
    expect(named('copy 7')).toEqual(['copy 2', 'copy 3', 'copy 4', 'copy 5', 'copy 6']);
  });
});

describe('repeated-text', () => {
  const told = (year: number, problems: string, name = organ) => reportText({ year, organ: name, prose: { problems } });
  const repeated = (texts: Record<string, string>) =>
    Object.entries(problemsBetween(texts)).flatMap(([file, problems]) =>
      problems
        .filter(({ rule }) => rule === 'repeated-text')
        .map(({ related }) => `${file} ${related!.map(place => place.file)}`),
    );

  it('names last year’s report that it repeats, whatever the figures', () => {
    expect(
      repeated({ a: told(2022, LONG), b: told(2023, LONG.replace('十二期', '二十期').replace('三处', '3处')) }),
    ).toEqual(['b a']);
  });

  it('names another organ’s, in the later of the call', () => {
    expect(repeated({ a: told(2023, LONG, '清河县教育局'), b: told(2023, LONG) })).toEqual(['b a']);
    expect(repeated({ b: told(2024, LONG, '清河县教育局'), a: told(2023, LONG) })).toEqual(['b a']);
  });

  it('says nothing of half a text, of another, or of one that says nothing', () => {
    const half = LONG.slice(0, LONG.length / 2) + OTHER.slice(OTHER.length / 2);
    expect(repeated({ a: told(2022, LONG), b: told(2023, half) })).toEqual([]);
    expect(repeated({ a: told(2022, LONG), b: told(2023, OTHER) })).toEqual([]);
    const empty = '存在的问题：政府信息公开工作存在一些问题和不足。下一步改进。';
    expect(repeated({ a: told(2022, empty), b: told(2023, empty) })).toEqual([]);
  });

  it('is nine tenths: a sentence more is a copy, three are not', () => {
    const words = (count: number) =>
      Array.from({ length: count }, (_, at) => String.fromCharCode(0x5000 + at * 7)).join('');
    const text = words(400);
    const changed = (count: number) => `${text.slice(0, 400 - count)}${words(count).split('').reverse().join('')}`;
    expect(repeated({ a: told(2022, text), b: told(2023, changed(16)) })).toEqual(['b a']);
    expect(repeated({ a: told(2022, text), b: told(2023, changed(80)) })).toEqual([]);
  });
});

describe('organs', () => {
  const at = (year: number, name: string, out: number, from: number) =>
    reportText({
      year,
      organ: name,
      rows: { 'carried-in': `${from} 0 0 0 0 0 ${from}`, 'carried-out': `${out} 0 0 0 0 0 ${out}` },
    });
  const belongTogether = (a: string, b: string, settings = {}) =>
    inShort(problemsBetween({ a: at(2022, a, 3, 0), b: at(2023, b, 0, 1) }, settings), 'carry-over').length > 0;

  it('are the same but for white space, brackets and larger places', () => {
    expect(belongTogether('西安市雁塔区卫生健康局', '雁塔区卫生健康局')).toBe(true);
    expect(belongTogether('雁塔区卫生健康局', '陕西省西安市雁塔区 卫生健康局（本级）')).toBe(true);
    expect(belongTogether('西安市卫生健康局', '西安市雁塔区卫生健康局')).toBe(false);
    expect(belongTogether('青禾县人民政府', '青禾县城关镇人民政府')).toBe(false);
    expect(belongTogether('青禾县城关镇人民政府', '清河县城关镇人民政府')).toBe(false);
  });

  it.each([
    ['青禾县民政局', '青禾县民政局本级'],
    ['青禾县发展和改革局', '云岭市青禾县发改局'],
    ['青禾县人力资源和社会保障局', '青禾县人社局'],
    ['青禾县卫生健康委员会', '青禾县卫健委'],
    ['青禾县市场监督管理局', '青禾县市监局'],
    ['青禾县人民政府', '青禾县政府'],
    ['云岭市青禾县人民政府', '青禾县'],
    ['青禾县人民政府办公室', '青禾县政府办'],
    ['青禾县城关镇人民政府', '城关镇'],
    ['青禾县东门街道办事处', '青禾县人民政府东门街道办事处'],
    ['青禾县东门街道办事处', '青禾县东门街道'],
    ['青禾经济开发区管理委员会', '青禾经济开发区管委会'],
    ['国家税务总局青禾县税务局', '青禾县税务局'],
    ['青禾县文化和旅游局', '青禾县文旅局'],
  ])('are the same written in full and short: %s, %s', (a, b) => {
    expect(belongTogether(a, b)).toBe(true);
    expect(belongTogether(b, a)).toBe(true);
  });

  it.each([
    ['青禾县人民政府', '青禾县人民政府办公室'],
    ['青禾县人民政府', '青禾县人民政府东门街道办事处'],
    ['青禾县卫生健康委员会', '青禾县卫生健康局'],
    ['云岭市公安局', '云岭市公安局交通警察支队'],
    ['云岭市生态环境局', '云岭市生态环境局青禾分局'],
    ['青禾县交通运输局', '青禾县交通警察局'],
    ['青禾经济开发区', '青禾经济开发区管理委员会'],
  ])('are not the same only because one begins like the other: %s, %s', (a, b) => {
    expect(belongTogether(a, b)).toBe(false);
  });

  it('are the same where gouji.json says so', () => {
    const renamed = { organs: { 青禾县民政局: { names: ['青禾县民政和社会事务局'] } } };
    expect(belongTogether('青禾县民政和社会事务局', '青禾县民政局')).toBe(false);
    expect(belongTogether('青禾县民政和社会事务局', '青禾县民政局', renamed)).toBe(true);
    expect(belongTogether('云岭市青禾县民政和社会事务局（本级）', '青禾县民政局', renamed)).toBe(true);
  });

  it('of which a name may be two are kept apart', () => {
    const texts = {
      a: at(2022, '青禾县城关镇人民政府', 3, 0),
      b: at(2022, '清河县城关镇人民政府', 3, 0),
      c: at(2023, '城关镇人民政府', 0, 1),
    };
    expect(inShort(problemsBetween(texts), 'carry-over')).toEqual([]);
  });
});

describe('a summary', () => {
  it('is under 4 KB', () => {
    const rows = { received: '1234 22 1 2 3 4 1266', granted: '1000 20 1 2 3 4 1030', fees: '12345.678901' };
    for (const layout of ['tab-separated', 'cell-by-line'] as const) {
      const { summaries } = setOf({
        '2024年/青禾县/青禾县民政局2024年政府信息公开工作年度报告.txt': reportText({
          rows,
          layout,
          prose: { problems: LONG },
        }),
      });
      expect(new TextEncoder().encode(JSON.stringify(summaries[0])).length).toBeLessThan(4096);
    }
  });
});
