import { describe, expect, it } from 'vitest';
import { Analysis } from '../../server/src/core/analysis.ts';
import { type Shape, shapes } from './shapes.ts';

/** Microseconds of processor time by which a cost is told from the noise of the machine. */
const MEASURABLE = 25_000;
/** The most that a text has of what it is made of; one that costs nothing to measure even then is linear enough. */
const MOST = 64_000;
const RUNS = 3;
const LOOKS = 6;
/** Four times the text costs four times as much, and a little more for what memory costs; of the square it is sixteen. */
const MOST_TIMES = 5.5;

function work({ work }: Shape, text: string): void {
  const analysis = new Analysis(text);
  void analysis.problems;
  work?.(analysis);
}

/** The least processor time that the work took in some runs, in microseconds: what disturbs it only adds. */
function costOf(shape: Shape, count: number, runs: number): number {
  const text = shape.text(count);
  let least = Number.POSITIVE_INFINITY;
  for (let run = 0; run < runs; run++) {
    const before = process.cpuUsage();
    work(shape, text);
    least = Math.min(least, process.cpuUsage(before).user);
  }
  return least;
}

/** How many of what it is made of a text must have for its cost to be measured. */
function measurableCount(shape: Shape): number {
  let count = 250;
  while (count < MOST && costOf(shape, count, 1) < MEASURABLE) count *= 2;
  return count;
}

/** By how much the cost grows when the text becomes four times as long. */
function growthOf(shape: Shape): number {
  const count = measurableCount(shape);
  return costOf(shape, count * 4, RUNS) / Math.max(costOf(shape, count, RUNS), MEASURABLE);
}

describe('a text that is four times as long', { timeout: 120_000 }, () => {
  it.each(shapes)('costs about four times as much: $name', shape => {
    // A look may be disturbed; a cost that is not linear shows in every one.
    let growth = Number.POSITIVE_INFINITY;
    for (let look = 0; look < LOOKS && growth >= MOST_TIMES; look++) growth = Math.min(growth, growthOf(shape));
    expect(growth).toBeLessThan(MOST_TIMES);
  });
});
