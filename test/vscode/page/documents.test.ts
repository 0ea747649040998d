import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Analysis } from '../../../server/src/core/analysis.ts';
import { readDocx } from '../../../server/src/core/document/docx/read-docx.ts';
import { reportDocx } from '../../support/docx-generator.ts';
import { templateDocx } from '../../support/docx-template.ts';
import { openWorkbench, type Workbench } from './workbench.ts';

const template = templateDocx();
const blank = readDocx(template).text;
const FIGURES = 12;
/** What is left of a file when VS Code ends while it saves, and the file. */
const DRAFT = '青禾县政府信息公开工作年度报告.docx.1f0c92ab.tmp';
const LEFT = '青禾县政府信息公开工作年度报告.docx';

const cellsOf = (text: string) =>
  new Analysis(text).reports.flatMap(({ tables }) => tables.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells)));
const placeOf = (offset: number) => {
  const lines = blank.slice(0, offset).split('\n');
  return [lines.length, lines.at(-1)!.length + 1] as const;
};
/** The text with figures in its first cells. */
const filled = (...figures: number[]) =>
  cellsOf(blank)
    .slice(0, figures.length)
    .map(({ range }, index) => ({ range, figure: `${figures[index]}` }))
    .reduceRight((text, { range, figure }) => text.slice(0, range.start) + figure + text.slice(range.end), blank);

describe('a Word file that is filled in', () => {
  let workbench: Workbench;
  let name: string;
  let count = 0;
  beforeAll(async () => {
    // In a browser VS Code saves by itself where it is not told otherwise.
    workbench = await openWorkbench({
      locale: 'zh-cn',
      files: { [DRAFT]: template },
      settings: { 'files.autoSave': 'off' },
    });
    // What a new extension has for Word files is known once its side bar is.
    await workbench.page.locator('.activitybar .action-label[aria-label="勾稽"]').waitFor();
  });
  afterAll(() => workbench?.close());
  beforeEach(() => {
    name = `政府信息公开工作年度报告样表-${++count}.docx`;
    writeFileSync(file(), template);
  });

  const file = (of = name) => path.join(workbench.folder, of);
  const textOf = (of?: string) => readDocx(new Uint8Array(readFileSync(file(of)))).text;
  const press = (key: string) => workbench.page.keyboard.press(key);
  const tab = (state = '', of = name) => workbench.page.locator(`.tab.active${state}[data-resource-name="${of}"]`);
  const line = (words: RegExp) => workbench.page.locator('.view-line', { hasText: words }).first();
  const save = async () => {
    await press('Control+s');
    await tab('.dirty').waitFor({ state: 'hidden' });
  };
  const open = async () => {
    await workbench.openFile(name);
    await workbench.page.locator('.statusbar-item', { hasText: /年报/ }).first().waitFor();
  };
  /** Types figures into the first cells, with Tab from one to the next. */
  const fill = async (...figures: number[]) => {
    // The extension carries the command out after it has seen the cursor in the table, so keys are bound by then.
    await workbench.goTo(...placeOf(blank.indexOf('规章') + 2));
    await workbench.runCommand('勾稽: 转到下一格');
    await workbench.page.locator('.statusbar-item', { hasText: 'Col 5' }).first().waitFor();
    for (const figure of figures) {
      await workbench.page.keyboard.type(String(figure));
      await press('Tab');
    }
    await line(new RegExp(`\\s${figures.at(-1)}(?![.\\d])`)).waitFor();
  };

  it('is taken back where VS Code ended before it was in its place', async () => {
    const toast = workbench.page.locator('.notification-toast', { hasText: LEFT });
    await toast.getByRole('button', { name: '取回' }).click();
    await tab('', LEFT).waitFor();
    await line(/政府信息公开工作年度报告样表/).waitFor();
    expect(textOf(LEFT)).toBe(blank);
    expect(existsSync(file(DRAFT))).toBe(false);
  });

  it('has the figures that were typed from cell to cell, when it is saved and opened again', async () => {
    await open();
    const figures = Array.from({ length: FIGURES }, (_, index) => index + 1);
    await fill(...figures);
    expect(textOf()).toBe(blank);
    await save();
    expect(textOf()).toBe(filled(...figures));
    await workbench.runCommand('View: Close Editor');
    await tab().waitFor({ state: 'hidden' });
    await open();
    await line(/规范性文件\s*4\s*5\s*6/).waitFor();
  });

  it('is undone and done again', async () => {
    await open();
    await fill(7);
    await save();
    await press('Control+z');
    await tab('.dirty').waitFor();
    await save();
    expect(textOf()).toBe(blank);
    await press('Control+y');
    await tab('.dirty').waitFor();
    await save();
    expect(textOf()).toBe(filled(7));
  });

  it('keeps what was typed and not saved, when the window is opened anew', async () => {
    await open();
    await fill(7, 8);
    const { page } = workbench;
    // A person who leaves too early is asked to stay: VS Code has not put it away yet.
    const lets = () => page.evaluate(() => window.dispatchEvent(new Event('beforeunload', { cancelable: true })));
    await expect.poll(lets).toBe(true);
    await page.reload();
    await tab('.dirty').waitFor();
    expect(textOf()).toBe(blank);
    await line(/规章\s*7\s*8/).click();
    await save();
    expect(textOf()).toBe(filled(7, 8));
  });

  it('is saved as another Word file, and stays as it was', async () => {
    await open();
    await fill(7);
    await press('Control+Shift+s');
    const copy = name.replace('.docx', '-副本.docx');
    const path = workbench.page.locator('.quick-input-widget:visible input[type="text"]');
    await expect.poll(() => path.inputValue()).toContain(name);
    await path.fill((await path.inputValue()).replace(name, copy));
    await press('Enter');
    await tab('', copy).waitFor();
    await tab('.dirty', copy).waitFor({ state: 'hidden' });
    expect(textOf(copy)).toBe(filled(7));
    expect(new Uint8Array(readFileSync(file()))).toEqual(template);
  });

  it('is not written over another program’s, and both can be compared', async () => {
    await open();
    await fill(7);
    const other = reportDocx({ organ: '青禾县水利局' });
    writeFileSync(file(), other);
    await press('Control+s');
    const toast = workbench.page.locator('.notification-toast', { hasText: name });
    await toast.waitFor();
    expect(new Uint8Array(readFileSync(file()))).toEqual(other);
    await toast.getByRole('button', { name: /Compare/ }).click();
    await workbench.page.locator('.monaco-diff-editor .original .view-line', { hasText: '青禾县水利局' }).waitFor();
    await workbench.page.locator('.monaco-diff-editor .modified .view-line', { hasText: /规章\s*7/ }).waitFor();
  });
});
