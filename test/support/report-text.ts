import { editionForYear, editionOf, tableOf } from '../../server/src/core/form/editions.ts';
import { type PrintedCell, printedGrid } from '../../server/src/core/form/printed-form.ts';
import type { Edition, EditionId, SectionId, TableDefinition, TableId } from '../../server/src/core/form/schema.ts';
import { sectionSkeleton } from '../../server/src/core/form/skeleton.ts';

export type TableLayout = 'tab-separated' | 'markdown' | 'pipes' | 'spaces' | 'cell-by-line';

/** What a report of a test says beside what every one says. Marks may stand in any of its texts. */
export interface ReportParts {
  readonly year?: number;
  /** That of the year where left out. */
  readonly edition?: EditionId;
  readonly organ?: string;
  /** The whole title line. */
  readonly title?: string;
  /** A row's figures by its id, parted by spaces; `_` is a blank cell. All others are 0. */
  readonly rows?: Readonly<Record<string, string>>;
  readonly prose?: Partial<Record<SectionId, string>>;
  /** A section's whole text instead of the official one; null leaves it out. */
  readonly sections?: Partial<Record<SectionId, string | null>>;
  readonly layout?: TableLayout;
}

const PROSE: Partial<Record<SectionId, (year: number) => string>> = {
  overview: year =>
    `${year}年，本单位依照《中华人民共和国政府信息公开条例》推进公开工作。主动公开方面，及时发布与群众有关的信息。` +
    '依申请公开方面，规范登记、办理和送达。政府信息管理方面，建立台账并定期清理。平台建设方面，改进门户网站的栏目。' +
    '监督保障方面，开展业务培训，接受社会评议，全年没有责任追究的情形。',
  problems: () =>
    '主要问题是部分栏目更新不够及时，政策解读的形式比较单一。改进情况：已经为每个栏目指定专人维护，' +
    '按月检查更新；解读增加了图解和问答两种形式，下一步将听取群众意见继续改进。',
  other: () => '本年度没有收取信息处理费。没有其他需要报告的事项。',
};

/** A whole report that has no problem, but for what `parts` says otherwise. */
export function reportText(parts: ReportParts = {}): string {
  const { year = 2024, organ = '清河县民政局', sections = {} } = parts;
  const edition = parts.edition ? editionOf(parts.edition) : editionForYear(year)!;
  const title = parts.title ?? `${organ}${year}年政府信息公开工作年度报告`;
  const bodies = edition.sections.map(({ id }) => (id in sections ? sections[id]! : sectionText(edition, id, parts)));
  return `${[title, ...bodies].filter(body => body !== null && body !== '').join('\n\n')}\n`;
}

/** What several reports say in one, of the newest edition; where two speak of the same row or section, what the later one says. */
export function allOf(reports: readonly ReportParts[]): ReportParts {
  return {
    rows: Object.assign({}, ...reports.map(({ rows }) => rows)),
    prose: Object.assign({}, ...reports.map(({ prose }) => prose)),
  };
}

/** One section of such a report. */
export function sectionText(
  edition: Edition,
  id: SectionId,
  { year = 2024, prose = {}, ...parts }: ReportParts,
): string {
  const text = prose[id] ?? PROSE[id]?.(year);
  const table = edition.tables.find(definition => definition.id === id);
  // The skeleton's own table is the canonical layout; here the table may stand in any.
  const heading = sectionSkeleton(edition, id, { prose: () => text ?? '' }).split('\n\n')[0];
  return [heading, text, table && tableText(edition, table.id, parts)].filter(part => part).join('\n\n');
}

/** A table of such a report. */
export function tableText(edition: Edition, id: TableId, { rows = {}, layout = 'tab-separated' }: ReportParts): string {
  const table = tableOf(edition, id);
  return writers[layout](printedGrid(table).map(line => line.map(cell => textOf(cell, table, rows))));
}

/** Null for a place that a merged cell covers. */
function textOf(
  cell: PrintedCell | null,
  table: TableDefinition,
  rows: Readonly<Record<string, string>>,
): string | null {
  if (!cell) return null;
  if (cell.kind === 'label') return cell.text;
  const figures = rows[cell.row]?.split(' ');
  if (!figures) return '0';
  const columns = table.rows.find(({ id }) => id === cell.row)!.columns ?? table.columns.map(column => column.id);
  return figures[columns.indexOf(cell.column)]?.replace('_', '') ?? '';
}

type Grid = readonly (readonly (string | null)[])[];

const writers: Record<TableLayout, (grid: Grid) => string> = {
  'tab-separated': grid => grid.map(line => line.map(text => text ?? '').join('\t')).join('\n'),
  markdown: grid => {
    const lines = grid.map(line => `| ${line.map(text => text ?? '').join(' | ')} |`);
    return [lines[0], `|${' --- |'.repeat(grid[0]!.length)}`, ...lines.slice(1)].join('\n');
  },
  pipes: grid => grid.map(line => `${printed(line).join(' | ')} |`).join('\n'),
  spaces: grid => grid.map(line => printed(line).join('    ')).join('\n'),
  'cell-by-line': grid =>
    grid
      .flatMap(printed)
      .filter(text => text !== '')
      .join('\n\n'),
};

function printed(line: readonly (string | null)[]): string[] {
  return line.filter(text => text !== null);
}
