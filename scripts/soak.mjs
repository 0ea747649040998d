// npm run soak: works on texts that nobody wrote, for as long as wanted, and tells of every one on which something throws,
// takes too long, or comes out otherwise with a memory than without, or after edits than afresh.
//   node scripts/soak.mjs [--minutes 1] [--seed N] [--seeds FOLDER]…     each find is written to soak-finds/
// The same seed gives the same texts in the same order.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { importTypescript } from './lib/import-typescript.mjs';
import { root } from './lib/paths.mjs';

const { values: options } = parseArgs({
  options: {
    minutes: { type: 'string', default: '1' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    seeds: {
      type: 'string',
      multiple: true,
      default: ['samples', '../../shared/seeds', '../../shared/corpus/reports'],
    },
  },
});

const { Soak, textsIn } = await importTypescript(`export { Soak, textsIn } from './test/soak/soak.ts';`);
const folders = options.seeds.map(folder => path.resolve(root, folder));
const texts = textsIn(folders, { readdirSync, readFileSync, join: path.join });
const soak = new Soak(texts, Number(options.seed));
const half = Number(options.minutes) / 2;
const end = Date.now() + half * 60_000;
const finds = [];
let told = Date.now();
while (Date.now() < end) {
  const find = soak.next();
  if (find) {
    finds.push(find);
    mkdirSync(path.join(root, 'soak-finds'), { recursive: true });
    const file = path.join(root, 'soak-finds', `${options.seed}-${soak.count}.txt`);
    writeFileSync(file, find.text);
    console.log(`${find.kind}: ${file}\n  ${find.message}`);
  }
  if (Date.now() - told > 60_000) {
    console.log(soak.summary());
    told = Date.now();
  }
}
console.log(`seed ${options.seed}, ${texts.length} texts to begin with: ${soak.summary()}, ${finds.length} finds`);
// The other half of the time, a session of the server with random edits, against documents that are opened anew.
const session = spawnSync(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', 'test/soak/session.test.ts'], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, GOUJI_SOAK_MINUTES: String(half), GOUJI_SOAK_SEED: options.seed },
});
process.exitCode = finds.length > 0 || session.status !== 0 ? 1 : 0;
