import { describe, expect, it } from 'vitest';
import { editionOf } from '../../server/src/core/form/editions.ts';
import type { EditionId, SectionId } from '../../server/src/core/form/schema.ts';
import { Memory } from '../../server/src/core/memory.ts';
import type { Cell } from '../../server/src/core/report/report.ts';
import { tableText } from '../support/report-text.ts';
import { rowsOf, tablesOf } from '../support/section-tables.ts';

/** A row's figures with their columns where it is whole: `issued=1 repealed=2`, else what was found: `!1 2`. */
function cellsOf(cells: readonly Cell[]): string {
  return cells.map(({ column, text }) => (column ? `${column.id}=${text || '▁'}` : `!${text}`)).join(' ');
}

const idsOf = (text: string, section?: SectionId | null) => tablesOf(text, section).map(({ id }) => id);
const whole = (id: 'disclosure' | 'applications' | 'disputes', edition: EditionId = '2021', rows = {}) =>
  tableText(editionOf(edition), id, { rows });

describe('labels are a table', () => {
  it('in its own section where there are two, with figures or without', () => {
    expect(rowsOf('规章\t0\t0\t0\n行政许可\t5')).toEqual(['rules 0 0 0 · licensing 5']);
    expect(rowsOf('规章\n行政许可')).toEqual(['!rules · !licensing']);
    expect(rowsOf('规章\t0\t0\t0')).toEqual([]);
    expect(rowsOf('规章\t0\t0\t0\n规章\t0\t0\t0')).toEqual([]);
  });

  it('elsewhere where there are three with a figure', () => {
    const three = '规章\t0\t0\t0\n行政许可\t5\n行政处罚\t6';
    for (const section of ['overview', null] as const) {
      expect(idsOf(three, section)).toEqual(['disclosure']);
      expect(idsOf('规章\t0\t0\t0\n行政许可\t5', section)).toEqual([]);
      expect(idsOf('规章\n行政许可\n行政处罚', section)).toEqual([]);
    }
  });

  it('where no other table has them: 总计 and 其他 say nothing', () => {
    expect(rowsOf('总计\t0\n规章\t0\t0\t0')).toEqual([]);
    expect(rowsOf('其他\t0\n规章\t0\t0\t0\n总计\t0')).toEqual([]);
  });

  it('that begins with its first label', () => {
    const [table] = tablesOf(`不知何物\t5\n规章\t0\t0\t0\n行政许可\t5\n`);
    expect(table!.range.start).toBe('不知何物\t5\n'.length);
    expect(table!.unknownRows).toEqual([]);
  });
});

describe('a second table', () => {
  it('of another kind begins with its first label', () => {
    expect(idsOf(`${whole('applications')}\n${whole('disputes')}`, 'disputes')).toEqual(['applications', 'disputes']);
  });

  it('of the same kind begins behind the last row of the first', () => {
    expect(rowsOf(`${whole('disclosure')}\n${whole('disclosure', '2021', { licensing: '5' })}`)).toEqual([
      expect.stringContaining('licensing 0'),
      expect.stringContaining('licensing 5'),
    ]);
    expect(idsOf(`${whole('applications')}\n${whole('applications')}`, 'applications')).toHaveLength(2);
    expect(idsOf(`${whole('disputes')}\n${whole('disputes')}`, 'disputes')).toHaveLength(2);
    const rows = whole('disclosure')
      .split('\n')
      .filter(line => /\d/.test(line))
      .join('\n');
    expect(idsOf(`${rows}\n${rows}`)).toHaveLength(2);
  });

  it('is none where a page break repeats the header, or an annex names a row', () => {
    const lines = whole('disclosure').split('\n');
    expect(idsOf([...lines.slice(0, 3), ...lines.slice(0, 2), ...lines.slice(3)].join('\n'))).toHaveLength(1);
    const rows = whole('applications').split('\n');
    expect(
      idsOf([...rows.slice(0, 12), ...rows.slice(0, 3), ...rows.slice(12)].join('\n'), 'applications'),
    ).toHaveLength(1);
    expect(idsOf(`${whole('disclosure')}\n行政处罚\t0`)).toHaveLength(1);
    // Table 4 as three small tables: below fifteen figures none begins.
    const small = `行政复议\n结果维持\t结果纠正\t其他结果\t尚未审结\t总计\n0\t0\t0\t0\t0`;
    expect(idsOf(`${small}\n${small}\n${small}`, 'disputes')).toHaveLength(1);
    expect(idsOf(`${small}\n${small}\n${small}\n${small}`, 'disputes')).toHaveLength(2);
  });
});

