import { describe, expect, it } from 'vitest';
import { rowsOf, tablesOf } from '../support/section-tables.ts';

/** The rows of table 2 that these lines are below its first one. */
const disclosure = (...lines: string[]) =>
  rowsOf(['规章\t0\t0\t0', ...lines].join('\n'))[0]!.replace('rules 0 0 0 · ', '');

const TWO = '一、本年新收政府信息公开申请数量 1 0 0 0 0 0 1\n二、上年结转政府信息公开申请数量 0 0 0 0 0 0 0';
/** The rows of table 3 that these lines are below its first two. */
const applications = (...lines: string[]) =>
  rowsOf([TWO, ...lines].join('\n'), 'applications')[0]!.replace(
    'received 1 0 0 0 0 0 1 · carried-in 0 0 0 0 0 0 0 · ',
    '',
  );
const SEVEN = '1 2 3 4 5 6 21';

describe('the figures of a row', () => {
  it('stand on its line, or below it where none does', () => {
    expect(disclosure('行政许可\t5', '7', '行政处罚\t6')).toBe('licensing 5 · penalty 6');
    expect(disclosure('行政许可', '5', '行政处罚', '6')).toBe('licensing 5 · penalty 6');
    expect(disclosure('行政许可', '', '5', '行政处罚\t6')).toBe('licensing 5 · penalty 6');
  });

  it('are blank places on its line, unless figures follow below, which nobody knows', () => {
    expect(rowsOf('规章\t\t\t\n行政许可\t5')).toEqual(['rules ▁ ▁ ▁ · licensing 5']);
    expect(rowsOf('规章\t\t\t\n5\t6\t7\n行政许可\t5')).toEqual(['!rules · licensing 5']);
    expect(rowsOf('规章\t\t\t\n注：无\n5\t6\t7\n行政许可\t5')).toEqual(['rules ▁ ▁ ▁ · licensing 5']);
    expect(disclosure('行政许可\t\t\t', '5', '行政处罚\t6')).toBe('!licensing · penalty 6');
    expect(disclosure('行政许可\t\t\t', '行政处罚\t6')).toBe('licensing ▁ · penalty 6');
  });

  it('are blank cells by the header alone, where no row has all of its figures', () => {
    const header = '\t\t\t自然人\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t总计';
    const [received, carried] = ['一、本年新收政府信息公开申请数量', '二、上年结转政府信息公开申请数量'];
    const table = (above: string) =>
      rowsOf(`${above}${received}\t\t\t\t1\t\t\t\t\t\t\n${carried}\t\t\t\t2\t\t\t\t\t\t`, 'applications')[0];
    expect(table(`\t${header}\n`)).toBe('received 1 ▁ ▁ ▁ ▁ ▁ ▁ · carried-in 2 ▁ ▁ ▁ ▁ ▁ ▁');
    expect(table(`${header}\n`)).toBe('received ▁ 1 ▁ ▁ ▁ ▁ ▁ · carried-in ▁ 2 ▁ ▁ ▁ ▁ ▁');
    // A header that stands on lines of its own shows no field.
    expect(table(`${header.slice(3).replaceAll('\t', '\n')}\n`)).toBe(table(`${header}\n`));
  });

  it('stand behind the label of a group beside its rows', () => {
    const group = ['1.本机关不掌握相关政府信息', '（四）无法提供', SEVEN];
    expect(applications(...group)).toBe(`unavailable-not-held ${SEVEN}`);
    expect(applications(`（二）部分公开 ${SEVEN}`, '（三）不予公开', '1.属于国家秘密', SEVEN)).toBe(
      `partial ${SEVEN} · refused-state-secret ${SEVEN}`,
    );
    expect(applications('（二）部分公开', '（三）不予公开', '1.属于国家秘密', SEVEN)).toBe(
      `!partial · refused-state-secret ${SEVEN}`,
    );
  });

  it('stand above the labels where one row has them there and the last has none', () => {
    const table = (...lines: string[]) => rowsOf(['信息内容', ...lines].join('\n'))[0];
    const rest = ['规章', '4', '5', '6', '行政规范性文件', '7', '行政许可'];
    expect(table('1', '2', '3', ...rest)).toBe('!rules · !normative-documents · !licensing');
    expect(table('1', '2', ...rest)).toBe('rules 4 5 6 · !normative-documents 7 · !licensing');
    expect(table('1', '2', '3', ...rest, '8')).toBe('rules 4 5 6 · !normative-documents 7 · licensing 8');
    expect(table('1', '2', '3', '规章\t4\t5\t6', '行政规范性文件', '7', '行政许可')).toBe(
      'rules 4 5 6 · !normative-documents · !licensing',
    );
  });
});

