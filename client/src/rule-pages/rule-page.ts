import { commands, Disposable, type Extension, l10n, languages, Uri, window, workspace } from 'vscode';
import { rulesOf } from '../settings/rules-of-manifest.ts';
import { ruleOf } from './rule-links.ts';

const SCHEME = 'gouji-rule';

/** Lets the pages of the rules, which come with the extension, be read in VS Code without a network. */
export function registerRulePages(extension: Extension<unknown>): Disposable {
  return Disposable.from(
    workspace.registerTextDocumentContentProvider(SCHEME, { provideTextDocumentContent: ({ path }) => readPage(path) }),
    commands.registerCommand('gouji.openRule', async (named?: unknown) => {
      const id = typeof named === 'string' ? named : await askRule(extension);
      if (id) await commands.executeCommand('markdown.showPreview', Uri.from({ scheme: SCHEME, path: `/${id}.md` }));
    }),
  );
}

/** The text of `/balance.md`. */
async function readPage(path: string): Promise<string> {
  const id = path.slice(1, -'.md'.length);
  try {
    const { default: text } = await import(`../../../server/src/core/rules/${id}.md`);
    return text;
  } catch {
    return l10n.t('There is no rule {0}.', id);
  }
}

/** Asks for a rule, those of the problems at the cursor first. */
async function askRule(extension: Extension<unknown>): Promise<string | undefined> {
  const editor = window.activeTextEditor;
  const here = languages
    .getDiagnostics(editor?.document.uri ?? Uri.parse('none:'))
    .filter(({ range }) => editor && range.intersection(editor.selection))
    .map(ruleOf);
  const items = rulesOf(extension)
    .map(({ id, title }) => ({ label: id, description: title, isHere: here.includes(id) }))
    .sort((a, b) => Number(b.isHere) - Number(a.isHere));
  return (await window.showQuickPick(items, { placeHolder: l10n.t('Which rule?'), matchOnDescription: true }))?.label;
}
