import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { useServers } from '../lsp/support/bundles.ts';
import { startProcess } from '../lsp/support/hosts.ts';
import { type OpenedDocument, Session } from '../lsp/support/session.ts';
import { numbersOf, PIECES, textsIn } from './soak.ts';

/** `npm run soak` sets how long it lasts and with which seed; else it is a sample of as many edits. */
const { GOUJI_SOAK_MINUTES: minutes, GOUJI_SOAK_SEED: seed = '20260101' } = process.env;
const SAMPLE = 12;
/** Edits of a document before the next one is taken. */
const EDITS = 20;

const samples = path.resolve(import.meta.dirname, '../../samples');
const texts = textsIn([samples], { readdirSync, readFileSync, join: path.join });
const servers = useServers();
let session: Session;
beforeAll(async () => {
  session = await Session.start(startProcess(servers.process));
});
afterAll(() => session?.stop());

/** A place or, where it is within a line end of two characters, the place before it: no editor has a position there. */
function outsideLineEnd(text: string, offset: number): number {
  return offset > 0 && text.startsWith('\r\n', offset - 1) ? offset - 1 : offset;
}

/** Everything that an editor asks of a document while somebody types. */
async function answersOf(document: OpenedDocument): Promise<unknown> {
  const { uri } = document;
  const answers = await Promise.all([
    document.diagnostics(),
    document.symbols(),
    document.folds(),
    session.ask('gouji/outline', uri),
    session.ask('gouji/report', uri),
    session.ask('gouji/preview', uri),
  ]);
  return JSON.parse(
    JSON.stringify(answers, (name, value) => (name === 'version' ? 0 : value)).replaceAll(uri, 'file:///report.txt'),
  );
}

it('answers after every edit as one that was opened just now', {
  timeout: Number(minutes ?? 5) * 60_000 + 120_000,
}, async () => {
  const number = numbersOf(Number(seed));
  const end = Date.now() + Number(minutes ?? 0) * 60_000;
  let edits = 0;
  while (minutes ? Date.now() < end : edits < SAMPLE) {
    const document = await session.open(texts[number(texts.length)]!);
    for (let edit = 0; edit < EDITS; edit++, edits++) {
      const start = outsideLineEnd(document.text, number(document.text.length + 1));
      const length = number(4) === 0 ? number(30) : 0;
      const end = outsideLineEnd(document.text, Math.min(document.text.length, start + length));
      const newText = number(5) === 0 ? '' : PIECES[number(PIECES.length)]!.repeat(1 + number(2));
      await document.edit({ start, end, newText });
      const fresh = await session.open(document.text);
      expect(await answersOf(document), `seed ${seed}, edit ${edits}`).toEqual(await answersOf(fresh));
      await fresh.close();
    }
    await document.close();
  }
  if (minutes) console.log(`seed ${seed}: ${edits} edits in a session, each as in a document opened anew`);
});
