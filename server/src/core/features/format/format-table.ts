import { type PrintedCell, type PrintedLabel, printedGrid } from '../../form/printed-form.ts';
import type { TableDefinition } from '../../form/schema.ts';
import { cellOf, findRow, type Row, type Table, type PrintedLabel as WrittenLabel } from '../../report/report.ts';
import { labelKey, withoutNumbering } from '../../text/label-key.ts';

/** How a canonical table parts its cells: `规章→0→0→0` or `| 规章 | 0 | 0 | 0 |`. */
export type TableStyle = 'tabs' | 'markdown';

/** A line of a canonical table. */
export interface CanonicalLine {
  readonly text: string;
  /** The rows whose figures stand on it; none on a line of headings. */
  readonly rows: readonly Row[];
}

/**
 * A table, whose rows are complete and in their order, in the one form of its edition: a line of the form a line, places
 * that a merged cell covers left empty, figures as they were written. A label has the official punctuation and numbering,
 * and keeps its own words where they are others. Rows that the table lacks are not invented.
 */
export function canonicalLines(table: Table, style: TableStyle): CanonicalLine[] {
  const labels = new WrittenLabels(table);
  const lines = printedGrid(definitionOfPresent(table)).map(places => {
    const texts = places.map(place => {
      if (place?.kind !== 'value') return place ? labels.textOf(place) : '';
      return cellOf(findRow(table, place.row), place.column)?.text ?? '';
    });
    return { text: write(texts, style), rows: rowsOn(table, places) };
  });
  if (style === 'markdown') lines.splice(1, 0, { text: separator(lines[0]!.text), rows: [] });
  return lines;
}

function write(texts: readonly string[], style: TableStyle): string {
  return style === 'tabs' ? texts.join('\t') : `| ${texts.join(' | ')} |`;
}

/** The line below the first one of a Markdown table: | --- | --- |. */
function separator(first: string): string {
  return `|${' --- |'.repeat(first.split('|').length - 2)}`;
}

function rowsOn(table: Table, places: readonly (PrintedCell | null)[]): Row[] {
  const ids = new Set(places.map(place => (place?.kind === 'value' ? place.row : null)));
  return table.rows.filter(({ id }) => ids.has(id));
}

/** The form of the rows that stand in the table, and of the bands that it has a heading of. */
function definitionOfPresent({ definition, rows, headings }: Table): TableDefinition {
  const present = new Set(rows.map(({ id }) => id));
  if (definition.rows.every(({ id }) => present.has(id))) return definition;
  const bands = definition.bands
    .map(band => ({ ...band, rows: band.rows.filter(id => present.has(id)) }))
    .filter(band => band.rows.length > 0 || headings.some(({ kind, id }) => kind === 'band' && id === band.label));
  return { ...definition, rows: definition.rows.filter(({ id }) => present.has(id)), bands };
}

/** The labels as they are written in a table, given out in the order of the form where one stands in several places. */
class WrittenLabels {
  private readonly given = new Map<string, number>();

  constructor(private readonly table: Table) {}

  /** What a canonical table says in a place for a label. */
  textOf(printed: PrintedLabel): string {
    const written = this.next(printed);
    if (!written || written.officialText !== printed.text || saysNoMore(this.table, written)) return printed.text;
    return written.text.trim().replace(/\s+/g, space => (space === ' ' ? ' ' : ''));
  }

  private next({ text, row, column, group }: PrintedLabel): WrittenLabel | undefined {
    if (row && !column) return findRow(this.table, row)?.label;
    const id = column ?? group ?? text;
    const written = this.table.headings.filter(heading => heading.id === id || heading.officialText === text);
    const count = this.given.get(id) ?? 0;
    this.given.set(id, count + 1);
    return written[count] ?? written[0];
  }
}

/**
 * Whether a label has no words but those of the form: its own, or some of them where it is accepted or was broken off, or
 * with what stands over it in the same place: 三、本年度办理结果 （一）予以公开.
 */
function saysNoMore({ definition, layout }: Table, { text, official, officialText }: WrittenLabel): boolean {
  const key = labelKey(text);
  const whole = labelKey(officialText);
  if (official && whole.includes(withoutNumbering(key))) return true;
  if (layout === 'spaces' && whole.startsWith(key)) return true;
  const above = [...definition.rowGroups, ...definition.columnGroups].map(({ label }) => label);
  const names = [whole, ...above.map(labelKey), labelKey(definition.corner ?? '')];
  const added = names.reduce((rest, name) => rest.replace(withoutNumbering(name), ''), key);
  return /^[一二三四五六七八九十\d]*$/.test(added);
}
