import { describe, expect, it } from 'vitest';
import { Analysis } from '../../server/src/core/analysis.ts';
import { alignment } from '../../server/src/core/features/alignment/alignment.ts';
import { displayWidth } from '../../server/src/core/text/display-width.ts';
import { reportText, type TableLayout } from '../support/report-text.ts';

const TAB_SIZE = 4;

/** The text as it is seen where a Chinese sign is two digits wide: tabs up to their stops, and the room that aligns. */
function seen(text: string, most?: number): string {
  const room = new Map(
    alignment(new Analysis(text), { start: 0, end: text.length }, TAB_SIZE, most).map(({ offset, wide, narrow }) => [
      offset,
      2 * wide + narrow,
    ]),
  );
  let line = '';
  let columns = 0;
  const lines: string[] = [];
  for (let offset = 0; offset <= text.length; offset++) {
    line += ' '.repeat(room.get(offset) ?? 0);
    const character = text[offset];
    if (character === '\n' || character === undefined) {
      lines.push(line);
      line = '';
      columns = 0;
    } else if (character === '\t') {
      const tab = TAB_SIZE - (columns % TAB_SIZE);
      line += ' '.repeat(tab);
      columns += tab;
    } else {
      line += character;
      columns += widthInEditor(character);
    }
  }
  return lines.join('\n');
}

/** How far to the right the figures end on the lines that begin with one of these words, a list for each line. */
function ends(text: string, ...words: string[]): number[][] {
  return endsIn(seen(text), ...words);
}

function endsIn(shown: string, ...words: string[]): number[][] {
  const lines = shown.split('\n');
  return words.map(word => {
    const line = lines.find(candidate => candidate.includes(word))!;
    const behind = line.indexOf(word) + word.length;
    return [...line.slice(behind).matchAll(/\S*\d\S*/g)].map(({ 0: figure, index }) =>
      widthInEditor(line.slice(0, behind + index) + figure),
    );
  });
}

/** How wide a text is, where the font for code has “” of its own. */
function widthInEditor(text: string): number {
  return displayWidth(text.replaceAll(/[“”]/g, '0'));
}

const rows = {
  received: '1 23 456 7 8 9 1,000',
  granted: '10 200 3 4 5 6 7',
  'other-not-corrected': '1 2 3 4 5 6 7件',
  rules: '1 200 3',
  'normative-documents': '22（其中修订16件） 2 31415',
};

describe('the columns of a table', () => {
  it.each<TableLayout>(['tab-separated', 'pipes', 'markdown', 'spaces'])('end below each other: %s', layout => {
    const text = reportText({ layout, rows });
    const [first, ...others] = ends(
      text,
      '本年新收政府信息公开申请数量',
      '予以公开',
      '三安全一稳定',
      '不再处理其政府信息公开申请',
    );
    expect(first).toHaveLength(7);
    for (const other of others) expect(other).toEqual(first);
    const [rulesRow, documents] = ends(text, '规章', '规范性文件');
    expect(rulesRow).toEqual(documents);
  });

  it('end below their headings', () => {
    const lines = seen(reportText({ rows })).split('\n');
    const heading = lines.find(line => line.includes('本年制发件数'))!;
    expect(ends(reportText({ rows }), '规章')[0]).toEqual(
      ['本年制发件数', '本年废止件数', '现行有效件数'].map(name =>
        displayWidth(heading.slice(0, heading.indexOf(name) + name.length)),
      ),
    );
  });

  it('end below each other without the lines that an editor has no room for, which stay as they are', () => {
    const text = reportText({ rows: { granted: '10 200 3 4 5 6 7', partly: '1 2 3 4 5 6 7' } });
    const shown = seen(text, 80);
    const [first, other, long] = endsIn(
      shown,
      '本年新收政府信息公开申请数量',
      '予以公开',
      '不再处理其政府信息公开申请',
    );
    expect(other).toEqual(first);
    expect(first!.at(-1)).toBeLessThan(90);
    expect(long).not.toEqual(first);
    expect(shown.split('\n').find(line => line.includes('无正当理由逾期不补正'))).toBe(
      seen(text, 0)
        .split('\n')
        .find(line => line.includes('无正当理由逾期不补正')),
    );
  });

  it('of the longest table end below each other on most lines of an editor that is beside something', () => {
    const text = reportText();
    const shown = seen(text, 60);
    const [first, ...others] = endsIn(shown, '4.保护第三方合法权益', '2.重复申请', '（七）总计');
    for (const other of others) expect(other).toEqual(first);
  });

  it('are left where fewer than half of the lines have room', () => {
    const text = reportText({ rows });
    expect(alignment(new Analysis(text), { start: 0, end: text.length }, TAB_SIZE, 20)).toEqual([]);
  });

  it('are left where every cell has a line, and outside of what is seen', () => {
    expect(
      alignment(new Analysis(reportText({ layout: 'cell-by-line' })), { start: 0, end: 99_999 }, TAB_SIZE),
    ).toEqual([]);
    expect(alignment(new Analysis(reportText()), { start: 0, end: 9 }, TAB_SIZE)).toEqual([]);
  });
});
