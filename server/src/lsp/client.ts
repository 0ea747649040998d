import type { ClientCapabilities, InitializeParams } from 'vscode-languageserver';
import type { Language } from '../core/text/bilingual.ts';
import { languageOfLocale } from './settings.ts';

/** What the client at the other end can do, read once from its `initialize`. Nothing is required of it. */
export interface Client {
  /** The language it shows itself in. */
  readonly language: Language;
  readonly pullsDiagnostics: boolean;
  readonly refreshesDiagnostics: boolean;
  readonly showsRelated: boolean;
  readonly showsTags: boolean;
  readonly answersConfiguration: boolean;
  readonly registersConfiguration: boolean;
  readonly nestsSymbols: boolean;
  readonly takesCodeActions: boolean;
  readonly versionsEdits: boolean;
}

export function readClient({ capabilities, locale }: Pick<InitializeParams, 'capabilities' | 'locale'>): Client {
  const { textDocument, workspace } = capabilities;
  return {
    language: languageOfLocale(locale),
    pullsDiagnostics: !!textDocument?.diagnostic,
    refreshesDiagnostics: !!workspace?.diagnostics?.refreshSupport,
    showsRelated: showsRelated(textDocument),
    showsTags: !!(textDocument?.publishDiagnostics?.tagSupport ?? textDocument?.diagnostic?.tagSupport),
    answersConfiguration: !!workspace?.configuration,
    registersConfiguration: !!workspace?.didChangeConfiguration?.dynamicRegistration,
    nestsSymbols: !!textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport,
    takesCodeActions: !!textDocument?.codeAction?.codeActionLiteralSupport,
    versionsEdits: !!workspace?.workspaceEdit?.documentChanges,
  };
}

/**
 * In 3.17 only a client that takes pushed diagnostics has a place to say whether it shows related information, so that
 * one which merely pulls, and says nothing, gets it.
 */
function showsRelated(textDocument: ClientCapabilities['textDocument']): boolean {
  const pushed = textDocument?.publishDiagnostics;
  const pulled = textDocument?.diagnostic;
  return pulled?.relatedInformation ?? pushed?.relatedInformation ?? (!!pulled && !pushed);
}
