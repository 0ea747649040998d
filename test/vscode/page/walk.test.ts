// A report is written from nothing in a real VS Code, as a clerk does it: what the completion brings, Tab from place to place,
// the commands that fill in the rest, the preview, and out as a Word file. Each key is counted, and whatever is red or yellow
// on the way is noted as soon as it shows: marks in the text, what the status bar counts, and cells of the preview.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Analysis } from '../../../server/src/core/analysis.ts';
import { readDocx } from '../../../server/src/core/document/docx/read-docx.ts';
import { blanks } from '../../../server/src/core/features/fill-in/blanks.ts';
import { editionOf } from '../../../server/src/core/form/editions.ts';
import type { TableId } from '../../../server/src/core/form/schema.ts';
import { reportSkeleton } from '../../../server/src/core/form/skeleton.ts';
import { findTable, type Report } from '../../../server/src/core/report/report.ts';
import { openWorkbench, type Workbench } from './workbench.ts';

const NAME = '柳川县林业局2025年政府信息公开工作年度报告';
/** More keys than that beside its prose, and a report is not quickly written. */
const MOST_KEYS = 400;

/** Milliseconds in which all keys have had their effect, however busy the machine is. */
const PATIENCE = 60_000;

/** What is not 0 in the tables, by row and column. */
const FIGURES = {
  disclosure: { 'normative-documents/issued': '2', 'normative-documents/in-force': '5', 'licensing/decisions': '34' },
  applications: {
    'received/natural-person': '3',
    'received/business': '1',
    'granted/natural-person': '2',
    'granted/business': '1',
    'refused-third-party/natural-person': '1',
  },
  disputes: { 'review/upheld': '1' },
} satisfies Partial<Record<TableId, Record<string, string>>>;

/** Notes in `window.alarms` whatever matches once it shows, with its words and those of the line or cell that it is in. */
function watch(root: Element, alarming: string): void {
  const alarms = new Set<string>();
  Object.assign(window, { alarms });
  const look = () => {
    for (const element of root.querySelectorAll(alarming)) {
      const words = element.getAttribute('aria-label') ?? element.textContent;
      alarms.add(`${element.getAttribute('class')}: ${words} ${element.closest('tr, p')?.textContent ?? ''}`);
    }
  };
  new MutationObserver(look).observe(root, { subtree: true, childList: true, attributes: true });
  look();
}
const alarmsOf = () => [...(window as unknown as { alarms: Set<string> }).alarms];

const IN_WINDOW = [
  '.squiggly-error',
  '.squiggly-warning',
  '[id="gouji.gouji.gouji.status"]:is(.error-kind, .warning-kind)',
  '[id="status.problems"] a:not([aria-label="No Problems"])',
].join();
const IN_PREVIEW = '.marked:is(.error, .warning), .counts .icon:is(.error, .warning)';

/** Who writes: by the keyboard, and with the mouse where no key leads. */
class Clerk {
  keys = 0;

  constructor(private readonly workbench: Workbench) {
    workbench.page.setDefaultTimeout(PATIENCE);
  }

  async press(...keys: string[]): Promise<void> {
    this.keys += keys.length;
    for (const key of keys) await this.workbench.page.keyboard.press(key);
  }

  /** Types figures, or letters of a name; each sign is a key. */
  async type(signs: string): Promise<void> {
    await this.press(...signs);
  }

  /** Writes prose of one's own, which no tool can spare anybody, or a figure, over the place to fill in, and goes on by Tab. */
  async answer(words: string): Promise<void> {
    if (/^\d+$/.test(words)) await this.type(words);
    else await this.workbench.page.keyboard.type(words);
    await this.press('Tab');
  }

  /** Takes the first completion, which is of this name. */
  async complete(letters: string, label: string): Promise<void> {
    await this.type(letters);
    await this.workbench.page.locator('.suggest-widget.visible .monaco-list-row.focused', { hasText: label }).waitFor();
    await this.press('Enter');
  }

  /** Calls the command that is found first by some letters of its English name. */
  async run(letters: string, title: string): Promise<void> {
    await this.press('F1');
    await this.type(letters);
    await this.choose(title);
  }

  /** Takes what a list offers first, which is of this name. */
  async choose(title: string): Promise<void> {
    const first = this.workbench.page.locator('.quick-input-list .monaco-list-row.focused', { hasText: title });
    await first.waitFor();
    await this.press('Enter');
    await first.waitFor({ state: 'hidden' });
  }

  /** Goes through a table by Tab from its first cell, and has its blanks and its totals filled in. */
  async fill(table: keyof typeof FIGURES): Promise<void> {
    const figures: Readonly<Record<string, string>> = FIGURES[table];
    const cells = findTable(form, table)!.rows.flatMap(row => row.cells.map(cell => `${row.id}/${cell.column!.id}`));
    for (const [index, cell] of cells.entries()) {
      await this.type(figures[cell] ?? '');
      if (index < cells.length - 1) await this.press('Tab');
    }
    await this.run('write 0', '空白填 0');
    await this.run('compute t', '计算总计');
    const shown = this.workbench.webview().locator(`[data-cell][data-key^="${table}/"]`);
    await expect
      .poll(() => shown.allTextContents(), { timeout: PATIENCE })
      .toEqual(cells.map(() => expect.stringMatching(/\d/)));
  }
}

/** Names the cells of the form in their order. */
const form = new Analysis(reportSkeleton(editionOf('2021'), { organ: NAME, year: '2025', date: '', fill: () => '0' }))
  .report;

