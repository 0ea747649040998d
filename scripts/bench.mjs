// npm run bench: how fast reading, checking, typing and starting are, each beside a floor that was measured in the same
// run, as machines differ and are busy. What counts is the ratio.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';
import { floorLatencies, previewLatencies } from './bench/preview.mjs';
import { reportOf, reportOfAnOrgan } from './bench/reports.mjs';
import { openSession } from './bench/server-session.mjs';
import { importTypescript } from './lib/import-typescript.mjs';
import { root } from './lib/paths.mjs';

const SIZES = { '10 KB': 10_000, '100 KB': 100_000, '1 MB': 1_000_000, '10 MB': 10_000_000 };
const work = mkdtempSync(path.join(tmpdir(), 'gouji-bench-'));
process.on('exit', () => rmSync(work, { recursive: true, force: true }));

const rows = [];
const add = (what, value, floor, ratio, target = '') =>
  rows.push({ what, measured: value, floor, ratio: Number.isNaN(ratio) ? '–' : ratio.toFixed(2), target });
const median = values => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

async function bundle(entry, outfile, format = 'cjs') {
  await build({
    entryPoints: [path.join(root, entry)],
    outfile,
    bundle: true,
    minify: true,
    platform: 'node',
    format,
    mainFields: ['module', 'main'],
    logLevel: 'error',
  });
  return outfile;
}

async function readAndCheck() {
  const { Analysis } = await import(
    await bundle('server/src/core/analysis.ts', path.join(work, 'analysis.mjs'), 'esm')
  );
  const texts = Array.from({ length: 40 }, (_, number) => reportOf(8000, number));
  const megabytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / 1e6;
  const best = run => {
    let least = Number.POSITIVE_INFINITY;
    for (let round = 0; round < 40; round++) {
      const started = performance.now();
      for (const text of texts) run(text);
      least = Math.min(least, performance.now() - started);
    }
    return megabytes / (least / 1000);
  };
  let sink = 0;
  const floor = best(text => {
    for (let at = 0; at < text.length; at++) sink += text.charCodeAt(at);
  });
  const read = best(text => (sink += new Analysis(text).report.tables.length));
  const check = best(text => (sink += new Analysis(text).problems.length));
  add('reading, MB/s', read.toFixed(1), floor.toFixed(0), floor / read);
  add('reading and checking, MB/s', check.toFixed(1), floor.toFixed(0), floor / check);
  return sink;
}

/** A report's Word file, workbook and page beside its text. */
async function readDocuments() {
  const core = await importTypescript(`
    export { Analysis } from './server/src/core/analysis.ts';
    export { readDocument } from './server/src/core/document/read-document.ts';
    export { previewOf } from './server/src/core/features/preview/preview.ts';
    export { reportDocx } from './server/src/core/features/export/docx/export-docx.ts';
    export { reportXlsx } from './server/src/core/features/export/xlsx/export-xlsx.ts';
  `);
  const preview = core.previewOf(new core.Analysis(reportOf(8000)), 'zh');
  const best = async bytes => {
    let least = Number.POSITIVE_INFINITY;
    for (let round = 0; round < 300; round++) {
      const started = performance.now();
      const { text } = await core.readDocument(bytes);
      if (!new core.Analysis(text).problems) throw new Error('nothing was checked');
      least = Math.min(least, performance.now() - started);
    }
    return least;
  };
  for (const [kind, write] of Object.entries({ '.docx': core.reportDocx, '.xlsx': core.reportXlsx })) {
    const document = write(preview);
    const { text } = await core.readDocument(document);
    const [measured, floor] = [await best(document), await best(Buffer.from(text))];
    add(`a report's ${kind} beside its text, ms`, measured.toFixed(1), floor.toFixed(1), measured / floor, '< 3');
  }
}

/** A place in the prose. */
function placeInProse(text) {
  return { line: text.split('\n').findIndex(line => line.includes('一、总体情况')) + 2, character: 3 };
}

/** A place in the prose and one behind a figure, typed into in turn. */
function places(text) {
  const lines = text.split('\n');
  const table = lines.findLastIndex(line => /\d$/.test(line));
  return [placeInProse(text), { line: table, character: lines[table].length }];
}

async function typing(server, minimal) {
  for (const [name, bytes] of Object.entries(SIZES)) {
    const text = reportOf(bytes);
    const results = {};
    for (const [key, program] of Object.entries({ server, minimal })) {
      const session = await openSession(program, text);
      const times = [];
      const strokes = bytes > 1_000_000 ? 12 : 40;
      for (let stroke = 0; stroke < strokes; stroke++) times.push(await session.type(places(text)[stroke % 2], '1'));
      results[key] = { time: median(times.slice(4)), memory: session.memory(), first: session.firstDiagnostics };
      session.close();
    }
    const target = { '10 KB': '≤ 2', '1 MB': '≤ 10', '10 MB': '≤ 10' }[name] ?? '';
    add(
      `keystroke to diagnostics, ${name}, ms`,
      results.server.time.toFixed(2),
      results.minimal.time.toFixed(2),
      results.server.time / results.minimal.time,
      target,
    );
    add(
      `memory, ${name}, MB`,
      results.server.memory.toFixed(0),
      results.minimal.memory.toFixed(0),
      results.server.memory / results.minimal.memory,
      name === '10 KB' ? '≤ 1.5' : '',
    );
  }
}

/** ms of a keystroke in documents that are typed into in turn, each at its place. */
async function strokeIn(server, documents, placeIn) {
  const places = documents.map(placeIn);
  const session = await openSession(server, ...documents);
  const times = [];
  for (let stroke = 0; stroke < 40; stroke++) {
    const number = stroke % documents.length;
    times.push(await session.type(places[number], '1', number));
  }
  session.close();
  return median(times.slice(4));
}

