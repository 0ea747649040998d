import { describe, expect, it } from 'vitest';
import { Analysis } from '../../server/src/core/analysis.ts';
import { readVisible } from '../../server/src/core/document/read-visible.ts';
import { expectProblems } from '../support/marked-text.ts';
import { reportText } from '../support/report-text.ts';

const rows = {
  received: '3 2 0 0 0 1 6',
  granted: '3 2 0 0 0 1 6',
  'outcome-total': '3 2 0 0 0 1 6',
  licensing: '126',
};
const tabs = reportText({ rows });
const pipes = reportText({ rows, layout: 'pipes' });

/** All figures of a text in the order of its tables, and the sections they stand under. */
function read(text: string): string {
  const { report } = new Analysis(readVisible(text).text);
  const figures = report.tables.map(table => table.rows.map(row => `${row.id} ${row.cells.map(cell => cell.text)}`));
  return `${report.sections.map(({ id }) => id)}\n${figures.flat().join('\n')}`;
}

/** The tables of a text whose cells tabs part, written anew row by row. */
const rewritten = (write: (cells: string[]) => string) => tabs.replace(/^.*\t.*$/gm, line => write(line.split('\t')));
const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
const broken = (cell: string) => (cell.length > 6 ? `${cell.slice(0, 5)}\n${cell.slice(5)}` : cell);

describe('a table that another program wrote', () => {
  const asDrawn = (bar: string) => rewritten(cells => `${bar} ${cells.join(` ${bar} `)} ${bar}`);
  it.each([
    [
      'with cells of several lines in quotes between tabs',
      rewritten(cells => cells.map(cell => quoted(broken(cell))).join('\t')),
    ],
    [
      'with cells of several lines in quotes between commas',
      rewritten(cells => cells.map(cell => quoted(broken(cell))).join(',')),
    ],
    [
      'with a line end behind each figure in quotes',
      rewritten(cells => cells.map(cell => (/^\d/.test(cell) ? `"${cell}\n"` : cell)).join('\t')),
    ],
    [
      'with a line end of Windows in its cells',
      rewritten(cells => cells.map(cell => quoted(broken(cell))).join('\t')).replaceAll('\n', '\r\n'),
    ],
    ['with drawn bars', asDrawn('│')],
    ['with drawn double bars', asDrawn('║')],
    ['with drawn rules between its rows', asDrawn('│').replace(/^│.*$/gm, '$&\n├────┼────┤')],
    ['with a word for the empty cells', reportText({ rows, layout: 'markdown' }).replace(/\| (?=\|)/g, '| NaN ')],
    ['with a tab behind the number of its labels', pipes.replace(/^([一二四]、)(?=[本上结])/gm, '$1\t')],
    [
      'with a tab behind the number of its labels, between spaces',
      reportText({ rows, layout: 'spaces' }).replace(/^([一二四]、)(?=[本上结])/gm, '$1\t'),
    ],
    ['with its sections numbered in brackets', tabs.replace(/^([一二三四五六])、(?=[总主收政存其])/gm, '（$1）')],
    [
      'with what Pandoc knows its headings by',
      tabs.replace(/^[一二三四五六]、[总主收政存其][^\t]*$/gm, '## $& {#part}'),
    ],
  ])('is read %s', (_, text) => {
    expect(text).not.toBe(tabs);
    expect(read(text)).toBe(read(tabs));
    expectProblems(text, { categories: ['sums', 'structure', 'cells'] });
  });

  it('keeps a quote that goes on for a whole paragraph to its line', () => {
    const text = tabs.replace('规章\t0', `规章\t"0`);
    expect(read(text)).toContain('normative-documents 0,0,0');
  });

  it('has a word for an empty cell in the place of a figure told as text', () => {
    const text = reportText({ layout: 'markdown', rows: { rules: '0 «NaN:cell-text» 0' } });
    expectProblems(text, { rules: ['cell-text', 'row-incomplete'] });
  });

  it('has parts of a section numbered in brackets beside its sections', () => {
    const text = tabs.replace('一、总体情况\n', '一、总体情况\n\n（一）主动公开政府信息情况\n');
    expect(read(text)).toBe(read(tabs));
  });

  it('has a label that a sign for nothing begins to be broken at', () => {
    const text = rewritten(cells => cells.join('\t')).replace('（四）无法提供', '（四） 无\n法提供');
    expect(read(text)).toBe(read(tabs));
  });
});
