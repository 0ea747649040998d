import { shortLabel } from '../../figures/cell.ts';
import { amountOf } from '../../figures/relations.ts';
import { type Cell, cellOf, findRow, type Table } from '../../report/report.ts';
import type { PreviewFlow } from './preview-model.ts';

/**
 * The year's applications by the 总计 column of table 3: received and carried in, outcomes by group, carried out; and
 * who applied. Null for other tables, and where a figure that is needed cannot be read.
 */
export function flowOf(table: Table): PreviewFlow | null {
  if (table.id !== 'applications') return null;
  const { rows, rowGroups, columns } = table.definition;
  const outcome = table.edition.relations.find(({ rule, over }) => rule === 'column-total' && over === 'rows');
  const total = table.edition.relations.find(
    relation => relation.table === 'applications' && relation.over === 'columns',
  );
  if (!outcome || !total) return null;
  const cellOfTotal = (row: string) => cellOf(findRow(table, row), total.result);
  const inTotal = (row: string) => count(cellOfTotal(row));
  const isBlank = (row: string) => cellOfTotal(row)?.value.kind === 'blank';

  const groups = new Map<string, number | null>();
  for (const { id } of outcome.terms) {
    const row = rows.find(candidate => candidate.id === id)!;
    const group = rowGroups.find(candidate => candidate.id === row.group && candidate.parent);
    const label = withoutNumber(shortLabel(group?.label ?? row.label));
    groups.set(label, add(groups.has(label) ? groups.get(label)! : 0, inTotal(id)));
  }
  const outgoing = [...groups, ['结转下年', inTotal('carried-out')] as const];
  const incoming = [['本年新收', inTotal('received')] as const, ['上年结转', inTotal('carried-in')] as const];
  const applicants = columns
    .filter(({ id }) => id !== total.result)
    .map(({ id, label }) => [label, count(cellOf(findRow(table, 'received'), id))] as const);
  const [read, flowsOut, whoApplied] = [incoming, outgoing, applicants].map(amounts);
  if (!read || !flowsOut || !whoApplied) return null;
  const open = {
    incoming: ['received', 'carried-in'].some(isBlank),
    outgoing: [...outcome.terms.map(({ id }) => id), 'carried-out'].some(isBlank),
  };
  return { incoming: read, outgoing: flowsOut, open, applicants: whoApplied };
}

/** The figure of a cell that counts; null where it cannot be read, or is no count. */
function count(cell: Cell | undefined): number | null {
  const amount = cell && amountOf(cell);
  return amount && amount.scale === 0 && amount.unscaled >= 0n ? Number(amount.unscaled) : null;
}

function add(a: number | null, b: number | null): number | null {
  return a === null || b === null ? null : a + b;
}

function amounts(pairs: readonly (readonly [string, number | null])[]) {
  return pairs.every(([, amount]) => amount !== null)
    ? pairs.map(([label, amount]) => ({ label, amount: amount! }))
    : null;
}

/** （三）不予公开 → 不予公开 */
function withoutNumber(label: string): string {
  return label.replace(/^（[一二三四五六七八九十]）/, '');
}
