import { ConfigurationTarget, type Extension, l10n, Uri, window, workspace } from 'vscode';
import { LARGEST_SETTINGS_FILE } from '../../../server/src/core/lint/settings-file.ts';
import { readFile } from '../documents/read-file.ts';
import { type Level, rulesOf } from './rules-of-manifest.ts';

const SETTINGS_FILE = 'gouji.json';

interface StoredSettings {
  readonly rules?: Readonly<Record<string, string>>;
}

/** Asks where, and turns a rule off there. */
export function turnOffRule(extension: Extension<unknown>, uri: string, id: string): Promise<void> {
  const title = rulesOf(extension).find(rule => rule.id === id)?.title ?? id;
  return setLevel(Uri.parse(uri), { id, title }, 'off');
}

/** Lists all rules with their titles and levels, and sets the level of the one that the user chooses. */
export async function chooseLevel(extension: Extension<unknown>): Promise<void> {
  const set = workspace.getConfiguration('gouji').get<Record<string, Level>>('rules', {});
  const names = levelNames();
  const rules = rulesOf(extension).map(({ id, title, preset }) => {
    const level = set[id] ?? preset;
    const isChanged = level !== preset;
    return {
      label: title,
      description: isChanged ? l10n.t('{0} (changed)', names[level]) : names[level],
      detail: id,
      id,
    };
  });
  const title = l10n.t('Levels of the rules');
  const placeHolder = l10n.t('Which rule? Type a part of its title or its level.');
  const rule = await window.showQuickPick(rules, { title, placeHolder, matchOnDescription: true, matchOnDetail: true });
  if (!rule) return;
  const levels = Object.entries(names).map(([level, label]) => ({ label, level: level as Level }));
  const chosen = await window.showQuickPick(levels, { title: rule.label, placeHolder: l10n.t('At which level?') });
  const uri = window.activeTextEditor?.document.uri ?? workspace.workspaceFolders?.[0]?.uri;
  if (chosen) await setLevel(uri, { id: rule.id, title: rule.label }, chosen.level);
}

/** The levels in words, the gravest first. */
function levelNames(): Record<Level, string> {
  return {
    error: l10n.t('Error'),
    warning: l10n.t('Warning'),
    information: l10n.t('Information'),
    hint: l10n.t('Hint'),
    off: l10n.t('Off'),
  };
}

/** Asks where, and sets the level of a rule there: in the settings, or in the `gouji.json` that everybody of the folder uses. */
async function setLevel(
  uri: Uri | undefined,
  { id, title }: { readonly id: string; readonly title: string },
  level: Level,
): Promise<void> {
  const folder = uri && workspace.getWorkspaceFolder(uri);
  const ways = [
    {
      label: l10n.t('For me, in all folders'),
      description: l10n.t('user settings'),
      target: ConfigurationTarget.Global,
    },
    ...(folder
      ? [
          {
            label: l10n.t('In this folder'),
            description: l10n.t('workspace settings'),
            target: ConfigurationTarget.Workspace,
          },
          {
            label: l10n.t('In this folder, on the command line too'),
            description: SETTINGS_FILE,
            target: Uri.joinPath(folder.uri, SETTINGS_FILE),
          },
        ]
      : []),
  ];
  const placeHolder = level === 'off' ? l10n.t('Where should this rule be off?') : l10n.t('Where should this apply?');
  const chosen = await window.showQuickPick(ways, { title, placeHolder });
  if (!chosen) return;
  if (chosen.target instanceof Uri) return setLevelInFile(chosen.target, id, level);
  const configuration = workspace.getConfiguration('gouji');
  const known = configuration.inspect<Record<string, string>>('rules');
  const set = chosen.target === ConfigurationTarget.Global ? known?.globalValue : known?.workspaceValue;
  await configuration.update('rules', { ...set, [id]: level }, chosen.target);
}

/** Leaves a file alone that it cannot read, and shows it. */
async function setLevelInFile(file: Uri, rule: string, level: Level): Promise<void> {
  const settings = await readSettings(file);
  if (settings === null) {
    await window.showTextDocument(file);
    void window.showWarningMessage(l10n.t('This file is not valid JSON; correct it first.'));
    return;
  }
  const { rules } = settings;
  const changed = { ...settings, rules: { ...rules, [rule]: level } };
  await workspace.fs.writeFile(file, new TextEncoder().encode(`${JSON.stringify(changed, null, 2)}\n`));
  // The server is told of what is saved here.
  const document = await workspace.openTextDocument(file);
  await window.showTextDocument(document, { preserveFocus: true, preview: true });
}

/** What the file says; nothing where there is none, null where it is no JSON object. */
async function readSettings(file: Uri): Promise<StoredSettings | null> {
  let text: string;
  try {
    text = new TextDecoder().decode(await readFile(file, LARGEST_SETTINGS_FILE));
  } catch {
    return {};
  }
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as StoredSettings) : null;
  } catch {
    return null;
  }
}
