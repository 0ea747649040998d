import fc from 'fast-check';
import { columnsOf, editionOf, editions, lastYearOf, tableOf } from '../../server/src/core/form/editions.ts';
import { type PrintedCell, printedForm, printedGrid } from '../../server/src/core/form/printed-form.ts';
import type { Edition, TableId } from '../../server/src/core/form/schema.ts';

/**
 * Writes the same report in every layout and with every quirk that published ones have (LAYOUTS.md), so that tests can
 * hold the law: however a report is written, the same figures are read.
 */

export const layouts = [
  'tabs',
  'trailing tabs',
  'broken tabs',
  'repeated tabs',
  'cell by line',
  'tight cells',
  'pipe rows',
  'full-width bars',
  'leading pipes',
  'pipe cells',
  'broken pipe cells',
  'Markdown',
  'Markdown with invented header',
  'bold Markdown',
  'commas',
  'quoted semicolons',
  'spaces',
  'single spaces',
  'PDF',
  'HTML',
  'HTML unclosed',
] as const;
export type Layout = (typeof layouts)[number];

/** Layouts that keep the empty place of a blank cell where it can be seen. */
export const keepsPlaces: readonly Layout[] = [
  'tabs',
  'trailing tabs',
  'broken tabs',
  'repeated tabs',
  'pipe rows',
  'full-width bars',
  'leading pipes',
  'Markdown',
  'Markdown with invented header',
  'bold Markdown',
  'commas',
  'quoted semicolons',
  'HTML',
  'HTML unclosed',
];

/** Layouts that say by mark-up what they are, and are not laid out anew. */
export function isHtml(layout: Layout): boolean {
  return layout === 'HTML' || layout === 'HTML unclosed';
}

export const labelQuirks = [
  'plain',
  'ascii brackets',
  'other numbering',
  'inner spaces',
  'straight quotes',
  'no numbers',
  'misprint',
] as const;
export type LabelQuirk = (typeof labelQuirks)[number];
export const figureQuirks = [
  'plain',
  'full-width',
  'thousands',
  'padded',
  'slash zero',
  'blank zero',
  'annotated',
  'units',
] as const;
export type FigureQuirk = (typeof figureQuirks)[number];
export const tableQuirks = [
  'plain',
  'no corner',
  'repeated header',
  'note below',
  'empty rows',
  'extra first row',
  'quoted',
] as const;
export type TableQuirk = (typeof tableQuirks)[number];
export const textQuirks = [
  'plain',
  'furniture',
  'CRLF',
  'BOM',
  'broken title',
  'other title',
  'heading marks',
  'long headings',
  'bare headings',
] as const;
export type TextQuirk = (typeof textQuirks)[number];

/** What was lost of a row on the way: one figure, its label, all figures, or the row. */
export const losses = ['figure', 'label', 'figures', 'row', 'text for a figure'] as const;
export interface Loss {
  readonly what: (typeof losses)[number];
  readonly table: TableId;
  readonly row: string;
  readonly column: string;
}

/** The figures of a report by table, row and column. */
export type Figures = Record<string, Record<string, Record<string, bigint>>>;

export interface WrittenReport {
  readonly edition: Edition;
  readonly year: number;
  readonly organ: string;
  readonly figures: Figures;
  readonly layout: Record<TableId, Layout>;
  readonly labelQuirk: LabelQuirk;
  readonly figureQuirk: FigureQuirk;
  readonly tableQuirk: TableQuirk;
  readonly textQuirk: TextQuirk;
  readonly loss?: Loss;
}

const tableIds: readonly TableId[] = ['disclosure', 'applications', 'disputes'];
const figure = fc.oneof(
  { weight: 3, arbitrary: fc.constant(0n) },
  { weight: 5, arbitrary: fc.bigInt(1n, 99n) },
  { weight: 1, arbitrary: fc.bigInt(1000n, 99_999n) },
);

