import { oncePer } from '../once.ts';
import type { Table } from '../report/report.ts';
import type { Finding, TableContext, TableRule } from '../rules/rule.ts';
import { movedRange } from '../text/range.ts';

/** What a rule found in a table, and what may change it: the facts about the report, and where the table stood. */
interface KeptFindings {
  readonly facts: string;
  start: number;
  findings: readonly Finding[];
}

/** What is kept of a table, wherever it stands. */
const keptOf = oncePer((_content: object): Map<TableRule, KeptFindings> => new Map());

/** What a rule finds in a table. It is not asked again about one that only moved. */
export function findInTable(rule: TableRule, table: Table, context: TableContext): readonly Finding[] {
  const ofTable = keptOf(table.content);
  const { start } = table.range;
  let kept = ofTable.get(rule);
  if (kept?.facts !== context.facts) {
    kept = { facts: context.facts, start, findings: [...rule.checkTable(table, context)] };
    ofTable.set(rule, kept);
  } else if (kept.start !== start) {
    const by = start - kept.start;
    kept.start = start;
    kept.findings = kept.findings.map(finding => movedFinding(finding, by));
  }
  return kept.findings;
}

function movedFinding(finding: Finding, by: number): Finding {
  const { range, related, fixes } = finding;
  return {
    ...finding,
    range: movedRange(range, by),
    ...(related && { related: related.map(place => ({ ...place, range: movedRange(place.range, by) })) }),
    ...(fixes && {
      fixes: fixes.map(fix => ({
        ...fix,
        edits: fix.edits.map(edit => ({ ...edit, range: movedRange(edit.range, by) })),
      })),
    }),
  };
}
