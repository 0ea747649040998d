import { describe, expect, it } from 'vitest';
import { Analysis } from '../../server/src/core/analysis.ts';
import { type Shape, shapes } from './shapes.ts';

/** Microseconds of processor time of a text that is long enough to be measured. */
const MEASURABLE = 8_000;
/** The most that the shorter text has of what it is made of; where it costs nothing even then, that is linear enough. */
const MOST = 8_000;
/** How many times as long the longer text is: so many that what disturbs a measurement is little beside a square. */
const TIMES = 16;
/**
 * The most by which its cost may grow, that of an exponent of 1.23 (5.5 times for each four): 16 is linear, 256 a square.
 * So a machine would have to disturb every measurement by half, and in one direction, before a linear cost is told of.
 */
const MOST_GROWTH = 5.5 ** 2;
/** What disturbs a measurement only adds to it: the least of some is the cost. Each longer text is measured beside a shorter. */
const MEASUREMENTS = 4;

/** The processor time of a text's work in microseconds. */
function costOf({ text, work }: Shape, count: number): number {
  const made = text(count);
  const before = process.cpuUsage();
  const analysis = new Analysis(made);
  void analysis.problems;
  work?.(analysis);
  return process.cpuUsage(before).user;
}

/** How many of what it is made of a text must have for its cost to be measured. */
function measurableCount(shape: Shape): number {
  let count = 125;
  // The first time, what is to run is only being compiled.
  const cost = () => Math.min(costOf(shape, count), costOf(shape, count));
  while (count < MOST && cost() < MEASURABLE) count *= 2;
  return count;
}

describe('a text that is sixteen times as long', { timeout: 120_000 }, () => {
  it.each(shapes)('costs about as many times as much: $name', shape => {
    const count = measurableCount(shape);
    let [shorter, longer] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
    const growth = () => longer / Math.max(shorter, MEASURABLE);
    for (let measured = 0; measured < MEASUREMENTS && !(growth() < MOST_GROWTH); measured++) {
      shorter = Math.min(shorter, costOf(shape, count));
      longer = Math.min(longer, costOf(shape, count * TIMES));
    }
    expect(growth()).toBeLessThan(MOST_GROWTH);
  });
});

describe('the measure', () => {
  /** A shape whose work takes so many steps. */
  const stepping = (steps: (length: number) => number): Shape => ({
    name: 'steps',
    text: count => ' '.repeat(count),
    work: ({ source: { text } }) => {
      let sum = 0;
      for (let step = steps(text.length); step > 0; step--) sum = (sum * 31 + step) | 0;
      return sum;
    },
  });
  const growthOf = (shape: Shape, count: number) => costOf(shape, count * TIMES) / costOf(shape, count);

  it('tells a square, and what is nearly one, from what is linear', () => {
    expect(
      growthOf(
        stepping(length => length ** 2 * 3),
        500,
      ),
    ).toBeGreaterThan(MOST_GROWTH);
    expect(
      growthOf(
        stepping(length => length ** 1.6 * 100),
        500,
      ),
    ).toBeGreaterThan(MOST_GROWTH);
  });
});
