import { lint, type Problem } from './lint/lint.ts';
import { defaultSettings, type LintSettings } from './lint/settings.ts';
import { Memory } from './memory.ts';
import { parseReport } from './read/parse-report.ts';
import type { Report } from './report/report.ts';
import { SourceText } from './text/source-text.ts';

/** One version of a text with everything that is known of it, each stage computed once and only when asked for. */
export class Analysis {
  readonly source: SourceText;
  readonly settings: LintSettings;
  private readonly memory: Memory;
  private parsed: Report | undefined;
  private found: readonly Problem[] | undefined;

  /** `memory` is that of the versions before, or of other texts like it; it only saves time. */
  constructor(text: string, settings: LintSettings = defaultSettings, memory: Memory = new Memory()) {
    this.source = new SourceText(text);
    this.memory = memory;
    this.settings = settings;
  }

  get report(): Report {
    this.parsed ??= parseReport(this.source, this.memory);
    return this.parsed;
  }

  get problems(): readonly Problem[] {
    this.found ??= lint(this.report, this.settings);
    return this.found;
  }
}
