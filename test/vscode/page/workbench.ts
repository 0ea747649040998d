// A VS Code with the extension installed, driven from outside through its page.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { FrameLocator, Page } from 'playwright-core';
import { cacheFolder } from '../../../scripts/lib/paths.mjs';
import { copyExtension } from '../../../scripts/vscode-host/extension.mjs';
import { openPage, workbenchUrl } from '../../../scripts/vscode-host/page.mjs';
import { startServer } from '../../../scripts/vscode-host/server.mjs';
import { createWorkspace } from '../../../scripts/vscode-host/workspace.mjs';

export interface WorkbenchOptions {
  /** Files to put into the opened folder beside `samples/` and `seeds/`: path → text or bytes. */
  files?: Record<string, string | Uint8Array>;
  /** `node`, the default, installs the .vsix named by `GOUJI_VSIX`; `web` runs a copy in the web worker extension host. */
  host?: 'node' | 'web';
  theme?: 'light' | 'dark' | 'high-contrast' | 'high-contrast-light';
  /** Language of the workbench and of the extension's own words; English when absent. */
  locale?: 'zh-cn';
  /** Settings of the user. */
  settings?: Record<string, unknown>;
  /** Size of the page in CSS pixels, and device pixels in one of them. */
  width?: number;
  height?: number;
  scale?: number;
}

/** One open VS Code. Call {@link Workbench.close} at the end whatever happened. */
export interface Workbench {
  readonly page: Page;
  /** The opened folder, an absolute path. */
  readonly folder: string;
  /** Opens a file of the folder and waits until its editor shows it. */
  openFile(file: string): Promise<void>;
  /** Runs a command by its title in the command palette, such as `View: Toggle Problems`. */
  runCommand(title: string): Promise<void>;
  /** The inside of the open webview, or of the nth one, counted from 0. */
  webview(index?: number): FrameLocator;
  /** Writes a picture of the page to `.vscode-test/screenshots/<name>.png` and returns its path. */
  screenshot(name: string): Promise<string>;
  close(): Promise<void>;
}

/**
 * Starts a VS Code with the extension and opens a folder with the samples in it.
 * @throws {Error} when VS Code or Chromium cannot be had, or the workbench does not come up
 */
export async function openWorkbench(options: WorkbenchOptions = {}): Promise<Workbench> {
  const { host = 'node', files = {}, theme, locale, settings, ...size } = options;
  const vsix = host === 'node' ? process.env.GOUJI_VSIX : undefined;
  if (host === 'node' && !vsix) throw new Error('GOUJI_VSIX names no .vsix');

  const undo: (() => unknown)[] = [];
  const close = async () => {
    for (const step of undo.splice(0).reverse()) await step();
  };
  try {
    const workspace = createWorkspace();
    undo.push(workspace.remove);
    for (const [name, content] of Object.entries(files)) write(path.join(workspace.folder, name), content);
    const extension = host === 'web' ? copyExtension('web') : undefined;
    if (extension) undo.push(extension.remove);
    const server = await startServer({ theme, locale, settings, vsix });
    undo.push(server.stop);
    const browser = await openPage({ ...size, locale: locale ?? 'en' });
    undo.push(browser.close);

    const { page } = browser;
    page.setDefaultTimeout(20_000);
    await page.goto(workbenchUrl(server, { folder: workspace.folder, extension: extension?.folder }));
    await page.waitForSelector('.monaco-workbench .explorer-folders-view .monaco-list-row');
    return { page, folder: workspace.folder, close, ...actions(page, workspace.folder) };
  } catch (error) {
    await close();
    throw error;
  }
}

function actions(page: Page, folder: string) {
  const pick = async (key: string, text: string, label: string) => {
    await page.keyboard.press(key);
    const input = page.locator('.quick-input-widget:visible input[type="text"]');
    await input.fill(text);
    const row = page.locator('.quick-input-list .monaco-list-row').filter({
      has: page.locator('.label-name', { hasText: exactly(label) }),
    });
    await row.first().click();
    await input.waitFor({ state: 'hidden' });
  };
  return {
    async openFile(file: string) {
      const name = path.basename(file);
      await pick('Control+p', path.join(folder, file), name);
      await page.locator('.tab.active', { hasText: name }).waitFor();
      await page.locator('.editor-group-container.active .monaco-editor .view-line').first().waitFor();
    },
    runCommand: (title: string) => pick('F1', `>${title}`, title),
    webview: (index = 0) => page.frameLocator('iframe.webview.ready').nth(index).frameLocator('iframe#active-frame'),
    async screenshot(name: string) {
      const file = path.join(cacheFolder, 'screenshots', `${name}.png`);
      await page.screenshot({ path: file });
      return file;
    },
  };
}

const exactly = (text: string) => new RegExp(`^${text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`);

function write(file: string, content: string | Uint8Array) {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, content);
}
