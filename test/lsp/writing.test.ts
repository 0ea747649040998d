import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writing } from '../../server/src/lsp/protocol.ts';
import { reportText } from '../support/report-text.ts';
import { useServers } from './support/bundles.ts';
import { startProcess } from './support/hosts.ts';
import { Session } from './support/session.ts';

const servers = useServers();
let session: Session;
beforeAll(async () => {
  session = await Session.start(startProcess(servers.process));
});
afterAll(() => session.stop());

const begun = reportText({
  rows: { received: '1 0 0 0 0 0 2' },
  prose: { overview: '（一）主动公开。本年度主动公开政府信息××条。（文字描述）' },
  sections: { problems: null, other: null },
});

describe('a report that is being written', () => {
  it('only wants filling in where something is still to come, and contradicts itself at once', async () => {
    const document = await session.open(begun);
    /** The severities of what is found, by rule. */
    const severities = async () =>
      Object.fromEntries((await document.diagnostics()).map(({ code, severity }) => [code, severity]));
    const tell = (uris: string[]) => session.connection.sendNotification(writing.method, { uris });

    expect(await severities()).toMatchObject({ placeholder: 1, 'section-missing': 1, 'row-total': 1 });
    await tell([document.uri]);
    expect(await severities()).toMatchObject({ placeholder: 4, 'section-missing': 4, 'row-total': 1 });
    await tell([]);
    expect(await severities()).toMatchObject({ placeholder: 1, 'section-missing': 1, 'row-total': 1 });
  });
});
