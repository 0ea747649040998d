import { describe, expect, it } from 'vitest';
import { Analysis } from '../../server/src/core/analysis.ts';
import { expectProblems } from '../support/marked-text.ts';
import { reportText } from '../support/report-text.ts';

const first = reportText({
  organ: '清河县民政局',
  rows: { received: '3 0 0 0 0 0 3', granted: '3 0 0 0 0 0 3', 'outcome-total': '3 0 0 0 0 0 3' },
});
const second = reportText({ organ: '清河县教育局', year: 2023 });
const heads = (text: string) =>
  new Analysis(text).reports.map(({ organ, year, sections }) => [organ, year, sections.length]);

describe('a file with several reports', () => {
  it('has each read for itself, with its own organ, year, sections and tables', () => {
    expect(heads(`${first}\n${second}`)).toEqual([
      ['清河县民政局', 2024, 6],
      ['清河县教育局', 2023, 6],
    ]);
    for (const report of new Analysis(`${first}\n${second}`).reports)
      expect(report.tables.map(({ id }) => id)).toEqual(['disclosure', 'applications', 'disputes']);
  });

  it('is said once, at the second, and nothing of theirs is mixed', () => {
    const marked = `${first}\n${second.replace('清河县教育局2023年政府信息公开工作年度报告', '«$&:several-reports»')}`;
    expectProblems(`${marked}\n${second}`, { categories: ['sums', 'structure', 'cells'] });
  });

  it('is seen without a second title where the sections come again in their order', () => {
    const untitled = reportText({ title: '' });
    expect(heads(`${first}\n${untitled}`)).toHaveLength(2);
    const three = untitled.slice(0, untitled.indexOf('四、政府信息公开行政复议'));
    const two = untitled.slice(0, untitled.indexOf('三、收到和处理'));
    expect(heads(`${first}\n${three}`)).toHaveLength(2);
    expect(heads(`${first}\n${two}`)).toHaveLength(1);
  });

  it('is parted before the introduction of one without a title', () => {
    const untitled = reportText({ title: '' });
    const introduced = `按照《政府信息公开条例》，清河县教育局编制2023年政府信息公开工作年度报告。\n\n${untitled}`;
    expect(heads(`${first}\n${introduced}`)).toEqual([
      ['清河县民政局', 2024, 6],
      ['清河县教育局', 2023, 6],
    ]);
    expect(heads(`${first}\n按照《政务公开办法》，清河县教育局编制2023年年报。\n\n${untitled}`)).toEqual([
      ['清河县民政局', 2024, 6],
      [null, null, 6],
    ]);
  });

  it('is not one in which a section stands twice', () => {
    const twice = first.replace('六、其他需要报告的事项', '一、总体情况\n\n略。\n\n$&');
    expect(heads(twice)).toHaveLength(1);
  });

  it('is not one with a link to the next report at its end', () => {
    expect(heads(`${first}\n下一篇：清河县教育局2023年政府信息公开工作年度报告\n`)).toHaveLength(1);
  });

  it('has every place told of in its own report', () => {
    const analysis = new Analysis(`${first}\n${second}`);
    expect(analysis.reportAt(0).organ).toBe('清河县民政局');
    expect(analysis.reportAt(first.length + 5).organ).toBe('清河县教育局');
    expect(analysis.reportAt(first.length - 5).organ).toBe('清河县民政局');
  });
});
