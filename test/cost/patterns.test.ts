import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { checkSync } from 'recheck';
import { afterAll, describe, expect, it } from 'vitest';
import { withinTime } from '../../server/src/host/within-time.ts';
import { reportText } from '../support/report-text.ts';

// The checker comes as a program for each system too; what is written in JavaScript runs everywhere.
process.env.RECHECK_BACKEND = 'pure';

const root = path.resolve(import.meta.dirname, '../..');
/** A regular expression literal, where one can stand in the code. */
const LITERAL =
  /(?<=(?:[(,=:[!&|?{};\n]|\breturn|=>)\s*)\/((?![*/])(?:[^/\\\n[]|\\.|\[(?:[^\]\\\n]|\\.)*\])+)\/([dgimsuvy]*)(?=\s*[.,;)\]}\n])/g;
const COMMENT = /^\s*(?:\/\*[\s\S]*?\*\/|\/\/.*)$/gm;

interface Pattern {
  readonly file: string;
  readonly source: string;
  readonly flags: string;
}

function patternsIn(folder: string): Pattern[] {
  return readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.ts'))
    .flatMap(name => {
      const text = readFileSync(path.join(root, folder, name), 'utf8').replace(COMMENT, '');
      return [...text.matchAll(LITERAL)].map(([, source = '', flags = '']) => ({
        file: `${folder}/${name}`,
        source,
        flags,
      }));
    });
}

/** The patterns that are put together of pieces when the core is loaded, as they are then. */
async function patternsBuilt(): Promise<Pattern[]> {
  const built: Pattern[] = [];
  const Original = globalThis.RegExp;
  globalThis.RegExp = new Proxy(Original, {
    construct(target, [source, flags = '']: [string | RegExp, string?]) {
      const pattern = new target(source, flags);
      built.push({ file: 'put together', source: pattern.source, flags });
      return pattern;
    },
  });
  try {
    const core = path.join(root, 'server/src/core');
    for (const name of readdirSync(core, { recursive: true, encoding: 'utf8' }))
      if (name.endsWith('.ts') && !name.endsWith('.d.ts')) await import(path.join(core, name));
    const { Analysis } = await import('../../server/src/core/analysis.ts');
    void new Analysis(`<p>${reportText()}<script></script><table><tr><td>`).problems;
  } finally {
    globalThis.RegExp = Original;
  }
  return built;
}

const built = await patternsBuilt();
const patterns = [...patternsIn('server/src'), ...patternsIn('client/src'), ...built];

type Verdict = 'linear' | 'polynomial' | 'exponential' | 'undecided';

/** What was found out of a pattern stays true; only new ones take their time. */
const cacheFile = path.join(root, 'node_modules/.cache/gouji/patterns.json');
const known: Record<string, Verdict> = readCache();
afterAll(() => {
  mkdirSync(path.dirname(cacheFile), { recursive: true });
  writeFileSync(cacheFile, JSON.stringify(known));
});

function readCache(): Record<string, Verdict> {
  try {
    return JSON.parse(readFileSync(cacheFile, 'utf8'));
  } catch {
    return {};
  }
}

function verdictOf({ source, flags }: Pattern): Verdict {
  known[`/${source}/${flags}`] ??= judge(source, flags);
  return known[`/${source}/${flags}`]!;
}

/** Milliseconds that the checker has for a pattern: `<!--(?:\s|[a-z]|\s[a-z]+)*-->` took it 750 to find exponential. */
const CHECKED = 1000;

function judge(source: string, flags: string, timeout = CHECKED): Verdict {
  const found = checkSync(source, flags.replace(/[dv]/g, ''), { timeout, checker: 'automaton' });
  if (found.status === 'safe') return 'linear';
  if (found.status === 'unknown') return 'undecided';
  return found.complexity.type === 'exponential' ? 'exponential' : 'polynomial';
}

/** What a pattern is attacked with: its own characters, alone and in pairs, again and again, and then what it has not. */
function* attacksOn(source: string, count: number): Generator<string> {
  const plain = source
    .replace(/\\s/g, ' ')
    .replace(/\\d/g, '1')
    .replace(/\\[pwWSDbBkKu]\{?\w*\}?|\(\?<\w+>/g, 'a');
  const characters = [...new Set([...plain.replace(/[\\^$.*+?()[\]{}|]/g, ''), ' ', '1', 'a', '一', '（', '<', '-'])];
  const pumps = [...characters, ...characters.slice(0, -1).map((character, at) => character + characters[at + 1])];
  for (const pump of pumps) for (const end of ['', '\u0001']) yield pump.repeat(Math.ceil(count / pump.length)) + end;
}

/** Characters of an attack: a cube of them is never done with, a square at once. */
const ATTACK = 3000;

describe('every pattern', { timeout: 300_000 }, () => {
  it('is found in the code', () => {
    expect(patterns.length).toBeGreaterThan(300);
    // Of a word of the vocabulary and of the name of an element.
    expect(built.map(({ source }) => source)).toEqual(
      expect.arrayContaining([expect.stringContaining('结转'), expect.stringContaining('script')]),
    );
  });

  it('can be read in few ways: none has two for the same words again and again', () => {
    const exponential = patterns.filter(pattern => verdictOf(pattern) === 'exponential');
    expect(exponential).toEqual([]);
  });

  it('comes to an end on what it is made of, where the checker does not decide or finds a square', () => {
    const doubtful = patterns.filter(pattern => ['undecided', 'polynomial'].includes(verdictOf(pattern)));
    const endless = doubtful.filter(({ source, flags }) => {
      const pattern = new RegExp(source, flags.replace('y', ''));
      try {
        for (const attack of attacksOn(source, ATTACK)) {
          pattern.lastIndex = 0;
          withinTime(2000, () => pattern.test(attack));
        }
        return false;
      } catch {
        return true;
      }
    });
    expect(endless).toEqual([]);
  });
});

describe('the checker', () => {
  it.each([
    ['^(?:a|a)*$', 'exponential'],
    ['^(?:另|有|另有)*$', 'exponential'],
    ['\\s+$', 'polynomial'],
    ['^\\s*\\d+$', 'linear'],
  ])('finds %s %s', (source, verdict) => expect(judge(source, '', 10_000)).toBe(verdict));

  it('is helped by attacks, which find a pattern that never ends', () => {
    const pattern = /^(?:[一-龥\s]|[\d]\s*)+$/;
    const attacked = () => {
      for (const attack of attacksOn(pattern.source, 400)) withinTime(100, () => pattern.test(attack));
    };
    expect(attacked).toThrow();
  });
});
