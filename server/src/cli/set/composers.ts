import type { ReportState } from '../../core/report/summary.ts';
import type { SetProblem } from '../../core/set/check-set.ts';
import type { Language } from '../../core/text/bilingual.ts';
import { LineStore } from '../line-store.ts';
import { type CheckedEntry, type JsonProblem, toJsonSetProblem } from '../reporters/json.ts';
import type { Tally } from '../reporters/reporter.ts';
import { htmlPage } from './html.ts';
import { workbook } from './xlsx.ts';

/** The results of a call when all is known: the entry of each file, with what was found between reports. */
export interface CheckedFiles {
  readonly entries: Entries;
  /** By the file's number. */
  readonly states: readonly ReportState[];
  readonly tally: Tally;
  readonly language: Language;
}

/** Writes results in a format that needs all of a file, or of the call, in one place. */
export type Composer = (files: CheckedFiles) => Iterable<string | Uint8Array>;

/** The formats of `check` and `reduce` that are written when all is known. */
export const composers: Readonly<Record<string, Composer>> = { json: jsonList, html: htmlPage, xlsx: workbook };

/** An array with one entry a file, each on a line of its own. */
function* jsonList({ entries }: CheckedFiles): Generator<string> {
  yield '[\n';
  for (let index = 0; index < entries.size; index++) yield (index > 0 ? ',\n' : '') + entries.textOf(index);
  yield '\n]\n';
}

/** The entries of files as JSON, outside of the memory. */
export class Entries {
  private readonly lines = LineStore.temporary();
  private readonly changed = LineStore.temporary();
  /** Which line of `changed` stands for an entry. */
  private readonly instead = new Map<number, number>();

  append(text: string): void {
    this.lines.append(text);
  }

  get size(): number {
    return this.lines.size;
  }

  textOf(index: number): string {
    const instead = this.instead.get(index);
    return instead === undefined ? this.lines.read(index) : this.changed.read(instead);
  }

  entryOf(index: number): CheckedEntry {
    return JSON.parse(this.textOf(index)) as CheckedEntry;
  }

  /** Puts problems between reports among the others of a file, in the order of the text. */
  addProblems(index: number, problems: readonly SetProblem[], language: Language): void {
    const entry = this.entryOf(index);
    const added = problems.map(problem => toJsonSetProblem(problem, language));
    this.instead.set(index, this.changed.size);
    this.changed.append(JSON.stringify({ ...entry, problems: [...entry.problems, ...added].sort(byPlace) }));
  }

  close(): void {
    this.lines.close();
    this.changed.close();
  }
}

function byPlace({ range: { start: a } }: JsonProblem, { range: { start: b } }: JsonProblem): number {
  return a.line - b.line || a.character - b.character;
}
