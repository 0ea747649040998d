import { afterEach, describe, expect, it } from 'vitest';
import { DiagnosticSeverity, type DocumentDiagnosticReport } from 'vscode-languageserver/node';
import { reportText } from '../support/report-text.ts';
import { useServers } from './support/bundles.ts';
import { startProcess } from './support/hosts.ts';
import { capable, markDiagnostics, pushed, Session, type SessionOptions } from './support/session.ts';

/** 总计 of 一 is 2 for a single 自然人. */
const wrong = reportText({ rows: { received: '1 0 0 0 0 0 2' } });
const wrongRow = '1\t0\t0\t0\t0\t0\t2';
const mendedRow = '1\t0\t0\t0\t0\t0\t1';

const servers = useServers();
const sessions: Session[] = [];

async function start(options: SessionOptions = {}): Promise<Session> {
  const session = await Session.start(startProcess(servers.process), options);
  sessions.push(session);
  return session;
}

afterEach(async () => {
  for (const session of sessions.splice(0)) await session.stop();
});

describe('a client that pulls', () => {
  it('is told what it knows already in one word, and is never pushed to', async () => {
    const session = await start();
    const document = await session.open(wrong);
    const first = await document.pull();
    expect(await document.pull(first.resultId)).toEqual({ kind: 'unchanged', resultId: first.resultId });
    await document.replace(wrongRow, mendedRow);
    const second = await document.pull(first.resultId);
    expect(second).toMatchObject({ kind: 'full' });
    expect(second.resultId).not.toBe(first.resultId);
    await document.close();
    await session.ask('gouji/report', document.uri);
    expect(session.published).toEqual([]);
  });

  it('gets for each pull the diagnostics of the text as it stood then', async () => {
    const session = await start();
    const document = await session.open(wrong);
    // From now on the settings are known.
    await document.pull();
    const asked: { text: string; report: Promise<DocumentDiagnosticReport> }[] = [];
    for (let turn = 0; turn < 40; turn++) {
      await document.edit({ start: 0, end: 0, newText: turn % 3 === 0 ? '\n' : '注' });
      if (turn % 4 === 0)
        await document.replace(
          document.text.includes(wrongRow) ? wrongRow : mendedRow,
          document.text.includes(wrongRow) ? mendedRow : wrongRow,
        );
      asked.push({ text: document.text, report: document.pull() });
    }
    for (const { text, report } of asked) {
      const fresh = await session.open(text);
      const expected = JSON.stringify(await fresh.diagnostics()).replaceAll(fresh.uri, document.uri);
      expect(await report).toMatchObject({ kind: 'full', items: JSON.parse(expected) });
    }
  });
});

describe('a client that cannot pull', () => {
  it('is pushed to, with the version, and cleared on closing', async () => {
    const session = await start({ capabilities: pushed });
    expect(session.initialized.capabilities.diagnosticProvider).toBeUndefined();
    const document = await session.open(wrong, 'file:///pushed.txt', 7);
    await session.until(() => session.published.length === 1);
    expect(session.published[0]).toMatchObject({ uri: document.uri, version: 7 });
    expect(markDiagnostics(document.text, session.published[0]!.diagnostics, ['row-total'])).toContain('«2:row-total»');
    await document.close();
    await session.until(() => session.published.length === 2);
    expect(session.published[1]).toEqual({ uri: document.uri, diagnostics: [] });
  });

  it('gets the newest version last, none twice, and each with its own diagnostics', async () => {
    const session = await start({ capabilities: pushed });
    const document = await session.open(wrong);
    const texts = new Map([[document.version, document.text]]);
    for (let turn = 0; turn < 60; turn++) {
      await document.edit({ start: 0, end: 0, newText: turn % 2 ? '\n' : '注' });
      texts.set(document.version, document.text);
      if (turn % 7 === 0) await session.until(() => session.published.at(-1)?.version === document.version);
    }
    await session.until(() => session.published.at(-1)?.version === document.version);
    const versions = session.published.map(({ version }) => version!);
    expect(versions).toEqual([...new Set(versions)].sort((a, b) => a - b));
    for (const { version, diagnostics } of session.published) {
      expect(markDiagnostics(texts.get(version!)!, diagnostics, ['row-total'])).toContain('«2:row-total»');
    }
  });

  it('needs no capability at all', async () => {
    const session = await start({ capabilities: {} });
    await session.open(wrong);
    await session.until(() => session.published.length === 1);
    const diagnostic = session.published[0]!.diagnostics.find(({ code }) => code === 'row-total');
    expect(diagnostic).toBeDefined();
    expect(diagnostic!.relatedInformation).toBeUndefined();
    expect(session.initialized.capabilities.codeActionProvider).toBeUndefined();
  });
});

