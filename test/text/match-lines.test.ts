import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type LineChange, matchLines } from '../../server/src/core/text/match-lines.ts';

/** The changes as people write them: `1→2 改` for a changed line, `-3` for one taken out, `+0@2` for one put in. */
function written(before: string, after: string): string {
  return matchLines(before.split('\n'), after.split('\n')).map(describeChange).join(' ');
}

function describeChange(change: LineChange): string {
  if (change.kind === 'change') return `${change.line}→${change.becomes}`;
  return change.kind === 'remove' ? `-${change.line}` : `+${change.becomes}@${change.after}`;
}

describe('the lines of a text that was changed', () => {
  it.each([
    ['甲\n乙', '甲\n乙', ''],
    ['甲\n乙\n丙', '甲\n乙一\n丙', '1→1'],
    ['甲\n丙', '甲\n乙\n丙', '+1@0'],
    ['甲', '乙\n甲', '+0@-1'],
    ['甲\n乙\n丙', '甲\n丙', '-1'],
    ['甲\n乙乙乙乙\n丙', '甲\n新的一行\n乙乙乙改\n丙', '+1@0 1→2'],
    ['甲\n乙乙乙乙\n旧的一行\n丙', '甲\n乙乙乙改\n丙', '1→1 -2'],
    // Quite another line stands in the place of the old one: 1 is less than 0.6 twice.
    ['甲\n一二三\n丙', '甲\n四五六\n丙', '1→1'],
    // A row is not like a paragraph, and becomes one only where there is nothing else.
    ['甲\n总计\t1\t2\n四五七\n丙', '甲\n四五六\n丙', '-1 2→1'],
    ['甲\n总计\t1\t2\n丙', '甲\n四五六\n丙', '1→1'],
    // A row that lost a tab is still that row.
    ['甲\n总计\t1\t2\n丙', '甲\n总计\t12\n丙', '1→1'],
    // By its cells, the second row is the first one changed, though the characters of both are the same.
    ['甲\n一\t2\t3\n丙', '甲\n3\t一\t2\n一\t2\t4\n丙', '+1@0 1→2'],
    ['甲\n一\t2\t3\n二\t4\t5\n丙', '甲\n二\t4\t6\n丙', '-1 2→1'],
  ])('%j → %j: %s', (before, after, changes) => {
    expect(written(before, after)).toBe(changes);
  });

  it('each become a line, or are taken out; every new one comes from somewhere, in order', () => {
    const anyLines = fc.array(fc.constantFrom('甲', '乙', '甲乙', '甲\t1', '甲\t1\t2', ''), { maxLength: 8 });
    fc.assert(
      fc.property(anyLines, anyLines, (before, after) => {
        const lines: (string | null)[] = [...before];
        const added = before.map((): string[] => []);
        const first: string[] = [];
        for (const change of matchLines(before, after)) {
          if (change.kind === 'remove') lines[change.line] = null;
          else if (change.kind === 'change') lines[change.line] = after[change.becomes]!;
          else (added[change.after] ?? first).push(after[change.becomes]!);
        }
        expect([...first, ...lines.flatMap((line, at) => [...(line === null ? [] : [line]), ...added[at]!])]).toEqual(
          after,
        );
      }),
    );
  });

  it('are all taken out, however many there are', () => {
    for (let count = 1; count < 100; count++) {
      const lines = Array.from({ length: count }, (_, at) => `${at}`);
      expect(matchLines(lines, ['甲']).filter(({ kind }) => kind === 'remove')).toHaveLength(count - 1);
      expect(matchLines(['甲'], lines).filter(({ kind }) => kind === 'insert')).toHaveLength(count - 1);
    }
  });

  it('are paired in order where there are too many to compare', () => {
    const line = (at: number, ending: string) => `${String.fromCharCode(0x4e00 + at).repeat(3)}${ending}`;
    const many = (count: number, ending: string) => Array.from({ length: count }, (_, at) => line(at, ending));
    // Each line of the old text stands one line earlier in the new one, with a character more.
    const before = ['前', ...many(199, '')];
    expect(matchLines(before, [...many(199, '改'), '后'])).toContainEqual({ kind: 'change', line: 1, becomes: 0 });
    expect(matchLines(before, [...many(200, '改'), '后'])).toContainEqual({ kind: 'change', line: 1, becomes: 1 });
    expect(matchLines(many(200, '一'), many(202, '二')).slice(-2)).toEqual([
      { kind: 'insert', after: 199, becomes: 200 },
      { kind: 'insert', after: 199, becomes: 201 },
    ]);
    expect(matchLines(many(202, '一'), many(200, '二')).slice(-3)).toEqual([
      { kind: 'change', line: 199, becomes: 199 },
      { kind: 'remove', line: 200 },
      { kind: 'remove', line: 201 },
    ]);
  });
});
