import { lint, type Problem } from './lint/lint.ts';
import { defaultSettings, type LintSettings } from './lint/settings.ts';
import { parseReport } from './parse/parse-report.ts';
import type { Report } from './report/report.ts';
import { SourceText } from './text/source-text.ts';

/** One version of a text with everything that is known of it, each stage computed once and only when asked for. */
export class Analysis {
  readonly source: SourceText;
  readonly settings: LintSettings;
  private parsed: Report | undefined;
  private found: readonly Problem[] | undefined;

  constructor(text: string, settings: LintSettings = defaultSettings) {
    this.source = new SourceText(text);
    this.settings = settings;
  }

  get report(): Report {
    this.parsed ??= parseReport(this.source);
    return this.parsed;
  }

  get problems(): readonly Problem[] {
    this.found ??= lint(this.report, this.settings);
    return this.found;
  }
}
