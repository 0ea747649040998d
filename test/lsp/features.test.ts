import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CodeAction, DocumentSymbol, Range, TextDocumentEdit } from 'vscode-languageserver/node';
import { reportText } from '../support/report-text.ts';
import { useServers } from './support/bundles.ts';
import { startProcess } from './support/hosts.ts';
import { capable, type OpenedDocument, Session } from './support/session.ts';

const wrong = reportText({ rows: { received: '1 0 0 0 0 0 2' } });

const servers = useServers();
let session: Session;
beforeAll(async () => {
  session = await Session.start(startProcess(servers.process));
});
afterAll(() => session?.stop());

describe('document symbols', () => {
  it('are nested as section › table › row, each in its parent', async () => {
    const document = await session.open(wrong);
    const symbols = await document.symbols();
    expect(symbols).toHaveLength(6);
    const applications = symbols[2]!;
    expect(applications.name).toBe('三、收到和处理政府信息公开申请情况');
    expect(applications.children!.map(({ children }) => children!.length)).toEqual([25]);
    expect(applications.children![0]!.children![0]).toMatchObject({
      name: '一、本年新收政府信息公开申请数量',
      detail: '1 0 0 0 0 0 2',
      children: [],
    });
    const check = (symbol: DocumentSymbol, parent?: DocumentSymbol) => {
      expect(symbol.name).not.toBe('');
      expect(contains(symbol.range, symbol.selectionRange), symbol.name).toBe(true);
      if (parent) expect(contains(parent.range, symbol.range), symbol.name).toBe(true);
      for (const child of symbol.children ?? []) check(child, symbol);
    };
    for (const symbol of symbols) check(symbol);
  });

  it('are a flat list for a client that cannot nest', async () => {
    const flat = await Session.start(startProcess(servers.process), { capabilities: { ...capable, textDocument: {} } });
    const symbols = (await (await flat.open(wrong)).symbols()) as unknown as { name: string; containerName?: string }[];
    expect(symbols.find(({ name }) => name.startsWith('一、本年新收'))!.containerName).toMatch(/^表3/);
    await flat.stop();
  });
});

describe('folding', () => {
  it('folds sections and tables from their first line', async () => {
    const document = await session.open(wrong);
    const lines = document.text.split('\n');
    const folded = (await document.folds()).map(({ startLine }) => lines[startLine]!.split('\t')[0]!);
    expect(folded).toEqual(
      expect.arrayContaining(['二、主动公开政府信息情况', '三、收到和处理政府信息公开申请情况', '第二十条第（一）项']),
    );
  });
});

describe('code actions', () => {
  it('mend a sum: the title has the value, the edit has the version, and the problem goes', async () => {
    const document = await session.open(wrong);
    await document.edit({ start: 0, end: 0, newText: '\n' });
    const range = await rangeOf(document, 'row-total');
    const actions = await document.actions(range, 'quickfix');
    const mend = actions.find(({ diagnostics }) => diagnostics?.[0]?.code === 'row-total')!;
    expect(mend).toMatchObject({ kind: 'quickfix', isPreferred: true });
    expect(mend.title).toContain('1');
    const change = mend.edit!.documentChanges![0] as TextDocumentEdit;
    expect(change.textDocument).toEqual({ uri: document.uri, version: 2 });
    await applyAction(document, mend);
    expect(await document.marked('row-total')).toBe(document.text);
  });

  it('are none where nothing is wrong', async () => {
    const document = await session.open(reportText());
    expect(
      await document.actions({ start: { line: 0, character: 0 }, end: { line: 0, character: 3 } }, 'quickfix'),
    ).toEqual([]);
  });

  it('never change a figure with all safe fixes at once', async () => {
    const document = await session.open(wrong);
    const figures = document.text.replace(/\D+/g, ' ');
    const everything = { start: { line: 0, character: 0 }, end: { line: 999, character: 0 } };
    for (const action of await document.actions(everything, 'source.fixAll')) {
      expect(action.kind).toBe('source.fixAll.gouji');
      await applyAction(document, action);
    }
    expect(document.text.replace(/\D+/g, ' ')).toBe(figures);
  });

  it('carry plain changes for a client that knows no versions', async () => {
    const plain = await Session.start(startProcess(servers.process), { capabilities: { ...capable, workspace: {} } });
    const document = await plain.open(wrong);
    const actions = await document.actions(await rangeOf(document, 'row-total'), 'quickfix');
    expect(Object.keys(actions[0]!.edit!.changes!)).toEqual([document.uri]);
    await plain.stop();
  });
});

async function rangeOf(document: OpenedDocument, rule: string): Promise<Range> {
  return (await document.diagnostics()).find(({ code }) => code === rule)!.range;
}

async function applyAction(document: OpenedDocument, { edit }: CodeAction): Promise<void> {
  const { edits } = edit!.documentChanges![0] as TextDocumentEdit;
  await document.apply(edits as never);
}

function contains(outer: Range, inner: Range): boolean {
  return !isBefore(inner.start, outer.start) && !isBefore(outer.end, inner.end);
}

function isBefore(a: Range['start'], b: Range['start']): boolean {
  return a.line < b.line || (a.line === b.line && a.character < b.character);
}
