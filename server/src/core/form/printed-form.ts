import { columnsOf } from './editions.ts';
import type { BandDefinition, GroupDefinition, TableDefinition } from './schema.ts';

/** A cell of the official form that carries printed words. */
export interface PrintedLabel {
  kind: 'label';
  text: string;
  /** True for the heading of columns, false for the label of a row or of a group of rows. */
  header: boolean;
  rowSpan: number;
  columnSpan: number;
  /** What the words name, where they name something: a row, a column, or a group of either. */
  row?: string;
  column?: string;
  group?: string;
}

/** A cell of the official form that takes a figure. */
export interface PrintedValue {
  kind: 'value';
  row: string;
  column: string;
  rowSpan: number;
  columnSpan: number;
}

export type PrintedCell = PrintedLabel | PrintedValue;

/**
 * A table as the notices print it, with its merged cells: line by line the cells that begin there, left to right,
 * as HTML wants them. Spans count lines and columns of the form.
 *
 * @see 国办公开办函〔2019〕60号 and 国办公开办函〔2021〕30号, annexes
 */
export function printedForm(table: TableDefinition): PrintedCell[][] {
  switch (table.shape) {
    case 'bands':
      return table.bands.flatMap(band => printedBand(table, band));
    case 'rows':
      return printedRows(table);
    case 'across':
      return printedAcross(table);
  }
}

/** The printed form as a full grid: a cell at the place of its top left corner, null where a merged cell covers. */
export function printedGrid(table: TableDefinition): (PrintedCell | null)[][] {
  const printed = printedForm(table);
  const grid: (PrintedCell | null | undefined)[][] = printed.map(() => []);
  printed.forEach((cells, line) => {
    let place = 0;
    for (const cell of cells) {
      while (grid[line]![place] !== undefined) place++;
      for (let below = line; below < line + cell.rowSpan; below++) {
        for (let right = place; right < place + cell.columnSpan; right++) grid[below]![right] = null;
      }
      grid[line]![place] = cell;
    }
  });
  return grid as (PrintedCell | null)[][];
}

/** Table 2: a line for the item of art. 20, a line of headings, and the rows; the last cell fills what is left. */
function printedBand(table: TableDefinition, band: BandDefinition): PrintedCell[][] {
  const width = Math.max(...table.bands.map(({ columns }) => columns.length));
  const rest = width - band.columns.length + 1;
  const spanAt = (index: number) => ({ rowSpan: 1, columnSpan: index === band.columns.length - 1 ? rest : 1 });
  const beside = { rowSpan: 1, columnSpan: table.labelColumns };

  const headings = band.columns.map((id, index): PrintedCell => {
    const { label } = table.columns.find(column => column.id === id)!;
    return { kind: 'label', text: label, header: true, column: id, ...spanAt(index) };
  });
  const rows = band.rows.map((id): PrintedCell[] => {
    const { label } = table.rows.find(row => row.id === id)!;
    const values = band.columns.map(
      (column, index): PrintedCell => ({ kind: 'value', row: id, column, ...spanAt(index) }),
    );
    return [{ kind: 'label', text: label, header: false, row: id, ...beside }, ...values];
  });
  return [
    [{ kind: 'label', text: band.label, header: true, rowSpan: 1, columnSpan: table.labelColumns + width }],
    [{ kind: 'label', text: table.corner ?? '', header: true, ...beside }, ...headings],
    ...rows,
  ];
}

