import type { TextLine, Title } from '../../report/report.ts';
import type { TextRange } from '../../text/range.ts';
import { Compact } from './compact.ts';
import { isOrganName } from './organ-name.ts';
import {
  ASKS,
  CELLS,
  CUTS,
  LEADS,
  LETTER,
  MONTHS,
  NO_ORGAN,
  PARTS,
  SCHOOL_YEAR,
  SPEAKS,
  TITLE_WORDS,
  TRAILS,
  TWO_YEARS,
  YEAR,
  yearOf,
} from './words.ts';

/** The longest official names have some 40 characters, and the words of the title as many. */
const LONGEST_TITLE = 120;
/** A title in a row of a sheet stands beside other fields. */
const LONGEST_LINE = 400;
const MOST_LINES = 3;
/** Whatever stands behind it, a title ends in 报告 or 年报, which may be broken. */
const ENDS = /[报告]/;
const ENDS_AS_TITLE = /(?:报告|年报)(?:[（(][^（）()]*[）)])?$/;
const FURNITURE = /当前位置|首页|字体|访问量|浏览|来源[：:]|[>＞»]|索引号|发布机构/;
/** What the lines of a title consist of: no dates, numbers of documents, names of fields. */
const PIECE_OF_TITLE = /^[一-龥〇○（）()、·\d０-９年OＯ◯\s]+$/;
const LOOSE_DIGITS = /[\d０-９](?![\d０-９年）)\s]|$)/;
/** 1月15日, and not 哈日苏木. */
const DATE = /[\d０-９一二三四五六七八九十]\s?[月日]/;
/** Lines above a title that name a site or a column of it, and no organ. */
const NAVIGATION = /公开|年报|报告|网站|门户|打印|附件|名称|标题|阅读|无障碍|分享|关闭|登录|搜索|目录/;
const PLACE = /[省市县区镇乡州旗]/;
/** A place alone, which stands above an organ of its own: 云岭市 ⏎ 东湖区教育局2024年…. */
const NAME_OF_PLACE = /^[一-龥]{1,12}[省市县区州盟旗]$/;
/** The year on a line of its own: （2023年度）. */
const YEAR_LINE = new RegExp(`^[（(]?${YEAR.source}[）)]?$`);
const SECTION = /^[一二三四五六七八九十]{1,3}[、.．,，]/;

/**
 * Finds the title among lines: words like 政府信息公开工作年度报告, but for what stands round them on their line (标题：,
 * [打印], the site's name), with as many of the lines before as it takes to have an organ and a year, or with the year on
 * the line below. A line of navigation counts only where no other line has a title, and one of a list of links to other
 * years' or organs' reports only where none stands alone. `named` is the title that the document's own properties name
 * (`<title>`): of several titles the one of its year and organ counts, and it stands for one that is no more than the name
 * of a column (政府信息公开年报). Null where there is none.
 */
export function findTitle(text: string, lines: readonly TextLine[], named: Title | null = null): Title | null {
  const found = findAmong(text, lines, named, false) ?? findAmong(text, lines, named, true);
  if (!found || !named) return found ?? named;
  const isColumn = found.year === null && !(found.organ && isOrganName(found.organ) && PLACE.test(found.organ));
  return isColumn && named.year !== null ? named : found;
}

function findAmong(text: string, lines: readonly TextLine[], named: Title | null, inFurniture: boolean): Title | null {
  let yearless: Title | null = null;
  const found: FoundTitle[] = [];
  for (let line = 0; line < lines.length; line++) {
    const title = readTitleAt(text, lines, line, inFurniture);
    if (title && title.year !== null) found.push({ title, line });
    else yearless ??= title;
  }
  const alone = found.filter((one, index) => !isListed(one, found[index - 1]) && !isListed(one, found[index + 1]));
  const isNamed = ({ title }: FoundTitle) => named !== null && !isOfOther(title, named);
  // The name of a page may stand above the title: 2024年政府信息公开工作年度报告 ⏎ 青禾县水利局2024年….
  const isFuller = ({ title }: FoundTitle) => title.organ !== null && title.year === alone[0]?.title.year;
  const best = alone.find(isNamed) ?? alone.find(isFuller) ?? alone[0];
  if (best) return best.title;
  if (found.length === 0) return yearless;
  // Behind links to the reports of other years stands the report itself.
  return named?.year != null ? named : found.at(-1)!.title;
}

