// The scenes of `npm run pictures`, by name.
import { countyScenes } from './county-scenes.mjs';
import { goTo, settle, walkthroughScenes } from './walkthrough-scenes.mjs';

const faulty = 'samples/有错误的样例-河湾区卫生健康局2025年政府信息公开工作年度报告.txt';

/**
 * @typedef {object} Scene
 * @property {('light' | 'dark' | 'high-contrast' | 'high-contrast-light')[]} themes a picture is taken in each
 * @property {'zh-cn'} [locale]
 * @property {Record<string, string>} [files] files beside `samples/` in the opened folder
 * @property {Record<string, unknown>} [settings] settings of the user
 * @property {string} [folder] where the pictures go, below the repository; `docs/pictures` when absent
 * @property {{ width: number, height: number, scale: number }} [size] of the page; a large one when absent
 * @property {'png' | 'webp'} [format] of the pictures; `png` when absent
 * @property {(workbench: import('./vscode-host/workbench.mjs').Workbench) => Promise<void>} arrange brings VS Code to what
 *   the picture shall show, and waits until it is there
 */

/** @type {Record<string, Scene>} */
export const scenes = {
  ...walkthroughScenes,
  ...countyScenes,
  // The whole thing at work, at the head of the README.
  overview: {
    themes: ['light', 'dark', 'high-contrast'],
    locale: 'zh-cn',
    size: { width: 1680, height: 1000, scale: 1.5 },
    settings: { 'editor.minimap.enabled': false, 'workbench.layoutControl.enabled': false },
    async arrange(workbench) {
      const { page } = workbench;
      await workbench.openFile(faulty);
      await page.locator('.squiggly-error').first().waitFor();
      await page.locator('.pane-body .monaco-list-row', { hasText: '六、' }).waitFor();
      await workbench.runCommand('勾稽: 在侧边预览年报');
      await workbench.webview().locator('table').first().waitFor();
      await workbench.runCommand('View: Focus First Editor Group');
      await workbench.runCommand('勾稽: 查看年报的问题');
      await page.locator('.markers-panel .monaco-list-row').nth(3).waitFor();
      await workbench.runCommand('View: Focus First Editor Group');
      // The pointer would bring up a tooltip where it rests.
      await page.mouse.move(840, 990);
      await goTo(page, '57:9');
      await settle(page);
    },
  },
};
