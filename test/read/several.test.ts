import { describe, expect, it } from 'vitest';
import { Analysis } from '../../server/src/core/analysis.ts';
import { headingOf, newestEdition } from '../../server/src/core/form/editions.ts';
import { findHeadings } from '../../server/src/core/read/headings.ts';
import { readLines } from '../../server/src/core/read/lines.ts';
import { partReports } from '../../server/src/core/read/several.ts';
import { SourceText } from '../../server/src/core/text/source-text.ts';
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

describe('where another report begins', () => {
  const sections = newestEdition.sections.map(headingOf);
  const TITLE = '清河县教育局2023年政府信息公开工作年度报告';
  /** The first line of each report of a text. */
  const firsts = (...written: string[]) => {
    const text = written.join('\n');
    const lines = readLines(text, new SourceText(text).lineStarts);
    const parts = partReports(text, lines, findHeadings(text, lines));
    expect(parts.flat()).toEqual(lines);
    return parts.map(([line]) => text.slice(line!.start, line!.end));
  };

  it('a title with a year stands between sections that come again', () => {
    expect(firsts('甲', sections[0]!, '略。', TITLE, sections[0]!)).toEqual(['甲', TITLE]);
    expect(firsts('甲', sections[0]!, '略。', '清河县教育局\n2023年政府信息公开工作年度报告', sections[0]!)).toEqual([
      '甲',
      '清河县教育局',
    ]);
    // No section comes again, or the title has no year.
    expect(firsts('甲', sections[0]!, TITLE, sections[1]!)).toEqual(['甲']);
    expect(firsts('甲', sections[0]!, '政府信息公开工作年度报告', sections[0]!)).toEqual(['甲']);
  });

  it('with at most sixty lines between the title and its first section', () => {
    const furniture = (count: number) => Array<string>(count).fill('栏目');
    expect(firsts('甲', sections[0]!, TITLE, ...furniture(59), sections[0]!)).toHaveLength(2);
    expect(firsts('甲', sections[0]!, TITLE, ...furniture(60), sections[0]!)).toHaveLength(1);
  });

  it('or three sections come again in their order behind at least four', () => {
    const [one, two, three, four] = sections as [string, string, string, string];
    expect(firsts(one, two, three, four, '略。', one, two, three)).toEqual([one, one]);
    expect(firsts(one, two, three, four, '略。', one, two)).toEqual([one]);
    expect(firsts(one, two, three, '略。', one, two, three)).toEqual([one]);
    expect(firsts(one, two, three, four, '略。', two, three, four)).toEqual([one]);
    expect(firsts(one, two, three, four, '略。', one, three, two)).toEqual([one]);
    expect(firsts(two, one, three, four, '略。', two, one, three)).toEqual([two, two]);
  });

  it('each of several, up to a hundred', () => {
    const reports = (count: number) => Array.from({ length: count }, () => [TITLE, sections[0]!]).flat();
    expect(firsts(...reports(3))).toEqual([TITLE, TITLE, TITLE]);
    expect(firsts(...reports(101))).toHaveLength(100);
  });
});
