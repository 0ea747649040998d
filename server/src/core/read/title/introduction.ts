import type { TextLine } from '../../report/report.ts';
import { isOrganName } from './organ-name.ts';
import { TITLE_WORDS, TWO_YEARS, yearOf } from './words.ts';

/** The organ and the year of a report as its prose tells them, where no title does; null where it does not tell. */
export interface Introduction {
  readonly organ: string | null;
  readonly year: number | null;
}

/** Longer lines tell of the work, and name other reports. */
const SEARCHED_CHARACTERS = 1000;
/** What stands before the first section; an introduction has few lines. */
const SEARCHED_LINES = 60;
/** An overview that takes the place of an introduction tells the period in its first paragraphs. */
const FIRST_LINES = 10;
/** The signature stands in the last lines, where the page's own furniture may follow it. */
const LAST_LINES = 8;
const LONGEST_SIGNATURE = 60;

/** 现公布青禾县水务局2024年政府信息公开工作年度报告: the year right before the report's name. */
const NAMED = new RegExp(`((?:19|20)\\d{2})年度?(?=${TITLE_WORDS.source})`);
/** 现公布2024年度青禾县水务局政府信息公开工作年度报告: the year, and the organ behind it. */
const NAMED_WITH_ORGAN = new RegExp(`((?:19|20)\\d{2})年度?([^，,。；;：:、《》]{3,40}?)(?=${TITLE_WORDS.source})`);
/** 统计期限自2024年1月1日起至2024年12月31日止: the period of the figures, which begins or ends with the year. */
const PERIOD =
  /统计期限?[^。]{0,12}?((?:19|20)\d{2})年1月|(?:19|20)\d{2}年1月1日[^。，]{0,4}至((?:19|20)\d{2})年?12月31日/;
/** What leads to an organ's name in a sentence: 现公布青禾县水务局…, 现将…, 根据…要求，…. */
const LEADS_TO_ORGAN = /(?:(?:公布|发布|编制|形成|撰写|制作|提交|报送)了?|现将|关于|[，,。；;：:、《》“”\s])/g;
const LONGEST_ORGAN = 40;
/** Who the prose says that reports, the surer before the less sure. */
const REPORTING: readonly RegExp[] = [
  // …要求，青禾县水务局（以下简称“我局”）编制本报告。 青禾县水务局对2024年政府信息公开工作进行了总结。
  /(?:^|[，,。；;])([^，,。；;：:、（(）)]{3,40}?)(?:[（(]以下简?称[^）)]*[）)])?(?:编制|编写|对(?:19|20)\d{2}年)/,
  // 如有疑问，请与青禾县水务局办公室联系（地址：…）。
  /请?与([^，,。；;：:、（(）)]{3,40}?)(?:政务公开|信息公开)?(?:办公室|科|股)?联系/,
  // 来源：青禾县水务局 发布时间：…
  /^(?:信息)?来源[：:]([^，,。；;：:、（(）)]{3,40}?)(?:发布|时间|日期|浏览|阅读|作者|$)/,
];
/** Whoever reports: 由青禾县水务局编制. */
const BY = /^(?:[本该]?(?:年度)?(?:报告|年报))?由/;
/** Who writes for its organ: 青禾县水务局办公室, 东门街道党政办公室综合科. */
const ITS_OFFICE = /(?<=局|厅|办事处|街道|[镇乡])(?:党政|综合|办公室|科|股)+$/;
/** 2025年1月20日, 二〇二五年一月二十日: a day alone on its line. */
const DAY = /^[（(]?(?:\d{4}|[二〇○零一三四五六七八九]{4})\s*[-年./].{1,12}日?[）)]?$/;

/** What the lines before the first section and the signature at the end tell; `all` are the lines of the report. */
export function readIntroduction(text: string, before: readonly TextLine[], all: readonly TextLine[]): Introduction {
  let year: number | null = null;
  let organ: string | null = null;
  const reporting: (string | undefined)[] = [];
  for (const { start, end } of before.slice(0, SEARCHED_LINES)) {
    const line = text
      .slice(start, Math.min(end, start + SEARCHED_CHARACTERS))
      .replace(/\s+/g, '')
      .replace(TWO_YEARS, '');
    const named = NAMED.exec(line);
    if (named) organ ??= organBefore(line, named.index);
    for (const [sureness, pattern] of REPORTING.entries()) {
      const name = pattern.exec(line)?.[1]?.replace(BY, '').replace(ITS_OFFICE, '');
      if (name && isOrganName(name)) reporting[sureness] ??= name;
    }
    const [, yearBefore, organBehind] = NAMED_WITH_ORGAN.exec(line) ?? [];
    const namesOrgan = !named && organBehind && isOrganName(organBehind);
    if (namesOrgan) organ ??= organBehind;
    const period = named ? null : PERIOD.exec(line);
    const written = named?.[1] ?? period?.[1] ?? period?.[2] ?? (namesOrgan ? yearBefore : null);
    year ??= written ? yearOf(written) : null;
  }
  // The overview may begin with what an introduction says.
  const first = before.length === 0 ? 0 : all.indexOf(before.at(-1)!) + 1;
  for (const { start, end } of all.slice(first, first + FIRST_LINES)) {
    if (year !== null) break;
    const period = PERIOD.exec(text.slice(start, Math.min(end, start + SEARCHED_CHARACTERS)).replace(/\s+/g, ''));
    const written = period?.[1] ?? period?.[2];
    year = written ? yearOf(written) : null;
  }
  const [writes, answers, publishes] = reporting;
  return { year, organ: organ ?? writes ?? signatureOf(text, all) ?? answers ?? publishes ?? null };
}

/** The organ that is named right before the year of its report. */
function organBefore(line: string, at: number): string | null {
  const words = line.slice(Math.max(0, at - LONGEST_ORGAN), at);
  const leads = [...words.matchAll(LEADS_TO_ORGAN)];
  const last = leads.at(-1);
  const name = last ? words.slice(last.index + last[0].length) : words;
  return isOrganName(name) ? name : null;
}

/** The organ above the day at the end of the report. */
function signatureOf(text: string, lines: readonly TextLine[]): string | null {
  const last = lines.slice(-LAST_LINES);
  for (const [index, { start, end }] of last.entries()) {
    const next = last[index + 1];
    if (!next || end - start > LONGEST_SIGNATURE || next.end - next.start > LONGEST_SIGNATURE) continue;
    const name = text.slice(start, end).replace(/\s+/g, '');
    if (isOrganName(name) && DAY.test(text.slice(next.start, next.end))) return name;
  }
  return null;
}
