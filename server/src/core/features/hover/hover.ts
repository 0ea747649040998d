import type { Analysis } from '../../analysis.ts';
import { assessRelations, type RelationInstance } from '../../figures/relations.ts';
import { headingOf, newestEdition, rowPath, sectionOf } from '../../form/editions.ts';
import type { ColumnDefinition, GroupDefinition, TableDefinition } from '../../form/schema.ts';
import type { Cell, Report, Row, Section, Table, TableHeading } from '../../report/report.ts';
import { pageOf } from '../../rules/page.ts';
import { type Bilingual, bilingual, type Language } from '../../text/bilingual.ts';
import type { TextRange } from '../../text/range.ts';
import { type Place, placeAt } from '../place.ts';
import { sumText } from '../sums/sum-text.ts';

/** What is told of a place when the pointer rests on it. */
export interface Hover {
  /** Where it is true. */
  readonly range: TextRange;
  /** Markdown; the words of the form are Chinese in every language. */
  readonly markdown: string;
}

/**
 * Whether the sums hold that stand at the offset, what stands there and on what it rests; null for plain prose. What is
 * wrong there is told by diagnostics, which every editor shows in the same place.
 */
export function hover(analysis: Analysis, offset: number, language: Language): Hover | null {
  const report = analysis.reportAt(offset);
  const place = placeAt(report, offset);
  if (!place) return null;
  const blocks = describe(place, report, language).filter(block => block !== '');
  return blocks.length > 0 ? { range: place.range, markdown: blocks.join('\n\n') } : null;
}

function describe(place: Place, report: Report, language: Language): string[] {
  switch (place.kind) {
    case 'cell':
      return cellBlocks(place.cell, language);
    case 'row-label':
      return rowBlocks(place.row, language);
    case 'table-heading':
      return headingBlocks(place.table, place.heading);
    case 'section-heading':
      return sectionBlocks(place.section, report, language);
  }
}

const words = {
  basis: bilingual('依据', 'Basis'),
  source: bilingual('出处', 'Source'),
  official: bilingual('规定的标题', 'Official heading'),
} as const;

function line(name: Bilingual, text: string, language: Language): string {
  return language === 'zh' ? `${name.zh}：${text}` : `${name.en}: ${text}`;
}

/** The sums of the cell, which are what one looks for, then where it stands, in the official words, and what its row counts. */
function cellBlocks(cell: Cell, language: Language): string[] {
  const { row, column } = cell;
  const { definition } = row.table;
  const path = [definition.name, ...rowPath(definition, row.definition)].join(' › ');
  const place = [path, column?.label].filter(name => name).join(' · ');
  const sums = sumsOf(cell).map(sum => sumLine(sum, language));
  const what = [`**${place}**`, meaningOf(row, language)].filter(text => text).join('  \n');
  return [sums.join('\n'), what];
}

function rowBlocks(row: Row, language: Language): string[] {
  const { definition } = row.table;
  return [
    `**${row.definition.label}**`,
    pathOf(definition, rowPath(definition, row.definition).slice(0, -1)),
    meaningOf(row, language),
  ];
}

/** What the row counts and on what it rests; empty where the edition says nothing of it. */
function meaningOf({ definition: { meaning, basis } }: Row, language: Language): string {
  return [meaning, basis && line(words.basis, basis, language)].filter(text => text).join(language === 'zh' ? '' : ' ');
}

/** A label that heads rows or columns, where it stands and what is below it. */
function headingBlocks({ definition, edition }: Table, { kind, id, officialText }: TableHeading): string[] {
  const column = kind === 'column' ? definition.columns.find(candidate => candidate.id === id) : undefined;
  const path = column ? columnPath(definition, column).slice(0, -1) : [];
  const below = labelsBelow(definition, kind, id);
  return [
    `**${officialText}**`,
    `${pathOf(definition, path)}（${edition.document}）`,
    below.map(label => `- ${label.replace(/^(\d+)\./, '$1\\.')}`).join('\n'),
  ];
}

function labelsBelow(definition: TableDefinition, kind: TableHeading['kind'], id: string): string[] {
  const { rows, rowGroups, columns, columnGroups, bands } = definition;
  if (kind === 'row-group') return childrenOf(id, rows, rowGroups);
  if (kind === 'column-group') return childrenOf(id, columns, columnGroups);
  const band = kind === 'band' ? bands.find(({ label }) => label === id) : undefined;
  return band ? band.rows.map(rowId => rows.find(row => row.id === rowId)!.label) : [];
}

type Grouped = { readonly label: string; readonly group?: string | undefined };

/** What stands directly under a group, in printed order: single items, and groups where their first item does. */
function childrenOf(id: string, items: readonly Grouped[], groups: readonly GroupDefinition[]): string[] {
  const labels = items.flatMap(({ label, group }) => {
    let child = label;
    for (let above = group; above; ) {
      if (above === id) return [child];
      const { label: name, parent } = groups.find(candidate => candidate.id === above)!;
      child = name;
      above = parent;
    }
    return [];
  });
  return [...new Set(labels)];
}

/** What the notices ask for in the section, and where they do. */
function sectionBlocks({ id, heading }: Section, report: Report, language: Language): string[] {
  if (!id) return [];
  const definition = sectionOf(report.edition ?? newestEdition, id);
  const official = headingOf(definition);
  return [
    `**${official}**`,
    heading.accepted ? '' : line(words.official, official, language),
    definition.guidance,
    line(words.source, definition.source, language),
  ];
}

/** 表3 › 三、本年度办理结果 › （三）不予公开 › 1.属于国家秘密 */
function pathOf({ title }: TableDefinition, path: readonly string[]): string {
  return [title, ...path].join(' › ');
}

function columnPath({ columnGroups }: TableDefinition, column: ColumnDefinition): string[] {
  const path = [column.label];
  for (let id = column.group; id; ) {
    const group = columnGroups.find(candidate => candidate.id === id)!;
    path.unshift(group.label);
    id = group.parent;
  }
  return path;
}

/** The sums that the cell stands in, those that it states first. */
function sumsOf(cell: Cell): RelationInstance[] {
  const sums = assessRelations(cell.row.table).filter(
    ({ result, terms }) => result === cell || terms.some(term => term.cell === cell),
  );
  return sums.sort((a, b) => Number(b.result === cell) - Number(a.result === cell));
}

function sumLine(sum: RelationInstance, language: Language): string {
  const link = sum.holds ? '' : ` [${sum.relation.rule}](${pageOf(sum.relation.rule)})`;
  return `- ${sumText(sum)[language]}${link}`;
}
