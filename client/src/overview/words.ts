import { env, l10n } from 'vscode';
import { mainFigures } from '../../../server/src/core/set/main-figures.ts';
import { stateWords } from './state-words.ts';

/** The words of the page of all reports in the language of VS Code. */
export function overviewWords() {
  const language = env.language.toLowerCase().startsWith('zh') ? 'zh' : 'en';
  return {
    language: env.language,
    title: l10n.t('Annual Reports: Overview'),
    tabs: {
      table: l10n.t('Table'),
      charts: l10n.t('Charts'),
      years: l10n.t('Two years'),
      rollUp: l10n.t('Roll-up'),
    },
    organ: l10n.t('Organ'),
    year: l10n.t('Year'),
    state: l10n.t('Status'),
    errors: l10n.t('Errors'),
    warnings: l10n.t('Warnings'),
    file: l10n.t('File'),
    figures: mainFigures.map(({ name }) => name[language]),
    states: {
      unreadable: stateWords('unreadable'),
      wrong: stateWords('wrong'),
      look: stateWords('look'),
      right: stateWords('right'),
      none: stateWords('none'),
    },
    filter: l10n.t('Filter by organ, year or file'),
    allStates: l10n.t('All states'),
    allYears: l10n.t('All years'),
    copy: l10n.t('Copy'),
    export: l10n.t('Export…'),
    copied: l10n.t('{0} lines copied'),
    copyFailed: l10n.t('Could not copy'),
    count: l10n.t('{0} of {1} reports'),
    empty: l10n.t('No annual report was found in this workspace yet'),
    missing: l10n.t('No report on {0}:'),
    open: l10n.t('Open'),
    compare: l10n.t('Compare with last year'),
    notRead: l10n.t('not there, or cannot be read'),
    receivedByYear: l10n.t('Applications received by year'),
    outcomesByGroup: l10n.t('Outcomes'),
    reportsByState: l10n.t('Reports by state'),
    ofFiltered: l10n.t('of the reports that match the filter'),
    pickReport: l10n.t('Choose a report in the table first'),
    noOtherYear: l10n.t('The workspace has no other report of this organ'),
    with: l10n.t('compared with'),
    onlyChanged: l10n.t('Only what changed'),
    changed: l10n.t('{0} cells changed'),
    was: l10n.t('was {0}'),
    item: l10n.t('Item'),
    blank: l10n.t('blank'),
    repeated: l10n.t('Problems and improvements: what the other report says too is marked ({0}%)'),
    noWhole: l10n.t('gouji.json names no report that is the sum of others (rollUps)'),
    whole: l10n.t('Report of the whole'),
    onlyWrong: l10n.t('Only what does not add up'),
    wrongCells: l10n.t('{0} cells are not the sum of {1} reports'),
    allRight: l10n.t('Every cell is the sum of the {1} reports'),
    stated: l10n.t('Stated'),
    sum: l10n.t('Sum of the organs'),
    difference: l10n.t('Difference'),
    parts: l10n.t('Made up of'),
    isDifference: l10n.t('exactly the difference'),
    openCells: l10n.t('{0} cells differ from what is there'),
    semicolon: l10n.t('; '),
    partsLack: l10n.t('not all organs have a report that says this'),
    missingParts: l10n.t('Without a report:'),
  };
}

export type OverviewWords = ReturnType<typeof overviewWords>;
