import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SourceText } from '../../server/src/core/text/source-text.ts';

const anyText = fc.string({ unit: fc.constantFrom('甲', '1', '\n', '\r', '\r\n'), maxLength: 30 });

/** The lines of a text as everybody parts them. */
const linesOf = (text: string) => text.split(/\r\n|\n|\r/);

describe('a text in lines', () => {
  it('has the lines that stand between its line ends', () => {
    fc.assert(
      fc.property(anyText, text => {
        const source = new SourceText(text);
        expect(source.lineStarts.map((_, line) => source.slice(source.lineRange(line)))).toEqual(linesOf(text));
      }),
    );
  });

  it('knows the line and the character of every offset, and the offset of these', () => {
    fc.assert(
      fc.property(anyText, text => {
        const source = new SourceText(text);
        for (let offset = 0; offset <= text.length; offset++) {
          // Between \r and \n, the line has not ended yet.
          const before = text.slice(0, offset) + (text.slice(offset - 1, offset + 1) === '\r\n' ? '\n' : '');
          const line = linesOf(before).length - 1 - (before.length > offset ? 1 : 0);
          expect(source.lineOf(offset)).toBe(line);
          const position = source.positionAt(offset);
          expect(position).toEqual({ line, character: offset - source.lineStarts[line]! });
          const { end } = source.lineRange(line);
          expect(source.offsetAt(position)).toBe(Math.min(offset, end));
        }
      }),
    );
  });

  it('takes what lies outside to the nearest place', () => {
    const source = new SourceText('一\r\n二三\n');
    expect(source.offsetAt({ line: -1, character: 5 })).toBe(0);
    expect(source.offsetAt({ line: 0, character: 9 })).toBe(1);
    expect(source.offsetAt({ line: 1, character: -1 })).toBe(3);
    expect(source.offsetAt({ line: 3, character: 0 })).toBe(6);
    expect(source.positionAt(-1)).toEqual({ line: 0, character: 0 });
    expect(source.positionAt(99)).toEqual({ line: 2, character: 0 });
    expect(source.lineOf(99)).toBe(2);
  });

  it.each([
    ['一', '\n'],
    ['一\n二\r\n', '\n'],
    ['一\r\n二\n', '\r\n'],
    ['\n一', '\n'],
    ['一\r二', '\n'],
  ])('%j ends its lines with %j', (text, lineEnd) => {
    expect(new SourceText(text).lineEnd).toBe(lineEnd);
  });
});
