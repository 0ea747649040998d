import { nameOf } from '../figures/cell.ts';
import type { Report } from '../report/report.ts';
import { shortName } from './names.ts';
import { placeAt, sectionAt, tableAt } from './place.ts';
import { tableName } from './repair/repair.ts';

/**
 * Where an offset of a report is, in words, as people find it in a Word file or on paper: 表3 （七）总计·自然人, 表2 规章,
 * 五、存在的主要问题及改进情况. Empty where it stands before all sections.
 */
export function placeWords(report: Report, offset: number): string {
  const table = tableAt(report, offset);
  if (!table) return shortName(sectionAt(report, offset)?.heading.text ?? '');
  const place = placeAt(report, offset);
  const name = tableName(table);
  switch (place?.kind) {
    case 'cell':
      return `${name} ${nameOf(place.cell)}`;
    case 'row-label':
      return `${name} ${shortName(place.row.label.text)}`;
    case 'table-heading':
      return `${name} ${shortName(place.heading.text)}`;
    default:
      return name;
  }
}
