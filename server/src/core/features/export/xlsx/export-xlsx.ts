import type { CellLook } from '../../../document/xlsx/cell-look.ts';
import { type SheetContent, writeXlsx } from '../../../document/xlsx/write-xlsx.ts';
import type { TableId } from '../../../form/schema.ts';
import { oneLine } from '../../../text/one-line.ts';
import type { Preview, PreviewBlock, PreviewSection } from '../../preview/preview-model.ts';
import { signatureOf } from '../signature.ts';
import { rowOf } from './sheet-row.ts';
import { content, tableRows } from './table-rows.ts';

/** Widths of the columns of the three tables, in digits of the standard font. */
const WIDTHS: Record<TableId, readonly number[]> = {
  disclosure: [34, 20, 20, 20],
  applications: [7, 14, 40, ...new Array<number>(7).fill(10)],
  disputes: new Array<number>(15).fill(9),
};
const PROSE_WIDTHS = [74];

const LOOKS = {
  title: { font: 'title', align: 'center', bordered: false, marked: false, decimals: null },
  heading: { font: 'heading', align: 'left', bordered: false, marked: false, decimals: null },
  prose: { font: 'prose', align: 'left', bordered: false, marked: false, decimals: null },
  signature: { font: 'prose', align: 'right', bordered: false, marked: false, decimals: null },
} as const satisfies Record<string, CellLook>;

/** How many characters may stand beside a table that is to be printed on one page with them. */
const FEW_WORDS = 300;

/**
 * A report as a workbook (.xlsx): each of the three tables on a sheet of its own with the words of its section, and what
 * stands before and behind them on sheets of prose. Numbers are numbers, sums live formulas, wrong ones marked.
 */
export function reportXlsx(preview: Preview): Uint8Array {
  const { title, sections } = preview;
  const { organ, date } = signatureOf(preview);
  const groups: PreviewSection[][] = [[]];
  for (const section of sections) {
    if (section.state === 'missing') continue;
    const last = groups.at(-1)!;
    if (last.length > 0 && (hasTable(section) || last.some(hasTable))) groups.push([section]);
    else last.push(section);
  }
  const names = new Set<string>();
  const sheets = groups
    .filter(group => group.length > 0)
    .map((group, index) => sheetOf(group, index === 0 ? (title?.text ?? null) : null, [organ, date], names));
  return writeXlsx(sheets);
}

function hasTable({ blocks }: PreviewSection): boolean {
  return blocks.some(({ kind }) => kind === 'table');
}

function sheetOf(
  sections: readonly PreviewSection[],
  title: string | null,
  signature: readonly (PreviewBlock | null)[],
  names: Set<string>,
): SheetContent {
  const tables = sections.flatMap(({ blocks }) => blocks.filter(block => block.kind === 'table'));
  const columns = tables.map(({ id }) => WIDTHS[id]).sort((a, b) => b.length - a.length)[0] ?? PROSE_WIDTHS;
  const rows: SheetContent['rows'][number][] = [];
  let words = 0;
  const addLine = (text: string, look: CellLook) => {
    const cell = { ...content(text, look), columnSpan: columns.length };
    rows.push(rowOf([cell, ...new Array<null>(columns.length - 1).fill(null)], columns));
  };
  if (title) addLine(oneLine(title), LOOKS.title);
  for (const { heading, blocks } of sections) {
    if (heading) addLine(heading.text.trim(), LOOKS.heading);
    for (const block of blocks) {
      if (block.kind === 'table') {
        for (const cells of tableRows(block, columns.length, rows.length)) rows.push(rowOf(cells, columns));
      } else {
        const text = block.runs
          .map(run => run.text)
          .join('')
          .trim();
        words += text.length;
        if (text !== '') addLine(text, signature.includes(block) ? LOOKS.signature : LOOKS.prose);
      }
    }
  }
  const name = tables[0]?.caption ?? sections.find(({ heading }) => heading)?.heading?.text ?? '正文';
  const onePage = tables.length > 0 && words <= FEW_WORDS;
  return { name: sheetName(name, names), columns, rows, landscape: columns.length > 4, onePage };
}

/** A name that Excel takes, and that no other sheet has. */
function sheetName(wanted: string, names: Set<string>): string {
  const plain =
    wanted
      .replace(/[[\]:*?/\\\s]+/g, ' ')
      .replace(/^'|'$/g, '')
      .trim()
      .slice(0, 28) || '正文';
  let name = plain;
  for (let number = 2; names.has(name); number++) name = `${plain} ${number}`;
  names.add(name);
  return name;
}
