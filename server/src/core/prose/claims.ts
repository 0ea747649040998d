import { oncePer } from '../once.ts';
import type { Report } from '../report/report.ts';
import type { Denial } from './denials.ts';
import { ownNames } from './own-names.ts';
import {
  type ClaimContext,
  claimsIn,
  type PassageClaim,
  type Subject,
  type Topic,
  topicOfHeading,
} from './passage-claims.ts';
import { type Paragraph, proseOf } from './prose.ts';

/** A number of the prose that counts what the tables count, in its paragraph. */
export interface Claim<S extends Subject = Subject> extends PassageClaim {
  readonly subject: S;
  readonly paragraph: Paragraph;
  /** What the passage itself claims, wherever it stands: the same object in every text with the same words. */
  readonly said: PassageClaim;
}

/** What the prose of a report claims about its figures. */
export interface Claims {
  readonly counted: readonly Claim[];
  readonly denied: readonly { readonly denial: Denial; readonly paragraph: Paragraph }[];
}

/** The claims of a report's prose. Read once a report, for all rules. */
export const claimsOf = oncePer((report: Report): Claims => {
  const claims = { counted: [] as Claim[], denied: [] as Claims['denied'][number][] };
  const contextFor = contextsOf(report);
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
    const { counted, denied } = claimsIn(passage, contextFor(topic));
    for (const said of counted) claims.counted.push({ ...said, said, paragraph });
    for (const denial of denied) claims.denied.push({ denial, paragraph });
  }
  return claims;
});

/** The contexts of a report's passages, one for each topic. */
function contextsOf({ year, organ }: Report): (topic: Topic | null) => ClaimContext {
  const isOwn = ownNames(organ);
  const contexts = new Map<Topic | null, ClaimContext>();
  return topic => {
    let context = contexts.get(topic);
    if (!context) {
      context = { name: `${topic} ${year} ${organ}`, year, isOwn, topic };
      contexts.set(topic, context);
    }
    return context;
  };
}

/** The claims of a kind. */
export function claimsAbout<K extends Subject['kind']>(
  report: Report,
  ...kinds: readonly K[]
): Claim<Extract<Subject, { kind: K }>>[] {
  return claimsOf(report).counted.filter(({ subject }) => (kinds as readonly string[]).includes(subject.kind)) as Claim<
    Extract<Subject, { kind: K }>
  >[];
}
