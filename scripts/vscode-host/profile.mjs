// The folders a VS Code keeps its data in, made anew for every start and removed after it.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { temporaryFolder } from '../lib/cleanup.mjs';

/** The colour themes that everything is looked at in, by short name. */
export const themes = {
  light: 'Default Light Modern',
  dark: 'Default Dark Modern',
  'high-contrast': 'Default High Contrast',
  'high-contrast-light': 'Default High Contrast Light',
};

const quietSettings = {
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'git.enabled': false,
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'window.autoDetectHighContrast': false,
  'workbench.enableExperiments': false,
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
};

/**
 * Makes the folders of one VS Code.
 * @param {{ theme?: keyof typeof themes, settings?: Record<string, unknown>, locale?: string }} [options]
 *   `settings` are the user's settings; `locale` is the language of the workbench, `zh-cn` for Chinese
 */
export function createProfile({ theme = 'light', settings = {}, locale } = {}) {
  if (!themes[theme]) throw new Error(`No theme "${theme}": one of ${Object.keys(themes).join(', ')}`);
  const { folder, remove } = temporaryFolder('gouji-vscode-');
  const inside = name => path.join(folder, name);
  for (const name of ['home', 'server', 'extensions', 'user/User']) mkdirSync(inside(name), { recursive: true });

  const userSettings = { ...quietSettings, 'workbench.colorTheme': themes[theme], ...settings };
  writeFileSync(inside('user/User/settings.json'), JSON.stringify(userSettings, null, 2));
  if (locale) writeLanguagePack(inside('user'), locale);

  return {
    home: inside('home'),
    /** What every call of the server's program is given. */
    arguments: [
      ...[
        '--server-data-dir',
        inside('server'),
        '--user-data-dir',
        inside('user'),
        '--extensions-dir',
        inside('extensions'),
      ],
      ...(locale ? ['--locale', locale] : []),
    ],
    remove,
  };
}

// A language pack without a single message is enough: the workbench stays English, but `vscode.env.language` is the
// locale, and extensions speak it through their own package.nls and l10n bundles.
function writeLanguagePack(userFolder, locale) {
  const messages = path.join(userFolder, 'main.i18n.json');
  writeFileSync(messages, JSON.stringify({ version: '1.0.0', contents: {} }));
  const extensions = [{ extensionIdentifier: { id: `gouji.language-pack-${locale}` }, version: '1.0.0' }];
  const pack = { hash: 'gouji', label: locale, extensions, translations: { vscode: messages } };
  writeFileSync(path.join(userFolder, 'languagepacks.json'), JSON.stringify({ [locale]: pack }));
}
