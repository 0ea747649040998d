import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { Analysis } from '../../server/src/core/analysis.ts';
import { PieceWriter } from '../../server/src/core/document/piece-writer.ts';
import { readVisible } from '../../server/src/core/document/read-visible.ts';
import { reportHtml } from '../../server/src/core/features/export/export-html.ts';
import { previewOf } from '../../server/src/core/features/preview/preview.ts';
import { Memory } from '../../server/src/core/memory.ts';
import { Remembered } from '../../server/src/core/remembered.ts';
import { offsetOf, readingOf, type Table } from '../../server/src/core/report/report.ts';
import type { VisibleText } from '../../server/src/core/text/visible-text.ts';
import { anyReport, writeReport } from '../support/layouts.ts';
import { type ReportParts, reportText } from '../support/report-text.ts';

const folder = path.resolve(import.meta.dirname, '../../samples');
const samples = readdirSync(folder).map(name => readFileSync(path.join(folder, name), 'utf8'));
/** A text as it is stored where it is not read as it stands: a page, one that a table lays out, Markdown, with mark-up. */
function marked(text: string): string[] {
  const page = reportHtml(previewOf(new Analysis(text), 'zh'));
  return [
    page,
    page.replace('<body', '<body><table><tr><td').replace('</body>', '</td></tr></table></body>'),
    text.replace(/\d+/g, '**$&**').replace(/、/g, '[、](x)'),
    `${text.replace(/。/g, '。<br>')}<table><tr><td>1</td></tr></table>`,
  ];
}

/** All that is seen of a document, and where each piece of it stands. */
const seen = ({ text, comments, headTitles, pieces }: VisibleText) => ({
  ...{ text, comments, headTitles },
  pieces: pieces?.map(({ kind, start, end, from, to, isHtml }) => ({ kind, start, end, from, to, isHtml })),
});

/** Everything that a table says, without what leads in circles. */
const plainTable = ({ reading, rows, definition, edition, ...table }: Table) => ({
  ...table,
  edition: edition.id,
  rows: rows.map(({ table: _, definition, columns, cells, ...row }) => ({
    ...row,
    columns: columns.map(({ id }) => id),
    cells: cells.map(({ row: _, column, ...cell }) => ({ ...cell, column: column?.id })),
  })),
});

function known({ report: { title, sections, tables }, problems }: Analysis) {
  return { title, sections, tables: tables.map(plainTable), problems };
}

/**
 * What a person may do to a text: type, overwrite, take out, move a stretch, put one in twice, make it another year's or
 * another organ's. `at`, `to` and `length` are in thousandths of the text.
 */
const anyEdit = fc.record({
  kind: fc.constantFrom('type', 'overwrite', 'overwrite', 'delete', 'move', 'double', 'year', 'organ'),
  at: fc.nat(1000),
  to: fc.nat(1000),
  length: fc.oneof(fc.nat(5), fc.nat(400)),
  typed: fc.constantFrom('1', '\n', '\t', '。', '收到申请3件。', '二、', '2023年', '\r\n', '<br>', '|', '（', '一是XX'),
  year: fc.constantFrom('2019', '2020', '2021', '2022', '2024', '2025'),
  organ: fc.constantFrom('青石镇人民政府', '云岭市林业局', '桐江省财政厅'),
});
/** What else a person may type into a page: tags and comments, whole or begun, and marks of Markdown. */
const MARKUP =
  '<|>|"|<b>|</b>|<p>|</p>|<del>|</del>|<table>|</table>|<tr>|<td colspan=3>|<td rowspan=4>|</td>|</tr>|<ol>|<li>|</ol>|<!--|-->|<!-- gouji-disable -->|&nbsp;|&|**|`|[|](|~~|\\|_|$|<br>|<script>|</script>|<title>甲</title>|<div hidden>|</div>|<tr hidden>|<td hidden>|<h1>|<pre>|</pre>|<style>.x{display:none}</style>|<p class=x>|<p style="|<html>|</html>|<sup>';
const anyMarkup = fc.record({
  at: fc.nat(1000),
  length: fc.oneof(fc.constant(0), fc.nat(20), fc.nat(200)),
  typed: fc.constantFrom('1', '\n', '  ', '', ...MARKUP.split('|')),
});
type Edit = typeof anyEdit extends fc.Arbitrary<infer E> ? E : never;

