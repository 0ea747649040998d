// Figures typed into one cell after the other, as fast as anybody can and faster, on a machine that is busy with something
// else. With GOUJI_CELLS=500, as many cells at every speed: that takes minutes.
import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Keyboard } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Analysis } from '../../../server/src/core/analysis.ts';
import type { Cell } from '../../../server/src/core/report/report.ts';
import { reportText } from '../../support/report-text.ts';
import { openWorkbench, type Workbench } from './workbench.ts';

/** How many cells are typed into at each pace, in milliseconds from one key to the next. */
const paces = { 0: 80, 10: 60, 40: 30, 100: 15 };
const cells = (pace: keyof typeof paces) => Number(process.env.GOUJI_CELLS ?? paces[pace]);
const each = Object.keys(paces).map(Number) as (keyof typeof paces)[];

// Three reports in one file, as a collection has them: 618 cells.
const collectionOf = (organ: string) =>
  [organ, '青禾县水利局', '柳川县林业局'].map(name => reportText({ organ: name })).join('\n');
const collection = collectionOf('清河县民政局');
/** One for each pace, as the preview is known by its title. */
const previewed = (pace: number) => collectionOf(`清河县第${pace}中学`);

const cellsOf = (text: string): Cell[] =>
  new Analysis(text).reports.flatMap(({ tables }) => tables.flatMap(({ rows }) => rows.flatMap(row => row.cells)));

/** The text with 1, 2, 3 … in its first cells, from the one on that is named. */
function filled(text: string, first: number, count: number): string {
  return cellsOf(text)
    .slice(first, first + count)
    .map(({ range }, index) => ({ range, figure: String(index + 1) }))
    .reverse()
    .reduce((written, { range, figure }) => written.slice(0, range.start) + figure + written.slice(range.end), text);
}

/** The keys that write 1, 2, 3 … */
const keysFor = (count: number, next: string) =>
  Array.from({ length: count }, (_, index) => [...String(index + 1), next]).flat();

/** Presses keys at a pace that does not wait for what comes of them. */
async function type(keyboard: Keyboard, keys: readonly string[], pace: number): Promise<void> {
  const pressed: Promise<void>[] = [];
  const begin = performance.now();
  for (const [index, key] of keys.entries()) {
    const due = begin + index * pace - performance.now();
    if (due > 0) await new Promise(resolve => setTimeout(resolve, due));
    pressed.push(keyboard.press(key));
  }
  await Promise.all(pressed);
}

/** Keeps a processor busy. */
function load(): ChildProcess {
  return spawn(process.execPath, ['-e', 'for (;;);'], { stdio: 'ignore' });
}

describe.each(['node', 'web'] as const)(
  'figures that are typed in the %s extension host',
  { timeout: 300_000 },
  host => {
    let workbench: Workbench;
    let busy: ChildProcess;
    beforeAll(async () => {
      const files = Object.fromEntries(
        each.flatMap(pace => [
          [`tab-${pace}.nianbao`, collection],
          [`preview-${pace}.nianbao`, previewed(pace)],
        ]),
      );
      const settings = { 'files.autoSave': 'afterDelay', 'files.autoSaveDelay': 50 };
      workbench = await openWorkbench({ host, locale: 'zh-cn', files, settings });
      workbench.page.setDefaultTimeout(60_000);
      busy = load();
    });
    afterAll(async () => {
      busy?.kill();
      await workbench?.close();
    });

    const text = (file: string) => readFileSync(path.join(workbench.folder, file), 'utf8');
    const patience = { timeout: 240_000 };
    /** Selects the figure of a cell, and waits until the outline shows its row: then the extension knows of it. */
    const select = async (file: string, { range, row }: Cell) => {
      await workbench.openFile(file);
      await workbench.page.locator('.statusbar-item', { hasText: /年报 20/ }).waitFor();
      const before = collection.slice(0, range.end).split('\n');
      await workbench.goTo(before.length, before.at(-1)!.length + 1);
      await workbench.page.keyboard.press('Shift+ArrowLeft');
      await workbench.page.locator('.pane-body .monaco-list-row.selected', { hasText: row.label.text }).waitFor();
    };

    it.each(each)('stand each in its cell with Tab, at %i ms a key', async pace => {
      const file = `tab-${pace}.nianbao`;
      await select(file, cellsOf(collection)[0]!);
      await type(workbench.page.keyboard, keysFor(cells(pace), 'Tab'), pace);
      await expect.poll(() => text(file), patience).toBe(filled(collection, 0, cells(pace)));
    });

    it.each(each)('stand each in its cell in the preview, at %i ms a key', async pace => {
      const file = `preview-${pace}.nianbao`;
      const before = previewed(pace);
      const first = cellsOf(before).findIndex(({ row }) => row.table.id === 'applications');
      await workbench.openFile(file);
      await workbench.page.locator('.statusbar-item', { hasText: /年报 20/ }).waitFor();
      await workbench.runCommand('勾稽: 在侧边预览年报');
      const view = workbench.webview();
      await view.locator('h1', { hasText: `第${pace}中学` }).waitFor();
      await view.locator('[data-key="applications/received/natural-person"]').first().click();
      await type(workbench.page.keyboard, keysFor(cells(pace), 'Tab'), pace);
      await expect.poll(() => text(file), patience).toBe(filled(before, first, cells(pace)));
      await workbench.runCommand('View: Focus First Editor Group');
    });
  },
);
