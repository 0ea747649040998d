import vm from 'node:vm';
import { OverBudget, type WithinTime } from '../core/budget.ts';

/** Scripts see the global object alone: here stands what the one below is to do. */
const PLACE = Symbol.for('gouji.work');
const holder = globalThis as unknown as { [PLACE]: () => unknown };
const script = new vm.Script(`globalThis[Symbol.for('gouji.work')]()`);

/** How often work is begun that had less of the processor than it may: the last time it waits for a hundredth of one. */
const MOST_STARTS = 8;
/** The processor's own count lags a little: so much of the time counts as all of it. */
const ALL_OF_IT = 0.9;

/**
 * Does work and interrupts it when it takes longer than it may, wherever it is, in a loop or within a regular expression:
 * Node ends a script that runs too long, in a thread of its own that watches the clock. The clock runs on while a busy
 * machine, or one that sleeps, does something else; work that had less of the processor than it may begins anew, with twice
 * as much on the clock.
 */
export const withinTime: WithinTime = (milliseconds, work) => {
  const outer = holder[PLACE];
  holder[PLACE] = work;
  try {
    for (let starts = 1; ; starts++) {
      const before = process.cpuUsage();
      try {
        return script.runInThisContext({ timeout: Math.max(1, Math.ceil(milliseconds * 2 ** (starts - 1))) });
      } catch (error) {
        if ((error as NodeJS.ErrnoException)?.code !== 'ERR_SCRIPT_EXECUTION_TIMEOUT') throw error;
        const { user, system } = process.cpuUsage(before);
        if (starts === MOST_STARTS || (user + system) / 1000 >= milliseconds * ALL_OF_IT) throw new OverBudget();
      }
    }
  } finally {
    holder[PLACE] = outer;
  }
};
