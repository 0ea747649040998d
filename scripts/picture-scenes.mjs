// The scenes of `npm run pictures`, by name.
import { walkthroughScenes } from './walkthrough-scenes.mjs';

const report = `一、总体情况

2021年，云岭县图书馆依法公开政府信息。
`;

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
  report: {
    themes: ['light', 'dark', 'high-contrast'],
    locale: 'zh-cn',
    files: { 'report.nianbao': report },
    async arrange(workbench) {
      await workbench.openFile('report.nianbao');
      await workbench.runCommand('View: Toggle Problems');
      await workbench.page.locator('.markers-panel').waitFor();
    },
  },
};
