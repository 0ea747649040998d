import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { editionOf, headingOf } from '../../server/src/core/form/editions.ts';
import { printedForm } from '../../server/src/core/form/printed-form.ts';
import type { EditionId } from '../../server/src/core/form/schema.ts';
import { tokenize } from './tokenize.ts';

const root = path.resolve(import.meta.dirname, '../..');
const shared = path.resolve(root, '../shared');
const isMissing = !existsSync(shared) && !process.env.CI;
const inFolder = (folder: string, suffix: string) =>
  existsSync(folder)
    ? readdirSync(folder).flatMap(name => (name.endsWith(suffix) ? [path.join(folder, name)] : []))
    : [];

/** What is coloured as title, as one of the six sections, and as the label of a row. */
function outlineOf(file: string) {
  const lines = tokenize(readFileSync(file, 'utf8'));
  const startingWith = (scope: string) =>
    lines
      .filter(line => line.some(({ scopes }) => scopes[0] === scope))
      .map(line => line.map(({ text }) => text).join(''));
  const rows = lines.flat().filter(({ scopes }) => scopes[0] === 'variable.other.property.row');
  return {
    titles: startingWith('markup.heading.1').length,
    sections: startingWith('markup.heading.2').map(line => line.replace(/[#*\s]/g, '')),
    rows: rows.length,
  };
}

/** How many labels of rows and of their groups the tables of an edition print. */
const printedRows = (id: EditionId) =>
  editionOf(id)
    .tables.flatMap(table => printedForm(table).flat())
    .filter(cell => cell.kind === 'label' && !cell.header).length;

describe.skipIf(isMissing)('published reports (skipped where ../shared is absent)', () => {
  it.each([
    ['yanta-2020.txt', '2019'],
    ['wenxian-2021.txt', '2021'],
  ] as const)('%s has its title, its six sections and every row of its tables', (name, id) => {
    const outline = outlineOf(path.join(shared, 'seeds', name));
    const sections = editionOf(id).sections.map(headingOf);
    expect(outline).toEqual({ titles: 1, sections, rows: printedRows(id) });
  });
});

describe.skipIf(isMissing)('reports in eight layouts (skipped where ../shared is absent)', () => {
  it('have their title, their six sections and every row of their tables', () => {
    const files = inFolder(path.join(shared, 'corpus/reports'), '.txt');
    expect(files.length).toBeGreaterThan(0);
    for (const file of files) {
      const { titles, sections, rows } = outlineOf(file);
      const id = file.endsWith('2019.txt') ? '2019' : '2021';
      expect([titles, sections.length, rows], file).toEqual([1, 6, printedRows(id)]);
    }
  });
});

describe('samples', () => {
  it('have their title, their six sections and every row of their tables, but for what the wrong one lacks', () => {
    const folder = path.join(root, 'samples');
    const files = [...inFolder(folder, '.txt'), ...inFolder(folder, '.md')];
    expect(files.length).toBeGreaterThan(0);
    for (const file of files) {
      const id = file.includes('2020年') ? '2019' : '2021';
      const lacking = file.includes('有错误') ? 1 : 0;
      const sections = editionOf(id).sections.map(headingOf);
      const expected = { titles: 1, sections: sections.slice(0, 6 - lacking), rows: printedRows(id) - lacking };
      expect(outlineOf(file), file).toEqual(expected);
    }
  });
});
