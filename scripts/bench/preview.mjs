// From a keystroke in the editor to the changed preview beside it, in the real VS Code with its real webview.
import path from 'node:path';
import { temporaryFolder } from '../lib/cleanup.mjs';
import { cacheFolder } from '../lib/paths.mjs';
import { packageExtension } from '../package.mjs';
import { openWorkbench } from '../vscode-host/workbench.mjs';

const absoluteNow = () => performance.timeOrigin + performance.now();

/**
 * @param {string} text the report
 * @param {number} strokes how often is typed
 * @returns {Promise<number[]>} ms from each keystroke to the first change of the preview
 */
export async function previewLatencies(text, strokes) {
  const vsix = path.join(temporaryFolder('bench-', cacheFolder).folder, 'gouji.vsix');
  await packageExtension(vsix);
  const workbench = await openWorkbench({ vsix, locale: 'zh-cn', files: { 'bench.nianbao': text }, withSeeds: false });
  try {
    const { page } = workbench;
    await workbench.openFile('bench.nianbao');
    await workbench.runCommand('勾稽: 在侧边预览年报');
    const body = workbench.webview().locator('body');
    await workbench.webview().locator('table').first().waitFor();
    await workbench.runCommand('View: Focus First Editor Group');
    await page.keyboard.press('Control+g');
    const line = text.split('\n').findIndex(written => written.includes('一、总体情况')) + 2;
    await page.locator('.quick-input-widget:visible input[type="text"]').fill(`:${line}:1`);
    await page.keyboard.press('Enter');
    await page.evaluate(`addEventListener('keydown', () => { window.typedAt = (${absoluteNow})(); }, true)`);
    await body.evaluate(`new MutationObserver(() => { window.changedAt ??= (${absoluteNow})(); })
      .observe(document.body, { subtree: true, childList: true, characterData: true })`);
    const times = [];
    for (let stroke = 0; stroke < strokes; stroke++) {
      await page.waitForTimeout(400); // whatever the last one brought about is over
      await body.evaluate('window.changedAt = undefined');
      await page.keyboard.press('1');
      const changed = await body.evaluate(async () => {
        while (window.changedAt === undefined) await new Promise(resolve => setTimeout(resolve, 5));
        return window.changedAt;
      });
      times.push(changed - (await page.evaluate('window.typedAt')));
    }
    return times;
  } finally {
    await workbench.close();
  }
}