describe('a report that is written from nothing to Word', { timeout: 300_000 }, () => {
  let workbench: Workbench;
  let clerk: Clerk;
  beforeAll(async () => {
    workbench = await openWorkbench({
      locale: 'zh-cn',
      files: { [`${NAME}.txt`]: '' },
      withSeeds: false,
      settings: { 'gouji.workspace': 'open', 'files.autoSave': 'off' },
    });
    clerk = new Clerk(workbench);
    // Until a first report is shown, the extension may still be starting.
    await workbench.openFile('samples/青禾县民政局2024年政府信息公开工作年度报告.txt');
    await status().waitFor();
    await workbench.openFile(`${NAME}.txt`);
    await status().waitFor({ state: 'hidden' });
    await workbench.page.locator('.monaco-editor.focused').first().waitFor();
    await workbench.page.locator('body').evaluate(watch, IN_WINDOW);
  });
  afterAll(() => workbench?.close());

  const status = () => workbench.page.locator('[id="gouji.gouji.gouji.status"]', { hasText: '年报 20' });
  const text = () => readFileSync(path.join(workbench.folder, `${NAME}.txt`), 'utf8');
  const cell = (key: string) => workbench.webview().locator(`[data-key="${key}"]`).first();
  const alarms = async () => [
    ...(await workbench.page.locator('body').evaluate(alarmsOf)),
    ...(await workbench.webview().locator('body').evaluate(alarmsOf)),
  ];

  it('takes under 400 keys beside its prose, and nothing is red or yellow on the way', async () => {
    await clerk.complete('qw', '年报全文');
    await clerk.press('Control+k', 'v');
    await cell('title').waitFor();
    await workbench.webview().locator('body').evaluate(watch, IN_PREVIEW);
    // The organ and the year are those of the file's name.
    await clerk.press('Tab');
    await workbench.page.locator('.suggest-widget.visible .monaco-list-row.focused', { hasText: '2025' }).waitFor();
    await clerk.press('Tab');
    for (const words of [
      ...['120', '重点公开造林绿化规划和林木采伐许可的办理结果。'],
      ...['4', '0', '均在法定期限内答复。'],
      '公开前逐件核对，由办公室主任签发。',
      '门户网站专栏每月检查一次，下架失效链接。',
      '全年培训两次，接受社会评议，没有责任追究的情形。',
    ])
      await clerk.answer(words);
    await clerk.fill('disclosure');
    await clerk.press('Tab');
    await clerk.fill('applications');
    await clerk.press('Tab');
    await clerk.fill('disputes');
    await clerk.press('Tab');
    await clerk.answer('部分栏目更新不够及时，政策解读的形式比较单一。');
    await clerk.answer('已为每个栏目指定专人，解读增加了图解和问答。');
    await clerk.type('20');
    await clerk.press('Control+s');
    await expect.poll(() => status().textContent(), { timeout: PATIENCE }).toMatch(/年报 2025 · 无问题$/);
    await workbench.page.locator(`.tab[data-resource-name="${NAME}.txt"]:not(.dirty)`).waitFor();
    await clerk.run('finished', '写完了，全面检查');
    await workbench.page.locator('.editor-actions .codicon-check-all').waitFor({ state: 'hidden' });

    await clerk.run('export', '导出年报…');
    await clerk.choose('Word');
    const file = workbench.page.locator('.quick-input-widget:visible input[type="text"]');
    await expect.poll(() => file.inputValue()).toContain(`${NAME}.docx`);
    await clerk.press('Enter');
    await workbench.page.locator('.notification-toast', { hasText: `${NAME}.docx` }).waitFor();

    expect(await alarms()).toEqual([]);
    expect(clerk.keys).toBeLessThan(MOST_KEYS);
    console.log(`${clerk.keys} keys`);
  });

  it('says in Word what was written, with nothing left to fill in and nothing wrong', () => {
    const written = new Analysis(text());
    expect(written.problems).toEqual([]);
    expect(blanks(written)).toEqual([]);
    const { report } = new Analysis(readDocx(readFileSync(path.join(workbench.folder, `${NAME}.docx`))).text);
    for (const table of Object.keys(FIGURES) as (keyof typeof FIGURES)[])
      expect(figuresOf(report, table)).toEqual(figuresOf(written.report, table));
    expect(figuresOf(report, 'applications')).toMatchObject({
      ...FIGURES.applications,
      'received/total': '4',
      'outcome-total/total': '4',
    });
    for (const prose of ['林木采伐许可的办理结果。', '没有责任追究的情形。', '解读增加了图解和问答。', '2026年1月20日'])
      expect(report.text).toContain(prose);
  });

  it('is red at once where it contradicts itself, until that is taken back', async () => {
    await cell('applications/received/natural-person').click();
    await clerk.type('5');
    await clerk.press('Enter');
    await expect.poll(alarms, { timeout: PATIENCE }).not.toEqual([]);
    await expect.poll(() => status().textContent(), { timeout: PATIENCE }).toMatch(/年报 2025 · \d+ 处/);
    await clerk.press('Control+z');
    await expect.poll(() => status().textContent(), { timeout: PATIENCE }).toMatch(/年报 2025 · 无问题$/);
  });
});

/** The figures of a table by row and column. */
function figuresOf(report: Report, id: TableId): Record<string, string> {
  const cells = findTable(report, id)!.rows.flatMap(row => row.cells);
  return Object.fromEntries(cells.map(({ row, column, text }) => [`${row.id}/${column!.id}`, text]));
}
