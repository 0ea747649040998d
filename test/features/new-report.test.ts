import { describe, expect, it } from 'vitest';
import { Analysis } from '../../server/src/core/analysis.ts';
import { blanks } from '../../server/src/core/features/fill-in/blanks.ts';
import { type NewReportWishes, newReport } from '../../server/src/core/features/new-report/new-report.ts';
import { insertionOf } from '../../server/src/core/features/paste/insertion.ts';
import { editionForYear, editionOf } from '../../server/src/core/form/editions.ts';
import { reportSkeleton } from '../../server/src/core/form/skeleton.ts';
import { insertedText } from '../../server/src/core/form/snippets.ts';

const wishes: NewReportWishes = { organ: '青禾县民政局', year: 2025, level: null, previous: [] };
/** What stands in an unfinished report, and nothing else may be said of it. */
const unfinished = ['placeholder', 'cell-blank', 'section-empty', 'fee-statement', 'overview-topic'];

function reportOf(organ: string, year: number, carriedOut: string): string {
  const fill = (_table: string, row: string) => (row === 'carried-out' ? carriedOut : '0');
  return reportSkeleton(editionForYear(year)!, { organ, year: String(year), date: `${year + 1}年1月9日`, fill });
}

describe('a new report', () => {
  it.each([2019, 2020, 2021, 2025])('of %s has the form of its year, and only wants filling in', year => {
    const { report, problems } = new Analysis(newReport({ ...wishes, year }));
    expect(report.edition).toBe(editionForYear(year));
    expect(report.sections.map(({ id }) => id)).toEqual(report.edition!.sections.map(({ id }) => id));
    expect(report.tables.map(({ id, edition }) => [id, edition.id])).toEqual(
      report.edition!.tables.map(({ id }) => [id, report.edition!.id]),
    );
    expect(problems.filter(({ rule }) => !unfinished.includes(rule))).toEqual([]);
  });

  it('tells for each section what the notices ask for, and where that is written', () => {
    const text = newReport(wishes);
    for (const { guidance, source } of editionOf('2021').sections) {
      expect(text).toContain(guidance);
      expect(text).toContain(`依据：${source} -->`);
    }
  });

  it('states no figure that nobody has given', () => {
    const prose = newReport(wishes).replace(/<!--[\s\S]*?-->/g, '');
    expect(prose).not.toMatch(/\d+[条件元]/);
    expect(prose).not.toContain('未收取');
  });

  it('takes 二 from 四 of the same organ’s report of the year before', () => {
    const previous = [
      reportOf('青禾县教育局', 2024, '9'),
      '不是年报',
      reportOf('青禾县民政局', 2023, '8'),
      reportOf('青禾县民政局', 2024, '3'),
    ];
    const text = newReport({ ...wishes, previous });
    expect(text).toMatch(/^二、上年结转\S*(\t+3){7}$/m);
    expect(text).toContain('《青禾县民政局2024年政府信息公开工作年度报告》');
    expect(text).toContain('上年结转3件');
  });

  it('leaves 二 empty without one', () => {
    expect(newReport({ ...wishes, previous: [reportOf('青禾县教育局', 2024, '9')] })).toMatch(/^二、上年结转\D*$/m);
  });

  it('says by when it is due, and that a county makes no 规章', () => {
    expect(newReport(wishes)).toContain('应于2026年1月31日前公布');
    expect(newReport(wishes)).toMatch(/^规章\t0\t0\t0$/m);
    expect(newReport({ ...wishes, organ: '桐江省人民政府' })).toMatch(/^规章\t\t\t$/m);
    expect(newReport({ ...wishes, organ: '桐江市人民政府', level: 'county' })).toContain('应于2026年2月20日前公布');
  });
});

describe('what is left to fill in', () => {
  const left = (text: string) => {
    const analysis = new Analysis(text);
    return blanks(analysis).map(range => analysis.source.slice(range));
  };

  it('are the placeholders and the empty tables, in the order of the text', () => {
    expect(left(newReport(wishes))).toEqual([
      ...['××', '（文字描述）', '××', '××', '（文字描述）', '（文字描述）', '（文字描述）', '（文字描述）'],
      ...['', '', ''],
      ...['（文字描述）', '（文字描述）', '（文字描述）', '××'],
    ]);
  });

  it('is nothing where all is filled in', () => {
    expect(left(reportOf('青禾县民政局', 2024, '0'))).toEqual([]);
  });
});

describe('what is inserted', () => {
  const whole = reportOf('青禾县民政局', 2024, '0');
  const insert = (text: string, kind: 'section' | 'table', id: string) => {
    const { offset, snippet } = insertionOf(new Analysis(text), kind, id)!;
    return text.slice(0, offset) + insertedText(snippet) + text.slice(offset);
  };
  const sectionOf = (id: string) => new Analysis(whole).report.sections.find(section => section.id === id)!;

  it.each(['overview', 'disclosure', 'applications', 'disputes', 'problems', 'other'])(
    'for a missing %s makes the report whole',
    id => {
      const { range } = sectionOf(id);
      const without = whole.slice(0, range.start) + whole.slice(range.end);
      const { report, problems } = new Analysis(insert(without, 'section', id));
      expect(report.sections.map(section => section.id)).toEqual(report.edition!.sections.map(section => section.id));
      expect(problems.filter(({ rule }) => /^(?:section-(?!empty)|table-|row-)/.test(rule))).toEqual([]);
    },
  );

  it.each(['disclosure', 'applications', 'disputes'])('for a missing table %s makes the report whole', id => {
    const { report } = new Analysis(whole);
    const { range } = report.tables.find(table => table.id === id)!;
    const { end } = sectionOf(id).heading.range;
    expect(range.start).toBeGreaterThan(end);
    const without = `${whole.slice(0, end)}\n\n本机关没有。${whole.slice(range.end)}`;
    expect(new Analysis(insert(without, 'table', id)).report.tables.map(table => table.id)).toContain(id);
  });

  it('is nothing for what the form does not have', () => {
    expect(insertionOf(new Analysis(whole), 'section', 'annex')).toBeNull();
    expect(insertionOf(new Analysis('一、总体情况\n'), 'table', 'disputes')).toBeNull();
  });
});
