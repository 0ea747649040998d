import { lint, type Problem } from './lint/lint.ts';
import { defaultSettings, type LintSettings } from './lint/settings.ts';
import { Memory } from './memory.ts';
import { type Outside, parseReports } from './read/parse-report.ts';
import type { Report } from './report/report.ts';
import { SourceText } from './text/source-text.ts';

/** One version of a text with everything that is known of it, each stage computed once and only when asked for. */
export class Analysis {
  readonly source: SourceText;
  readonly settings: LintSettings;
  private readonly memory: Memory;
  private readonly outside: Outside;
  private parsed: readonly Report[] | undefined;
  private found: readonly Problem[] | undefined;

  /**
   * `memory` is that of the versions before, or of other texts like it; it only saves time. `outside` is what is known
   * besides the text, such as the name of its file.
   */
  constructor(
    text: string,
    settings: LintSettings = defaultSettings,
    memory: Memory = new Memory(),
    outside: Outside = {},
  ) {
    this.outside = outside;
    this.source = new SourceText(text);
    this.memory = memory;
    this.settings = settings;
  }

  /** The reports of the text in their order, at least one; nearly always it is one. */
  get reports(): readonly Report[] {
    this.parsed ??= parseReports(this.source, this.memory, this.outside);
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

  get problems(): readonly Problem[] {
    this.found ??= lint(this.reports, this.settings);
    return this.found;
  }
}
