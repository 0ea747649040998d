import { describe, expect, it } from 'vitest';
import {
  columnsOf,
  editionForYear,
  editionOf,
  editions,
  headingOf,
  rowOf,
  rowPath,
  tableOf,
} from '../../server/src/core/form/editions.ts';
import { EditionSchema, type GroupDefinition } from '../../server/src/core/form/schema.ts';

const ids = (items: readonly { id: string }[]) => items.map(({ id }) => id);

/** The value cells of a table, as row:column. */
const cellsOf = (edition: string, table: 'disclosure' | 'applications' | 'disputes') => {
  const definition = tableOf(editionOf(edition), table);
  return definition.rows.flatMap(row => columnsOf(definition, row).map(column => `${row.id}:${column.id}`));
};

describe.each(editions)('edition $id', edition => {
  it('is of the shape that the schema describes', () => {
    expect(EditionSchema.parse(edition)).toEqual(edition);
  });

  it('has the six official sections in order', () => {
    expect(edition.sections.map(headingOf)).toEqual([
      '一、总体情况',
      '二、主动公开政府信息情况',
      '三、收到和处理政府信息公开申请情况',
      '四、政府信息公开行政复议、行政诉讼情况',
      '五、存在的主要问题及改进情况',
      '六、其他需要报告的事项',
    ]);
    expect(ids(edition.sections)).toEqual(['overview', 'disclosure', 'applications', 'disputes', 'problems', 'other']);
    expect(ids(edition.tables)).toEqual(['disclosure', 'applications', 'disputes']);
  });

  it('says what each section wants and where that is written', () => {
    for (const section of edition.sections) {
      expect(section.guidance).not.toBe('');
      expect(section.source).toMatch(/《条例》|国办/);
    }
  });

  it('gives an accepted name to one section only', () => {
    const names = edition.sections.flatMap(({ name, aliases }) => [name, ...aliases]);
    expect(new Set(names).size).toBe(names.length);
  });

  it('has each id once in its list', () => {
    for (const table of edition.tables) {
      for (const list of [table.rows, table.columns, table.rowGroups, table.columnGroups].map(ids)) {
        expect(new Set(list).size, `${table.id}: ${list}`).toBe(list.length);
      }
    }
  });

  it('names only groups that exist, and no group under itself', () => {
    for (const table of edition.tables) {
      for (const [items, groups] of [
        [table.rows, table.rowGroups],
        [table.columns, table.columnGroups],
      ] as const) {
        for (const item of items) {
          const seen = new Set<string>();
          for (let id = item.group; id; ) {
            const group: GroupDefinition | undefined = groups.find(candidate => candidate.id === id);
            expect(group, `${table.id}: ${item.id} stands under ${id}`).toBeDefined();
            expect(seen.has(id), `${id} stands under itself`).toBe(false);
            seen.add(id);
            id = group!.parent;
          }
        }
        const used = new Set([...items.map(({ group }) => group), ...groups.map(({ parent }) => parent)]);
        for (const { id } of groups) expect(used.has(id), `${table.id}: nothing stands under ${id}`).toBe(true);
      }
    }
  });

  it('has every row of a banded table in one band, with the columns of that band', () => {
    for (const table of edition.tables) {
      if (table.shape !== 'bands') {
        expect(table.bands).toEqual([]);
        continue;
      }
      expect(table.bands.flatMap(({ rows }) => rows)).toEqual(ids(table.rows));
      for (const band of table.bands) {
        for (const id of band.rows) expect(ids(columnsOf(table, rowOf(table, id)!))).toEqual(band.columns);
      }
      expect(new Set(table.bands.flatMap(({ columns }) => columns))).toEqual(new Set(ids(table.columns)));
    }
  });

  it('relates only rows and columns that exist, each once', () => {
    for (const relation of edition.relations) {
      const table = tableOf(edition, relation.table);
      const known = ids(relation.over === 'columns' ? table.columns : table.rows);
      const named = [...ids(relation.terms), relation.result];
      expect(known).toEqual(expect.arrayContaining(named));
      expect(new Set(named).size).toBe(named.length);
    }
  });

  it('adds up every outcome in （七）总计, and every applicant in 总计', () => {
    const table = tableOf(edition, 'applications');
    const termsOf = (rule: string, id: string) =>
      ids(edition.relations.find(relation => relation.rule === rule && relation.table === id)!.terms);
    const underOutcome = table.rows.filter(
      row => row.id !== 'outcome-total' && rowPath(table, row)[0] === '三、本年度办理结果',
    );
    expect(termsOf('column-total', 'applications')).toEqual(ids(underOutcome));
    expect(termsOf('row-total', 'applications')).toEqual(ids(table.columns).filter(id => id !== 'total'));
    expect(termsOf('row-total', 'disputes')).toEqual(['upheld', 'corrected', 'other', 'pending']);
  });

  it('states the note of table 3: 第一项加第二项之和，等于第三项加第四项之和', () => {
    const balance = edition.relations.find(({ rule }) => rule === 'balance')!;
    expect(balance).toEqual({
      rule: 'balance',
      table: 'applications',
      over: 'rows',
      result: 'carried-out',
      terms: [
        { id: 'received', weight: 1 },
        { id: 'carried-in', weight: 1 },
        { id: 'outcome-total', weight: -1 },
      ],
    });
  });

  it('has 15 cells in table 4', () => {
    expect(cellsOf(edition.id, 'disputes')).toEqual(
      ['review', 'litigation-direct', 'litigation-after-review'].flatMap(row =>
        ['upheld', 'corrected', 'other', 'pending', 'total'].map(column => `${row}:${column}`),
      ),
    );
  });

  it('has the seven columns of table 3 in order', () => {
    expect(ids(tableOf(edition, 'applications').columns)).toEqual([
      'natural-person',
      'business',
      'research',
      'public-interest',
      'legal-service',
      'other',
      'total',
    ]);
  });
});

