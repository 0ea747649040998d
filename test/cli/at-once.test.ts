import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { createBatchWriter, type ReportTask } from '../../server/src/cli/report-task.ts';
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
