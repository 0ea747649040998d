import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import type { Diagnostic } from 'vscode-languageserver/node';
import { setRules } from '../../server/src/core/rules/index.ts';
import { useProgram } from '../cli/support/program.ts';
import { CheckedFiles } from '../cli/support/shapes.ts';
import { useServers } from './support/bundles.ts';
import { startProcess } from './support/hosts.ts';
import { Session } from './support/session.ts';

const samples = path.resolve(import.meta.dirname, '../../samples');
const betweenReports = new Set(setRules.map(({ id }) => id));
const severities = ['error', 'warning', 'information', 'hint'];

const servers = useServers();
const program = useProgram();

/** What one `gouji.json` does to the samples: a rule off, one louder, one milder in a folder, and one silent there. */
const settings = {
  rules: { 'row-total': 'off', 'column-total': 'warning' },
  organs: { 河湾区卫生健康局: { deadline: '01-20' } },
  overrides: [{ files: ['送审/**'], rules: { 'row-total': 'hint' }, organ: { level: 'county' } }],
  silences: [{ files: ['存档/'], rules: ['balance'], reason: '已公布的旧报告不再改动' }],
};

it('the editor and the command line find the same in the samples', async () => {
  program.write('gouji.json', JSON.stringify(settings));
  const names = readdirSync(samples).filter(name => /\.(?:txt|md)$/.test(name));
  const texts = new Map(
    ['', '送审', '存档'].flatMap(folder =>
      names.map(name => [path.posix.join(folder, name), readFileSync(path.join(samples, name), 'utf8')] as const),
    ),
  );
  const files = [...texts].map(([name, text]) => program.write(name, text));
  const { stdout } = program.run(['check', '--format', 'json', ...files]);
  const checked = new Map(CheckedFiles.parse(JSON.parse(stdout)).map(({ file, problems }) => [file, problems]));

  const session = await Session.start(startProcess(servers.process));
  try {
    for (const [name, text] of texts) {
      const document = await session.open(text, pathToFileURL(path.join(program.folder, name)).href);
      const inEditor = (await document.diagnostics()).map(inWordsOfCommandLine);
      // The editor has no folder open, in which it would find the other reports.
      const onCommandLine = checked
        .get(name)!
        .filter(({ rule }) => !betweenReports.has(rule))
        .map(({ fixes: _fixes, ...problem }) => problem);
      expect(inEditor, name).toEqual(onCommandLine);
    }
  } finally {
    await session.stop();
  }

  // That they agree says little unless the settings matter.
  const levels = (folder: string, rule: string) => [
    ...new Set(
      [...checked].flatMap(([name, problems]) =>
        path.posix.dirname(name) === folder
          ? problems.filter(problem => problem.rule === rule).map(({ severity }) => severity)
          : [],
      ),
    ),
  ];
  expect(['.', '送审', '存档'].map(folder => levels(folder, 'row-total'))).toEqual([[], ['hint'], []]);
  expect(['.', '送审', '存档'].map(folder => levels(folder, 'balance'))).toEqual([['error'], ['error'], []]);
  expect(levels('.', 'column-total')).toEqual(['warning']);
});

function inWordsOfCommandLine({ code, severity, message, range, data = {}, relatedInformation = [] }: Diagnostic) {
  const related = relatedInformation.map(({ location, message: said }) => ({ range: location.range, message: said }));
  return { rule: code, severity: severities[severity! - 1], message, range, data, related };
}
