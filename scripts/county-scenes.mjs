// Scenes of a county office in January: all reports of an invented county in one folder, for docs/supervisors.md.
import { rmSync } from 'node:fs';
import path from 'node:path';
import { importTypescript } from './lib/import-typescript.mjs';
import { settle } from './walkthrough-scenes.mjs';

const { countyFiles } = await importTypescript("export { countyFiles } from './test/support/county.ts'");

const base = {
  themes: ['light', 'dark'],
  locale: 'zh-cn',
  files: countyFiles(),
  settings: {
    'editor.minimap.enabled': false,
    'workbench.layoutControl.enabled': false,
  },
  size: { width: 1480, height: 860, scale: 1.5 },
};

/** Opens the page of all reports and waits until it has them all. */
async function openPage(workbench, tab) {
  const { page } = workbench;
  // Only the county is to be seen.
  rmSync(path.join(workbench.folder, 'samples'), { recursive: true, force: true });
  await page.locator('.activitybar .action-item a[aria-label="勾稽"]').first().click();
  await page.locator('.pane-body .monaco-list-row', { hasText: '未见 ' }).waitFor();
  await workbench.runCommand('勾稽: 重新检查工作区的年报');
  await page.locator('.pane-body .monaco-list-row', { hasText: /有错误\s*5/ }).waitFor();
  await workbench.runCommand('勾稽: 打开年报总表');
  const view = workbench.webview();
  await view.locator('[data-line]').nth(20).waitFor();
  if (tab) await view.locator(`[data-tab="${tab}"]`).click();
  await page.locator('.statusbar-item', { hasText: '正在检查年报' }).first().waitFor({ state: 'hidden' });
  await page.mouse.move(740, 850);
  return view;
}

const line = (view, organ, year) =>
  view
    .locator('[data-line]', { has: view.locator('.organ', { hasText: organ }) })
    .filter({ hasText: year })
    .first();

/** @type {Record<string, import('./picture-scenes.mjs').Scene>} */
export const countyScenes = {
  'county-table': {
    ...base,
    async arrange(workbench) {
      const view = await openPage(workbench);
      await line(view, '民政局', '2024').click();
      await settle(workbench.page);
    },
  },
  'county-charts': {
    ...base,
    async arrange(workbench) {
      const view = await openPage(workbench, 'charts');
      await view.locator('.bars').nth(2).waitFor();
      await settle(workbench.page);
    },
  },
  'county-years': {
    ...base,
    async arrange(workbench) {
      const view = await openPage(workbench);
      await line(view, '民政局', '2024').click();
      await view.locator('[data-tool="compare"]').click();
      await view.locator('.passages').waitFor();
      await settle(workbench.page);
    },
  },
  'county-roll-up': {
    ...base,
    async arrange(workbench) {
      const view = await openPage(workbench);
      await line(view, '青禾县人民政府', '2023').click();
      await view.locator('[data-tab="rollUp"]').click();
      await view.locator('[data-cell]').first().click();
      await view.locator('.parts').waitFor();
      await settle(workbench.page);
    },
  },
};
