/** Microseconds of processor time of work that is much enough to be measured. */
const MEASURABLE = 8_000;
/** The most to begin with; what costs nothing to measure even then is linear enough. */
const MOST = 8_000;
/** How many times as much is to be done: so much that what disturbs a measurement is little beside a square. */
const TIMES = 16;
/** What disturbs a measurement only adds to it: the least of some is the cost. Much is measured beside little each time. */
const MEASUREMENTS = 4;

/**
 * The most by which a cost that is linear grows, half-way between a line and a square: 16 is linear, 256 a square. What is
 * linear grows by up to 40 where the longer text no longer fits into a processor's own memory and the shorter one does.
 */
export const MOST_GROWTH = TIMES ** 1.5;

/**
 * By how much the cost of work grows, in processor time, when there is sixteen times as much to do.
 * @param prepare makes what there is to do, so many of it; only doing it is measured
 */
export function growthOf(prepare: (count: number) => () => unknown): number {
  const costOf = (count: number) => {
    const work = prepare(count);
    const before = process.cpuUsage();
    work();
    return process.cpuUsage(before).user;
  };
  // The first time, what is to run is only being compiled.
  const warmCost = (count: number) => Math.min(costOf(count), costOf(count));
  let count = 125;
  while (count < MOST && warmCost(count) < MEASURABLE) count *= 2;
  let [little, much] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  const growth = () => much / Math.max(little, MEASURABLE);
  for (let measured = 0; measured < MEASUREMENTS && !(growth() < MOST_GROWTH); measured++) {
    little = Math.min(little, costOf(count));
    much = Math.min(much, costOf(count * TIMES));
  }
  return growth();
}
