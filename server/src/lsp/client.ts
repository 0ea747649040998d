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
  readonly watchesFiles: boolean;
  /** Whether it reads files for the server, as `readsFiles` of its `initializationOptions` says: `gouji/readFirst`. */
  readonly readsFiles: boolean;
  /** Whether it ends a server that works too long on one text, as `endsServer` of its `initializationOptions` says. */
  readonly endsServer: boolean;
  /** Texts on which a server had to be ended, by address, with the first version that is to be tried again: `leave`. */
  readonly leave: ReadonlyMap<string, number>;
  readonly showsDocuments: boolean;
  readonly nestsSymbols: boolean;
  readonly takesCodeActions: boolean;
  readonly versionsEdits: boolean;
  readonly appliesEdits: boolean;
  readonly showsMarkdown: boolean;
  readonly insertsSnippets: boolean;
  readonly followsLinks: boolean;
  readonly refreshesInlayHints: boolean;
  readonly refreshesSemanticTokens: boolean;
  readonly refreshesCodeLenses: boolean;
  /** The commands that it carries out itself, as `commands` of its `initializationOptions` says. */
  readonly knownCommands: ReadonlySet<string>;
}

/** Null stands for nothing, wherever a client sends it. */
export function readClient({
  capabilities,
  locale,
  initializationOptions,
}: Pick<InitializeParams, 'capabilities' | 'locale' | 'initializationOptions'>): Client {
  const { textDocument, window, workspace } = capabilities ?? {};
  return {
    language: languageOfLocale(locale),
    pullsDiagnostics: !!textDocument?.diagnostic,
    refreshesDiagnostics: !!workspace?.diagnostics?.refreshSupport,
    showsRelated: showsRelated(textDocument),
    showsTags: !!(textDocument?.publishDiagnostics?.tagSupport ?? textDocument?.diagnostic?.tagSupport),
    answersConfiguration: !!workspace?.configuration,
    registersConfiguration: !!workspace?.didChangeConfiguration?.dynamicRegistration,
    watchesFiles: !!workspace?.didChangeWatchedFiles?.dynamicRegistration,
    readsFiles: optionsOf(initializationOptions).readsFiles === true,
    endsServer: optionsOf(initializationOptions).endsServer === true,
    leave: new Map(versionsOf(optionsOf(initializationOptions).leave)),
    showsDocuments: !!window?.showDocument?.support,
    nestsSymbols: !!textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport,
    takesCodeActions: !!textDocument?.codeAction?.codeActionLiteralSupport,
    versionsEdits: !!workspace?.workspaceEdit?.documentChanges,
    appliesEdits: !!workspace?.applyEdit,
    showsMarkdown: !!textDocument?.hover?.contentFormat?.includes('markdown'),
    insertsSnippets: !!textDocument?.completion?.completionItem?.snippetSupport,
    followsLinks: !!textDocument?.definition?.linkSupport,
    refreshesInlayHints: !!workspace?.inlayHint?.refreshSupport,
    refreshesSemanticTokens: !!workspace?.semanticTokens?.refreshSupport,
    refreshesCodeLenses: !!workspace?.codeLens?.refreshSupport,
    knownCommands: new Set(commandsOf(initializationOptions)),
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

function commandsOf(initializationOptions: unknown): string[] {
  const { commands } = optionsOf(initializationOptions);
  return Array.isArray(commands) ? commands.filter(command => typeof command === 'string') : [];
}

/** What Gouji's own client says of itself. */
function optionsOf(initializationOptions: unknown): Partial<Record<keyof Client | 'commands', unknown>> {
  return initializationOptions ?? {};
}

function versionsOf(leave: unknown): [string, number][] {
  return Object.entries(leave ?? {}).filter((entry): entry is [string, number] => typeof entry[1] === 'number');
}
