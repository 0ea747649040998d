import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { reportPdf } from '../support/pdf-generator.ts';
import { loadPdfReader } from '../support/pdf-reader.ts';
import { DocumentSoak, documentsOf } from './document-soak.ts';
import { textsIn } from './soak.ts';

const samples = path.resolve(import.meta.dirname, '../../samples');
const texts = textsIn([samples], { readdirSync, readFileSync, join: path.join });

it('finds nothing in documents that no program wrote: npm run soak finds more', { timeout: 300_000 }, async () => {
  const readPdf = await loadPdfReader();
  const soak = new DocumentSoak([...documentsOf(texts), reportPdf({})], 20_260_101, async () => readPdf);
  for (let count = 0; count < 30; count++) expect(await soak.next()).toBeNull();
  expect(soak.summary()).not.toContain(' 0 read');
});
