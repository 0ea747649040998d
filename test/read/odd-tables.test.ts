import { describe, expect, it } from 'vitest';
import { Analysis } from '../../server/src/core/analysis.ts';
import { applyFix, expectProblems } from '../support/marked-text.ts';
import { reportText } from '../support/report-text.ts';

/** The texts of a row's cells as read, or null where the row is not there or not complete. */
function cellsOf(text: string, id: string): string[] | null {
  const rows = new Analysis(text).report.tables.flatMap(table => table.rows.filter(row => row.id === id));
  return rows.length === 1 && rows[0]!.complete ? rows[0]!.cells.map(cell => cell.text) : null;
}

const withLine = (text: string, line: RegExp, written: string) => {
  expect(text).toMatch(line);
  return text.replace(line, written);
};

describe('a text in the place of a figure', () => {
  const texts = ['暂未统计', '无此类事项。', '41，其中：新增3', '本单位承担的行政许可事项已划转至县行政审批局办理'];

  it.each(texts)('is said as such where the layout keeps its place: %s', written => {
    for (const layout of ['tab-separated', 'markdown', 'pipes'] as const) {
      const text = reportText({ layout, rows: { licensing: `«${written}:cell-text»` } });
      expectProblems(text, { rules: ['cell-text', 'row-incomplete', 'row-missing'] });
    }
  });

  it.each(texts.slice(1))('is a note on a line of its own: %s', written => {
    expect(cellsOf(reportText({ layout: 'cell-by-line', rows: { licensing: written } }), 'licensing')).toBeNull();
  });

  it.each([
    ['4l', '4l'],
    ['l2', 'l2'],
    ['41', '41'],
  ])('is read behind its label and one space where it looks like a figure: %s', (written, read) => {
    const text = withLine(reportText({ layout: 'spaces' }), /行政许可 +0/, `行政许可 ${written}`);
    expect(cellsOf(text, 'licensing')).toEqual([read]);
  });

  it('is none where it only goes on with words', () => {
    const text = withLine(reportText({ layout: 'spaces' }), /行政许可 +0/, '行政许可 事项');
    expect(cellsOf(text, 'licensing')).toBeNull();
  });
});

describe('a text at the head of table 4', () => {
  it('is said as such below the first column, and not taken for the name of the line', () => {
    for (const layout of ['tab-separated', 'markdown'] as const) {
      expectProblems(reportText({ layout, rows: { review: '«若干:cell-text» 1 1 1 3' } }), { rules: ['cell-text'] });
      expect(cellsOf(reportText({ layout, rows: { review: '若干 1 1 1 3' } }), 'review')?.[0]).toBe('若干');
    }
  });

  it('is the name of the line where all figures follow it', () => {
    const named = (name: string, figures: number) => {
      const line = [name, ...Array(figures).fill('0')].join('\t');
      return withLine(reportText(), /\n0(\t0){14}\n/, `\n${line}\n`);
    };
    expect(cellsOf(named('数量', 15), 'review')).toEqual(['0', '0', '0', '0', '0']);
    expect(cellsOf(named('数量', 13), 'review')).toBeNull();
  });
});

describe('a merged value that a converter repeated', () => {
  const withCopies = (line: string) => withLine(reportText(), /行政许可\t0\t\t/, line);

  it('is one value in a band of one column', () => {
    expect(cellsOf(withCopies('行政许可\t12\t12\t12'), 'licensing')).toEqual(['12']);
    expectProblems(withCopies('行政许可\t12\t12\t12'));
  });

  it('is none where the values differ, or are not as many as places', () => {
    expect(cellsOf(withCopies('行政许可\t12\t12\t13'), 'licensing')).toBeNull();
    expect(cellsOf(withCopies('行政许可\t12\t12\t'), 'licensing')).toBeNull();
    const spaced = withLine(reportText({ layout: 'spaces' }), /行政许可 +0/, '行政许可 12 12 12');
    expect(cellsOf(spaced, 'licensing')).toBeNull();
  });

  it('are the values of a row that has as many columns', () => {
    const text = reportText({ rows: { rules: '2 2 2' } });
    expect(cellsOf(text, 'rules')).toEqual(['2', '2', '2']);
  });
});

