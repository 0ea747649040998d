import type { Problem } from '../../core/lint/lint.ts';
import type { Severity } from '../../core/rules/rule.ts';
import type { Language } from '../../core/text/bilingual.ts';
import { printable } from '../../core/text/printable.ts';
import type { JsonRange } from '../json-range.ts';
import type { Appearance, Reporter } from './reporter.ts';

const COMMANDS: Record<Severity, string> = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
  hint: 'notice',
};

/** `check --format github`: workflow commands, which GitHub shows as annotations of the files. */
export function githubProblems({ language }: Appearance): Reporter {
  return {
    head: '',
    separator: '',
    part({ name, analysis: { document }, problems, error }) {
      if (error && problems.length === 0) return workflowCommand('error', { file: name }, error[language]);
      return problems.map(problem => annotation(name, problem, document.rangeOf(problem.range), language)).join('');
    },
    between: (file, problems) => problems.map(problem => annotation(file, problem, problem.range, language)).join(''),
    tail: () => '',
  };
}

function annotation(
  file: string,
  { rule, severity, message }: Pick<Problem, 'rule' | 'severity' | 'message'>,
  range: JsonRange,
  language: Language,
): string {
  const properties = { file, ...placeOf(range), title: `gouji ${rule}` };
  return workflowCommand(COMMANDS[severity], properties, message[language]);
}

/** Lines and columns from 1. Columns are for places on one line only. */
function placeOf({ start, end }: JsonRange): Record<string, string | number> {
  const lines = { line: start.line + 1, endLine: end.line + 1 };
  return start.line === end.line ? { ...lines, col: start.character + 1, endColumn: end.character + 1 } : lines;
}

function workflowCommand(command: string, properties: Record<string, string | number>, message: string): string {
  const written = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
  return `::${command} ${written.join(',')}::${escapeMessage(message)}\n`;
}

function escapeMessage(text: string): string {
  return printable(text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A'));
}

function escapeProperty(text: string): string {
  return escapeMessage(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
}
