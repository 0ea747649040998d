import { describe, expect, it } from 'vitest';
import { type Piece, type PieceKind, VisibleText } from '../../server/src/core/text/visible-text.ts';

/** A part of a document: what is shown of it, and how it is written; hidden where it has no kind. */
type Part = readonly [kind: PieceKind | 'hidden', shown: string, written?: string];

function documentOf(...parts: readonly Part[]): { visible: VisibleText; written: string } {
  const pieces: Piece[] = [];
  let [text, written] = ['', ''];
  for (const [kind, shown, source = shown] of parts) {
    const [start, from] = [text.length, written.length];
    text += shown;
    written += source;
    if (kind !== 'hidden')
      pieces.push({ kind, start, end: text.length, from, to: written.length, isHtml: kind !== 'text' });
  }
  return { visible: new VisibleText(text, pieces), written };
}

/** 甲乙 ␣丙 ⏎ ＿ ⏎ 丁: text, a folded blank, mark-up that is seen, an empty cell, and what nobody sees. */
const { visible, written } = documentOf(
  ['hidden', '', '<p>'],
  ['text', '甲乙'],
  ['hidden', '', '<b>'],
  ['folded', ' ', '&nbsp;'],
  ['text', '丙'],
  ['mark-up', '\n', '</p><p>'],
  ['place', '', ''],
  ['mark-up', '\n', '</p><p>'],
  ['text', '丁'],
  ['hidden', '', '</p>'],
);
const sliceOf = ({ start, end }: { start: number; end: number }) => written.slice(start, end);
const rangeOf = (shown: string) => {
  const start = visible.text.indexOf(shown);
  return { start, end: start + shown.length };
};

describe('a range of what is seen', () => {
  it.each([
    ['甲', '甲'],
    ['乙', '乙'],
    ['甲乙', '甲乙'],
    ['乙 丙', '乙<b>&nbsp;丙'],
    [' ', '&nbsp;'],
    ['丙\n', '丙</p><p>'],
    ['丁', '丁'],
  ])('%j is %j in the document', (shown, source) => {
    expect(sliceOf(visible.originOf(rangeOf(shown)))).toBe(source);
  });

  it.each([
    ['甲', '<p>甲'],
    ['乙', '乙<b>'],
    ['丙', '丙'],
    ['丁', '丁'],
    [' ', '<b>&nbsp;'],
  ])('%j is %j with all that nobody sees round it', (shown, source) => {
    expect(sliceOf(visible.outerOriginOf(rangeOf(shown)))).toBe(source);
  });

  it('has mark-up where a line end or a tab is shown by it', () => {
    expect(visible.hasMarkup(rangeOf('甲乙 丙'))).toBe(false);
    expect(visible.hasMarkup(rangeOf('丙\n'))).toBe(true);
    expect(visible.hasMarkup({ start: 4, end: 4 })).toBe(false);
  });

  it('is plain in one piece of text that is no HTML', () => {
    expect(['甲', '甲乙', ' ', '乙 ', '丁'].map(shown => visible.isPlain(rangeOf(shown)))).toEqual([
      true,
      true,
      false,
      false,
      true,
    ]);
    expect(visible.pieceOf(rangeOf('乙'))?.start).toBe(0);
    expect(visible.pieceOf(rangeOf(' '))).toBeNull();
  });

  it('meets the pieces that hold some of it', () => {
    expect(visible.piecesIn(rangeOf('乙 丙')).map(({ kind }) => kind)).toEqual(['text', 'folded', 'text']);
    expect(visible.piecesIn({ start: 5, end: 6 }).map(({ kind }) => kind)).toEqual(['mark-up']);
  });
});

describe('a place of the document', () => {
  it.each([
    [0, 0],
    ['甲', 0],
    ['乙', 1],
    ['<b>', 2],
    ['&nbsp;', 2],
    ['nbsp;', 2],
    ['丙', 3],
    ['</p><p>', 4],
    ['丁', 6],
  ])('%j is at %i of what is seen', (source, offset) => {
    expect(visible.offsetOf(typeof source === 'number' ? source : written.indexOf(source))).toBe(offset);
  });

  it('behind all of it is at its end', () => {
    expect(visible.offsetOf(written.length)).toBe(visible.text.length);
  });
});

describe('what is written at a place', () => {
  it.each([
    [0, '甲'],
    [1, '乙'],
    [2, '<b>'],
    [3, '丙'],
    [4, '</p><p></p>'],
    [5, '</p><p>丁'],
    [6, '丁'],
    [7, '</p>'],
  ])('of what is seen, %i, stands before %j', (offset, behind) => {
    expect(written.slice(visible.placeAt(offset).origin)).toMatch(new RegExp(`^${behind}`));
  });

  it('is within the empty cell where there is one', () => {
    expect(visible.placeAt(5).piece?.kind).toBe('place');
  });
});

describe('a text that is its own document', () => {
  const own = new VisibleText('甲\n乙', null);

  it('has every place where it is', () => {
    expect(own.originOf({ start: 1, end: 2 })).toEqual({ start: 1, end: 2 });
    expect(own.outerOriginOf({ start: 1, end: 2 })).toEqual({ start: 1, end: 2 });
    expect([own.offsetOf(2), own.placeAt(2).origin, own.placeAt(2).piece]).toEqual([2, 2, null]);
    expect([own.hasMarkup({ start: 0, end: 3 }), own.isPlain({ start: 0, end: 3 })]).toEqual([false, true]);
    expect(own.piecesIn({ start: 0, end: 1 })).toMatchObject([{ kind: 'text', start: 0, end: 3 }]);
  });

  it('has the title that its head names, best that of the article', () => {
    const title = (text: string, kind: 'article' | 'page') => ({ text, kind, origin: { start: 0, end: 1 } });
    const withTitles = (...titles: ReturnType<typeof title>[]) => new VisibleText('甲', null, [], titles).headTitle;
    expect(withTitles()).toBeNull();
    expect(withTitles(title('甲', 'page'), title('乙', 'page'))).toBe('甲');
    expect(withTitles(title('甲', 'page'), title('乙', 'article'))).toBe('乙');
  });

  it('shows a comment where it is asked for with them', () => {
    const comment = '<!-- x -->';
    const text = `甲${'\ufffc'.repeat(comment.length)}乙`;
    const withComment = new VisibleText(text, null, [{ start: 1, text: comment }]);
    expect(withComment.withComments({ start: 0, end: text.length })).toBe(`甲${comment}乙`);
    expect(withComment.withComments({ start: 3, end: text.length })).toBe(`${comment.slice(2)}乙`);
    expect(withComment.withComments({ start: 0, end: 3 })).toBe('甲<!');
    expect(withComment.withComments({ start: text.length - 1, end: text.length })).toBe('乙');
  });
});