describe('the edition of a table', () => {
  const header = (...columns: string[]) => `信息内容\t${columns.join('\t')}\n规章\t0\t0\t0`;
  /** Its edition and what shows it, in a report of either edition. */
  const shown = (text: string) =>
    (['2019', '2021'] as const).map(own => {
      const { edition, editionEvidence } = tablesOf(text, 'disclosure', own)[0]!;
      return `${edition.id} ${editionEvidence?.text ?? '-'}`;
    });

  it('is the one that has most of its labels', () => {
    expect(shown(header('本年新制作数量', '本年新公开数量', '现行有效件数'))).toEqual([
      '2019 本年新制作数量',
      '2019 本年新制作数量',
    ]);
    expect(shown(header('本年新制作数量', '本年废止件数', '现行有效件数'))).toEqual([
      '2021 本年废止件数',
      '2021 本年废止件数',
    ]);
  });

  it('is that of the report where as many speak for each', () => {
    expect(shown(header('本年新制作数量', '现行有效件数'))).toEqual(['2019 -', '2021 -']);
  });

  it('is shown by whole labels before misprinted ones, and by those before pieces', () => {
    expect(shown(header('本年新制乍数量'))).toEqual(['2019 本年新制乍数量', '2019 本年新制乍数量']);
    expect(shown(header('本年新制作数量', '本年废止件敉', '现行有校件数'))).toEqual([
      '2019 本年新制作数量',
      '2019 本年新制作数量',
    ]);
    expect(shown(header('本年新'))).toEqual(['2019 本年新', '2019 本年新']);
    expect(shown(header('本年新', '本年废止件敉'))).toEqual(['2021 本年废止件敉', '2021 本年废止件敉']);
  });

  it('is shown by the figures behind its rows where no label does', () => {
    expect(shown('规章\t0\t0\t0\n行政许可\t5\t1\t6\n行政处罚\t0\t0\t0')).toEqual(['2019 行政许可', '2019 行政许可']);
    expect(shown('规章\t0\t0\t0\n行政许可\t6\n行政处罚\t0')).toEqual(['2021 行政许可', '2021 行政许可']);
    expect(shown('规章\t0\t0\t0\n行政许可\t6\n行政处罚\t0\t0\t0')).toEqual(['2019 -', '2021 -']);
    expect(shown('规章\t0\t0\t0\n行政规范性文件\t0\t0\t0')).toEqual(['2019 -', '2021 -']);
  });

  it('is the newest one where nothing shows any', () => {
    expect(tablesOf('规章\t0\t0\t0\n行政规范性文件\t0\t0\t0', 'disclosure', null)[0]!.edition.id).toBe('2021');
  });

  it('does not take a row of another one out of the table', () => {
    const text = `${header('本年制发件数', '本年废止件数')}\n行政许可\t6\n其他对外管理服务事项\t1\t2\t3`;
    expect(rowsOf(text)).toEqual(['rules 0 0 0 · licensing 6 · other-services 1 2 3']);
  });
});

describe('columns in another order', () => {
  const applications = (...columns: string[]) => {
    const header = `\t\t\t自然人\t${columns.join('\t')}\t总计`;
    const [table] = tablesOf(
      `${header}\n一、本年新收政府信息公开申请数量\t\t\t1\t2\t3\t4\t5\t6\t21\n二、上年结转政府信息公开申请数量\t\t\t0\t0\t0\t0\t0\t0\t0`,
      'applications',
    );
    return [table!.columnsMoved, cellsOf(table!.rows[0]!.cells)];
  };
  const inOrder = 'natural-person=1 business=2 research=3 public-interest=4 legal-service=5 other=6 total=21';
  const official = ['商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他'];

  it('are read by the header', () => {
    expect(applications(...official)).toEqual([false, inOrder]);
    expect(applications('科研机构', '商业企业', ...official.slice(2))).toEqual([
      true,
      inOrder.replace('business=2 research=3', 'business=3 research=2'),
    ]);
    expect(applications(...official.slice(3), ...official.slice(0, 3))).toEqual([
      true,
      'natural-person=1 business=4 research=5 public-interest=6 legal-service=2 other=3 total=21',
    ]);
  });

  it('are those of a header that a page break repeats', () => {
    const moved = ['科研机构', '商业企业', ...official.slice(2)];
    const repeated = (...columns: string[]) => applications(...moved, `总计\n\t\t\t自然人\t${columns.join('\t')}`);
    expect(repeated(...moved)[0]).toBe(true);
    expect(repeated(...official)).toEqual([false, inOrder]);
    expect(repeated('科研机构', '商业企业')).toEqual([false, inOrder]);
  });

  it('are the official ones where a label was lost or stands twice', () => {
    expect(applications('科研机构', ...official.slice(2))).toEqual([false, inOrder]);
    expect(applications('科研机构', '科研机构', ...official.slice(2))).toEqual([false, inOrder]);
  });

  it('move in each row of table 4', () => {
    const moved = '总计\t结果维持\t结果纠正\t其他结果\t尚未审结';
    const names = '行政复议\t\t\t\t\t未经复议直接起诉\t\t\t\t\t复议后起诉\t\t\t\t';
    const [table] = tablesOf(
      `${names}\n${moved}\t${moved}\t${moved}\n10\t1\t2\t3\t4\t5\t5\t0\t0\t0\t6\t0\t6\t0\t0`,
      'disputes',
    );
    expect(table!.columnsMoved).toBe(true);
    expect(table!.rows.map(({ cells }) => cellsOf(cells))).toEqual([
      'upheld=1 corrected=2 other=3 pending=4 total=10',
      'upheld=5 corrected=0 other=0 pending=0 total=5',
      'upheld=0 corrected=6 other=0 pending=0 total=6',
    ]);
  });
});

