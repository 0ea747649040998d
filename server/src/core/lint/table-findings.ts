import { offsetOf, readingOf, type Table } from '../report/report.ts';
import type { Finding, Rule, TableContext, TableRule } from '../rules/rule.ts';
import { movedRange } from '../text/range.ts';
import { crashOf } from './crash.ts';

/** A finding with the rule that found it. */
export interface RuleFinding {
  readonly rule: Rule;
  readonly finding: Finding;
}

/** What rules found in a reading of a table, by the rules and by what they know of the report besides. */
interface KnownFindings {
  readonly rules: readonly TableRule[];
  readonly facts: string;
  readonly found: readonly RuleFinding[];
}

const known = new WeakMap<Table, KnownFindings>();

/** What rules find in a table. They look at its reading, and once for all places where that stands. */
export function findInTable(table: Table, rules: readonly TableRule[], context: TableContext): readonly RuleFinding[] {
  const by = offsetOf(table);
  const found = findInReading(readingOf(table), rules, context);
  return by === 0 ? found : found.map(({ rule, finding }) => ({ rule, finding: placedFinding(finding, by) }));
}

function findInReading(reading: Table, rules: readonly TableRule[], context: TableContext): readonly RuleFinding[] {
  const facts = factsOf(context);
  const before = known.get(reading);
  if (before?.rules === rules && before.facts === facts) return before.found;
  const found = rules.flatMap(rule => findingsOf(rule, reading, context).map(finding => ({ rule, finding })));
  known.set(reading, { rules, facts, found });
  return found;
}

/** All that a rule may know of the report besides the table, in a word. */
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

/** A finding where the table stands that it was found in. */
function placedFinding(finding: Finding, by: number): Finding {
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
