import { oncePer } from '../once.ts';
import type { Table } from '../report/report.ts';
import type { Finding, Rule, TableContext, TableRule } from '../rules/rule.ts';
import { movedRange } from '../text/range.ts';
import { crashOf } from './crash.ts';

/** A finding with the rule that found it. */
export interface RuleFinding {
  readonly rule: Rule;
  readonly finding: Finding;
}

/** What rules found in a table, and what may change it: the rules, the facts about the report, where the table stood. */
interface KeptFindings {
  rules: readonly TableRule[];
  facts: string;
  start: number;
  found: readonly RuleFinding[];
}

const keptOf = oncePer((_content: object): KeptFindings => ({ rules: [], facts: '', start: 0, found: [] }));

/** What rules find in a table. They are not asked again about one that only moved. */
export function findInTable(table: Table, rules: readonly TableRule[], context: TableContext): readonly RuleFinding[] {
  const kept = keptOf(table.content);
  const { start } = table.range;
  const facts = factsOf(context);
  if (kept.rules !== rules || kept.facts !== facts) {
    kept.found = rules.flatMap(rule => findingsOf(rule, table, context).map(finding => ({ rule, finding })));
    Object.assign(kept, { rules, facts, start });
  } else if (kept.start !== start) {
    const by = start - kept.start;
    kept.found = kept.found.map(({ rule, finding }) => ({ rule, finding: movedFinding(finding, by) }));
    kept.start = start;
  }
  return kept.found;
}

/** All that a rule may know of the report, in a word: findings in the same table differ by nothing else. */
function factsOf({ edition, ...facts }: TableContext): string {
  return JSON.stringify({ edition: edition?.id, ...facts });
}

function findingsOf(rule: TableRule, table: Table, context: TableContext): Finding[] {
  try {
    return [...rule.checkTable(table, context)];
  } catch (error) {
    return [crashOf(rule, error, table.range.start)];
  }
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
