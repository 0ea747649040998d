import type { TableId } from '../../form/schema.ts';
import { type Claim, claimsAbout } from '../../prose/claims.ts';
import type { PassageClaim, Subject } from '../../prose/passage-claims.ts';
import { findTable, type Report } from '../../report/report.ts';
import type { Finding } from '../rule.ts';
import { contradiction, type Reading } from './claims.ts';

type ClaimAbout<Kind extends Subject['kind']> = Claim<Extract<Subject, { kind: Kind }>>;

/** The claims that were found to hold, and the table that bears them out. */
const heldBy = new WeakMap<PassageClaim, object>();

/**
 * A finding for each claim of these kinds that the table contradicts. `readingsOf` gives what the table may say of it;
 * a claim that held is not compared with the same table again.
 */
export function* contradictions<Kind extends Subject['kind']>(
  report: Report,
  id: TableId,
  kinds: readonly Kind[],
  readingsOf: (claim: ClaimAbout<Kind>) => readonly (Reading | null)[],
): Generator<Finding> {
  const table = findTable(report, id)?.content;
  if (!table) return;
  for (const claim of claimsAbout(report, ...kinds)) {
    if (heldBy.get(claim.said) === table) continue;
    const readings = readingsOf(claim);
    const finding = contradiction(claim, id, readings);
    if (finding) yield finding;
    else if (!readings.includes(null)) heldBy.set(claim.said, table);
  }
}