/** Reports of any edition with any figures, each table in a layout of its own. */
export const anyReport: fc.Arbitrary<WrittenReport> = fc
  .constantFrom(...editions)
  .chain(edition =>
    fc.record({
      edition: fc.constant(edition),
      year: fc.integer({ min: edition.firstYear, max: lastYearOf(edition) ?? edition.firstYear + 5 }),
      organ: fc.constantFrom('清河县民政局', '青禾市云岭区人民政府', '白石镇人民政府', '桐江省水务厅'),
      figures: anyFigures(edition),
      layout: fc.record({
        disclosure: fc.constantFrom(...layouts),
        applications: fc.constantFrom(...layouts),
        disputes: fc.constantFrom(...layouts),
      }),
      labelQuirk: fc.constantFrom(...labelQuirks),
      figureQuirk: fc.constantFrom(...figureQuirks),
      tableQuirk: fc.constantFrom(...tableQuirks),
      textQuirk: fc.constantFrom(...textQuirks),
    }),
  )
  .map(report => ({ ...report, [fc.toStringMethod]: () => describeReport(report) }));

/** What is special in a report, for the message of a failing property. */
export function describeReport({ edition, layout, ...report }: WrittenReport): string {
  const quirks = [report.labelQuirk, report.figureQuirk, report.tableQuirk, report.textQuirk];
  return [edition.id, ...tableIds.map(id => layout[id]), ...quirks].join(' · ');
}

/** Reports of which something was lost in a table. */
export const anyDamagedReport: fc.Arbitrary<WrittenReport & { loss: Loss }> = anyReport.chain(report =>
  fc.constantFrom(...tableIds).chain(table => {
    const definition = tableOf(report.edition, table);
    return fc.constantFrom(...definition.rows).chain(row =>
      fc
        .record({ what: fc.constantFrom(...losses), column: fc.constantFrom(...columnsOf(definition, row)) })
        .map(({ what, column }) => {
          const damaged = { ...report, loss: { what, table, row: row.id, column: column.id } };
          return {
            ...damaged,
            [fc.toStringMethod]: () => `${what} of ${row.id} ${column.id} · ${describeReport(report)}`,
          };
        }),
    );
  }),
);

function anyFigures(edition: Edition): fc.Arbitrary<Figures> {
  return fc.record(
    Object.fromEntries(
      tableIds.map(id => {
        const table = tableOf(edition, id);
        const rows = table.rows.map(
          row =>
            [row.id, fc.record(Object.fromEntries(columnsOf(table, row).map(column => [column.id, figure])))] as const,
        );
        return [id, fc.record(Object.fromEntries(rows))];
      }),
    ),
  ) as fc.Arbitrary<Figures>;
}

/** The text of a report. */
export function writeReport(report: WrittenReport): string {
  const { edition, year, organ, textQuirk } = report;
  const titles: Partial<Record<TextQuirk, string>> = {
    'broken title': `${organ}${year}年度政府\n信息公开工作年度报告`,
    'other title': `${year}年度${organ}政府信息公开年度报告`,
  };
  const parts = [titles[textQuirk] ?? `${organ}${year}年政府信息公开工作年度报告`];
  for (const { id, numeral, name, aliases } of edition.sections) {
    const marks: Partial<Record<TextQuirk, string>> = {
      'heading marks': `${numeral} ．${name}`,
      'long headings': `${numeral}、${aliases[0] ?? name}`,
      'bare headings': name,
    };
    parts.push(marks[textQuirk] ?? `${numeral}、${name}`);
    if (tableIds.includes(id as TableId)) parts.push(writeTable(report, id as TableId));
    else parts.push('本单位按要求做好各项工作，具体情况如下文所述。');
  }
  let text = `${parts.join('\n\n')}\n`;
  if (textQuirk === 'furniture')
    text = `当前位置： 首页 > 信息公开 > 政府信息公开年报\n发布时间：${year + 1}-01-20 字体：[大 中 小] 访问量：128\n\n${text}\n打印 关闭\n扫一扫在手机打开当前页\n`;
  if (textQuirk === 'CRLF') text = text.replace(/\n/g, '\r\n');
  return textQuirk === 'BOM' ? `\uFEFF${text}` : text;
}

