import type { TextRange } from '../../text/range.ts';
import type { Preview, PreviewCell, PreviewSum, PreviewTable } from './preview-model.ts';

/**
 * The problems that the user is told of, by their numbers in the list: as many as the status bar counts and the Problems
 * view lists. Hints are only marked where they stand.
 */
export function problemsTold({ problems }: Preview): number[] {
  return [...problems.keys()].filter(index => problems[index]!.severity !== 'hint');
}

/** The tables of a report in the order of its text. */
export function* tablesOf({ sections }: Preview): Generator<PreviewTable> {
  for (const { blocks } of sections) for (const block of blocks) if (block.kind === 'table') yield block;
}

/** The table of a key, or undefined. */
export function tableByKey(preview: Preview, key: string): PreviewTable | undefined {
  for (const table of tablesOf(preview)) if (table.key === key) return table;
  return undefined;
}

/** The cell of a key, in whichever table. */
export function cellByKey(preview: Preview, key: string): PreviewCell | undefined {
  for (const { head, body } of tablesOf(preview)) {
    for (const line of [...head, ...body]) for (const cell of line) if (cell.key === key) return cell;
  }
  return undefined;
}

/** The sums that a cell states, or else those that it is part of. */
export function sumsAt(preview: Preview, key: string | null): PreviewSum[] {
  if (key === null) return [];
  const sums = [...tablesOf(preview)].flatMap(table => table.sums);
  const stated = sums.filter(({ result }) => result === key);
  return stated.length > 0 ? stated : sums.filter(({ terms }) => terms.includes(key));
}

/** The range of anything that has a key. */
export function rangeOfKey(preview: Preview, key: string): TextRange | null {
  if (key === 'title') return preview.title?.range ?? null;
  for (const section of preview.sections) {
    if (section.key === key) return section.heading?.range ?? null;
    for (const block of section.blocks) {
      if (block.key === key) return block.range;
      if (block.kind === 'table') {
        const stray = block.strays.find(candidate => candidate.key === key);
        if (stray) return stray.range;
      }
    }
  }
  return cellByKey(preview, key)?.range ?? null;
}

/** The table that a cell is in. */
export function tableOfCell(preview: Preview, key: string): PreviewTable | undefined {
  return tableByKey(preview, key.slice(0, key.indexOf('/')));
}

/** The key of what an offset of the text lies in: a cell, a label, a paragraph, a heading; null between them. */
export function anchorAt(preview: Preview, offset: number): string | null {
  const holds = (range: TextRange | null | undefined) => !!range && range.start <= offset && offset <= range.end;
  if (holds(preview.title?.range)) return 'title';
  for (const { key, heading, blocks } of preview.sections) {
    if (holds(heading?.range)) return key;
    for (const block of blocks) {
      if (!holds(block.range)) continue;
      if (block.kind === 'paragraph') return block.key;
      const cells = [...block.head, ...block.body].flat();
      return (cells.find(({ range }) => holds(range)) ?? block.strays.find(({ range }) => holds(range)))?.key ?? null;
    }
  }
  return null;
}
