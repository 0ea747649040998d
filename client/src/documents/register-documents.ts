import { commands, Disposable, type ExtensionContext, window, workspace } from 'vscode';
import { documentAddress, SCHEME } from './address.ts';
import { DocumentTexts } from './document-texts.ts';
import { offerLeftDrafts } from './left-drafts.ts';
import { OpenDocuments, type StartReader } from './open-documents.ts';
import { documentOf, ReportEditor, setLanguageOfTexts } from './report-editor.ts';
import { saveAsText } from './save-as.ts';

/** Word files, PDFs, workbooks and pages as texts of reports: their file system, their editor and their commands. */
export function registerDocuments(context: ExtensionContext, startReader: StartReader): Disposable {
  const documents = new OpenDocuments(context, startReader);
  const editor = new ReportEditor(documents);
  void offerLeftDrafts(documents, document => editor.open(document));
  return Disposable.from(
    workspace.registerFileSystemProvider(SCHEME, new DocumentTexts(documents), { isCaseSensitive: true }),
    // A report by its name, and any document that the user opens so: VS Code has no other way to tell the two apart.
    window.registerCustomEditorProvider('gouji.report', editor),
    window.registerCustomEditorProvider('gouji.document', editor),
    setLanguageOfTexts(),
    workspace.onDidCloseTextDocument(closed => {
      // One that only changes its language is still there.
      if (closed.uri.scheme === SCHEME && !workspace.textDocuments.includes(closed))
        documents.forget(documentAddress(closed.uri));
    }),
    commands.registerCommand('gouji.document.open', async (resource?: unknown) => {
      const document = documentOf(resource);
      if (document) await editor.open(document);
    }),
    commands.registerCommand('gouji.document.saveAsText', async () => {
      const document = window.activeTextEditor?.document;
      if (document) await saveAsText(document);
    }),
  );
}
