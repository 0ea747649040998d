import { l10n } from 'vscode';
import type { OverviewReport } from '../../../server/src/lsp/protocol.ts';

/** The words for the state of a report. */
export function stateWords(state: OverviewReport['state']): string {
  switch (state) {
    case 'unreadable':
      return l10n.t('unreadable in part');
    case 'wrong':
      return l10n.t('wrong');
    case 'look':
      return l10n.t('to look at');
    case 'right':
      return l10n.t('right');
    case 'none':
      return l10n.t('no report');
  }
}
