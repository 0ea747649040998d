import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import manifest from '../../package.json';
import { Analysis } from '../../server/src/core/analysis.ts';
import { columnsOf, editions, headingOf } from '../../server/src/core/form/editions.ts';
import { sectionSkeleton } from '../../server/src/core/form/skeleton.ts';
import { insertedText, reportSnippet, sectionSnippet, snippetsOf } from '../../server/src/core/form/snippets.ts';

const root = path.resolve(import.meta.dirname, '../..');
const snippets = editions.flatMap(snippetsOf);

/** What is not filled in yet; everything else that a fresh snippet is told about would be its own fault. */
const notFilledIn = ['placeholder', 'section-empty', 'overview-topic', 'cell-blank'];
const problemsOf = (text: string, ...expected: string[]) =>
  new Analysis(text).problems.filter(({ rule }) => ![...notFilledIn, ...expected].includes(rule));

it('the file of snippets is what the editions say', () => {
  execFileSync(process.execPath, ['scripts/write-snippets.mjs', '--check'], { cwd: root });
  expect(manifest.contributes.snippets).toEqual([{ language: 'nianbao', path: './snippets/nianbao.code-snippets' }]);
});

it('there is a snippet for each section and for the whole report of each edition', () => {
  expect(snippets).toHaveLength(2 * 7);
  expect(new Set(snippets.map(({ name }) => name)).size).toBe(2 * 7);
});

it('each prefix finds one snippet', () => {
  const prefixes = snippets.flatMap(snippet => snippet.prefixes);
  expect(new Set(prefixes).size).toBe(prefixes.length);
  expect(prefixes).toEqual(expect.arrayContaining(['总体情况', 'ztqk', '2021-全文', '2019-qw']));
});

describe.each(snippets)('$name', ({ body }) => {
  const stops = [...body.matchAll(/\$(?:\{(\d+)|(\d+))/g)].map(([, braced, bare]) => Number(braced ?? bare));

  it('has its tab stops in reading order, and ends at the end', () => {
    // What stands in two places, as the organ, is filled in at the first.
    const firsts = stops.filter((stop, index) => stops.indexOf(stop) === index);
    expect(firsts).toEqual([...firsts.slice(0, -1).map((_, index) => index + 1), 0]);
    expect(body.endsWith('$0')).toBe(true);
  });

  it('is valid snippet syntax, with nothing left of it in what is inserted', () => {
    const stop = /\$\{\d+:[^$|{}\\]+\}|\$\{\d+\|[^$|{}\\,]+(?:,[^$|{}\\,]+){1,20}\|\}|\$\d+/g;
    expect(body.match(stop)).toHaveLength(stops.length);
    expect(body.replace(stop, '')).not.toMatch(/[$\\{}|]/);
    expect(insertedText(body)).not.toMatch(/[$\\{}|]/);
  });
});

describe.each(editions)('what the snippets of $id insert', edition => {
  it('is the skeleton of the section with every cell blank', () => {
    for (const { id } of edition.sections) {
      if (!edition.tables.some(table => table.id === id)) continue;
      const skeleton = sectionSkeleton(edition, id);
      expect(insertedText(sectionSnippet(edition, id))).toBe(`${skeleton}\n`);
    }
  });

  it('is a section that the reader finds whole', () => {
    for (const section of edition.sections) {
      const text = insertedText(sectionSnippet(edition, section.id));
      expect(text.split('\n')[0]).toBe(headingOf(section));
      expect(problemsOf(text, 'title-missing', 'section-missing', 'section-order')).toEqual([]);
    }
  });

  it('is a report that the reader finds whole', () => {
    const { report, problems } = new Analysis(insertedText(reportSnippet(edition)));
    expect(problems.filter(({ rule }) => !notFilledIn.includes(rule))).toEqual([]);
    expect(report.sections.map(({ id }) => id)).toEqual(edition.sections.map(({ id }) => id));
    for (const table of edition.tables) {
      const read = report.tables.find(({ id }) => id === table.id)!;
      const cells = read.rows.flatMap(row => row.cells.map(cell => `${row.id}:${cell.column?.id}`));
      const printed = table.rows.flatMap(row => columnsOf(table, row).map(column => `${row.id}:${column.id}`));
      expect(cells).toEqual(printed);
    }
  });
});
