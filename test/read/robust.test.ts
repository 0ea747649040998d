import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Analysis } from '../../server/src/core/analysis.ts';
import { defaultSettings } from '../../server/src/core/lint/settings.ts';
import { Memory } from '../../server/src/core/memory.ts';
import { anyDamagedReport, writeReport } from '../support/layouts.ts';
import { hasSharedReports, sharedText } from '../support/shared.ts';

/** Everything that is known of a text, computed. A rule that throws is told of as a warning, and must not be there. */
function analyse(text: string, memory?: Memory): Analysis {
  const analysis = new Analysis(text, defaultSettings, memory);
  expect(analysis.problems.filter(({ message }) => message.en.includes('could not run'))).toEqual([]);
  return analysis;
}

describe('a report that lost something', () => {
  it('has no figure read for another, and loses at most the row that was hurt and its neighbour, or all of table 4', () => {
    fc.assert(
      fc.property(anyDamagedReport, written => {
        const { tables } = new Analysis(writeReport(written)).report;
        for (const [id, rows] of Object.entries(written.figures)) {
          let unread = 0;
          for (const [row, columns] of Object.entries(rows)) {
            const hurt = written.loss.table === id && written.loss.row === row;
            const read = tables
              .find(table => table.id === id)
              ?.rows.find(candidate => candidate.id === row && candidate.complete);
            if (!read && !hurt) unread++;
            for (const { column, value } of read?.cells ?? []) {
              // Where blank cells stand for 0, a text in table 4 may be written over its neighbours as well.
              if (value.kind === 'text') expect(hurt || (id === 'disputes' && written.loss.table === id)).toBe(true);
              else expect(value.kind === 'number' ? value.amount.unscaled : 0n).toBe(columns[column!.id]);
            }
          }
          expect(unread).toBeLessThanOrEqual(id === 'disputes' && written.loss.table === id ? 2 : 1);
        }
      }),
      { numRuns: 100 },
    );
  });
});

describe('any text', () => {
  it('is read without throwing, whatever it holds', () => {
    const pieces = fc.constantFrom(
      '一、总体情况',
      '\n',
      '\t',
      '|',
      ' ',
      '<td>',
      '</tr>',
      '<!--',
      '自然人',
      '其他',
      '总计',
      '（七）总计',
      '0',
      '1',
      '结果维持',
      '行政复议',
      '规章',
      '2021年政府信息公开年报',
      '\r',
      '\ud800',
      '　',
      '（',
      '）',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 200 }), parts => void analyse(parts.join(''))),
      { numRuns: 200 },
    );
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 500 }), text => void analyse(text)),
      { numRuns: 100 },
    );
  });

  it.each([
    ['the empty file', ''],
    ['one line', '今天天气很好。'],
    ['a binary file', '\u0000\u0001\uFFFD\u0002'.repeat(1000)],
    ['a lone surrogate', '\ud83d 表'],
    ['nothing but bars', '|\n'.repeat(5000)],
    ['nothing but tabs', '\t'.repeat(100_000)],
    ['unclosed tags', '<td'.repeat(50_000)],
    ['unclosed comments', '<!--'.repeat(50_000)],
    ['10 MB of one line', '政府信息公开'.repeat(1_700_000)],
    ['a long row of figures', '0 '.repeat(500_000)],
  ])('has a clear answer for %s: no report', (_, text) => {
    expect(analyse(text).report.isReport).toBe(false);
  });

  it('keeps its problems to itself where it is no report', () => {
    expect(analyse('关于召开会议的通知\n\n一、时间\n\n二、地点\n').problems).toEqual([]);
  });
});

const folder = path.resolve(import.meta.dirname, '../../samples');
/** What nobody sees: blanks without width, joiners, marks of direction, controls, selectors, a lost object. */
const INVISIBLE = [...'\u200b\u200d\u00ad\u2060\ufeff\u202a\u202c\u200e\u180e\u3164\ufe0f\ufffc\u0007\u001f'];

describe.each(readdirSync(folder))('the sample %s', name => {
  const text = readFileSync(path.join(folder, name), 'utf8');
  const said = (of: string) => analyse(of).problems.map(({ rule }) => rule);
  const place = fc.nat(text.length);

  it('says the same with something invisible anywhere in it', () => {
    const expected = said(text);
    fc.assert(
      fc.property(place, fc.constantFrom(...INVISIBLE), (at, unseen) => {
        expect(said(text.slice(0, at) + unseen + text.slice(at))).toEqual(expected);
      }),
      { numRuns: 20 },
    );
  });

  it('is read up to any place of it, and without any of its characters', () => {
    fc.assert(
      fc.property(place, at => {
        analyse(text.slice(0, at));
        analyse(text.slice(0, at) + text.slice(at + 1));
      }),
      { numRuns: 8 },
    );
  });
});

/** From one prefix to the next: no line of a report is so short that all of its prefixes are passed over again and again. */
const STEP = 7;

describe.runIf(hasSharedReports)('the published reports', () => {
  it.each(['seeds/yanta-2020.txt', 'seeds/wenxian-2021.txt'])('%s is read at prefixes of every kind', name => {
    const text = sharedText(name);
    // As it is when it is typed: what the version before had is remembered. Each run has other prefixes.
    const memory = new Memory();
    const first = Math.floor(Math.random() * STEP);
    for (let end = first; end < text.length; end += STEP) analyse(text.slice(0, end), memory);
  });

  it.each(['seeds/yanta-2020.txt', 'seeds/wenxian-2021.txt'])('%s is read without any one of its characters', name => {
    const text = sharedText(name);
    fc.assert(
      fc.property(fc.nat(text.length - 1), at => void analyse(text.slice(0, at) + text.slice(at + 1))),
      { numRuns: 80 },
    );
  });
});