describe('a value that a converter repeated over merged cells', () => {
  const licensing = (row: string) => disclosure('信息内容\t本年处理决定数量', row);

  it('is one in a place-keeping layout, where it fills the width of the table', () => {
    expect(licensing('行政许可\t12\t12\t12')).toBe('licensing 12');
    expect(licensing('行政许可\t12\t12')).toBe('!licensing 12 12');
    expect(licensing('行政许可\t12\t12\t12\t12')).toBe('!licensing 12 12 12 12');
    expect(licensing('行政许可 12 12 12')).toBe('!licensing 12 12 12');
  });
});

describe('cells on lines of their own', () => {
  const bars = (...rows: readonly (readonly string[])[]) =>
    rowsOf(rows.map(row => row.map(cell => (cell === '' ? '|' : `${cell} |`)).join('\n')).join('\n|\n'))[0];

  it('may be blank, but for the last one of all', () => {
    const last = ['行政规范性文件', '4', '5', '6'];
    expect(bars(['规章', '1', '', '3'], last)).toBe('rules 1 ▁ 3 · normative-documents 4 5 6');
    expect(bars(['规章', '1', '2', ''], last)).toBe('rules 1 2 ▁ · normative-documents 4 5 6');
    expect(bars(['规章', '1', '2', '3'], last.with(2, ''))).toBe('rules 1 2 3 · normative-documents 4 ▁ 6');
    expect(bars(['规章', '1', '2', '3'], last.with(3, ''))).toBe('rules 1 2 3 · !normative-documents 4 5');
  });
});

describe('figures that run together', () => {
  const squashed = (...lines: string[]) => tablesOf(lines.join('\n'))[0]!.rows.map(row => row.squashed);

  it('are several digits in one place of a row of several', () => {
    expect(squashed('规章000', '行政许可5')).toEqual([true, false]);
    expect(squashed('规章12', '行政许可5')).toEqual([true, false]);
    expect(squashed('规章\t００', '行政许可\t5')).toEqual([true, false]);
  });

  it('are none in a row of one column, in one digit, or in a figure of its own', () => {
    expect(squashed('规章7', '行政许可000')).toEqual([false, false]);
    expect(squashed('规章\t12', '行政许可\t5')).toEqual([false, false]);
    expect(squashed('规章\t0\t0\t0', '行政许可\t00\t5')).toEqual([false, false]);
    expect(squashed('规章\t00\t0\t0', '行政许可\t5')).toEqual([false, false]);
  });

  it('are fifteen of table 4 on one place', () => {
    const header = '行政复议\n结果维持\t结果纠正\t其他结果\t尚未审结\t总计\n未经复议直接起诉';
    const disputes = (line: string) => tablesOf(`${header}\n${line}`, 'disputes')[0]!.rows[0]!;
    expect(disputes('0'.repeat(15))).toMatchObject({ squashed: true, complete: false });
    expect(disputes('1'.repeat(15))).toMatchObject({ squashed: true, complete: false });
    expect(disputes('1'.repeat(14))).toMatchObject({ squashed: false, complete: false });
    expect(disputes('00')).toMatchObject({ squashed: true, complete: false });
    expect(disputes(Array(15).fill('00').join('\t'))).toMatchObject({ squashed: false, complete: true });
  });
});

describe('a text among the figures', () => {
  it('is a cell of twenty characters, and no sentence, where places are not kept', () => {
    const cells = (text: string) => rowsOf(`规章\n0\n${text}\n0\n行政许可\n0`)[0];
    expect(cells('字'.repeat(20))).toBe(`rules 0 ${'字'.repeat(20)} 0 · licensing 0`);
    expect(cells('字'.repeat(21))).toBe('!rules 0 · licensing 0');
    expect(cells('无数据。')).toBe('!rules 0 · licensing 0');
    expect(rowsOf('规章\t0\t无数据。\t0\n行政许可\t0')).toEqual(['rules 0 无数据。 0 · licensing 0']);
  });

  it('is none where a label begins so', () => {
    expect(rowsOf('规章\t0\t行政\t0\n行政许可\t0')).toEqual(['!rules 0 · licensing 0']);
  });
});

describe('the figures of a row whose label was lost', () => {
  const received = ['一、本年新收政府信息公开申请数量', ...SEVEN.split(' ')];
  const granted = ['（一）予以公开', ...SEVEN.split(' ')];
  const lost = (count: number) =>
    rowsOf(
      [...received, ...Array<string>(count).fill('0'), '三、本年度办理结果', ...granted].join('\n'),
      'applications',
    )[0];

  it('are its own where they are as many as the rows between have', () => {
    expect(lost(7)).toBe(`received ${SEVEN} · granted ${SEVEN}`);
  });

  it('are too many of the row before where they are not', () => {
    for (const count of [6, 8]) expect(lost(count)).toMatch(/^!received .* · granted/);
  });
});