/** A large report as a page, and the same as text: mark-up makes no keystroke slower. */
async function typingInPage(server) {
  const core = await importTypescript(`
    export { Analysis } from './server/src/core/analysis.ts';
    export { reportHtml } from './server/src/core/features/export/export-html.ts';
    export { previewOf } from './server/src/core/features/preview/preview.ts';
  `);
  const text = reportOf(1_000_000);
  const page = core.reportHtml(core.previewOf(new core.Analysis(text), 'zh'));
  const placeIn = document => {
    const lines = document.split('\n');
    const line = lines.findIndex(written => written.includes('一、总体情况')) + 2;
    return { line, character: lines[line].indexOf('，') };
  };
  const [measured, floor] = [await strokeIn(server, [page], placeIn), await strokeIn(server, [text], placeIn)];
  add(
    'keystroke in a page of 1 MB beside its text, ms',
    measured.toFixed(2),
    floor.toFixed(2),
    measured / floor,
    '≤ 1.5',
  );
}

/** Two large reports that are typed into in turn, beside one of them: each has what is known of it to itself. */
async function typingInTurn(server) {
  const texts = [reportOf(1_000_000), reportOf(1_000_000, 1)];
  const [measured, floor] = [
    await strokeIn(server, texts, placeInProse),
    await strokeIn(server, texts.slice(0, 1), placeInProse),
  ];
  add(
    'keystroke in two of 1 MB in turn beside one, ms',
    measured.toFixed(2),
    floor.toFixed(2),
    measured / floor,
    '≤ 1.5',
  );
}

/** A report that is typed into in a workspace of a thousand, beside the same in a workspace of its own. */
async function typingInWorkspace(server) {
  const text = reportOfAnOrgan(8000, 0);
  const others = Array.from({ length: 1000 }, (_, number) => reportOfAnOrgan(8000, number + 1));
  const strokeAmong = async workspace => {
    const session = await openSession(server, text);
    await session.handOver(workspace);
    const times = [];
    for (let stroke = 0; stroke < 60; stroke++) times.push(await session.type(places(text)[stroke % 2], '1'));
    session.close();
    return median(times.slice(10));
  };
  const [measured, floor] = [await strokeAmong(others), await strokeAmong(others.slice(0, 1))];
  add('keystroke among 1,000 reports beside one, ms', measured.toFixed(2), floor.toFixed(2), measured / floor, '≤ 1.5');
}

async function starting(server, minimal) {
  const empty = median(
    Array.from({ length: 9 }, () => {
      const started = performance.now();
      execFileSync(process.execPath, ['-e', '0']);
      return performance.now() - started;
    }),
  );
  const first = async program => {
    const times = [];
    for (let round = 0; round < 9; round++) {
      const session = await openSession(program, reportOf(10_000));
      times.push(session.firstDiagnostics);
      session.close();
    }
    return median(times);
  };
  const [ours, floor] = [await first(server), await first(minimal)];
  add(
    'start to first diagnostics, ms',
    ours.toFixed(0),
    `${empty.toFixed(0)} + ${floor.toFixed(0)}`,
    ours / (empty + floor),
    '≤ 1.6',
  );
}

function folder(cli) {
  const reports = path.join(work, 'reports');
  mkdirSync(reports);
  let bytes = 0;
  for (let number = 0; number < 2000; number++) {
    const text = reportOfAnOrgan(8000, number);
    bytes += Buffer.byteLength(text);
    writeFileSync(path.join(reports, `${String(number).padStart(4, '0')}.txt`), text);
  }
  const time = run =>
    median(
      Array.from({ length: 5 }, () => {
        const started = performance.now();
        run();
        return performance.now() - started;
      }),
    );
  const check = target =>
    spawnSync(process.execPath, [cli, 'check', '--format', 'json', target], { maxBuffer: 1 << 30 });
  const single = path.join(reports, '0000.txt');
  const startUp = time(() => check(single));
  const all = time(() => check(reports));
  const floor = time(() => {
    for (const name of readdirSync(reports)) new TextDecoder().decode(readFileSync(path.join(reports, name)));
  });
  const megabytes = bytes / 1e6;
  add(
    '2,000 reports of 8 KB, MB/s beyond start-up',
    (megabytes / ((all - startUp) / 1000)).toFixed(0),
    (megabytes / (floor / 1000)).toFixed(0),
    (all - startUp) / floor,
    '≥ 60 MB/s',
  );
}

/** What counts is whether a person sees it follow; the floor tells how much of it is VS Code's own. */
async function preview() {
  const text = reportOf(10_000);
  const [ours, floor] = [median(await previewLatencies(text, 20)), median(await floorLatencies(text, 20))];
  add('keystroke to preview, 10 KB, ms', ours.toFixed(0), floor.toFixed(0), ours / floor, '≤ 100 ms');
}

const server = await bundle('server/src/entry/node.ts', path.join(work, 'server.cjs'));
const minimal = await bundle('scripts/bench/minimal-server.mjs', path.join(work, 'minimal.cjs'));
execFileSync(process.execPath, [path.join(root, 'scripts/build.mjs')]);
await readAndCheck();
await readDocuments();
await starting(server, minimal);
await typing(server, minimal);
await typingInPage(server);
await typingInTurn(server);
await typingInWorkspace(server);
folder(path.join(root, 'dist/server/cli.js'));
await preview();
console.table(Object.fromEntries(rows.map(({ what, ...row }) => [what, row])));
