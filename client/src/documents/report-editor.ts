import {
  type CustomDocument,
  type CustomReadonlyEditorProvider,
  commands,
  l10n,
  languages,
  type TextDocument,
  type Uri,
  type ViewColumn,
  type WebviewPanel,
  window,
  workspace,
} from 'vscode';
import { LANGUAGE } from '../language.ts';
import { documentAddress, SCHEME, textAddress } from './address.ts';
import { messagePage } from './message-page.ts';
import { isWritable, type OpenDocuments } from './open-documents.ts';
import { saveAsText } from './save-as.ts';
import { explain, kindNames } from './words.ts';

/**
 * Opens a document that is double-clicked as the text of a report, in the place of the editor that VS Code opened for it.
 * One that cannot be read shows why, and what to do.
 */
export class ReportEditor implements CustomReadonlyEditorProvider {
  /** The documents of which it was said that they are read-only. */
  private readonly told = new Set<string>();

  constructor(private readonly documents: OpenDocuments) {}

  openCustomDocument(uri: Uri): CustomDocument {
    return { uri, dispose: () => {} };
  }

  async resolveCustomEditor({ uri }: CustomDocument, panel: WebviewPanel): Promise<void> {
    try {
      await this.documents.read(uri);
    } catch (error) {
      panel.webview.html = messagePage(explain(error));
      return;
    }
    await this.open(uri, panel.viewColumn);
    panel.dispose();
  }

  /** Shows a document as a report's text. */
  async open(uri: Uri, column?: ViewColumn): Promise<void> {
    try {
      const { document } = await this.documents.read(uri);
      const text = await workspace.openTextDocument(textAddress(uri));
      await window.showTextDocument(text, { viewColumn: column, preview: false });
      if (!isWritable(document)) void this.tellReadOnly(text, kindNames[document.kind]);
    } catch (error) {
      void window.showErrorMessage(explain(error));
    }
  }

  private async tellReadOnly(text: TextDocument, kind: string): Promise<void> {
    const key = text.uri.toString();
    if (this.told.has(key)) return;
    this.told.add(key);
    const [asWord, asText] = [l10n.t('Export…'), l10n.t('Save As Text…')];
    const message = l10n.t('{0} is shown to read and check. To change it, save it as another file.', kind);
    const answer = await window.showInformationMessage(message, asWord, asText);
    if (answer === asWord) await commands.executeCommand('gouji.export', text.uri);
    if (answer === asText) await saveAsText(text);
  }
}

/** Gives the texts of documents the language of reports, whatever their names are. */
export function setLanguageOfTexts(): { dispose(): void } {
  const set = (document: TextDocument) => {
    if (document.uri.scheme === SCHEME && document.languageId !== LANGUAGE)
      void languages.setTextDocumentLanguage(document, LANGUAGE);
  };
  for (const document of workspace.textDocuments) set(document);
  return workspace.onDidOpenTextDocument(set);
}

/** The document whose text or whose file is meant: that of a command's argument, else of the editor that is active. */
export function documentOf(resource: unknown): Uri | undefined {
  const uri = (resource as Uri | undefined)?.scheme ? (resource as Uri) : window.activeTextEditor?.document.uri;
  return uri && documentAddress(uri);
}
