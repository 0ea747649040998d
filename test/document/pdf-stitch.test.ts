import { describe, expect, it } from 'vitest';
import { type PdfTable, stitch } from '../../server/src/core/document/pdf/table.ts';

/** A table of a page by its rows, cells parted by bars; `·` is a place that a cell covers which began before it. */
function table(text: string, isClosed = true): PdfTable {
  const rows = text
    .trim()
    .split('\n')
    .map(line => line.trim().split('|'))
    .map(cells => cells.map(cell => (cell === '·' ? null : cell)));
  return { columns: rows[0]!.map((_, column) => column * 50).concat(rows[0]!.length * 50), rows, isClosed };
}

const stitched = (upper: string, lower: string, isClosed?: boolean) =>
  stitch(table(upper, isClosed), table(lower))
    .rows.map(row => row.map(cell => cell ?? '·').join('|'))
    .join('\n');

const HEAD = `第一项加第二项之和，等于第三项加第四项之和|·|申请人情况|·
              ·|·|自然人|总计`;

describe('a table that goes on overleaf', () => {
  it('has a head that is repeated there once', () => {
    expect(stitched(`${HEAD}\n一、本年新收|·|3|3`, `${HEAD}\n二、上年结转|·|1|1`)).toBe(
      stitched(HEAD, '一、本年新收|·|3|3\n二、上年结转|·|1|1'),
    );
  });

  it('has a head of which the first row alone is repeated, with the rest of its cell over the next row, once', () => {
    const lower = `第一项加第|·|申请人情况|·
                   二四项、之结和转下，年等度于第继三续项办加第理四项之和|·|0|0`;
    expect(stitched(`${HEAD}\n一、本年新收|·|3|3`, lower).split('\n').slice(2)).toEqual([
      '一、本年新收|·|3|3',
      '四、结转下年度继续办理|·|0|0',
    ]);
  });

  it('has such a rest over the labels of a group and of its row taken from both', () => {
    const lower = `第一项加第|·|申请人情况|·
                   二项之和，等|于第（七三项）加总第四计项之和|39|44`;
    expect(stitched(`${HEAD}\n一、本年新收|·|3|3`, lower).split('\n').at(-1)).toBe('|（七）总计|39|44');
  });

  it('keeps a row overleaf that has nothing of the head over it', () => {
    expect(stitched(`${HEAD}\n一、本年新收|·|3|3`, '二、上年结转|·|1|1').split('\n').at(-1)).toBe('二、上年结转|·|1|1');
  });

  it('joins the label of a group that the page has cut, but no label with the head of its row', () => {
    expect(stitched('（四）无|1.不掌握|0|0', '法提供|2.没有现成信息|0|0').split('\n')[0]).toBe(
      '（四）无法提供|1.不掌握|0|0',
    );
    expect(stitched('信息内容|本年收费金额', '行政事业性收费|12.5')).toBe('信息内容|本年收费金额\n行政事业性收费|12.5');
  });
});
