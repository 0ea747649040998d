import { editions, newestEdition } from '../form/editions.ts';
import { readLabel } from '../form/labels.ts';
import type { SectionDefinition, SectionId } from '../form/schema.ts';
import { oncePerText } from '../once.ts';
import type { TextLine } from '../report/report.ts';
import { editDistance } from '../text/edit-distance.ts';
import { labelKey } from '../text/label-key.ts';
import { parseChineseNumeral } from '../text/numeral.ts';
import type { TextRange } from '../text/range.ts';

/** A line that begins a top-level section: 一、总体情况, or one that the form does not know: 七、附件. */
export interface Heading {
  readonly line: TextLine;
  /** The line on which it ends: a long one may be broken. */
  readonly lastLine: TextLine;
  /** The heading without Markdown signs and the white space around it. */
  readonly range: TextRange;
  readonly text: string;
  /** Its number as written (一), and what it counts; null where it has none. */
  readonly number: number | null;
  /** The official section it begins, or null for any other. */
  readonly section: SectionId | null;
  /** Whether the name is the official or an accepted one; where not, it was recognised by its words. */
  readonly accepted: boolean;
}

const LONGEST_HEADING = 60;
const SHORTEST_HEADING = 2;
const SHORTEST_BEGINNING = 3;
// 一 、总体情况  |  1、 总体情况  |  第一部分 总体情况
const NUMBERED = /^第?([一二三四五六七八九十]{1,3}|\d{1,2})\s*(?:部分|章)?\s*[、,，.．:：\s]/;

/** What a section's name says in other words; the number and the order decide whether it is meant. */
const RESEMBLANCES: Record<SectionId, (key: string) => boolean> = {
  overview: key => /总体|概述|概况|基本情况/.test(key),
  disclosure: key => /主动公开/.test(key),
  applications: key => /申请/.test(key) && /收到|处理|办理|受理|答复|依申请公开/.test(key) && !/复议|诉讼/.test(key),
  disputes: key => /复议/.test(key) || /诉讼/.test(key),
  problems: key => /问题|不足/.test(key) || /改进(?:情况|措施)/.test(key),
  other: key => /其他|其它/.test(key) || /需要(?:报告|说明)/.test(key),
};

// （一）总体情况
const IN_BRACKETS = /^[（(]\s*([一二三四五六])\s*[）)]\s*/;

const FIGURES = /(?<!\s)\s+(?=[\d０-９/／—－-])/;

interface Candidate {
  readonly line: TextLine;
  readonly lastLine: TextLine;
  readonly range: TextRange;
  readonly text: string;
  readonly number: number | null;
  readonly chinese: boolean;
  readonly name: string;
  readonly exact: SectionId | null;
  /** Whether its number stands in brackets, as those of parts of a section do. */
  readonly bracketed: boolean;
}

const names = new Map<string, SectionId>();
for (const { id, name, aliases } of editions.flatMap(({ sections }) => sections))
  for (const text of [name, ...aliases]) names.set(labelKey(text), id);
/** What a line can say of a name that goes on in the next. */
const namePieces = new Set([...names.keys()].flatMap(name => [...name].map((_, length) => name.slice(0, length))));

/**
 * Finds the headings of the top-level sections among the lines. A name that is official or accepted is one whatever its
 * number; one that only resembles a section's is taken where that section was not found otherwise and the order fits.
 */
export function findHeadings(text: string, lines: readonly TextLine[]): Heading[] {
  const candidates = withoutParts(withoutCaptions(withoutContents(readCandidates(text, lines), lines), lines));
  return chooseHeadings(
    isNumberedInBrackets(candidates) ? candidates : candidates.filter(({ bracketed }) => !bracketed),
  );
}

/** Whether the sections are numbered as parts of a section usually are: （一）总体情况, （二）主动公开政府信息情况. */
function isNumberedInBrackets(candidates: readonly Candidate[]): boolean {
  const exact = candidates.filter(candidate => candidate.exact !== null);
  return exact.length >= FEWEST_IN_BRACKETS && exact.every(({ bracketed }) => bracketed);
}

const FEWEST_IN_BRACKETS = 4;

function chooseHeadings(candidates: readonly Candidate[]): Heading[] {
  const found = new Map<Candidate, { section: SectionId | null; accepted: boolean }>();
  for (const candidate of candidates)
    if (candidate.exact) found.set(candidate, { section: candidate.exact, accepted: true });
  for (const [position, { id }] of newestEdition.sections.entries()) {
    if ([...found.values()].some(({ section }) => section === id)) continue;
    const resembling = findResembling(candidates, found, newestEdition.sections, position);
    if (resembling) found.set(resembling, { section: id, accepted: false });
  }
  addUnknown(candidates, found);
  return candidates
    .filter(candidate => found.has(candidate))
    .map(candidate => ({
      line: candidate.line,
      lastLine: candidate.lastLine,
      range: candidate.range,
      text: candidate.text,
      number: candidate.number,
      ...found.get(candidate)!,
    }));
}

