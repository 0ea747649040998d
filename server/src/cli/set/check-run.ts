import type { ReportState } from '../../core/report/summary.ts';
import type { Output } from '../output.ts';
import type { Appearance, Reporter, Tally } from '../reporters/reporter.ts';
import type { SettingsFinder } from '../settings-finder.ts';
import type { Baseline } from './baseline.ts';
import { type Composer, Entries } from './composers.ts';
import { SetCheck } from './set-check.ts';

/** How the results of a check are written: as they come, by a reporter, or all at last, by a composer. */
export interface Writing {
  readonly reporter: Reporter;
  readonly composer: Composer | undefined;
  readonly appearance: Appearance;
}

/** The results of a check, from the first file to what is found between reports when all are known. */
export class CheckRun {
  /** Null where nothing is compared: who writes a line a file leaves that to `gouji reduce`. */
  private readonly set: SetCheck | null;
  private readonly entries: Entries | undefined;
  private separator = '';

  constructor(
    private readonly writing: Writing,
    private readonly output: Output,
    baseline: Baseline | null,
    /** Who says which organs are to have a report. */
    private readonly settings: SettingsFinder,
  ) {
    const { composer, reporter } = writing;
    this.set = composer || reporter.between ? new SetCheck(baseline) : null;
    if (composer) this.entries = new Entries();
  }

  /** Begins to write. */
  async begin(): Promise<void> {
    if (!this.entries) await this.output.write(this.writing.reporter.head);
  }

  /** Adds a file: what is written of it, and the summaries of its reports as JSON. */
  async add(text: string, summaries: readonly string[]): Promise<void> {
    this.set?.add(summaries);
    if (this.entries) this.entries.append(text);
    else await this.write(text);
  }

  /** Compares the reports, adds what is found to the tally, and writes to the end. */
  async finish(tally: Tally): Promise<void> {
    const { reporter, composer, appearance } = this.writing;
    const { language } = appearance;
    const states: ReportState[] = [];
    const listed = new Set<string>();
    for (const { file, problems, state } of this.set?.files() ?? []) {
      const index = states.push(state) - 1;
      tally.states[state]++;
      for (const organ of this.settings.organsListedFor(file)) listed.add(organ);
      if (problems.length === 0) continue;
      for (const { severity } of problems) tally[severity]++;
      if (this.entries) this.entries.addProblems(index, problems, language);
      else await this.write(reporter.between?.(file, problems) ?? '');
    }
    tally.missing = this.set?.missing(listed) ?? null;
    if (composer && this.entries)
      for (const piece of composer({ entries: this.entries, states, tally, language })) await this.output.write(piece);
    else await this.output.write(reporter.tail(tally));
    await this.output.flush();
    this.set?.close();
    this.entries?.close();
  }

  private async write(text: string): Promise<void> {
    if (text === '') return;
    await this.output.write(this.separator + text);
    this.separator = this.writing.reporter.separator;
  }
}
