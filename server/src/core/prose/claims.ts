import { oncePer, oncePerText } from '../once.ts';
import type { Report } from '../report/report.ts';
import type { PassageClaim } from './claim.ts';
import { type ClaimContext, readClaims } from './claim-reader.ts';
import { oncePerPassage } from './once-per-passage.ts';
import { ownNames } from './own-names.ts';
import { type Paragraph, proseOf } from './prose.ts';
import { lexiconFor } from './report-lexicon.ts';
import { type Topic, topicOfHeading } from './topics.ts';

/** A paragraph that claims something about the tables, and what. */
export interface ClaimingParagraph {
  readonly paragraph: Paragraph;
  readonly claims: readonly PassageClaim[];
}

/** What the prose claims about the tables, in its paragraph. */
export interface Claim extends PassageClaim {
  readonly paragraph: Paragraph;
}

const claimsIn = oncePerPassage(readClaims);

/** The paragraphs of a report's prose that claim something, in their order. Read once a report, for all rules. */
export const claimingParagraphs = oncePer((report: Report): readonly ClaimingParagraph[] => {
  const claiming: ClaimingParagraph[] = [];
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
    const claims = claimsIn(passage, contexts(topic));
    if (claims.length > 0) claiming.push({ paragraph, claims });
  }
  return claiming;
});

/** The claims of a report's prose, in its order. */
export function claimsOf(report: Report): Claim[] {
  return claimingParagraphs(report).flatMap(({ paragraph, claims }) => claims.map(claim => ({ ...claim, paragraph })));
}

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

export type { Whole } from './claim.ts';
