import { describe, expect, it } from 'vitest';
import { alignRow, type Habit, type RowForm } from '../../server/src/core/read/table/align-row.ts';
import type { Item } from '../../server/src/core/read/table/items.ts';

/** The places behind a label, parted by blanks: figures, texts, and ▁ for an empty one; ⏎ stands before a place on a new line. */
function itemsOf(written: string): Item[] {
  let line = 0;
  return written.split(' ').map((place, field) => {
    const text = place.replace('⏎', '');
    if (text !== place) line++;
    return itemOf(text, line, field);
  });
}

function itemOf(text: string, line: number, field: number): Item {
  return {
    kind: text === '▁' ? 'empty' : /^\d+$/.test(text) ? 'cell' : 'text',
    start: field,
    end: field,
    text: text === '▁' ? '' : text,
    line,
    field,
    matches: [],
    value: null,
  };
}

const habit = (lead: number, trail: number | null, more: Partial<Habit> = {}): Habit => ({
  lead,
  trail,
  endsBlank: true,
  cost: 0,
  ...more,
});

const plain: RowForm = {
  habits: [habit(0, 0)],
  onLine: true,
  isUnlabelled: false,
  copies: 0,
  missing: 0,
  fits: ({ text }) => text.length < 5,
};

/** The row as it is read, blank cells as ▁; null where it is not complete. */
function read(written: string, form: Partial<RowForm> = {}, size = 3): string | null {
  const { places, complete } = alignRow(itemsOf(written), size, () => ({ ...plain, ...form }));
  return complete ? places.map(({ text }) => text || '▁').join(' ') : null;
}

describe('a row with a figure for each column', () => {
  it('is complete, whatever empty places stand around and between', () => {
    for (const written of ['1 2 3', '▁ ▁ 1 2 3 ▁', '1 ▁ 2 3', '1 2 3 ▁ ▁']) expect(read(written)).toBe('1 2 3');
  });

  it('is followed by notes and page numbers, which are none of it', () => {
    for (const written of ['1 2 3 注：含结转', '1 2 3 备注', '1 2 3 —5—', '—5— 1 2 3', '1 —5— 2 3', '1 2 3 备注 7'])
      expect(read(written)).toBe('1 2 3');
    expect(read('1 2 注：含结转 3')).toBeNull();
  });

  it('is not complete with a figure more or less', () => {
    for (const written of ['1 2', '1 2 3 4', '1 2 3 ▁ 4', '1']) expect(read(written)).toBeNull();
  });
});

describe('a blank cell', () => {
  it('is an empty place where the table keeps its places so', () => {
    expect(read('1 ▁ 3')).toBe('1 ▁ 3');
    expect(read('▁ ▁ ▁')).toBe('▁ ▁ ▁');
    expect(read('▁ 2 ▁', { habits: [habit(0, null)] })).toBe('▁ 2 ▁');
    expect(read('▁ 2 ▁ ▁', { habits: [habit(1, 0)] })).toBe('2 ▁ ▁');
    expect(read('▁ 2 ▁ ▁', { habits: [habit(0, 1)] })).toBe('▁ 2 ▁');
  });

  it('is none where the row is wider or narrower than others, or begins elsewhere', () => {
    expect(read('1 ▁ 3 ▁')).toBeNull();
    expect(read('▁ 1 ▁ 3')).toBeNull();
    expect(read('1 ▁ 3', { habits: [habit(0, 1)] })).toBeNull();
    expect(read('1 ▁ 3', { habits: [] })).toBeNull();
  });

  it('is not known where two habits of the table are alike and say that it is another', () => {
    const habits = [habit(0, 1), habit(1, 0)];
    expect(read('▁ 2 ▁ ▁', { habits })).toBeNull();
    expect(read('1 ▁ 3 ▁', { habits })).toBe('1 ▁ 3');
    expect(read('▁ 2 ▁ ▁', { habits: [habits[0]!, { ...habits[1]!, cost: 2 }] })).toBe('▁ 2 ▁');
    expect(read('▁ 2 ▁ ▁', { habits: [habits[0]!, { ...habits[1]!, cost: 1 }] })).toBeNull();
  });

  it('is one where a dearer habit of the table would have it too', () => {
    const habits = [habit(0, 0), habit(0, null, { cost: 30 })];
    expect(read('1 ▁ 3', { habits })).toBe('1 ▁ 3');
    expect(read('1 ▁ 3', { habits: habits.toReversed() })).toBe('1 ▁ 3');
  });

  it('is not the last one where nothing shows that the row has ended', () => {
    const habits = [habit(0, null, { endsBlank: false })];
    expect(read('1 ▁ 3', { habits })).toBe('1 ▁ 3');
    expect(read('1 2 ▁', { habits })).toBeNull();
  });

  it('is no bar on a line of its own where there are only bars', () => {
    expect(read('▁ ▁ ▁', { onLine: false })).toBeNull();
    expect(read('▁ ▁ 3', { onLine: false })).toBe('▁ ▁ 3');
  });

  it('is not told from the bar that begins a row', () => {
    const form = { isUnlabelled: true, habits: [habit(1, null), habit(0, null)] };
    expect(read('▁ ⏎2 ⏎3', form)).toBeNull();
    expect(read('▁ ⏎▁ ⏎2 ⏎3', form)).toBe('▁ 2 3');
    expect(read('1 ⏎▁ ⏎3', form)).toBe('1 ▁ 3');
    expect(read('▁ ⏎2 ⏎3', { ...form, isUnlabelled: false })).toBe('▁ 2 3');
    expect(read('▁ 2 3', form)).toBe('▁ 2 3');
  });

  it('stands behind a word that names figures without a label', () => {
    const form = { isUnlabelled: true, habits: [habit(1, 0)] };
    expect(read('数量 1 ▁ 3', form)).toBe('1 ▁ 3');
    expect(read('数量 1 2 3', form)).toBe('1 2 3');
    expect(read('数量 2 3', form)).toBe('数量 2 3');
    expect(read('数量 1 2 3')).toBeNull();
  });
});

