import {
  type Diagnostic,
  type DiagnosticRelatedInformation,
  DiagnosticSeverity,
  DiagnosticTag,
  type DocumentSymbol,
  type FoldingRange,
  type TextEdit as ProtocolTextEdit,
  type Range,
  type SymbolInformation,
  SymbolKind,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { ReportSymbol } from '../core/features/document-symbols.ts';
import type { LineFold } from '../core/features/folding-ranges.ts';
import type { OutlineItem } from '../core/features/outline.ts';
import type { Problem } from '../core/lint/lint.ts';
import type { Severity, TextEdit } from '../core/rules/rule.ts';
import type { TextRange } from '../core/text/range.ts';
import type { SourceText } from '../core/text/source-text.ts';
import type { Client } from './client.ts';
import type { OpenDocument } from './documents.ts';
import type { OutlineNode } from './protocol.ts';

// The one file that names both worlds: offsets and the core's words on one side, the protocol's on the other.

/** Where the pages of the rules stand, each `<id>.md`. */
const RULE_PAGES = 'https://github.com/gouji/gouji/blob/main/server/src/core/rules/';

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
    codeDescription: { href: `${RULE_PAGES}${rule}.md` },
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
