import { appendFileSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LineStore } from '../../server/src/cli/line-store.ts';

const line = fc.string({ unit: 'binary' }).map(text => JSON.stringify(text));

describe('a store of lines', () => {
  it('gives each line again, while it is written and after', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 40 }), lines => {
        const store = LineStore.temporary();
        lines.forEach((text, index) => {
          store.append(text);
          if (index % 3 === 0) store.flush();
          expect(store.read(index)).toBe(text);
        });
        expect(lines.map((_, index) => store.read(index))).toEqual(lines);
        store.close();
      }),
    );
  });

  it.skipIf(process.platform === 'win32')('leaves nothing behind, however the program ends', () => {
    const before = readdirSync(tmpdir());
    const store = LineStore.temporary();
    store.append('{"a":"清河"}');
    store.flush();
    const left = readdirSync(tmpdir()).filter(name => /^gouji-.{6}$/.test(name) && !before.includes(name));
    expect(left).toEqual([]);
    expect(store.read(0)).toBe('{"a":"清河"}');
    store.close();
  });

  it('goes on in a file, without the line that was cut off', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'gouji-lines-'));
    const name = path.join(folder, 'lines');
    const first = LineStore.of(name);
    first.append('{"a":"清河"}');
    first.append('{"b":1}');
    first.close();
    appendFileSync(name, '{"c":"cut o');
    const second = LineStore.of(name);
    expect(second.size).toBe(2);
    second.append('{"d":2}');
    second.close();
    const third = LineStore.of(name);
    expect([0, 1, 2].map(index => third.read(index))).toEqual(['{"a":"清河"}', '{"b":1}', '{"d":2}']);
    third.close();
    rmSync(folder, { recursive: true });
  });
});
