import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { Analysis } from '../../server/src/core/analysis.ts';
import type { Problem } from '../../server/src/core/lint/lint.ts';
import { defaultSettings } from '../../server/src/core/lint/settings.ts';
import { Memory } from '../../server/src/core/memory.ts';
import { findSection } from '../../server/src/core/report/report.ts';
import type { Fix } from '../../server/src/core/rules/rule.ts';
import { applyFix } from '../support/marked-text.ts';
import { reportText } from '../support/report-text.ts';
import { hasSharedReports, sharedText } from '../support/shared.ts';

/** What a problem is about, wherever it stands and whatever its figures are. */
const aboutOf = ({ rule, data }: Problem) => [rule, data?.section, data?.table, data?.row, data?.column].join(' ');

/** The rules that speak of what is inserted without figures or words: that is what is left to do. */
const SUMS = new Set(['row-total', 'column-total', 'balance']);
const TO_FILL_IN = new Set(['cell-blank', 'section-empty']);

/** Requires of every mend that its problem goes and no other comes but for sums that it names. Gives how many there were. */
function expectMended(text: string): number {
  // As in an editor: a text that was mended in one place is not read anew in all others.
  const memory = new Memory();
  const problemsIn = (version: string) => new Analysis(version, defaultSettings, memory).problems;
  const problems = problemsIn(text);
  let mends = 0;
  for (const problem of problems) {
    for (const fix of problem.fixes ?? []) {
      mends++;
      const after = problemsIn(applyFix(text, fix)).map(aboutOf);
      const left = problems.map(aboutOf);
      left.splice(left.indexOf(aboutOf(problem)), 1);
      const extra = after.filter(about => {
        const at = left.indexOf(about);
        if (at >= 0) left.splice(at, 1);
        return at < 0 && !TO_FILL_IN.has(about.split(' ')[0]!);
      });
      const named = extra.filter(about => fix.doubtful && SUMS.has(about.split(' ')[0]!));
      expect(named.length > 0, fix.title.zh).toBe(fix.title.zh.includes('会不相等'));
      expect(
        extra.filter(about => !named.includes(about)),
        `after “${fix.title.zh}” for ${problem.message.zh}`,
      ).toEqual([]);
    }
  }
  return mends;
}

/** The figures of all tables. */
const figuresOf = (text: string) =>
  new Analysis(text).report.tables.flatMap(({ id, rows }) =>
    rows.flatMap(row =>
      row.cells.map(({ column, value }) => [id, row.id, column?.id, value.kind === 'number' ? value.amount : 0n]),
    ),
  );

function applyTogether(text: string, fixes: readonly Fix[]): string {
  return applyFix(text, { edits: fixes.flatMap(({ edits }) => edits) });
}

/** Wrongs of form that the reports beside the repository do not have. */
const damages: Record<string, (text: string) => string> = {
  'a slip in a heading': text => text.replace('存在的主要问题及改进情况', '存在的主要问题和改进情况'),
  'a slip in a label': text => text.replace('重复申请', '重复申情').replace('信访举报投诉类申请', '信访举报类申请'),
  'units and separators': text =>
    text.replace(/^((?:\| )?规章[\t |]+)0/m, '$1１,204').replace(/^((?:\| )?行政处罚[\t |]+)\d+/m, '$1 12件'),
  'a row without its line': text => text.replace(/^.*(?:重复申请|行政强制)[\t |].*\n/gm, ''),
};

describe('a mend makes its problem go and no other come', () => {
  it.each(Object.keys(damages))('in a report with %s', name => {
    const mended = ['tab-separated', 'markdown', 'pipes'] as const;
    for (const layout of mended)
      expect(expectMended(damages[name]!(reportText({ layout }))), layout).toBeGreaterThan(0);
  });

  it('in a report with signs, blanks and wrong sums', () => {
    const rows = {
      received: '5 _ _ _ 0 0 _',
      granted: '/ / / / / / /',
      partial: '1 0 0 0 0 0 2',
      'unprocessed-duplicate': '3 0 0 0 0 0 3',
      'outcome-total': '3 0 0 0 0 0 3',
      review: '2 0 0 _ 1',
    };
    expect(expectMended(reportText({ rows }))).toBeGreaterThan(3);
  });
});

describe.skipIf(!hasSharedReports)('in the reports beside the repository, a mend', () => {
  const folder = path.resolve(import.meta.dirname, '../../../shared/corpus/reports');
  const names = hasSharedReports ? readdirSync(folder).filter(name => name.endsWith('.txt')) : [];
  const texts = names.map(name => sharedText(`corpus/reports/${name}`));

  it('makes its problem go and no other come', () => {
    let mends = 0;
    for (const text of texts) mends += expectMended(text);
    expect(mends).toBeGreaterThan(100);
  }, 60_000);

  it.each(Object.keys(damages))(
    'does so with %s',
    name => {
      for (const text of texts) expectMended(damages[name]!(text));
    },
    60_000,
  );

  it('puts back each section that was taken out', () => {
    for (const text of texts) {
      const memory = new Memory();
      const analyse = (version: string) => new Analysis(version, defaultSettings, memory);
      const { report, problems } = analyse(text);
      const known = new Set(problems.map(aboutOf));
      for (const id of ['overview', 'disclosure', 'applications', 'disputes', 'problems', 'other'] as const) {
        const { start, end } = findSection(report, id)!.range;
        const without = text.slice(0, start) + text.slice(end);
        const missing = analyse(without).problems.find(
          ({ rule, data }) => rule === 'section-missing' && data?.section === id,
        )!;
        const after = analyse(applyFix(without, missing.fixes![0]!)).problems;
        expect(after.filter(problem => problem.severity === 'error' && !known.has(aboutOf(problem)))).toEqual([]);
      }
    }
  }, 60_000);

  it('that is safe changes no figure, also where all are made at once', () => {
    for (const text of texts) {
      for (const damage of ['a slip in a heading', 'a slip in a label', 'units and separators']) {
        const damaged = damages[damage]!(text);
        const safe = new Analysis(damaged).problems.flatMap(({ fixes = [] }) => fixes.filter(fix => fix.safe));
        expect(figuresOf(applyTogether(damaged, safe))).toEqual(figuresOf(damaged));
      }
    }
  }, 60_000);
});