/** How a figure is written. */
function written({ figureQuirk, layout }: WrittenReport, table: TableId, value: bigint): string {
  const plain = value.toString();
  switch (figureQuirk) {
    case 'full-width':
      return plain.replace(/\d/g, digit => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
    case 'thousands':
      return plain.replace(/\B(?=(?:\d{3})+$)/g, value % 2n === 0n ? ',' : '，');
    case 'padded':
      return layout[table] === 'single spaces' || layout[table] === 'PDF' ? plain : `\u3000${plain}\u00a0`;
    case 'slash zero':
      return value === 0n ? '／' : plain;
    case 'blank zero':
      return value === 0n && keepsPlaces.includes(layout[table]) && !losesFirst(table, layout[table]) ? '' : plain;
    case 'annotated':
      return value > 50n ? `${plain}（其中修订1件）` : plain;
    case 'units':
      return value > 0n ? `${plain}件` : plain;
    default:
      return plain;
  }
}

/** Without a label in front, a bar at the beginning of a line cannot be told from one behind a blank cell. */
function losesFirst(table: TableId, layout: Layout): boolean {
  return table === 'disputes' && (layout === 'pipe rows' || layout === 'full-width bars');
}

/** How a label is written. */
function label({ labelQuirk }: WrittenReport, text: string): string {
  switch (labelQuirk) {
    case 'ascii brackets':
      return text.replace(/（/g, '(').replace(/）/g, ')');
    case 'other numbering':
      return text.replace(/^(\d)\./, '$1、').replace(/^（([一二三四五六七])）/, '($1) ');
    case 'inner spaces':
      return text.replace(/^([一-龥]{2})([一-龥]{2,4})$/, '$1 $2');
    case 'straight quotes':
      return text.replace(/[“”]/g, '"');
    case 'no numbers':
      return /其他$|总计/.test(text) ? text : text.replace(/^(?:\d\.|（[一二三四五六七]）)/, '');
    case 'misprint':
      return text
        .replace('法律行政法规', '法律法规')
        .replace('不予公开', '不子公开')
        .replace('其他处理', '其它处理')
        .replace('重新出具已', '重新岀具已');
    default:
      return text;
  }
}

/** One table in its layout. */
export function writeTable(report: WrittenReport, id: TableId): string {
  const table = tableOf(report.edition, id);
  const textOf = (cell: PrintedCell) => {
    if (cell.kind === 'label') return label(report, cell.text);
    if (loss?.what === 'text for a figure' && isLost(cell)) return '暂未统计';
    return written(report, id, report.figures[id]![cell.row]![cell.column]!);
  };
  // A lost cell leaves no empty place behind; that would be a blank one.
  const isLost = (cell: PrintedCell | null): boolean => {
    if (!loss || loss.table !== id || cell?.row !== loss.row) return false;
    if (loss.what === 'row') return true;
    if (cell.kind === 'label') return loss.what === 'label';
    return loss.what === 'figures' || cell.column === loss.column;
  };
  const stays = (cell: PrintedCell | null) =>
    loss?.what === 'text for a figure' || loss?.what === 'label' || !isLost(cell);
  const { tableQuirk, loss } = report;
  const layout = report.layout[id];
  const withoutCorner = (cell: PrintedCell) =>
    tableQuirk === 'no corner' && cell.kind === 'label' && cell.text === table.corner;
  const lostLabel = (cell: PrintedCell) => loss?.what === 'label' && isLost(cell) && cell.kind === 'label';
  const grid = printedGrid(table).map(line =>
    line.filter(stays).map(cell => (cell && !withoutCorner(cell) && !lostLabel(cell) ? textOf(cell) : '')),
  );
  const lostLine = loss?.what === 'row' ? printedForm(table).findIndex(line => line.some(isLost)) : -1;
  const compact = printedForm(table).map((line, at) =>
    line
      .filter(cell => stays(cell) && !lostLabel(cell) && !withoutCorner(cell))
      // A row that was taken out of a table is covered by nothing.
      .map(cell => ({
        cell: at < lostLine && at + cell.rowSpan > lostLine ? { ...cell, rowSpan: cell.rowSpan - 1 } : cell,
        text: textOf(cell),
      })),
  );
  const headerLines = table.shape === 'rows' ? 3 : 0;
  // In HTML, rows among those that a merged label covers move what stands beside it.
  if (tableQuirk === 'repeated header' && headerLines > 0 && !isHtml(layout)) {
    grid.splice(12, 0, ...grid.slice(1, headerLines));
    compact.splice(12, 0, ...compact.slice(1, headerLines));
  }
  if (tableQuirk === 'extra first row') {
    grid.unshift(grid[0]!.map((_, index) => (index === 0 ? '统计表' : '')));
    compact.unshift([
      { cell: { kind: 'label', text: '统计表', header: true, rowSpan: 1, columnSpan: 1 }, text: '统计表' },
    ]);
  }
  const body = write(
    layout,
    grid,
    compact.filter(line => line.length > 0),
    tableQuirk === 'empty rows',
  );
  // Tags are no table's lines.
  if (tableQuirk === 'quoted' && !layout.startsWith('HTML')) return body.replace(/^/gm, '> ');
  return tableQuirk === 'note below' ? `${body}\n\n注：以上数量含上年度结转的情况。` : body;
}

type Line = readonly { readonly cell: PrintedCell; readonly text: string }[];

function write(layout: Layout, grid: readonly string[][], compact: readonly Line[], emptyRows: boolean): string {
  const texts = compact.map(line => line.map(({ text }) => text));
  const bars = (line: readonly { cell: PrintedCell; text: string }[]) =>
    line.map(({ cell, text }) => `${text} ${'|'.repeat(cell.columnSpan)}`).join(' ');
  const width = Math.max(...grid.map(line => line.length));
  switch (layout) {
    case 'tabs':
      return grid.map(line => line.join('\t')).join('\n');
    case 'commas':
      return grid.map(line => line.map(text => sheetField(text, /[,"]/)).join(',')).join('\n');
    case 'quoted semicolons':
      return grid.map(line => line.map(text => sheetField(text, /./)).join(';')).join('\n');
    case 'broken tabs':
      return grid.map(line => line.map(broken).join('\t')).join('\n');
    case 'repeated tabs':
      return grid.map(line => line.map((text, index) => text || repeated(line, index)).join('\t')).join('\n');
    case 'trailing tabs':
      return grid.map(line => `${line.join('\t')}\t`).join('\n');
    case 'cell by line':
      return texts.flat().join('\n\n');
    case 'tight cells':
      return texts.flat().join('\n');
    case 'full-width bars':
      return compact.map(line => bars(line).replaceAll('|', '｜')).join('\n');
    case 'pipe rows':
      return compact.map(bars).join(emptyRows ? `\n${'|'.repeat(width)}\n` : '\n');
    case 'leading pipes':
      return compact.map(line => `| ${bars(line)}`).join('\n');
    case 'pipe cells':
      return texts.map(line => `|\n${line.map(text => `${text} |`).join('\n')}`).join('\n');
    case 'broken pipe cells':
      return texts
        .map(line => `|\n${line.map(text => `${text.replace(/^([一-龥]{2})([一-龥]{2,4})$/, '$1\n$2')} |`).join('\n')}`)
        .join('\n');
    case 'Markdown':
    case 'Markdown with invented header': {
      const invented = layout === 'Markdown' ? [] : [Array.from({ length: width }, (_, index) => `数据${index + 1}`)];
      const [header, ...rows] = [...invented, ...grid].map(line => `| ${line.join(' | ')} |`);
      return [header, `|${' --- |'.repeat(width)}`, ...rows].join(emptyRows ? `\n` : '\n');
    }
    case 'bold Markdown':
      return write(
        'Markdown',
        grid.map(line => line.map(text => text && `**${text}**`)),
        compact,
        emptyRows,
      );
    case 'spaces':
      return texts.map(line => line.join('    ')).join('\n');
    case 'single spaces':
      return texts.map(line => line.join(' ')).join('\n');
    case 'PDF':
      return texts.map(wrapped).join('\n');
    case 'HTML':
      return `<table>\n${compact.map(line => `<tr>\n${line.map(({ cell, text }) => `  <td${spans(cell)}><p>${escaped(text)}</p></td>`).join('\n')}\n</tr>`).join('\n')}\n</table>`;
    case 'HTML unclosed':
      return `<TABLE>${compact.map(line => `<TR>${line.map(({ cell, text }) => `<TD${spans(cell)}>${text === '' ? '&nbsp;' : escaped(text)}`).join('')}`).join('')}</TABLE>`;
  }
}

/** A long label broken over two lines. */
function broken(text: string): string {
  return text.replace(/^(（[一二三四五六七]）|[^\d０-９]{5})(?=[一-龥]{3})/, '$1\n');
}

/** What a converter writes into the places that a merged label covers: the label again. */
function repeated(line: readonly string[], index: number): string {
  const label = line.slice(0, index).findLast(text => text !== '') ?? '';
  const last = line.findLastIndex(text => text !== '');
  return index < last && /[一-龥]/.test(label) && !/^[\d０-９]+[件（]/.test(label) ? label : '';
}

/** As the text of a PDF: a long label wraps, and its row's figures stand beside its first line. */
function wrapped(line: readonly string[]): string {
  const firstFigure = line.findIndex(text => /^[\d０-９／]/.test(text) && !/^\d[.、]/.test(text));
  const labels = firstFigure < 0 ? line : line.slice(0, firstFigure);
  const last = labels.at(-1) ?? '';
  if (firstFigure < 1 || last.length <= 12) return line.join('   ');
  const head = [...labels.slice(0, -1), last.slice(0, 12)].join('   ');
  return `${head}   ${line.slice(firstFigure).join('   ')}\n${' '.repeat(8)}${last.slice(12)}`;
}

/** A field of a sheet that is saved as text: in quotes where it has to be. */
function sheetField(text: string, needsQuotes: RegExp): string {
  return needsQuotes.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}

function spans({ rowSpan, columnSpan }: PrintedCell): string {
  return `${rowSpan > 1 ? ` rowspan="${rowSpan}"` : ''}${columnSpan > 1 ? ` colspan=${columnSpan}` : ''}`;
}

function escaped(text: string): string {
  return text.replace(/“/g, '&ldquo;').replace(/”/g, '&rdquo;');
}

/** A report without any quirk, for tests of one thing. */
export function plainReport(editionId: Edition['id'], layout: Layout, value = 0n): WrittenReport {
  const edition = editionOf(editionId);
  const figures: Figures = {};
  for (const id of tableIds) {
    const table = tableOf(edition, id);
    figures[id] = Object.fromEntries(
      table.rows.map(row => [row.id, Object.fromEntries(columnsOf(table, row).map(column => [column.id, value]))]),
    );
  }
  return {
    edition,
    year: edition.firstYear,
    organ: '清河县民政局',
    figures,
    layout: { disclosure: layout, applications: layout, disputes: layout },
    labelQuirk: 'plain',
    figureQuirk: 'plain',
    tableQuirk: 'plain',
    textQuirk: 'plain',
  };
}
