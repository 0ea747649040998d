import { type ReportState, reportStates } from '../../core/report/summary.ts';
import { type Severity, severities } from '../../core/rules/rule.ts';
import { type Bilingual, bilingual } from '../../core/text/bilingual.ts';
import type { Tally } from './reporter.ts';

/** What the severities are called, and their colours as terminals count them. */
export const SEVERITIES: Record<Severity, { name: Bilingual; plural: string; colour: number }> = {
  error: { name: bilingual('错误', 'error'), plural: 'errors', colour: 31 },
  warning: { name: bilingual('警告', 'warning'), plural: 'warnings', colour: 33 },
  information: { name: bilingual('提示', 'information'), plural: 'information', colour: 36 },
  hint: { name: bilingual('建议', 'hint'), plural: 'hints', colour: 90 },
};

/** The words for the state of a report. */
export const STATES: Record<ReportState, { name: Bilingual; counter: string }> = {
  unreadable: { name: bilingual('部分无法读取', 'unreadable in part'), counter: '份' },
  wrong: { name: bilingual('有错误', 'wrong'), counter: '份' },
  look: { name: bilingual('需核对', 'to look at'), counter: '份' },
  right: { name: bilingual('无误', 'right'), counter: '份' },
  none: { name: bilingual('不是年报', 'no report'), counter: '个' },
};

/** How many files are in which state, a line each, the worst first: 需核对 5 份 */
export function stateLines({ states }: Tally): Bilingual {
  const found = reportStates.filter(state => states[state] > 0);
  return bilingual(
    found.map(state => `  ${STATES[state].name.zh} ${states[state]} ${STATES[state].counter}\n`).join(''),
    found.map(state => `  ${STATES[state].name.en}: ${states[state]}\n`).join(''),
  );
}

/** The organs without a report: 未见 2024 年报告 2 个机关：青禾县水利局、青禾县司法局. Null where none is missing. */
export function missingLine({ missing }: Tally): Bilingual | null {
  if (!missing?.organs.length) return null;
  const { year, organs } = missing;
  return bilingual(
    `未见 ${year} 年报告 ${organs.length} 个机关：${organs.join('、')}`,
    `no report on ${year} of ${plural(organs.length, 'organ')}: ${organs.join(', ')}`,
  );
}

/** What was found, in a line: 64 个文件，63 份年报：2 处错误、1 处警告 */
export function summary(tally: Tally): Bilingual {
  const found = severities.filter(severity => tally[severity] > 0);
  const count = (severity: Severity) =>
    `${tally[severity]} ${tally[severity] === 1 ? SEVERITIES[severity].name.en : SEVERITIES[severity].plural}`;
  const unreadable = tally.unreadable.length;
  return bilingual(
    `${tally.files} 个文件，${tally.reports} 份年报：${found.map(severity => `${tally[severity]} 处${SEVERITIES[severity].name.zh}`).join('、') || '没有问题'}` +
      `${unreadable ? `；${unreadable} 个文件无法读取` : ''}`,
    `${plural(tally.files, 'file')}, ${plural(tally.reports, 'report')}: ${found.map(count).join(', ') || 'no problems'}` +
      `${unreadable ? `; ${plural(unreadable, 'file')} could not be read` : ''}`,
  );
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
