import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorkbench, type Workbench } from './workbench.ts';

const report = ['临河县水务局2024年政府信息公开工作年度报告', '', '一、总体情况', '', '全年公开信息120条。', ''].join(
  '\n',
);
// The title of that report in GB18030, and the heading of its first section.
const gb18030 = new Uint8Array([
  ...[0xc1, 0xd9, 0xba, 0xd3, 0xcf, 0xd8, 0xcb, 0xae, 0xce, 0xf1, 0xbe, 0xd6, 0x32, 0x30, 0x32, 0x34, 0xc4, 0xea],
  ...[0xd5, 0xfe, 0xb8, 0xae, 0xd0, 0xc5, 0xcf, 0xa2, 0xb9, 0xab, 0xbf, 0xaa, 0xb9, 0xa4, 0xd7, 0xf7],
  ...[0xc4, 0xea, 0xb6, 0xc8, 0xb1, 0xa8, 0xb8, 0xe6, 0x0a],
  ...[0xd2, 0xbb, 0xa1, 0xa2, 0xd7, 0xdc, 0xcc, 0xe5, 0xc7, 0xe9, 0xbf, 0xf6, 0x0a],
]);

describe('the first folder with reports', () => {
  let workbench: Workbench;
  afterAll(() => workbench?.close());

  it('brings up the side bar, and offers the walkthrough', async () => {
    const settings = { 'workbench.tips.enabled': true };
    workbench = await openWorkbench({ locale: 'zh-cn', settings, withSeeds: false });
    const { page } = workbench;
    await page.locator('.sidebar .welcome-view .monaco-button', { hasText: '新建年报' }).waitFor();
    await page.locator('.sidebar .monaco-list-row', { hasText: '河湾区卫生健康局' }).waitFor();
    await page.locator('.notification-toast .monaco-button', { hasText: '看看怎么用' }).click();
    await page.locator('.gettingStartedContainer', { hasText: '政府信息公开年报入门' }).waitFor();
  });
});

describe('the first steps, in Chinese', () => {
  let workbench: Workbench;
  beforeAll(async () => {
    workbench = await openWorkbench({
      locale: 'zh-cn',
      files: { '国标.txt': gb18030, '又一国标.txt': gb18030, '刚起头.txt': report },
    });
  });
  afterAll(() => workbench?.close());

  const status = () => workbench.page.locator('[id="gouji.gouji.gouji.status"]');
  const outline = (text: string) => workbench.page.locator('.pane-body .monaco-list-row', { hasText: text });

  it('the first report unfolds its outline, which inserts what is missing', async () => {
    await workbench.openFile('刚起头.txt');
    await outline('二、主动公开政府信息情况').waitFor();
    await expect.poll(() => outline('二、主动公开政府信息情况').textContent()).toContain('缺少');
    await outline('二、主动公开政府信息情况').hover();
    await outline('二、主动公开政府信息情况').locator('.action-label').first().click();
    await outline('表2').waitFor();
    await workbench.page.locator('.view-line', { hasText: '行政规范性文件' }).waitFor();
  });

  it('a report in GB18030 is offered to be opened as that', async () => {
    await workbench.openFile('国标.txt');
    await workbench.page.locator('.notification-toast .monaco-button', { hasText: '以 GB18030 重新打开' }).click();
    await workbench.page.locator('.view-line', { hasText: '临河县水务局2024年' }).waitFor();
    await status().waitFor();
  });

  it('a report in GB18030 can be opened as that from its language status, too', async () => {
    const { page } = workbench;
    await workbench.openFile('又一国标.txt');
    // The offer comes up where the status would be clicked on.
    const offer = page.locator('.notification-toast', { hasText: '以 GB18030 重新打开' });
    await offer.hover();
    await offer.locator('.codicon-notifications-clear').click();
    await offer.waitFor({ state: 'hidden' });
    await page.locator('.statusbar-item[id="status.languageStatus"]').hover();
    await page.locator('.hover-language-status .monaco-link', { hasText: '以 GB18030 重新打开' }).click();
    await page.locator('.view-line', { hasText: '临河县水务局2024年' }).waitFor();
    await status().waitFor();
  });

  it('a new report is asked for in three questions, and begins at the first place to fill in', async () => {
    await workbench.runCommand('勾稽: 新建年报…');
    const { page } = workbench;
    const answer = async (question: string, text: string) => {
      await page.locator('.quick-input-widget:visible', { hasText: question }).waitFor();
      if (text) await page.locator('.quick-input-widget:visible input[type="text"]').fill(text);
      await page.keyboard.press('Enter');
    };
    await page.locator('.quick-input-list .monaco-list-row').first().waitFor();
    await answer('', '2025');
    await answer('机关全称', '青禾县民政局');
    await answer('按名称', '');
    // The preview comes last, when the first place to fill in is selected.
    await workbench.webview().locator('h1', { hasText: '青禾县民政局2025年' }).waitFor();
    await expect.poll(() => status().textContent()).toMatch(/年报 2025 .*还有 \d+ 处待填/);
    for (const words of ['120', '每月发布。', '3']) {
      await page.keyboard.type(words);
      await page.keyboard.press('Tab');
    }
    // The editor wraps its lines beside the preview.
    const preview = (words: string) => workbench.webview().locator('main', { hasText: words });
    await preview('本年度主动公开政府信息120条。每月发布。').waitFor();
    await preview('本年度新收政府信息公开申请3件，上年结转').waitFor();
  });

  it('the walkthrough opens a sample, and its step is done', async () => {
    await workbench.runCommand('勾稽: 入门');
    const { page } = workbench;
    await page.locator('.getting-started-step').first().waitFor();
    await expect.poll(() => page.locator('.getting-started-step').count()).toBe(5);
    await page.locator('.monaco-button', { hasText: '打开一份有错误的样例' }).click();
    await expect.poll(() => status().textContent()).toMatch(/年报 2025 · \d+ 处/);
    await page.locator('.tab', { hasText: 'Walkthrough' }).click();
    await page.locator('.getting-started-step .codicon.complete').first().waitFor();
  });
});
