import { describe, expect, it } from 'vitest';
import { type RowDraft, TableHabits } from '../../server/src/core/read/table/habits.ts';
import type { Item } from '../../server/src/core/read/table/items.ts';

/**
 * A row of three columns by the fields of its line: 甲 and a digit for a label that covers so many places, figures, texts
 * and ▁ for an empty field.
 */
function row(written: string, more: Partial<RowDraft> = {}): RowDraft {
  const fields = written.split(' ');
  const labelField = fields.findIndex(field => field.startsWith('甲'));
  const items = fields.slice(labelField + 1).map((text, at): Item => {
    const kind = text === '▁' ? 'empty' : /^\d/.test(text) ? 'cell' : 'text';
    return { kind, start: at, end: at, text, line: 0, field: labelField + 1 + at, matches: [], value: null };
  });
  return { size: 3, span: Number(fields[labelField]![1]), labelField, onLine: true, last: false, items, ...more };
}

/**
 * How a row may keep its empty places, in a table of such rows and itself: `2+0` for two before the first column and none
 * behind the last, * where any number may stand there, ! where the last column cannot be blank, and what it costs.
 */
function habits(rows: readonly (string | RowDraft)[], asked: string | RowDraft, headerStart: number | null = null) {
  const draft = (written: string | RowDraft) => (typeof written === 'string' ? row(written) : written);
  const all = [...rows, asked].map(draft);
  const written = new TableHabits(all, headerStart)
    .of(all.at(-1)!)
    .map(
      ({ lead, trail, endsBlank, cost }) =>
        `${lead}+${trail ?? '*'}${endsBlank ? '' : '!'}${cost > 0 ? ` ${cost}` : ''}`,
    );
  return [...new Set(written)];
}

const FULL = ['甲3 ▁ ▁ 1 2 3', '▁ 甲2 ▁ 1 2 3', '▁ ▁ 甲1 1 2 3'];

describe('rows with a figure in every column show how empty places are kept', () => {
  it('before the first column: in one field of the line', () => {
    expect(habits(FULL, '甲3 ▁ ▁ ▁ 2 ▁')).toEqual(['2+0']);
    expect(habits(FULL, '▁ ▁ 甲1 ▁ 2 ▁')).toEqual(['0+0']);
    expect(habits(['甲3 ▁ 1 2 3', '▁ 甲2 1 2 3'], '甲3 ▁ ▁ 2 ▁')).toEqual(['1+0']);
    // No place is left for a label that stands in the first figure's field.
    expect(habits(['甲3 ▁ 1 2 3', '▁ 甲2 1 2 3'], '▁ ▁ 甲1 ▁ 2 ▁')).toEqual([]);
  });

  it('behind the places that the label covers, or right behind the label', () => {
    expect(habits(['甲3 ▁ ▁ 1 2 3', '甲2 ▁ 1 2 3'], '甲1 ▁ 2 ▁')).toEqual(['0+0']);
    expect(habits(['甲3 1 2 3', '▁ 甲2 1 2 3'], '甲1 ▁ 2 ▁')).toEqual(['0+0']);
    expect(habits(['甲3 ▁ ▁ 1 2 3', '甲2 ▁ 1 2 3'], '甲2 ▁ ▁ 2 ▁')).toEqual(['1+0']);
    expect(habits(['甲3 1 2 3', '▁ 甲2 1 2 3'], '甲2 ▁ 2 ▁')).toEqual(['0+0']);
  });

  it('not at all where they differ', () => {
    expect(habits(['甲3 ▁ 1 2 3', '甲2 ▁ ▁ 1 2 3'], '甲1 ▁ 2 ▁')).toEqual([]);
  });

  it('behind the last column: as most rows do, and of as many the wider', () => {
    expect(
      habits(
        FULL.map(line => `${line} ▁`),
        '甲3 ▁ ▁ ▁ 2 ▁ ▁',
      ),
    ).toEqual(['2+1']);
    expect(habits(FULL, '甲3 ▁ ▁ 2 ▁')).toEqual(['2+0']);
    expect(habits(['甲1 1 2 3 ▁', '甲1 1 2 3 ▁'], '甲1 ▁ 2 ▁')).toEqual(['0+1']);
    expect(habits(['甲1 1 2 3 ▁'], '甲1 ▁ 2 ▁')).toEqual(['0+1']);
    expect(habits(['甲1 1 2 3 ▁', '甲1 1 2 3'], '甲1 ▁ 2 ▁')).toEqual(['0+0']);
    // Wider labels end where the others do, or nothing is known.
    expect(habits(['甲3 ▁ ▁ 1 2 3', '甲2 ▁ 1 2 3 ▁'], '甲3 ▁ ▁ ▁ 2 ▁')).toEqual([]);
  });

  it('for a row of as many columns only', () => {
    expect(habits(FULL, row('甲3 ▁ ▁ ▁ 2', { size: 2 }))).toEqual(['2+0']);
    expect(habits(['甲1 1 2 3 ▁', '甲1 1 2 3 ▁'], row('甲1 ▁ 2', { size: 2 }))).toEqual(['0+0']);
  });

  it('where nothing follows a label, or a text stands among the figures, they show nothing', () => {
    const bare = row('甲1', { items: [] });
    expect(habits(['甲1 1 2 3', bare, bare, bare], '甲1 ▁ 2 ▁')).toEqual(['0+0']);
    expect(habits([...FULL, '甲3 暂无 1 2'], '甲3 ▁ ▁ ▁ 2 ▁')).toEqual(['2+0']);
    expect(habits(['甲3 ▁ ▁ 1 ▁ 2 3', ...FULL], '甲3 ▁ ▁ ▁ 2 ▁')).toEqual(['2+0']);
  });
});

