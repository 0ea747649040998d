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
import type { TextEdit } from '../core/text/edit.ts';
import type { TextRange } from '../core/text/range.ts';
import type { SourceText } from '../core/text/source-text.ts';
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
  section: SymbolKind.Module,
  heading: SymbolKind.String,
  table: SymbolKind.Struct,
  row: SymbolKind.Field,
};

export function toRange(source: SourceText, { start, end }: TextRange): Range {
  return { start: source.positionAt(start), end: source.positionAt(end) };
}

export function toOffsets(source: SourceText, { start, end }: Range): TextRange {
  return { start: source.offsetAt(start), end: source.offsetAt(end) };
}

export function toTextEdit(source: SourceText, { range, newText }: TextEdit): ProtocolTextEdit {
  return { range: toRange(source, range), newText };
}

export function toDiagnostic(
  { uri, analysis: { source } }: OpenDocument,
  { rule, severity, message, range, data, related, tag }: Problem,
  { language, showsRelated, showsTags }: Client,
): Diagnostic {
  const diagnostic: Diagnostic = {
    range: toRange(source, range),
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
        location: { uri, range: toRange(source, place.range) },
        message: place.message[language],
      }),
    );
  }
  return diagnostic;
}

export function toDocumentSymbol(source: SourceText, symbol: ReportSymbol): DocumentSymbol {
  return {
    name: symbol.name,
    ...(symbol.detail ? { detail: symbol.detail } : {}),
    kind: symbolKindOf[symbol.kind],
    range: toRange(source, symbol.range),
    selectionRange: toRange(source, symbol.selectionRange),
    children: symbol.children.map(child => toDocumentSymbol(source, child)),
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
      location: { uri: document.uri, range: toRange(document.analysis.source, symbol.range) },
      ...(containerName ? { containerName } : {}),
    },
    ...toSymbolInformation(document, symbol.children, symbol.name),
  ]);
}

export function toFoldingRange({ startLine, endLine }: LineFold): FoldingRange {
  return { startLine, endLine };
}

export function toOutlineNode(source: SourceText, item: OutlineItem): OutlineNode {
  const { kind, id, label, detail, state, problems, range, selectionRange, children } = item;
  return {
    kind,
    id,
    label,
    ...(detail ? { detail } : {}),
    state,
    problems,
    ...(range ? { range: toRange(source, range) } : {}),
    ...(selectionRange ? { selectionRange: toRange(source, selectionRange) } : {}),
    children: children.map(child => toOutlineNode(source, child)),
  };
}

/** The edits of one document, tied to its version where the client can. */
export function toWorkspaceEdit(
  { uri, version, analysis }: OpenDocument,
  edits: readonly TextEdit[],
  { versionsEdits }: Client,
): WorkspaceEdit {
  const converted = edits.map(edit => toTextEdit(analysis.source, edit));
  return versionsEdits
    ? { documentChanges: [{ textDocument: { uri, version }, edits: converted }] }
    : { changes: { [uri]: converted } };
}

export function toHover(source: SourceText, { range, markdown }: Hover, { showsMarkdown }: Client): ProtocolHover {
  return {
    range: toRange(source, range),
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

/** `index` keeps the order of the items, which say more of what is meant than their letters. */
export function toCompletionItem(
  source: SourceText,
  { kind, label, detail, range, filter, newText, isSnippet }: CompletionItem,
  index: number,
  { language, insertsSnippets }: Client,
): ProtocolCompletionItem {
  const asSnippet = isSnippet && insertsSnippets;
  const inserted = isSnippet && !insertsSnippets ? insertedText(newText) : newText;
  return {
    label,
    kind: completionKindOf[kind],
    detail: detail[language],
    filterText: filter,
    sortText: String(index).padStart(3, '0'),
    insertTextFormat: asSnippet ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    insertTextMode: InsertTextMode.asIs,
    textEdit: toTextEdit(source, { range, newText: inserted.replace(/\n/g, source.lineEnd) }),
  };
}

/** Links, whose origin is the whole figure, where the client follows them. */
export function toDefinition(
  { uri, analysis: { source } }: OpenDocument,
  { from, to }: Ways,
  { followsLinks }: Client,
): LocationLink[] | Location[] {
  const targets = to.map(range => toRange(source, range));
  if (!followsLinks) return targets.map(range => ({ uri, range }));
  const originSelectionRange = toRange(source, from);
  return targets.map(range => ({
    originSelectionRange,
    targetUri: uri,
    targetRange: range,
    targetSelectionRange: range,
  }));
}

/** Ranges from the smallest to the largest as the protocol nests them. */
export function toSelectionRange(source: SourceText, ranges: readonly TextRange[]): SelectionRange {
  const nested = ranges.reduceRight<SelectionRange | undefined>(
    (parent, range) => ({ range: toRange(source, range), ...(parent ? { parent } : {}) }),
    undefined,
  );
  return nested!;
}

export function toInlayHint(source: SourceText, { offset, label, tooltip }: ComputedTotal, client: Client): InlayHint {
  return { position: source.positionAt(offset), label, tooltip: tooltip[client.language], paddingLeft: true };
}

/** Five numbers a token, the first two counted from the token before it. */
export function toSemanticTokens(source: SourceText, tokens: readonly SemanticToken[]): SemanticTokens {
  const data: number[] = [];
  let [lastLine, lastCharacter] = [0, 0];
  for (const { range, type } of tokens) {
    const { line, character } = source.positionAt(range.start);
    const sameLine = line === lastLine;
    data.push(
      line - lastLine,
      sameLine ? character - lastCharacter : character,
      range.end - range.start,
      semanticTokenTypes.indexOf(type),
      0,
    );
    [lastLine, lastCharacter] = [line, character];
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
  { uri, analysis: { source } }: OpenDocument,
  lenses: readonly TableLens[],
  { language }: Client,
): CodeLens[] {
  return lenses.map(({ range, title, action }) => {
    const table = toRange(source, range);
    const command = { title: title[language], command: lensCommands[action], arguments: [uri, table] };
    return { range: { start: table.start, end: table.start }, command };
  });
}
