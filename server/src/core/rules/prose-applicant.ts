import { type Claim, claimingParagraphs, type Whole } from '../prose/claims.ts';
import type { Sentence } from '../prose/passage.ts';
import { type Reading, readMeaning, readMeanings } from '../prose/readings.ts';
import { findTable, type Report } from '../report/report.ts';
import { bilingual } from '../text/bilingual.ts';
import { contradiction } from './contradictions.ts';
import type { Rule } from './rule.ts';

/**
 * “自然人 N 件” is the applicant's column of table 3, in the rows of the number that it divides: of 新收 一, of 答复 （七）.
 * Those that divide one number count it in one way.
 */
export const proseApplicant: Rule = {
  id: 'prose-applicant',
  category: 'prose',
  title: bilingual('文中的申请人情况与表不符', 'Text and table differ on who applied'),
  severity: 'warning',
  *check(report) {
    if (!findTable(report, 'applications')) return;
    for (const divided of byWhole(report).values()) {
      const ways = waysOf(report, divided);
      if (!ways) continue;
      for (const [index, claim] of divided.entries()) {
        const finding = contradiction(claim, 'applications', ways[index]!);
        if (finding) yield finding;
      }
    }
  },
};

/** The claims by the number that they divide, or by their sentence where it names none. */
function byWhole(report: Report): ReadonlyMap<Whole | Sentence, Claim[]> {
  const groups = new Map<Whole | Sentence, Claim[]>();
  for (const { paragraph, claims } of claimingParagraphs(report)) {
    for (const claim of claims) {
      if (claim.says !== 'applicant') continue;
      const key = claim.whole ?? claim.sentence;
      const group = groups.get(key);
      if (group) group.push({ ...claim, paragraph });
      else groups.set(key, [{ ...claim, paragraph }]);
    }
  }
  return groups;
}

/**
 * What each claim may be. Where the divided number is one of its own readings, the rows are those of it; where it is none,
 * and where there is no such number, those by which most of the claims hold. Null where they cannot be read.
 */
function waysOf(report: Report, claims: readonly Claim[]): Reading[][] | null {
  const { whole, means } = claims[0]!;
  if (means.length === 0) return null;
  const usual = means.flatMap(({ isUnusual }, index) => (isUnusual ? [] : [index]));
  const ways: Reading[][] = [];
  for (const claim of claims) {
    const readings = readMeanings(
      report,
      usual.map(index => claim.means[index]!),
    );
    if (!readings) return null;
    ways.push(readings.map((reading, way) => ({ ...reading, name: nameOf(reading, claim.means[usual[way]!]!.name) })));
  }
  const divided = usual.filter(index => {
    const total = whole?.claim && readMeaning(report, whole.claim.means[index]!);
    return total?.value === whole?.value;
  });
  const chosen = whole && divided.length > 0 ? divided.map(index => usual.indexOf(index)) : [mostFitting(claims, ways)];
  return ways.map(readings => chosen.flatMap(way => (way === null ? readings : [readings[way]!])));
}

/** The way by which most claims hold; null where none does by any. */
function mostFitting(claims: readonly Claim[], ways: readonly (readonly Reading[])[]): number | null {
  const fitting = ways[0]!.map(
    (_, way) => claims.filter((claim, index) => ways[index]![way]!.value === claim.value).length,
  );
  const best = fitting.indexOf(Math.max(...fitting));
  return fitting[best]! > 0 ? best : null;
}

/** 自然人·一 */
function nameOf({ cells, name }: Reading, way = shortNames[cells[0]!.row.id] ?? name): string {
  const column = cells[0]!.column!;
  return `${column.group ? '法人或其他组织' : column.label}·${way}`;
}

const shortNames: Readonly<Record<string, string>> = {
  received: '一',
  'carried-in': '二',
  'outcome-total': '（七）',
  'carried-out': '四',
};
