import { addCell, type Block, type Paragraph, type Row, type Run, type Table, type TableCell } from '../docx/body.ts';
import { damaged } from '../zip.ts';
import type { CellDefinition, ParagraphProperties } from './paragraph-properties.ts';
import type { DocParagraph } from './paragraphs.ts';
import type { DocStyles } from './style-sheet.ts';

/** A table that is being read: its rows so far, and what the open row holds. */
interface OpenTable {
  readonly rows: { readonly cells: Block[][]; readonly definitions: readonly CellDefinition[] }[];
  cells: Block[][];
  open: Block[];
}

/** Word itself goes no deeper. */
const DEEPEST = 50;

/** Puts paragraphs together to the tree of paragraphs and tables that a .docx is read as too. */
export class BlockBuilder {
  private readonly blocks: Block[] = [];
  /** The tables that are open, the innermost last. */
  private readonly tables: OpenTable[] = [];

  constructor(private readonly styles: DocStyles) {}

  add({ text, mark, hasHiddenMark, properties }: DocParagraph): void {
    const depth = Math.min(properties.depth, DEEPEST);
    while (this.tables.length > depth) this.closeTable();
    while (this.tables.length < depth) this.tables.push({ rows: [], cells: [], open: [] });
    const table = this.tables.at(-1);
    if (table && properties.endsRow) {
      // LibreOffice takes over to the mark what the last of its characters is.
      const isGone = hasHiddenMark && !table.cells.some(blocks => blocks.some(isSeen));
      if (!isGone) table.rows.push(withoutSlivers(table.cells, properties.cells));
      table.cells = [];
      table.open = [];
      return;
    }
    (table?.open ?? this.blocks).push(paragraphOf(text, hasHiddenMark && mark === '\r', this.numbering(properties)));
    if (table && (mark === '\x07' || properties.endsInnerCell)) {
      table.cells.push(table.open);
      table.open = [];
    }
  }

  /** All that was added. */
  finish(): Block[] {
    while (this.tables.length > 0) this.closeTable();
    return this.blocks;
  }

  private closeTable(): void {
    const { rows, cells, open } = this.tables.pop()!;
    const outer = this.tables.at(-1)?.open ?? this.blocks;
    if (rows.length > 0) outer.push(tableOf(rows));
    // Of a row whose end is missing, the text remains.
    for (const block of [...cells, open].flat()) outer.push(block);
  }

  private numbering({ list, level, style }: ParagraphProperties): Pick<Paragraph, 'list' | 'level'> {
    const styled = this.styles.listOf(style);
    const named = list ?? styled.list;
    return { list: named === null ? null : String(named), level: level ?? styled.level ?? 0 };
  }
}

/** A row without cells that are too narrow for a character: so LibreOffice writes a row that begins further right. */
function withoutSlivers(cells: Block[][], definitions: readonly CellDefinition[]): OpenTable['rows'][number] {
  if (definitions.length < cells.length) return { cells, definitions };
  const isSliver = (index: number) =>
    definitions[index]!.right - definitions[index]!.left <= DRIFT && !cells[index]!.some(isSeen);
  const kept = cells.flatMap((_, index) => (isSliver(index) ? [] : [index]));
  // Where all are narrow, the widths are none.
  if (kept.length === 0) return { cells, definitions };
  return { cells: kept.map(index => cells[index]!), definitions: kept.map(index => definitions[index]!) };
}

function isSeen(block: Block): boolean {
  return block.kind === 'table' || block.pieces.length > 0;
}

/** Nothing of a .doc is written back: places in its source do not count. */
const NOWHERE = { start: 0, end: 0 };
const RUN: Run = { tag: '', properties: null, isFormula: false, inserted: false, hidden: false };

function paragraphOf(text: string, joinsNext: boolean, numbering: Pick<Paragraph, 'list' | 'level'>): Paragraph {
  const pieces = text
    .split('\n')
    .flatMap((line, index): Paragraph['pieces'] => [
      ...(index > 0 ? [{ ...NOWHERE, text: '\n', kind: 'break' as const, run: RUN }] : []),
      ...(line === '' ? [] : [{ ...NOWHERE, text: line, kind: 'text' as const, run: RUN }]),
    ]);
  return {
    kind: 'paragraph',
    ...NOWHERE,
    pieces,
    contentStart: null,
    properties: null,
    style: null,
    ...numbering,
    joinsNext,
    holdsMore: false,
    markFormat: null,
    marks: [],
  };
}

/** Edges that are closer are one, in twentieths of a point, as in a .docx. */
const DRIFT = 45;

function tableOf(rows: OpenTable['rows']): Table {
  let usable = rows.map(({ cells, definitions }) =>
    definitions.length >= cells.length ? definitions.slice(0, cells.length) : evenly(cells.map(() => NO_CELL)),
  );
  if (!agree(usable)) usable = usable.map(evenly);
  const edges = edgesOf(usable);
  const indexOf = new Map(edges.map((edge, index) => [edge, index]));
  const grid = edges.slice(1).map((edge, index) => edge - edges[index]!);
  const table: Table = { kind: 'table', ...NOWHERE, grid, rows: [], cells: 0 };
  for (const [index, { cells }] of rows.entries()) {
    const definitions = usable[index]!;
    const before = indexOf.get(definitions[0]?.left ?? edges[0]!)!;
    const row: Row = { ...NOWHERE, cells: [], before, after: 0, properties: null, contentStart: 0, gone: false };
    for (const [number, blocks] of cells.entries()) {
      const definition = definitions[number]!;
      addCell(table, row, cellOf(blocks, definition, indexOf.get(definition.right)! - indexOf.get(definition.left)!));
    }
    table.rows.push(row);
  }
  return table;
}

function cellOf(blocks: Block[], { vertical, joinsLeft }: CellDefinition, span: number): TableCell {
  if (span < 0) throw damaged();
  return {
    ...NOWHERE,
    blocks,
    span,
    continues: joinsLeft ? 'left' : vertical === 'continues' ? 'above' : null,
    merge: vertical === 'none' ? null : { ...NOWHERE },
    properties: null,
    gone: false,
  };
}

function edgesOf(rows: readonly (readonly CellDefinition[])[]): number[] {
  return [...new Set(rows.flat().flatMap(({ left, right }) => [left, right]))].sort((a, b) => a - b);
}

/** Whether the rows have edges in common: of a table that had no widths, every row may be spread for itself. */
function agree(rows: readonly (readonly CellDefinition[])[]): boolean {
  const most = rows.reduce((count, cells) => Math.max(count, cells.length), 0);
  const edges = edgesOf(rows);
  const width = (edges.at(-1) ?? 0) - (edges[0] ?? 0);
  const distinct = edges.filter((edge, index) => index === 0 || edge - edges[index - 1]! > DRIFT).length;
  return width >= most * DRIFT && distinct - 1 <= most * 1.3 + 1;
}

const NO_CELL: CellDefinition = { left: 0, right: 0, vertical: 'none', joinsLeft: false };
const EVEN_WIDTH = 600;

/** The cells of a row one beside the other at one width. */
function evenly(cells: readonly CellDefinition[]): CellDefinition[] {
  return cells.map((cell, index) => ({ ...cell, left: index * EVEN_WIDTH, right: (index + 1) * EVEN_WIDTH }));
}
