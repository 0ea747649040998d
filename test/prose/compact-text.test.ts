import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CompactText } from '../../server/src/core/prose/compact-text.ts';

const whole = (source: string) => new CompactText(source, [{ start: 0, end: source.length }]);
const read = (source: string) => whole(source).text;

describe('a text as it is read', () => {
  it.each([
    ['收到 申请\u3000１２\t件', '收到申请12件'],
    ['收到(其中 3 件);办结:5?好!', '收到（其中3件）；办结：5？好！'],
    ['收到（３件）；办结：５％，Ａ～Ｚ。', '收到（3件）；办结：5%，A~Z。'],
    ['a.b-c/d', 'a.b-c/d'],
    // A blank between digits parts two numbers.
    ['12 34件', '12 34件'],
    ['１２ ３４件', '12 34件'],
    ['12 件 34', '12件34'],
    // A comma between three digits and others is one of a number.
    ['1,204件', '1,204件'],
    ['１，２０４件', '1,204件'],
    ['1,204,305件', '1,204,305件'],
    ['12,3件', '12，3件'],
    ['12,3456件', '12，3456件'],
    ['收到,204件', '收到，204件'],
    ['12,34件', '12，34件'],
  ])('%j is %j', (source, text) => {
    expect(read(source)).toBe(text);
  });

  it.each([
    ['<b>收到</b>12件', '收到12件'],
    ['收到<!-- 1 > 0 -->12件', '收到12件'],
    ['收到&nbsp;12件&#160;', '收到12件'],
    ['<p class="x">收到</p><DIV>12件<br/>办结', '\n收到\n\n12件\n办结'],
    ['<li>收到<tr>12件<h2>办结', '\n收到\n12件\n办结'],
    ['<pre>收到', '收到'],
    // No markup: a sign of its own, and what is longer than any.
    ['1<5件&3件', '1<5件&3件'],
    ['<5件>', '<5件>'],
    ['&a;&abcdefghi;', '&a；&abcdefghi；'],
    [`<a ${'x'.repeat(296)}>收`, '收'],
    [`<a ${'x'.repeat(297)}>收`, `<a${'x'.repeat(297)}>收`],
  ])('has no markup: %j', (source, text) => {
    expect(read(source)).toBe(text);
  });

  it('is put together of its lines', () => {
    const source = '收到12\n\n件，办 结';
    expect(
      new CompactText(source, [
        { start: 0, end: 4 },
        { start: 6, end: 11 },
      ]).text,
    ).toBe('收到12件，办结');
  });
});

describe('a place of it', () => {
  const pieces = fc.constantFrom(
    '收到',
    '件',
    '12',
    '３',
    ' ',
    '\u3000',
    ',',
    '，',
    '(',
    '）',
    '<b>',
    '<p>',
    '&nbsp;',
    '<',
    '&',
  );
  it('is where its character stands in the source', () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 30 }), parts => {
        const source = parts.join('');
        const compact = whole(source);
        let last = 0;
        for (let at = 0; at < compact.text.length; at++) {
          const { start, end } = compact.rangeOf(at, at + 1);
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBe(start + 1);
          if (compact.text[at] !== '\n')
            expect(source.slice(start, end).normalize('NFKC')).toBe(compact.text[at]!.normalize('NFKC'));
          last = end;
        }
      }),
    );
  });

  it('has the stretch of several from the first to the last, and of none the place before the next', () => {
    const compact = whole('收 <b>到</b> 12');
    expect(compact.rangeOf(0, 2)).toEqual({ start: 0, end: 6 });
    expect(compact.rangeOf(1, 1)).toEqual({ start: 5, end: 5 });
    expect(compact.rangeOf(2, 4)).toEqual({ start: 11, end: 13 });
    expect(whole('').rangeOf(0, 0)).toEqual({ start: 0, end: 0 });
  });
});
