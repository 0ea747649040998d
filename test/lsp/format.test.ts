import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  DocumentFormattingRequest,
  DocumentRangeFormattingRequest,
  ShowMessageNotification,
} from 'vscode-languageserver/node';
import { reportText } from '../support/report-text.ts';
import { useServers } from './support/bundles.ts';
import { startProcess } from './support/hosts.ts';
import { type OpenedDocument, Session } from './support/session.ts';

const options = { tabSize: 4, insertSpaces: false };

const servers = useServers();
let session: Session;
const messages: string[] = [];
beforeAll(async () => {
  session = await Session.start(startProcess(servers.process), { locale: 'zh-cn' });
  session.connection.onNotification(ShowMessageNotification.type, ({ message }) => void messages.push(message));
});
afterAll(() => session?.stop());

async function format(document: OpenedDocument): Promise<void> {
  const edits = await session.connection.sendRequest(DocumentFormattingRequest.type, { ...document.params, options });
  await document.apply(edits ?? []);
}

describe('formatting', () => {
  it('brings the tables of a document into the form', async () => {
    const document = await session.open(reportText({ layout: 'cell-by-line' }));
    await format(document);
    expect(document.text).toBe(reportText());
    await format(document);
    expect(document.text).toBe(reportText());
  });

  it('brings the tables of a selection into it', async () => {
    const document = await session.open(reportText({ layout: 'markdown' }));
    const lines = document.text.split('\n');
    const range = {
      start: { line: lines.findIndex(line => line.startsWith('四、政府')), character: 0 },
      end: { line: lines.findIndex(line => line.startsWith('五、')), character: 0 },
    };
    const edits = await session.connection.sendRequest(DocumentRangeFormattingRequest.type, {
      ...document.params,
      range,
      options,
    });
    expect(edits).toHaveLength(1);
    await document.apply(edits!);
    expect(document.text.split('\n').filter(line => line.startsWith('|')).length).toBeGreaterThan(30);
    expect(document.text).toContain('\n0\t0\t0');
  });

  it('tells once what it left alone', async () => {
    const document = await session.open(reportText().replace(/^规章.*$/m, '规章 0 0'));
    await format(document);
    await format(document);
    await session.connection.sendRequest('gouji/report', document.params);
    expect(messages).toEqual(['没有整理表2：规章一行的数不全或者多了。']);
  });

  it('makes Markdown of tables, or leaves them, as is set', async () => {
    const markdown = await Session.start(startProcess(servers.process), {
      configuration: { format: { tables: 'markdown' } },
    });
    const document = await markdown.open(reportText({ layout: 'pipes' }));
    await document.diagnostics();
    const edits = await markdown.connection.sendRequest(DocumentFormattingRequest.type, {
      ...document.params,
      options,
    });
    await document.apply(edits!);
    expect(document.text).toBe(reportText({ layout: 'markdown' }));
    await markdown.stop();
  });
});
