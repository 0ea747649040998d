import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { problemsIn } from '../support/marked-text.ts';
import { hasSharedReports, sharedText } from '../support/shared.ts';

const prose = { categories: ['prose'] } as const;

describe.skipIf(!hasSharedReports)('published prose', () => {
  it.each(['seeds/wenxian-2021.txt', 'seeds/yanta-2020.txt'])('says nothing against the tables of %s', name => {
    expect(problemsIn(sharedText(name), prose)).toEqual([]);
  });

  it('is contradicted where one part of a list is changed', () => {
    const changed = sharedText('seeds/yanta-2020.txt').replace('43', '44');
    const [problem, ...others] = problemsIn(changed, prose);
    expect(others).toEqual([]);
    expect(problem).toMatchObject({ rule: 'prose-list', severity: 'warning', data: { stated: 127, expected: 128 } });
    expect(problem!.related).toHaveLength(5);
  });

  it('is told of in no report of the corpus', () => {
    const folder = 'corpus/reports';
    const names = readdirSync(path.resolve(import.meta.dirname, '../../../shared', folder)).filter(name =>
      name.endsWith('.txt'),
    );
    expect(names.length).toBeGreaterThan(0);
    for (const name of names) expect(problemsIn(sharedText(`${folder}/${name}`), prose), name).toEqual([]);
  });
});