describe('a text for a figure', () => {
  it('stands among just as many places as the row has columns', () => {
    expect(read('1 暂无 3')).toBe('1 暂无 3');
    expect(read('1 暂无 ▁')).toBe('1 暂无 ▁');
    expect(read('1 暂无统计数 3')).toBeNull();
  });

  it('is the only one that goes beyond figures: a second one is no note', () => {
    expect(read('1 暂无 3 备注')).toBeNull();
    expect(read('1 暂无 暂无')).toBe('1 暂无 暂无');
  });
});

describe('the figures of a row that lost its label', () => {
  it('follow a bar behind a whole row', () => {
    expect(read('1 2 3 ▁ 4 5 6', { onLine: false })).toBe('1 2 3');
    expect(read('1 2 3 ▁ 4 5 6')).toBeNull();
    expect(read('1 2 ▁ 4 5 6', { onLine: false })).toBeNull();
    expect(read('▁ 暂无 3 ▁ 4 5 6', { onLine: false, habits: [habit(0, 1)] })).toBeNull();
    expect(read('1 2 ▁ ▁ 4 5 6', { onLine: false, habits: [habit(0, 1)] })).toBeNull();
  });

  it('are as many as those of the rows that are missing', () => {
    expect(read('1 2 3 4 5 6', { onLine: false, missing: 3 })).toBe('1 2 3');
    expect(read('1 2 3 4 5', { onLine: false, missing: 3 })).toBeNull();
    expect(read('1 暂无 3 4 5 6', { onLine: false, missing: 3 })).toBeNull();
    expect(read('1 2 3 4 5 6', { onLine: true, missing: 3 })).toBeNull();
    expect(read('1 ▁ 2 3 4 5 6', { onLine: false, missing: 3 })).toBeNull();
  });
});

describe('a merged value that was repeated', () => {
  const one = { copies: 2 };
  it('is one where its copies are equal', () => {
    expect(read('12 12 12', one, 1)).toBe('12');
    expect(alignRow(itemsOf('12 12 12'), 1, () => ({ ...plain, ...one })).copies.map(({ field }) => field)).toEqual([
      1, 2,
    ]);
    expect(read('12 12 13', one, 1)).toBeNull();
    expect(read('12 12 12 12', one, 1)).toBeNull();
    expect(read('12 12 12', {}, 1)).toBeNull();
    expect(read('12 ▁ 12', one, 1)).toBeNull();
  });
});

describe('a row that is not complete', () => {
  const placesOf = (written: string, form: Partial<RowForm> = {}) =>
    alignRow(itemsOf(written), 3, () => ({ ...plain, ...form })).places.map(({ text }) => text);

  it('has the figures and texts that are its own', () => {
    expect(placesOf('1 ▁ 2 ▁ ▁')).toEqual(['1', '2']);
    expect(placesOf('1 2 3 4 5')).toEqual(['1', '2', '3', '4', '5']);
    expect(placesOf('1 2 县级合计 4 5 6', { onLine: false, fits: () => false })).toEqual(['1', '2']);
    expect(placesOf('注：含结转 1 2 3')).toEqual([]);
  });
});

describe('many places', () => {
  it('take time by their number alone', () => {
    const many = (count: number) => Array.from({ length: count }, () => '▁').join(' ');
    expect(read(`1 2 3 ${many(20_000)}`)).toBe('1 2 3');
    expect(read(`1 ${many(20_000)} 3`)).toBeNull();
    expect(read(Array.from({ length: 20_000 }, () => '7').join(' '))).toBeNull();
  });
});
