import { placeWords } from '../../core/features/place-words.ts';
import type { Problem } from '../../core/lint/lint.ts';
import { bilingual } from '../../core/text/bilingual.ts';
import { printable } from '../../core/text/printable.ts';
import type { SourceText } from '../../core/text/source-text.ts';
import { excerptOf, shownName } from '../excerpt.ts';
import type { Appearance, Reporter } from './reporter.ts';
import { SEVERITIES, summary } from './summary.ts';

const NO_REPORT = bilingual('不是年度报告', 'is no annual report');
const DIM = 90;
const BOLD = 1;

/** `check --format text`: for people. Lines count from 1, and every place is shown as it stands in the text. */
export function textProblems({ language, colour }: Appearance): Reporter {
  const paint = (text: string, code: number) => (colour ? `\u001b[${code}m${text}\u001b[0m` : text);

  function show({ rule, severity, message, range, related }: Problem, source: SourceText, words: string): string {
    const { name, colour: code } = SEVERITIES[severity];
    const { text, marks } = excerptOf(source, range);
    const lines = [
      `  ${placeOf(source, range.start)}  ${words && `${printable(words)}  `}${paint(name[language], code)}  ${printable(message[language])}  ${paint(rule, DIM)}`,
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
    part({ name, kind, analysis, error }) {
      const { source, report, problems } = analysis;
      if (problems.length === 0 && (error || report.isReport)) return '';
      const note = error || report.isReport ? '' : `  ${NO_REPORT[language]}`;
      // In a document nobody sees lines of text.
      const words = (problem: Problem) => (kind === 'text' ? '' : placeWords(report, problem.range.start));
      const shown = problems.map(problem => show(problem, source, words(problem)));
      return `${paint(shownName(name), BOLD)}${note}\n${shown.join('')}\n`;
    },
    tail: tally => `${summary(tally)[language]}\n`,
  };
}

function placeOf(source: SourceText, offset: number): string {
  const { line, character } = source.positionAt(offset);
  return `${line + 1}:${character + 1}`;
}
