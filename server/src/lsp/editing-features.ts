import { CodeLensRefreshRequest } from 'vscode-languageserver';
import { completions } from '../core/features/completion/completion.ts';
import { hover } from '../core/features/hover/hover.ts';
import { documentHighlights } from '../core/features/navigation/document-highlights.ts';
import { definitionOf, referencesOf } from '../core/features/navigation/navigation.ts';
import { selectionRanges } from '../core/features/navigation/selection-ranges.ts';
import { semanticTokens, semanticTokenTypes } from '../core/features/semantic-tokens/semantic-tokens.ts';
import { type TableLens, tableLenses } from '../core/features/sums/code-lens.ts';
import { inlayHints } from '../core/features/sums/inlay-hints.ts';
import type { Client } from './client.ts';
import {
  lensCommands,
  toCodeLenses,
  toCompletionItem,
  toDefinition,
  toHover,
  toInlayHint,
  toOffsets,
  toRange,
  toSelectionRange,
  toSemanticTokens,
} from './convert.ts';
import type { OpenDocument } from './documents.ts';
import type { Feature } from './features.ts';
import { tableCommands } from './table-commands.ts';

/** What helps while a report is being written and read: hovers, completion, ways from figure to figure, hints, colours. */
export const editingFeatures: readonly Feature[] = [
  {
    capabilities: () => ({ hoverProvider: true }),
    serve: (connection, answering) =>
      connection.onHover(
        answering(({ analysis }, { position }, client) => {
          const found = hover(analysis, analysis.document.offsetAt(position), client.language);
          return found && toHover(analysis.document, found, client);
        }),
      ),
  },
  {
    // Of what is typed, the mark behind a number begins no word: 一、
    capabilities: () => ({ completionProvider: { triggerCharacters: ['、'] } }),
    serve: (connection, answering) =>
      connection.onCompletion(
        answering(({ analysis }, { position }, client) => ({
          // What fits depends on all that stands before the caret, not on the last word alone.
          isIncomplete: true,
          items: completions(analysis, analysis.document.offsetAt(position), new Date().getFullYear()).flatMap(
            (item, index) => toCompletionItem(analysis, item, index, client) ?? [],
          ),
        })),
      ),
  },
  {
    capabilities: () => ({ definitionProvider: true }),
    serve: (connection, answering) =>
      connection.onDefinition(
        answering((document, { position }, client) => {
          const ways = definitionOf(document.analysis, document.analysis.document.offsetAt(position));
          return ways && toDefinition(document, ways, client);
        }),
      ),
  },
  {
    capabilities: () => ({ referencesProvider: true }),
    serve: (connection, answering) =>
      connection.onReferences(
        answering(({ uri, analysis }, { position }) =>
          referencesOf(analysis, analysis.document.offsetAt(position)).map(range => ({
            uri,
            range: toRange(analysis.document, range),
          })),
        ),
      ),
  },
  {
    capabilities: () => ({ documentHighlightProvider: true }),
    serve: (connection, answering) =>
      connection.onDocumentHighlight(
        answering(({ analysis }, { position }) =>
          documentHighlights(analysis, analysis.document.offsetAt(position)).map(range => ({
            range: toRange(analysis.document, range),
          })),
        ),
      ),
  },
  {
    capabilities: () => ({ selectionRangeProvider: true }),
    serve: (connection, answering) =>
      connection.onSelectionRanges(
        answering(({ analysis }, { positions }) =>
          positions.map(position =>
            toSelectionRange(analysis.document, selectionRanges(analysis, analysis.document.offsetAt(position))),
          ),
        ),
      ),
  },
  {
    capabilities: () => ({ inlayHintProvider: true }),
    serve: (connection, answering) =>
      connection.languages.inlayHint.on(
        answering(({ analysis }, { range }, client, settings) =>
          inlayHints(analysis, toOffsets(analysis.document, range), settings.inlayHints).map(hint =>
            toInlayHint(analysis.document, hint, client),
          ),
        ),
      ),
    refresh: (connection, { refreshesInlayHints }) =>
      refreshesInlayHints ? connection.languages.inlayHint.refresh() : undefined,
  },
  {
    capabilities: () => ({
      semanticTokensProvider: {
        legend: { tokenTypes: [...semanticTokenTypes], tokenModifiers: [] },
        full: true,
        range: true,
      },
    }),
    serve: (connection, answering) => {
      connection.languages.semanticTokens.on(
        answering(({ analysis }) => toSemanticTokens(analysis.document, semanticTokens(analysis))),
      );
      connection.languages.semanticTokens.onRange(
        answering(({ analysis }, { range }) =>
          toSemanticTokens(analysis.document, semanticTokens(analysis, toOffsets(analysis.document, range))),
        ),
      );
    },
    refresh: (connection, { refreshesSemanticTokens }) =>
      refreshesSemanticTokens ? connection.languages.semanticTokens.refresh() : undefined,
  },
  {
    capabilities: client =>
      Object.values(lensCommands).some(command => isCarriedOut(command, client)) ? { codeLensProvider: {} } : {},
    serve: (connection, answering) =>
      connection.onCodeLens(
        answering((document, _params, client, { codeLens }) =>
          codeLens ? toCodeLenses(document, livingLenses(document, client), client) : [],
        ),
      ),
    refresh: (connection, { refreshesCodeLenses }) =>
      refreshesCodeLenses ? connection.sendRequest(CodeLensRefreshRequest.type) : undefined,
  },
];

/** The lenses whose commands somebody carries out; any other would be dead. */
function livingLenses({ analysis }: OpenDocument, client: Client): TableLens[] {
  return tableLenses(analysis).filter(({ action }) => isCarriedOut(lensCommands[action], client));
}

/** Whether the client knows the command itself, or has the server's edits of it applied. */
function isCarriedOut(command: string, { knownCommands, appliesEdits }: Client): boolean {
  return knownCommands.has(command) || (appliesEdits && command in tableCommands);
}
