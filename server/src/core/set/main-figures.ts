import type { TableId } from '../form/schema.ts';
import { type Bilingual, bilingual } from '../text/bilingual.ts';

/** A figure by which reports are compared at a glance: the 总计 of a row, or of all rows of a group. */
export interface MainFigure {
  /** A row or a group of rows. */
  readonly id: string;
  readonly name: Bilingual;
  readonly table: TableId;
  /** `outcome` divides what became of the applications. */
  readonly kind: 'flow' | 'outcome' | 'dispute';
}

const flow = figuresOf('flow', 'applications');
const outcome = figuresOf('outcome', 'applications');
const dispute = figuresOf('dispute', 'disputes');

/** The columns of figures of a table of reports, in the order of the form. */
export const mainFigures: readonly MainFigure[] = [
  flow('received', bilingual('新收', 'Received')),
  flow('carried-in', bilingual('上年结转', 'Carried in')),
  outcome('granted', bilingual('予以公开', 'Granted')),
  outcome('partial', bilingual('部分公开', 'In part')),
  outcome('refused', bilingual('不予公开', 'Refused')),
  outcome('unavailable', bilingual('无法提供', 'Not available')),
  outcome('unprocessed', bilingual('不予处理', 'Not processed')),
  outcome('other', bilingual('其他处理', 'Other')),
  flow('outcome-total', bilingual('办理总计', 'Answered')),
  flow('carried-out', bilingual('结转下年', 'Carried out')),
  dispute('review', bilingual('行政复议', 'Reviews')),
  dispute('litigation', bilingual('行政诉讼', 'Lawsuits')),
];

function figuresOf(kind: MainFigure['kind'], table: TableId): (id: string, name: Bilingual) => MainFigure {
  return (id, name) => ({ id, name, table, kind });
}