function edited(text: string, { kind, at, to, length, typed, year, organ }: Edit): string {
  const start = Math.floor((text.length * at) / 1000);
  const end = Math.min(text.length, start + Math.floor((text.length * length) / 1000));
  if (kind === 'year') return text.replace(/20\d\d(?=年政府信息公开)/, year);
  if (kind === 'organ') return text.replace(/[^\n# -]+(?=20\d\d年政府信息公开)/, organ);
  if (kind === 'type') return text.slice(0, start) + typed + text.slice(start);
  if (kind === 'overwrite') return text.slice(0, start) + typed + text.slice(start + typed.length);
  const stretch = text.slice(start, end);
  const rest = kind === 'double' ? text : text.slice(0, start) + text.slice(end);
  if (kind === 'delete') return rest;
  const place = Math.floor((rest.length * to) / 1000);
  return rest.slice(0, place) + stretch + rest.slice(place);
}

describe('what is remembered from the version before', () => {
  it('changes nothing, however a text is edited', () => {
    fc.assert(
      fc.property(fc.constantFrom(...samples), fc.array(anyEdit, { minLength: 1, maxLength: 12 }), (sample, edits) => {
        const memory = new Memory();
        let text = sample;
        expect(known(new Analysis(text, undefined, memory))).toEqual(known(new Analysis(text)));
        for (const edit of edits) {
          text = edited(text, edit);
          expect(known(new Analysis(text, undefined, memory))).toEqual(known(new Analysis(text)));
        }
      }),
      { numRuns: 15 },
    );
  });

  it('changes nothing in what is seen of a page, however its mark-up is edited', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...samples.flatMap(marked)),
        fc.array(anyMarkup, { minLength: 1, maxLength: 8 }),
        (page, edits) => {
          const memory = new Memory();
          let source = page;
          expect(seen(readVisible(source, memory))).toEqual(seen(readVisible(source)));
          for (const { at, length, typed } of edits) {
            const start = Math.floor((source.length * at) / 1000);
            source = source.slice(0, start) + typed + source.slice(start + Math.floor((source.length * length) / 1000));
            expect(seen(readVisible(source, memory))).toEqual(seen(readVisible(source)));
          }
        },
      ),
      { numRuns: 12 },
    );
  });

  const lines = Array.from({ length: 2000 }, (_, index) => `全年开展第${index}次业务培训，并把结果通报全县。`);
  const long = samples[0]!.replace(/一、总体情况\n/, `$&${lines.join('\n')}\n`);
  it.each(marked(long))('saves the reading of a large page but for what stands around an edit', page => {
    const adds = [vi.spyOn(PieceWriter.prototype, 'add'), vi.spyOn(PieceWriter.prototype, 'addVerbatim')];
    const written = (source: string, memory: Memory) => {
      for (const add of adds) add.mockClear();
      readVisible(source, memory);
      return adds.reduce((sum, add) => sum + add.mock.calls.length, 0);
    };
    const memory = new Memory();
    const whole = written(page, memory);
    const place = page.indexOf('第1000次');
    expect(written(`${page.slice(0, place)}！${page.slice(place)}`, memory)).toBeLessThan(whole / 5);
    expect(written(page, memory)).toBeLessThan(whole / 5);
    for (const add of adds) add.mockRestore();
  });

  const claim = { overview: '2024年，本单位共收到政府信息公开申请9件。' };
  it.each<[string, string, ReportParts, ReportParts]>([
    [
      'the year of a table in the old form',
      'edition-year',
      { edition: '2019', year: 2025 },
      { edition: '2019', year: 2024 },
    ],
    ['the organ of a table', 'rules-authority', { organ: '桐江省财政厅' }, { organ: '青石镇人民政府' }],
    ['the year of a claim', 'prose-received', { prose: claim, year: 2025 }, { prose: claim, year: 2024 }],
  ])('does not keep what depends on %s', (_, rule, before, after) => {
    const rows = { rules: '1 0 1' };
    const memory = new Memory();
    const messagesOf = (parts: ReportParts) =>
      new Analysis(reportText({ rows, ...parts }), undefined, memory).problems
        .filter(problem => problem.rule === rule)
        .map(({ message }) => message.zh);
    const [first, second] = [messagesOf(before), messagesOf(after)];
    expect(second).not.toEqual(first);
    expect(second).not.toEqual([]);
    expect(messagesOf(before)).toEqual(first);
  });

  it('changes nothing in other files, of other years, organs and layouts', () => {
    const memory = new Memory();
    fc.assert(
      fc.property(anyReport, written => {
        const text = writeReport(written);
        expect(known(new Analysis(text, undefined, memory))).toEqual(known(new Analysis(text)));
      }),
      { numRuns: 50 },
    );
  });

  it('saves the reading of a table that only moved', () => {
    const memory = new Memory();
    const before = new Analysis(samples[0]!, undefined, memory).report.tables;
    const after = new Analysis(`\n${samples[0]!}`, undefined, memory).report.tables;
    for (const [index, table] of after.entries()) {
      expect(readingOf(table)).toBe(readingOf(before[index]!));
      expect(offsetOf(table)).toBe(offsetOf(before[index]!) + 1);
    }
  });
});

describe('pieces of text', () => {
  it('are worked out once, and forgotten when enough others came after them', () => {
    const remembered = new Remembered<{ length: number }>();
    let computed = 0;
    const lengthOf = (piece: string) => {
      computed++;
      return { length: piece.length };
    };
    const piece = '收到'.repeat(10);
    expect(remembered.recall(piece, lengthOf)).toBe(remembered.recall(piece, lengthOf));
    expect(computed).toBe(1);
    const large = (filler: string) => filler.repeat(50_000);
    for (const filler of ['甲', '乙']) {
      remembered.next();
      remembered.recall(large(filler), lengthOf);
    }
    remembered.next();
    remembered.recall(piece, lengthOf);
    expect(computed).toBe(4);
  });
});
