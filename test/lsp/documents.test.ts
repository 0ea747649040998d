import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { reportText } from '../support/report-text.ts';
import { useServers } from './support/bundles.ts';
import { startProcess } from './support/hosts.ts';
import { Session } from './support/session.ts';

const wrong = reportText({ rows: { received: '1 0 0 0 0 0 2' } });

const servers = useServers();
let session: Session;
beforeAll(async () => {
  session = await Session.start(startProcess(servers.process));
});
afterAll(() => session?.stop());

/** An edit as parts of the text's length, so that it fits any text. */
const anyEdit = fc.record({
  from: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.oneof({ weight: 5, arbitrary: fc.nat(6) }, { weight: 1, arbitrary: fc.nat(2000) }),
  newText: fc.oneof(
    fc.constantFrom(
      '',
      '\n',
      '\r\n',
      '\t',
      '1',
      '　',
      '三、',
      '（一）予以公开\t0\n',
      '𠮷',
      '\ud842',
      '\udfb7',
      '|',
      '<td>',
    ),
    fc.string({ maxLength: 12 }),
  ),
});

/** A place that a line and a character can name: not between the two halves of a line end. */
function placeIn(text: string, offset: number): number {
  return text[offset - 1] === '\r' && text[offset] === '\n' ? offset + 1 : offset;
}

describe('edits', () => {
  it('one by one give what the whole text gives', async () => {
    const anyNotification = fc.array(anyEdit, { minLength: 1, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(
        fc.boolean(),
        fc.array(anyNotification, { minLength: 1, maxLength: 6 }),
        async (crlf, notifications) => {
          const document = await session.open(crlf ? wrong.replaceAll('\n', '\r\n') : wrong);
          for (const edits of notifications) {
            let { text } = document;
            const fitted = edits.map(({ from, length, newText }) => {
              const start = placeIn(text, Math.floor(from * text.length));
              const end = Math.max(start, placeIn(text, Math.min(text.length, start + length)));
              text = text.slice(0, start) + newText + text.slice(end);
              return { start, end, newText };
            });
            await document.edit(...fitted);
          }
          const whole = await session.open(document.text);
          const [edited, fresh] = [await document.diagnostics(), await whole.diagnostics()];
          const atHome = JSON.stringify(fresh).replaceAll(whole.uri, document.uri);
          expect(JSON.stringify(edited)).toBe(atHome);
          expect(await document.symbols()).toEqual(await whole.symbols());
          await Promise.all([document.close(), whole.close()]);
        },
      ),
      { numRuns: 30 },
    );
  });

  it('may replace the whole text', async () => {
    const document = await session.open('还没有写。');
    expect(await document.diagnostics()).toEqual([]);
    await document.rewrite(wrong);
    expect(await document.marked('row-total')).toContain('«2:row-total»');
  });
});

describe.each([
  ['empty', ''],
  ['one line', '清河县民政局2024年政府信息公开工作年度报告'],
  ['no report', '今天天气很好。\n明天也是。\n'],
  ['binary', Array.from({ length: 4096 }, (_, code) => String.fromCharCode(code % 256)).join('')],
  ['half a surrogate pair', `${wrong}\ud842\n${wrong.slice(0, 200)}\udfb7`],
  ['cut off in the middle of a row', wrong.slice(0, wrong.indexOf('1\t0\t0\t0\t0\t0\t2') + 5)],
  ['1 MB of reports', wrong.repeat(Math.ceil(2 ** 20 / wrong.length))],
  ['1 MB on one line', '公开'.repeat(2 ** 19)],
])('a text that is %s', (_name, text) => {
  it('has a clear answer to everything', async () => {
    const document = await session.open(text);
    const lines = text.split(/\r\n|\r|\n/);
    for (const { range } of await document.diagnostics()) {
      expect(range.start.line).toBeLessThanOrEqual(range.end.line);
      expect(range.end.character).toBeLessThanOrEqual(lines[range.end.line]!.length);
    }
    for (const { startLine, endLine } of await document.folds()) expect(endLine).toBeGreaterThan(startLine);
    expect(Array.isArray(await document.symbols())).toBe(true);
    expect(await session.ask('gouji/report', document.uri)).toMatchObject({ version: 1 });
    expect(await session.ask('gouji/outline', document.uri)).toMatchObject({ version: 1 });
    await document.edit({ start: 0, end: 0, newText: '\n' });
    expect((await document.pull()).kind).toBe('full');
    await document.close();
  });
});

it('finds the same places whatever ends the lines', async () => {
  const places = async (text: string) =>
    (await (await session.open(text)).diagnostics()).map(({ code, range }) => ({ code, range }));
  const expected = await places(wrong);
  expect(expected).not.toEqual([]);
  expect(await places(wrong.replaceAll('\n', '\r\n'))).toEqual(expected);
  expect(await places(wrong.replaceAll('\n', '\r'))).toEqual(expected);
});
