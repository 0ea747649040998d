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
const ENDS_AS_TITLE = /(?:报告|年报)(?:[（(][^（）()]*[）)])?[》」”\s]*$/;
const FURNITURE = /当前位置|首页|字体|访问量|浏览|来源[：:]|[>＞»]|索引号|发布机构/;
/** What the lines of a title consist of: no dates, numbers of documents, names of fields. */
const PIECE_OF_TITLE = /^[#*《「“\s]*(?:(?:[一-龥〇○（）()、·]|[\d０-９](?=[\d０-９年\s]|$))\s*)+$/;
const DATE = /月|日/;
/** Lines above a title that name a site or a column of it, and no organ. */
const NAVIGATION = /公开|年报|报告|网站|门户|打印|附件|名称|标题|阅读|无障碍|分享|关闭|登录|搜索|目录/;
const PLACE = /[省市县区镇乡州旗]/;
/** The year on a line of its own: （2023年度）. */
const YEAR_LINE = new RegExp(`^[（(]?${YEAR.source}[）)]?$`);

/**
 * Finds the title among the first lines: words like 政府信息公开工作年度报告 at the end of a line, with as many of the
 * lines before it as it takes to have an organ and a year, or with the year on the line below. Returns null where there
 * is none.
 */
export function findTitle(text: string, lines: readonly TextLine[]): Title | null {
  let yearless: Title | null = null;
  const searched = Math.min(lines.length, SEARCHED_LINES);
  for (let last = 0; last < searched; last++) {
    const title = readTitleAt(text, lines, last);
    if (title && title.year !== null) return title;
    yearless ??= title;
  }
  return yearless;
}

/** Whether a line alone reads as the title of a report, for a cheap look at a file's beginning. */
export function isTitleLine(line: string): boolean {
  const compact = line.replace(/\s+/g, '');
  return compact.length <= LONGEST_TITLE && hasTitleWords(compact) && YEAR.test(compact);
}

/** The year may stand among the words: 政府信息公开2023年度报告. */
function hasTitleWords(compact: string): boolean {
  return ENDS_AS_TITLE.test(compact) && TITLE_WORDS.test(compact.replace(YEAR, ''));
}

/** The title whose words end on a line. */
function readTitleAt(text: string, lines: readonly TextLine[], last: number): Title | null {
  const textOf = (line: TextLine) => text.slice(line.start, line.end);
  let title: Title | null = null;
  for (let count = 1; count <= MOST_LINES && count <= last + 1; count++) {
    const first = lines[last - count + 1]!;
    if (!mayBeOfTitle(text, first) || (count > 1 && !goesBefore(title, textOf(first)))) break;
    title = readTitle(text, lines.slice(last - count + 1, last + 1)) ?? title;
    if (title && title.year !== null && title.organ !== null && PLACE.test(title.organ)) return title;
  }
  return title && title.year === null ? withYearBelow(text, title, lines[last + 1]) : title;
}

function withYearBelow(text: string, title: Title, below: TextLine | undefined): Title {
  const line = below ? text.slice(below.start, below.end).replace(/\s+/g, '') : '';
  const year = YEAR_LINE.exec(line)?.[1];
  if (!below || !year) return title;
  return {
    ...title,
    range: { start: title.range.start, end: below.end },
    text: title.text + line,
    year: yearOf(year),
    yearRange: rangeOfYear(text, below, year),
  };
}

function mayBeOfTitle(text: string, { start, end, parting }: TextLine): boolean {
  if (end - start > LONGEST_TITLE || parting === 'bars') return false;
  const line = text.slice(start, end);
  // A line that begins a section belongs to none.
  return !FURNITURE.test(line) && !/[。；;]/.test(line) && !/^[一二三四五六七八九十]{1,3}[、.．,，]/.test(line);
}

/** Whether a line may be what a title of the lines below it, as far as they are one, lacks: words, organ or year. */
function goesBefore(title: Title | null, line: string): boolean {
  if (!PIECE_OF_TITLE.test(line) || DATE.test(line)) return false;
  if (!title) return true;
  if (NAVIGATION.test(line) || (title.year !== null && YEAR.test(line))) return false;
  // 清河县 ⏎ 民政局2023年… is one organ; 江州海关 below the name of a site is another.
  return title.organ === null || title.year === null || PLACE.test(line);
}

function readTitle(text: string, lines: readonly TextLine[]): Title | null {
  const range = { start: lines[0]!.start, end: lines[lines.length - 1]!.end };
  const joined = lines
    .map(line => text.slice(line.start, line.end))
    .join('')
    .replace(/^#+/, '');
  const compact = joined.replace(/[\s*]+/g, '');
  if (compact.length > LONGEST_TITLE || !hasTitleWords(compact)) return null;
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
    .replace(/^(?:标题|名称)[：:]|^[#《「“]+|[（(][^（）()]*[）)]/g, '')
    .replace(/^关于|关于$|^(?:公布|发布)/g, '')
    .replace(/[：:,，、—-]+$/, '');
  return organ === '' ? null : organ;
}
