import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { applyFix, expectProblems, problemsIn, readMarks } from '../support/marked-text.ts';
import { reportText, type TableLayout } from '../support/report-text.ts';

const sums = { rules: ['row-total', 'balance'] } as const;

/** A report whose 一 has a wrong 总计 and, in that column, a wrong balance. */
function wrongReport(layout: TableLayout, total = '7', left = '0'): string {
  return reportText({
    layout,
    rows: {
      received: `3 2 0 0 0 1 ${total}`,
      granted: '3 2 0 0 0 1 6',
      'outcome-total': '3 2 0 0 0 1 6',
      'carried-out': `0 0 0 0 0 0 ${left}`,
    },
  });
}

const WRONG = (layout: TableLayout) => wrongReport(layout, '«7:row-total»', '«0:balance»');
const BALANCE_ONLY = (layout: TableLayout) => wrongReport(layout, '7', '«0:balance»');

const before = (text: string, label: string, comment: string) => text.replace(label, `${comment}\n${label}`);
const lineOf = (text: string, label: string) => text.split('\n').find(line => line.includes(label))!;
const beforeLine = (text: string, label: string, comment: string) => before(text, lineOf(text, label), comment);

describe('a comment in the text', () => {
  it.each<TableLayout>(['tab-separated', 'markdown', 'pipes', 'spaces'])('silences the next line in %s', layout => {
    expectProblems(WRONG(layout), sums);
    expectProblems(
      beforeLine(BALANCE_ONLY(layout), '一、本年新收', '<!-- gouji-disable-next-line row-total：按旧口径统计 -->'),
      sums,
    );
  });

  it('silences the next cell where every cell has a line', () => {
    const text = BALANCE_ONLY('cell-by-line').replace(
      '\n\n7\n',
      '\n<!-- gouji-disable-next-line row-total：旧口径 -->\n\n7\n',
    );
    expectProblems(text, sums);
  });

  it('silences several rules, parted by 、 or commas', () => {
    for (const names of ['row-total、balance', 'row-total, balance', 'row-total，balance', 'row-total balance']) {
      const text = wrongReport('markdown').replace('\n\n', `\n\n<!-- gouji-disable-file ${names}: 另有说明 -->\n`);
      expectProblems(text, sums);
    }
  });

  it('silences all rules where it names none', () => {
    expectProblems(wrongReport('tab-separated').replace('\n\n', '\n\n<!-- gouji-disable-file -->\n\n'), sums);
  });

  it('silences a block, up to its end', () => {
    const silenced = beforeLine(BALANCE_ONLY('markdown'), '一、本年新收', '<!-- gouji-disable row-total -->');
    expectProblems(beforeLine(silenced, '二、上年结转', '<!-- gouji-enable -->'), sums);
    expectProblems(beforeLine(silenced, '二、上年结转', '<!-- gouji-enable row-total -->'), sums);
    // Whoever does not end it silences all that follows.
    const all = beforeLine(wrongReport('markdown'), '一、本年新收', '<!-- gouji-disable row-total、balance -->');
    expectProblems(all, sums);
    // The end of another rule's block ends nothing.
    expectProblems(beforeLine(all, '二、上年结转', '<!-- gouji-enable cell-text -->'), sums);
  });

  it('leaves other rules and other lines alone', () => {
    const text = beforeLine(
      WRONG('markdown'),
      '一、本年新收',
      '<!-- gouji-disable-next-line «balance:suppression-unused» -->',
    );
    expectProblems(text, sums);
  });
});

describe('suppression-unused', () => {
  const useless = (comment: string) => beforeLine(reportText(), '二、上年结转', comment);

  it('is said of a rule that has nothing to silence, and its fix takes the comment away', () => {
    const marked = useless('<!-- gouji-disable-next-line «row-total:suppression-unused»：旧口径 -->');
    const [problem] = expectProblems(marked, sums);
    expect(problem!.severity).toBe('hint');
    expect(applyFix(readMarks(marked).text, problem!.fixes![0]!)).toBe(reportText());
  });

  it('is said of the whole comment where it names no rule', () => {
    expectProblems(useless('«<!-- gouji-disable-next-line -->:suppression-unused»'), sums);
  });

  it('is silent of a rule that was not run: nobody knows', () => {
    expectProblems(useless('<!-- gouji-disable-next-line column-total -->'), sums);
    expect(
      problemsIn(readMarks(useless('<!-- gouji-disable-next-line balance -->')).text, {
        ...sums,
        settings: { rules: { balance: 'off' } },
      }),
    ).toEqual([]);
  });

  it('can be turned off', () => {
    const settings = { rules: { 'suppression-unused': 'off' as const } };
    expect(problemsIn(useless('<!-- gouji-disable-next-line balance -->'), { ...sums, settings })).toEqual([]);
  });
});

describe('suppression-unknown', () => {
  it('is said of a rule that there is not, and offers the one that is nearly it', () => {
    const marked = reportText({
      prose: { other: '没有收取费用。<!-- gouji-disable-file «row-totals:suppression-unknown» -->' },
    });
    const [problem] = expectProblems(marked, sums);
    expect(problem!.message.zh).toContain('是否指 row-total');
    expect(applyFix(readMarks(marked).text, problem!.fixes![0]!)).toContain('gouji-disable-file row-total -->');
  });

  it('is said of a word that there is not', () => {
    expectProblems(
      reportText({ prose: { other: '无。<!-- «gouji-disable-line:suppression-unknown» balance -->' } }),
      sums,
    );
  });

  it('is silent of other comments', () => {
    expectProblems(reportText({ prose: { other: '无。<!-- 勾稽 gouji-disable-line -->' } }), sums);
  });
});

describe.each(['suppression-unknown', 'suppression-unused'])('the page of %s', id => {
  const page = readFileSync(new URL(`../../server/src/core/rules/${id}.md`, import.meta.url), 'utf8');
  const samples = (kind: string) => page.match(new RegExp(`(?<=^\`\`\`nianbao ${kind}\\n)[^\`]*`, 'gm')) ?? [];

  it('has samples that are what it says', () => {
    expect([samples('wrong').length, samples('right').length]).toEqual([1, 1]);
    for (const sample of samples('wrong')) expectProblems(sample.replaceAll('»', `:${id}»`), sums);
    for (const sample of samples('right')) expectProblems(sample, sums);
  });
});