describe('a table whose rows were shifted', () => {
  it('has no field that is the first column’s', () => {
    // A label in a value's place, or in another field than its like.
    expect(habits(['甲3 ▁ ▁ 1 2 3'], '▁ ▁ ▁ 甲1 ▁ 2 ▁')).toEqual(['0+0']);
    expect(habits(['甲2 1 2 3', '甲2 1 2 3'], '▁ 甲2 ▁ 2 ▁')).toEqual(['0+0']);
    expect(habits(['甲3 ▁ ▁ 1 2 3', '▁ ▁ ▁ 甲1 1 2'], '甲2 ▁ ▁ ▁ 2 ▁')).toEqual([]);
    expect(habits(['甲3 ▁ 1 2 3', '▁ 甲2 1 2 3', '甲2 ▁ 1 2 3'], '甲3 ▁ ▁ 2 ▁')).toEqual([]);
  });

  it('is not one where only labels on other lines stand apart', () => {
    expect(
      habits(['甲3 ▁ 1 2 3', '▁ 甲2 1 2 3', row('▁ ▁ ▁ 甲3', { onLine: false, items: [] })], '甲3 ▁ ▁ 2 ▁'),
    ).toEqual(['1+0']);
  });
});

describe('without a row that has a figure in every column', () => {
  it('there is an order of preference: by the header, behind what the label covers, behind the label', () => {
    expect(habits(['甲3 ▁ ▁ 1 ▁ 3'], '甲3 ▁ ▁ ▁ 2 ▁')).toEqual(['2+0', '0+2 5']);
    expect(habits(['甲3 ▁ 1 ▁ 3'], '甲3 ▁ ▁ 2 ▁', 2)).toEqual(['1+0', '2+-1 5', '0+1 10']);
    expect(habits(['甲3 ▁ ▁ 1 无 3'], '甲3 ▁ ▁ ▁ 2 ▁')).toEqual(['2+0', '0+2 5']);
  });

  it('the header says nothing where rows show it', () => {
    expect(habits(FULL, '甲3 ▁ ▁ ▁ 2 ▁', 2)).toEqual(['2+0']);
  });
});

describe('cells on lines of their own', () => {
  const bars = (written: string, more: Partial<RowDraft> = {}) => row(written, { onLine: false, ...more });

  it('are followed by the bar that begins the next row', () => {
    expect(habits([bars('甲1 1 2 3 ▁'), bars('甲2 1 2 3 ▁')], bars('甲1 ▁ 2 3 ▁'))).toEqual(['0+1']);
  });

  it('may be blank but for the last one of the table, behind which nothing shows the end', () => {
    expect(habits([bars('甲1 1 2 3 ▁')], bars('甲1 ▁ 2 3', { last: true }))).toEqual(['0+*!']);
    expect(habits(FULL, row('甲3 ▁ ▁ ▁ 2 ▁', { last: true }))).toEqual(['2+0']);
  });
});
