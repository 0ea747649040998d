import { describe, expect, it } from 'vitest';
import { Analysis } from '../../server/src/core/analysis.ts';
import { type Clipboard, pastes } from '../../server/src/core/features/paste/paste.ts';
import { editionOf, editions, tableOf } from '../../server/src/core/form/editions.ts';
import { tableSkeleton } from '../../server/src/core/form/skeleton.ts';
import { readCaret } from '../support/caret.ts';
import { copiedFrom } from '../support/clipboards.ts';
import { type Layout, layouts, plainReport, writeTable } from '../support/layouts.ts';
import { applyFix } from '../support/marked-text.ts';
import { reportText, tableText } from '../support/report-text.ts';

/** The text after the first way to paste at the caret, and its kind; null where plain pasting is all there is. */
function pasted(marked: string, clipboard: Clipboard) {
  const { text, caret } = readCaret(marked);
  const [paste] = pastes(new Analysis(text), { start: caret, end: caret }, clipboard, 'tabs');
  if (!paste) return null;
  const edits = [...paste.edits, { range: { start: caret, end: caret }, newText: paste.insertText }];
  return { kind: paste.kind, text: applyFix(text, { edits }) };
}

/** A figure that tells its cell. */
const figure = (row: string, column: string) => `${row.length * 7 + column.length}`;
const empty = '清河县民政局2024年政府信息公开工作年度报告\n\n三、收到和处理政府信息公开申请情况\n\n‸\n';

describe('a table copied from elsewhere', () => {
  it.each(Object.entries(copiedFrom))('from %s becomes the rows of its form, blank cells too', (_program, write) => {
    for (const edition of editions) {
      for (const table of edition.tables) {
        const some = (row: string, column: string) => (column === 'pending' ? '' : figure(row, column));
        const marked = empty.replace('2024', `${edition.firstYear}`);
        expect(pasted(marked, { html: write(table, some) })).toEqual({
          kind: 'table',
          text: marked.replace('‸', tableSkeleton(edition, table.id, some)),
        });
      }
    }
  });

  it.each(layouts)('as plain text becomes the rows of its form: %s', layout => {
    const edition = editionOf('2021');
    for (const { id } of edition.tables) {
      const plain = writeTable(plainReport('2021', layout as Layout, 7n), id).replace(/\n/g, '\r\n');
      expect(pasted(empty, { plain })).toEqual({
        kind: 'table',
        text: empty.replace(
          '‸',
          tableSkeleton(edition, id, () => '7'),
        ),
      });
    }
  });

  it('keeps the words around it, which plain text tells best', () => {
    const table = tableOf(editionOf('2021'), 'disputes');
    const html = `<h3>四、政府信息公开行政复议、行政诉讼情况</h3>${copiedFrom.Chrome(table, figure)}<p>注：<b>不含</b>上年度。</p>`;
    const plain = `${tableText(editionOf('2021'), 'disputes', {})}\n注：不含上年度。`;
    const marked = empty.replace('‸', '上文。‸下文。');
    expect(pasted(marked, { html, plain })!.text).toBe(marked.replace('‸', `\n${plain}\n`));
    expect(pasted(marked, { html })).toBeNull();
  });

  it('is put on lines of its own, with the line ends of the text', () => {
    const marked = empty.replace('‸', '上文。‸下文。').replace(/\n/g, '\r\n');
    const table = tableOf(editionOf('2021'), 'disclosure');
    const rows = tableSkeleton(editionOf('2021'), 'disclosure', figure).replace(/\n/g, '\r\n');
    expect(pasted(marked, { html: copiedFrom.Excel(table, figure) })!.text).toBe(
      marked.replace('‸', `\r\n${rows}\r\n`),
    );
  });

  it('is pasted plainly where it is none of the three, or cannot be read in whole', () => {
    expect(pasted(empty, { plain: '姓名\t职务\n张某\t科长' })).toBeNull();
    expect(pasted(empty, { html: '<p>全年收到申请 3 件。</p>', plain: '全年收到申请 3 件。' })).toBeNull();
    const short = tableText(editionOf('2021'), 'applications', {}).replace('\t0\n', '\n');
    expect(pasted(empty, { plain: short })).toBeNull();
  });

  it('fills the same table where the caret is in it, and can be pasted as rows too', () => {
    const table = tableOf(editionOf('2021'), 'disputes');
    const filled = reportText().replace(
      /^0(?:\t0){14}$/m,
      tableSkeleton(editionOf('2021'), 'disputes', figure).split('\n').at(-1)!,
    );
    for (const place of ['行政复议‸\t', '\n0‸\t0\t0\t0\t0\t0\t']) {
      const marked = reportText().replace(place.replace('‸', ''), place);
      const clipboard = { html: copiedFrom.WPS(table, figure) };
      expect(pasted(marked, clipboard)).toEqual({ kind: 'figures', text: filled });
      const { text, caret } = readCaret(marked);
      const kinds = pastes(new Analysis(text), { start: caret, end: caret }, clipboard, 'tabs').map(({ kind }) => kind);
      expect(kinds).toEqual(['figures', 'table']);
    }
  });
});

describe('a block of figures', () => {
  const block = '1\t2\r\n３\t\r\n/\t6\r\n';

  it('fills the cells from that of the caret on', () => {
    const marked = reportText({ rows: { received: '0 ‸9 0 0 0 0 0' } });
    const filled = reportText({
      rows: { received: '0 1 2 0 0 0 0', 'carried-in': '0 ３ _ 0 0 0 0', granted: '0 / 6 0 0 0 0' },
    });
    expect(pasted(marked, { plain: block })).toEqual({ kind: 'figures', text: filled });
    const html = '<table><tr><td>1<td>2<tr><td>３<td><tr><td>/<td>6</table>';
    expect(pasted(marked, { html, plain: 'x' })).toEqual({ kind: 'figures', text: filled });
  });

  it('fills a row of table 4 across its three parts', () => {
    const marked = reportText({ rows: { review: '0 0 0 0 ‸_' } });
    const filled = reportText({ rows: { review: '0 0 0 0 1', 'litigation-direct': '2 3 0 0 0' } });
    expect(pasted(marked, { plain: '1\t2\t3' })).toEqual({ kind: 'figures', text: filled });
  });

  it.each(['tab-separated', 'markdown', 'pipes', 'spaces', 'cell-by-line'] as const)(
    'fills a table in any layout: %s',
    layout => {
      const marked = reportText({ layout, rows: { granted: '7 5‸5 8 0 0 0 0' } });
      expect(pasted(marked, { plain: '1 2 3' })!.text).toBe(reportText({ layout, rows: { granted: '7 1 2 3 0 0 0' } }));
    },
  );

  it('is pasted plainly where it has no place: one figure, beyond the table, outside of one, no cell for a blank', () => {
    expect(pasted(reportText({ rows: { received: '0 ‸9 0 0 0 0 0' } }), { plain: '5' })).toBeNull();
    expect(pasted(reportText({ rows: { 'carried-out': '0 ‸9 0 0 0 0 0' } }), { plain: block })).toBeNull();
    expect(pasted(reportText({ rows: { received: '0 0 0 0 0 0 ‸9' } }), { plain: block })).toBeNull();
    expect(pasted(reportText({ prose: { other: '没有‸。' } }), { plain: block })).toBeNull();
    expect(
      pasted(reportText({ layout: 'cell-by-line', rows: { received: '0 ‸9 0 0 0 0 0' } }), { plain: block }),
    ).toBeNull();
  });
});
