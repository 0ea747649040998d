import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Locator } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { reportText } from '../../support/report-text.ts';
import { hasSharedReports } from '../../support/shared.ts';
import { differingParts } from './pictures.ts';
import { openWorkbench, type Workbench } from './workbench.ts';

const wrong = reportText({
  rows: {
    received: '5 2 0 0 0 0 7',
    granted: '3 1 0 0 0 0 4',
    'refused-internal': '1 1 0 0 0 0 2',
    'outcome-total': '4 2 0 0 0 0 5',
    'carried-out': '1 0 0 0 0 0 1',
  },
});
/** Of another organ, as two reports of one would be compared. */
const windows = wrong.replaceAll('清河县民政局', '清河县水利局').replace(/\n/g, '\r\n');
const settings = { 'files.autoSave': 'afterDelay', 'files.autoSaveDelay': 50 };

/** Opens a file and its preview beside it. */
async function preview(workbench: Workbench, file: string) {
  await workbench.openFile(file);
  await workbench.page.locator('.statusbar-item', { hasText: /年报 20/ }).waitFor();
  await workbench.runCommand('勾稽: 在侧边预览年报');
  const view = workbench.webview();
  await view.locator('main h1, main p').first().waitFor();
  return view;
}

/** The text of a file, once it is as wanted; the editor saves by itself. */
const fileText = (workbench: Workbench, file: string) => readFileSync(path.join(workbench.folder, file), 'utf8');
const cell = (view: ReturnType<Workbench['webview']>, key: string): Locator => view.locator(`[data-key="${key}"]`);
const hasClass = async (locator: Locator, name: string) =>
  ((await locator.getAttribute('class')) ?? '').split(' ').includes(name);

