import { readFileSync } from 'node:fs';
import path from 'node:path';
import { globSync } from 'tinyglobby';
import { describe, expect, it } from 'vitest';
import manifest from '../../package.json';
import english from '../../package.nls.json';
import chinese from '../../package.nls.zh-cn.json';

const root = path.resolve(import.meta.dirname, '../..');
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');
const placeholdersOf = (text: string) => (text.match(/\{\d\}|\(command:[\w.]+/g) ?? []).sort();

describe('the words of the manifest', () => {
  const named = [...read('package.json').matchAll(/"%([\w.-]+)%"/g)].map(([, key]) => key!);

  it('are there in both languages, and none is left over', () => {
    expect(Object.keys(english).sort()).toEqual([...new Set(named)].sort());
    expect(Object.keys(chinese).sort()).toEqual(Object.keys(english).sort());
  });

  it('lead to the same commands in both languages, which the manifest contributes', () => {
    const commands = manifest.contributes.commands.map(({ command }) => `(command:${command}`);
    for (const [key, text] of Object.entries(english)) {
      expect(placeholdersOf(chinese[key as keyof typeof chinese]), key).toEqual(placeholdersOf(text));
      for (const command of placeholdersOf(text)) expect(commands).toContain(command);
    }
  });
});

describe('the words of the client', () => {
  const bundle: Record<string, string> = JSON.parse(read('l10n/bundle.l10n.zh-cn.json'));
  const call = /l10n\.t\(\s*(['"`])((?:\\.|(?!\1).)*)\1/gs;
  const used = globSync('client/src/**/*.ts', { cwd: root }).flatMap(file =>
    [...read(file).matchAll(call)].map(([, , words]) => words!.replaceAll("\\'", "'")),
  );

  it('are all there in Chinese, and none is left over', () => {
    expect(used.length).toBeGreaterThan(20);
    expect(Object.keys(bundle).sort()).toEqual([...new Set(used)].sort());
  });

  it('have the same places to fill in', () => {
    for (const [words, translated] of Object.entries(bundle))
      expect(placeholdersOf(translated), words).toEqual(placeholdersOf(words));
  });
});
