import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { DiagnosticSeverity, FileChangeType } from 'vscode-languageserver/node';
import { reportText } from '../support/report-text.ts';
import { useServers } from './support/bundles.ts';
import { startProcess, startWorker } from './support/hosts.ts';
import { capable, type OpenedDocument, pushed, Session, type SessionOptions } from './support/session.ts';

/** 总计 of 一 is 2 for a single 自然人, so that 一 + 二 is 2 too much in that column as well. */
const wrong = reportText({ rows: { received: '1 0 0 0 0 0 2' } });
/** A report with a label that only the local form has. */
const LOCAL_LABEL = '一、本年新收政府信息公开申请量';
const local = reportText().replace('一、本年新收政府信息公开申请数量', LOCAL_LABEL);

const servers = useServers();
const sessions: Session[] = [];
const root = mkdtempSync(path.join(tmpdir(), 'gouji-设置-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
afterEach(async () => {
  for (const session of sessions.splice(0)) await session.stop();
});

async function start(options: SessionOptions = {}): Promise<Session> {
  const session = await Session.start(startProcess(servers.process), options);
  sessions.push(session);
  return session;
}

/** Writes a file below the root and gives its address. */
function write(name: string, content: string | object): string {
  const file = path.join(root, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  return pathToFileURL(file).href;
}

const addressOf = (name: string) => pathToFileURL(path.join(root, name)).href;

async function levelOf(document: OpenedDocument, rule = 'row-total'): Promise<DiagnosticSeverity | undefined> {
  return (await document.diagnostics()).find(({ code }) => code === rule)?.severity;
}

describe('gouji.json', () => {
  it('is the nearest one upwards from the document', async () => {
    write('near/gouji.json', { rules: { 'row-total': 'hint' } });
    write('near/二〇二四年/gouji.json', { rules: { 'row-total': 'information' } });
    const session = await start();
    expect(await levelOf(await session.open(wrong, addressOf('near/a.txt')))).toBe(DiagnosticSeverity.Hint);
    expect(await levelOf(await session.open(wrong, addressOf('near/b/c/a.txt')))).toBe(DiagnosticSeverity.Hint);
    const nearest = addressOf('near/二〇二四年/甲/a.txt');
    expect(await levelOf(await session.open(wrong, nearest))).toBe(DiagnosticSeverity.Information);
    expect(await levelOf(await session.open(wrong, addressOf('elsewhere/a.txt')))).toBe(DiagnosticSeverity.Error);
  });

  it('overrides and silences by path, whatever of the address is escaped', async () => {
    write('paths/gouji.json', {
      overrides: [{ files: ['乡镇/**'], rules: { 'row-total': 'warning' } }],
      silences: [{ files: ['存档/'], rules: ['row-total'], reason: '已公布的旧报告不再改动' }],
    });
    const session = await start();
    const escaped = addressOf('paths/乡镇/a.txt');
    expect(escaped).toContain('%');
    expect(await levelOf(await session.open(wrong, escaped))).toBe(DiagnosticSeverity.Warning);
    expect(await levelOf(await session.open(wrong, addressOf('paths/存档/a.txt')))).toBeUndefined();
    expect(await levelOf(await session.open(wrong, addressOf('paths/a.txt')))).toBe(DiagnosticSeverity.Error);
    const plain = `${addressOf('paths/gouji.json').slice(0, -'gouji.json'.length)}存档/100%.txt`;
    expect(await levelOf(await session.open(wrong, plain))).toBeUndefined();
  });

  it('tells facts of the organ that the name does not', async () => {
    write('organs/gouji.json', { organs: { 清河县民政局: { labels: [LOCAL_LABEL] } } });
    const session = await start();
    expect(await levelOf(await session.open(local, addressOf('a.txt')), 'label-deviation')).toBeDefined();
    expect(await levelOf(await session.open(local, addressOf('organs/a.txt')), 'label-deviation')).toBeUndefined();
  });

  it('counts more than the configuration of the editor, which holds for the rest', async () => {
    write('over/gouji.json', { rules: { 'row-total': 'hint' } });
    const session = await start({ configuration: { rules: { 'row-total': 'off', 'column-total': 'off' } } });
    const document = await session.open(
      reportText({ rows: { received: '1 0 0 0 0 0 2', 'outcome-total': '1 0 0 0 0 0 1' } }),
      addressOf('over/a.txt'),
    );
    expect(await levelOf(document)).toBe(DiagnosticSeverity.Hint);
    expect(await levelOf(document, 'column-total')).toBeUndefined();
  });

  it('holds for no text without a file', async () => {
    const session = await start({ files: new Map([['file:///gouji.json', '{"rules":{"row-total":"off"}}']]) });
    for (const uri of ['untitled:Untitled-1', `untitled:${root}/near/a.txt`, 'inmemory:a.txt'])
      expect(await levelOf(await session.open(wrong, uri))).toBe(DiagnosticSeverity.Error);
  });

  it.each([
    ['a client that pulls', capable],
    ['a client that is pushed to', pushed],
  ])('is read again when it changes, and %s has new diagnostics', async (_name, capabilities) => {
    const settings = write('changes/gouji.json', { rules: { 'row-total': 'hint' } });
    const session = await start({ capabilities });
    const document = await session.open(wrong, addressOf('changes/a.txt'));
    const found = async () => {
      if (capabilities === capable) return levelOf(document);
      return session.published
        .findLast(({ uri }) => uri === document.uri)!
        .diagnostics.find(({ code }) => code === 'row-total')?.severity;
    };
    const news = () => session.refreshes + session.published.length;
    if (capabilities === pushed) await session.until(() => news() === 1);
    expect(await found()).toBe(DiagnosticSeverity.Hint);
    expect(session.registered).toContain('workspace/didChangeWatchedFiles');
    let before = news();
    write('changes/gouji.json', { rules: { 'row-total': 'warning' } });
    await session.fileEvents(FileChangeType.Changed, settings);
    await session.until(() => news() > before);
    expect(await found()).toBe(DiagnosticSeverity.Warning);
    before = news();
    rmSync(path.join(root, 'changes/gouji.json'));
    await session.fileEvents(FileChangeType.Deleted, settings);
    await session.until(() => news() > before);
    expect(await found()).toBe(DiagnosticSeverity.Error);
  });

  it('that comes to the same leaves what is known as it is', async () => {
    const settings = write('same/gouji.json', { rules: { 'row-total': 'hint' } });
    const session = await start();
    const document = await session.open(wrong, addressOf('same/a.txt'));
    const first = await document.pull();
    write('same/gouji.json', '{\n  "rules": { "row-total": "hint" }\n}\n');
    await session.fileEvents(FileChangeType.Changed, settings);
    expect(await document.pull(first.resultId)).toEqual({ kind: 'unchanged', resultId: first.resultId });
    expect(session.refreshes).toBe(0);
  });
});

describe('a gouji.json that is wrong', () => {
  it('has diagnostics of its own where they are pushed, until it is right or gone', async () => {
    const text = '{\n  "rules": { "row-total": "loud", "balance": "off" },\n  "overrides": [{ "files": [] }]\n}';
    const settings = write('wrong/gouji.json', text);
    const session = await start({ capabilities: pushed });
    const document = await session.open(wrong, addressOf('wrong/a.txt'));
    const of = (uri: string) => session.published.findLast(params => params.uri === uri)?.diagnostics;
    await session.until(() => !!of(settings) && !!of(document.uri));
    expect(of(document.uri)!.map(({ code }) => code)).toContain('row-total');
    const lines = text.split('\n');
    expect(
      of(settings)!.map(({ range: { start, end }, message, severity }) => [
        lines[start.line]!.slice(start.character, end.character),
        message,
        severity,
      ]),
    ).toEqual([
      ['"loud"', '只能是 off、hint、information、warning、error', DiagnosticSeverity.Error],
      ['[', '不能为空', DiagnosticSeverity.Error],
    ]);
    write('wrong/gouji.json', { rules: { 'row-totals': 'off', balance: 'off' } });
    await session.fileEvents(FileChangeType.Changed, settings);
    await session.until(() => of(settings)!.some(({ message }) => message === '没有规则 row-totals'));
    expect(of(settings)).toMatchObject([{ severity: DiagnosticSeverity.Warning }]);
    await session.fileEvents(FileChangeType.Deleted, settings);
    await session.until(() => of(settings)!.length === 0);
  });

  it('is told of once where diagnostics are pulled, and nothing stops', async () => {
    const settings = write('told/gouji.json', { rules: { 'row-total': 'loud' }, rule: {} });
    const session = await start({ locale: 'en', configuration: { rules: { 'row-total': 'hint' } } });
    for (const name of ['told/a.txt', 'told/b.txt'])
      expect(await levelOf(await session.open(wrong, addressOf(name)))).toBe(DiagnosticSeverity.Hint);
    await session.until(() => session.shown.length > 0);
    await session.fileEvents(FileChangeType.Changed, settings);
    expect(await levelOf(await session.open(wrong, addressOf('told/c.txt')))).toBe(DiagnosticSeverity.Hint);
    expect(session.shown).toHaveLength(1);
    expect(session.shown[0]).toMatch(/told\/gouji\.json are wrong:\n.*rule: there is no such setting/s);
    expect(session.shown[0]).toContain('设置-');
    expect(session.published).toEqual([]);
  });
});

it.runIf(process.platform !== 'win32')('a gouji.json that is a pipe or a device keeps nobody waiting', async () => {
  const session = await start();
  mkdirSync(path.join(root, 'pipe'));
  execFileSync('mkfifo', [path.join(root, 'pipe/gouji.json')]);
  mkdirSync(path.join(root, 'device'));
  symlinkSync('/dev/zero', path.join(root, 'device/gouji.json'));
  for (const name of ['pipe/a.txt', 'device/a.txt'])
    expect(await levelOf(await session.open(wrong, addressOf(name)))).toBe(DiagnosticSeverity.Error);
});

describe.each([
  ['process', () => startProcess(servers.process)],
  ['worker', () => startWorker(servers.worker)],
])('a client that reads files for the server in a %s', (_name, host) => {
  it('does so for folders that no file system has', async () => {
    const folder = 'vscode-vfs://github/qinghe/%E5%B9%B4%E6%8A%A5';
    const files = new Map([[`${folder}/gouji.json`, '{ "silences": [{ "files": ["旧/"], "reason": "旧" }] }']]);
    const session = await Session.start(host(), { files, initializationOptions: { readsFiles: true } });
    sessions.push(session);
    expect(await levelOf(await session.open(wrong, `${folder}/%E6%97%A7/a.txt`))).toBeUndefined();
    const document = await session.open(wrong, `${folder}/a.txt`);
    expect(await levelOf(document)).toBe(DiagnosticSeverity.Error);
    files.set(`${folder}/gouji.json`, '{ "rules": { "row-total": "hint" } }');
    await session.fileEvents(FileChangeType.Changed, `${folder}/gouji.json`);
    expect(await levelOf(document)).toBe(DiagnosticSeverity.Hint);
  });
});

describe('the configuration of the editor', () => {
  it('is that of each document', async () => {
    const session = await start({
      configurationFor: uri => ({
        rules: { 'row-total': uri.endsWith('甲.txt') ? 'off' : 'hint' },
        language: uri.endsWith('甲.txt') ? 'en' : 'zh',
      }),
    });
    const one = await session.open(wrong, 'inmemory://a/甲.txt');
    const other = await session.open(wrong, 'inmemory://a/乙.txt');
    expect(await levelOf(one)).toBeUndefined();
    expect(await levelOf(other)).toBe(DiagnosticSeverity.Hint);
    const languages = [one, other].map(async document => {
      const balance = (await document.diagnostics()).find(({ code }) => code === 'balance')!;
      return /[。，]/.test(String(balance.message)) ? 'zh' : 'en';
    });
    expect(await Promise.all(languages)).toEqual(['en', 'zh']);
  });

  it('can tell facts of organs, and what is no fact is named', async () => {
    const session = await start({
      configuration: { organs: { 清河县民政局: { labels: [LOCAL_LABEL] }, 白石镇人民政府: { level: '镇' } } },
    });
    const document = await session.open(local);
    expect(await levelOf(document, 'label-deviation')).toBeUndefined();
    expect(session.log.join('\n')).toContain('gouji.organs.白石镇人民政府');
  });

  it('that never comes leaves the defaults, and is used as soon as it comes', async () => {
    let answer = (_configuration: unknown) => {};
    const late = new Promise(resolve => {
      answer = resolve;
    });
    const session = await start({ configurationFor: () => late });
    const document = await session.open(wrong);
    expect(await levelOf(document)).toBe(DiagnosticSeverity.Error);
    answer({ rules: { 'row-total': 'hint' } });
    await session.until(() => session.refreshes === 1);
    expect(await levelOf(document)).toBe(DiagnosticSeverity.Hint);
  });
});
