import { beforeAll, describe, expect, it } from 'vitest';
import { Analysis } from '../../server/src/core/analysis.ts';
import type { PdfReader } from '../../server/src/core/document/read-document.ts';
import { assessRelations } from '../../server/src/core/figures/relations.ts';
import { loadPdfReader } from '../support/pdf-reader.ts';
import { hasSharedReports, sharedBytes } from '../support/shared.ts';

describe.skipIf(!hasSharedReports)('published PDF files', () => {
  let readPdf: PdfReader;
  beforeAll(async () => {
    readPdf = await loadPdfReader();
  });
  const analyse = async (name: string) => new Analysis((await readPdf(sharedBytes(`real/${name}`))).text);

  it('are read over pages: a city of 2024 whose sums all hold', async () => {
    const { report, problems } = await analyse('huaian-2024.pdf');
    expect(report).toMatchObject({ organ: '淮安市人民政府', year: 2024 });
    expect(report.tables.map(({ id, edition }) => [id, edition.id])).toEqual([
      ['disclosure', '2021'],
      ['applications', '2021'],
      ['disputes', '2021'],
    ]);
    const sums = report.tables.flatMap(table => [...assessRelations(table)]);
    expect(sums).toHaveLength(42);
    expect(sums.filter(({ holds }) => !holds)).toEqual([]);
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('show the form of 2019 in a report of 2023, and two sums that were left at 0', async () => {
    const { report, problems } = await analyse('hongze-2023.pdf');
    expect(report.tables.map(({ id, edition }) => [id, edition.id])).toEqual([
      ['disclosure', '2021'],
      ['applications', '2019'],
      ['disputes', '2021'],
    ]);
    const errors = problems.filter(({ severity }) => severity === 'error');
    expect(errors.map(({ rule, data }) => [rule, data?.row, data?.expected])).toEqual([
      ['edition-year', undefined, undefined],
      ['row-total', 'review', 11],
      ['row-total', 'litigation-after-review', 5],
    ]);
  });
});
