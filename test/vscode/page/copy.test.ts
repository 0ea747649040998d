import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { reportText } from '../../support/report-text.ts';
import { openWorkbench, type Workbench } from './workbench.ts';

const SIGNED = '本年度没有收取信息处理费。\n\n清河县民政局\n\n2025年1月20日';
const right = reportText({ prose: { other: SIGNED } });
const another = reportText({ organ: '青禾县民政局' });
const wrong = reportText({ rows: { received: '5 2 0 0 0 0 8' } });

describe('the whole report on the clipboard', () => {
  let workbench: Workbench;
  beforeAll(async () => {
    const files = { 'right.nianbao': right, 'another.nianbao': another, 'wrong.nianbao': wrong };
    workbench = await openWorkbench({ locale: 'zh-cn', files });
    await workbench.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  });
  afterAll(() => workbench?.close());

  async function open(file: string): Promise<void> {
    await workbench.openFile(file);
    await workbench.page.locator('.statusbar-item', { hasText: /年报 20/ }).waitFor();
  }

  /** Copies, where a page that the keyboard is not in yet may copy only when it is clicked, and asks for that. */
  async function copied(told: string): Promise<void> {
    const view = workbench.webview();
    const ask = view.locator('[data-tool="copy-report"]');
    await view.locator('.status', { hasText: told }).or(ask).first().waitFor();
    if (await ask.isVisible()) await ask.click();
    await expect.poll(() => view.locator('.status').textContent()).toBe(told);
  }

  /** What an editor of a web page has after a person pasted into it. */
  async function pasted() {
    const context = await workbench.page.context().browser()!.newContext();
    try {
      const page = await context.newPage();
      await page.setContent('<div id="editor" contenteditable style="min-height: 100px"></div>');
      await page.locator('#editor').click();
      await page.keyboard.press('ControlOrMeta+V');
      await page.locator('#editor table').first().waitFor();
      return await page.locator('#editor').evaluate(editor => {
        // The browser joins the first block with the line that it is pasted into.
        const styleOf = (text: string) => {
          const found = [...editor.querySelectorAll('*')].findLast(element => element.textContent === text);
          const { fontFamily, fontSize, textAlign } = getComputedStyle(found!);
          return { fontFamily, fontSize, textAlign };
        };
        return {
          elements: [...new Set([...editor.querySelectorAll('*')].map(({ localName }) => localName))].sort(),
          attributes: [
            ...new Set([...editor.querySelectorAll('*')].flatMap(element => element.getAttributeNames())),
          ].sort(),
          spans: [...editor.querySelectorAll<HTMLTableCellElement>('th, td')].filter(({ rowSpan }) => rowSpan > 20)
            .length,
          words: editor.textContent!,
          title: styleOf('清河县民政局2024年政府信息公开工作年度报告'),
          paragraph: styleOf('本年度没有收取信息处理费。'),
          date: styleOf('2025年1月20日'),
        };
      });
    } finally {
      await context.close();
    }
  }

  it.each([
    ['复制全文到 Word', '已复制全文，可以粘贴到 Word 或 WPS', '仿宋_GB2312', '21.3333px'],
    ['复制全文到网页编辑器', '已复制全文，可以粘贴到网页编辑器', '', ''],
  ])('is pasted with its look and its merged tables, and nothing of ours: %s', async (command, told, font, size) => {
    await open('right.nianbao');
    await workbench.runCommand(`勾稽: ${command}`);
    await copied(told);
    const { elements, attributes, spans, words, title, paragraph, date } = await pasted();
    const known = ['h1', 'h2', 'p', 'table', 'tbody', 'td', 'th', 'thead', 'tr', 'br', 'span', 'font', 'b', 'div'];
    expect(elements.filter(name => !known.includes(name))).toEqual([]);
    expect(attributes.filter(name => !['rowspan', 'colspan', 'scope', 'style'].includes(name))).toEqual([]);
    expect(spans).toBe(1);
    expect(words).toContain('一、本年新收政府信息公开申请数量');
    expect(words).not.toMatch(/补全合计|表3/);
    expect(title.textAlign).toBe('center');
    expect(date.textAlign).toBe('right');
    expect(paragraph.fontFamily).toContain(font);
    if (size) expect(paragraph.fontSize).toBe(size);
  });

  it('waits in a page that still shows another report, where what is said of it would be gone with that one', async () => {
    // Not in the place of the preview, which has the keyboard since it was copied from.
    await workbench.runCommand('View: Focus First Editor Group');
    await open('right.nianbao');
    await workbench.runCommand('勾稽: 在侧边预览年报');
    const view = workbench.webview();
    await view.locator('h1', { hasText: '清河县民政局2024年' }).waitFor();
    const copying = {
      uri: pathToFileURL(path.join(workbench.folder, 'another.nianbao')).href,
      html: '<p>年报</p>',
      plain: '年报',
      done: '青禾县的在剪贴板上了',
      ask: '青禾县的可以复制了',
    };
    // As the extension asks before it can show the report.
    await view
      .locator('body')
      .evaluate(
        (_, copying) => dispatchEvent(new MessageEvent('message', { data: { type: 'copy', copying } })),
        copying,
      );
    const told = view.getByText(/青禾县的/);
    expect(await told.count()).toBe(0);
    await open('another.nianbao');
    await told.first().waitFor();
    await view.locator('h1', { hasText: '青禾县民政局2024年' }).waitFor();
    await expect.poll(() => told.count()).toBeGreaterThan(0);
  });

  it('asks once while the report has errors', async () => {
    await open('wrong.nianbao');
    await workbench.runCommand('勾稽: 复制全文到 Word');
    const question = workbench.page.locator('.monaco-dialog-box');
    await question.waitFor();
    await expect.poll(() => question.textContent()).toMatch(/年报里还有 \d 处错误/);
    await question.getByRole('button', { name: '仍要继续' }).click();
    await copied('已复制全文，可以粘贴到 Word 或 WPS');
  });
});
