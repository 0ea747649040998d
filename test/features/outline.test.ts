import { describe, expect, it } from 'vitest';
import { Analysis } from '../../server/src/core/analysis.ts';
import { type OutlineItem, outline } from '../../server/src/core/features/outline/outline.ts';
import { type Mark, readMarks, writeMarks } from '../support/marked-text.ts';
import { type ReportParts, reportText } from '../support/report-text.ts';

/** Only what these tests are about is looked for; whatever else the rules find does not matter here. */
const settings = { rules: { balance: 'off', 'cell-blank': 'off', 'row-incomplete': 'off' } } as const;

function outlineOf(text: string): readonly OutlineItem[] {
  return outline(new Analysis(text, settings)).sections;
}

/** The items as lines: `applications problems 1`, children indented, down to the given depth. */
function lines(items: readonly OutlineItem[], depth = 1, indent = ''): string[] {
  return items.flatMap(({ id, label, state, problems: { error }, children }) => [
    `${indent}${id ?? label} ${state}${error > 0 ? ` ${error}` : ''}`,
    ...(depth > 1 ? lines(children, depth - 1, `${indent}  `) : []),
  ]);
}

describe('the sections of a report', () => {
  it('are the six official ones in their order, complete where all is well', () => {
    expect(lines(outlineOf(reportText()))).toEqual(
      ['overview', 'disclosure', 'applications', 'disputes', 'problems', 'other'].map(id => `${id} complete`),
    );
  });

  it('are listed where they belong though they are missing, with the problem that says so', () => {
    const items = outlineOf(reportText({ sections: { disclosure: null, other: null } }));
    expect(lines(items)).toEqual([
      'overview complete',
      'disclosure missing 1',
      'applications complete',
      'disputes complete',
      'problems complete',
      'other missing 1',
    ]);
    expect(items[1]).toMatchObject({ label: '二、主动公开政府信息情况', children: [] });
    expect(items[1]!.range).toBeUndefined();
  });

  it('are empty where nothing follows their heading', () => {
    const items = outlineOf(reportText({ sections: { problems: '五、存在的主要问题及改进情况' } }));
    expect(items[4]).toMatchObject({ id: 'problems', state: 'empty' });
  });

  it('are empty where their table waits for its figures, and not where something else is wrong', () => {
    const blank = (text: string) => text.replace(/\t\d+(?=\t|$)/gm, '\t');
    const text = blank(reportText());
    expect(lines(outlineOf(text), 2)).toEqual([
      'overview complete',
      'disclosure empty',
      '  disclosure empty',
      'applications empty',
      '  applications empty',
      'disputes empty',
      '  disputes empty',
      'problems complete',
      'other complete',
    ]);
    const broken = outlineOf(text.replace('规章\t', '规章\t若干'));
    expect(broken[1]).toMatchObject({ id: 'disclosure', state: 'problems' });
  });

  it('that the form does not know, or has already, come last', () => {
    const text = reportText({
      sections: {
        overview: '一、总体情况\n\n做好公开。\n\n一、总体情况\n\n做好公开。',
        other: '六、其他需要报告的事项\n\n无。\n\n七、附件\n\n附件一。',
      },
    });
    expect(outlineOf(text).map(({ label }) => label)).toEqual([
      '一、总体情况',
      '二、主动公开政府信息情况',
      '三、收到和处理政府信息公开申请情况',
      '四、政府信息公开行政复议、行政诉讼情况',
      '五、存在的主要问题及改进情况',
      '六、其他需要报告的事项',
      '一、总体情况',
      '七、附件',
    ]);
  });

  it('are none where the text is no report', () => {
    expect(outline(new Analysis('今天天气很好。'))).toEqual({ edition: null, sections: [] });
  });
});

describe('problems', () => {
  const wrong: ReportParts = {
    rows: { received: '1 0 0 0 0 0 2', granted: '1 1 0 0 0 0 2', 'outcome-total': '1 2 0 0 0 0 3' },
  };

  it('count for the row, the table and the section that they stand in', () => {
    const [, , applications] = outlineOf(reportText(wrong));
    expect(lines([applications!], 3).filter(line => !line.endsWith('complete'))).toEqual([
      'applications problems 3',
      '  applications problems 3',
      '    received problems 1',
      '    outcome-total problems 2',
    ]);
  });

  it('of a table that is missing stand at the place where it is expected', () => {
    const text = reportText({ sections: { disputes: '四、政府信息公开行政复议、行政诉讼情况\n\n没有发生。' } });
    expect(lines([outlineOf(text)[3]!], 2)).toEqual(['disputes problems 1', '  disputes missing 1']);
  });
});

it('has the ranges of sections, tables and the labels of rows', () => {
  const marked = `清河县民政局2024年政府信息公开工作年度报告

«一、总体情况

做好公开。:section»

«三、收到和处理政府信息公开申请情况

«申请人情况
«一、本年新收政府信息公开申请数量:row»\t1\t0\t0\t0\t0\t0\t1
«二、上年结转政府信息公开申请数量:row»\t0\t0\t0\t0\t0\t0\t0:table»:section»
`;
  const { text } = readMarks(marked);
  const marks: Mark[] = [];
  const walk = (items: readonly OutlineItem[]) => {
    for (const { kind, range, selectionRange, children } of items) {
      if (range) marks.push({ range: kind === 'row' ? selectionRange! : range, rule: kind });
      walk(children);
    }
  };
  walk(outlineOf(text));
  expect(writeMarks(text, marks)).toBe(marked);
});
