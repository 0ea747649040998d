import { Writable } from 'node:stream';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { Output } from '../../server/src/cli/output.ts';
import { emptyTally } from '../../server/src/cli/reporters/reporter.ts';
import { CheckRun, type Writing } from '../../server/src/cli/set/check-run.ts';
import { SettingsFinder } from '../../server/src/cli/settings-finder.ts';
import { Analysis } from '../../server/src/core/analysis.ts';
import { summarize } from '../../server/src/core/set/summarize.ts';
import { reportText } from '../support/report-text.ts';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** Bytes that are in use when what nobody uses any more is gone. */
function bytesInUse(): number {
  // Buffers that one collection finds are counted as gone with the next.
  collect();
  collect();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

const PROBLEMS =
  '一是政策解读不够通俗，老年人看不懂补贴办法；二是乡镇代办点的公开栏有三处久未更换，群众来电询问后才发现；' +
  '三是依申请公开的登记表格仍用纸质，统计时容易漏登。改进情况：已请社工站录制方言讲解十二期，登记改用县里的办理系统。';
const [summary] = summarize(
  'reports/0.txt',
  new Analysis(reportText({ year: 2024, organ: '青禾县民政局', prose: { problems: PROBLEMS } })),
);
const DIGITS = '零一二三四五六七八九';
const SIGNS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** The summary of one of many reports, each of an organ of its own that tells its problems in words of its own. */
function summaryOf(index: number): string {
  const organ = `青禾县第${String(index).replace(/\d/g, digit => DIGITS[Number(digit)]!)}中学`;
  const print = Array.from({ length: 256 }, (_, at) => SIGNS[Math.imul(index + 7, at * 2654435761 + 97) >>> 26]).join(
    '',
  );
  return JSON.stringify({
    ...summary,
    file: `reports/${index}.txt`,
    organ,
    title: `${organ}2024年政府信息公开工作年度报告`,
    problems: { ...summary!.problems, print },
  });
}

/** Bytes in use when so many reports were compared and all was written. */
async function bytesAfter(reports: number, isComposed: boolean): Promise<number> {
  let bytes = 0;
  const measure = () => {
    bytes = bytesInUse();
    return '';
  };
  const writing: Writing = {
    reporter: { head: '', separator: '', part: () => '', between: () => '', tail: measure },
    composer: isComposed
      ? function* ({ entries }) {
          for (let index = 0; index < entries.size; index++) yield entries.textOf(index);
          yield measure();
        }
      : undefined,
    appearance: { language: 'zh', colour: false },
  };
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  const run = new CheckRun(writing, new Output(nowhere), null, new SettingsFinder(undefined));
  await run.begin();
  for (let index = 0; index < reports; index++) {
    const text = summaryOf(index);
    await run.add(text, [text]);
  }
  await run.finish(emptyTally());
  return bytes;
}

describe('the memory of a check of many reports', () => {
  it.each([
    ['are told of as they come', false],
    ['are told of when all are known', true],
  ])('keeps less than a kilobyte of each where they %s', async (_, isComposed) => {
    expect(summaryOf(0).length).toBeGreaterThan(3000);
    const few = 1000;
    const many = 4 * few;
    await bytesAfter(few, isComposed);
    const grown = (await bytesAfter(many, isComposed)) - (await bytesAfter(few, isComposed));
    expect(grown / (many - few)).toBeLessThan(1000);
  });
});
