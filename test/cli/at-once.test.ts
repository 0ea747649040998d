import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createBatchWriter, formats, type ReportTask } from '../../server/src/cli/report-task.ts';
import { OverBudget } from '../../server/src/core/budget.ts';
import { withinTime } from '../../server/src/host/within-time.ts';
import { RIGHT, WRONG } from './support/reports.ts';

vi.mock('../../server/src/host/within-time.ts', { spy: true });

const folder = mkdtempSync(path.join(tmpdir(), 'gouji-at-once-'));
afterAll(() => rmSync(folder, { recursive: true }));
const names = [RIGHT, WRONG, '今天天气很好。'].map((text, index) => {
  const name = path.join(folder, `${index}.txt`);
  writeFileSync(name, text);
  return name;
});
const task: ReportTask = { command: 'check', format: 'json', appearance: { language: 'zh', colour: false } };
const watched = vi.mocked(withinTime);

/** What is written of each file where it is the only one. */
const alone = async () => {
  const batches = await Promise.all(names.map(name => createBatchWriter(task)([name])));
  return batches.flatMap(({ parts }) => parts);
};

describe('small files', () => {
  beforeEach(() => void watched.mockClear());

  it('are done at once, their time watched once, as each is alone', async () => {
    const { parts, tally } = await createBatchWriter(task)(names);
    expect(watched).toHaveBeenCalledTimes(1);
    expect(parts).toEqual(await alone());
    expect(tally).toMatchObject({ files: 3, reports: 2 });
  });

  it('are done one by one, each with its own time, where one of them takes the time of all', async () => {
    watched.mockImplementationOnce((_milliseconds, work) => {
      work();
      throw new OverBudget();
    });
    const { parts, tally } = await createBatchWriter(task)(names);
    expect(watched).toHaveBeenCalledTimes(1 + names.length);
    expect(parts).toEqual(await alone());
    expect(tally).toMatchObject({ files: 3, reports: 2 });
  });
});

describe('work that a busy machine has begun anew', () => {
  afterEach(() => void watched.mockReset());

  it.each(Object.keys(formats.check))('writes the same as %s, with a baseline and without', async format => {
    const baseline = path.join(folder, 'baseline.json');
    const { parts } = await createBatchWriter(task)(names.slice(0, 2));
    writeFileSync(baseline, parts.map(({ text }) => text).join('\n'));
    for (const wanted of [
      { ...task, format },
      { ...task, format, baseline },
    ]) {
      for (const some of [names, names.slice(1, 2)]) {
        watched.mockReset();
        const once = await createBatchWriter(wanted)(some);
        watched.mockImplementation((_milliseconds, work) => {
          work();
          return work();
        });
        expect(await createBatchWriter(wanted)(some)).toEqual(once);
      }
    }
  });
});
