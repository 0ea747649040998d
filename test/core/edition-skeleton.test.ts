import { describe, expect, it } from 'vitest';
import { editionOf, editions, tableOf } from '../../server/src/core/form/editions.ts';
import { printedGrid } from '../../server/src/core/form/printed-form.ts';
import { reportSkeleton, sectionSkeleton, tableSkeleton } from '../../server/src/core/form/skeleton.ts';

describe('a table as text', () => {
  it('leaves the places empty that a merged cell covers', () => {
    expect(
      tableSkeleton(editionOf('2021'), 'disclosure', () => '0')
        .split('\n')
        .slice(0, 7),
    ).toEqual([
      '第二十条第（一）项\t\t\t',
      '信息内容\t本年制发件数\t本年废止件数\t现行有效件数',
      '规章\t0\t0\t0',
      '行政规范性文件\t0\t0\t0',
      '第二十条第（五）项\t\t\t',
      '信息内容\t本年处理决定数量\t\t',
      '行政许可\t0\t\t',
    ]);
  });

  it('gives three fields to the labels of table 3', () => {
    const lines = tableSkeleton(editionOf('2019'), 'applications', (row, column) => `${row}:${column}`).split('\n');
    expect(lines[9]).toMatch(/^\t\t3\.危及“三安全一稳定”\trefused-safety-stability:natural-person\t/);
    expect(lines[23]).toMatch(/^\t（六）其他处理\t\tother:natural-person\t/);
    expect(lines[25]).toMatch(/^四、结转下年度继续办理\t\t\tcarried-out:natural-person\t.*\tcarried-out:total$/);
  });

  it('has as many fields on every line as the form has columns', () => {
    for (const edition of editions) {
      for (const { id } of edition.tables) {
        const widths = tableSkeleton(edition, id)
          .split('\n')
          .map(line => line.split('\t').length);
        expect(widths).toEqual(printedGrid(tableOf(edition, id)).map(line => line.length));
      }
    }
  });
});

describe('a section as text', () => {
  it('is its heading, its prose and its table', () => {
    const text = sectionSkeleton(editionOf('2021'), 'disputes', { fill: () => '0', prose: () => '情况如下。' });
    expect(text).toMatch(/^四、政府信息公开行政复议、行政诉讼情况\n\n情况如下。\n\n行政复议\t/);
    expect(text.split('\n').at(-1)).toBe(Array.from({ length: 15 }, () => '0').join('\t'));
  });

  it('is its heading alone where there is neither', () => {
    expect(sectionSkeleton(editionOf('2021'), 'problems')).toBe('五、存在的主要问题及改进情况');
  });
});

describe('a report as text', () => {
  it('is the title and the six sections, whose names stand each on a line', () => {
    const text = reportSkeleton(editionOf('2021'), {
      organ: '青禾县民政局',
      year: '2025',
      date: '2026年1月9日',
      prose: id => `〔${id}〕`,
    });
    const lines = text.split('\n').filter(line => /报告$|^[一二三四五六]、.*(情况|事项)$|^〔/.test(line));
    expect(lines).toEqual([
      '青禾县民政局2025年政府信息公开工作年度报告',
      '一、总体情况',
      '〔overview〕',
      '二、主动公开政府信息情况',
      '〔disclosure〕',
      '三、收到和处理政府信息公开申请情况',
      '〔applications〕',
      '四、政府信息公开行政复议、行政诉讼情况',
      '〔disputes〕',
      '五、存在的主要问题及改进情况',
      '〔problems〕',
      '六、其他需要报告的事项',
      '〔other〕',
    ]);
    expect(text.endsWith('〔other〕\n\n青禾县民政局\n2026年1月9日\n')).toBe(true);
  });
});
