import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { Analysis } from '../../server/src/core/analysis.ts';
import { repairTable } from '../../server/src/core/diagnose/repair.ts';
import { completions } from '../../server/src/core/features/completion/completion.ts';
import { reportHtml } from '../../server/src/core/features/export/export-html.ts';
import { hover } from '../../server/src/core/features/hover/hover.ts';
import { previewOf } from '../../server/src/core/features/preview/preview.ts';
import { editionForYear, editionOf, editions, lastYearOf, tableOf } from '../../server/src/core/form/editions.ts';
import { EditionSchema } from '../../server/src/core/form/schema.ts';
import { reportSkeleton, tableSkeleton } from '../../server/src/core/form/skeleton.ts';
import { insertedText, reportSnippet, snippetsOf } from '../../server/src/core/form/snippets.ts';
import { readCaret } from '../support/caret.ts';
import { anyReport, describeReport, writeReport } from '../support/layouts.ts';
import { applyFix, expectProblems } from '../support/marked-text.ts';
import { readFigures } from '../support/read-figures.ts';
import { reportText, type TableLayout } from '../support/report-text.ts';

vi.mock('../../server/src/core/form/official.ts', async original => {
  const { official } = await original<typeof import('../../server/src/core/form/official.ts')>();
  const { withEdition2027 } = await import('../support/edition-2027.ts');
  return { official: withEdition2027(official) };
});

const layouts: readonly TableLayout[] = ['tab-separated', 'markdown', 'pipes', 'spaces', 'cell-by-line'];
const editionsIn = (text: string) => new Analysis(text).report.tables.map(({ edition }) => edition.id);

