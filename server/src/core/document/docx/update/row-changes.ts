import { type Bilingual, bilingual } from '../../../text/bilingual.ts';
import type { Block, Paragraph } from '../body.ts';
import type { Field, Line, RowLine } from '../visible-text.ts';
import { changeText, type TextPlace } from './change-text.ts';
import type { Draft } from './draft.ts';
import { marksLeft } from './marks.ts';
import { type WordNames, withFirst } from './word-xml.ts';
import { wrapperOf } from './wrapper.ts';

/** Changes the cells of a row. `text` is the visible text of the document. Gives the reason where that cannot be. */
export function changeRow(draft: Draft, line: RowLine, becomes: string, text: string): Bilingual | null {
  const fields = becomes.split('\t');
  if (fields.length !== line.fields.length) {
    return bilingual(
      `表格的这一行有 ${line.fields.length} 格（制表符隔开），新的文字有 ${fields.length} 格`,
      `the row of the table has ${line.fields.length} fields (parted by tabs), the new text ${fields.length}`,
    );
  }
  for (const [index, field] of line.fields.entries()) {
    const shown = text.slice(field.start, field.end);
    const next = fields[index]!;
    if (next === shown) continue;
    if (!field.cell || field.cell.gone) return covered(next);
    const refused = changeText(draft, placeOf(draft, line, field, shown), next);
    if (refused) return refused;
  }
  return null;
}

function covered(text: string): Bilingual {
  return bilingual(
    `“${text}”所在的格被合并单元格盖住，不能写字`,
    `“${text}” stands in a place that a merged cell covers`,
  );
}

function placeOf(draft: Draft, line: RowLine, field: Field, text: string): TextPlace {
  const { start, stretches } = field;
  return {
    start,
    text,
    stretches,
    paragraph: firstParagraph(field.cell!.blocks),
    formatBeside: formatBeside(draft, line, field),
  };
}

/** The paragraph that a cell begins with, that of a table in it included; null where it has none. */
export function firstParagraph(blocks: readonly Block[]): Paragraph | null {
  for (const block of blocks) {
    if (block.kind === 'paragraph') return block;
    for (const { blocks: inner } of block.rows.flatMap(({ cells }) => cells)) {
      const found = firstParagraph(inner);
      if (found) return found;
    }
  }
  return null;
}

/** The format of the nearest cell of the row that has text. */
export function formatBeside(draft: Draft, { fields }: RowLine, field: Field): string {
  const at = fields.indexOf(field);
  const runs = fields
    .map(({ stretches }, index) => ({
      run: stretches.find(({ piece }) => piece)?.piece?.run,
      away: Math.abs(index - at),
    }))
    .filter(({ run }) => run)
    .sort((a, b) => a.away - b.away);
  return draft.formatOf(runs[0]?.run?.properties ?? null);
}

/** Takes a row out; with changes tracked it stays, as deleted. */
export function removeRow(draft: Draft, line: RowLine, below: Line | undefined): Bilingual | null {
  const { row, table } = line;
  if (holdsMore(line)) return HOLDS_MORE;
  if (draft.author) {
    const { properties, contentStart } = row;
    const old = properties ? draft.source.slice(properties.start, properties.end) : '';
    const mark = draft.names.element('del', draft.changeAttributes());
    draft.replace(properties ?? { start: contentStart, end: contentStart }, withRowChange(old, mark, draft.names));
    return null;
  }
  draft.replace(wrapperOf(draft.source, row), marksOf(draft, [line]));
  // A merged cell that began here begins in the row below.
  if (below?.kind === 'row' && below.table === table) {
    for (const [index, { cell }] of line.fields.entries()) {
      const next = below.fields[index]?.goesOn;
      if (cell?.merge && next?.merge) draft.replace(next.merge, draft.names.element('vMerge', { val: 'restart' }));
    }
  }
  return null;
}

/** Takes a table out with all its rows: without any it would be none. */
export function removeTable(draft: Draft, rows: readonly RowLine[]): Bilingual | null {
  if (rows.some(holdsMore)) return HOLDS_MORE;
  draft.replace(wrapperOf(draft.source, rows[0]!.table), marksOf(draft, rows));
  return null;
}

function marksOf(draft: Draft, rows: readonly RowLine[]): string {
  return marksLeft(
    draft.source,
    rows.flatMap(paragraphsOf).flatMap(({ marks }) => marks),
  );
}

function holdsMore(line: RowLine): boolean {
  return paragraphsOf(line).some(paragraph => paragraph.holdsMore);
}

const HOLDS_MORE = bilingual(
  '这一行里有图片、脚注、批注或域，不能从这里删去，请在 Word 里删',
  'the row holds a picture, a note, a comment or a field; take it out in Word',
);

/** Row properties with a mark of a change, which stands last but for the record of older ones. */
export function withRowChange(properties: string, mark: string, names: WordNames): string {
  if (properties === '' || properties.endsWith('/>')) return withFirst(properties, 'trPr', mark, names);
  const later = properties.indexOf(`<${names.prefix}trPrChange`);
  const at = later >= 0 ? later : properties.lastIndexOf('<');
  return properties.slice(0, at) + mark + properties.slice(at);
}

function paragraphsOf({ row }: RowLine): Paragraph[] {
  return row.cells.flatMap(({ blocks }) => blocks.filter(block => block.kind === 'paragraph'));
}
