// What the manifest contributes to VS Code; `npm run generate` writes it into package.json.
import { commands } from './commands.ts';
import { configuration } from './configuration.ts';
import { customEditors, editorDefaults } from './documents.ts';
import { keybindings } from './keybindings.ts';
import {
  configurationDefaults,
  grammars,
  jsonValidation,
  languages,
  semanticTokenScopes,
  semanticTokenTypes,
  snippets,
} from './language.ts';
import { menus, submenus } from './menus.ts';
import { views, viewsContainers, viewsWelcome } from './views.ts';
import { walkthroughs } from './walkthroughs.ts';

export const contributes = {
  languages,
  customEditors,
  jsonValidation,
  grammars,
  snippets,
  semanticTokenTypes,
  semanticTokenScopes,
  configurationDefaults: { ...configurationDefaults, ...editorDefaults },
  commands,
  menus,
  submenus,
  keybindings,
  viewsContainers,
  views,
  viewsWelcome,
  configuration,
  walkthroughs,
};
