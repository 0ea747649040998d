import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorkbench, type Workbench } from './workbench.ts';

const report = '一、总体情况\n\n本年度，虚构市图书馆依法公开信息。\n';

describe.each([
  { host: 'node', locale: undefined },
  { host: 'node', locale: 'zh-cn' },
  { host: 'web', locale: undefined },
] as const)('a workbench with the extension in the $host host, language $locale', ({ host, locale }) => {
  let workbench: Workbench;
  beforeAll(async () => {
    workbench = await openWorkbench({ host, locale, files: { 'report.nianbao': report } });
  });
  afterAll(() => workbench?.close());

  it('opens a report in its own language', async () => {
    await workbench.openFile('report.nianbao');
    const language = workbench.page.locator('#status\\.editor\\.mode');
    await expect.poll(() => language.textContent()).toBe('政府信息公开年报');
  });

  it('runs a command by its title', async () => {
    await workbench.runCommand('View: Toggle Problems');
    await workbench.page.locator('.panel .markers-panel').waitFor();
  });
});