describe('the preview', () => {
  let workbench: Workbench;
  let view: ReturnType<Workbench['webview']>;
  beforeAll(async () => {
    const files = { 'wrong.nianbao': wrong, 'windows.nianbao': windows };
    workbench = await openWorkbench({ locale: 'zh-cn', files, settings, width: 1500, height: 1000 });
    view = await preview(workbench, 'wrong.nianbao');
  });
  afterAll(() => workbench?.close());

  it('shows title, sections and the tables in their official form', async () => {
    await expect.poll(() => view.locator('h1').textContent()).toBe('清河县民政局2024年政府信息公开工作年度报告');
    await expect.poll(() => view.locator('h2').allTextContents()).toHaveLength(6);
    await expect.poll(() => view.locator('main').getAttribute('lang')).toBe('zh-CN');
    const group = view.locator('th', { hasText: '三、本年度办理结果' });
    expect([await group.getAttribute('rowspan'), await group.getAttribute('scope')]).toEqual(['22', 'rowgroup']);
    await expect.poll(() => view.locator('figure.disputes td').count()).toBe(15);
    await expect.poll(() => view.locator('caption').count()).toBe(3);
  });

  it('marks a wrong figure by colour, sign and the figure that is expected', async () => {
    const total = cell(view, 'applications/outcome-total/total');
    await expect.poll(() => hasClass(total, 'error')).toBe(true);
    await expect.poll(() => total.locator('svg.icon.error').count()).toBe(1);
    await expect.poll(() => total.locator('.expected').textContent()).toBe('应为 6');
    const [description] = (await total.getAttribute('aria-describedby'))!.split(' ');
    await expect.poll(() => view.locator(`#${description}`).textContent()).toContain('（七）总计·总计填的是 5');
  });

  it('lets nothing in from outside', async () => {
    const policy = await view.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
    expect(policy).toMatch(/^default-src 'none'; script-src 'nonce-[0-9a-f]{32}'; /);
    expect(policy).not.toContain('unsafe');
  });

  it('selects the text of a cell that is clicked', async () => {
    await cell(view, 'applications/received/business').click();
    const line = wrong.split('\n').findIndex(text => text.startsWith('一、本年新收')) + 1;
    const editor = workbench.page.locator('.editor-group-container').first();
    await expect.poll(() => editor.locator('.active-line-number').textContent()).toBe(String(line));
    await editor.locator('.selected-text').waitFor();
  });

  it('lights up a sum when its result has the keyboard, and writes it out', async () => {
    await cell(view, 'applications/received/total').click();
    await expect.poll(() => hasClass(cell(view, 'applications/received/total'), 'lit-result')).toBe(true);
    await expect.poll(() => hasClass(cell(view, 'applications/received/natural-person'), 'lit-term')).toBe(true);
    await expect.poll(() => hasClass(cell(view, 'applications/granted/natural-person'), 'lit-term')).toBe(false);
    await expect.poll(() => view.locator('.status').textContent()).toContain('自然人 5 + 商业企业 2 = 7 ✓');
  });

  it('goes from cell to cell by the arrows', async () => {
    await cell(view, 'applications/received/natural-person').click();
    for (const key of ['ArrowRight', 'ArrowDown', 'ArrowDown']) await workbench.page.keyboard.press(key);
    const focused = () => view.locator(':focus').getAttribute('data-key');
    await expect.poll(focused).toBe('applications/granted/business');
    await workbench.page.keyboard.press('End');
    await expect.poll(focused).toBe('applications/granted/total');
    await workbench.page.keyboard.press('Control+Home');
    await expect.poll(focused).toBe('applications/received/natural-person');
  });

  it('takes one through the problems in order', async () => {
    const button = view.locator('[data-tool="next"]');
    await button.click();
    await expect.poll(() => view.locator('.position').textContent()).toMatch(/^第 1 处，共 \d+ 处$/);
    const first = await view.locator('.message').textContent();
    await button.click();
    await expect.poll(() => view.locator('.position').textContent()).toMatch(/^第 2 处/);
    await expect.poll(() => view.locator('.message').textContent()).not.toBe(first);
    await view.locator('[data-tool="previous"]').click();
    await expect.poll(() => view.locator('.message').textContent()).toBe(first);
    await expect.poll(() => view.locator('.at-hand').getAttribute('data-problems')).toMatch(/(^| )0( |$)/);
  });

  it('shows the reason on hover', async () => {
    await cell(view, 'applications/outcome-total/total').hover();
    await expect.poll(() => view.locator('.tooltip').textContent()).toContain('填的是 5');
  });

  it('is changed from the keyboard, as one step that undo takes back', async () => {
    await cell(view, 'applications/outcome-total/total').click();
    await workbench.page.keyboard.type('6');
    await workbench.page.keyboard.press('Enter');
    await expect.poll(() => hasClass(cell(view, 'applications/outcome-total/total'), 'error')).toBe(false);
    await expect
      .poll(() => fileText(workbench, 'wrong.nianbao'))
      .toBe(wrong.replace('\t4\t2\t0\t0\t0\t0\t5', '\t4\t2\t0\t0\t0\t0\t6'));
    await expect.poll(() => view.locator(':focus').getAttribute('data-key')).toBe('applications/carried-out/total');
    await workbench.page.keyboard.press('Control+z');
    await expect.poll(() => fileText(workbench, 'wrong.nianbao')).toBe(wrong);
    await expect.poll(() => hasClass(cell(view, 'applications/outcome-total/total'), 'error')).toBe(true);
  });

  it('leaves a cell as it was on Escape', async () => {
    const figure = cell(view, 'applications/granted/natural-person');
    await figure.dblclick();
    await workbench.page.keyboard.type('99');
    await workbench.page.keyboard.press('Escape');
    await expect.poll(() => figure.textContent()).toBe('3');
    expect(fileText(workbench, 'wrong.nianbao')).toBe(wrong);
  });

  it('fills in totals in one step', async () => {
    await view.locator('figure.applications [data-tool="fill"]').click();
    await expect
      .poll(() => fileText(workbench, 'wrong.nianbao'))
      .toBe(wrong.replace('\t4\t2\t0\t0\t0\t0\t5', '\t4\t2\t0\t0\t0\t0\t6'));
    await expect.poll(() => view.locator('figure.applications td.error').count()).toBe(0);
    await cell(view, 'applications/received/natural-person').focus();
    await workbench.page.keyboard.press('Control+z');
    await expect.poll(() => fileText(workbench, 'wrong.nianbao')).toBe(wrong);
  });

  it('follows typing, and keeps scroll and focus of its own', async () => {
    await cell(view, 'applications/received/business').click();
    await workbench.page
      .locator('.editor-group-container')
      .first()
      .locator('.view-line')
      .first()
      .click({ position: { x: 300, y: 5 } });
    await cell(view, 'applications/received/business').click();
    const before = await view.locator('html').evaluate(root => root.scrollTop);
    await workbench.page.keyboard.press('Control+Enter');
    await workbench.page.locator('.monaco-editor.focused').waitFor();
    await workbench.page.keyboard.type('8');
    await expect.poll(() => cell(view, 'applications/received/business').textContent()).toContain('8');
    await expect.poll(() => hasClass(cell(view, 'applications/received/total'), 'error')).toBe(true);
    expect(Math.abs((await view.locator('html').evaluate(root => root.scrollTop)) - before)).toBeLessThan(60);
    await workbench.page.keyboard.press('Control+z');
    await expect.poll(() => cell(view, 'applications/received/business').textContent()).toBe('2');
  });

  it('goes with the text when that is scrolled, and the text with it', async () => {
    const page = workbench.page;
    const top = () => view.locator('html').evaluate(root => root.scrollTop);
    await workbench.runCommand('View: Focus First Editor Group');
    await page.keyboard.press('Control+End');
    await expect.poll(top).toBeGreaterThan(600);
    await page.keyboard.press('Control+Home');
    await expect.poll(top).toBeLessThan(100);
    await page.waitForTimeout(1200);
    await view.locator('main').hover({ position: { x: 200, y: 300 } });
    for (let turn = 0; turn < 12; turn++) {
      await page.mouse.wheel(0, 200);
      await page.waitForTimeout(60);
    }
    const numbers = page.locator('.editor-group-container').first().locator('.line-numbers');
    await expect.poll(async () => Math.min(...(await numbers.allTextContents()).map(Number))).toBeGreaterThan(8);
  });

  it('writes into a text with Windows line ends where the cell stands', async () => {
    view = await preview(workbench, 'windows.nianbao');
    await cell(view, 'disputes/litigation-after-review/total').click();
    await workbench.page.keyboard.type('4');
    await workbench.page.keyboard.press('Tab');
    const expected = windows.replace(/^((?:0\t){14})0(?=\r$)/m, '$14');
    await expect.poll(() => fileText(workbench, 'windows.nianbao')).toBe(expected);
  });

  it('has pictures of the figures that can be switched off', async () => {
    const picture = view.locator('.flow svg:visible');
    await expect.poll(() => picture.getAttribute('aria-label')).toContain('本年新收 7');
    await view.locator('[data-tool="pictures"]').click();
    await picture.waitFor({ state: 'detached' });
    await view.locator('[data-tool="pictures"]').click();
    await picture.waitFor();
  });
});

