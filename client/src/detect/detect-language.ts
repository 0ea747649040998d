import { type ExtensionContext, languages, type TextDocument, window, workspace } from 'vscode';
import { LANGUAGE } from '../language.ts';
import { LOOKED_AT, looksLikeReport } from './looks-like-report.ts';
import { NotReports } from './not-reports.ts';

/** Fewest characters that come at once for a text without a file to count as pasted. */
const PASTED = 50;
/** A line that was ended: a title, or a heading, is whole. */
const hasLineEnd = (text: string) => /[\r\n]/.test(text);

/**
 * Gives plain texts that read as reports the language of reports: files when they are opened, new texts when something
 * is pasted into them or a title is typed. What the user has said about a file stands: it is not looked at again.
 */
export function detectLanguage(context: ExtensionContext): void {
  const notReports = new NotReports(context.workspaceState);
  // A change of language closes a document and opens it again in the same breath, and is somebody's will.
  let changingLanguage: string | undefined;

  const look = async (document: TextDocument) => {
    if (document.languageId !== 'plaintext' || !isEnabled(document) || notReports.has(document.uri)) return;
    if (looksLikeReport(beginningOf(document))) await languages.setTextDocumentLanguage(document, LANGUAGE);
  };

  context.subscriptions.push(
    workspace.onDidCloseTextDocument(({ uri }) => {
      changingLanguage = uri.toString();
      setTimeout(() => {
        changingLanguage = undefined;
      });
    }),
    workspace.onDidOpenTextDocument(document => {
      if (document.uri.toString() !== changingLanguage) void look(document);
    }),
    workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (!document.isUntitled) return;
      if (contentChanges.some(({ text }) => text.length >= PASTED || hasLineEnd(text))) void look(document);
    }),
  );
  for (const document of workspace.textDocuments) void look(document);
}

/** Marks the text of the active editor as a report, or as none for good. */
export async function setAsReport(context: ExtensionContext, isReport: boolean): Promise<void> {
  const document = window.activeTextEditor?.document;
  if (!document) return;
  await new NotReports(context.workspaceState).set(document.uri, !isReport);
  await languages.setTextDocumentLanguage(document, isReport ? LANGUAGE : 'plaintext');
}

/** The first few thousand characters of a document; a long line is not taken whole. */
export function beginningOf(document: TextDocument): string {
  let text = '';
  for (let line = 0; line < document.lineCount && text.length < LOOKED_AT; line++) {
    text += `${document.lineAt(line).text.slice(0, LOOKED_AT)}\n`;
  }
  return text.slice(0, LOOKED_AT);
}

function isEnabled(document: TextDocument): boolean {
  return workspace.getConfiguration('gouji', document).get('detect.enabled') === true;
}
