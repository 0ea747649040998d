import { type Claim, claimsOf } from '../../prose/claims.ts';
import type { Subject } from '../../prose/passage-claims.ts';
import type { Cell, Report } from '../../report/report.ts';
import { type Reading, readTable, together } from '../../rules/support/claims.ts';
import type { TextRange } from '../../text/range.ts';

/** A number of the prose and the cells that it tells of. */
export interface ClaimedCells {
  /** The number with its unit: 859件. */
  readonly range: TextRange;
  readonly cells: readonly Cell[];
}

/** The numbers of the prose that tell of cells, in the order of the text. */
export function claimedCells(report: Report): ClaimedCells[] {
  return claimsOf(report)
    .counted.flatMap(claim => {
      const reading = readingOf(report, claim);
      if (!reading) return [];
      const { quantity, paragraph } = claim;
      return [
        {
          range: paragraph.rangeOf({ start: quantity.span.start, end: quantity.unitEnd }),
          cells: reading.cells,
        },
      ];
    })
    .sort((a, b) => a.range.start - b.range.start);
}

/** Of what the number may mean, that which it equals; else what it means first. */
function readingOf(report: Report, { subject, quantity }: Claim): Reading | undefined {
  const readings = readingsOf(report, subject).filter(reading => reading !== null);
  return readings.find(({ value }) => value === quantity.value) ?? readings[0];
}

function readingsOf(report: Report, subject: Subject): (Reading | null)[] {
  const applications = (column: string, ...rows: string[]) => readTable(report, 'applications', rows, column);
  switch (subject.kind) {
    case 'received':
      return [applications('total', 'received'), applications('total', 'received', 'carried-in')];
    case 'handled':
      return [['received'], ['received', 'carried-in'], ['outcome-total']].map(rows => applications('total', ...rows));
    case 'answered':
      return [applications('total', 'outcome-total')];
    case 'carried-in':
    case 'carried-out':
      return [applications('total', subject.kind)];
    case 'outcome':
      return [applications('total', ...subject.of), ...subject.or.map(row => applications('total', row))];
    case 'applicant':
      return [['received'], ['received', 'carried-in']].map(rows =>
        together(subject.columns.map(column => applications(column, ...rows))),
      );
    case 'dispute':
      return [readTable(report, 'disputes', subject.of, subject.result ?? 'total')];
    case 'disclosure':
      return subject.columns.map(column => readTable(report, 'disclosure', [subject.row], column));
  }
}
