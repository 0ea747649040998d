import { problemsIn } from '../marked-text.ts';
import { emptyTables, figures, measuredReport, type Wording } from './measured-report.ts';

/** How a rule does: of the places that claim something how many it read, and where it spoke without reason. */
export interface Score {
  readonly rule: string;
  readonly claims: number;
  readonly found: number;
  /** Findings where the figures are the table's, or where nothing is claimed. */
  readonly falseAlarms: number;
}

/** A score with what fell short, for people. */
export interface Measured {
  readonly scores: readonly Score[];
  readonly missed: readonly string[];
  readonly falseAlarms: readonly string[];
}

/** One paragraph of a measured report, and where in it which rule is to speak; null where none is. */
interface Paragraph {
  readonly text: string;
  readonly expected: { readonly at: number; readonly end: number; readonly rule: string } | null;
}

/** How far a wrong figure is off: far enough that it is no other sum of the tables, and no part of what is divided. */
const OFF_BY = 197;
const HOLE = /\{(!?)([^}]*)\}/g;
const prose = { categories: ['prose'] } as const;

/** What the rules say of wordings with the figures of the tables, and with each of the figures changed in turn. */
export function measureClaims(wordings: readonly Wording[]): Measured {
  const right: Measured[] = [];
  for (const [organ, ofOrgan] of byOrgan(wordings)) {
    const denying = ofOrgan.filter(({ text }) => text.includes('{!'));
    const counting = ofOrgan.filter(({ text }) => !text.includes('{!'));
    right.push(
      judge(
        organ,
        counting.map(wording => fill(wording, -1)),
        {},
      ),
    );
    // What says that there was nothing is right where the tables say so too, and then no other figure is.
    right.push(
      judge(
        organ,
        denying.map(wording => fill({ ...wording, text: wording.text.replace(/\{[a-z-]+\}/g, '0') }, -1)),
        emptyTables,
      ),
    );
    right.push(judge(organ, ofOrgan.flatMap(changed), {}));
  }
  return merged(right);
}

/** What the rules say of sentences that claim nothing, each with other figures and under two headings. */
export function measureLookalikes(wordings: readonly Wording[]): Measured & { readonly sentences: number } {
  const judged: Measured[] = [];
  let sentences = 0;
  for (const [organ, ofOrgan] of byOrgan(wordings)) {
    const paragraphs = ofOrgan.flatMap(({ text }) =>
      ['（一）主动公开。', '（二）依申请公开。'].map((lead, index) => ({
        text: lead + text.replace('{n}', String(23 + 54 * index)).replace('{m}', String(17 + 21 * index)),
        expected: null,
      })),
    );
    sentences += paragraphs.length;
    judged.push(judge(organ, paragraphs, {}));
  }
  return { ...merged(judged), sentences };
}

/** More would make a report that no office writes, and that no check is given the time for. */
const MOST_IN_A_REPORT = 40;

/** The wordings by the organ in whose report they stand, a report's worth at a time. */
function* byOrgan(wordings: readonly Wording[]): Generator<readonly [organ: string, wordings: readonly Wording[]]> {
  for (const organ of new Set(wordings.map(wording => wording.organ))) {
    const own = wordings.filter(wording => wording.organ === organ);
    for (let at = 0; at < own.length; at += MOST_IN_A_REPORT) yield [organ, own.slice(at, at + MOST_IN_A_REPORT)];
  }
}

/** A wording with each of its figures changed in turn. */
function changed(wording: Wording): Paragraph[] {
  return [...wording.text.matchAll(HOLE)].map((_, index) => fill(wording, index));
}

/** A wording with its figures, of which that of the number `wrong` is changed; a denial is wrong as it stands. */
function fill({ text, about }: Wording, wrong: number): Paragraph {
  const lead = about.startsWith('主动公开') || about.startsWith('百分比') ? '（一）主动公开。' : '（二）依申请公开。';
  let written = lead;
  let read = 0;
  let expected: Paragraph['expected'] = null;
  for (const [index, hole] of [...text.matchAll(HOLE)].entries()) {
    written += text.slice(read, hole.index);
    read = hole.index + hole[0].length;
    const isDenial = hole[1] === '!';
    const figure = figures[hole[2]!];
    if (!isDenial && !figure) throw new Error(`No such figure: ${hole[0]}`);
    const rule = isDenial ? ruleOfDenial(hole[2]!) : figure![1];
    const told = isDenial ? hole[2]! : String(figure![0] + (index === wrong ? OFF_BY : 0));
    const at = rule === 'prose-list' ? written.indexOf('300') : written.length;
    if (index === wrong) expected = { at, end: at + (rule === 'prose-list' ? 3 : told.length), rule };
    written += told;
  }
  return { text: written + text.slice(read), expected };
}

function ruleOfDenial(denial: string): string {
  if (/规范性文件|规章|行政许可|行政处罚|行政强制/.test(denial)) return 'prose-disclosure';
  if (/结转/.test(denial)) return 'prose-carried|prose-zero';
  if (/(?<!\d)0|零/.test(denial))
    return /复议|诉讼/.test(denial) ? 'prose-dispute|prose-zero' : 'prose-received|prose-zero';
  return /结转|顺延|转入|转至/.test(denial) ? 'prose-carried' : 'prose-zero';
}

function judge(organ: string, paragraphs: readonly Paragraph[], parts: Parameters<typeof measuredReport>[2]): Measured {
  const text = measuredReport(
    organ,
    paragraphs.map(paragraph => paragraph.text),
    parts,
  );
  const problems = problemsIn(text, prose);
  const counts = new Map<string, { claims: number; found: number; falseAlarms: number }>();
  const of = (rule: string) => {
    const count = counts.get(rule) ?? { claims: 0, found: 0, falseAlarms: 0 };
    counts.set(rule, count);
    return count;
  };
  const missed: string[] = [];
  const falseAlarms: string[] = [];
  let from = 0;
  for (const { text: paragraph, expected } of paragraphs) {
    const start = text.indexOf(paragraph, from);
    from = start + paragraph.length;
    const here = problems.filter(({ range }) => range.start >= start && range.end <= from);
    if (expected) {
      const at = start + expected.at;
      const end = start + expected.end;
      const isFound = here.some(
        ({ rule, range }) => expected.rule.split('|').includes(rule) && range.start <= end && at <= range.end,
      );
      const count = of(expected.rule.split('|')[0]!);
      count.claims++;
      if (isFound) count.found++;
      else missed.push(`${expected.rule}: ${paragraph}`);
      continue;
    }
    for (const { rule, message } of here) {
      of(rule).falseAlarms++;
      falseAlarms.push(`${rule}: ${paragraph} — ${message.zh}`);
    }
  }
  return { scores: [...counts].map(([rule, count]) => ({ rule, ...count })), missed, falseAlarms };
}

function merged(all: readonly Measured[]): Measured {
  const scores = new Map<string, Score>();
  for (const score of all.flatMap(measured => measured.scores)) {
    const { claims = 0, found = 0, falseAlarms = 0 } = scores.get(score.rule) ?? {};
    scores.set(score.rule, {
      rule: score.rule,
      claims: claims + score.claims,
      found: found + score.found,
      falseAlarms: falseAlarms + score.falseAlarms,
    });
  }
  return {
    scores: [...scores.values()].sort((a, b) => a.rule.localeCompare(b.rule)),
    missed: all.flatMap(measured => measured.missed),
    falseAlarms: all.flatMap(measured => measured.falseAlarms),
  };
}
