import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { ruleDescriptions } from '../../server/src/core/lint/known-rules.ts';

const root = path.resolve(import.meta.dirname, '../..');
const read = (file: string) => JSON.parse(readFileSync(path.join(root, file), 'utf8'));

describe('what is told of the rules', () => {
  it('is up to date: npm run generate', { timeout: 30_000 }, () => {
    execFileSync(process.execPath, ['scripts/write-rule-docs.mjs', '--check'], { cwd: root, stdio: 'pipe' });
  });

  it('offers every rule wherever one can be named', () => {
    const ids = ruleDescriptions.map(({ id }) => id).sort();
    const { properties } = read('schemas/gouji.schema.json');
    const offered = [
      properties.rules.properties,
      properties.overrides.items.properties.rules.properties,
      Object.fromEntries(properties.silences.items.properties.rules.items.enum.map((id: string) => [id, true])),
      read('package.json').contributes.configuration[0].properties['gouji.rules'].properties,
    ];
    for (const rules of offered) expect(Object.keys(rules).sort()).toEqual(ids);
  });
});
