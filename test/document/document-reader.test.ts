import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { DocumentReader } from '../../server/src/host/document-reader.ts';
import { startDocumentThread } from '../../server/src/host/document-thread.ts';
import { buildPdfReader } from '../support/pdf-reader.ts';
import { reportText } from '../support/report-text.ts';

/** Reads what it is sent as text, never ends on what says 永不, and dies of what says 死. */
const STRANGE = `exports.serveDocuments = scope => {
  scope.onmessage = ({ data }) => {
    const text = new TextDecoder().decode(data);
    while (text === '永不');
    if (text === '死') process.exit(1);
    if (text === '抛') throw new Error('out of the worker');
    scope.postMessage({ document: { kind: 'text', text, decoded: null } });
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
  it.each(['永不', '死', '抛'])(
    'is given up where it does not answer, and the next document has a new one: %s',
    async text => {
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
      expect(started).toBe(2);
      for (const thread of threads) thread.end();
    },
  );

  it('reads documents of every kind as they are read without it, and says of others why it cannot', async () => {
    const thread = await startDocumentThread(await buildPdfReader(folder));
    const reader = new DocumentReader(async () => thread);
    expect(await reader.read(bytesOf(reportText()))).toMatchObject({ kind: 'text', text: reportText() });
    await expect(reader.read(bytesOf('%PDF-1.7 damaged'))).rejects.toMatchObject({ code: 'damaged' });
    await expect(reader.read(bytesOf('{\\rtf1'))).rejects.toMatchObject({ code: 'unsupported' });
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