function isListed(one: FoundTitle, beside: FoundTitle | undefined): boolean {
  return beside !== undefined && Math.abs(beside.line - one.line) <= MOST_LINES && isOfOther(one.title, beside.title);
}

/** A title with the number of its last line. */
interface FoundTitle {
  readonly title: Title;
  readonly line: number;
}

/** Whether two titles are those of different reports. */
function isOfOther(one: Title, other: Title): boolean {
  return one.year !== other.year || (one.organ !== null && other.organ !== null && one.organ !== other.organ);
}

/** A title that stands alone in a text of its own, as in a page's `<title>` or a file's name; places count from its start. */
export function readTitleOf(text: string): Title | null {
  return readBeside(text, 0, text.length);
}

/** The title whose words end on a line. */
function readTitleAt(text: string, lines: readonly TextLine[], last: number, inFurniture: boolean): Title | null {
  const line = lines[last]!;
  if (line.end - line.start > LONGEST_LINE) return null;
  const words = text.slice(line.start, line.end);
  if (!ENDS.test(words) || SECTION.test(words) || FURNITURE.test(words) !== inFurniture) return null;
  let title = readBeside(text, line.start, line.end);
  if (inFurniture) return title;
  for (let count = 2; count <= MOST_LINES && count <= last + 1; count++) {
    const first = lines[last - count + 1]!;
    const above = text.slice(first.start, first.end);
    if (isWhole(title) ? !isPlaceOf(title, above) : !goesBefore(title, above)) break;
    title = readTitle(text, lines.slice(last - count + 1, last + 1)) ?? title;
  }
  return title && title.year === null ? withYearBelow(text, title, lines[last + 1]) : title;
}

/** Whether nothing is lacking that lines above could give. */
function isWhole(title: Title | null): title is Title & { readonly organ: string } {
  return title !== null && title.year !== null && title.organ !== null && PLACE.test(title.organ);
}

/** Whether a line names the place that the organ's own place belongs to: 云岭市 above 东湖区教育局. */
function isPlaceOf({ text, organ }: Title & { readonly organ: string }, line: string): boolean {
  const name = line.replace(/\s+/g, '');
  return NAME_OF_PLACE.test(name) && text.startsWith(organ) && !organ.startsWith(name) && PLACE.test(organ.slice(0, 4));
}

function withYearBelow(text: string, title: Title, below: TextLine | undefined): Title {
  const line = below ? text.slice(below.start, below.end).replace(/\s+/g, '') : '';
  const year = YEAR_LINE.exec(line)?.[1];
  if (!below || !year) return title;
  const compact = new Compact(text, [below]);
  return {
    ...title,
    range: { start: title.range.start, end: below.end },
    text: title.text + line,
    year: yearOf(year),
    yearRange: compact.rangeOf(compact.text.indexOf(year), year.length),
  };
}

