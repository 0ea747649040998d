// A VS Code with the extension installed, driven from outside through its page.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { cacheFolder } from '../lib/paths.mjs';
import { copyExtension } from './extension.mjs';
import { openPage, workbenchUrl } from './page.mjs';
import { startServer } from './server.mjs';
import { createWorkspace } from './workspace.mjs';

const patience = 20_000; // milliseconds, for one thing to appear

/**
 * Starts a VS Code with the extension and opens a folder with the samples in it.
 * @param {object} [options]
 * @param {Record<string, string | Uint8Array>} [options.files] files to put into the folder beside `samples/` and `seeds/`
 * @param {'node' | 'web'} [options.host] `node` installs the .vsix, `web` runs a copy in the web worker extension host
 * @param {string} [options.extension] the folder of another extension to run instead of Gouji
 * @param {string} [options.vsix] the packaged extension; the one that the environment names in `GOUJI_VSIX` when absent
 * @param {'light' | 'dark' | 'high-contrast' | 'high-contrast-light'} [options.theme]
 * @param {'zh-cn'} [options.locale] language of the workbench and of the extension's own words; English when absent
 * @param {Record<string, unknown>} [options.settings] settings of the user
 * @param {boolean} [options.withSeeds] false keeps the real reports out of sight
 * @param {number} [options.width] of the page, in CSS pixels
 * @param {number} [options.height]
 * @param {number} [options.scale] device pixels in a CSS pixel
 * @returns {Promise<Workbench>} to be closed at the end whatever happened
 * @throws {Error} when VS Code or Chromium cannot be had, or the workbench does not come up
 */
export async function openWorkbench(options = {}) {
  const {
    host = 'node',
    extension: other,
    vsix = process.env.GOUJI_VSIX,
    files = {},
    theme,
    locale,
    settings,
    withSeeds,
    ...size
  } = options;
  if (host === 'node' && !vsix && !other) throw new Error('GOUJI_VSIX names no .vsix');

  const undo = [];
  const close = async () => {
    for (const step of undo.splice(0).reverse()) await step();
  };
  try {
    const workspace = createWorkspace({ withSeeds });
    undo.push(workspace.remove);
    for (const [name, content] of Object.entries(files)) write(path.join(workspace.folder, name), content);
    const copy = host === 'web' ? copyExtension('web') : undefined;
    if (copy) undo.push(copy.remove);
    const extension = other ?? copy?.folder;
    const server = await startServer({ theme, locale, settings, vsix: extension ? undefined : vsix });
    undo.push(server.stop);
    const browser = await openPage({ ...size, locale });
    undo.push(browser.close);

    await browser.page.goto(workbenchUrl(server, { folder: workspace.folder, extension }));
    const workbench = new Workbench(browser.page, workspace.folder, close);
    // The files, or the side bar of the extension, which it shows at first.
    await workbench.page.waitForSelector('.sidebar .monaco-list-row');
    return workbench;
  } catch (error) {
    await close();
    throw error;
  }
}

function write(file, content) {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, content);
}

/** One open VS Code. */
export class Workbench {
  /**
   * @param {import('playwright-core').Page} page
   * @param {string} folder the opened folder, an absolute path
   * @param {() => Promise<void>} close ends VS Code and the browser
   */
  constructor(page, folder, close) {
    this.page = page;
    this.folder = folder;
    this.close = close;
    page.setDefaultTimeout(patience);
  }

  /**
   * Opens a file and waits until its editor shows it.
   * @param {string} file path in the opened folder
   */
  async openFile(file) {
    const name = path.basename(file);
    await this.#pick('Control+p', path.join(this.folder, file), name);
    await this.page.locator(`.tab.active[data-resource-name="${name}"]`).first().waitFor();
    await this.page.locator('.editor-group-container.active .monaco-editor .view-line').first().waitFor();
  }

  /**
   * Puts the cursor of the active editor to a place, both counted from 1.
   * @param {number} line
   * @param {number} character
   */
  async goTo(line, character) {
    const input = this.page.locator('.quick-input-widget:visible input[type="text"]');
    await this.page.locator('.monaco-editor.focused').first().waitFor();
    await this.#press('Control+g', input);
    await input.fill(`:${line}:${character}`);
    await this.page.keyboard.press('Enter');
    await input.waitFor({ state: 'hidden' });
    // The column that is shown counts a tab by its width.
    await this.page
      .locator('.statusbar-item', { hasText: `Ln ${line}, ` })
      .first()
      .waitFor();
  }

  /**
   * Runs a command of the command palette.
   * @param {string} title as the palette shows it, such as `View: Toggle Problems`
   */
  async runCommand(title) {
    await this.#pick('F1', `>${title}`, title);
  }

  /**
   * The inside of an open webview.
   * @param {number} [index] which one, counted from 0
   */
  webview(index = 0) {
    return this.page.frameLocator('iframe.webview.ready').nth(index).frameLocator('iframe#active-frame');
  }

  /**
   * Takes a picture of the page.
   * @param {string} name the picture goes to `.vscode-test/screenshots/<name>.png`
   * @returns {Promise<string>} its path
   */
  async screenshot(name) {
    const file = path.join(cacheFolder, 'screenshots', `${name}.png`);
    await this.page.screenshot({ path: file });
    return file;
  }

  // Types into the box that the key opens, and clicks the row that is exactly the label.
  async #pick(key, text, label) {
    const input = this.page.locator('.quick-input-widget:visible input[type="text"]');
    await this.#press(key, input);
    await input.fill(text);
    const named = this.page.locator('.label-name').filter({ hasText: exactly(label) });
    const row = this.page.locator('.quick-input-list .monaco-list-row').filter({ has: named }).first();
    await row.click();
    // A command may open the box again at once, with a question of its own.
    await row.waitFor({ state: 'hidden' });
  }

  // A key that is pressed while another box closes or the keyboard goes to another part of the window may get lost.
  async #press(key, opened) {
    for (let left = 5; left > 0; left--) {
      await this.page.keyboard.press(key);
      const isOpen = await opened.waitFor({ timeout: patience / 10 }).then(
        () => true,
        () => false,
      );
      if (isOpen) return;
    }
  }
}

const exactly = text => new RegExp(`^${text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`);
