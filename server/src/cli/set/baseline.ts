import { constants } from 'node:buffer';
import path from 'node:path';
import type { FindingData } from '../../core/rules/rule.ts';
import { type Bilingual, bilingual, type Language } from '../../core/text/bilingual.ts';
import { CannotRun, reasonOf } from '../failure.ts';
import { readWholeFile } from '../read-file.ts';

/** What a problem is known by from one run to the next: not its line, which moves, but what it is about. */
interface KnownProblem {
  readonly rule: string;
  readonly message: Bilingual | string;
  readonly data?: FindingData;
}

/** The problems of an earlier run, of which nobody wants to hear again. */
export class Baseline {
  /** How often each problem of each file was there. */
  private readonly known: ReadonlyMap<string, ReadonlyMap<string, number>>;

  /** Reads what `check --format json` or `ndjson` wrote. Throws CannotRun where it is neither. */
  constructor(
    name: string,
    private readonly language: Language,
  ) {
    const keysOf = (problems: readonly KnownProblem[]) => problems.map(problem => keyOf(problem, language));
    this.known = new Map(entriesOf(name).map(({ file, problems }) => [keyOfFile(file), counted(keysOf(problems))]));
  }

  /**
   * What tells, asked for each problem of a file in turn, whether it was not there: of two alike where one was, the second
   * is new.
   */
  newIn(file: string): (problem: KnownProblem) => boolean {
    const left = new Map(this.known.get(keyOfFile(file)));
    return problem => {
      const key = keyOf(problem, this.language);
      const count = left.get(key) ?? 0;
      left.set(key, count - 1);
      return count <= 0;
    };
  }
}

interface Entry {
  readonly file: string;
  readonly problems: readonly KnownProblem[];
}

function entriesOf(name: string): Entry[] {
  try {
    const text = new TextDecoder().decode(readWholeFile(name, constants.MAX_STRING_LENGTH)).trim();
    const entries: unknown = text.startsWith('[') ? JSON.parse(text) : text.split('\n').map(line => JSON.parse(line));
    if (!Array.isArray(entries) || !entries.every(isEntry)) throw new SyntaxError('not what gouji check writes');
    return entries;
  } catch (error) {
    const { zh, en } =
      error instanceof SyntaxError
        ? bilingual('不是 gouji check --format json 写出的结果', 'is not what gouji check --format json writes')
        : reasonOf(error);
    throw new CannotRun(bilingual(`${name}：${zh}`, `${name}: ${en}`));
  }
}

function isEntry(value: unknown): value is Entry {
  const { file, problems } = (value ?? {}) as Record<string, unknown>;
  return typeof file === 'string' && Array.isArray(problems);
}

function keyOfFile(file: string): string {
  return path.normalize(file).split(path.sep).join('/');
}

/** Figures name a problem; where there are none, its words do. */
function keyOf({ rule, data = {}, message }: KnownProblem, language: Language): string {
  const { section, table, row, column, stated, expected } = data;
  const about = [section, table, row, column, stated, expected].map(part => part ?? '').join('/');
  return about === '/////'
    ? `${rule} ${typeof message === 'string' ? message : message[language]}`
    : `${rule} ${about}`;
}

function counted(keys: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}
