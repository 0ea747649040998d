import { TabInputText, TabInputTextDiff, type Uri, window, workspace } from 'vscode';
import { LANGUAGE } from '../language.ts';

/**
 * The addresses of the reports that a tab or an editor shows: they tell of themselves. VS Code holds others open for minutes,
 * as after a tab was closed, and nobody asks for the problems of those.
 */
export function shownReports(): Uri[] {
  const shown = new Set(window.visibleTextEditors.map(({ document }) => document.uri.toString()));
  for (const { input } of window.tabGroups.all.flatMap(({ tabs }) => tabs)) {
    if (input instanceof TabInputText) shown.add(input.uri.toString());
    if (input instanceof TabInputTextDiff) shown.add(input.modified.toString());
  }
  const reports = workspace.textDocuments.filter(({ languageId }) => languageId === LANGUAGE);
  return reports.map(({ uri }) => uri).filter(uri => shown.has(uri.toString()));
}
