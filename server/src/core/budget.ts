/**
 * How long a text may take, in milliseconds: two seconds, and one more for every million characters. The largest real
 * report takes a hundredth of it; what takes longer was not written by a person, or is too much for what reads it.
 */
export function budgetOf(text: string): number {
  return 2000 + text.length / 1000;
}

/**
 * How long reading a document of so many bytes may take, in milliseconds: what is packed in it is many times as long. The
 * largest real document takes a tenth of it.
 */
export function readingBudgetOf(bytes: Uint8Array): number {
  return 10_000 + bytes.length / 500;
}

/** The work took longer than it may. */
export class OverBudget extends Error {}

/**
 * Does work that may take so many milliseconds. Throws OverBudget where the host can interrupt what takes longer; what
 * the work has not finished then is left as it stands at that moment, and no `finally` of it has run. Work may be begun
 * more than once.
 */
export type WithinTime = <Result>(milliseconds: number, work: () => Result) => Result;

/** For hosts that cannot interrupt: does the work, however long it takes. */
export const withoutLimit: WithinTime = (_milliseconds, work) => work();
