import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readMarks } from '../support/marked-text.ts';
import { reportText } from '../support/report-text.ts';
import { hasSharedReports, sharedText } from '../support/shared.ts';
import { useServers } from './support/bundles.ts';
import { startProcess, startWorker } from './support/hosts.ts';
import { Session } from './support/session.ts';

const SUMS = ['row-total', 'column-total', 'balance'];

const servers = useServers();

describe.each([
  ['a process over stdio', () => startProcess(servers.process)],
  ['a Web Worker', () => startWorker(servers.worker)],
])('the server in %s', (_name, start) => {
  let session: Session;
  beforeAll(async () => {
    session = await Session.start(start());
  });
  afterAll(() => session?.stop());

  it('says what it can do', () => {
    expect(session.initialized).toMatchObject({
      serverInfo: { name: 'gouji' },
      capabilities: {
        positionEncoding: 'utf-16',
        textDocumentSync: { openClose: true, change: 2 },
        diagnosticProvider: { identifier: 'gouji' },
        documentSymbolProvider: true,
        foldingRangeProvider: true,
        codeActionProvider: {
          codeActionKinds: ['quickfix', 'source.fixAll.gouji', 'source.computeTotals.gouji', 'source.fillBlanks.gouji'],
        },
      },
    });
  });

  it('marks wrong sums where they stand', async () => {
    const marked = reportText({
      rows: {
        received: '3 0 0 0 0 0 3',
        granted: '2 0 0 0 0 0 «3:row-total»',
        'outcome-total': '«3:column-total» 0 0 0 0 0 3',
      },
    });
    const document = await session.open(readMarks(marked).text);
    expect(await document.marked('row-total', 'column-total')).toBe(marked);
  });

  it('forgets a problem as soon as it is mended', async () => {
    const document = await session.open(reportText({ rows: { received: '1 0 0 0 0 0 2' } }));
    expect(await document.marked(...SUMS)).toContain('«2:row-total»');
    await document.replace('1\t0\t0\t0\t0\t0\t2', '1\t0\t0\t0\t0\t0\t1');
    expect(await document.marked('row-total')).toBe(document.text);
  });

  it('keeps several documents apart, and a reopened one has nothing of before', async () => {
    const wrong = await session.open(reportText({ rows: { received: '1 0 0 0 0 0 2' } }));
    const right = await session.open(reportText());
    expect(await right.marked(...SUMS)).toBe(right.text);
    expect(await wrong.marked(...SUMS)).not.toBe(wrong.text);
    const before = await wrong.pull();
    await wrong.close();
    expect(await wrong.pull()).toEqual({ kind: 'full', items: [] });
    const reopened = await session.open(right.text, wrong.uri);
    expect(await reopened.pull(before.resultId)).toMatchObject({ kind: 'full' });
    expect(await reopened.marked(...SUMS)).toBe(reopened.text);
  });

  it('answers its own requests', async () => {
    const { uri } = await session.open(reportText({ sections: { problems: null } }));
    const outline = await session.ask('gouji/outline', uri);
    expect(outline).toMatchObject({ version: 1, edition: '2021' });
    expect(outline!.sections.map(({ id, state }) => `${id} ${state}`)).toContain('problems missing');
    expect(await session.ask('gouji/report', uri)).toMatchObject({
      isReport: true,
      organ: '清河县民政局',
      year: 2024,
      edition: '2021',
    });
    expect(await session.ask('gouji/outline', 'file:///closed.txt')).toBeNull();
  });

  it.runIf(hasSharedReports)('finds the four wrong sums of the report of 雁塔', async () => {
    const document = await session.open(sharedText('seeds/yanta-2020.txt'));
    const sums = (await document.diagnostics()).filter(({ code }) => SUMS.includes(String(code)));
    expect(sums.map(({ code, data, range }) => ({ code, data, written: document.at(range) }))).toEqual(
      ['column-total', 'balance'].flatMap(code => ['natural-person', 'total'].map(column => sumFinding(code, column))),
    );
    expect(await session.ask('gouji/report', document.uri)).toMatchObject({ year: 2020, edition: '2019' });
  });

  it.runIf(hasSharedReports)('calls no sum of the report of 温县 wrong, and notices its 21 short rows', async () => {
    const document = await session.open(sharedText('seeds/wenxian-2021.txt'));
    expect(await document.marked(...SUMS)).toBe(document.text);
    const short = (await document.diagnostics()).filter(({ code }) => code === 'row-incomplete');
    const places = short.flatMap(({ range, relatedInformation = [] }) => [
      range,
      ...relatedInformation.map(({ location }) => location.range),
    ]);
    expect(new Set(places.map(({ start }) => start.line)).size).toBe(21);
    expect(await session.ask('gouji/report', document.uri)).toMatchObject({ year: 2021, edition: '2021' });
  });
});

/** What is said of 四 and （七） of 雁塔: each is 0 and would have to be 1. */
function sumFinding(code: string, column: string) {
  const row = code === 'balance' ? 'carried-out' : 'outcome-total';
  return { code, data: { table: 'applications', row, column, stated: 0, expected: 1 }, written: '0' };
}
