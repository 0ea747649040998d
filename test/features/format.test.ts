import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Analysis } from '../../server/src/core/analysis.ts';
import { format, type TableFormat } from '../../server/src/core/features/format/format.ts';
import { editions } from '../../server/src/core/form/editions.ts';
import { tableSkeleton } from '../../server/src/core/form/skeleton.ts';
import {
  anyDamagedReport,
  anyReport,
  isHtml,
  type Layout,
  layouts,
  plainReport,
  type WrittenReport,
  writeReport,
} from '../support/layouts.ts';
import { applyFix } from '../support/marked-text.ts';
import { reportText } from '../support/report-text.ts';
import { hasSharedReports, sharedText } from '../support/shared.ts';

function formatted(text: string, tables: TableFormat = 'tabs'): string {
  const analysis = new Analysis(text);
  const edits = format(analysis, tables).edits.flatMap(edit => analysis.document.editOf(edit) ?? []);
  return applyFix(text, { edits });
}

/** Why tables were left alone. */
function reasons(text: string): string[] {
  return format(new Analysis(text), 'tabs').leftAlone.map(({ zh }) => zh);
}

/** The figures of all tables, as written. */
function figures(text: string) {
  return new Analysis(text).report.tables.map(({ id, edition, rows }) => [
    id,
    edition.id,
    ...rows.map(row => [row.id, row.complete, row.cells.map(cell => cell.text)]),
  ]);
}

/** The problems by rule, and what they are about. */
function problems(text: string) {
  return new Analysis(text).problems.map(({ rule, data }) => JSON.stringify([rule, data])).sort();
}

/** How often each character that is no white space, punctuation or bar stands in the text. */
function lettersAndDigits(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [character] of new Analysis(text).report.text.matchAll(/[\p{L}\p{N}]/gu))
    counts.set(character, (counts.get(character) ?? 0) + 1);
  return counts;
}

const styles = ['tabs', 'markdown'] as const;

describe('formatting a report in any layout', () => {
  it.each(styles)('keeps its figures and its problems, and twice is once: %s', style => {
    fc.assert(
      fc.property(anyReport, written => {
        const text = writeReport(written);
        const once = formatted(text, style);
        expect(figures(once)).toEqual(figures(text));
        expect(problems(once)).toEqual(problems(text));
        expect(formatted(once, style)).toBe(once);
      }),
      { numRuns: 25 },
    );
  });

  it.each(layouts)('makes the form of the edition of it: %s', layout => {
    for (const edition of editions) {
      const report = writeReport(plainReport(edition.id, layout as Layout, 7n));
      const text = formatted(report);
      if (isHtml(layout)) {
        expect(text).toBe(report);
        continue;
      }
      for (const { id } of edition.tables) expect(text).toContain(`\n${tableSkeleton(edition, id, () => '7')}\n`);
    }
  });
});

describe('formatting a report of which something was lost', () => {
  it('loses nothing of the rest', () => {
    fc.assert(
      fc.property(anyDamagedReport, written => {
        const text = writeReport(written);
        const once = formatted(text);
        expect(figures(once)).toEqual(figures(text));
        expect(problems(once)).toEqual(problems(text));
        expect(formatted(once)).toBe(once);
        const after = lettersAndDigits(once);
        for (const [character, count] of lettersAndDigits(text)) {
          // No part of the report: headers that a page break repeats or a converter invents, labels that one repeats,
          // misprints in wrapped labels.
          if (repeatsLabels(written) || /^[数据\d岀]$/.test(character)) continue;
          expect(after.get(character) ?? 0, character).toBeGreaterThanOrEqual(count);
        }
      }),
      { numRuns: 25 },
    );
  });
});

const repeatsLabels = ({ tableQuirk, layout }: WrittenReport) =>
  tableQuirk === 'repeated header' || Object.values(layout).includes('repeated tabs');

