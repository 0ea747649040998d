import { budgetOf, OverBudget, type WithinTime } from './budget.ts';
import { readVisible } from './document/read-visible.ts';
import { Linting, type Problem } from './lint/lint.ts';
import { defaultSettings, type LintSettings } from './lint/settings.ts';
import { Memory } from './memory.ts';
import { type Outside, parseReports, unreadReport } from './read/parse-report.ts';
import type { Report, Table } from './report/report.ts';
import type { Rule } from './rules/rule.ts';
import type { Bilingual } from './text/bilingual.ts';
import { DocumentText } from './text/document-text.ts';
import { VisibleText } from './text/visible-text.ts';

/** A text with more lines is not looked at: the longest report has ten thousand, and each takes memory. */
const MOST_LINES = 300_000;
/** Nor one with more tags; a page of a report that was pasted from Word has some fifty thousand. */
const MOST_TAGS = 300_000;
/** How many pieces of the work can be given up one by one, before all that is left is. */
const MOST_GIVEN_UP = 4;

/** One version of a document with everything that is known of it, each stage computed once and only when asked for. */
export class Analysis {
  /** How long it may take, in milliseconds. */
  readonly budget: number;
  private visible: VisibleText | undefined;
  private stored: DocumentText | undefined;
  private parsed: readonly Report[] | undefined;
  private linting: Linting | undefined;
  /** What of the work is being done. */
  private at: 'nothing' | 'reading' | 'linting' = 'nothing';

  /**
   * `text` is the document as decoded, mark-up and all. `memory` is that of the versions before, or of other texts like
   * it; it only saves time. `outside` is what is known besides the text, such as the name of its file. `rules` are all
   * that there are, unless others are given.
   */
  constructor(
    private readonly text: string,
    readonly settings: LintSettings = defaultSettings,
    private readonly memory: Memory = new Memory(),
    private readonly outside: Outside = {},
    private readonly rules?: readonly Rule[],
  ) {
    this.budget = budgetOf(text);
  }

  /** What a person sees of it: all places are offsets in this text. */
  get source(): VisibleText {
    if (!this.visible && hasMoreTags(this.text, MOST_TAGS)) this.giveUpAll();
    this.visible ??= this.during('reading', () => readVisible(this.text, this.memory));
    return this.visible;
  }

  /** As it is stored, with the ways to its places and its edits. */
  get document(): DocumentText {
    this.stored ??= new DocumentText(this.text, this.source);
    return this.stored;
  }

  /** The reports of the text in their order, at least one; nearly always it is one. */
  get reports(): readonly Report[] {
    if (!this.parsed && this.source.lineStarts.length > MOST_LINES) this.giveUpAll();
    this.parsed ??= this.during('reading', () =>
      parseReports(this.source, this.memory, { documentTitle: this.source.headTitle, ...this.outside }),
    );
    return this.parsed;
  }

  /** The first report of the text. */
  get report(): Report {
    return this.reports[0]!;
  }

  /** The report that holds a place of the text. */
  reportAt(offset: number): Report {
    return this.reports.findLast(({ lines }) => (lines[0]?.start ?? 0) <= offset) ?? this.report;
  }

  /** The tables of all reports, in the order of the text but for those that stand in other places than their own. */
  get tables(): readonly Table[] {
    const { reports } = this;
    return reports.length === 1 ? reports[0]!.tables : reports.flatMap(({ tables }) => tables);
  }

  /** The problems of one of the reports; of those that are given, or else of all that are found in the text alone. */
  problemsOf(report: Report, problems = this.problems): readonly Problem[] {
    if (this.reports.length === 1) return problems;
    return problems.filter(({ range }) => this.reportAt(range.start) === report);
  }

  get problems(): readonly Problem[] {
    this.advance(() => false);
    return this.linting!.problems;
  }

  /** Works until all is known, or `isEnough` says so after a piece of the work. Tells whether all is known. */
  advance(isEnough: () => boolean): boolean {
    const { reports } = this;
    this.linting ??= new Linting(reports, this.settings, this.rules);
    const linting = this.linting;
    return this.during('linting', () => linting.advance(isEnough));
  }

  /** Why not all of the text was checked; null where it was. */
  get unfinished(): Bilingual | null {
    return this.linting?.unfinished ?? null;
  }

  /**
   * Does work that asks for what is known of the text, within the time that such a text may take. What of reading or of
   * the rules takes longer is given up, and the work is done without it. Throws OverBudget where the work itself takes
   * longer.
   */
  bounded<Result>(within: WithinTime, work: () => Result): Result {
    const { budget } = this;
    for (let tries = 0; ; tries++) {
      try {
        return within(tries === 0 ? budget / 2 : budget / 8, work);
      } catch (error) {
        if (!(error instanceof OverBudget) || this.at === 'nothing') throw error;
        this.giveUp(tries >= MOST_GIVEN_UP);
      }
    }
  }

  /** Gives up the text, unread: nothing is said of it but that. */
  giveUpAll(): void {
    this.at = 'reading';
    this.giveUp(true);
  }

  /** Gives up all that has not been looked for yet, where other work has to go on. */
  giveUpTheRest(): void {
    if (this.parsed && !this.linting?.isDone) {
      this.linting ??= new Linting(this.parsed, this.settings, this.rules);
      this.linting.giveUp(true);
    }
  }

  /** Gives up what was being done when it was interrupted, or all that is left to do. */
  private giveUp(all: boolean): void {
    if (this.at === 'reading') {
      this.visible ??= new VisibleText(this.text, null);
      this.parsed = [unreadReport(this.source, this.memory)];
      this.linting = new Linting(this.parsed, this.settings, this.rules);
    }
    this.at = 'nothing';
    this.linting!.giveUp(all);
  }

  /** An interruption runs no `finally`: what was being done then stays known. */
  private during<Result>(stage: 'reading' | 'linting', work: () => Result): Result {
    const before = this.at;
    this.at = stage;
    try {
      return work();
    } finally {
      this.at = before;
    }
  }
}

/** Whether there are more beginnings of tags in a text: `<p`, `</p`. */
function hasMoreTags(text: string, most: number): boolean {
  // The shortest takes three characters: most texts need not be looked through.
  if (text.length <= 3 * most) return false;
  let count = 0;
  for (let at = text.indexOf('<'); at !== -1; at = text.indexOf('<', at + 1)) {
    if (/[a-z/]/i.test(text[at + 1] ?? '') && ++count > most) return true;
  }
  return false;
}
