import type { TableCell, XmlRange } from '../body.ts';
import type { Styles } from '../styles.ts';
import type { Line, RowLine } from '../visible-text.ts';
import type { Draft } from './draft.ts';
import { newParagraph, withoutNumber } from './paragraph-changes.ts';
import { firstParagraph, formatBeside, withRowChange } from './row-changes.ts';
import { withoutElements } from './word-xml.ts';

/** What a new row is to be like, and where it stands. */
export interface RowForm {
  readonly like: RowLine;
  /** The line below the new row. */
  readonly below: Line | undefined;
  /** Whether cells with an automatic number count on. */
  readonly numbered: boolean;
}

/** What of the properties of a row and of a cell tells of their own history. */
const ROW_HISTORY = new Set(['ins', 'del', 'trPrChange']);
const CELL_HISTORY = new Set(['cellIns', 'cellDel', 'cellMerge', 'tcPrChange']);

/**
 * A new row in the form of another: its merged cells, and the form of the paragraph and of the text in each. Pictures, notes
 * and fields are that row's own. Null where it is merged otherwise than the text of the new one shows.
 */
export function newRow(draft: Draft, fields: readonly string[], form: RowForm, styles: Styles): string | null {
  const { like } = form;
  const { names, source } = draft;
  if (fields.length !== like.fields.length) return null;
  if (like.fields.some(({ cell }, index) => !cell && fields[index] !== '')) return null;
  const cells = like.row.cells.map(cell => {
    const paragraph = cellParagraph(draft, cell, fields, form, styles);
    return `<${names.prefix}tc>${cellProperties(draft, cell, fields, form)}${paragraph}</${names.prefix}tc>`;
  });
  const { start, contentStart, properties } = like.row;
  const slice = (range: XmlRange) => source.slice(range.start, range.end);
  // Paragraphs and rows have names of their own.
  const tag = slice({ start, end: properties?.start ?? contentStart }).replace(
    / [\w.-]{1,20}:(?:paraId|textId)="[^"]*"/g,
    '',
  );
  const kept = properties ? withoutElements(slice(properties), ROW_HISTORY) : '';
  const change = draft.author && names.element('ins', draft.changeAttributes());
  const own = change ? withRowChange(kept, change, names) : kept;
  return `${tag}${own}${cells.join('')}</${names.prefix}tr>`;
}

/** The properties of a new cell. One that begins a merged cell, and has no text, goes on where the row below does. */
function cellProperties({ source, names }: Draft, cell: TableCell, fields: readonly string[], form: RowForm): string {
  const { properties, merge } = cell;
  if (!properties) return '';
  const { like, below } = form;
  const index = like.fields.findIndex(field => field.cell === cell);
  const goesOn =
    merge !== null &&
    cell.continues === null &&
    fields[index] === '' &&
    below?.kind === 'row' &&
    below.table === like.table &&
    below.fields[index]?.goesOn;
  const xml = goesOn
    ? source.slice(properties.start, merge.start) + names.element('vMerge') + source.slice(merge.end, properties.end)
    : source.slice(properties.start, properties.end);
  return withoutElements(xml, CELL_HISTORY);
}

function cellParagraph(
  draft: Draft,
  cell: TableCell,
  fields: readonly string[],
  { like, numbered }: RowForm,
  styles: Styles,
): string {
  const paragraph = firstParagraph(cell.blocks);
  const index = like.fields.findIndex(field => field.cell === cell);
  const field = like.fields[index];
  const text = fields[index] ?? '';
  const isNumbered = numbered && field?.stretches[0]?.piece === null;
  const run = field?.stretches.find(({ piece }) => piece)?.piece?.run;
  const own = draft.formatOf(run?.properties ?? paragraph?.markFormat ?? null);
  const format = own || (field ? formatBeside(draft, like, field) : '');
  const shown = isNumbered ? withoutNumber(text) : text;
  return newParagraph(draft, shown, { paragraph, format, numbered: isNumbered }, styles);
}