function readCandidates(text: string, lines: readonly TextLine[]): Candidate[] {
  const candidates: Candidate[] = [];
  for (let index = 0; index < lines.length; index++) {
    const candidate = readCandidate(text, lines[index]!);
    if (!candidate) continue;
    const next = candidate.exact || candidate.number === null ? undefined : lines[index + 1];
    const whole = next && joinBroken(text, candidate, next);
    if (whole) index++;
    candidates.push(whole ?? candidate);
  }
  return candidates;
}

/** A heading whose name goes on in the next line: 四、政府信息公开行政 ⏎ 复议、行政诉讼情况. */
function joinBroken(text: string, candidate: Candidate, next: TextLine): Candidate | undefined {
  if (next.end - next.start > LONGEST_HEADING || !namePieces.has(candidate.name)) return undefined;
  const { start, end } = withoutLeads(text, next);
  const rest = text.slice(start, end);
  const name = candidate.name + labelKey(rest);
  const exact = names.get(name);
  if (!exact) return undefined;
  const range = { start: candidate.range.start, end };
  return { ...candidate, lastLine: next, range, text: candidate.text + rest, name, exact };
}

/** How many headings in a row, with nothing between, make a table of contents where each of them comes again. */
const FEWEST_CONTENTS = 4;

/** The candidates without those of a table of contents above the sections. */
function withoutContents(candidates: Candidate[], lines: readonly TextLine[]): Candidate[] {
  const start = candidates.findIndex(({ exact }) => exact !== null);
  if (start < 0) return candidates;
  const first = lines.indexOf(candidates[start]!.line);
  const listed = new Set<SectionId>();
  let end = start;
  for (; end < candidates.length; end++) {
    const { exact, line } = candidates[end]!;
    if (!exact || listed.has(exact) || line !== lines[first + end - start]) break;
    listed.add(exact);
  }
  const rest = candidates.slice(end);
  const comeAgain = [...listed].every(id => rest.some(({ exact }) => exact === id));
  return listed.size >= FEWEST_CONTENTS && comeAgain ? [...candidates.slice(0, start), ...rest] : candidates;
}

/** The candidates without the names of sections that stand above their tables once more: 主动公开政府信息情况 below its heading. */
function withoutCaptions(candidates: Candidate[], lines: readonly TextLine[]): Candidate[] {
  // Both are in the order of the text, so no line is passed twice.
  let at = 0;
  return candidates.filter((candidate, index) => {
    const before = candidates[index - 1];
    if (!candidate.exact || candidate.exact !== before?.exact) return true;
    if (candidate.number !== null && candidate.line.parting === 'none') return true;
    at = lines.indexOf(before.lastLine, at);
    return lines[at + 1] !== candidate.line;
  });
}

/**
 * The candidates without parts of the overview that have a section's name and a number of their own, where that section
 * stands below with its number: 1.主动公开政府信息情况 above 二、主动公开政府信息情况.
 */
function withoutParts(candidates: Candidate[]): Candidate[] {
  const isOwn = ({ exact, number }: Candidate) =>
    newestEdition.sections.findIndex(({ id }) => id === exact) + 1 === number;
  const own = new Set(candidates.filter(candidate => candidate.chinese && isOwn(candidate)).map(({ exact }) => exact));
  return candidates.filter(candidate => {
    const { exact, number, chinese } = candidate;
    return exact === null || number === null || chinese || !own.has(exact) || isOwn(candidate);
  });
}

function readCandidate(text: string, line: TextLine): Candidate | null {
  // Whoever copies from a sheet has empty cells round it.
  if (line.end - line.start > LONGEST_HEADING + MOST_CELLS) return null;
  const range = withoutLeads(text, line);
  const { start, end } = range;
  // “2” and “15” are figures; the shortest headings are 概述 and 1.概述.
  if (end - start < SHORTEST_HEADING || end - start > LONGEST_HEADING || !mayBegin(text.charCodeAt(start))) return null;
  const written = text.slice(start, end);
  const hasMarks = text.slice(line.start, start).includes('#');
  const wording = wordingOf(hasMarks ? `#${written}` : written);
  if (!wording) return null;
  // A row of a table may be numbered as a section is; a heading among cells has a section's name, and nothing beside it.
  if (line.parting !== 'none' && !wording.exact) return null;
  return { line, lastLine: line, range, text: written.replace(/[\t|｜]/g, ''), ...wording };
}

