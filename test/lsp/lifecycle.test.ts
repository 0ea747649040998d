import { fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterEach, describe, expect, it } from 'vitest';
import {
  CancellationTokenSource,
  DocumentSymbolRequest,
  ErrorCodes,
  ExitNotification,
  LSPErrorCodes,
  ShutdownRequest,
} from 'vscode-languageserver/node';
import { reportText } from '../support/report-text.ts';
import { useServers } from './support/bundles.ts';
import { startProcess } from './support/hosts.ts';
import { Session, type SessionOptions } from './support/session.ts';

const servers = useServers();
const sessions: Session[] = [];

async function start(options?: SessionOptions, args?: readonly string[]): Promise<Session> {
  const session = await Session.start(startProcess(servers.process, args), options);
  sessions.push(session);
  return session;
}

afterEach(async () => {
  for (const session of sessions.splice(0)) await session.stop();
});

async function exitCode({ host }: Session): Promise<number | null> {
  const server = host.process!;
  if (server.exitCode === null) await once(server, 'exit');
  return server.exitCode;
}

describe('the end of the process', () => {
  it('comes with 0 after shutdown and exit', async () => {
    const session = await start();
    await session.connection.sendRequest(ShutdownRequest.type);
    await session.connection.sendNotification(ExitNotification.type);
    expect(await exitCode(session)).toBe(0);
  });

  it('comes with 1 after exit without shutdown', async () => {
    const session = await start();
    await session.connection.sendNotification(ExitNotification.type);
    expect(await exitCode(session)).toBe(1);
  });

  it('comes when the input closes, without a word', async () => {
    const session = await start();
    session.host.process!.stdin!.end();
    expect(await exitCode(session)).toBe(1);
  });

  it('comes when the process of the client is gone, though the pipes are open', async () => {
    const editor = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
    const session = await start({ processId: editor.pid });
    editor.kill();
    expect(await exitCode(session)).toBe(1);
  });

  it('comes when a parent over IPC lets go of it', async () => {
    const server = fork(servers.process, ['--node-ipc'], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
    server.send({
      jsonrpc: '2.0',
      id: 1,
      method: 'initialize',
      params: { processId: process.pid, rootUri: null, capabilities: {} },
    });
    expect((await once(server, 'message'))[0]).toMatchObject({ id: 1, result: { serverInfo: { name: 'gouji' } } });
    server.disconnect();
    expect((await once(server, 'exit'))[0]).toBe(1);
  });
});

describe('a hello that lacks what the protocol asks for', () => {
  it.each<[string, unknown]>([
    ['nothing at all', undefined],
    ['null', null],
    ['no capabilities', { processId: null, rootUri: null }],
    [
      'null for everything',
      {
        processId: null,
        rootUri: null,
        capabilities: null,
        workspaceFolders: null,
        trace: null,
        locale: null,
        initializationOptions: null,
      },
    ],
    ['null for what it can do', { capabilities: { textDocument: null, workspace: null, window: null, general: null } }],
    [
      'null within what it can do',
      {
        capabilities: {
          textDocument: { hover: null, diagnostic: null, completion: { completionItem: null } },
          workspace: { workspaceFolders: null, configuration: null },
        },
      },
    ],
    ['what is no capabilities', { capabilities: 'all', initializationOptions: ['readsFiles'], locale: 7 }],
  ])('is answered: %s', async (_name, params) => {
    const session = Session.connect(startProcess(servers.process));
    sessions.push(session);
    const hello =
      params === undefined
        ? session.connection.sendRequest('initialize')
        : session.connection.sendRequest('initialize', params);
    expect(await hello).toMatchObject({ serverInfo: { name: 'gouji' }, capabilities: { foldingRangeProvider: true } });
    const document = await session.open(reportText());
    expect(await document.folds()).not.toHaveLength(0);
  });
});

describe('requests at the wrong time', () => {
  it('are refused before initialize and after shutdown', async () => {
    const session = Session.connect(startProcess(servers.process));
    sessions.push(session);
    const ask = () =>
      session.connection.sendRequest(DocumentSymbolRequest.type, { textDocument: { uri: 'file:///a.txt' } });
    await expect(ask()).rejects.toMatchObject({ code: ErrorCodes.ServerNotInitialized });
    await session.connection.sendRequest('initialize', { processId: null, rootUri: null, capabilities: {} });
    expect(await ask()).toBeNull();
    await session.connection.sendRequest(ShutdownRequest.type);
    await expect(ask()).rejects.toMatchObject({ code: ErrorCodes.InvalidRequest });
  });

  it('are not worked on when they were taken back', async () => {
    const session = await start();
    const document = await session.open(reportText().repeat(100));
    const slow = document.pull();
    const source = new CancellationTokenSource();
    const taken = session.connection.sendRequest(DocumentSymbolRequest.type, document.params, source.token);
    source.cancel();
    await expect(taken).rejects.toMatchObject({ code: LSPErrorCodes.RequestCancelled });
    expect(await slow).toMatchObject({ kind: 'full' });
  });
});

describe('a request that cannot be answered', () => {
  it('is answered with an error, and the next one as ever', async () => {
    const session = await start();
    const document = await session.open(reportText());
    await expect(session.connection.sendRequest(DocumentSymbolRequest.type, {} as never)).rejects.toMatchObject({
      code: ErrorCodes.InternalError,
    });
    await expect(session.connection.sendRequest('gouji/outline', { textDocument: 7 })).rejects.toMatchObject({
      code: ErrorCodes.InvalidParams,
    });
    await expect(session.connection.sendRequest('gouji/nothing', {})).rejects.toMatchObject({
      code: ErrorCodes.MethodNotFound,
    });
    expect(await document.symbols()).toHaveLength(6);
    expect(session.log.join('\n')).toContain('TypeError');
  });
});

describe('the transport', () => {
  it('is stdio where no argument names another', async () => {
    const session = await start({}, []);
    expect(session.initialized.serverInfo?.name).toBe('gouji');
  });
});
