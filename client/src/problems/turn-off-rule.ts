import { ConfigurationTarget, l10n, Uri, window, workspace } from 'vscode';

const SETTINGS_FILE = 'gouji.json';

interface StoredSettings {
  readonly rules?: Readonly<Record<string, string>>;
}

/** Asks where, and turns a rule off there: in the settings, or in the `gouji.json` that everybody of the folder uses. */
export async function turnOffRule(uri: string, rule: string): Promise<void> {
  const folder = workspace.getWorkspaceFolder(Uri.parse(uri));
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
  const chosen = await window.showQuickPick(ways, { placeHolder: l10n.t('Where is the rule {0} to be off?', rule) });
  if (!chosen) return;
  if (chosen.target instanceof Uri) return turnOffInFile(chosen.target, rule);
  const configuration = workspace.getConfiguration('gouji');
  const known = configuration.inspect<Record<string, string>>('rules');
  const set = chosen.target === ConfigurationTarget.Global ? known?.globalValue : known?.workspaceValue;
  await configuration.update('rules', { ...set, [rule]: 'off' }, chosen.target);
}

/** Leaves a file alone that it cannot read, and shows it. */
async function turnOffInFile(file: Uri, rule: string): Promise<void> {
  const settings = await readSettings(file);
  if (settings === null) {
    await window.showTextDocument(file);
    void window.showWarningMessage(l10n.t('This file is not valid JSON; mend it first.'));
    return;
  }
  const { rules } = settings;
  const changed = { ...settings, rules: { ...rules, [rule]: 'off' } };
  await workspace.fs.writeFile(file, new TextEncoder().encode(`${JSON.stringify(changed, null, 2)}\n`));
  // The server is told of what is saved here.
  const document = await workspace.openTextDocument(file);
  await window.showTextDocument(document, { preserveFocus: true, preview: true });
}

/** What the file says; nothing where there is none, null where it is no JSON object. */
async function readSettings(file: Uri): Promise<StoredSettings | null> {
  let text: string;
  try {
    text = new TextDecoder().decode(await workspace.fs.readFile(file));
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
