import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countyFiles } from '../../support/county.ts';
import { openWorkbench, type Workbench } from './workbench.ts';

const settings = { 'workbench.editor.empty.hint': 'hidden' };
const REPORTS = 38;

describe.each(['node', 'web'] as const)('the page of all reports in the %s extension host', host => {
  let workbench: Workbench;
  let view: ReturnType<Workbench['webview']>;
  beforeAll(async () => {
    workbench = await openWorkbench({
      host,
      locale: 'zh-cn',
      files: countyFiles(),
      settings,
      width: 1500,
      height: 900,
    });
    await workbench.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    for (const others of ['samples', 'seeds'])
      rmSync(path.join(workbench.folder, others), { recursive: true, force: true });
    await workbench.page.locator('.activitybar .action-item a[aria-label="勾稽"]').first().click();
    await workbench.page.locator('.pane-body .monaco-list-row', { hasText: '无误' }).waitFor();
    await workbench.runCommand('勾稽: 重新检查工作区的年报');
    await workbench.runCommand('勾稽: 打开年报总表');
    view = workbench.webview();
    await status(`${REPORTS} / ${REPORTS} 份`);
  });
  afterAll(() => workbench?.close());

  const status = (text: string) => view.locator('header [role="status"]', { hasText: text }).waitFor();
  const line = (nth: number) => view.locator(`#line-${nth}`);
  /** The words of a column in the first lines. */
  const firstOf = (column: number, count = 3) =>
    Promise.all([...Array(count).keys()].map(nth => line(nth).locator(':scope > *').nth(column).textContent()));
  const sortBy = (column: string) => view.locator(`[data-sort="${column}"]`).click();
  const press = (key: string) => workbench.page.keyboard.press(key);
  const current = () => view.locator('[aria-selected="true"][data-line]').getAttribute('data-line');
  const openTab = (tab: string) => view.locator(`[data-tab="${tab}"]`).click();

  it('lists the worst first, and tells who is missing', async () => {
    await expect.poll(() => firstOf(2, 7)).toEqual([...Array(5).fill('有错误'), '需核对', '无误']);
    await expect.poll(() => view.locator('.missing').textContent()).toContain('未见 2024 年报告： 青禾县水利局');
    await expect
      .poll(() => workbench.page.locator('.pane-body .monaco-list-row', { hasText: '未见 2024 年报告' }).count())
      .toBe(1);
  });

  it('puts the lines in the order of any column, and back', async () => {
    await sortBy('received');
    const largest = (await firstOf(5)).map(Number);
    expect(largest).toEqual([...largest].sort((a, b) => b - a));
    await expect.poll(() => view.locator('.heading.received').getAttribute('aria-sort')).toBe('descending');
    await sortBy('received');
    expect(Number((await firstOf(5))[0])).toBeLessThan(largest[2]!);
    await expect.poll(() => view.locator('.heading.received').getAttribute('aria-sort')).toBe('ascending');
    await sortBy('state');
    expect((await firstOf(2))[0]).toBe('有错误');
  });

  it('filters by words, state and year together, and asks for the reports of that year', async () => {
    const filter = view.locator('[data-filter]');
    await filter.fill('民政局');
    await status(`3 / ${REPORTS} 份`);
    await view.locator('[data-choose="state"]').selectOption('wrong');
    await status(`1 / ${REPORTS} 份`);
    await expect.poll(() => firstOf(0, 1)).toEqual(['青禾县民政局']);
    await view.locator('[data-choose="year"]').selectOption('2023');
    await status(`0 / ${REPORTS} 份`);
    expect(await view.locator('.missing').count()).toBe(0);
    await filter.fill('');
    await view.locator('[data-choose="state"]').selectOption('');
    await status(`13 / ${REPORTS} 份`);
    await view.locator('[data-choose="year"]').selectOption('');
    await status(`${REPORTS} / ${REPORTS} 份`);
  });

  it('goes from line to line by the keyboard, and opens a report', async () => {
    await line(0).locator('.organ').click();
    await expect.poll(() => current()).toBe('0');
    await press('ArrowDown');
    await press('ArrowDown');
    await expect.poll(() => current()).toBe('2');
    await press('End');
    await expect.poll(() => current()).toBe(String(REPORTS - 1));
    await expect
      .poll(() => view.locator('[role="grid"]').getAttribute('aria-activedescendant'))
      .toBe(`line-${REPORTS - 1}`);
    await press('Home');
    await expect.poll(() => current()).toBe('0');
    await press('Enter');
    await workbench.page.locator('.tab.active', { hasText: '青禾县' }).waitFor();
  });

  it('is as it was left when one comes back to it', async () => {
    await workbench.page.locator('.tab', { hasText: '年报总表' }).click();
    await view.locator('[data-filter]').fill('财政');
    await status(`3 / ${REPORTS} 份`);
    await line(1).locator('.organ').click();
    await press('Enter');
    await workbench.page.locator('.tab.active', { hasText: '青禾县财政局' }).waitFor();
    await workbench.page.locator('.tab', { hasText: '年报总表' }).click();
    await status(`3 / ${REPORTS} 份`);
    await expect.poll(() => view.locator('[data-filter]').inputValue()).toBe('财政');
    await expect.poll(() => current()).toBe('1');
    await view.locator('[data-filter]').fill('');
    await status(`${REPORTS} / ${REPORTS} 份`);
  });

  it('copies the lines for a spreadsheet', async () => {
    await view.locator('[data-filter]').fill('水利');
    await status(`2 / ${REPORTS} 份`);
    await view.locator('[data-tool="copy"]').click();
    await view.locator('footer', { hasText: '已复制 2 行' }).waitFor();
    const copied = await workbench.page.evaluate(() => navigator.clipboard.readText());
    const rows = copied.split(/\r?\n/).map(row => row.split('\t'));
    expect(rows.map(cells => cells.slice(0, 3))).toEqual([
      ['机关', '年度', '状态'],
      ['青禾县水利局', '2023', '无误'],
      ['青禾县水利局', '2022', '无误'],
    ]);
    expect(new Set(rows.map(cells => cells.length)).size).toBe(1);
  });

  it.each(['csv', 'xlsx'])('exports what the filter lets through as .%s', async extension => {
    await view.locator('[data-filter]').fill('水利');
    await status(`2 / ${REPORTS} 份`);
    await view.locator('[data-tool="export"]').click();
    const file = path.join(workbench.folder, `总表.${extension}`);
    const input = workbench.page.locator('.quick-input-widget:visible input[type="text"]');
    // Only when the dialog has filled in the name that it proposes does it leave another one alone.
    await expect.poll(() => input.inputValue()).toMatch(/\.xlsx$/);
    await input.fill(file);
    await press('Enter');
    await expect.poll(() => existsSync(file)).toBe(true);
    await workbench.page.locator('.notification-toast', { hasText: `总表.${extension}` }).waitFor();
    const bytes = readFileSync(file);
    if (extension === 'xlsx') expect(bytes.subarray(0, 2).toString()).toBe('PK');
    else expect(bytes.toString().split('\r\n')[1]).toMatch(/^青禾县水利局,2023,无误,0,0,\d+,/);
    await view.locator('[data-filter]').fill('');
    await status(`${REPORTS} / ${REPORTS} 份`);
  });

  it('shows two years of an organ, what changed and what was not carried over', async () => {
    await line(0).locator('.organ').click();
    await view.locator('[data-tool="compare"]').click();
    await view.locator('.pair').first().waitFor();
    const wrong = view.locator('.pair .value.wrong');
    await expect.poll(() => wrong.count()).toBeGreaterThan(0);
    await expect.poll(() => wrong.first().locator('.was').textContent()).toMatch(/^原 \d+$/);
    const rows = () => view.locator('.pair tr').count();
    const changed = await rows();
    await view.locator('[data-tool="only-changed"]').click();
    await expect.poll(() => rows()).toBeGreaterThan(changed);
    await view.locator('.passages mark').first().waitFor();
  });

  it('tells which organ a sum lacks, and of a year without all reports only that it differs', async () => {
    await openTab('rollUp');
    const select = view.locator('[data-choose="whole"]');
    const verdict = view.locator('.choice [role="status"]');
    await select.selectOption({ label: '青禾县人民政府 2024' });
    await expect.poll(() => verdict.textContent()).toMatch(/^\d+ 格与已有的报告有差额$/);
    await view.locator('main .missing', { hasText: '青禾县水利局' }).waitFor();
    expect(await view.locator('.cells .icon.error').count()).toBe(0);
    await select.selectOption({ label: '青禾县人民政府 2023' });
    await expect.poll(() => verdict.textContent()).toMatch(/^\d+ 格不等于 12 份报告之和$/);
    await view.locator('[data-cell]').first().click();
    await view.locator('.parts tr', { hasText: '正好是差额' }).waitFor();
    await expect
      .poll(() => view.locator('.parts tr', { hasText: '正好是差额' }).locator('th').textContent())
      .toBe('青禾县白石镇人民政府');
    await select.selectOption({ label: '青禾县人民政府 2022' });
    await expect.poll(() => verdict.textContent()).toBe('各格都等于 12 份报告之和');
  });
});
