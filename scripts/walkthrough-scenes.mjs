// The pictures of the walkthrough's steps, small enough to be read beside their words.

const faulty = 'samples/有错误的样例-河湾区卫生健康局2025年政府信息公开工作年度报告.txt';

const step = {
  themes: ['light', 'dark'],
  locale: 'zh-cn',
  folder: 'client/media/walkthrough',
  size: { width: 960, height: 600, scale: 1.2 },
  format: 'webp', // a fifth of a PNG, of what is installed with the extension
  settings: {
    'editor.minimap.enabled': false,
    'breadcrumbs.enabled': false,
    'workbench.activityBar.location': 'hidden',
    'window.commandCenter': false,
    'workbench.layoutControl.enabled': false,
    'editor.fontSize': 13,
  },
};

/** @type {Record<string, import('./picture-scenes.mjs').Scene>} */
export const walkthroughScenes = {
  open: {
    ...step,
    async arrange(workbench) {
      await openFaulty(workbench);
      const { page } = workbench;
      // The outline is opened at the first report.
      await page.locator('.pane-body .monaco-list-row', { hasText: '六、' }).waitFor();
      await page.locator('.view-line').nth(6).click();
      await settle(page);
    },
  },
  problems: {
    ...step,
    async arrange(workbench) {
      await openFaulty(workbench);
      await workbench.runCommand('View: Toggle Primary Side Bar Visibility');
      await workbench.runCommand('勾稽: 查看年报的问题');
      await workbench.page.locator('.markers-panel .monaco-list-row').nth(3).waitFor();
      await settle(workbench.page);
    },
  },
  mend: {
    ...step,
    async arrange(workbench) {
      await openFaulty(workbench);
      const { page } = workbench;
      await workbench.runCommand('View: Toggle Primary Side Bar Visibility');
      await goTo(page, '65:9');
      await page.keyboard.press('Control+.');
      await page.locator('.action-widget').waitFor();
      await settle(page);
    },
  },
  preview: {
    ...step,
    size: { width: 1280, height: 800, scale: 1 },
    async arrange(workbench) {
      await openFaulty(workbench);
      const { page } = workbench;
      await workbench.runCommand('View: Toggle Primary Side Bar Visibility');
      await workbench.runCommand('勾稽: 在侧边预览年报');
      await workbench.webview().locator('table').first().waitFor();
      await page.locator('.editor-group-container .view-line').first().click();
      await goTo(page, '58:17');
      await settle(page);
    },
  },
  new: {
    ...step,
    async arrange(workbench) {
      const { page } = workbench;
      await workbench.runCommand('勾稽: 新建年报…');
      const input = page.locator('.quick-input-widget:visible input[type="text"]');
      await input.fill('2025');
      await page.keyboard.press('Enter');
      await page.locator('.quick-input-widget', { hasText: '机关全称' }).waitFor();
      await input.fill('青禾县民政局');
      await page.keyboard.press('Enter');
      await page.locator('.quick-input-widget', { hasText: '县（区、旗）级' }).waitFor();
      await page.keyboard.press('Enter');
      await page.locator('#gouji\\.gouji\\.gouji\\.status', { hasText: '待填' }).waitFor();
      await workbench.runCommand('View: Toggle Primary Side Bar Visibility');
      await settle(page);
    },
  },
};

async function openFaulty(workbench) {
  await workbench.openFile(faulty);
  await workbench.page.locator('.squiggly-error').first().waitFor();
}

/** Puts the cursor at a line and column, both from 1. */
export async function goTo(page, place) {
  await page.keyboard.press('Control+g');
  await page.locator('.quick-input-widget:visible input[type="text"]').fill(`:${place}`);
  await page.keyboard.press('Enter');
}

// Colours, lenses and decorations come one after the other.
export const settle = page => page.waitForTimeout(1500);
