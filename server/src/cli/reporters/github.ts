import type { Problem } from '../../core/lint/lint.ts';
import type { Severity } from '../../core/rules/rule.ts';
import type { SourceText } from '../../core/text/source-text.ts';
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
    part({ name, analysis, error }) {
      const { source, problems } = analysis;
      if (error && problems.length === 0) return workflowCommand('error', { file: name }, error[language]);
      return problems
        .map(problem => {
          const properties = { file: name, ...placeOf(problem, source), title: `gouji ${problem.rule}` };
          return workflowCommand(COMMANDS[problem.severity], properties, problem.message[language]);
        })
        .join('');
    },
    tail: () => '',
  };
}

/** Lines and columns from 1. Columns are for places on one line only. */
function placeOf({ range }: Problem, source: SourceText): Record<string, string | number> {
  const [start, end] = [source.positionAt(range.start), source.positionAt(range.end)];
  const lines = { line: start.line + 1, endLine: end.line + 1 };
  return start.line === end.line ? { ...lines, col: start.character + 1, endColumn: end.character + 1 } : lines;
}

function workflowCommand(command: string, properties: Record<string, string | number>, message: string): string {
  const written = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
  return `::${command} ${written.join(',')}::${escapeMessage(message)}\n`;
}

function escapeMessage(text: string): string {
  return text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
}

function escapeProperty(text: string): string {
  return escapeMessage(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
}
