import { editions } from './editions.ts';
import type { Label } from './labels.ts';
import type { TableDefinition, TableId } from './schema.ts';

/** What opens and ends a table, in whichever edition: its first labels, its last rows, how many figures it holds. */
export interface TableBounds {
  readonly firstRows: ReadonlySet<string>;
  readonly lastRows: ReadonlySet<string>;
  /** The headers that stand at its top and nowhere else. */
  readonly firstHeaders: ReadonlySet<string>;
  /** The fewest figures that it has in an edition, where all of them stand on one line; null where they do not. */
  readonly figuresAcross: number | null;
}

/** The bounds of a table, as the editions' forms have them. */
export function boundsOf(id: TableId): TableBounds {
  return bounds.get(id)!;
}

/** Whether a label is one of those rows or headers of the table. */
export function isAmong(label: Label, id: TableId, part: 'firstRows' | 'lastRows' | 'firstHeaders'): boolean {
  return label.table === id && (label.kind === 'row') === (part !== 'firstHeaders') && boundsOf(id)[part].has(label.id);
}

const bounds = new Map<TableId, TableBounds>();
for (const { id } of editions[0]!.tables) {
  const forms = editions.flatMap(({ tables }) => tables.filter(table => table.id === id));
  const across = forms
    .filter(({ shape }) => shape === 'across')
    .map(({ rows, columns }) => rows.length * columns.length);
  bounds.set(id, {
    firstRows: new Set(forms.map(({ rows }) => rows[0]!.id)),
    lastRows: new Set(forms.map(({ rows }) => rows.at(-1)!.id)),
    firstHeaders: new Set(forms.flatMap(topHeaders)),
    figuresAcross: across.length > 0 ? Math.min(...across) : null,
  });
}

/** In table 2 the corner heads every band; only the first band's label is the table's first. */
function topHeaders({ shape, bands, columnGroups }: TableDefinition): string[] {
  if (shape === 'bands') return [bands[0]!.label];
  return ['corner', ...columnGroups.filter(({ parent }) => !parent).map(({ id }) => id)];
}
