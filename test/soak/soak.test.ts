import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { Soak, textsIn } from './soak.ts';

const samples = path.resolve(import.meta.dirname, '../../samples');
const texts = textsIn([samples], { readdirSync, readFileSync, join: path.join });

it('finds nothing in texts that nobody wrote: npm run soak finds more', { timeout: 300_000 }, () => {
  const soak = new Soak(texts, 20_260_101);
  for (let count = 0; count < 15; count++) expect(soak.next()).toBeNull();
});

it('makes the same texts of the same seed, and others of another', () => {
  const after = (seed: number) => {
    const soak = new Soak(texts, seed);
    soak.next();
    return Reflect.get(soak, 'text');
  };
  expect(after(1)).toBe(after(1));
  expect(after(1)).not.toBe(after(2));
});
