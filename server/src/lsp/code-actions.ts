import { type CodeAction, CodeActionKind, type CodeActionParams } from 'vscode-languageserver';
import { fixesAt, safeEdits } from '../core/features/fixes.ts';
import { bilingual } from '../core/text/bilingual.ts';
import type { Client } from './client.ts';
import { toDiagnostic, toOffsets, toWorkspaceEdit } from './convert.ts';
import type { OpenDocument } from './documents.ts';

/** Everything that can be mended without changing a figure; editors run it on save where the user asks for it. */
const FIX_ALL = `${CodeActionKind.SourceFixAll}.gouji`;
const fixAllTitle = bilingual('修正全部可安全修正的问题', 'Fix everything that is safe to fix');

/** The kinds of actions that there are. */
export const codeActionKinds = [CodeActionKind.QuickFix, FIX_ALL];

/** The quick fixes of the problems at the asked place, and the one action for all safe fixes of the document. */
export function codeActions(
  document: OpenDocument,
  { range, context }: CodeActionParams,
  client: Client,
): CodeAction[] {
  return [
    ...(asksFor(CodeActionKind.QuickFix, context.only) ? quickFixes(document, range, client) : []),
    ...(asksFor(FIX_ALL, context.only) ? fixAll(document, client) : []),
  ];
}

function quickFixes(document: OpenDocument, range: CodeActionParams['range'], client: Client): CodeAction[] {
  const { analysis } = document;
  return fixesAt(analysis, toOffsets(analysis.source, range)).map(({ problem, fix, only }) => ({
    title: fix.title[client.language],
    kind: CodeActionKind.QuickFix,
    diagnostics: [toDiagnostic(document, problem, client)],
    ...(only ? { isPreferred: true } : {}),
    edit: toWorkspaceEdit(document, fix.edits, client),
  }));
}

function fixAll(document: OpenDocument, client: Client): CodeAction[] {
  const edits = safeEdits(document.analysis);
  if (edits.length === 0) return [];
  return [{ title: fixAllTitle[client.language], kind: FIX_ALL, edit: toWorkspaceEdit(document, edits, client) }];
}

/** `source` asks for `source.fixAll.gouji` too; without any wish everything is asked for. */
function asksFor(kind: string, only: readonly string[] | undefined): boolean {
  return !only || only.some(wanted => wanted === '' || kind === wanted || kind.startsWith(`${wanted}.`));
}
