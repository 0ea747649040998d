import { l10n } from 'vscode';
import type { OverviewReport } from '../../../server/src/lsp/protocol.ts';

/** The words for the state of a report. */
export function stateWords(state: OverviewReport['state']): string {
  switch (state) {
    case 'unreadable':
      return l10n.t('Unreadable in part');
    case 'wrong':
      return l10n.t('With errors');
    case 'look':
      return l10n.t('To check');
    case 'right':
      return l10n.t('No problems');
    case 'none':
      return l10n.t('Not a report');
  }
}