/** A page that was laid out as one table leaves some three hundred bars behind a heading. */
const MOST_CELLS = 400;

/** A line without what leads its words and closes behind them: ● ➢ ★ 【…】 # ** - | and glyphs of symbol fonts. */
function withoutLeads(text: string, { start, end }: TextRange): TextRange {
  let first = start;
  let last = end - (ATTRIBUTES.exec(text.slice(Math.max(start, end - LONGEST_ATTRIBUTES), end))?.[0].length ?? 0);
  while (first < last && isLead(text.charCodeAt(first))) first++;
  while (last > first && CLOSING.has(text[last - 1]!)) last--;
  return { start: first, end: last };
}

/** What Pandoc writes behind a heading: {#总体情况 .unnumbered}. */
const ATTRIBUTES = / ?\{[#.][^{}\n]*\}$/;
const LONGEST_ATTRIBUTES = 60;
const CLOSING = new Set('#*_|｜】］]〕」』》>”"’\'　 \t\u00a0');

/** Whether a character may stand before a heading and mean nothing: no letter, digit or number, and no （. */
function isLead(code: number): boolean {
  if (code < 0x80) return code !== 40 && !(code >= 48 && code <= 57) && !/[a-z]/i.test(String.fromCharCode(code));
  if (code < 0x2e80) return code < 0x2160 ? !/[\p{L}\p{N}]/u.test(String.fromCharCode(code)) : !isNumberSign(code);
  if (code < 0x3021) return code !== 0x3005 && code !== 0x3006 && code !== 0x3007;
  // Private use, halves of pictures.
  if (code >= 0xd800 && code <= 0xf8ff) return true;
  return (code >= 0xff01 && code <= 0xff0f && code !== 0xff08) || (code >= 0xff1a && code <= 0xff20);
}

/** Ⅰ ① ⑴ ⒈ */
function isNumberSign(code: number): boolean {
  return code <= 0x218f || (code >= 0x2460 && code <= 0x24ff) || (code >= 0x2776 && code <= 0x2793);
}

/** What the first character of a heading can be: a numeral, a mark, or the beginning of a section's name. */
const beginnings = new Set(
  [...'一二三四五六七八九十第', ...[...names.keys()].map(name => name[0]!)].map(character => character.charCodeAt(0)),
);

function mayBegin(code: number): boolean {
  return isOpening(code) || (code >= 48 && code <= 57) || (code >= 0xff10 && code <= 0xff19) || beginnings.has(code);
}

function isOpening(code: number): boolean {
  return code === 40 || code === 0xff08;
}

/** What a line's words tell of it as a heading; the same wherever it stands. `#` before them says that they are one. */
type Wording = Pick<Candidate, 'number' | 'chinese' | 'name' | 'exact' | 'bracketed'>;

const wordingOf = oncePerText((marked): Wording | null => {
  const hasMarks = marked.startsWith('#');
  const written = hasMarks ? marked.slice(1) : marked;
  if (isOpening(written.charCodeAt(0))) return bracketedWording(written);
  const [lead = '', numeral] = NUMBERED.exec(written) ?? withoutMark(written) ?? [];
  const name = labelKey(written.slice(lead.length));
  const exact = names.get(name) ?? names.get(labelKey(written)) ?? null;
  if (!exact && !numeral && !hasMarks) return null;
  // Rows of table 3 are numbered as sections are: 三、本年度办理结果, also with figures behind, or broken.
  const { key, matches, begins } = readLabel(written.split(FIGURES, 1)[0]!);
  const isRow = matches.some(({ label }) => label.kind === 'row' || label.kind === 'row-group');
  if (!exact && (isRow || (begins && key.length >= SHORTEST_BEGINNING))) return null;
  const number = numeral === undefined ? null : (parseChineseNumeral(numeral) ?? Number(numeral));
  return { number, chinese: /^[一二三四五六七八九十]/.test(numeral ?? ''), name, exact, bracketed: false };
});

/** Words of which a heading has at most three: 四、 政府信息公开行政复议 、提起行政诉讼情况. */
const HEADING_WORD = /[^\s|｜]+/g;
const MOST_HEADING_WORDS = 3;

/** How many characters of a line a section's numbered heading takes that begins at `at`; 0 where none does. */
export function headingLengthAt(line: string, at: number): number {
  const ahead = line.slice(at, at + LONGEST_HEADING);
  let words = 0;
  for (const { 0: word, index } of ahead.matchAll(HEADING_WORD)) {
    const wording = wordingOf(ahead.slice(0, index + word.length));
    if (wording?.exact && wording.number !== null) return index + word.length;
    if (++words === MOST_HEADING_WORDS) break;
  }
  return 0;
}

/** The number of a heading that lost the mark behind it: 一总体情况; null where no section's whole name follows. */
function withoutMark(written: string): readonly [string, string] | null {
  const numeral = written[0]!;
  return SECTION_NUMERALS.includes(numeral) && names.has(labelKey(written.slice(1))) ? [numeral, numeral] : null;
}

const SECTION_NUMERALS = '一二三四五六';

/**
 * Of a line that begins with a bracket only a section's own name is a heading, and not where it is listed in a sentence as
 * art. 50 of 条例 has it: （一）行政机关主动公开政府信息的情况；.
 */
function bracketedWording(written: string): Wording | null {
  if (/[；;，,]$/.test(written)) return null;
  const [lead, numeral] = IN_BRACKETS.exec(written) ?? [];
  if (lead === undefined) return null;
  const name = labelKey(written.slice(lead.length));
  const exact = names.get(name);
  return exact ? { number: parseChineseNumeral(numeral!), chinese: true, name, exact, bracketed: true } : null;
}

type Found = Map<Candidate, { section: SectionId | null; accepted: boolean }>;

/** The candidate between the neighbours that were found whose words are most like the section's. */
function findResembling(
  candidates: readonly Candidate[],
  found: Found,
  sections: readonly SectionDefinition[],
  position: number,
): Candidate | undefined {
  const order = (id: SectionId | null) => sections.findIndex(section => section.id === id);
  let [after, before] = [-1, Number.POSITIVE_INFINITY];
  for (const [{ range }, { section }] of found) {
    if (section === null) continue;
    if (order(section) < position) after = Math.max(after, range.start);
    if (order(section) > position) before = Math.min(before, range.start);
  }
  const definition = sections[position]!;
  const ranked = candidates
    .filter(candidate => !found.has(candidate) && candidate.range.start > after && candidate.range.start < before)
    .map(candidate => ({ candidate, rank: resemblance(candidate, definition, position + 1) }))
    .filter(({ rank }) => rank > 0)
    .sort((a, b) => b.rank - a.rank);
  return ranked[0]?.candidate;
}

/** 0 where the words say something else; more the nearer the name and where the number is the section's own. */
function resemblance(
  { name, number, chinese }: Candidate,
  definition: SectionDefinition,
  officialNumber: number,
): number {
  if (!chinese && number !== officialNumber) return 0;
  const slips = [definition.name, ...definition.aliases].map(text => {
    const official = labelKey(text);
    const limit = Math.floor(official.length / 4);
    const distance = editDistance(name, official, limit);
    return distance > limit ? 1 : distance / official.length;
  });
  const nearest = Math.min(...slips);
  const near = nearest < 1;
  const alike = RESEMBLANCES[definition.id](name) && name.length <= 30;
  if (!near && !(alike && number === officialNumber)) return 0;
  return (near ? 2 - nearest : 1) + (number === officialNumber ? 1 : 0);
}

/** Further headings that are numbered like the ones that were found, in line with them: 七、附件. */
function addUnknown(candidates: readonly Candidate[], found: Found): void {
  const known = [...found].filter(([, { section }]) => section !== null).map(([candidate]) => candidate);
  if (known.length < 2 || known.filter(({ chinese }) => chinese).length * 2 < known.length) return;
  const inOrder = known.sort((a, b) => a.range.start - b.range.start);
  const first = inOrder[0]!.range.start;
  let previous: Candidate | null = null;
  let next = 0;
  for (const candidate of candidates) {
    while (inOrder[next] && inOrder[next]!.range.start <= candidate.range.start) next++;
    if (found.has(candidate)) {
      previous = candidate;
    } else if (
      candidate.chinese &&
      candidate.range.start > first &&
      follows(previous, candidate) &&
      !/[。；;，,：:]$/.test(candidate.text)
    ) {
      // “二、工作措施” under 一、总体情况 is a sub-heading where 二、主动公开政府信息情况 is still to come.
      const following = inOrder[next]?.number;
      if (following != null && following <= candidate.number!) continue;
      found.set(candidate, { section: null, accepted: false });
      previous = candidate;
    }
  }
}

/** Whether a heading's number is the next one; annexes count anew, and a list inside a section does not go on with it. */
function follows(previous: Candidate | null, candidate: Candidate): boolean {
  return previous?.number != null && candidate.number === previous.number + 1;
}