/** Whether a line may be what a title of the lines below it, as far as they are one, lacks: words, organ or year. */
function goesBefore(title: Title | null, line: string): boolean {
  const written = line.replace(/^[#*《「“\s]+/, '');
  if (line.length > LONGEST_TITLE || !PIECE_OF_TITLE.test(written) || LOOSE_DIGITS.test(written)) return false;
  if (DATE.test(line) || SECTION.test(written)) return false;
  if (!title) return true;
  if (NAVIGATION.test(line) || (title.year !== null && YEAR.test(line))) return false;
  // 清河县 ⏎ 民政局2023年… is one organ; 江州海关 below the name of a site is another.
  return title.organ === null || title.year === null || PLACE.test(line);
}

/** The title on one line, where other things may stand beside it: 栏目 ⇥ …年度报告 ⇥ 文号, …年度报告 - 青禾县人民政府. */
function readBeside(text: string, start: number, end: number): Title | null {
  const whole = readTitle(text, [{ start, end }]);
  const line = text.slice(start, end);
  // Between cells is no part of an organ's name, where the cell of the title has a whole one.
  if (whole && !CELLS.test(line)) return whole;
  let from = 0;
  for (const part of line.split(PARTS)) {
    const at = line.indexOf(part, from);
    from = at + part.length;
    const title =
      TITLE_WORDS.test(part.replace(/\s+/g, '')) && readTitle(text, [{ start: start + at, end: start + from }]);
    if (title && (!whole || isWhole(title))) return title;
  }
  return whole;
}

function readTitle(text: string, lines: readonly TextRange[]): Title | null {
  const parts = lines.map((line, index) => trim(text, line, index === 0, index === lines.length - 1));
  const compact = new Compact(text, parts);
  if (
    compact.text.length > LONGEST_TITLE ||
    /[，,。；;>＞»]/.test(compact.text) ||
    ASKS.test(compact.text) ||
    SPEAKS.test(compact.text)
  )
    return null;
  const words = withoutLetter(compact.text);
  if (!isTitle(words)) return null;
  const year = TWO_YEARS.test(words) ? null : YEAR.exec(compact.text);
  const organ = organOf(words);
  if (SCHOOL_YEAR.test(words) || (!/政府|政务/.test(matterOf(words)) && organ !== null && NO_ORGAN.test(organ)))
    return null;
  return {
    range: { start: parts[0]!.start, end: parts.at(-1)!.end },
    text: compact.text,
    year: year ? yearOf(year[1]!) : null,
    yearRange: year ? compact.rangeOf(year.index, year[1]!.length) : null,
    organ,
  };
}

/** What a letter or notice brings: with its sender before it, where it does not say itself whose report it is. */
function withoutLetter(title: string): string {
  const [, sender, report] = LETTER.exec(title) ?? [];
  if (sender === undefined || report === undefined) return title;
  const organ = TITLE_WORDS.test(report) ? organOf(report) : null;
  return organ && isOrganName(organ) && PLACE.test(organ) ? report : sender + report;
}

/** The year may stand among the words: 政府信息公开2023年度报告, and the months behind it: 2024年1-12月. */
function isTitle(words: string): boolean {
  return ENDS_AS_TITLE.test(words) && TITLE_WORDS.test(words.replace(MONTHS, ''));
}

function matterOf(words: string): string {
  return TITLE_WORDS.exec(words.replace(MONTHS, ''))?.[0] ?? '';
}

/** The stretch without what leads it and what trails it; both may be several: 【年报】标题：… [打印] [关闭]. */
function trim(text: string, { start, end }: TextRange, isFirst: boolean, isLast: boolean): TextRange {
  let words = text.slice(start, end);
  let from = start;
  if (isLast) {
    for (const cut of CUTS) {
      const at = words.search(cut);
      if (at > 0) words = words.slice(0, at);
    }
    words = strip(words.trimEnd(), TRAILS, (rest, found) => rest.slice(0, -found.length).trimEnd());
  }
  if (isFirst) {
    const whole = words;
    words = strip(words.trimStart(), LEADS, (rest, found) => rest.slice(found.length).trimStart());
    from += whole.length - words.length;
  }
  return { start: from, end: from + words.length };
}

/** The words without what any of the patterns finds, as often as one does. */
function strip(words: string, patterns: readonly RegExp[], without: (rest: string, found: string) => string): string {
  let rest = words;
  for (;;) {
    const found = patterns.map(pattern => pattern.exec(rest.replace(/[\u3000\u00a0]/g, ' '))?.[0]).find(text => text);
    if (!found) return rest;
    rest = without(rest, found);
  }
}

const REMARK = /[（(][^（）()]*[）)]/g;

/** Whether what stands in brackets is a name as well: 统计局（社会经济调查队）, 高新区（新柳区）, and not （本级） or （2024年）. */
function isName(words: string): boolean {
  return isOrganName(words) || NAME_OF_PLACE.test(words);
}

/** 青禾县民政局 before the words, or in brackets behind them: 2024年…年度报告（青禾县民政局）. */
function organOf(written: string): string | null {
  const title = withoutYears(written);
  let before = title.slice(0, title.search(TITLE_WORDS));
  // “临江乡人民政府信息公开年报” has one 政府 for two.
  if (/人民$/.test(before)) before += '政府';
  const organ = before
    .replace(REMARK, remark => (isName(remark.slice(1, -1)) ? remark : ''))
    .replace(/^关于|关于$|^(?:公布|发布)/g, '')
    .replace(/[：:、—-]+$|^[：:、—-]+/g, '');
  if (organ !== '') return organ;
  const behind = /[（(]([^（）()]+)[）)]$/.exec(title)?.[1];
  return behind && isOrganName(behind) ? behind : null;
}

function withoutYears(text: string): string {
  return text.replace(TWO_YEARS, '').replace(YEARS, '').replace(MONTHS, '');
}

const YEARS = new RegExp(YEAR.source, 'g');
