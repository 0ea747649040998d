import type { PrintedLabel, Report, Table } from '../report/report.ts';
import { bilingual } from '../text/bilingual.ts';
import { labelKey, labelKeyWithoutRemarks, withoutNumbering } from '../text/label-key.ts';
import type { Finding, FindingData, Rule } from './rule.ts';

/**
 * A row's or column's label that says something else than the official one, beyond white space, brackets, numbering and
 * quotes: 其他法律行政止公开. The accepted shorter names (规范性文件) are fine.
 */
export const labelDeviation: Rule = {
  id: 'label-deviation',
  category: 'structure',
  title: bilingual('表格的行名、栏名与规定不一致', 'A label differs from the official one'),
  severity: 'information',
  *check(report) {
    for (const table of report.tables) {
      for (const { id, label } of table.rows) yield* check(report, table, label, { table: table.id, row: id });
      for (const heading of table.headings) {
        const column = heading.kind === 'column' ? { column: heading.id } : {};
        yield* check(report, table, heading, { table: table.id, ...column });
      }
    }
  },
};

function* check({ source }: Report, table: Table, label: PrintedLabel, data: FindingData): Generator<Finding> {
  if (label.official || differsInRemark(label) || isBrokenOff(table, label)) return;
  const { text, officialText, range } = label;
  const inOnePlace = !/[\n\r\t|]/.test(source.slice(range));
  yield {
    message: bilingual(`“${text}”的规定写法是“${officialText}”。`, `“${text}” is officially “${officialText}”.`),
    range,
    data,
    fixes: inOnePlace
      ? [
          {
            title: bilingual(`改为“${officialText}”`, `Change to “${officialText}”`),
            safe: true,
            edits: [{ range, newText: officialText }],
          },
        ]
      : [],
  };
}

/** Whether something is added in brackets, as local forms do: 本年(2024)制发件数, 本年收费金额（单位：万元，保留4位小数）. */
function differsInRemark({ text, officialText }: PrintedLabel): boolean {
  const [written, official] = [text, officialText].map(label => withoutNumbering(labelKeyWithoutRemarks(label)));
  return written === official;
}

/** Whether it is the beginning of a label: one that wraps in text with columns, or a cut one that may be several. */
function isBrokenOff({ layout, definition }: Table, { text, officialText }: PrintedLabel): boolean {
  const key = labelKey(text);
  if (!labelKey(officialText).startsWith(key)) return false;
  const labels = [...definition.rows, ...definition.columns, ...definition.rowGroups].map(({ label }) =>
    labelKey(label),
  );
  return layout === 'spaces' || labels.filter(label => label.startsWith(key)).length > 1;
}
