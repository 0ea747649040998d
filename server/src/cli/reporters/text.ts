import type { Problem } from '../../core/lint/lint.ts';
import { type Severity, severities } from '../../core/rules/rule.ts';
import { type Bilingual, bilingual } from '../../core/text/bilingual.ts';
import type { SourceText } from '../../core/text/source-text.ts';
import { excerptOf, printable } from '../excerpt.ts';
import type { Appearance, Reporter, Tally } from './reporter.ts';

const SEVERITIES: Record<Severity, { name: Bilingual; plural: string; colour: number }> = {
  error: { name: bilingual('错误', 'error'), plural: 'errors', colour: 31 },
  warning: { name: bilingual('警告', 'warning'), plural: 'warnings', colour: 33 },
  information: { name: bilingual('提示', 'information'), plural: 'information', colour: 36 },
  hint: { name: bilingual('建议', 'hint'), plural: 'hints', colour: 90 },
};
const NO_REPORT = bilingual('不是年度报告', 'is no annual report');
const DIM = 90;
const BOLD = 1;

/** `check --format text`: for people. Lines count from 1, and every place is shown as it stands in the text. */
export function textProblems({ language, colour }: Appearance): Reporter {
  const paint = (text: string, code: number) => (colour ? `\u001b[${code}m${text}\u001b[0m` : text);

  function show({ rule, severity, message, range, related }: Problem, source: SourceText): string {
    const { name, colour: code } = SEVERITIES[severity];
    const { text, marks } = excerptOf(source, range);
    const lines = [
      `  ${placeOf(source, range.start)}  ${paint(name[language], code)}  ${printable(message[language])}  ${paint(rule, DIM)}`,
      `      ${text}`,
      `      ${paint(marks, code)}`,
      ...(related ?? []).map(at =>
        paint(`      ${placeOf(source, at.range.start)}  ${printable(at.message[language])}`, DIM),
      ),
    ];
    return `${lines.join('\n')}\n`;
  }

  return {
    head: '',
    separator: '',
    part({ name, analysis, error }) {
      const { source, report, problems } = analysis;
      if (error || (report.isReport && problems.length === 0)) return '';
      const note = report.isReport ? '' : `  ${NO_REPORT[language]}`;
      return `${paint(printable(name), BOLD)}${note}\n${problems.map(problem => show(problem, source)).join('')}\n`;
    },
    tail: tally => `${summary(tally)[language]}\n`,
  };
}

function placeOf(source: SourceText, offset: number): string {
  const { line, character } = source.positionAt(offset);
  return `${line + 1}:${character + 1}`;
}

/** 64 个文件，63 份年报：2 处错误、1 处警告 */
function summary(tally: Tally): Bilingual {
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
