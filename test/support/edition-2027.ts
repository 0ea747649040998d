import type { Edition, TableDefinition } from '../../server/src/core/form/schema.ts';

/**
 * The official editions and an invented one of 2027, for `vi.mock` of `form/official.ts`: table 3 has a row more
 * (4.转送其他机关) and a column less (法律服务机构), and table 2 another title.
 */
export function withEdition2027(official: readonly Edition[]): readonly Edition[] {
  const { tables, relations, ...edition } = structuredClone(official.at(-1)!);
  return [
    ...official,
    {
      ...edition,
      id: '2027',
      document: '国办公开办函〔2027〕8号',
      firstYear: 2027,
      tables: tables.map(changed),
      relations: relations.map(relation => {
        const terms = relation.terms.filter(({ id }) => id !== 'legal-service');
        if (relation.rule === 'column-total') terms.push({ id: 'other-forwarded', weight: 1 });
        return { ...relation, terms };
      }),
    },
  ];
}

function changed(table: TableDefinition): TableDefinition {
  if (table.id === 'disclosure') return { ...table, title: '表2 主动公开政府信息统计' };
  if (table.id !== 'applications') return table;
  const at = table.rows.findIndex(({ id }) => id === 'other-remaining') + 1;
  const row = {
    id: 'other-forwarded',
    label: '4.转送其他机关',
    group: 'other-handling',
    meaning: '转送其他机关办理的申请。',
  };
  return {
    ...table,
    columns: table.columns.filter(({ id }) => id !== 'legal-service'),
    rows: table.rows.toSpliced(at, 0, row),
  };
}
