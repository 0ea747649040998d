// From a keystroke in the editor to the changed page beside it, in the real VS Code with its real webview.
import path from 'node:path';
import { temporaryFolder } from '../lib/cleanup.mjs';
import { cacheFolder, root } from '../lib/paths.mjs';
import { packageExtension } from '../package.mjs';
import { openWorkbench } from '../vscode-host/workbench.mjs';

/**
 * How long the preview takes.
 * @param {string} text the report
 * @param {number} strokes how often is typed
 * @returns {Promise<number[]>} ms from each keystroke to the preview that shows it
 */
export async function previewLatencies(text, strokes) {
  const vsix = path.join(temporaryFolder('bench-', cacheFolder).folder, 'gouji.vsix');
  await packageExtension(vsix);
  return await latencies({ vsix, text, strokes, command: '勾稽: 在侧边预览年报', page: 'h1' });
}

/**
 * How long VS Code takes by itself: an extension that shows the line in a page, and does nothing else.
 * @param {string} text the report
 * @param {number} strokes how often is typed
 * @returns {Promise<number[]>} ms from each keystroke to the page that shows it
 */
export async function floorLatencies(text, strokes) {
  const extension = path.join(root, 'scripts/bench/minimal-preview');
  return await latencies({ extension, text, strokes, command: 'Minimal Preview', page: 'p' });
}

async function latencies({ text, strokes, command, page: shown, ...extension }) {
  const workbench = await openWorkbench({
    ...extension,
    locale: 'zh-cn',
    files: { 'bench.nianbao': text },
    withSeeds: false,
  });
  try {
    const { page } = workbench;
    await workbench.openFile('bench.nianbao');
    await workbench.runCommand(command);
    const body = workbench.webview().locator('body');
    await workbench.webview().locator(shown).first().waitFor({ state: 'attached' });
    await workbench.runCommand('View: Focus First Editor Group');
    await page.keyboard.press('Control+g');
    const line = text.split('\n').findIndex(written => written.includes('一、总体情况')) + 2;
    await page.locator('.quick-input-widget:visible input[type="text"]').fill(`:${line}:1`);
    await page.keyboard.press('Enter');
    await page.evaluate(noteKeys);
    const times = [];
    for (let stroke = 1; stroke <= strokes; stroke++) {
      await page.waitForTimeout(500); // whatever the last one brought about is over
      await body.evaluate(awaitSight, '1'.repeat(stroke));
      await page.keyboard.press('1');
      times.push((await body.evaluate('window.seenAt')) - (await page.evaluate('window.typedAt')));
    }
    return times;
  } finally {
    await workbench.close();
  }
}

// Both run in pages, which count time from beginnings of their own.
function noteKeys() {
  const note = ({ timeStamp }) => {
    window.typedAt = performance.timeOrigin + timeStamp;
  };
  addEventListener('keydown', note, true);
}

function awaitSight(body, typed) {
  window.seenAt = new Promise(resolve => {
    const observer = new MutationObserver(() => {
      if (![...body.querySelectorAll('p')].some(({ textContent }) => textContent.startsWith(typed))) return;
      observer.disconnect();
      resolve(performance.timeOrigin + performance.now());
    });
    observer.observe(body, { subtree: true, childList: true, characterData: true });
  });
}
