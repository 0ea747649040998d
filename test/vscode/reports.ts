// Reports to try the extension on.
import { editionOf, tableOfSection } from '../../server/src/core/edition/editions.ts';
import { reportSkeleton } from '../../server/src/core/edition/skeleton.ts';

const edition = editionOf('2021');

/** A report of 2024 whose form has no fault: 0 in all cells. */
export const whole = reportSkeleton(edition, {
  organ: '临河县水务局',
  year: '2024',
  fill: () => '0',
  prose: section => (tableOfSection(edition, section) ? '' : '本机关全年依法公开政府信息。'),
});

/** The same with 7 for 0 as the total of the applications received. */
export const withWrongTotal = replaced(whole, /^(一、本年新收.*\t)0$/m, '$17');

/** A report without its section 四. */
export const withoutDisputes = (text: string) => replaced(text, /^四、政府信息公开[\s\S]*?(?=^五、)/m, '');

/** The same report with prose for its table 4. */
export const withoutDisputesTable = replaced(whole, /^行政复议\t[\s\S]*?(?=\n\n五、)/m, '本机关没有复议和诉讼。');

/** The same report with nothing in the cells of table 4. */
export const withBlankDisputes = replaced(whole, /^0(\t0){14}$/m, '\t'.repeat(14));

function replaced(text: string, pattern: RegExp, replacement: string): string {
  if (!pattern.test(text)) throw new Error(`${pattern} is not in the report`);
  return text.replace(pattern, replacement);
}