/** Table 3: headings of columns above, labels of rows at the left, both in groups. */
function printedRows(table: TableDefinition): PrintedCell[][] {
  const columns = treeOf(table.columns, table.columnGroups, 'column');
  const headings = levelsOf(columns, depthOf(columns));
  const labels = levelsOf(treeOf(table.rows, table.rowGroups, 'row'), table.labelColumns);

  const head = headings.map(level =>
    level.map(
      ({ node, leaves, depth }): PrintedCell => ({ ...node.names, header: true, rowSpan: depth, columnSpan: leaves }),
    ),
  );
  head[0]!.unshift({
    kind: 'label',
    text: table.corner ?? '',
    header: true,
    rowSpan: head.length,
    columnSpan: table.labelColumns,
  });
  const body = table.rows.map((row, line): PrintedCell[] => [
    ...labels.flatMap(level =>
      level
        .filter(({ start }) => start === line)
        .map(
          ({ node, leaves, depth }): PrintedCell => ({
            ...node.names,
            header: false,
            rowSpan: leaves,
            columnSpan: depth,
          }),
        ),
    ),
    ...columnsOf(table, row).map(
      ({ id }): PrintedCell => ({ kind: 'value', row: row.id, column: id, rowSpan: 1, columnSpan: 1 }),
    ),
  ]);
  return [...head, ...body];
}

/** Table 4: every row's columns side by side under the row's name, and one line of values. */
function printedAcross(table: TableDefinition): PrintedCell[][] {
  const withColumns = (node: Node): Node => {
    if (!node.names.row) return { ...node, children: node.children.map(withColumns) };
    const row = table.rows.find(({ id }) => id === node.names.row)!;
    const children = columnsOf(table, row).map(
      ({ id, label }): Node => ({ names: { kind: 'label', text: label, row: row.id, column: id }, children: [] }),
    );
    return { ...node, children };
  };
  const nodes = treeOf(table.rows, table.rowGroups, 'row').map(withColumns);
  const head = levelsOf(nodes, depthOf(nodes)).map(level =>
    level.map(
      ({ node, leaves, depth }): PrintedCell => ({ ...node.names, header: true, rowSpan: depth, columnSpan: leaves }),
    ),
  );
  const values = table.rows.flatMap(row =>
    columnsOf(table, row).map(
      ({ id }): PrintedCell => ({ kind: 'value', row: row.id, column: id, rowSpan: 1, columnSpan: 1 }),
    ),
  );
  return [...head, values];
}

/** A label and what stands under it: 法人或其他组织 over its five columns, （三）不予公开 before its eight rows. */
interface Node {
  names: Pick<PrintedLabel, 'kind' | 'text' | 'row' | 'column' | 'group'>;
  children: Node[];
}

/** A node where it is printed: from which leaf on, over how many leaves, over how many levels. */
interface Placed {
  node: Node;
  start: number;
  leaves: number;
  depth: number;
}

type Item = { id: string; label: string; group?: string | undefined };

/** The items in printed order, gathered under their groups; a group stands where its first item does. */
function treeOf(items: readonly Item[], groups: readonly GroupDefinition[], named: 'row' | 'column'): Node[] {
  const roots: Node[] = [];
  const ofGroup = new Map<string, Node>();
  const siblingsUnder = (group: string | undefined): Node[] => {
    if (!group) return roots;
    const known = ofGroup.get(group);
    if (known) return known.children;
    const { label, parent } = groups.find(({ id }) => id === group)!;
    const node: Node = { names: { kind: 'label', text: label, group }, children: [] };
    ofGroup.set(group, node);
    siblingsUnder(parent).push(node);
    return node.children;
  };
  for (const { id, label, group } of items) {
    siblingsUnder(group).push({ names: { kind: 'label', text: label, [named]: id }, children: [] });
  }
  return roots;
}

function depthOf(nodes: readonly Node[]): number {
  return nodes.length === 0 ? 0 : 1 + Math.max(...nodes.map(({ children }) => depthOf(children)));
}

/** The nodes level by level; one without children reaches through all the levels below it. */
function levelsOf(nodes: readonly Node[], depth: number): Placed[][] {
  const levels: Placed[][] = Array.from({ length: depth }, () => []);
  const place = (node: Node, level: number, start: number): number => {
    const isLeaf = node.children.length === 0;
    const placed: Placed = { node, start, leaves: 1, depth: isLeaf ? depth - level : 1 };
    levels[level]!.push(placed);
    if (!isLeaf) placed.leaves = node.children.reduce((sum, child) => sum + place(child, level + 1, start + sum), 0);
    return placed.leaves;
  };
  nodes.reduce((start, node) => start + place(node, 0, start), 0);
  return levels;
}