describe('a line of dashes between bars', () => {
  const dashes = (count: number, dash: string) => `${Array.from({ length: count }, () => dash).join(' | ')} |`;
  const lastLine = /^(?:0 \| ){14}0 \|$/m;

  it.each(['--', '—', '/'])('of %s holds the cells of table 4', dash => {
    const text = withLine(reportText({ layout: 'pipes' }), lastLine, dashes(15, dash));
    expect(cellsOf(text, 'review')).toEqual(Array(5).fill(dash));
  });

  it.each(['---', ':--', '--:'])('of %s holds none', dash => {
    const text = withLine(reportText({ layout: 'pipes' }), lastLine, dashes(15, dash));
    expect(cellsOf(text, 'review')).toBeNull();
  });

  it.each(['---', '--', ':-:'])('of %s below the first row parts the head of a Markdown table', dash => {
    const text = reportText({ layout: 'markdown', rows: { 'normative-documents': '3 2 1' } }).replaceAll(
      ' --- ',
      ` ${dash} `,
    );
    expectProblems(text, { categories: ['structure', 'cells'] });
    expect(cellsOf(text, 'normative-documents')).toEqual(['3', '2', '1']);
  });
});

describe('a tab', () => {
  it('before and behind half a label makes no figure of its 无', () => {
    const broken = reportText().replace(/^(.*)(（四）)无法提供(.*)$/m, '$1$2 无\n法提供$3');
    expect(broken).toContain('（四） 无\n法提供');
    expectProblems(broken, { categories: ['structure', 'cells'] });
  });

  it.each(['\t', '\t\t'])('pads a row that spaces part', tabs => {
    const padded = reportText({ layout: 'spaces', rows: { 'normative-documents': '3 2 1' } }).replace(
      /^(行政规范.*)$/m,
      `$1${tabs}`,
    );
    expect(cellsOf(padded, 'normative-documents')).toEqual(['3', '2', '1']);
    const indented = reportText({ layout: 'spaces', rows: { 'normative-documents': '3 2 1' } }).replace(
      /^(行政规范.*)$/m,
      `${tabs}$1`,
    );
    expect(cellsOf(indented, 'normative-documents')).toEqual(['3', '2', '1']);
  });

  it('parts a label in which there is a space from the places behind it', () => {
    expect(cellsOf(reportText().replace('行政强制\t0', '行政 强制\t0'), 'coercion')).toEqual(['0']);
  });
});

describe('commas and semicolons', () => {
  const sheet = (sign: string, quote = '') =>
    reportText({ rows: { 'normative-documents': '3 2 1', licensing: '41' } })
      .split('\n')
      .map(line =>
        line.includes('\t')
          ? line
              .split('\t')
              .map(field => `${quote}${field}${quote}`)
              .join(sign)
          : line,
      )
      .join('\n');

  it.each([
    [',', ''],
    [';', ''],
    ['，', ''],
    [',', '"'],
    [';', '"'],
  ])('part the cells of a sheet that was saved as text: %s %s', (sign, quote) => {
    const text = sheet(sign, quote);
    expectProblems(text);
    expect(cellsOf(text, 'normative-documents')).toEqual(['3', '2', '1']);
    expect(cellsOf(text, 'licensing')).toEqual(['41']);
  });

  it('leave prose and figures alone', () => {
    for (const line of ['行政许可，共41件。', '规章、规范性文件，均已公开', '1,204', '其中，行政许可']) {
      const { report } = new Analysis(reportText({ prose: { disclosure: line } }));
      expect(report.tables.map(({ rows }) => rows.length)).toEqual([6, 25, 3]);
    }
    expect(cellsOf(reportText({ layout: 'cell-by-line', rows: { penalty: '1,204' } }), 'penalty')).toEqual(['1,204']);
  });

  it('let a missing row be put in as the others are', () => {
    const text = sheet(',').replace(/^行政强制.*\n/m, '');
    const [problem] = new Analysis(text).problems.filter(({ rule }) => rule === 'row-missing');
    expect(applyFix(text, problem!.fixes![0]!)).toContain('\n行政强制,,,\n');
  });
});
