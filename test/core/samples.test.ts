import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import manifest from '../../package.json';
import { Analysis } from '../../server/src/core/analysis.ts';
import { columnsOf, editionForYear } from '../../server/src/core/form/editions.ts';
import { rules } from '../../server/src/core/rules/index.ts';

const folder = path.resolve(import.meta.dirname, '../../samples');
const samples = readdirSync(folder).map(name => ({ name, text: readFileSync(path.join(folder, name), 'utf8') }));
const right = samples.filter(({ name }) => !name.startsWith('有错误的样例'));
const wrong = samples.filter(({ name }) => name.startsWith('有错误的样例'));

/** The eight faults of the wrong sample; a wrong figure breaks the sum of its column and that of 总计. */
const faults: Record<string, number> = {
  'row-total': 1,
  'column-total': 2,
  balance: 2,
  'row-missing': 1,
  'section-missing': 1,
  'stale-year': 1,
  placeholder: 1,
  'edition-citation': 1,
};

it('there is a wrong sample, and right ones of both editions in four layouts', () => {
  const reports = right.map(({ text }) => new Analysis(text).report);
  expect(new Set(reports.map(({ edition }) => edition?.id))).toEqual(new Set(['2019', '2021']));
  const layouts = new Set(reports.flatMap(({ tables }) => tables.map(({ layout }) => layout)));
  expect(layouts).toEqual(new Set(['tab-separated', 'cell-by-line', 'markdown', 'pipes']));
  expect(wrong).toHaveLength(1);
});

it.each(samples)('VS Code takes $name for a report by its name', ({ name }) => {
  const patterns = manifest.contributes.languages[0]!.filenamePatterns.map(
    pattern => new RegExp(`^${pattern.replaceAll('.', '\\.').replaceAll('*', '.*')}$`),
  );
  expect(patterns.some(pattern => pattern.test(name))).toBe(true);
});

describe.each(right)('$name', ({ text }) => {
  const { report, problems } = new Analysis(text);

  it('has no problem', () => {
    expect(problems).toEqual([]);
  });

  it('is read whole', () => {
    const edition = editionForYear(report.year)!;
    expect(report.sections.map(({ id }) => id)).toEqual(edition.sections.map(({ id }) => id));
    for (const table of edition.tables) {
      const rows = report.tables.find(({ id }) => id === table.id)!.rows;
      const cells = rows.flatMap(row => row.cells.map(cell => `${row.id}:${cell.column?.id}`));
      expect(cells).toEqual(table.rows.flatMap(row => columnsOf(table, row).map(column => `${row.id}:${column.id}`)));
    }
  });
});

describe.each(wrong)('$name', ({ text }) => {
  it('has its eight faults and no other problem', () => {
    const found: Record<string, number> = {};
    for (const { rule } of new Analysis(text).problems) found[rule] = (found[rule] ?? 0) + 1;
    const known = new Set(rules.map(({ id }) => id as string));
    expect(found).toEqual(Object.fromEntries(Object.entries(faults).filter(([rule]) => known.has(rule))));
  });
});
