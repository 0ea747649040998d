import { expect, it, vi } from 'vitest';
import type { Connection } from 'vscode-languageserver';
import { Remembered } from '../../server/src/core/remembered.ts';
import { readClient } from '../../server/src/lsp/client.ts';
import { Documents } from '../../server/src/lsp/documents.ts';
import { defaultServerSettings } from '../../server/src/lsp/settings.ts';
import { SettingsByDocument } from '../../server/src/lsp/settings-by-document.ts';
import { TextTimes } from '../../server/src/lsp/text-times.ts';
import { reportText } from '../support/report-text.ts';

type Handler = (params: unknown) => void;

/** The documents of a client, with what it may tell of them. */
function openDocuments() {
  const sources = async () => ({ server: defaultServerSettings, file: null });
  const handlers = new Map<string | symbol, Handler>();
  const connection = new Proxy(
    {},
    {
      get: (_, name) => (handler: Handler) => {
        handlers.set(name, handler);
        return { dispose() {} };
      },
    },
  ) as Connection;
  const times = new TextTimes(connection, () => readClient({ capabilities: {} }));
  const documents = new Documents(new SettingsByDocument(sources, () => {}), times);
  documents.listen(connection);
  return {
    documents,
    open: (uri: string, text: string) =>
      handlers.get('onDidOpenTextDocument')!({ textDocument: { uri, languageId: 'nianbao', version: 1, text } }),
    change: (uri: string, version: number, text: string) =>
      handlers.get('onDidChangeTextDocument')!({ textDocument: { uri, version }, contentChanges: [{ text }] }),
  };
}

const PARAGRAPHS = 2_000;

// Long enough to tell what is looked up anew from what is known.
const long = (organ: string) =>
  reportText({ organ, prose: { problems: `${organ}的栏目还不够多，将继续改进。\n`.repeat(PARAGRAPHS) } });

it('two long documents that are edited in turn are each read with what is known of them', async () => {
  const { documents, open, change } = openDocuments();
  const texts = new Map(['清河县民政局', '青禾县水务局'].map(organ => [`file:///${organ}.txt`, long(organ)]));
  const lookedUp = vi.spyOn(Remembered.prototype, 'recall');
  const problems = async (uri: string) => (await documents.get(uri))!.analysis.problems;
  for (const [uri, text] of texts) {
    open(uri, text);
    await problems(uri);
  }
  expect(lookedUp.mock.calls.length).toBeGreaterThan(2 * PARAGRAPHS);
  lookedUp.mockClear();
  for (const [uri, text] of texts) {
    change(uri, 2, text.replace('推进公开工作', '推进政务公开工作'));
    await problems(uri);
  }
  expect(lookedUp.mock.calls.length).toBeLessThan(PARAGRAPHS / 100);
});
