import { afterEach, describe, expect, it } from 'vitest';
import { DiagnosticSeverity, type TextDocumentEdit, type TextEdit } from 'vscode-languageserver/node';
import { problemsTold } from '../../server/src/core/features/preview/preview-lookup.ts';
import { type ProblemCounts, workspaceRequests } from '../../server/src/lsp/protocol.ts';
import { reportText } from '../support/report-text.ts';
import { useServers } from './support/bundles.ts';
import { startProcess } from './support/hosts.ts';
import { capable, Session } from './support/session.ts';

const servers = useServers();
const sessions: Session[] = [];

async function start(): Promise<Session> {
  const session = await Session.start(startProcess(servers.process), { capabilities: capable });
  sessions.push(session);
  return session;
}

afterEach(async () => {
  for (const session of sessions.splice(0)) await session.stop();
});

const year = (year: number, from: string, to: string) =>
  reportText({
    year,
    organ: '青禾县民政局',
    rows: { 'carried-in': from, 'carried-out': to },
    prose: { problems: PROBLEMS[year]! },
  });
const PROBLEMS: Record<number, string> = {
  2023: '一是政策解读不够通俗，老年人看不懂补贴办法；二是乡镇代办点的公开栏久未更换。改进情况：已请社工站录制方言讲解，为代办点配了移动公示屏。',
  2024: '养老机构的检查结果公布不够及时，社会组织的年检信息没有按时更新。改进情况：检查结果三个工作日内上网，年检由登记科每月对账。',
};
/** As the client counts: what the Problems view lists. */
const countOf = ({ error, warning, information }: ProblemCounts) => error + warning + information;
const ZEROS = '0 0 0 0 0 0 0';
const LAST = 'file:///reports/2023.txt';
const THIS = 'file:///reports/2024.txt';

describe('a client that looks after a workspace', { timeout: 60_000 }, () => {
  const overviewOf = async (session: Session) =>
    workspaceRequests.overview.result.parse(
      await session.connection.sendRequest(workspaceRequests.overview.method, {}),
    );
  const send = (session: Session, files: Record<string, string>, removed: string[] = []) =>
    session.connection.sendRequest(workspaceRequests.files.method, {
      files: Object.entries(files).map(([uri, text]) => ({ uri, text })),
      removed,
    });
  const carried = <Found extends { code?: unknown }>(found: readonly Found[]) =>
    found.filter(({ code }) => code === 'carry-over');

  it('is told in the open report of last year’s, which is not open, and offered its figure', async () => {
    const session = await start();
    await send(session, { [LAST]: year(2023, ZEROS, '3 0 0 0 0 0 3') });
    const document = await session.open(year(2024, '2 0 0 0 0 0 3', ZEROS), THIS);
    const [problem, ...others] = carried(await document.diagnostics());
    expect(others).toEqual([]);
    expect(problem).toMatchObject({ severity: 1, relatedInformation: [{ location: { uri: LAST } }] });
    const actions = await document.actions(problem!.range, 'quickfix');
    const mend = actions.find(({ title }) => title.includes('上一年的 3'))!;
    expect(mend.isPreferred).toBeUndefined();
    await document.apply((mend.edit!.documentChanges![0] as TextDocumentEdit).edits as TextEdit[]);
    expect(carried(await document.diagnostics())).toEqual([]);
  });

  it('follows what changes in the other report, and that it is gone', async () => {
    const session = await start();
    const document = await session.open(year(2024, '2 0 0 0 0 0 2', ZEROS), THIS);
    await send(session, { [LAST]: year(2023, ZEROS, '2 0 0 0 0 0 2') });
    expect(carried(await document.diagnostics())).toEqual([]);
    await send(session, { [LAST]: year(2023, ZEROS, '5 0 0 0 0 0 5') });
    expect(carried(await document.diagnostics())).toHaveLength(2);
    await send(session, {}, [LAST]);
    expect(carried(await document.diagnostics())).toEqual([]);
  });

  it('has an overview of all reports with their problems, open or not: a client may hold open what it does not show', async () => {
    const session = await start();
    const last = await session.open(year(2023, ZEROS, '3 0 0 0 0 0 3'), LAST);
    await send(session, { [THIS]: year(2024, '2 0 0 0 0 0 2', ZEROS), 'file:///notes.txt': '会议记录' });
    await session.ask('gouji/report', LAST);
    const { reports, diagnostics } = await overviewOf(session);
    expect(reports.map(({ uri, organ, year, state }) => [uri, organ, year, state])).toEqual([
      [THIS, '青禾县民政局', 2024, 'wrong'],
      [LAST, '青禾县民政局', 2023, expect.any(String)],
    ]);
    expect(diagnostics.map(({ uri }) => uri)).toEqual([THIS, LAST]);
    expect(carried(diagnostics[0]!.items as { code: string }[])).toHaveLength(2);
    expect(diagnostics[1]!.items).toEqual(await last.diagnostics());
  });

  it('is told the same number of problems by the report, its outline, its preview and the overview', async () => {
    const session = await start();
    await send(session, { [LAST]: year(2023, ZEROS, '3 0 0 0 0 0 3') });
    const document = await session.open(year(2024, '2 0 0 0 0 0 2', ZEROS), THIS);
    const found = await document.diagnostics();
    expect(carried(found)).toHaveLength(2);
    const told = found.filter(({ severity }) => severity !== DiagnosticSeverity.Hint);

    const { problems } = (await session.ask('gouji/report', THIS))!;
    const { preview } = (await session.ask('gouji/preview', THIS))!;
    const { sections } = (await session.ask('gouji/outline', THIS))!;
    const { reports } = await overviewOf(session);
    expect(countOf(problems)).toBe(told.length);
    const shown = problemsTold(preview).map(index => preview.problems[index]!.message);
    expect(shown.sort()).toEqual(told.map(({ message }) => message).sort());
    expect(preview.problems.filter(({ rule }) => rule === 'carry-over').map(({ anchor }) => anchor)).toEqual([
      'applications/carried-in/natural-person',
      'applications/carried-in/total',
    ]);
    expect(sections.reduce((sum, section) => sum + countOf(section.problems), 0)).toBe(told.length);
    expect(countOf(reports.find(({ uri }) => uri === THIS)!.problems)).toBe(told.length);
  });

  it('is the only one for whom reports are compared', async () => {
    const session = await start();
    const first = await session.open(year(2023, ZEROS, '3 0 0 0 0 0 3'), LAST);
    const second = await session.open(year(2024, '2 0 0 0 0 0 2', ZEROS), THIS);
    await first.diagnostics();
    expect(carried(await second.diagnostics())).toEqual([]);
  });
});
