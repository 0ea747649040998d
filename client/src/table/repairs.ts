import {
  l10n,
  type QuickPickItem,
  QuickPickItemKind,
  type Range,
  type TextEditor,
  ThemeColor,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { RepairsResult } from '../../../server/src/lsp/protocol.ts';
import { protocolRange, rangeOf } from '../report/positions.ts';
import { request } from '../report/request.ts';

type Way = RepairsResult['ways'][number];
type Item = QuickPickItem & { readonly way?: Way };

/**
 * Lists the ways to make the sums of a table hold, and shows the one at hand in the text before it is chosen:
 * what goes is struck through, with what comes beside it.
 */
export async function repairTables(
  client: BaseLanguageClient,
  editor: TextEditor,
  place: Range | undefined,
): Promise<void> {
  const { document } = editor;
  const found = await request(client, 'gouji/repairs', {
    textDocument: { uri: document.uri.toString() },
    ...(place ? { range: protocolRange(place) } : {}),
  });
  if (!found) return;
  if (found.ways.length === 0) {
    void window.showInformationMessage(l10n.t('No table to repair: the sums are right, or no fix was found.'));
    return;
  }
  const way = await choose(editor, found.ways);
  if (!way || found.version !== document.version) return;
  const edit = new WorkspaceEdit();
  for (const { range, newText } of way.edits) edit.replace(document.uri, rangeOf(range), newText);
  await workspace.applyEdit(edit);
}

/** The way that the user chooses, each shown in the text while it is at hand; undefined where they break off. */
function choose(editor: TextEditor, ways: readonly Way[]): Promise<Way | undefined> {
  const gone = window.createTextEditorDecorationType({
    textDecoration: 'line-through',
    backgroundColor: new ThemeColor('diffEditor.removedTextBackground'),
    after: { backgroundColor: new ThemeColor('diffEditor.insertedTextBackground'), margin: '0 0.3em' },
  });
  const picker = window.createQuickPick<Item>();
  picker.title = l10n.t('Repair the sums of tables');
  picker.placeholder = l10n.t(
    'The selected fix is shown in the text: the old figure struck out, the new one behind it. Press Enter to apply it.',
  );
  picker.items = itemsFor(ways);
  return new Promise(resolve => {
    picker.onDidChangeActive(([item]) => show(editor, gone, item?.way));
    picker.onDidAccept(() => {
      resolve(picker.activeItems[0]?.way);
      picker.hide();
    });
    picker.onDidHide(() => {
      resolve(undefined);
      gone.dispose();
      picker.dispose();
    });
    picker.show();
  });
}

function show(editor: TextEditor, gone: Parameters<TextEditor['setDecorations']>[0], way: Way | undefined): void {
  const edits = way?.edits ?? [];
  editor.setDecorations(
    gone,
    edits.map(({ range, newText }) => ({
      range: rangeOf(range),
      renderOptions: { after: { contentText: newText } },
    })),
  );
  const [first] = edits;
  if (first) editor.revealRange(edits.reduce((all, { range }) => all.union(rangeOf(range)), rangeOf(first.range)));
}

/** A way each, below the name of its table. */
function itemsFor(ways: readonly Way[]): Item[] {
  return ways.flatMap((way, index): Item[] => {
    const heading: Item[] =
      way.table === ways[index - 1]?.table ? [] : [{ label: way.table, kind: QuickPickItemKind.Separator }];
    const count = way.edits.length === 1 ? l10n.t('1 cell') : l10n.t('{0} cells', way.edits.length);
    const [first, ...others] = way.changes;
    const detail = others.join(l10n.t(', '));
    return [...heading, { label: `${count}${l10n.t(': ')}${first}`, description: way.caution, detail, way }];
  });
}
