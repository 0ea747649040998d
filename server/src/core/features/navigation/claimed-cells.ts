import { claimsOf } from '../../prose/claims.ts';
import { readMeaning } from '../../prose/readings.ts';
import type { Cell, Report } from '../../report/report.ts';
import type { TextRange } from '../../text/range.ts';

/** A number of the prose and the cells that it tells of. */
export interface ClaimedCells {
  /** The number with its unit: 859件; or the words that say that there are none: 未收到申请. */
  readonly range: TextRange;
  readonly cells: readonly Cell[];
}

/** The numbers of the prose that tell of cells, in the order of the text. */
export function claimedCells(report: Report): ClaimedCells[] {
  return claimsOf(report)
    .flatMap(({ quantity, span, value, means, paragraph }) => {
      const readings = means.flatMap(meaning => readMeaning(report, meaning) ?? []);
      // Of what the number may mean, that which it equals; else what it means first.
      const reading = readings.find(candidate => candidate.value === value) ?? readings[0];
      if (!reading) return [];
      const end = quantity?.unitEnd ?? span.end;
      return [{ range: paragraph.rangeOf({ start: span.start, end }), cells: reading.cells }];
    })
    .sort((a, b) => a.range.start - b.range.start);
}
