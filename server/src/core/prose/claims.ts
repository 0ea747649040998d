import { oncePer, oncePerText } from '../once.ts';
import type { Report } from '../report/report.ts';
import type { Says } from './claim-patterns.ts';
import { oncePerPassage } from './once-per-passage.ts';
import { ownNames } from './own-names.ts';
import { type ClaimContext, lexiconFor, type PassageClaim, readClaims } from './passage-claims.ts';
import { type Paragraph, proseOf } from './prose.ts';
import { type Topic, topicOfHeading } from './topics.ts';

/** What the prose claims about the tables, in its paragraph. */
export interface Claim extends PassageClaim {
  readonly paragraph: Paragraph;
  /** What the passage itself claims, wherever it stands: the same object in every text with the same words. */
  readonly said: PassageClaim;
}

const claimsIn = oncePerPassage(readClaims);

/** The claims of a report's prose, in its order. Read once a report, for all rules. */
export const claimsOf = oncePer((report: Report): readonly Claim[] => {
  const claims: Claim[] = [];
  const contexts = contextsFor(`${report.year ?? ''} ${report.organ ?? ''}`);
  // What the heading before a paragraph says it is about, within the section.
  let heading: Topic | null = null;
  let section: Paragraph['section'] = null;
  for (const paragraph of proseOf(report)) {
    const { passage } = paragraph;
    if (paragraph.section !== section) heading = null;
    section = paragraph.section;
    if (passage.isHeading) {
      heading = topicOfHeading(passage);
      continue;
    }
    const topic = heading ?? (section === 'applications' ? 'applications' : null);
    for (const said of claimsIn(passage, contexts(topic))) claims.push({ ...said, said, paragraph });
  }
  return claims;
});

const MOST_CONTEXTS = 200;

/** The contexts of a year and an organ, one for each topic; the same objects for the same year and organ. */
const contextsFor = oncePerText((key): ((topic: Topic | null) => ClaimContext) => {
  const space = key.indexOf(' ');
  const year = space > 0 ? Number(key.slice(0, space)) : null;
  const lexicon = lexiconFor(year, ownNames(key.slice(space + 1) || null));
  const contexts = new Map<Topic | null, ClaimContext>();
  return topic => {
    const context = contexts.get(topic) ?? { year, lexicon, topic };
    contexts.set(topic, context);
    return context;
  };
}, MOST_CONTEXTS);

/** The claims that say one of these. */
export function claimsThatSay(report: Report, says: ReadonlySet<Says>): readonly Claim[] {
  return claimsOf(report).filter(claim => says.has(claim.says));
}
export type { Whole } from './passage-claims.ts';
