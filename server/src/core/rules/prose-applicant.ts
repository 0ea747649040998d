import { type Claim, claimsAbout } from '../prose/claims.ts';
import type { Sentence } from '../prose/passage.ts';
import type { Report } from '../report/report.ts';
import { bilingual } from '../text/bilingual.ts';
import type { Rule } from './rule.ts';
import { contradiction, type Reading, readTable, together } from './support/claims.ts';

/**
 * “自然人 N 件” is the applicant's column of table 3: what came in, with or without what was carried in. A sentence that
 * counts one applicant in one way counts the others so too.
 */
export const proseApplicant: Rule = {
  id: 'prose-applicant',
  category: 'prose',
  title: bilingual('文中的申请人情况与表不符', 'The text counts other applications of an applicant than the table'),
  severity: 'warning',
  *check(report) {
    const sentences = new Map<Sentence, ApplicantClaim[]>();
    for (const claim of claimsAbout(report, 'applicant'))
      sentences.set(claim.sentence, [...(sentences.get(claim.sentence) ?? []), claim]);
    for (const claims of sentences.values()) {
      const readings = claims.map(claim => readingsOf(report, claim));
      const common = commonReading(claims, readings);
      for (const [index, claim] of claims.entries()) {
        const meant = common === null ? readings[index]! : [readings[index]![common]!];
        const finding = contradiction(claim, 'applications', meant);
        if (finding) yield finding;
      }
    }
  },
};

type ApplicantClaim = Claim<Extract<Claim['subject'], { kind: 'applicant' }>>;

/** The applicant's column: received; received and carried in; and done, where the sentence speaks of answers. */
function readingsOf(report: Report, { subject, sentence }: ApplicantClaim): (Reading | null)[] {
  const sum = (row: string) =>
    together(subject.columns.map(column => readTable(report, 'applications', [row], column)));
  const received = named(sum('received'), '一');
  const incoming = named(together([received, sum('carried-in')]), '一 + 二');
  return /答复|办结|办理/.test(sentence.text)
    ? [received, incoming, named(sum('outcome-total'), '（七）')]
    : [received, incoming];
}

function named(reading: Reading | null, name: string): Reading | null {
  return (
    reading && {
      ...reading,
      name: `${reading.cells[0]!.column!.group ? '法人或其他组织' : reading.cells[0]!.column!.label}·${name}`,
    }
  );
}

/** The reading by which most claims of the sentence hold, where they hold by different ones; null otherwise. */
function commonReading(
  claims: readonly ApplicantClaim[],
  readings: readonly (readonly (Reading | null)[])[],
): number | null {
  const holds = (index: number, way: number) => readings[index]![way]?.value === claims[index]!.quantity.value;
  const ways = readings[0]!.map((_, way) => claims.filter((_, index) => holds(index, way)).length);
  const best = ways.indexOf(Math.max(...ways));
  return ways[best]! > 0 ? best : null;
}
