/** Microseconds of processor time of work that is much enough to be measured. */
const MEASURABLE = 8_000;
/** The most to begin with; what costs nothing to measure even then is linear enough. */
const MOST = 8_000;
/** How many times as much is to be done: so much that what disturbs a measurement is little beside a square. */
const TIMES = 16;
/** What disturbs a measurement only adds to it: the least of some is the cost. Much is measured beside little each time. */
const MEASUREMENTS = 12;

/**
 * The most by which a cost that is linear grows for each four times as much: an exponent of 1.23. Four is linear, 16 a square.
 * A machine would have to disturb every measurement by a third, and in one direction, before more is measured.
 */
export const MOST_GROWTH = 5.5;

/**
 * By how much the cost of work grows, in processor time, for each four times as much to do: the least of what four and
 * sixteen times as much show, at one size and at the double. A square shows in all; a text that outgrows a processor's own
 * memory shows in one.
 * @param prepare makes what there is to do, so many of it; only doing it is measured
 * @param measurements how often it is measured before what is measured is believed to be too much
 */
export function growthOf(prepare: (count: number) => () => unknown, measurements = MEASUREMENTS): number {
  const costOf = (count: number) => {
    const work = prepare(count);
    // What was left before is not this work's to collect.
    globalThis.gc?.({ type: 'minor' });
    const before = process.cpuUsage();
    work();
    return process.cpuUsage(before).user;
  };
  const growthFrom = (count: number) => {
    const least = [1, 4, TIMES].map(times => ({ times, cost: Number.POSITIVE_INFINITY }));
    const growth = () => {
      const [little, more, most] = least.map(({ cost }) => Math.max(cost, MEASURABLE)) as [number, number, number];
      return Math.min(Math.sqrt(most / little), most / more);
    };
    for (let measured = 0; measured < measurements && !(growth() < MOST_GROWTH); measured++)
      for (const known of least) known.cost = Math.min(known.cost, costOf(count * known.times));
    return growth();
  };
  // The first time, what is to run is only being compiled.
  const warmCost = (count: number) => Math.min(costOf(count), costOf(count));
  let count = 125;
  while (count < MOST && warmCost(count) < MEASURABLE) count *= 2;
  const growth = growthFrom(count);
  return growth < MOST_GROWTH ? growth : Math.min(growth, growthFrom(2 * count));
}
