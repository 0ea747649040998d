import { addCell, type Block, type Paragraph, type Row, type Run, type Table, type TableCell } from '../docx/body.ts';
import { damaged } from '../zip.ts';
import type { CellDefinition, ParagraphProperties } from './paragraph-properties.ts';
import type { DocParagraph } from './paragraphs.ts';
import type { ListOfStyle } from './style-sheet.ts';

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

  constructor(private readonly listOfStyle: ListOfStyle) {}

  add({ text, mark, joinsNext, properties }: DocParagraph): void {
    const depth = Math.min(properties.depth, DEEPEST);
    while (this.tables.length > depth) this.closeTable();
    while (this.tables.length < depth) this.tables.push({ rows: [], cells: [], open: [] });
    const table = this.tables.at(-1);
    if (table && properties.endsRow) {
      table.rows.push({ cells: table.cells, definitions: properties.cells });
      table.cells = [];
      table.open = [];
      return;
    }
    (table?.open ?? this.blocks).push(paragraphOf(text, joinsNext, this.numbering(properties)));
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
    const styled = this.listOfStyle(style);
    const named = list ?? styled.list;
    return { list: named === null ? null : String(named), level: level ?? styled.level ?? 0 };
  }
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
    marks: [],
  };
}

function tableOf(rows: OpenTable['rows']): Table {
  const usable = rows.map(({ cells, definitions }) => (definitions.length >= cells.length ? definitions : evenly(cells)));
  const edges = [...new Set(usable.flat().flatMap(({ left, right }) => [left, right]))].sort((a, b) => a - b);
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
    gone: false,
  };
}

/** Of a row whose definition is lost, cells of one width. */
function evenly(cells: readonly Block[][]): CellDefinition[] {
  const width = 600;
  return cells.map((_, index) => ({
    left: index * width,
    right: (index + 1) * width,
    vertical: 'none',
    joinsLeft: false,
  }));
}