describe('the preview as part of the workbench', () => {
  let workbench: Workbench;
  let view: ReturnType<Workbench['webview']>;
  const missing = reportText({ organ: '柳川县林业局', sections: { problems: null } });
  beforeAll(async () => {
    workbench = await openWorkbench({
      locale: 'zh-cn',
      files: { 'wrong.nianbao': wrong, 'missing.nianbao': missing },
      settings,
    });
    await workbench.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    view = await preview(workbench, 'wrong.nianbao');
  });
  afterAll(() => workbench?.close());

  it('puts a table on the clipboard for Word, and as text for Excel', async () => {
    const clipboard = (kind: string) =>
      workbench.page.evaluate(async wanted => {
        const [item] = await navigator.clipboard.read();
        return item!.types.includes(wanted) ? (await item!.getType(wanted)).text() : null;
      }, kind);
    await view.locator('figure.applications [data-tool="copy-html"]').click();
    await expect.poll(() => view.locator('.status').textContent()).toBe('已复制');
    await expect.poll(() => clipboard('text/html')).toContain('rowspan="22"');
    await view.locator('figure.applications [data-tool="copy-text"]').click();
    await expect.poll(() => clipboard('text/html')).toBeNull();
    await expect
      .poll(() => clipboard('text/plain'))
      .toContain('一、本年新收政府信息公开申请数量\t\t\t5\t2\t0\t0\t0\t0\t7\n');
  });

  it.each([
    ['网页', 'html'],
    ['Word 文件', 'docx'],
  ])('exports the report as one file, once its errors are known: %s', async (kind, extension) => {
    await workbench.runCommand('勾稽: 导出年报…');
    await workbench.page.locator('.quick-input-list .monaco-list-row', { hasText: kind }).first().click();
    const question = workbench.page.locator('.monaco-dialog-box');
    await question.waitFor();
    await expect.poll(() => question.textContent()).toMatch(/还有 \d+ 处错误/);
    await question.locator('.monaco-button', { hasText: '仍要继续' }).click();
    const dialog = workbench.page.locator('.quick-input-widget:visible input[type="text"]');
    await expect.poll(() => dialog.inputValue()).toMatch(new RegExp(`wrong\\.${extension}$`));
    await workbench.page.keyboard.press('Enter');
    const file = path.join(workbench.folder, `wrong.${extension}`);
    await expect.poll(() => existsSync(file)).toBe(true);
    await expect.poll(() => readFileSync(file).subarray(0, 2).toString()).toBe(extension === 'html' ? '<!' : 'PK');
    // A list that opens while the dialog gives the keyboard back is closed again.
    await workbench.page.locator('.notification-toast', { hasText: `wrong.${extension}` }).waitFor();
  });

  it('follows the report that the user goes to, and inserts what it lacks', async () => {
    // A file opens in the group that has the keyboard, and would cover the preview there.
    await workbench.runCommand('View: Focus First Editor Group');
    await workbench.openFile('missing.nianbao');
    await expect.poll(() => view.locator('h1').textContent()).toContain('柳川县林业局');
    const section = view.locator('section.missing');
    await expect.poll(() => section.locator('h2').textContent()).toBe('五、存在的主要问题及改进情况');
    await section.locator('button').click();
    await expect.poll(() => fileText(workbench, 'missing.nianbao')).toContain('\n五、存在的主要问题及改进情况\n');
    await expect.poll(() => section.count()).toBe(0);
  });

  it('comes back after the window was loaded anew', async () => {
    // A plain reload of the page would not save what is open.
    await Promise.all([
      workbench.page.waitForEvent('framenavigated', frame => frame === workbench.page.mainFrame()),
      workbench.runCommand('Developer: Reload Window'),
    ]);
    view = workbench.webview();
    await view.locator('h1').waitFor({ timeout: 45_000 });
    await expect.poll(() => view.locator('h1').textContent()).toContain('柳川县林业局');
    await expect.poll(() => view.locator('figure.applications td').count()).toBe(175);
  });
});