describe('formatting a table', () => {
  const report = reportText();

  it('leaves a canonical report as it is', () => {
    expect(formatted(report)).toBe(report);
  });

  it('keeps figures as they are written, and words of labels that are not the official ones', () => {
    const text = reportText({ rows: { received: '1,276 ２ 3件 / _ 0 0' }, layout: 'markdown' })
      .replace('本年收费金额（单位：万元）', '本年收费金额（单位：万元，保留4位小数）')
      .replace('（一）予以公开', '(一) 予以 公开')
      .replace('1.重复申请', '重复申请')
      .replace('商业企业', '商业公司');
    const once = formatted(text);
    expect(once).toContain('\n一、本年新收政府信息公开申请数量\t\t\t1,276\t２\t3件\t/\t\t0\t0\n');
    expect(once).toContain('本年收费金额（单位：万元，保留4位小数）');
    expect(once).toContain('\t（一）予以公开\t\t0');
    expect(once).toContain('商业公司');
  });

  it('keeps the notes in it: those among the headings above it, the others between its rows', () => {
    const text = reportText({ layout: 'pipes' })
      .replace('申请人情况 |', '申请人情况 | 单位：件 |')
      .replace('\n（四）无法提供', '\n| 注：区分处理的只计一次。 |\n（四）无法提供')
      .replace('\n四、结转', '\n<!-- gouji-disable-next-line balance：经核实 -->\n四、结转');
    const canonical = reportText()
      .replace('（本列', '单位：件\n（本列')
      .replace('\n\t（四）无法提供', '\n注：区分处理的只计一次。\n\t（四）无法提供')
      .replace('\n四、结转', '\n<!-- gouji-disable-next-line balance：经核实 -->\n四、结转');
    expect(formatted(text)).toBe(canonical);
    expect(formatted(canonical)).toBe(canonical);
  });

  it('moves columns and not figures where the header has another order', () => {
    const text = reportText({ rows: { received: '1 2 3 4 5 6 21' } })
      .replace('商业企业\t科研机构', '科研机构\t商业企业')
      .replace('\t1\t2\t3\t', '\t1\t3\t2\t');
    expect(formatted(text)).toBe(reportText({ rows: { received: '1 2 3 4 5 6 21' } }));
  });

  it('leaves a table of HTML as it is', () => {
    const rows = (written: string) =>
      written
        .split('\n')
        .map(line => `<tr>${line.replace(/[^\t]*/g, cell => `<td>${cell}</td>`).replaceAll('\t', '')}</tr>`);
    const text = reportText().replace(
      /^第二十条第（一）项[\s\S]*?(?=\n\n三、)/m,
      written => `<table>${rows(written).join('')}</table>`,
    );
    expect(new Analysis(text).report.tables).toHaveLength(3);
    expect(formatted(text)).toBe(text);
    expect(reasons(text)).toEqual([]);
  });

  it('leaves alone what it cannot read in whole, and says why', () => {
    const left = (text: string) => {
      expect(formatted(text)).toBe(text);
      return reasons(text);
    };
    const twice = report.replace(/^\t\t2\.重复申请.*\n/m, row => row + row);
    expect(left(twice)).toEqual(['没有整理表3：2.重复申请一行重复或者不在其位。']);
    expect(left(report.replace(/^规章.*$/m, '规章 0 0'))).toEqual(['没有整理表2：规章一行的数不全或者多了。']);
    expect(left(report.replace('\n二、上年结转', '\n另有\t\t\t1\t2\t3\t4\t5\t6\t7\n二、上年结转'))).toEqual([
      '没有整理表3：有认不出的行。',
    ]);
  });

  it('can leave all tables to the writer', () => {
    const text = reportText({ layout: 'pipes', prose: { other: '没有。 　' } });
    expect(formatted(text, 'off')).toBe(reportText({ layout: 'pipes', prose: { other: '没有。' } }));
  });
});

describe('formatting the rest', () => {
  it('takes white space off the ends of lines, and nothing else', () => {
    const prose = (end: string) =>
      reportText({ prose: { overview: `　　全年  无事。${end}\n${end}\n<!-- 待补 -->${end}` } });
    expect(formatted(prose(' \t　'))).toBe(prose(''));
  });

  it('keeps line ends and a byte order mark', () => {
    const written = (layout: 'pipes' | 'tab-separated') => `\uFEFF${reportText({ layout }).replace(/\n/g, '\r\n')}`;
    expect(formatted(written('pipes'))).toBe(written('tab-separated'));
  });
});

describe('formatting a selection', () => {
  const text = reportText({ layout: 'pipes', prose: { other: '没有。 ', problems: '有。 ' } });
  const select = (from: string, to: string) => {
    const range = { start: text.indexOf(from), end: text.indexOf(to) + to.length };
    const { edits, leftAlone } = format(new Analysis(text), 'tabs', range);
    return {
      edits,
      reasons: leftAlone.map(({ zh }) => zh),
      touched: edits.map(edit => text.slice(edit.range.start, edit.range.end)),
    };
  };

  it('touches the tables and lines in it alone', () => {
    const { edits, reasons: left } = select('四、政府信息公开', '五、存在');
    expect(edits.map(({ newText }) => newText.split('\t')[0])).toEqual(['行政复议']);
    expect(left).toEqual([]);
    expect(select('有。', '有。').touched).toEqual([' ']);
  });

  it('leaves a table alone of which it holds a part', () => {
    expect(select('规章', '行政规范性文件')).toMatchObject({
      touched: [],
      reasons: ['没有整理表2：只选中了它的一部分。'],
    });
  });
});

describe.skipIf(!hasSharedReports)('formatting published reports', () => {
  const corpus: string[] = hasSharedReports ? Object.keys(JSON.parse(sharedText('corpus/reports/expected.json'))) : [];
  const names = [...corpus.map(name => `corpus/reports/${name}`), 'seeds/yanta-2020.txt', 'seeds/wenxian-2021.txt'];

  it.each(names)('keeps figures and problems, and twice is once: %s', name => {
    const text = sharedText(name);
    const once = formatted(text);
    expect(figures(once)).toEqual(figures(text));
    expect(problems(once)).toEqual(problems(text));
    expect(formatted(once)).toBe(once);
  });
});
