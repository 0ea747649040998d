import { type CodeAction, CodeActionKind, type CodeActionParams } from 'vscode-languageserver';
import { fixesAt, safeEdits } from '../core/features/code-actions.ts';
import { bilingual } from '../core/text/bilingual.ts';
import type { Client } from './client.ts';
import { type Presentation, toDiagnostic, toOffsets, toWorkspaceEdit } from './convert.ts';
import type { OpenDocument } from './documents.ts';

/** Everything that can be mended without changing a figure; editors run it on save where the user asks for it. */
export const FIX_ALL = `${CodeActionKind.SourceFixAll}.gouji`;

const fixAllTitle = bilingual('修正全部可安全修正的问题', 'Fix everything that is safe to fix');

/** The quick fixes of the problems at the asked place, and the one action for all safe fixes of the document. */
export function codeActions(
  document: OpenDocument,
  { range, context }: CodeActionParams,
  client: Client,
  presentation: Presentation,
): CodeAction[] {
  const actions: CodeAction[] = [];
  if (asksFor(CodeActionKind.QuickFix, context.only)) {
    for (const { problem, fix, only } of fixesAt(document.analysis, toOffsets(document.analysis.source, range))) {
      const diagnostic = toDiagnostic(document, problem, presentation);
      actions.push({
        title: fix.title[presentation.language],
        kind: CodeActionKind.QuickFix,
        diagnostics: [diagnostic],
        ...(only ? { isPreferred: true } : {}),
        edit: toWorkspaceEdit(document, fix.edits, client),
      });
    }
  }
  if (asksFor(FIX_ALL, context.only)) {
    const edits = safeEdits(document.analysis);
    if (edits.length > 0)
      actions.push({
        title: fixAllTitle[presentation.language],
        kind: FIX_ALL,
        edit: toWorkspaceEdit(document, edits, client),
      });
  }
  return actions;
}

/** `source` asks for `source.fixAll.gouji` too; without any wish everything is asked for. */
function asksFor(kind: string, only: readonly string[] | undefined): boolean {
  return !only || only.some(wanted => kind === wanted || kind.startsWith(`${wanted}.`) || wanted === '');
}