describe('a label', () => {
  const others = '行政规范性文件\t0\t0\t0\n行政处罚\t0\n行政强制\t0\n行政事业性收费\t0';
  const labelOf = (text: string) =>
    tablesOf(`规章\t0\t0\t0\n${text}\t0\n${others}`)[0]!.rows.find(({ id }) => id === 'licensing')?.label;

  it.each(['行政许可', '行 政许可', '1.行政许可', '1、行政许可'])(
    'is the official one but for its number: %s',
    text => {
      expect(labelOf(text)).toMatchObject({ text, official: true, officialText: '行政许可' });
    },
  );

  it.each(['行政许科', '政许可', '行政许可（件）'])('is an other one: %s', text => {
    expect(labelOf(text)).toMatchObject({ text, official: false, officialText: '行政许可' });
  });

  it('is one that is accepted for it, and a misprinted corner is none', () => {
    const [applications] = tablesOf(whole('applications').replace(/（区分处理的[^）]*）/, ''), 'applications');
    expect(applications!.rows.find(({ id }) => id === 'partial')!.label).toMatchObject({
      text: '（二）部分公开',
      official: true,
    });
    const [disclosure] = tablesOf(
      whole('disclosure').replace('信息内容', '信息内窖').replace('行政强制', '行政强制措施'),
    );
    expect(disclosure!.headings[1]).toMatchObject({ text: '信息内窖', official: false, officialText: '信息内容' });
    expect(disclosure!.rows.find(({ id }) => id === 'coercion')!.label).toMatchObject({ official: true });
  });

  it('is known though 其它 stands in it for 其他, as a row and as a column', () => {
    const [table] = tablesOf(whole('applications').replaceAll('其他', '其它'), 'applications');
    const other = table!.rows.find(({ id }) => id === 'other-remaining');
    expect(other).toMatchObject({ complete: true, label: { text: '3.其它', official: false, officialText: '3.其他' } });
    expect(table!.headings.filter(({ id, kind }) => id === 'other' && kind === 'column')).toMatchObject([
      { text: '其它', official: false, officialText: '其他' },
    ]);
  });

  it.each(['许可', '行政', '行政许可事项', '许可行政'])('is none: %s', text => {
    expect(labelOf(text)).toBeUndefined();
  });

  it('is compared with that of its own edition, in the same text again and again', () => {
    const headings = (edition: EditionId) =>
      tablesOf(`信息内容\t处理决定数量\n行政许可\t0\n行政处罚\t0`, 'disclosure', edition)[0]!.headings.map(
        ({ id, kind, official, officialText }) => [id, kind, official, officialText],
      );
    const expected = [
      ['corner', 'corner', true, '信息内容'],
      ['decisions', 'column', true, '处理决定数量'],
    ];
    for (let time = 0; time < 2; time++) expect(headings('2019')).toEqual(expected);
  });

  it('heads a table as a column, a group of them, a band or a corner', () => {
    const kinds = (id: 'disclosure' | 'applications' | 'disputes') =>
      [...new Set(tablesOf(whole(id), id)[0]!.headings.map(({ kind, official }) => `${kind} ${official}`))].sort();
    expect(kinds('disclosure')).toEqual(['band true', 'column true', 'corner true']);
    expect(kinds('applications')).toEqual(['column true', 'column-group true', 'corner true', 'row-group true']);
    expect(kinds('disputes')).toEqual(['column true', 'row-group true']);
  });
});

