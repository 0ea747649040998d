import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Analysis } from '../../server/src/core/analysis.ts';
import { hover } from '../../server/src/core/features/hover/hover.ts';
import type { Language } from '../../server/src/core/text/bilingual.ts';
import { readCaret, writeCaret } from '../support/caret.ts';
import { anyDamagedReport, writeReport } from '../support/layouts.ts';
import { type ReportParts, reportText } from '../support/report-text.ts';

/** What is told at the caret of a text, or null. */
function told(marked: string, language: Language = 'zh') {
  const { text, caret } = readCaret(marked);
  return hover(new Analysis(text), caret, language)?.markdown ?? null;
}

/** What is told at the caret in a report of these figures. */
const toldIn = (rows: ReportParts['rows'], language?: Language) => told(reportText({ rows }), language);

describe('on a figure', () => {
  it('tells its sums first, then its row and column, what they count and on what basis', () => {
    expect(toldIn({ received: '2 ‸1 0 0 0 0 3', granted: '2 1 0 0 0 0 3', 'outcome-total': '2 1 0 0 0 0 3' })).toBe(
      [
        '- 一、本年新收政府信息公开申请数量·总计 = 自然人 2 + 商业企业 1 = 3 ✓\n- 四·商业企业 = 一 1 + 二 0 − （七）总计 1 = 0 ✓',
        '**表3 › 一、本年新收政府信息公开申请数量 · 商业企业**  \n报告年度1月1日至12月31日新收到的政府信息公开申请。依据：《条例》第五十条第（二）项',
      ].join('\n\n'),
    );
  });

  it('names the groups that its row stands under', () => {
    expect(toldIn({ 'refused-query': '‸0 0 0 0 0 0 0' })).toContain(
      '**表3 › 三、本年度办理结果 › （三）不予公开 › 8.属于行政查询事项 · 自然人**',
    );
  });

  it('tells of a sum that does not hold what it says and what it should, with the page of the rule, and only once', () => {
    const text = toldIn({ received: '2 1 0 0 0 0 ‸7' })!;
    expect(text).toContain('自然人 2 + 商业企业 1 = 3 ✗ 填的是 7 [row-total](https://');
    expect(text).toContain('rules/row-total.md)');
    expect(text.match(/row-total\]/g)).toHaveLength(1);
  });

  it('tells the sum that it states before those that it counts in', () => {
    const text = toldIn({ granted: '1 0 0 0 0 0 1', 'outcome-total': '1 0 0 0 0 0 ‸1', received: '1 0 0 0 0 0 1' })!;
    expect(text.match(/^- .*?·.*?(?= =)/gm)).toEqual(['- （七）总计·总计', '- （七）总计·总计', '- 四·总计']);
  });

  it('leaves other problems to diagnostics, which stand in the same place', () => {
    const text = toldIn({ received: '‸约3*件* 0 0 0 0 0 0' })!;
    expect(text).toContain('**表3 › 一、本年新收政府信息公开申请数量 · 自然人**');
    expect(text).not.toContain('cell-text');
  });

  it('keeps the words of the form Chinese in English', () => {
    const text = toldIn({ granted: '‸1 0 0 0 0 0 0' }, 'en')!;
    expect(text).toContain('**表3 › 三、本年度办理结果 › （一）予以公开 · 自然人**');
    expect(text).toContain('Basis: 《条例》第三十六条第（一）、（二）项');
    expect(text).toContain('（一）予以公开·总计 = 自然人 1 = 1 ✗ it says 0');
  });

  it('tells of table 4 which of its three rows the figure is of', () => {
    expect(toldIn({ 'litigation-direct': '1 ‸0 0 0 1' })).toContain(
      '\n\n**表4 › 行政诉讼 › 未经复议直接起诉 · 结果纠正**  \n',
    );
  });

  it('is true of the whole figure', () => {
    const { text, caret, marks } = readCaret(reportText({ rows: { received: '«1‸2:here» 0 0 0 0 0 12' } }));
    const { range } = hover(new Analysis(text), caret, 'zh')!;
    expect(writeCaret(text, caret, [{ range, rule: 'here' }])).toBe(writeCaret(text, caret, marks));
  });
});

describe('on a label', () => {
  it('of a row tells what the row counts, and on what basis', () => {
    expect(told(reportText().replace('8.属于行政', '8.属‸于行政'))).toBe(
      [
        '**8.属于行政查询事项**',
        '表3 收到和处理政府信息公开申请情况 › 三、本年度办理结果 › （三）不予公开',
        '工商、不动产登记资料等，法律、行政法规对获取有专门规定的信息。依据：《条例》第三十六条第（七）项',
      ].join('\n\n'),
    );
  });

  it('of a group lists what is below it in printed order', () => {
    expect(told(reportText().replace('三、本年度办理', '三、本‸年度办理'))).toMatch(
      /- （一）予以公开\n- （二）部分公开.*\n- （三）不予公开\n- （四）无法提供\n- （五）不予处理\n- （六）其他处理\n- （七）总计$/,
    );
  });
});

describe('on the heading of a section', () => {
  it('tells what belongs there and who says so', () => {
    expect(told(reportText().replace('六、其他', '六、其‸他'))).toMatch(
      /^\*\*六、其他需要报告的事项\*\*\n\n按规定收取信息处理费.*\n\n出处：国办公开办函〔2021〕30号/,
    );
  });

  it('tells the official heading where it is another', () => {
    const text = reportText({ sections: { problems: '五、工作中存在‸的不足\n\n主要问题是栏目更新不够及时。' } });
    expect(told(text)).toContain('规定的标题：五、存在的主要问题及改进情况');
  });
});

it('tells nothing of prose, and nothing of what is no report', () => {
  expect(told(reportText({ prose: { other: '本年没有收取‸信息处理费。' } }))).toBeNull();
  const faulty = { rows: { received: '2 0 0 0 0 0 2' }, prose: { overview: '本年收到政府信息公开申请‸5件。' } };
  expect(told(reportText(faulty))).toBeNull();
  expect(told('今天‸天气很好。')).toBeNull();
});

it('holds its place, wherever it is asked, in whatever report', () => {
  fc.assert(
    fc.property(anyDamagedReport, fc.array(fc.nat(), { minLength: 20, maxLength: 20 }), (report, places) => {
      const text = writeReport(report);
      const analysis = new Analysis(text);
      for (const place of places.map(at => at % (text.length + 1))) {
        const found = hover(analysis, place, 'zh');
        if (found) expect(found.range.start <= place && place <= found.range.end).toBe(true);
      }
    }),
    { numRuns: 10 },
  );
});
