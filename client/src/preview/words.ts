import { env, l10n } from 'vscode';

/** The page's own words in the language of VS Code. The words of the form stay Chinese, as the form is. */
export function pageWords() {
  return {
    /** The language of these words, for screen readers. */
    language: env.language,
    problems: l10n.t('Problems'),
    noProblems: l10n.t('No problems found'),
    position: l10n.t('{0} of {1}'),
    error: l10n.t('Error'),
    warning: l10n.t('Warning'),
    information: l10n.t('Information'),
    hint: l10n.t('Hint'),
    previous: l10n.t('Previous problem'),
    next: l10n.t('Next problem'),
    shouldBe: l10n.t('→ {0}'),
    incomplete: l10n.t('{0} figures instead of {1}'),
    rowMissing: l10n.t('This row is not in the text'),
    sectionMissing: l10n.t('This section is not in the text'),
    sectionEmpty: l10n.t('Nothing is written in this section yet'),
    insertSection: l10n.t('Insert it'),
    formOf: l10n.t('{0} form'),
    strays: l10n.t('In the text, but in no row of the form'),
    fillTotals: l10n.t('Fill in totals'),
    fillTotalsNote: l10n.t('Computes every total of this table from its figures and writes those that differ'),
    totalsRight: l10n.t('All totals that can be computed are right'),
    copyForWord: l10n.t('Copy for Word'),
    copyForExcel: l10n.t('Copy for Excel'),
    copied: l10n.t('Copied'),
    copyFailed: l10n.t('Could not copy'),
    pictures: l10n.t('Pictures'),
    export: l10n.t('Export…'),
    print: l10n.t('Print'),
    tools: l10n.t('Preview tools'),
    tableTools: l10n.t('Tools for {0}'),
    editCell: l10n.t('New figure for {0}'),
    blankNotKept: l10n.t('A blank cell would be lost in this layout of the text; write 0 instead'),
    notReport: l10n.t('This text is not an annual report, so it is shown as it stands'),
    empty: l10n.t('The report is still empty'),
    flow: l10n.t('What became of the applications'),
    applicants: l10n.t('Who applied'),
    flowNoOutcome: l10n.t('what became of {0} is not filled in yet'),
    flowNoSource: l10n.t('where {0} came from is not filled in yet'),
    flowUneven: l10n.t('{0} came in, but {1} went out'),
  };
}

export type Words = ReturnType<typeof pageWords>;
