import { type TextEditor, window } from 'vscode';

/** The language id of reports, as the manifest contributes it. */
export const LANGUAGE = 'nianbao';

/** The active editor where it shows a report. */
export function activeReportEditor(): TextEditor | undefined {
  const editor = window.activeTextEditor;
  return editor?.document.languageId === LANGUAGE ? editor : undefined;
}