/** An edition that exists in this test alone: to read, check, write and show it takes no code. */
describe('an edition of 2027', () => {
  it('is of the shape that the schema describes, and begins where the one before it ends', () => {
    expect(EditionSchema.parse(editionOf('2027'))).toEqual(editionOf('2027'));
    expect(editions.map(lastYearOf)).toEqual([2020, 2026, null]);
    expect([2018, 2020, 2026, 2027, 2031].map(year => editionForYear(year)?.id)).toEqual([
      undefined,
      '2019',
      '2021',
      '2027',
      '2027',
    ]);
  });

  it.each(layouts)('is read where its year asks for it, without a problem, in %s', layout => {
    const text = reportText({ year: 2027, layout });
    expect(editionsIn(text)).toEqual(['2027', '2027', '2027']);
    expectProblems(text);
  });

  it.each(layouts)('does not take the tables of another year, in %s', layout => {
    for (const year of [2020, 2025]) expectProblems(reportText({ year, layout }));
  });

  it('is read in every layout with every quirk, as are the others beside it', () => {
    fc.assert(
      fc.property(anyReport, written => {
        const text = writeReport(written);
        expect(readFigures(text), describeReport(written)).toEqual(written.figures);
        expect(editionsIn(text)[1], describeReport(written)).toBe(written.edition.id);
      }),
      { numRuns: 60 },
    );
  });

  it.each([
    ['2027', 2025, '2021', '4.转送其他机关'],
    ['2021', 2027, '2027', '法律服务机构'],
    ['2019', 2027, '2027', '法律服务机构'],
    ['2027', 2020, '2019', '（六）其他处理'],
  ])('is told from the others by all of its labels: tables of %s in a report of %i', (edition, year, asked, label) => {
    const { report, problems } = new Analysis(reportText({ edition, year }));
    expect(report.tables[1]!.edition.id).toBe(edition);
    const wrong = problems.filter(({ rule }) => rule === 'edition-year').map(({ message }) => message.zh);
    expect(wrong.find(message => message.startsWith('表3'))).toContain(
      `用的是 ${edition} 年的格式（“${label}”），${year} 年度的报告应当用 ${asked} 年的格式`,
    );
  });

  it('has its own sums: a row more and a column less', () => {
    const rows = { 'other-forwarded': '1 0 0 0 0 2', 'outcome-total': '1 0 0 0 0 1', received: '1 0 0 0 0 1' };
    const text = reportText({ year: 2027, rows });
    const problems = new Analysis(text).problems;
    expect(problems.map(({ rule, data }) => [rule, data?.row, data?.column, data?.expected])).toEqual([
      ['row-total', 'other-forwarded', 'total', 1],
      ['column-total', 'outcome-total', 'total', 2],
    ]);
    const [repair] = repairTable(new Analysis(text).report.tables[1]!);
    expect(repair!.cells.map(({ cell, to }) => [cell.row.id, to.unscaled])).toEqual([['other-forwarded', 1n]]);
    expect(new Analysis(applyFix(text, problems[0]!.fixes![0]!)).problems).toEqual([]);
  });

  it('misses its row and names its tables as it prints them', () => {
    const without = reportText({ year: 2027 }).replace(/.*4\.转送其他机关.*\n/, '');
    expect(new Analysis(without).problems.map(({ message }) => message.zh)).toEqual([
      expect.stringContaining('表3 收到和处理政府信息公开申请情况缺少“4.转送其他机关”一行'),
    ]);
    const tableless = reportText({ year: 2027, sections: { disclosure: '二、主动公开政府信息情况' } });
    expect(new Analysis(tableless).problems[0]!.message.zh).toContain('表2 主动公开政府信息统计');
  });

  it('rests on its own notice, and on none before it', () => {
    const cited = (year: number, notice: string) =>
      new Analysis(reportText({ year, prose: { other: `按照${notice}编制。本年度没有收取信息处理费。` } })).problems
        .filter(({ rule }) => rule === 'edition-citation')
        .map(({ fixes }) => fixes![0]!.edits[0]!.newText);
    expect(cited(2027, '国办公开办函〔2021〕30号')).toEqual(['国办公开办函〔2027〕8号']);
    expect(cited(2027, '国办公开办函〔2019〕60号')).toEqual(['国办公开办函〔2027〕8号']);
    expect(cited(2027, '国办公开办函〔2027〕8号')).toEqual([]);
    expect(cited(2024, '国办公开办函[2019]60号')).toEqual(['国办公开办函〔2021〕30号']);
    expect(cited(2024, '国办公开办函〔2021〕30号')).toEqual([]);
  });

  it('has snippets and a skeleton that read back without a problem', () => {
    const edition = editionOf('2027');
    expect(snippetsOf(edition).map(({ name }) => name)).toContain('2027 全文');
    expect(snippetsOf(edition).at(-1)!.prefixes).toContain('qw');
    expect(snippetsOf(editionOf('2021')).at(-1)!.description).toContain('2021—2026年度');
    const inserted = insertedText(reportSnippet(edition)).replace('单位名称', '清河县民政局');
    expect(inserted).toMatch(/^清河县民政局2027年/);
    expect(editionsIn(inserted)).toEqual(['2027', '2027', '2027']);
    expect(tableSkeleton(edition, 'applications').split('\n')).toHaveLength(
      tableOf(edition, 'applications').rows.length + 3,
    );
    expect(
      editionsIn(
        reportSkeleton(edition, { organ: '清河县民政局', year: '2027', date: '2028年1月9日', fill: () => '0' }),
      ),
    ).toEqual(['2027', '2027', '2027']);
  });

  it('is offered first where a report begins', () => {
    const { text, caret } = readCaret('全文‸');
    expect(completions(new Analysis(text), caret).map(({ label }) => label)).toEqual([
      '年报全文',
      '年报全文（2021—2026年度）',
      '年报全文（2019—2020年度）',
    ]);
  });

  it('is shown, told of and exported as it is printed', () => {
    const text = reportText({
      year: 2027,
      rows: { 'other-forwarded': '3 0 0 0 0 3', 'outcome-total': '3 0 0 0 0 3', received: '3 0 0 0 0 3' },
    });
    const analysis = new Analysis(text);
    const at = text.indexOf('4.转送其他机关');
    expect(hover(analysis, at, 'zh')!.markdown).toContain('转送其他机关办理的申请。');
    expect(hover(analysis, at + '4.转送其他机关\t'.length, 'zh')!.markdown).toContain('✓');
    const html = reportHtml(previewOf(analysis, 'zh'));
    expect(html).toContain('4.转送其他机关');
    expect(html).toContain('rowspan="23"');
    expect(html).not.toContain('法律服务机构');
  });

  it('lets a claim of 其他处理 mean its group, which is one row in the form of 2019', () => {
    const rows = { 'outcome-total': '3 0 0 0 0 0 3', received: '3 0 0 0 0 0 3', other: '3 0 0 0 0 0 3' };
    const overview = '2020年，本单位共收到申请3件，其他处理4件。';
    const problems = new Analysis(reportText({ year: 2020, rows, prose: { overview } })).problems;
    expect(problems.filter(({ rule }) => rule === 'prose-outcome').map(({ data }) => data?.expected)).toEqual([3]);
  });
});
