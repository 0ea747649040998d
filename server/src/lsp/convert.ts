import {
  type CodeLens,
  CompletionItemKind,
  type Diagnostic,
  type DiagnosticRelatedInformation,
  DiagnosticSeverity,
  DiagnosticTag,
  type DocumentSymbol,
  type FoldingRange,
  type InlayHint,
  InsertTextFormat,
  InsertTextMode,
  type Location,
  type LocationLink,
  MarkupKind,
  type CompletionItem as ProtocolCompletionItem,
  type Hover as ProtocolHover,
  type TextEdit as ProtocolTextEdit,
  type Range,
  type SelectionRange,
  type SemanticTokens,
  type SymbolInformation,
  SymbolKind,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { Analysis } from '../core/analysis.ts';
import type { CompletionItem } from '../core/features/completion/completion-item.ts';
import type { Hover } from '../core/features/hover/hover.ts';
import type { Ways } from '../core/features/navigation/navigation.ts';
import type { ReportSymbol } from '../core/features/outline/document-symbols.ts';
import type { LineFold } from '../core/features/outline/folding-ranges.ts';
import type { OutlineItem } from '../core/features/outline/outline.ts';
import { type SemanticToken, semanticTokenTypes } from '../core/features/semantic-tokens/semantic-tokens.ts';
import type { TableLens } from '../core/features/sums/code-lens.ts';
import type { ComputedTotal } from '../core/features/sums/inlay-hints.ts';
import { insertedText } from '../core/form/snippets.ts';
import type { Problem } from '../core/lint/lint.ts';
import { pageOf } from '../core/rules/page.ts';
import type { Severity } from '../core/rules/rule.ts';
import type { SetProblem } from '../core/set/check-set.ts';
import type { DocumentText } from '../core/text/document-text.ts';
import type { TextEdit } from '../core/text/edit.ts';
import type { TextRange } from '../core/text/range.ts';
import type { Client } from './client.ts';
import type { OpenDocument } from './documents.ts';
import type { OutlineNode } from './protocol.ts';

// The one file that names both worlds: offsets and the core's words on one side, the protocol's on the other.

const severityOf: Record<Severity, DiagnosticSeverity> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

const tagOf = { unnecessary: DiagnosticTag.Unnecessary, deprecated: DiagnosticTag.Deprecated };

const symbolKindOf: Record<ReportSymbol['kind'], SymbolKind> = {
  report: SymbolKind.File,
  section: SymbolKind.Module,
  heading: SymbolKind.String,
  table: SymbolKind.Struct,
  row: SymbolKind.Field,
};

/** Where a range of what is read stands in the document. */
export function toRange(document: DocumentText, range: TextRange): Range {
  return document.rangeOf(range);
}

/** What is read of a range of the document. */
export function toOffsets(document: DocumentText, range: Range): TextRange {
  return document.offsetsOf(range);
}

/** The edits of the document that make these of what is read, each on its own: one that mark-up is in the way of is left out. */
export function toTextEdits(document: DocumentText, edits: readonly TextEdit[]): ProtocolTextEdit[] {
  return edits.flatMap(edit => (document.editOf(edit) ?? []).map(part => document.inLines(part)));
}

export function toDiagnostic(
  { uri, analysis: { document } }: Pick<OpenDocument, 'uri' | 'analysis'>,
  { rule, severity, message, range, data, related, tag }: Problem,
  { language, showsRelated, showsTags }: Client,
): Diagnostic {
  const diagnostic: Diagnostic = {
    range: toRange(document, range),
    severity: severityOf[severity],
    code: rule,
    codeDescription: { href: pageOf(rule) },
    source: 'gouji',
    message: message[language],
  };
  if (data) diagnostic.data = data;
  if (tag && showsTags) diagnostic.tags = [tagOf[tag]];
  if (related && showsRelated) {
    diagnostic.relatedInformation = related.map(
      (place): DiagnosticRelatedInformation => ({
        location: { uri, range: toRange(document, place.range) },
        message: place.message[language],
      }),
    );
  }
  return diagnostic;
}

/** A problem between reports, whose places are lines already, and may be in other files. */
export function toSetDiagnostic(
  uri: string,
  { rule, severity, message, range, data, related }: SetProblem,
  { language, showsRelated }: Client,
): Diagnostic {
  return {
    range,
    severity: severityOf[severity],
    code: rule,
    codeDescription: { href: pageOf(rule) },
    source: 'gouji',
    message: message[language],
    ...(data ? { data } : {}),
    ...(related && showsRelated
      ? {
          relatedInformation: related.map(place => ({
            location: { uri: place.file ?? uri, range: place.range },
            message: place.message[language],
          })),
        }
      : {}),
  };
}

export function toDocumentSymbol(document: DocumentText, symbol: ReportSymbol): DocumentSymbol {
  return {
    name: symbol.name,
    ...(symbol.detail ? { detail: symbol.detail } : {}),
    kind: symbolKindOf[symbol.kind],
    range: toRange(document, symbol.range),
    selectionRange: toRange(document, symbol.selectionRange),
    children: symbol.children.map(child => toDocumentSymbol(document, child)),
  };
}

/** The same as a flat list, for a client that cannot nest. */
export function toSymbolInformation(
  document: OpenDocument,
  symbols: readonly ReportSymbol[],
  containerName?: string,
): SymbolInformation[] {
  return symbols.flatMap(symbol => [
    {
      name: symbol.name,
      kind: symbolKindOf[symbol.kind],
      location: { uri: document.uri, range: toRange(document.analysis.document, symbol.range) },
      ...(containerName ? { containerName } : {}),
    },
    ...toSymbolInformation(document, symbol.children, symbol.name),
  ]);
}

export function toFoldingRange({ startLine, endLine }: LineFold): FoldingRange {
  return { startLine, endLine };
}

export function toOutlineNode(document: DocumentText, item: OutlineItem): OutlineNode {
  const { kind, id, label, detail, state, problems, range, selectionRange, children } = item;
  return {
    kind,
    id,
    label,
    ...(detail ? { detail } : {}),
    state,
    problems,
    ...(range ? { range: toRange(document, range) } : {}),
    ...(selectionRange ? { selectionRange: toRange(document, selectionRange) } : {}),
    children: children.map(child => toOutlineNode(document, child)),
  };
}

/** Edits of the document itself, tied to its version where the client can. */
export function toWorkspaceEdit(
  { uri, version, analysis }: OpenDocument,
  edits: readonly TextEdit[],
  { versionsEdits }: Client,
): WorkspaceEdit {
  const converted = edits.map(edit => analysis.document.inLines(edit));
  return versionsEdits
    ? { documentChanges: [{ textDocument: { uri, version }, edits: converted }] }
    : { changes: { [uri]: converted } };
}

export function toHover(document: DocumentText, { range, markdown }: Hover, { showsMarkdown }: Client): ProtocolHover {
  return {
    range: toRange(document, range),
    contents: showsMarkdown
      ? { kind: MarkupKind.Markdown, value: markdown }
      : { kind: MarkupKind.PlainText, value: plainText(markdown) },
  };
}

/** The words of a hover's Markdown without its marks; the addresses of links stay. */
function plainText(markdown: string): string {
  return markdown
    .replace(/\*\*/g, '')
    .replace(/ {2}$/gm, '')
    .replace(/\[([^\]]*)\]\(([^)]*)\)/g, '($1 $2)')
    .replace(/\\(.)/g, '$1');
}

