import { matchesOf } from '../prose/matches.ts';
import { searchProse } from '../prose/search.ts';
import type { Report, Section } from '../report/report.ts';
import { bilingual } from '../text/bilingual.ts';
import { chineseNumeral, parseChineseNumeral } from '../text/numeral.ts';
import { movedRange, type TextRange } from '../text/range.ts';
import type { Finding, Rule } from './rule.ts';

/** The number of an item in running text: 一是, （二）. */
interface Mark {
  readonly number: number;
  /** Of the numeral alone. */
  readonly range: TextRange;
  /** Whether nothing stands before it, in its paragraph, that could be the first item: 首先, 一方面. */
  readonly isFirst: boolean;
}

/** How items are numbered; every way counts for itself. 统一是 and 其中之一是 are none, nor is 第（八）项 of a law. */
const WAYS = [
  /(?<=^|[\s。；;：:，,、.（(]|问题|不足|原因|表现|措施|做法|打算|方面)([一二三四五六七八九十]{1,2})是/g,
  /^[（(]([一二三四五六七八九十]{1,2})[）)](?!项)/g,
];
/** What stands for 一是 at the head of a list, and leaves 二是 to follow; 原因一是 is one. */
const BEGINS_LIST = /首先|第一|其一|一方面|一则|一为|一要|一是|1[.、．是]|①/;
/** Whether a passage can hold a number: a search without looking behind, which is much faster. */
const NUMBERED = /[一二三四五六七八九十][是）)]/;

/** How many numbers a mend changes at most; who has more of them wrong has pasted something. */
const MOST_RENUMBERED = 50;
/** How many lists within lists go on; no report has more than three. */
const DEEPEST = 10;

/** 一是, 二是, 三是 and （一）, （二）, （三） of a section that skip a number or repeat one. Marked at the number. */
export const numbering: Rule = {
  id: 'numbering',
  category: 'structure',
  title: bilingual('序号跳号或重号', 'Item numbers are skipped or repeated'),
  severity: 'information',
  *check(report) {
    for (const [section, marks] of marksBySection(report)) {
      for (const list of partIntoLists(marks)) {
        const late = list[0]!;
        if (late.number > 1 && late.isFirst) yield beginsLate(late, section);
        const edits = renumber(list);
        for (const [index, { number, range }] of list.entries()) {
          const previous = list[index - 1];
          if (!previous || number === previous.number + 1) continue;
          const expected = chineseNumeral(previous.number + 1);
          const written = chineseNumeral(number);
          yield {
            message: bilingual(
              `序号“${written}”接不上，应为“${expected}”。`,
              `The number “${written}” does not follow; it should be “${expected}”.`,
            ),
            range,
            ...(section.id ? { data: { section: section.id } } : {}),
            related: [{ range: previous.range, message: bilingual('前一个序号', 'The number before') }],
            fixes:
              edits.length > MOST_RENUMBERED
                ? []
                : [{ title: bilingual('重新编号', 'Number anew'), safe: false, edits }],
          };
        }
      }
    }
  },
};

/** 二是 where nothing stands for 一是: its item was lost, or the number is wrong. */
function beginsLate({ number, range }: Mark, section: Section): Finding {
  const written = chineseNumeral(number);
  return {
    message: bilingual(
      `列举从“${written}是”开始，前面没有“一是”。`,
      `The list begins with number ${number}, “${written}是”; there is no “一是” before it.`,
    ),
    range,
    ...(section.id ? { data: { section: section.id } } : {}),
  };
}

/** A number in one of the ways. */
interface MarkInAWay extends Mark {
  readonly way: number;
}

const numbered = searchProse(({ written }): readonly MarkInAWay[] => {
  if (!NUMBERED.test(written)) return [];
  return WAYS.flatMap((pattern, way) =>
    matchesOf(pattern, written).map(({ 0: whole, 1: numeral, index }) => {
      const start = index + whole.indexOf(numeral!);
      const isFirst = way === 0 && !BEGINS_LIST.test(written.slice(0, start));
      return { way, number: parseChineseNumeral(numeral!)!, range: { start, end: start + numeral!.length }, isFirst };
    }),
  );
});

/** The numbers of each section, each way for itself. */
function marksBySection(report: Report): [Section, Mark[]][] {
  const { sections } = report;
  const marks: [Section, Mark[]][] = [];
  const byPlace = new Map<string, Mark[]>();
  let at = -1;
  for (const { paragraph, hit } of numbered(report)) {
    while (at + 1 < sections.length && sections[at + 1]!.range.start <= paragraph.start) at++;
    const section = sections[at];
    if (!section) continue;
    const place = `${at} ${hit.way}`;
    const list = byPlace.get(place) ?? [];
    if (list.length === 0) {
      byPlace.set(place, list);
      marks.push([section, list]);
    }
    list.push({ ...hit, range: movedRange(hit.range, paragraph.start) });
  }
  return marks;
}

/** 一 begins a list, inside another or after it; any other number goes on with the innermost list that it fits. */
function partIntoLists(marks: Iterable<Mark>): Mark[][] {
  const lists: Mark[][] = [];
  let open: Mark[][] = [];
  for (const mark of marks) {
    if (mark.number === 1 || open.length === 0) {
      const list = [mark];
      lists.push(list);
      open = [...open.slice(1 - DEEPEST), list];
    } else {
      const fitting = open.findLastIndex(list => list.at(-1)!.number === mark.number - 1);
      if (fitting >= 0) open = open.slice(0, fitting + 1);
      open.at(-1)!.push(mark);
    }
  }
  return lists;
}

function renumber(list: readonly Mark[]) {
  const first = list[0]!.number;
  return list.flatMap(({ number, range }, index) =>
    number === first + index ? [] : [{ range, newText: chineseNumeral(first + index) }],
  );
}