describe('the preview in the web worker host', () => {
  let workbench: Workbench;
  afterEach(() => workbench?.close());

  it('shows the report and changes its text', async () => {
    workbench = await openWorkbench({ host: 'web', locale: 'zh-cn', files: { 'wrong.nianbao': wrong }, settings });
    const view = await preview(workbench, 'wrong.nianbao');
    await cell(view, 'applications/outcome-total/total').click();
    await workbench.page.keyboard.type('6');
    await workbench.page.keyboard.press('Enter');
    await expect.poll(() => fileText(workbench, 'wrong.nianbao')).toContain('\t4\t2\t0\t0\t0\t0\t6');
  });
});

describe('a hostile report in the preview', () => {
  let workbench: Workbench;
  afterEach(() => workbench?.close());

  it('is text, of however many rows', async () => {
    // What a page would show as text, and what it would do.
    const shown = `<script>window.hacked = 1</script><img src=x onerror="window.hacked = 2">`;
    const done = `<script>window.hacked = 3</script><img src=x onerror="window.hacked = 4"><style>*{display:none}</style>`;
    const hostile = shown.replaceAll('<', '&lt;') + done;
    const rows = Array.from(
      { length: 10_000 },
      (_, index) => `javascript:alert(1)' onerror=alert(2) ${index}\t\t\t1\t0\t0\t0\t0\t0\t2`,
    ).join('\n');
    const text = reportText({ prose: { overview: hostile }, rows: { granted: `<b>1</b> 0 0 0 0 0 0` } }).replace(
      /^四、结转下年度.*$/m,
      `$&\n${rows}`,
    );
    workbench = await openWorkbench({ locale: 'zh-cn', files: { 'hostile.nianbao': text } });
    const view = await preview(workbench, 'hostile.nianbao');
    await expect
      .poll(() => view.locator('.strays').textContent(), { timeout: 20_000 })
      .toContain(`onerror=alert(2) 9999 1 0 0`);
    await expect.poll(() => view.locator('section p').first().textContent()).toBe(shown);
    expect(await view.locator('main').locator('script, img, style, b:not(.legend b)').count()).toBe(0);
    expect(await view.locator('html').evaluate(() => (window as { hacked?: number }).hacked)).toBeUndefined();
  });
});

const faults = reportText({
  rows: {
    received: '5 2 0 0 0 0 7',
    granted: '5 1 0 0 0 0 9',
    'carried-out': '_ 0 0 0 0 0 0',
    rules: '1 0',
  },
  sections: { disputes: null, other: '六、其他需要报告的事项' },
  prose: { overview: '（一）公开情况\n本年收到申请XX件。' },
}).replace(/^行政强制\t.*\n/m, '');

