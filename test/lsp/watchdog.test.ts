import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DocumentDiagnosticRequest, FoldingRangeRequest, ShutdownRequest } from 'vscode-languageserver/node';
import { ServerWatch } from '../../client/src/server-watch.ts';
import { reportText } from '../support/report-text.ts';
import { useServers } from './support/bundles.ts';
import { startProcess, startWorker } from './support/hosts.ts';
import { type OpenedDocument, Session } from './support/session.ts';

const WRONG = reportText({ rows: { received: '3 0 0 0 0 0 4' } });
const ENDLESS = reportText({ rows: { received: '3 0 0 0 0 0 4' }, prose: { overview: '永不结束。' } });
const UNREADABLE = reportText({ rows: { received: '3 0 0 0 0 0 4' }, prose: { overview: '永不读完。' } });

const servers = useServers();
let session: Session;
beforeAll(async () => {
  session = await Session.start(startProcess(servers.endless));
});
afterAll(() => session?.stop());

async function codes(document: OpenedDocument): Promise<unknown[]> {
  return (await document.diagnostics()).map(({ code }) => code);
}

describe('a document on which a rule never ends', () => {
  it('has what the other rules find, and a line that says what was not checked', async () => {
    const document = await session.open(ENDLESS);
    const found = await codes(document);
    expect(found[0]).toBe('check-unfinished');
    expect(found).toContain('row-total');
    await document.close();
  });

  it('keeps neither other documents nor its own features from their answers', async () => {
    const endless = await session.open(ENDLESS);
    const other = await session.open(WRONG);
    const [ofEndless, ofOther, folds] = await Promise.all([
      codes(endless),
      codes(other),
      session.connection.sendRequest(FoldingRangeRequest.type, { textDocument: { uri: endless.uri } }),
    ]);
    expect(ofEndless).toContain('check-unfinished');
    expect(ofOther).toContain('row-total');
    expect(ofOther).not.toContain('check-unfinished');
    expect(folds?.length).toBeGreaterThan(0);
    await endless.close();
    await other.close();
  });

  it('is checked in whole as soon as the rule ends on it', async () => {
    const document = await session.open(ENDLESS);
    expect(await codes(document)).toContain('check-unfinished');
    for (const typed of ['还在写', '仍在写']) {
      await document.replace('永不', `${typed}永不`);
      expect(await codes(document)).toContain('check-unfinished');
    }
    await document.replace('永不结束', '');
    const found = await codes(document);
    expect(found).toContain('row-total');
    expect(found).not.toContain('check-unfinished');
  });

  it('does not keep the server from its end', async () => {
    const ending = await Session.start(startProcess(servers.endless));
    const document = await ending.open(ENDLESS);
    const asked = ending.connection
      .sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri: document.uri } })
      .catch(() => null);
    expect(await ending.connection.sendRequest(ShutdownRequest.type)).toBeNull();
    await asked;
    await ending.stop();
  });
});

describe('a document that is never read to its end', () => {
  it('has the one line that says so, and others have theirs', async () => {
    const unreadable = await session.open(UNREADABLE);
    const other = await session.open(WRONG);
    expect(await codes(unreadable)).toEqual(['check-unfinished']);
    expect(await codes(other)).toContain('row-total');
    await unreadable.replace('永不读完。', '');
    expect(await codes(unreadable)).toContain('row-total');
  });
});

describe.each([
  ['a rule never ends', ENDLESS, '永不结束。'],
  ['reading never ends', UNREADABLE, '永不读完。'],
])('a server in a browser, which cannot stop itself where %s', (_name, text, words) => {
  const watch = new ServerWatch();
  const sessions: Session[] = [];
  afterAll(() => Promise.all(sessions.map(opened => opened.stop())));

  /** Starts a server in the place of the one before; `ended` comes when it is ended in its turn. */
  async function startNext(): Promise<{ session: Session; ended: Promise<void> }> {
    const host = startWorker(servers.endlessWorker);
    const worker = host.worker!;
    const ended = new Promise<void>(resolve =>
      watch.watch(
        {
          addEventListener: (_type, listener) => worker.on('message', data => listener({ data })),
          terminate: () => worker.terminate(),
        },
        resolve,
      ),
    );
    const initializationOptions = { endsServer: true, leave: watch.left };
    const next = await Session.start(host, { initializationOptions });
    sessions.push(next);
    return { session: next, ended };
  }

  it('is ended, and the next one leaves that text alone until it is edited', async () => {
    const uri = 'file:///endless.txt';
    const first = await startNext();
    const hanging = await first.session.open(text, uri);
    hanging.pull().catch(() => {});
    await first.ended;
    expect(watch.left).toEqual({ [uri]: 2 });

    const second = await startNext();
    const left = await second.session.open(text, uri);
    expect(await codes(left)).toEqual(['check-unfinished']);
    expect(await codes(await second.session.open(WRONG))).toContain('row-total');
    await left.replace(words, '');
    expect(await codes(left)).toContain('row-total');
  });

  it('reads it again at once where it was closed and opened anew', async () => {
    const { session: next } = await startNext();
    const document = await next.open(text, 'file:///endless.txt');
    expect(await codes(document)).toEqual(['check-unfinished']);
    await document.close();
    watch.forget(document.uri);
    expect(watch.left).toEqual({});
    expect(await codes(await next.open(WRONG, document.uri))).toContain('row-total');
  });
});
