import { describe, expect, it } from 'vitest';
import { columnsOf, editions, tableOf } from '../../server/src/core/form/editions.ts';
import { type PrintedCell, printedForm, printedGrid } from '../../server/src/core/form/printed-form.ts';

const every = editions.flatMap(edition =>
  edition.tables.map(table => ({ edition, table, name: `${edition.id} ${table.id}` })),
);

/** A line as text, spans of more than one cell written as lines×columns: 自然人 2×1. */
const spell = (line: readonly PrintedCell[]) =>
  line
    .map(cell => {
      const words = cell.kind === 'label' ? cell.text : '·';
      return cell.rowSpan * cell.columnSpan === 1 ? words : `${words} ${cell.rowSpan}×${cell.columnSpan}`;
    })
    .join(' | ');

const spellTable = (edition: '2019' | '2021', id: 'disclosure' | 'applications' | 'disputes') =>
  printedForm(tableOf(editions.find(candidate => candidate.id === edition)!, id)).map(spell);

describe.each(every)('printed form of $name', ({ table }) => {
  it('covers every place of the form once', () => {
    const printed = printedForm(table);
    const grid = printedGrid(table);
    const width = { disclosure: 4, applications: 10, disputes: 15 }[table.id];
    for (const line of grid) {
      expect(line).toHaveLength(width);
      for (let place = 0; place < width; place++) expect(line[place]).not.toBeUndefined();
    }
    const area = printed.flat().reduce((sum, { rowSpan, columnSpan }) => sum + rowSpan * columnSpan, 0);
    expect(area).toBe(width * grid.length);
  });

  it('has each value of the table once, in reading order', () => {
    const values = printedForm(table)
      .flat()
      .flatMap(cell => (cell.kind === 'value' ? [`${cell.row}:${cell.column}`] : []));
    expect(values).toEqual(table.rows.flatMap(row => columnsOf(table, row).map(({ id }) => `${row.id}:${id}`)));
  });

  it('has a label for each row and each group', () => {
    const labels = printedForm(table)
      .flat()
      .flatMap(cell => (cell.kind === 'label' ? [cell] : []));
    for (const row of table.rows) {
      expect(labels.filter(label => label.row === row.id && !label.column).map(({ text }) => text)).toEqual([
        row.label,
      ]);
    }
    for (const group of [...table.rowGroups, ...table.columnGroups]) {
      expect(labels.filter(label => label.group === group.id).map(({ text }) => text)).toEqual([group.label]);
    }
  });
});

describe('table 2', () => {
  it('of 2021', () => {
    expect(spellTable('2021', 'disclosure')).toEqual([
      '第二十条第（一）项 1×4',
      '信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数',
      '规章 | · | · | ·',
      '行政规范性文件 | · | · | ·',
      '第二十条第（五）项 1×4',
      '信息内容 | 本年处理决定数量 1×3',
      '行政许可 | · 1×3',
      '第二十条第（六）项 1×4',
      '信息内容 | 本年处理决定数量 1×3',
      '行政处罚 | · 1×3',
      '行政强制 | · 1×3',
      '第二十条第（八）项 1×4',
      '信息内容 | 本年收费金额（单位：万元） 1×3',
      '行政事业性收费 | · 1×3',
    ]);
  });

  it('of 2019', () => {
    expect(spellTable('2019', 'disclosure').slice(-9)).toEqual([
      '信息内容 | 上一年项目数量 | 本年增/减 | 处理决定数量',
      '行政处罚 | · | · | ·',
      '行政强制 | · | · | ·',
      '第二十条第（八）项 1×4',
      '信息内容 | 上一年项目数量 | 本年增/减 1×2',
      '行政事业性收费 | · | · 1×2',
      '第二十条第（九）项 1×4',
      '信息内容 | 采购项目数量 | 采购总金额 1×2',
      '政府集中采购 | · | · 1×2',
    ]);
  });
});

describe('table 3', () => {
  it.each(['2019', '2021'] as const)('of %s has three lines of headings', edition => {
    expect(spellTable(edition, 'applications').slice(0, 3)).toEqual([
      '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和） 3×3 | 申请人情况 1×7',
      '自然人 2×1 | 法人或其他组织 1×5 | 总计 2×1',
      '商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他',
    ]);
  });

  it.each([
    ['2019', 20],
    ['2021', 22],
  ] as const)('of %s merges 三、本年度办理结果 over %i lines', (edition, lines) => {
    const body = spellTable(edition, 'applications').slice(3);
    const values = ' | · | · | · | · | · | · | ·';
    expect(body[0]).toBe(`一、本年新收政府信息公开申请数量 1×3${values}`);
    expect(body[2]).toBe(`三、本年度办理结果 ${lines}×1 | （一）予以公开 1×2${values}`);
    expect(body[3]).toBe(`（二）部分公开（区分处理的，只计这一情形，不计其他情形） 1×2${values}`);
    expect(body[4]).toBe(`（三）不予公开 8×1 | 1.属于国家秘密${values}`);
    expect(body[5]).toBe(`2.其他法律行政法规禁止公开${values}`);
    expect(body[12]).toBe(`（四）无法提供 3×1 | 1.本机关不掌握相关政府信息${values}`);
    expect(body[15]).toBe(`（五）不予处理 5×1 | 1.信访举报投诉类申请${values}`);
    expect(body.at(-2)).toBe(`（七）总计 1×2${values}`);
    expect(body.at(-1)).toBe(`四、结转下年度继续办理 1×3${values}`);
  });

  it('has （六）其他处理 as one line in 2019 and as three since 2021', () => {
    const values = ' | · | · | · | · | · | · | ·';
    expect(spellTable('2019', 'applications')[23]).toBe(`（六）其他处理 1×2${values}`);
    expect(spellTable('2021', 'applications')[23]).toBe(
      `（六）其他处理 3×1 | 1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请${values}`,
    );
  });
});

describe('table 4', () => {
  it.each(['2019', '2021'] as const)('of %s stands on one line under its headings', edition => {
    const results = '结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计';
    expect(spellTable(edition, 'disputes')).toEqual([
      '行政复议 1×5 | 行政诉讼 1×10',
      '结果维持 2×1 | 结果纠正 2×1 | 其他结果 2×1 | 尚未审结 2×1 | 总计 2×1 | 未经复议直接起诉 1×5 | 复议后起诉 1×5',
      `${results} | ${results}`,
      Array.from({ length: 15 }, () => '·').join(' | '),
    ]);
  });
});