describe.each(['light', 'dark', 'high-contrast', 'high-contrast-light'] as const)(
  'the preview in the theme %s',
  theme => {
    let workbench: Workbench;
    let view: ReturnType<Workbench['webview']>;
    beforeAll(async () => {
      // So high that nothing is out of sight.
      const files = { 'faults.nianbao': faults };
      workbench = await openWorkbench({ theme, locale: 'zh-cn', files, width: 1500, height: 2600 });
      view = await preview(workbench, 'faults.nianbao');
      await view.locator('[data-tool="next"]').click();
      await cell(view, 'applications/granted/total').click();
      await view.locator('td.lit-result').first().waitFor();
      await workbench.page.mouse.move(5, 5);
    });
    afterAll(() => workbench?.close());

    it('has nothing that axe finds', async () => {
      expect(await axeViolations(workbench)).toEqual([]);
    });

    it('looks as it did when a person last looked at it', async () => {
      await workbench.screenshot(`preview-${theme}-whole`);
      const parts = {
        bar: view.locator('header.bar'),
        'problem at hand': view.locator('.at-hand').first(),
        heading: view.locator('h2').nth(1),
        'missing section': view.locator('section.missing .note'),
        'prose with a problem': view.locator('p mark.marked').first(),
        'missing row': view.locator('td.unread'),
        flow: view.locator('.flow svg:visible'),
        applicants: view.locator('.applicants'),
        tools: view.locator('figure.applications .tools'),
        'column heading': view.locator('figure.applications thead th').first(),
        'label of a row': view.locator('figure.applications tbody th').first(),
        'plain cell': cell(view, 'applications/received/business'),
        'wrong cell': view.locator('figure.applications td.error:not(.lit-result)').first(),
        'cell with a warning': view.locator('td.warning').first(),
        'result of the sum': cell(view, 'applications/granted/total'),
        'addend of the sum': cell(view, 'applications/granted/business'),
        'line of the sum': view.locator('.status'),
      };
      expect(await differingParts(workbench, `preview-${theme}`, parts)).toEqual([]);
    });

    it('shows where the keyboard is', async () => {
      const stops = await stopsOfTab(workbench, view);
      expect(stops.map(({ name }) => name)).toEqual(expect.arrayContaining(['next', 'export', 'cell']));
      expect(stops.filter(({ isSeen }) => !isSeen)).toEqual([]);
    });
  },
);

describe.skipIf(!hasSharedReports)('the seeds in the preview', () => {
  let workbench: Workbench;
  afterEach(() => workbench?.close());

  it('show their wrong and unreadable cells', async () => {
    workbench = await openWorkbench({ locale: 'zh-cn', width: 1500, height: 1000 });
    let view = await preview(workbench, 'seeds/yanta-2020.txt');
    await expect.poll(() => view.locator('td.error .expected').allTextContents()).toEqual(Array(4).fill('应为 1'));
    await workbench.screenshot('preview-yanta');
    view = await preview(workbench, 'seeds/wenxian-2021.txt');
    await expect.poll(() => view.locator('td.unread.incomplete').count()).toBe(21);
    expect(await view.locator('td.error').count()).toBe(0);
    await workbench.screenshot('preview-wenxian');
  });
});

/** Where Tab leads from the first tool on, to the first cell of a table; and whether one sees that the keyboard is there. */
async function stopsOfTab(
  workbench: Workbench,
  view: ReturnType<Workbench['webview']>,
): Promise<{ name: string; isSeen: boolean }[]> {
  await view.locator('[data-tool="previous"]').focus();
  const stops: { name: string; isSeen: boolean }[] = [];
  while (stops.length < 40 && stops.at(-1)?.name !== 'cell') {
    await workbench.page.keyboard.press('Tab');
    const stop = await view.locator(':focus').evaluate(element => {
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      const { tool, cell, key } = (element as HTMLElement).dataset;
      const name = tool ?? (cell === undefined ? (key ?? element.outerHTML.slice(0, 80)) : 'cell');
      return { name, isSeen: outlineStyle !== 'none' && outlineWidth !== '0px' };
    });
    stops.push(stop);
  }
  return stops;
}

/** What axe finds in the webview, a line each. */
async function axeViolations(workbench: Workbench): Promise<string[]> {
  const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  const inner = workbench.page
    .frames()
    .find(frame => frame.name() === 'active-frame' || frame.url().includes('fake.html'));
  await inner!.evaluate(source);
  return inner!.evaluate(async () => {
    const axe = (
      window as unknown as {
        axe: { run(): Promise<{ violations: { id: string; nodes: { html: string; failureSummary: string }[] }[] }> };
      }
    ).axe;
    const { violations } = await axe.run();
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 120)} ${failureSummary}`),
    );
  });
}
