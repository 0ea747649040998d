import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { DocumentError } from '../../server/src/core/document/document.ts';
import { DocumentReader, type ReadingWorker, type ReadMessage } from '../../server/src/host/document-reader.ts';
import { startDocumentThread } from '../../server/src/host/document-thread.ts';
import { reportPdf } from '../support/pdf-generator.ts';
import { buildPdfReader } from '../support/pdf-reader.ts';
import { reportText } from '../support/report-text.ts';

/** Reads what it is sent as text, never ends on what says 永不, and dies of what says 死, or once it has said 末. */
const STRANGE = `exports.serveDocuments = scope => {
  scope.onmessage = ({ data }) => {
    const text = new TextDecoder().decode(data);
    while (text === '永不');
    if (text === '死') process.exit(1);
    if (text === '抛') throw new Error('out of the worker');
    scope.postMessage({ document: { kind: 'text', text, decoded: null } });
    if (text === '末') setTimeout(() => process.exit(1));
  };
};`;

const bytesOf = (text: string) => new TextEncoder().encode(text);

// A thread takes its time to start on a machine that is busy with other tests.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'gouji-reader-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a worker that reads documents', () => {
  // One that dies is begun anew once: it may have died of what it read before.
  it.each([
    ['永不', 2],
    ['死', 3],
    ['抛', 3],
  ])('is given up where it does not answer, and the next document has a new one: %s', async (text, workers) => {
    const bundle = path.join(folder, 'strange.js');
    writeFileSync(bundle, STRANGE);
    let started = 0;
    const threads: { end(): void }[] = [];
    const reader = new DocumentReader(async () => {
      started++;
      const thread = await startDocumentThread(bundle);
      threads.push(thread);
      return thread;
    });
    const [before, strange, after, next] = ['前', text, '后', '再'].map(said =>
      reader.read(bytesOf(said), said === '永不' ? 200 : undefined),
    );
    expect(await before).toMatchObject({ text: '前' });
    await expect(strange).rejects.toMatchObject({ code: 'too-complex' });
    expect(await after).toMatchObject({ text: '后' });
    expect(await next).toMatchObject({ text: '再' });
    expect(started).toBe(workers);
    for (const thread of threads) thread.end();
  });

  describe('of many pages', () => {
    beforeEach(() => void vi.useFakeTimers());
    afterEach(() => void vi.useRealTimers());

    /** Reads a document that may take 1,000 milliseconds with a worker that says what the test has it say. */
    function readSaying() {
      const [ask, ended] = [vi.fn<ReadingWorker['ask']>(), vi.fn()];
      const read = new DocumentReader(async () => ({ ask, end: ended })).read(bytesOf('%PDF'), 1000);
      read.catch(() => {});
      return { read, ended, say: (message: ReadMessage) => ask.mock.lastCall![1](message) };
    }

    it('is given as much time again for each page', async () => {
      const { read, ended, say } = readSaying();
      for (let pages = 1; pages <= 4; pages++) {
        await vi.advanceTimersByTimeAsync(900);
        say({ pages });
      }
      await vi.advanceTimersByTimeAsync(900);
      say({ document: { kind: 'pdf', text: '五页', decoded: null } });
      expect(await read).toMatchObject({ text: '五页' });
      await vi.advanceTimersByTimeAsync(10_000);
      expect(ended).not.toHaveBeenCalled();
    });

    it('is ended on the page that takes longer', async () => {
      const { read, ended, say } = readSaying();
      await vi.advanceTimersByTimeAsync(900);
      say({ pages: 1 });
      await vi.advanceTimersByTimeAsync(900);
      expect(ended).not.toHaveBeenCalled();
      await vi.advanceTimersByTimeAsync(200);
      expect(ended).toHaveBeenCalledOnce();
      await expect(read).rejects.toMatchObject({ code: 'too-complex' });
    });

    it('is ended at five times the time, though page follows upon page', async () => {
      const { read, ended, say } = readSaying();
      for (let pages = 1; pages <= 49; pages++) {
        await vi.advanceTimersByTimeAsync(100);
        say({ pages });
      }
      expect(ended).not.toHaveBeenCalled();
      await vi.advanceTimersByTimeAsync(100);
      await expect(read).rejects.toMatchObject({ code: 'too-complex' });
    });

    it('does not count the time in which the host itself stood still', async () => {
      const { read, say } = readSaying();
      await vi.advanceTimersByTimeAsync(100);
      vi.setSystemTime(Date.now() + 3_600_000);
      await vi.advanceTimersByTimeAsync(100);
      say({ document: { kind: 'pdf', text: '醒来', decoded: null } });
      expect(await read).toMatchObject({ text: '醒来' });
    });
  });

  it('tells of the pages of a PDF as it reads them', async () => {
    const thread = await startDocumentThread(await buildPdfReader(folder));
    const said: (ReadMessage | null)[] = [];
    await new Promise<void>(resolve =>
      thread.ask(reportPdf({}, { linesOnPage: 10 }), message => {
        said.push(message);
        if (!message || !('pages' in message)) resolve();
      }),
    );
    const pages = said.slice(0, -1);
    expect(pages.length).toBeGreaterThan(2);
    expect(pages).toEqual(pages.map((_, index) => ({ pages: index + 1 })));
    expect(said.at(-1)).toMatchObject({ document: { kind: 'pdf' } });
    thread.end();
  });

  it('reads documents of every kind as they are read without it, and says of others why it cannot', async () => {
    const thread = await startDocumentThread(await buildPdfReader(folder));
    const reader = new DocumentReader(async () => thread);
    expect(await reader.read(bytesOf(reportText()))).toMatchObject({ kind: 'text', text: reportText() });
    await expect(reader.read(bytesOf('%PDF-1.7 damaged'))).rejects.toMatchObject({ code: 'damaged' });
    await expect(reader.read(bytesOf('{\\rtf1'))).rejects.toMatchObject({ code: 'unsupported' });
    thread.end();
  });

  it('may die behind its answer, and the next document is read by another', async () => {
    const bundle = path.join(folder, 'strange.js');
    writeFileSync(bundle, STRANGE);
    const threads: { end(): void }[] = [];
    const reader = new DocumentReader(async () => {
      const thread = await startDocumentThread(bundle);
      threads.push(thread);
      return thread;
    });
    for (const text of ['末', '后', '末', '再']) expect(await reader.read(bytesOf(text))).toMatchObject({ text });
    for (const thread of threads) thread.end();
  });

  it('outlives a PDF of which the library leaves promises that fail', async () => {
    const thread = await startDocumentThread(await buildPdfReader(folder));
    const start = vi.fn(async () => thread);
    const reader = new DocumentReader(start);
    const whole = Buffer.from(reportPdf()).toString('latin1');
    // Each object in its turn has another name than the table of objects gives it.
    for (const { index, 0: name } of whole.matchAll(/\d+ 0 obj/g)) {
      const damaged = `${whole.slice(0, index)}${'9'.repeat(name.length - 6)} 9 obj${whole.slice(index + name.length)}`;
      await reader.read(Buffer.from(damaged, 'latin1')).catch(error => expect(error).toBeInstanceOf(DocumentError));
    }
    expect(await reader.read(reportPdf())).toMatchObject({ kind: 'pdf' });
    expect(start).toHaveBeenCalledOnce();
    thread.end();
  });

  it('is ended at rest, when all is read that was asked for, and started anew for the next document', async () => {
    const bundle = path.join(folder, 'strange.js');
    writeFileSync(bundle, STRANGE);
    const said: string[] = [];
    const reader = new DocumentReader(async () => {
      said.push('started');
      const thread = await startDocumentThread(bundle);
      const end = () => {
        said.push('ended');
        thread.end();
      };
      return { ...thread, end };
    });
    const first = reader.read(bytesOf('甲')).then(() => said.push('甲'));
    reader.rest();
    await first;
    await reader.read(bytesOf('乙')).then(() => said.push('乙'));
    expect(said).toEqual(['started', '甲', 'ended', 'started', '乙']);
    reader.rest();
    await reader.read(bytesOf('丙'));
    reader.rest();
  });
});
