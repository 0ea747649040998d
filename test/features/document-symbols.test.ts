import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Analysis } from '../../server/src/core/analysis.ts';
import { documentSymbols, type ReportSymbol } from '../../server/src/core/features/outline/document-symbols.ts';
import { anyDamagedReport, anyReport, writeReport } from '../support/layouts.ts';
import { type Mark, readMarks, writeMarks } from '../support/marked-text.ts';
import { reportText } from '../support/report-text.ts';

const title = '清河县民政局2024年政府信息公开工作年度报告';

/** Requires that every part of the text is marked from its beginning to its end, with its kind. */
function expectSymbols(marked: string, kinds: readonly ReportSymbol['kind'][] = ['section', 'heading']): void {
  const { text } = readMarks(marked);
  const marks: Mark[] = [];
  const walk = (symbols: readonly ReportSymbol[]) => {
    for (const { kind, range, children } of symbols) {
      if (kinds.includes(kind)) marks.push({ range, rule: kind });
      walk(children);
    }
  };
  walk(documentSymbols(new Analysis(text)));
  expect(writeMarks(text, marks)).toBe(marked);
}

/** The names of the parts, each child indented below its parent, with what stands faintly beside. */
function names(text: string): string[] {
  const list = (symbols: readonly ReportSymbol[], indent: string): string[] =>
    symbols.flatMap(({ name, detail, children }) => [
      indent + [name, detail].filter(Boolean).join(' | '),
      ...list(children, `${indent}  `),
    ]);
  return list(documentSymbols(new Analysis(text)), '');
}

describe('sections', () => {
  it('go from their heading to their last line', () => {
    expectSymbols(`${title}

«一、总体情况

本年度做好公开工作。:section»

«六、其他需要报告的事项

没有收取信息处理费。
没有其他事项。:section»


«七、附件:section»
`);
  });

  it('have no parts in what is no report', () => {
    expectSymbols('一、买菜\n\n二、做饭\n');
  });
});

describe('sub-headings', () => {
  it('end where the next of their kind begins, and hold those below', () => {
    expectSymbols(`${title}

«一、总体情况

«（一）主动公开情况
全年公开信息12条。:heading»
«（二）平台建设
«1.网站。改版一次。:heading»
«2、微信公众号
发布40篇。:heading»:heading»:section»

«六、其他需要报告的事项

«1．信息处理费:heading»
«(一) 其他:heading»:section»
`);
  });

  it('are no figures, dates or rows of tables', () => {
    expectSymbols(`${title}

«一、总体情况

1.5万人次访问了网站。
12
2024年公开12条。:section»

«三、收到和处理政府信息公开申请情况

（一）予以公开\t1\t0\t0\t0\t0\t0\t1
1.属于国家秘密\t0\t0\t0\t0\t0\t0\t0:section»
`);
  });

  it('are named by their first clause', () => {
    expect(
      names(`${title}\n\n一、总体情况\n\n（一）平台建设。网站改版一次；公众号发布40篇。\n1. 规范　管理：建立台账\n`),
    ).toEqual(['一、总体情况', '  （一）平台建设', '    1. 规范管理']);
  });
});

describe('tables and rows', () => {
  const dispute = reportText({ rows: { review: '1 0 0 2 3', received: '3 0 0 _ 0 0 3' } });

  it('stand in their section, each row with its figures', () => {
    const list = names(dispute);
    expect(list).toContain('  表3 收到和处理政府信息公开申请情况 | 2021');
    expect(list).toContain('    一、本年新收政府信息公开申请数量 | 3 0 0 · 0 0 3');
    expect(list.slice(-7)).toEqual([
      '四、政府信息公开行政复议、行政诉讼情况',
      '  表4 政府信息公开行政复议、行政诉讼情况 | 2021',
      '    行政复议 | 1 0 0 2 3',
      '    未经复议直接起诉 | 0 0 0 0 0',
      '    复议后起诉 | 0 0 0 0 0',
      '五、存在的主要问题及改进情况',
      '六、其他需要报告的事项',
    ]);
  });

  it('of table 4 are where their own figures stand, as they share a line', () => {
    const line = '«1\t0\t0\t2\t3:row»\t«0\t0\t0\t0\t0:row»\t«0\t0\t0\t0\t0:row»';
    const marked = reportText({
      sections: Object.fromEntries(
        ['overview', 'disclosure', 'applications', 'problems', 'other'].map(id => [id, null]),
      ),
      rows: { review: '1 0 0 2 3' },
    });
    expectSymbols(marked.replace(readMarks(line).text, line), ['row']);
  });

  it('that are short say how many figures they have', () => {
    const short = dispute.replace('3\t0\t0\t\t0\t0\t3', '3\t0\t0\t0\t0\t3');
    expect(names(short)).toContain('    一、本年新收政府信息公开申请数量 | 3 0 0 0 0 3 (6/7)');
  });
});

it('every part lies in its parent, beside its siblings, and has a name, in any layout', () => {
  const check = ({ name, range, selectionRange, children }: ReportSymbol) => {
    expect(name).not.toBe('');
    expect(selectionRange.start).toBeGreaterThanOrEqual(range.start);
    expect(selectionRange.end).toBeLessThanOrEqual(range.end);
    let from = range.start;
    for (const child of children) {
      expect(child.range.start, `${child.name} in ${name}`).toBeGreaterThanOrEqual(from);
      expect(child.range.end, `${child.name} in ${name}`).toBeLessThanOrEqual(range.end);
      from = child.range.end;
      check(child);
    }
  };
  fc.assert(
    fc.property(fc.oneof(anyReport, anyDamagedReport), report => {
      for (const symbol of documentSymbols(new Analysis(writeReport(report)))) check(symbol);
    }),
    { numRuns: 50 },
  );
});
