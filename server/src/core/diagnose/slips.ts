import { editDistance } from '../text/edit-distance.ts';

/**
 * How a wrong figure may have come about: two digits swapped (12 for 21), one digit wrong, lost or doubled (182 for 187),
 * a figure that slipped into the next column or row, or the next one's figure written twice.
 */
export type Slip = 'digits-swapped' | 'moved' | 'copied' | 'one-digit';

/** How much a slip speaks for a repair: a moved figure is hardly ever chance, one wrong digit often is. */
export const slipWeight: Record<Slip, number> = { 'digits-swapped': 3, moved: 3, copied: 2, 'one-digit': 1 };

/** A cell next to the wrong one: what it says now, and what it says after the repair. */
export interface Neighbour {
  readonly from: bigint;
  readonly to: bigint;
}

/** The slip that would have made `from` out of `to`, or null where the two have nothing in common. */
export function slipOf(from: bigint, to: bigint, neighbours: readonly Neighbour[]): Slip | null {
  const [written, meant] = [from.toString(), to.toString()];
  if (hasSwappedDigits(written, meant)) return 'digits-swapped';
  const hasMoved = ({ from: beside, to: besideAfter }: Neighbour) =>
    beside !== besideAfter && (to === 0n ? besideAfter === from : beside === to);
  if (neighbours.some(hasMoved)) return 'moved';
  // Figures of one digit are often the same, and each is one digit away from every other.
  if (written.length > 1 && neighbours.some(beside => beside.from === from && beside.to === from)) return 'copied';
  if (Math.max(written.length, meant.length) > 1 && editDistance(written, meant, 1) === 1) return 'one-digit';
  return null;
}

/** Whether the two differ by two digits next to each other that have changed places. */
export function hasSwappedDigits(written: string, meant: string): boolean {
  if (written.length !== meant.length) return false;
  let at = 0;
  while (at < written.length && written[at] === meant[at]) at++;
  return (
    at + 1 < written.length &&
    written[at] === meant[at + 1] &&
    written[at + 1] === meant[at] &&
    written.slice(at + 2) === meant.slice(at + 2)
  );
}