const completionKindOf: Record<CompletionItem['kind'], CompletionItemKind> = {
  report: CompletionItemKind.File,
  section: CompletionItemKind.Module,
  heading: CompletionItemKind.Text,
  table: CompletionItemKind.Struct,
  row: CompletionItemKind.Field,
  figure: CompletionItemKind.Value,
  directive: CompletionItemKind.Keyword,
  rule: CompletionItemKind.EnumMember,
};

/**
 * `index` keeps the order of the items, which say more of what is meant than their letters. Null for what cannot be put
 * into a page.
 */
export function toCompletionItem(
  { document, source }: Analysis,
  { kind, label, detail, range, filter, newText, isSnippet }: CompletionItem,
  index: number,
  { language, insertsSnippets }: Client,
): ProtocolCompletionItem | null {
  const asSnippet = isSnippet && insertsSnippets;
  const inserted = isSnippet && !insertsSnippets ? insertedText(newText) : newText;
  const edits = document.editOf({ range, newText: inserted.replace(/\n/g, source.lineEnd) });
  if (edits?.length !== 1) return null;
  return {
    label,
    kind: completionKindOf[kind],
    detail: detail[language],
    filterText: filter,
    sortText: String(index).padStart(3, '0'),
    insertTextFormat: asSnippet ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    insertTextMode: InsertTextMode.asIs,
    textEdit: document.inLines(edits[0]!),
  };
}

/** Links, whose origin is the whole figure, where the client follows them. */
export function toDefinition(
  { uri, analysis: { document } }: OpenDocument,
  { from, to }: Ways,
  { followsLinks }: Client,
): LocationLink[] | Location[] {
  const targets = to.map(range => toRange(document, range));
  if (!followsLinks) return targets.map(range => ({ uri, range }));
  const originSelectionRange = toRange(document, from);
  return targets.map(range => ({
    originSelectionRange,
    targetUri: uri,
    targetRange: range,
    targetSelectionRange: range,
  }));
}

/** Ranges from the smallest to the largest as the protocol nests them. */
export function toSelectionRange(document: DocumentText, ranges: readonly TextRange[]): SelectionRange {
  const nested = ranges.reduceRight<SelectionRange | undefined>(
    (parent, range) => ({ range: toRange(document, range), ...(parent ? { parent } : {}) }),
    undefined,
  );
  return nested!;
}

export function toInlayHint(
  document: DocumentText,
  { offset, label, tooltip }: ComputedTotal,
  client: Client,
): InlayHint {
  return { position: document.positionAt(offset), label, tooltip: tooltip[client.language], paddingLeft: true };
}

/** Five numbers a token, the first two counted from the token before it. */
export function toSemanticTokens(document: DocumentText, tokens: readonly SemanticToken[]): SemanticTokens {
  const data: number[] = [];
  let [lastLine, lastCharacter] = [0, 0];
  for (const { range, type } of tokens) {
    // A token that mark-up cuts into pieces is one for each of them.
    for (const { start, end } of document.stretchesOf(range)) {
      const { line, character } = document.written.positionAt(start);
      const sameLine = line === lastLine;
      const at = sameLine ? character - lastCharacter : character;
      data.push(line - lastLine, at, end - start, semanticTokenTypes.indexOf(type), 0);
      [lastLine, lastCharacter] = [line, character];
    }
  }
  return { data };
}

/** What a click on a lens does. */
export const lensCommands: Record<TableLens['action'], string> = {
  'show-problems': 'gouji.showProblems',
  repair: 'gouji.table.repair',
  preview: 'gouji.preview.openToSide',
};

/** Each command is given the document's address and the table's range. */
export function toCodeLenses(
  { uri, analysis: { document } }: OpenDocument,
  lenses: readonly TableLens[],
  { language }: Client,
): CodeLens[] {
  return lenses.map(({ range, title, action }) => {
    const table = toRange(document, range);
    const command = { title: title[language], command: lensCommands[action], arguments: [uri, table] };
    return { range: { start: table.start, end: table.start }, command };
  });
}
