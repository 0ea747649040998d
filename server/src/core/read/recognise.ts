import type { SectionId } from '../form/schema.ts';
import type { Section, Table, TextLine, Title } from '../report/report.ts';
import { ASKS } from './title/words.ts';

/** What was found in a text that may speak for a report. */
export interface Evidence {
  readonly text: string;
  readonly title: Title | null;
  readonly sections: readonly Section[];
  readonly tables: readonly Table[];
  readonly lines: readonly TextLine[];
}

/** Sections whose official names no other document has: 总体情况 and 存在的主要问题 head reports on anything. */
const OWN_SECTIONS: ReadonlySet<SectionId | null> = new Set(['disclosure', 'applications', 'disputes']);
/** Fewest sections of its own by which a text without a title is known as a report. */
const FEWEST_OWN_SECTIONS = 2;
/** Fewest rows with all their figures by which a table alone is known: a report that is pasted piece by piece. */
const FEWEST_ROWS = 3;
/** Fewest names of columns or of articles that make a table of 行政许可, 行政处罚 … one of these: others list them too. */
const FEWEST_HEADINGS = 2;
/** A notice has its title at its beginning. */
const SEARCHED_LINES = 60;
const LONGEST_NOTICE = 120;
/** 关于做好2024年政府信息公开工作年度报告编制工作的通知, 关于印发《…年度报告格式》的通知. */
const NOTICE = /关于.{0,80}(?:年度报告|年报).{0,40}的?(?:通知|函)$/;
/** Most characters beside a title in a text that is only begun: （正文另附）. */
const MOST_BESIDE_TITLE = 20;

/**
 * Whether a text is an annual report. A title needs its matter and its year, and a section or a figure of a table with it,
 * but where nothing else was written yet. Without a title two sections of its own (of all where the text begins with them), or a table of its own with
 * figures, speak for it. Notices, lists of reports, comparisons, and pages that only name the rows are none.
 */
export function isReport({ text, title, sections, tables, lines }: Evidence): boolean {
  if (!tables.some(holdsFigures) && lines.slice(0, SEARCHED_LINES).some(line => asksForReports(text, line)))
    return false;
  const known = sections.filter(({ id, heading }) => id !== null && heading.accepted);
  if (title?.year != null || (title && known.length > 1)) {
    if (sections.some(({ id }) => id !== null) || tables.some(holdsFigures)) return true;
    // A page may have a title in its head and no line to see.
    const first = lines[0];
    const beside = lines.reduce((sum, { start, end }) => sum + end - start, 0) - (title.range.end - title.range.start);
    if (first && beside <= MOST_BESIDE_TITLE && first.end >= title.range.start) return true;
  }
  const own = new Set(known.map(({ id }) => id).filter(id => OWN_SECTIONS.has(id)));
  // A text that begins with its sections has no other title that would say what else it is.
  const beginsSo = known.length > 1 && own.size > 0 && lines[0]!.start >= sections[0]!.range.start;
  return own.size >= FEWEST_OWN_SECTIONS || beginsSo || tables.some(isOwnTable);
}

/** Whether a line is the title of a notice that asks for reports, which may bring the empty form along. */
function asksForReports(text: string, { start, end }: TextLine): boolean {
  if (end - start > LONGEST_NOTICE) return false;
  const line = text.slice(start, end).replace(/\s+/g, '');
  return NOTICE.test(line) && (ASKS.test(line) || line.includes('格式'));
}

function holdsFigures({ rows }: Table): boolean {
  return rows.some(({ cells }) => cells.some(({ value }) => value.kind === 'number'));
}

/** Whether a table can be no other's: it has figures in whole rows, and the names of its columns where its rows are common. */
function isOwnTable(table: Table): boolean {
  const whole = table.rows.filter(row => row.complete && row.cells.some(({ value }) => value.kind === 'number'));
  if (table.definition.shape === 'across') return whole.length > 0;
  if (table.definition.shape === 'rows' && whole.length >= FEWEST_ROWS) return true;
  const headings = table.headings.filter(({ kind }) => kind === 'band' || kind === 'column');
  return holdsFigures(table) && headings.length >= FEWEST_HEADINGS;
}
