import type { PrintedLabel, Table } from '../report/report.ts';
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
  *checkTable(table, { organ: { labels = [] } }) {
    const local = new Set(labels.map(labelKey));
    for (const { id, label } of table.rows) {
      if (!label.official) yield* check(table, label, { table: table.id, row: id }, local);
    }
    for (const heading of table.headings) {
      if (heading.official) continue;
      const column = heading.kind === 'column' ? { column: heading.id } : {};
      yield* check(table, heading, { table: table.id, ...column }, local);
    }
  },
};

function* check(table: Table, label: PrintedLabel, data: FindingData, local: ReadonlySet<string>): Generator<Finding> {
  if (local.has(labelKey(label.text)) || isBrokenOff(table, label)) return;
  const own = withoutGroups(table, label);
  const official = keyOfName(label.officialText);
  const adds = own.includes(official);
  // In “2.重复申请 暂无 0 0 …” a figure went astray, which \`row-incomplete\` says.
  const isShort = table.rows.some(row => row.label === label && !row.complete);
  if (own === official || (adds && isShort)) return;
  const { text, officialText, range } = label;
  // Of a label that is broken over places, or stands behind its group's, only people can say what to exchange.
  const isWhole = range.end - range.start === text.length && !/[\n\r\t|]/.test(text);
  const inOnePlace = isWhole && own === keyOfName(text);
  yield {
    message: bilingual(`“${text}”的规定写法是“${officialText}”。`, `“${text}” is officially “${officialText}”.`),
    range,
    data,
    fixes: inOnePlace
      ? [
          {
            title: bilingual(`改为“${officialText}”`, `Change to “${officialText}”`),
            // What is added would be lost.
            safe: !adds,
            edits: [{ range, newText: officialText }],
          },
        ]
      : [],
  };
}

/** The key without what local forms add in brackets: 本年(2024)制发件数, 本年收费金额（单位：万元，保留4位小数）. */
function keyOfName(text: string): string {
  return withoutNumbering(labelKeyWithoutRemarks(text));
}

/** The key of a label without the groups that stand before it in one place: 三、本年度办理结果 （一）予以公开. */
function withoutGroups({ definition }: Table, { text }: PrintedLabel): string {
  let key = keyOfName(text);
  for (const group of definition.rowGroups) {
    const groupKey = keyOfName(group.label);
    if (key.startsWith(groupKey) && key.length > groupKey.length) key = withoutNumbering(key.slice(groupKey.length));
  }
  return key;
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
