import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readVisible } from '../../server/src/core/document/read-visible.ts';
import { proseOf } from '../../server/src/core/prose/prose.ts';
import { parseReport } from '../../server/src/core/read/parse-report.ts';
import { reportText, type TableLayout } from '../support/report-text.ts';

function read(text: string) {
  return proseOf(parseReport(readVisible(text)));
}

function paragraphs(overview: string) {
  return read(reportText({ prose: { overview } })).filter(({ section }) => section === 'overview');
}

describe('the prose of a report', () => {
  it.each<TableLayout>(['tab-separated', 'markdown', 'pipes', 'spaces', 'cell-by-line'])(
    'is what stands in no table, title or heading (%s)',
    layout => {
      const prose = { overview: '全年工作平稳。', problems: '栏目更新不够及时。', other: '没有其他事项。' };
      expect(read(reportText({ layout, prose })).map(({ section, passage }) => [section, passage.text])).toEqual(
        Object.entries(prose),
      );
    },
  );

  it('is read without white space and in one form', () => {
    const [paragraph] = paragraphs('　　２０２４年, 收到申请 １２ 件(其中 3 件已办结);其余 1,204 件。');
    expect(paragraph!.passage.text).toBe('2024年，收到申请12件（其中3件已办结）；其余1,204件。');
  });

  it('is read without tags, comments and entities', () => {
    const read = paragraphs('<p class="x">收到<b>12</b>件。&nbsp;</p><!-- gouji-disable -->办结 12 件。');
    expect(read.flatMap(({ passage }) => passage.sentences.map(({ text }) => text))).toEqual([
      '收到12件。',
      '办结12件。',
    ]);
  });

  it('goes on over lines that a page’s edge breaks, and not over list items', () => {
    const broken = '全年通过门户网站和公众号主动公开各类政府信息，\n涉及民生、财政等多个领域';
    expect(paragraphs(broken)).toHaveLength(2);
    const inside = '全年通过门户网站和公众号主动公开与群众生活有关的各类政\n府信息128条，办结各项申请。';
    expect(paragraphs(inside).map(({ passage }) => passage.text)).toEqual([inside.replace('\n', '')]);
    expect(paragraphs(inside.replace('府信息', '二是信息'))).toHaveLength(2);
    expect(paragraphs(inside.replace('\n', '\n\n'))).toHaveLength(2);
  });

  it('knows where every character stands', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom('收到', '12', ' ', '　', '件', '，', ',', '。', '３', '（', ')', '<b>', '&nbsp;', '\n'),
          { minLength: 1 },
        ),
        pieces => {
          const text = `甲${pieces.join('')}乙`;
          const source = reportText({ prose: { overview: text } });
          const visible = readVisible(source);
          for (const paragraph of read(source)) {
            const written = paragraph.passage.text;
            for (let at = 0; at < written.length; at++) {
              const { start, end } = visible.originOf(paragraph.rangeOf({ start: at, end: at + 1 }));
              const character = source.slice(start, end).replace('&nbsp;', ' ').normalize('NFKC');
              if (written[at] !== '\n') expect(character).toBe(written[at]!.normalize('NFKC'));
            }
          }
        },
      ),
    );
  });

  it('leaves out a text without line ends', () => {
    const sentence = '收到政府信息公开申请12件，其中自然人3件、企业（含个体工商户）4件，占12.5%；';
    const text = reportText({ prose: { overview: sentence.repeat(200_000) } });
    expect(read(text).some(({ section }) => section === 'overview')).toBe(false);
  });
});