describe('a diagnostic', () => {
  it('has its rule, the page of the rule, its places and its data', async () => {
    const document = await (await start()).open(wrong);
    const diagnostic = (await document.diagnostics()).find(({ code }) => code === 'row-total')!;
    expect(diagnostic).toMatchObject({
      source: 'gouji',
      severity: DiagnosticSeverity.Error,
      codeDescription: { href: 'https://github.com/gouji/gouji/blob/main/server/src/core/rules/row-total.md' },
      data: { table: 'applications', row: 'received', column: 'total', stated: 2, expected: 1 },
    });
    expect(document.at(diagnostic.range)).toBe('2');
    const related = diagnostic.relatedInformation!.map(({ location }) => [location.uri, document.at(location.range)]);
    expect(related).toContainEqual([document.uri, '1']);
  });

  it('speaks Chinese where the editor does or says nothing, else English, and as the setting wants before all', async () => {
    const messageFor = async (options: SessionOptions) => {
      const document = await (await start(options)).open(wrong);
      return (await document.diagnostics()).find(({ code }) => code === 'row-total')!.message;
    };
    const chinese = await messageFor({});
    const english = await messageFor({ locale: 'de' });
    expect(chinese).toMatch(/[。，]/);
    expect(english).not.toMatch(/[。，]/);
    expect(await messageFor({ locale: 'zh-cn' })).toBe(chinese);
    expect(await messageFor({ locale: 'de', configuration: { language: 'zh' } })).toBe(chinese);
    expect(await messageFor({ locale: 'zh-cn', configuration: { language: 'en' } })).toBe(english);
  });
});

describe('settings', () => {
  it('are asked for before the first diagnostics, and again when they change', async () => {
    const session = await start({ configuration: { rules: { 'row-total': 'hint' } } });
    const document = await session.open(wrong);
    const severity = async () => (await document.diagnostics()).find(({ code }) => code === 'row-total')?.severity;
    expect(await severity()).toBe(DiagnosticSeverity.Hint);
    expect(session.registered).toContain('workspace/didChangeConfiguration');
    const { refreshes } = session;
    const before = await document.pull();
    await session.configure({ rules: { 'row-total': 'off' } });
    await session.until(() => session.refreshes > refreshes);
    expect(await document.pull(before.resultId)).toMatchObject({ kind: 'full' });
    expect(await severity()).toBeUndefined();
  });

  it('come with the notification from a client that cannot be asked', async () => {
    const session = await start({ capabilities: pushedWithoutConfiguration });
    const document = await session.open(wrong);
    await session.until(() => session.published.length === 1);
    await session.configure({ rules: { 'row-total': 'off' } });
    await session.until(() => session.published.length === 2);
    expect(session.published[1]).toMatchObject({ version: document.version });
    expect(session.published[1]!.diagnostics.map(({ code }) => code)).not.toContain('row-total');
  });

  it('can be given when the server starts', async () => {
    const document = await (
      await start({
        capabilities: { textDocument: capable.textDocument! },
        initializationOptions: { rules: { 'row-total': 'off' } },
      })
    ).open(wrong);
    expect(await document.marked('row-total')).toBe(document.text);
  });

  it('with a wrong value keep the others, and the wrong one is named', async () => {
    const session = await start({ configuration: { rules: { 'row-total': 'off', balance: 'loud' }, language: 7 } });
    const document = await session.open(reportText({ rows: { received: '1 0 0 0 0 0 2' } }));
    expect(await document.marked('row-total', 'balance')).toMatch(/«0:balance»/);
    expect(await document.marked('row-total')).toBe(document.text);
    expect(session.log.join('\n')).toMatch(/gouji\.rules\.balance.*\n.*gouji\.language/);
  });
});

const pushedWithoutConfiguration = { ...pushed, workspace: {} };
