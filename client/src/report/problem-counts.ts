import { l10n } from 'vscode';
import type { ProblemCounts } from '../../../server/src/lsp/protocol.ts';

/** How many problems the user is told of: as many as the Problems view lists, which leaves hints out. */
export function countOf({ error, warning, information }: ProblemCounts): number {
  return error + warning + information;
}

/** The gravest level among the problems that the user is told of. */
export function worstOf({
  error,
  warning,
  information,
}: ProblemCounts): 'error' | 'warning' | 'information' | undefined {
  if (error > 0) return 'error';
  if (warning > 0) return 'warning';
  return information > 0 ? 'information' : undefined;
}

/** 3 处, or no words for none. */
export function problemWords(count: number): string | undefined {
  if (count === 0) return undefined;
  return count === 1 ? l10n.t('1 problem') : l10n.t('{0} problems', count);
}
