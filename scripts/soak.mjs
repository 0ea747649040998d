// npm run soak: works on texts and documents that nobody wrote, for as long as wanted, and tells of every one on which
// something throws, takes too long, or comes out otherwise with a memory than without, or after edits than afresh.
//   node scripts/soak.mjs [--minutes 1] [--seed N] [--seeds FOLDER]…     each find is written to soak-finds/
// The same seed gives the same texts in the same order.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { importTypescript } from './lib/import-typescript.mjs';
import { root } from './lib/paths.mjs';
import { pdfBundle } from './lib/pdf-bundle.mjs';

/** Texts whose documents are worked on. */
const MOST_DOCUMENTS = 20;

const { values: options } = parseArgs({
  options: {
    minutes: { type: 'string', default: '1' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    seeds: {
      type: 'string',
      multiple: true,
      default: ['samples', '../shared/seeds', '../shared/corpus/reports'],
    },
  },
});

const { Soak, textsIn, DocumentSoak, documentsOf, reportPdf } = await importTypescript(`
  export { Soak, textsIn } from './test/soak/soak.ts';
  export { DocumentSoak, documentsOf } from './test/soak/document-soak.ts';
  export { reportPdf } from './test/support/pdf-generator.ts';
`);
const folders = options.seeds.map(folder => path.resolve(root, folder));
const texts = textsIn(folders, { readdirSync, readFileSync, join: path.join });
const third = Number(options.minutes) / 3;
const seed = Number(options.seed);
let finds = 0;

/** Works for a third of the time, and writes what is found beside what tells of it. */
async function work(soak, contentOf, ending) {
  const end = Date.now() + third * 60_000;
  let told = Date.now();
  while (Date.now() < end) {
    const find = await soak.next();
    if (find) {
      finds++;
      mkdirSync(path.join(root, 'soak-finds'), { recursive: true });
      const file = path.join(root, 'soak-finds', `${seed}-${soak.count}${ending}`);
      writeFileSync(file, contentOf(find));
      console.log(`${find.kind}: ${file}\n  ${find.message}`);
    }
    if (Date.now() - told > 60_000) {
      console.log(soak.summary());
      told = Date.now();
    }
  }
  console.log(`seed ${seed}: ${soak.summary()}, ${finds} finds`);
}

await work(new Soak(texts, seed), ({ text }) => text, '.txt');
const bundle = path.join(mkdtempSync(path.join(tmpdir(), 'gouji-soak-')), 'pdf.js');
await build({ ...pdfBundle, absWorkingDir: root, outfile: bundle });
const { readPdf } = createRequire(import.meta.url)(bundle);
rmSync(path.dirname(bundle), { recursive: true });
const documents = [...documentsOf(texts.slice(0, MOST_DOCUMENTS)), reportPdf({}), reportPdf({ edition: '2019' })];
// As the thread that reads PDF does: the library leaves promises of damaged ones that fail with nobody waiting.
process.on('unhandledRejection', () => {});
await work(new DocumentSoak(documents, seed, async () => readPdf), ({ bytes }) => bytes, '.bin');
// The last third of the time, a session of the server with random edits, against documents that are opened anew.
const session = spawnSync(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', 'test/soak/session.test.ts'], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, GOUJI_SOAK_MINUTES: String(third), GOUJI_SOAK_SEED: options.seed },
});
process.exitCode = finds > 0 || session.status !== 0 ? 1 : 0;