describe('a label that was misprinted or broken', () => {
  it.each([
    ['1.属于国家秘蜜', 'refused-state-secret'],
    ['4.保护第三', 'refused-third-party'],
    ['2.其他法律行\n政法规禁\n止公开', 'refused-law'],
    ['2.其它法律行\n政法规禁\n止公开', 'refused-law'],
    ['5.要求行政机关确\n甲乙丙', 'unprocessed-confirmation'],
  ])('is read: %j', (label, id) => {
    expect(applications(`${label}\n${SEVEN}`)).toBe(`${id} ${SEVEN}`);
  });

  it('has no text before its figures, and may have one among them', () => {
    expect(applications('1.属于国家秘蜜', '甲', '乙', '1', '2', '暂无', '4', '5', '6', '21')).toBe(
      'refused-state-secret 1 2 暂无 4 5 6 21',
    );
  });

  it.each(['属于', '申请人', '行政机关', '甲乙丙丁'])('is none that several rows share, or none has: %s', label => {
    expect(applications(`${label} ${SEVEN}`, `（七）总计 ${SEVEN}`)).toBe(`outcome-total ${SEVEN}`);
  });

  it('is none of a row that stands there under its right name, before or behind', () => {
    for (const lines of [
      ['1.属于国家秘密', '1.属于国家秘蜜'],
      ['1.属于国家秘蜜', '1.属于国家秘密'],
    ])
      expect(applications(...lines.map(line => `${line} ${SEVEN}`))).toBe(`refused-state-secret ${SEVEN}`);
  });

  it('has no text before its figures where it is whole', () => {
    expect(applications('（一）予以公开', '甲乙丙', ...SEVEN.split(' '))).toBe('!granted');
  });
});

describe('其他 and 总计', () => {
  it('are rows before figures', () => {
    expect(applications(`其他 ${SEVEN}`, `总计 ${SEVEN}`)).toBe(`other-remaining ${SEVEN} · outcome-total ${SEVEN}`);
  });

  it('are columns in a header, and in one that a page break repeats', () => {
    const header = '自然人\t法律服务机构\t其他\t总计';
    const rows = (...lines: string[]) => rowsOf(lines.join('\n'), 'applications')[0];
    expect(rows(header, TWO, header, `（七）总计 ${SEVEN}`)).toBe(
      `received 1 0 0 0 0 0 1 · carried-in 0 0 0 0 0 0 0 · outcome-total ${SEVEN}`,
    );
    expect(rows(header, TWO, '法律服务机构\t其他\t总计', SEVEN)).toBe(
      'received 1 0 0 0 0 0 1 · carried-in 0 0 0 0 0 0 0',
    );
    expect(rows('其他\t总计', SEVEN, TWO)).toBe('received 1 0 0 0 0 0 1 · carried-in 0 0 0 0 0 0 0');
    expect(rows('自然人\t法人或其他组织\t总计', SEVEN, TWO)).toBe('received 1 0 0 0 0 0 1 · carried-in 0 0 0 0 0 0 0');
  });
});

describe('（六）其他处理', () => {
  it('is a group where its rows follow, and a row of 2019 where figures do', () => {
    expect(applications('（六）其他处理', `3.其他 ${SEVEN}`)).toBe(`other-remaining ${SEVEN}`);
    expect(applications('（六）其他处理', `3.其它 ${SEVEN}`)).toBe(`other-remaining ${SEVEN}`);
    expect(applications('（六）其他处理', `1.申请人无正当理由逾期不补正 ${SEVEN}`)).toBe(
      `other-not-corrected ${SEVEN}`,
    );
    expect(applications(`（六）其他处理 ${SEVEN}`, `（七）总计 ${SEVEN}`)).toBe(
      `other ${SEVEN} · outcome-total ${SEVEN}`,
    );
    expect(applications('（六）其他处理', `（七）总计 ${SEVEN}`)).toBe(`!other · outcome-total ${SEVEN}`);
    // So is it where it is misprinted.
    expect(applications(`（六）其它处理 ${SEVEN}`, `（七）总计 ${SEVEN}`)).toBe(
      `other ${SEVEN} · outcome-total ${SEVEN}`,
    );
    expect(applications('（六）其它处理', `3.其他 ${SEVEN}`)).toBe(`other-remaining ${SEVEN}`);
  });
});
