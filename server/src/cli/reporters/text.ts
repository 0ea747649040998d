import type { Analysis } from '../../core/analysis.ts';
import { placeWords } from '../../core/features/place-words.ts';
import type { Problem } from '../../core/lint/lint.ts';
import type { SetProblem } from '../../core/set/check-set.ts';
import { bilingual } from '../../core/text/bilingual.ts';
import type { DocumentText } from '../../core/text/document-text.ts';
import { printable } from '../../core/text/printable.ts';
import type { LineAndCharacter } from '../../core/text/source-text.ts';
import { excerptOf, shownName } from '../excerpt.ts';
import type { Appearance, Reporter } from './reporter.ts';
import { missingLine, SEVERITIES, stateLines, summary } from './summary.ts';

const NO_REPORT = bilingual('不是年度报告', 'is no annual report');
/** Said of a file a second time, when all are known. */
const BETWEEN = bilingual('与其他报告比较', 'compared with other reports');
const DIM = 90;
const BOLD = 1;

/** `check --format text`: for people. Lines count from 1, and every place is shown as it stands in the text. */
export function textProblems({ language, colour }: Appearance): Reporter {
  const paint = (text: string, code: number) => (colour ? `\u001b[${code}m${text}\u001b[0m` : text);

  function show({ rule, severity, message, range, related }: Problem, analysis: Analysis, words: string): string {
    const { source, document } = analysis;
    const { name, colour: code } = SEVERITIES[severity];
    const { text, marks } = excerptOf(source, range);
    const lines = [
      `  ${placeOf(document, range.start)}  ${words && `${printable(words)}  `}${paint(name[language], code)}  ${printable(message[language])}  ${paint(rule, DIM)}`,
      `      ${text}`,
      `      ${paint(marks, code)}`,
      ...(related ?? []).map(at =>
        paint(`      ${placeOf(document, at.range.start)}  ${printable(at.message[language])}`, DIM),
      ),
    ];
    return `${lines.join('\n')}\n`;
  }

  function showBetween({ rule, severity, message, range, related }: SetProblem): string {
    const { name, colour: code } = SEVERITIES[severity];
    const lines = [
      `  ${writtenPlace(range.start)}  ${paint(name[language], code)}  ${printable(message[language])}  ${paint(rule, DIM)}`,
      ...(related ?? []).map(at => {
        const file = at.file === undefined ? '' : `${shownName(at.file)} `;
        return paint(`      ${file}${writtenPlace(at.range.start)}  ${printable(at.message[language])}`, DIM);
      }),
    ];
    return `${lines.join('\n')}\n`;
  }

  return {
    head: '',
    separator: '',
    part({ name, kind, analysis, problems, error }) {
      const { report } = analysis;
      if (problems.length === 0 && (error || report.isReport)) return '';
      const note = error || report.isReport ? '' : `  ${NO_REPORT[language]}`;
      // In a document nobody sees lines of text.
      const words = (problem: Problem) => (kind === 'text' ? '' : placeWords(report, problem.range.start));
      const shown = problems.map(problem => show(problem, analysis, words(problem)));
      return `${paint(shownName(name), BOLD)}${note}\n${shown.join('')}\n`;
    },
    between: (file, problems) =>
      `${paint(shownName(file), BOLD)}  ${BETWEEN[language]}\n${problems.map(showBetween).join('')}\n`,
    tail(tally) {
      const missing = missingLine(tally);
      const lines = `${stateLines(tally)[language]}${missing ? `  ${printable(missing[language])}\n` : ''}`;
      return `${tally.files > 1 ? lines : ''}${summary(tally)[language]}\n`;
    },
  };
}

function placeOf(document: DocumentText, offset: number): string {
  return writtenPlace(document.positionAt(offset));
}

function writtenPlace({ line, character }: LineAndCharacter): string {
  return `${line + 1}:${character + 1}`;
}
