import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  ApplyWorkspaceEditRequest,
  type CodeAction,
  ExecuteCommandRequest,
  type Range,
  ShowMessageNotification,
  ShowMessageRequest,
  type TextDocumentEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver/node';
import { reportText } from '../support/report-text.ts';
import { useServers } from './support/bundles.ts';
import { startProcess } from './support/hosts.ts';
import { capable, type OpenedDocument, Session } from './support/session.ts';

const forgottenTotals = {
  received: '1 0 0 0 0 0 1',
  'refused-process': '1 0 0 0 0 0 1',
};
const right = reportText({ rows: { ...forgottenTotals, 'outcome-total': '1 0 0 0 0 0 1' } });
const wrong = reportText({ rows: forgottenTotals });
const unclear = reportText({ rows: { review: '1 1 0 0 3' } });
const blank = reportText({ rows: { ...forgottenTotals, received: '1 _ _ _ _ _ _', 'outcome-total': '_ _ _ _ _ _ _' } });

const servers = useServers();
const everywhere = { start: { line: 0, character: 0 }, end: { line: 999, character: 0 } };
let session: Session;
/** What the server showed, and which of the offered answers the user takes. */
let shown: string[] = [];
let answer = 0;
/** What the server said without asking anything. */
let told = '';

beforeAll(async () => {
  session = await Session.start(startProcess(servers.process), {
    capabilities: { ...capable, workspace: { ...capable.workspace, applyEdit: true } },
  });
  session.connection.onRequest(ShowMessageRequest.type, ({ message, actions = [] }) => {
    shown = actions.length > 0 ? actions.map(({ title }) => title) : [message];
    return actions[answer] ?? null;
  });
  // A message without answers is none that the command, and with it what is typed, may wait for.
  session.connection.onNotification(ShowMessageNotification.type, ({ message }) => {
    told = message;
  });
});
afterAll(() => session?.stop());

/** The document after the edits of an action or a command, which are those of one version. */
async function apply(document: OpenedDocument, edit: WorkspaceEdit): Promise<string> {
  const [change, ...others] = edit.documentChanges as TextDocumentEdit[];
  expect(others).toEqual([]);
  expect(change!.textDocument).toEqual({ uri: document.uri, version: document.version });
  await document.apply(change!.edits as never);
  return document.text;
}

/** The edits by which the server carries out a command. */
async function carryOut(command: string, ...given: unknown[]): Promise<WorkspaceEdit[]> {
  const edits: WorkspaceEdit[] = [];
  shown = [];
  session.connection.onRequest(ApplyWorkspaceEditRequest.type, ({ edit }) => {
    edits.push(edit);
    return { applied: true };
  });
  await session.connection.sendRequest(ExecuteCommandRequest.type, { command, arguments: given });
  return edits;
}

async function placeOfSum(document: OpenedDocument): Promise<Range> {
  return (await document.diagnostics()).find(({ code }) => code === 'column-total' || code === 'row-total')!.range;
}

const titles = (actions: readonly CodeAction[]) => actions.map(({ title }) => title);
const isSilence = ({ title }: CodeAction) => title.includes('不再提示');
/** Those that mend something, which come before those that only silence it. */
const mends = (actions: readonly CodeAction[]) => titles(actions.filter(action => !isSilence(action)));

describe('a problem', () => {
  it('is silenced in the report by a comment, and by that rule alone', async () => {
    const document = await session.open(wrong);
    const silences = (await document.actions(await placeOfSum(document), 'quickfix')).filter(isSilence);
    expect(titles(silences)).toEqual(['这份报告不再提示“（七）总计不等于各项办理结果之和”']);
    const silenced = await apply(document, silences[0]!.edit!);
    expect(silenced).toBe(`<!-- gouji-disable-file column-total -->\n${wrong}`);
    const another = await session.open(silenced);
    expect((await another.diagnostics()).map(({ code }) => code)).not.toContain('column-total');
  });
});

