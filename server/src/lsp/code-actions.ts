import { type CodeAction, CodeActionKind, type CodeActionParams } from 'vscode-languageserver';
import {
  documentActions,
  type TableActionKind,
  tablesAt,
  touchesWrongSum,
} from '../core/features/fill-in/table-actions.ts';
import { fixesAt, nameOfEdits, safeEdits } from '../core/features/fixes/fixes.ts';
import { silenceableAt, silenceEdit, silenceTitles } from '../core/features/silence/silence.ts';
import { compareLines } from '../core/set/check-set.ts';
import { bilingual } from '../core/text/bilingual.ts';
import type { Client } from './client.ts';
import { toDiagnostic, toOffsets, toRange, toSetDiagnostic, toWorkspaceEdit } from './convert.ts';
import type { OpenDocument } from './documents.ts';

/** Everything that can be mended without changing a figure; editors run it on save where the user asks for it. */
const FIX_ALL = `${CodeActionKind.SourceFixAll}.gouji`;
const fixAllTitle = bilingual('修正全部可安全修正的问题', 'Fix everything that is safe to fix');

/** Repairs of a table are quick fixes of its wrong sums. Asked for by name, they are given anywhere in the table. */
const REPAIR = `${CodeActionKind.QuickFix}.repair.gouji`;
/** What fills in a table is done where it is asked for, and draws nobody's attention. */
const FILL_IN: readonly (readonly [TableActionKind, CodeActionKind])[] = [
  ['compute-totals', `${CodeActionKind.Source}.computeTotals.gouji`],
  ['fill-blanks', `${CodeActionKind.Source}.fillBlanks.gouji`],
];

/** Commands that only a client carries out, as they ask the user something: `client/src/problems/`. */
const SILENCE = 'gouji.silence';
const TURN_OFF = 'gouji.turnOffRule';

/** The kinds of actions that there are. */
export const codeActionKinds = [CodeActionKind.QuickFix, FIX_ALL, ...FILL_IN.map(([, kind]) => kind)];

/**
 * The quick fixes of the problems at the asked place, then the repairs that are none of these, what fills in the tables there, and the one action for
 * all safe fixes of the document.
 */
export function codeActions(
  document: OpenDocument,
  { range, context }: CodeActionParams,
  client: Client,
): CodeAction[] {
  return [
    ...(asksFor(CodeActionKind.QuickFix, context.only) ? quickFixes(document, range, client) : []),
    ...(asksFor(CodeActionKind.QuickFix, context.only) ? setFixes(document, range, client) : []),
    ...(asksFor(REPAIR, context.only) ? repairs(document, range, context.only ?? [], client) : []),
    ...(asksFor(CodeActionKind.QuickFix, context.only) ? silences(document, range, client) : []),
    ...fillIns(document, range, context.only, client),
    ...(asksFor(FIX_ALL, context.only) ? fixAll(document, client) : []),
  ];
}

function quickFixes(document: OpenDocument, range: CodeActionParams['range'], client: Client): CodeAction[] {
  const { analysis } = document;
  return fixesAt(analysis, toOffsets(analysis.document, range)).map(({ problem, fix, edits, only }) => ({
    title: fix.title[client.language],
    kind: CodeActionKind.QuickFix,
    diagnostics: [toDiagnostic(document, problem, client)],
    ...(only ? { isPreferred: true } : {}),
    edit: toWorkspaceEdit(document, edits, client),
  }));
}

/** The mends of problems between reports; they take a figure from another report, and are never preferred. */
function setFixes(
  { uri, version, between }: OpenDocument,
  range: CodeActionParams['range'],
  client: Client,
): CodeAction[] {
  return between
    .filter(problem => meets(problem.range, range))
    .flatMap(problem =>
      (problem.fixes ?? []).map(({ title, edits }) => ({
        title: title[client.language],
        kind: CodeActionKind.QuickFix,
        diagnostics: [toSetDiagnostic(uri, problem, client)],
        edit: client.versionsEdits
          ? { documentChanges: [{ textDocument: { uri, version }, edits: [...edits] }] }
          : { changes: { [uri]: [...edits] } },
      })),
    );
}

function meets(a: CodeActionParams['range'], b: CodeActionParams['range']): boolean {
  return compareLines(a.start, b.end) <= 0 && compareLines(b.start, a.end) <= 0;
}

function repairs(
  document: OpenDocument,
  range: CodeActionParams['range'],
  only: readonly string[],
  client: Client,
): CodeAction[] {
  const { analysis } = document;
  const place = toOffsets(analysis.document, range);
  const isAskedFor = only.includes(REPAIR);
  const tables = tablesAt(analysis, place).filter(table => isAskedFor || touchesWrongSum(table, place));
  const offered = isAskedFor ? [] : fixesAt(analysis, place).map(({ edits }) => nameOfEdits(edits));
  return tables.flatMap(table =>
    documentActions(analysis, table, 'repair')
      .filter(({ edits }) => !offered.includes(nameOfEdits(edits)))
      .map(({ title, edits, only: preferred }) => ({
        title: title[client.language],
        kind: REPAIR,
        ...(preferred ? { isPreferred: true } : {}),
        edit: toWorkspaceEdit(document, edits, client),
      })),
  );
}

/** The ways not to be told of a problem again, behind the mends of all. What asks for a reason, the client has to ask. */
function silences(document: OpenDocument, range: CodeActionParams['range'], client: Client): CodeAction[] {
  const { uri, analysis } = document;
  const { source } = analysis;
  return silenceableAt(analysis.problems, toOffsets(analysis.document, range)).flatMap(({ rule, title, problem }) => {
    const inFile = analysis.document.commentOf(silenceEdit(source, rule, 'file', problem.range, ''));
    const actions: CodeAction[] = [
      { title: silenceTitles.file(title)[client.language], edit: toWorkspaceEdit(document, [inFile], client) },
    ];
    const place = toRange(analysis.document, problem.range);
    if (client.knownCommands.has(SILENCE)) {
      const name = silenceTitles.here(title)[client.language];
      actions.unshift({ title: name, command: { title: name, command: SILENCE, arguments: [uri, rule, place] } });
    }
    if (client.knownCommands.has(TURN_OFF)) {
      const name = silenceTitles.off(title)[client.language];
      actions.push({ title: name, command: { title: name, command: TURN_OFF, arguments: [uri, rule] } });
    }
    // Without their diagnostics, as VS Code would sort them before the repairs of the table, which have none.
    return actions.map(action => ({ ...action, kind: CodeActionKind.QuickFix }));
  });
}

function fillIns(
  document: OpenDocument,
  range: CodeActionParams['range'],
  only: readonly string[] | undefined,
  client: Client,
): CodeAction[] {
  const { analysis } = document;
  const tables = tablesAt(analysis, toOffsets(analysis.document, range));
  return FILL_IN.filter(([, kind]) => asksFor(kind, only)).flatMap(([action, kind]) =>
    tables.flatMap(table =>
      documentActions(analysis, table, action).map(({ title, edits }) => ({
        title: title[client.language],
        kind,
        edit: toWorkspaceEdit(document, edits, client),
      })),
    ),
  );
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
