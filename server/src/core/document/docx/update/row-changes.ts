import { type Bilingual, bilingual } from '../../../text/bilingual.ts';
import type { Block, Paragraph } from '../body.ts';
import type { Field, Line, RowLine } from '../visible-text.ts';
import { changeText, type TextPlace } from './change-text.ts';
import { Draft } from './draft.ts';
import { withFirst } from './word-xml.ts';
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

function firstParagraph(blocks: readonly Block[]): Paragraph | null {
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
function formatBeside(draft: Draft, { fields }: RowLine, field: Field): string {
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
    markRow(draft, line, 'del');
    return null;
  }
  draft.replace(wrapperOf(draft.source, row), '');
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
  draft.replace(wrapperOf(draft.source, rows[0]!.table), '');
  return null;
}

function holdsMore(line: RowLine): boolean {
  return paragraphsOf(line).some(paragraph => paragraph.holdsMore);
}

const HOLDS_MORE = bilingual(
  '这一行里有图片、脚注或域，不能从这里删去，请在 Word 里删',
  'the row holds a picture, a note or a field; take it out in Word',
);

function markRow(draft: Draft, { row }: RowLine, change: 'ins' | 'del'): void {
  const mark = draft.names.element(change, draft.changeAttributes());
  draft.replace(
    row.properties ?? { start: row.contentStart, end: row.contentStart },
    rowProperties(draft, row.properties, mark),
  );
}

/** Row properties with a mark of a change, which stands last but for the record of older ones. */
function rowProperties(draft: Draft, range: RowLine['row']['properties'], mark: string): string {
  const { names, source } = draft;
  const old = range ? source.slice(range.start, range.end) : '';
  if (old === '' || old.endsWith('/>')) return withFirst(old, 'trPr', mark, names);
  const later = old.indexOf(`<${names.prefix}trPrChange`);
  const at = later >= 0 ? later : old.lastIndexOf('<');
  return old.slice(0, at) + mark + old.slice(at);
}

/**
 * A new row in the form of another, below it or above it. Null where that one is merged otherwise than the text of the new
 * one shows. `text` is the visible text of the document, `below` the line below the new row.
 */
export function newRow(
  draft: Draft,
  like: RowLine,
  fields: readonly string[],
  text: string,
  below: Line | undefined,
): string | null {
  if (fields.length !== like.fields.length) return null;
  const copy = new Draft(draft.source, null);
  for (const [index, field] of like.fields.entries()) {
    const next = fields[index]!;
    const { cell } = field;
    if (!cell) {
      if (next !== '') return null;
      continue;
    }
    const shown = text.slice(field.start, field.end);
    if (next !== shown && changeText(copy, placeOf(copy, like, field, shown), next)) return null;
    const goesOn =
      next === '' && cell.merge && cell.continues === null && below?.kind === 'row' && below.table === like.table;
    if (goesOn && below.fields[index]?.goesOn) copy.replace(cell.merge!, copy.names.element('vMerge'));
  }
  // Bookmarks and the like have names of their own, of which there may be one.
  for (const paragraph of paragraphsOf(like)) for (const mark of paragraph.marks) copy.replace(mark, '');
  if (draft.author) {
    const mark = draft.names.element('ins', draft.changeAttributes());
    const { properties, contentStart } = like.row;
    copy.replace(properties ?? { start: contentStart, end: contentStart }, rowProperties(copy, properties, mark));
  }
  const xml = copy.finish(like.row);
  return xml === null ? null : withOwnNames(xml, draft);
}

/** What is tracked in a copied row is another change than in the first one, and its paragraphs are others. */
function withOwnNames(xml: string, draft: Draft): string {
  return xml
    .replace(/ [\w.-]{1,20}:(?:paraId|textId)="[^"]*"/g, '')
    .replace(/<[\w.:-]{0,20}(?:ins|del|moveFrom|moveTo|Change) [^<>]*>/g, tag =>
      tag.replace(/(:id=")\d+/, (_, name) => name + draft.newId()),
    );
}

function paragraphsOf({ row }: RowLine): Paragraph[] {
  return row.cells.flatMap(({ blocks }) => blocks.filter(block => block.kind === 'paragraph'));
}
