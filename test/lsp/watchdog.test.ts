import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type DocumentDiagnosticReport,
  DocumentDiagnosticRequest,
  FoldingRangeRequest,
  ShutdownRequest,
} from 'vscode-languageserver/node';
import { reportText } from '../support/report-text.ts';
import { useServers } from './support/bundles.ts';
import { startProcess } from './support/hosts.ts';
import { type OpenedDocument, Session } from './support/session.ts';

const WRONG = reportText({ rows: { received: '3 0 0 0 0 0 4' } });
const ENDLESS = reportText({ rows: { received: '3 0 0 0 0 0 4' }, prose: { overview: '永不结束。' } });

const servers = useServers();
let session: Session;
beforeAll(async () => {
  session = await Session.start(startProcess(servers.endless));
});
afterAll(() => session?.stop());

async function codes({ uri }: OpenedDocument): Promise<unknown[]> {
  const report: DocumentDiagnosticReport = await session.connection.sendRequest(DocumentDiagnosticRequest.type, {
    textDocument: { uri },
  });
  return report.kind === 'full' ? report.items.map(({ code }) => code) : [];
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