describe('figures that no row owns', () => {
  const unknown = (lines: string) =>
    tablesOf(`规章\t0\t0\t0\n行政许可\t0\n${lines}\n行政处罚\t0`)[0]!.unknownRows.map(
      ({ label, cells }) => `${label?.text ?? '-'}: ${cells.map(({ text }) => text).join(' ')}`,
    );

  it('are a row where they stand behind a text, or several together', () => {
    expect(unknown('不知何物\t1\t2')).toEqual(['不知何物: 1 2']);
    expect(unknown('不知何物\t1')).toEqual(['不知何物: 1']);
    expect(unknown('某某\t不知何物\t1')).toEqual(['不知何物: 1']);
    expect(unknown('\t1\t2')).toEqual(['-: 1 2']);
    expect(unknown('\t1\t2\n\t3\t4')).toEqual(['-: 1 2', '-: 3 4']);
    expect(unknown('不知何物\t1\t2\n某某\t3')).toEqual(['不知何物: 1 2', '某某: 3']);
    expect(unknown('不知何物\t1\n\t2\t3')).toEqual(['不知何物: 1 2 3']);
  });

  it('are none where one stands alone, or no row has come', () => {
    expect(unknown('\t1')).toEqual([]);
    expect(unknown('不知何物\n1')).toEqual([]);
    expect(tablesOf('信息内容\t本年制发件数\n5\t6\n规章\t0\t0\t0')[0]!.unknownRows).toEqual([]);
  });

  it('belong to the table', () => {
    for (const row of ['不知何物\t1\t2', '1\t2']) {
      const text = `规章\t0\t0\t0\n行政许可\t0\n${row}`;
      const [table] = tablesOf(`${text}\n`);
      expect(table!.range).toEqual({ start: 0, end: text.length });
      const { range, label, cells } = table!.unknownRows[0]!;
      expect(range).toEqual({ start: text.length - row.length, end: text.length });
      const parts = [...(label ? [label] : []), ...cells];
      expect(parts.map(part => text.slice(part.range.start, part.range.end)).join('\t')).toBe(row);
    }
  });
});

describe('a table', () => {
  it('reaches from its first label to its last place, and a row from its label to its last figure', () => {
    const text = '信息内容\t本年制发件数\n规章\t1\t2\t3\n行政许可\t5\n';
    const [table] = tablesOf(`\n${text}`);
    expect(table!.range).toEqual({ start: 1, end: text.length });
    const [rules] = table!.rows;
    expect(`\n${text}`.slice(rules!.range.start, rules!.range.end)).toBe('规章\t1\t2\t3');
    expect(rules!.cells.map(({ range }) => `\n${text}`.slice(range.start, range.end))).toEqual(['1', '2', '3']);
    expect(rules!.cells[0]!.row).toBe(rules);
    expect(rules!.table).toBe(table);
  });

  it('has the layout of most of its figures', () => {
    const layout = (text: string) => tablesOf(text)[0]!.layout;
    expect(layout('规章 | 0 | 0 | 0\n行政许可\t0\n行政处罚\t0')).toBe('pipes');
    expect(layout('规章\t0\t0\t0\n行政许可 | 0 |\n行政处罚 | 0 |')).toBe('tab-separated');
    expect(layout('规章\n行政许可')).toBe('tab-separated');
  });

  it('has amounts in its own unit', () => {
    const [table] = tablesOf('规章\t0\t0\t0\n行政事业性收费\t15000元');
    expect(table!.rows[1]!.cells[0]!.value).toMatchObject({ kind: 'number', amount: { unscaled: 15000n, scale: 4 } });
  });
});

describe('a section that was read before', () => {
  const text = whole('disclosure', '2021', { licensing: '5' });
  const places = (before: string, memory: Memory, section: SectionId = 'disclosure', edition: EditionId = '2021') =>
    tablesOf(before + text, section, edition, memory).map(({ range, edition, rows }) => [
      range.start - before.length,
      edition.id,
      rows[2]!.cells.map(cell => (before + text).slice(cell.range.start, cell.range.end)),
    ]);

  it('is the same wherever it stands, and another one where its section or edition is', () => {
    const memory = new Memory();
    for (const before of ['', '\n\n', '　\n']) expect(places(before, memory)).toEqual([[0, '2021', ['5']]]);
    const rows = '规章\t0\t0\t0\n行政规范性文件\t0\t0\t0';
    const of = (section: SectionId, edition: EditionId) =>
      tablesOf(rows, section, edition, memory).map(table => table.edition.id);
    expect([of('disclosure', '2019'), of('disclosure', '2021'), of('overview', '2021')]).toEqual([
      ['2019'],
      ['2021'],
      [],
    ]);
  });

  it('of twenty thousand characters is the same as a longer one', () => {
    const memory = new Memory();
    for (const length of [20_000, 20_001]) {
      const long = `${text}\n${'字'.repeat(length - text.length - 1)}`;
      for (let time = 0; time < 2; time++)
        expect(tablesOf(long, 'disclosure', '2021', memory)[0]!.rows[2]!.cells[0]!.text).toBe('5');
    }
  });
});
