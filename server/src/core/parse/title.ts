import { parseChineseNumeral } from '../text/numeral.ts';
import type { TextRange } from '../text/range.ts';
import type { TextLine } from './lines.ts';

/** The report's title, which may run over up to three lines. */
export interface Title {
  readonly range: TextRange;
  /** Its lines put together without line ends. */
  readonly text: string;
  /** The year of the data, or null where the title names none. */
  readonly year: number | null;
  readonly yearRange: TextRange | null;
  /** The organ that reports, or null where the title names none. */
  readonly organ: string | null;
}

const LONGEST_TITLE = 120;
const MOST_LINES = 3;
/** Lines that are looked through for a title; page furniture before it is seldom longer. */
const SEARCHED_LINES = 60;

const YEAR = /((?:19|20|２０|１９)[\d０-９]{2}|[二一][〇○零０0九][〇○零０0一二三四五六七八九]{2})\s*年度?/;
const TITLE_WORDS =
  /(?:政府)?信息公开(?:工作)?(?:情况)?(?:的)?(?:年度?)?(?:工作)?(?:情况)?(?:的)?(?:年度)?(?:报告|年报)/;
const ENDS_AS_TITLE = /(?:报告|年报)(?:[（(][^（）()]*[）)])?[》」\s]*$/;
const FURNITURE = /当前位置|首页|字体|访问量|浏览|来源[：:]|[>＞»]|索引号|发布机构/;

/**
 * Finds the title among the first lines: words like 政府信息公开工作年度报告 at the end of a line or of up to three lines
 * put together, best with a year. Returns null where there is none.
 */
export function findTitle(text: string, lines: readonly TextLine[]): Title | null {
  let yearless: Title | null = null;
  const searched = Math.min(lines.length, SEARCHED_LINES);
  for (let first = 0; first < searched; first++) {
    for (let count = 1; count <= MOST_LINES && first + count <= lines.length; count++) {
      const title = readTitle(text, lines.slice(first, first + count));
      if (title === 'no') break;
      if (title === 'more') continue;
      if (title.year !== null) return title;
      yearless ??= title;
      break;
    }
  }
  return yearless;
}

/** Whether a line alone reads as the title of a report, for a cheap look at a file's beginning. */
export function isTitleLine(line: string): boolean {
  const compact = line.replace(/\s+/g, '');
  return (
    compact.length <= LONGEST_TITLE && TITLE_WORDS.test(compact) && ENDS_AS_TITLE.test(compact) && YEAR.test(compact)
  );
}

function readTitle(text: string, lines: readonly TextLine[]): Title | 'no' | 'more' {
  const last = lines[lines.length - 1]!;
  const range = { start: lines[0]!.start, end: last.end };
  if (last.end - last.start > LONGEST_TITLE || range.end - range.start > LONGEST_TITLE + 20 || last.parting === 'bars')
    return 'no';
  const lineText = text.slice(last.start, last.end);
  if (FURNITURE.test(lineText) || /[。；;]/.test(lineText)) return 'no';
  const joined = lines
    .map(line => text.slice(line.start, line.end))
    .join('')
    .replace(/^#+/, '');
  const compact = joined.replace(/[\s*]+/g, '');
  // A title is broken within its words or before them; a line that begins a section belongs to none.
  if (/^[一二三四五六七八九十]{1,3}[、.．,，]/.test(lineText)) return 'no';
  if (!TITLE_WORDS.test(compact) || !ENDS_AS_TITLE.test(compact)) return lines.length < MOST_LINES ? 'more' : 'no';
  const year = YEAR.exec(compact);
  return {
    range,
    text: compact,
    year: year ? yearOf(year[1]!) : null,
    yearRange: year ? rangeOfYear(text, range, year[1]!) : null,
    organ: organOf(compact),
  };
}

function yearOf(written: string): number | null {
  const digits = written.normalize('NFKC');
  const year = /^\d{4}$/.test(digits) ? Number(digits) : parseChineseNumeral(digits.replace(/[0○零]/g, '〇'));
  return year !== null && year >= 1990 && year <= 2100 ? year : null;
}

function rangeOfYear(text: string, range: TextRange, written: string): TextRange | null {
  const at = text.indexOf(written, range.start);
  return at >= 0 && at < range.end ? { start: at, end: at + written.length } : null;
}

function organOf(title: string): string | null {
  const at = title.search(/(?:政府)?信息公开/);
  let before = title.slice(0, at);
  // “临江乡人民政府信息公开年报” has one 政府 for two.
  if (/人民$/.test(before)) before += '政府';
  const organ = before
    .replace(new RegExp(YEAR.source, 'g'), '')
    .replace(/^[#《「]+|[（(][^（）()]*[）)]/g, '')
    .replace(/^关于|关于$|^(?:公布|发布)/g, '')
    .replace(/[：:,，、—-]+$/, '');
  return organ === '' ? null : organ;
}
