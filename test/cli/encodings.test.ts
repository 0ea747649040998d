import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encode } from '../../server/src/cli/encode.ts';
import { decode } from '../../server/src/core/document/decode.ts';
import { reportText } from '../support/report-text.ts';
import { encodings } from './support/encodings.ts';
import { useProgram } from './support/program.ts';
import { WRONG } from './support/reports.ts';

const program = useProgram();

describe('an encoding', { timeout: 30_000 }, () => {
  it.each(Object.entries(encodings(WRONG)))('is told by content: %s', (name, bytes) => {
    expect(decode(bytes)?.text).toBe(WRONG);
    const file = program.write(`${name}.txt`, bytes);
    const [utf8, other] = [program.write('utf8.txt', WRONG), file].map(
      given => JSON.parse(program.run(['extract', given]).stdout)[0],
    );
    expect({ ...other, file: '' }).toEqual({ ...utf8, file: '' });
  });

  it('is UTF-8 where a file was cut within a character, or a byte is wrong', () => {
    const bytes = Buffer.from(WRONG);
    for (let end = bytes.length - 1; end > bytes.length - 4; end--)
      expect(decode(bytes.subarray(0, end))?.encoding).toBe('utf-8');
    const damaged = Buffer.from(bytes);
    damaged[30] = 0xff;
    expect(decode(damaged)).toMatchObject({ encoding: 'utf-8' });
  });

  it('is none of binary data', () => {
    expect(decode(Uint8Array.from({ length: 4096 }, (_, index) => index))).toBeNull();
    expect(decode(new Uint8Array(64))).toBeNull();
    const oneIn = (count: number) => Uint8Array.from({ length: 2001 }, (_, index) => (index % count === 0 ? 0 : 0x61));
    expect(decode(oneIn(19))).toBeNull();
    expect(decode(oneIn(21))?.encoding).toBe('utf-8');
  });

  it.each(Object.entries(encodings(WRONG.replace('收到', '收\0到'))))(
    'is told where zeros strayed into a text: %s',
    (_, bytes) => {
      expect(decode(bytes)?.text).toBe(WRONG.replace('收到', '收\0到'));
    },
  );

  it.each(['utf-8', 'utf-16le', 'utf-16be', 'gb18030'] as const)(
    '%s has bytes for every text, and they read back as it',
    encoding => {
      const usual = fc.constantFrom(...'政府信息公开，。（）○〇—“”①\n\t 1２');
      const text = fc.string({ unit: fc.oneof(usual, fc.string({ unit: 'grapheme', maxLength: 2 })) });
      fc.assert(
        fc.property(text, fc.boolean(), (written, marked) => {
          const bytes = encode(written, { encoding, marked })!;
          const read = new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);
          expect(read).toBe(marked ? `\uFEFF${written}` : written);
        }),
      );
    },
  );
});

describe('gouji fix', { timeout: 30_000 }, () => {
  // １２ is mended to 12: the digits' form, not the figure.
  const rows = { granted: '１２ 0 0 0 0 0 12', received: '12 0 0 0 0 0 12', 'outcome-total': '12 0 0 0 0 0 12' };
  const text = reportText({ rows, layout: 'markdown' });
  const mended = text.replace('１２', '12');

  it.each(Object.entries(encodings(text)))('writes back in %s', (name, bytes) => {
    for (const lineEnd of ['\n', '\r\n']) {
      const [before, after] = [text, mended].map(written => encodings(written.replace(/\n/g, lineEnd))[name]!);
      const file = program.write(`fix-${name}.txt`, before!);
      const { code, stdout } = program.run(['fix', file]);
      expect([code, stdout.split('\n')[0]]).toEqual([0, `${file}：已改正 1 处`]);
      expect(Buffer.compare(readFileSync(path.join(program.folder, file)), after!)).toBe(0);
    }
    expect(bytes.length).toBeGreaterThan(0);
  });

  it('leaves a file alone whose bytes would not all come back', () => {
    const damaged = Buffer.concat([Buffer.from(text), Buffer.of(0xff)]);
    const file = program.write('damaged.txt', damaged);
    const { code, stderr } = program.run(['fix', file]);
    expect(code).toBe(2);
    expect(stderr).toContain('无法按原编码写回');
    expect(Buffer.compare(readFileSync(path.join(program.folder, file)), damaged)).toBe(0);
  });
});