describe('table 2', () => {
  const cells = (row: string, ...columns: string[]) => columns.map(column => `${row}:${column}`);

  it('has 10 cells in the edition of 2021', () => {
    expect(cellsOf('2021', 'disclosure')).toEqual([
      ...cells('rules', 'issued', 'repealed', 'in-force'),
      ...cells('normative-documents', 'issued', 'repealed', 'in-force'),
      ...cells('licensing', 'decisions'),
      ...cells('penalty', 'decisions'),
      ...cells('coercion', 'decisions'),
      ...cells('fees', 'amount'),
    ]);
  });

  it('has 22 cells in the edition of 2019', () => {
    expect(cellsOf('2019', 'disclosure')).toEqual([
      ...cells('rules', 'made', 'opened', 'open-total'),
      ...cells('normative-documents', 'made', 'opened', 'open-total'),
      ...cells('licensing', 'previous-items', 'change', 'decisions'),
      ...cells('other-services', 'previous-items', 'change', 'decisions'),
      ...cells('penalty', 'previous-items', 'change', 'decisions'),
      ...cells('coercion', 'previous-items', 'change', 'decisions'),
      ...cells('fees', 'previous-items', 'change'),
      ...cells('procurement', 'items', 'amount'),
    ]);
  });

  it('has money in 万元 since 2021, in 元 before, and signed changes before', () => {
    const kinds = (edition: '2019' | '2021', kind: string) =>
      tableOf(editionOf(edition), 'disclosure').columns.filter(column => column.kind === kind);
    expect(kinds('2021', 'money').map(({ id, unit }) => [id, unit])).toEqual([['amount', '万元']]);
    expect(kinds('2019', 'money').map(({ id, unit }) => [id, unit])).toEqual([['amount', '元']]);
    expect(ids(kinds('2019', 'change'))).toEqual(['change']);
    expect(ids(kinds('2021', 'change'))).toEqual([]);
  });
});

describe('table 3', () => {
  const rowsOf = (edition: '2019' | '2021') => ids(tableOf(editionOf(edition), 'applications').rows);
  const shared = [
    'received carried-in granted partial',
    'refused-state-secret refused-law refused-safety-stability refused-third-party',
    'refused-internal refused-process refused-enforcement-file refused-query',
    'unavailable-not-held unavailable-creation unavailable-unclear',
    'unprocessed-petition unprocessed-duplicate unprocessed-publication unprocessed-excessive unprocessed-confirmation',
  ].flatMap(line => line.split(' '));

  it('has 23 rows of 7 cells in the edition of 2019', () => {
    expect(rowsOf('2019')).toEqual([...shared, 'other', 'outcome-total', 'carried-out']);
    expect(cellsOf('2019', 'applications')).toHaveLength(23 * 7);
  });

  it('has 25 rows of 7 cells in the edition of 2021', () => {
    const other = ['other-not-corrected', 'other-fee-unpaid', 'other-remaining'];
    expect(rowsOf('2021')).toEqual([...shared, ...other, 'outcome-total', 'carried-out']);
    expect(cellsOf('2021', 'applications')).toHaveLength(25 * 7);
  });

  it('numbers the rows of each group from 1', () => {
    for (const edition of editions) {
      const { rows, rowGroups } = tableOf(edition, 'applications');
      for (const group of rowGroups.filter(({ parent }) => parent)) {
        const numbers = rows.filter(row => row.group === group.id).map(({ label }) => Number.parseInt(label, 10));
        expect(numbers, group.label).toEqual(numbers.map((_, index) => index + 1));
        expect(numbers).not.toEqual([]);
      }
    }
  });

  it('gives the legal basis of every outcome that has one', () => {
    for (const edition of editions) {
      for (const { id, basis, meaning } of tableOf(edition, 'applications').rows) {
        expect(meaning, id).toBeTruthy();
        const hasNone = ['unprocessed-confirmation', 'other', 'other-remaining', 'outcome-total', 'carried-out'];
        expect(Boolean(basis), id).toBe(!hasNone.includes(id));
      }
    }
  });
});

describe('the edition of a year', () => {
  it.each([
    [2018, null],
    [2019, '2019'],
    [2020, '2019'],
    [2021, '2021'],
    [2025, '2021'],
    [null, null],
  ])('%s → %s', (year, id) => {
    expect(editionForYear(year)?.id ?? null).toBe(id);
  });

  it('was only encouraged in 2019', () => {
    expect(editions.map(({ encouragedYear }) => encouragedYear)).toEqual([2019, undefined]);
  });
});