describe('repairing a table', () => {
  it('is offered at a wrong sum behind its own mend, and not twice where that does the same', async () => {
    const document = await session.open(wrong);
    const actions = await document.actions(await placeOfSum(document), 'quickfix');
    expect(mends(actions)).toEqual([
      '把（七）总计·自然人改为 1，四·自然人也就相等，但（七）总计·总计会不相等',
      '把（七）总计·自然人改为 1、（七）总计·总计改为 1，（七）总计·总计、四·自然人等 3 处也就相等',
    ]);
    expect(await apply(document, actions[1]!.edit!)).toBe(right);
    const another = await session.open(unclear);
    expect(mends(await another.actions(await placeOfSum(another), 'quickfix'))).toEqual([
      '把行政复议·总计改为 2',
      '修复表4：行政复议·结果维持 1 → 2（另有同样可能的改法，请核对原始记录）',
      '修复表4：行政复议·结果纠正 1 → 2（另有同样可能的改法，请核对原始记录）',
    ]);
  });

  it('is offered elsewhere in the table only where it is asked for', async () => {
    const document = await session.open(wrong);
    const start = (await document.symbols())[2]!.children![0]!.selectionRange.start;
    const place = { start, end: start };
    expect(titles(await document.actions(place, 'quickfix'))).toEqual([]);
    expect(titles(await document.actions(place, 'quickfix.repair.gouji'))).toHaveLength(1);
  });

  it('prefers none of several', async () => {
    const document = await session.open(unclear);
    const repairs = await document.actions(await placeOfSum(document), 'quickfix.repair.gouji');
    expect(titles(repairs)[0]).toBe('修复表4：行政复议·总计 3 → 2');
    expect(titles(repairs)[2]).toBe('修复表4：行政复议·结果纠正 1 → 2（另有同样可能的改法，请核对原始记录）');
    expect(repairs.some(({ isPreferred }) => isPreferred)).toBe(false);
  });

  it('is a command of the server', async () => {
    const document = await session.open(wrong);
    const [edit, ...others] = await carryOut('gouji.table.repair', document.uri, await placeOfSum(document));
    expect(others).toEqual([]);
    expect(await apply(document, edit!)).toBe(right);
    expect(await carryOut('gouji.table.repair', document.uri)).toEqual([]);
    expect(shown).toEqual([]);
    expect(told).toBe('没有可以修复的表：勾稽关系都成立，或找不到改法。');
  });

  it('asks which one is meant of several', async () => {
    const document = await session.open(unclear);
    answer = 1;
    const [edit] = await carryOut('gouji.table.repair', document.uri);
    expect(shown).toHaveLength(3);
    expect(await apply(document, edit!)).toBe(reportText({ rows: { review: '2 1 0 0 3' } }));
    const another = await session.open(unclear);
    answer = 9;
    expect(await carryOut('gouji.table.repair', another.uri)).toEqual([]);
  });

  it('needs an address and a range', async () => {
    await expect(carryOut('gouji.table.repair', 1)).rejects.toThrow(/gouji\.table\.repair/);
    await expect(carryOut('gouji.table.unknown', 'file:///a.txt')).rejects.toThrow(/unknown/);
  });
});

describe('filling in a table', () => {
  it('is offered as actions of the source: totals, then zeros', async () => {
    const document = await session.open(blank);
    const [totals, ...others] = await document.actions(everywhere, 'source.computeTotals');
    expect(others).toEqual([]);
    expect(totals).toMatchObject({ title: '计算表3的总计（改 8 格）', kind: 'source.computeTotals.gouji' });
    await apply(document, totals!.edit!);
    const [zeros] = await document.actions(everywhere, 'source.fillBlanks.gouji');
    expect(zeros!.title).toBe('表3的空白填 0（5 格）');
    expect(await apply(document, zeros!.edit!)).toBe(right);
    expect(await document.actions(everywhere, 'source.computeTotals', 'source.fillBlanks')).toEqual([]);
  });

  it('is a command for the whole report or the table at a place', async () => {
    const document = await session.open(blank);
    const inTitle = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
    await apply(document, (await carryOut('gouji.table.computeTotals', document.uri, inTitle))[0]!);
    expect(await apply(document, (await carryOut('gouji.table.fillBlanks', document.uri))[0]!)).toBe(right);
  });
});
