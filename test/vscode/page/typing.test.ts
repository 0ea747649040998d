// Figures typed into one cell after the other, as fast as anybody can and faster, on a machine that is busy with something
// else. `npm run keys` types into 500 cells at every pace, which takes minutes.
import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Keyboard } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Analysis } from '../../../server/src/core/analysis.ts';
import type { Cell, Report, Row } from '../../../server/src/core/report/report.ts';
import { reportText } from '../../support/report-text.ts';
import { openWorkbench, type Workbench } from './workbench.ts';

/** How many cells are typed into at each pace, in milliseconds from one key to the next. */
const paces = { 0: 50, 10: 40, 40: 20, 100: 10 };
const cells = (pace: keyof typeof paces) => Number(process.env.GOUJI_CELLS ?? paces[pace]);
/** Milliseconds in which all keys have had their effect, however busy the machine is. */
const patience = 60_000 + 2_000 * cells(0);
const each = Object.keys(paces).map(Number) as (keyof typeof paces)[];

// Three reports in one file, as a collection has them: 618 cells.
const collectionOf = (organ: string) =>
  [organ, '青禾县水利局', '柳川县林业局'].map(name => reportText({ organ: name })).join('\n');
const collection = collectionOf('清河县民政局');
/** One for each pace, as the preview is known by its title. */
const previewed = (pace: number) => collectionOf(`清河县第${pace}中学`);

/** What is typed into before the command palette opens. */
const palette = 'palette.nianbao';

const reportsOf = (text: string) => new Analysis(text).reports;

/** A cell, the figure that is typed into it, and the key that comes to it from the one before. */
interface Visit {
  readonly cell: Cell;
  readonly figure: string;
  readonly key: 'Tab' | 'Shift+Tab' | 'Enter';
}

/**
 * The way through all cells, by Tab to the right, by Shift+Tab to the left, and by Enter into the row below where that is of
 * the same shape.
 */
function wayThrough(reports: readonly Report[], count: number): Visit[] {
  const rows = reports.flatMap(({ tables }) => tables.flatMap(table => table.rows));
  const visits: Omit<Visit, 'figure'>[] = [];
  let entered = false;
  let back = false;
  for (const [index, row] of rows.entries()) {
    const cells = back ? row.cells.toReversed() : row.cells;
    for (const [place, cell] of cells.entries()) {
      visits.push({ cell, key: place === 0 && entered ? 'Enter' : back ? 'Shift+Tab' : 'Tab' });
    }
    // Only from the right end does Tab lead on to a row of another shape, so the way to the left comes back by another row.
    entered = isBelow(row, rows[index + 1]) && (back || isBelow(row, rows[index + 2]));
    back = entered && !back;
  }
  return visits.slice(0, count).map((visit, index) => ({ ...visit, figure: String((index % 99) + 1) }));
}

/** Whether Enter leads from a row to the same columns of the other. */
function isBelow({ table, columns }: Row, other: Row | undefined): boolean {
  return table === other?.table && table.definition.shape !== 'across' && columns.length === other.columns.length;
}

/** The text with the figures of a way in their cells. */
function filled(text: string, visits: readonly Visit[]): string {
  return [...visits]
    .sort((a, b) => b.cell.range.start - a.cell.range.start)
    .reduce(
      (written, { cell, figure }) => written.slice(0, cell.range.start) + figure + written.slice(cell.range.end),
      text,
    );
}

/** The keys that go the way from its first cell, where the keyboard already is, and on to one more cell. */
const keysFor = (visits: readonly Visit[]) =>
  visits.flatMap(({ figure }, index) => [...figure, visits[index + 1]?.key ?? 'Tab']);

/** Presses keys at a pace that does not wait for what comes of them. */
async function type(keyboard: Keyboard, keys: readonly string[], pace: number): Promise<void> {
  const pressed: Promise<void>[] = [];
  const begin = performance.now();
  for (const [index, key] of keys.entries()) {
    const due = begin + index * pace - performance.now();
    if (due > 0) await new Promise(resolve => setTimeout(resolve, due));
    // One after the other: what `press` does with Shift, the next key would come between.
    const held = key.split('+');
    pressed.push(...held.map(name => keyboard.down(name)), ...held.toReversed().map(name => keyboard.up(name)));
  }
  await Promise.all(pressed);
}

/** Keeps a processor busy. */
function load(): ChildProcess {
  return spawn(process.execPath, ['-e', 'for (;;);'], { stdio: 'ignore' });
}

describe.each(['node', 'web'] as const)(
  'figures that are typed in the %s extension host',
  { timeout: 60_000 + 2 * patience },
  host => {
    let workbench: Workbench;
    let busy: ChildProcess;
    beforeAll(async () => {
      const files = Object.fromEntries([
        [palette, collection],
        ...each.flatMap(pace => [
          [`text-${pace}.nianbao`, collection],
          [`preview-${pace}.nianbao`, previewed(pace)],
        ]),
      ]);
      const settings = { 'files.autoSave': 'afterDelay', 'files.autoSaveDelay': 1000 };
      workbench = await openWorkbench({ host, locale: 'zh-cn', files, settings });
      workbench.page.setDefaultTimeout(60_000);
      busy = load();
    });
    afterAll(async () => {
      busy?.kill();
      await workbench?.close();
    });

    const text = (file: string) => readFileSync(path.join(workbench.folder, file), 'utf8');
    /**
     * Selects the first figure of a row from its label by a command: the extension carries it out after it has seen the
     * cursor in the table, so keys are bound by then.
     */
    const selectFromLabel = async (file: string, { row }: Cell) => {
      await workbench.openFile(file);
      await workbench.page.locator('.statusbar-item', { hasText: /3 份年报/ }).waitFor();
      const before = collection.slice(0, row.label.range.end).split('\n');
      await workbench.goTo(before.length, before.at(-1)!.length + 1);
      await workbench.runCommand('勾稽: 转到下一格');
      await workbench.page.locator('.statusbar-item', { hasText: 'selected' }).first().waitFor();
    };

    it.each(each)('stand each in its cell, at %i ms a key', async pace => {
      const file = `text-${pace}.nianbao`;
      const way = wayThrough(reportsOf(collection), cells(pace));
      await selectFromLabel(file, way[0]!.cell);
      await type(workbench.page.keyboard, keysFor(way), pace);
      await expect.poll(() => text(file), { timeout: patience }).toBe(filled(collection, way));
    });

    it('stand each in its cell when the command palette opens while they wait', async () => {
      const way = wayThrough(reportsOf(collection), cells(0));
      await selectFromLabel(palette, way[0]!.cell);
      await type(workbench.page.keyboard, [...keysFor(way), 'F1'], 0);
      const input = workbench.page.locator('.quick-input-widget:visible input[type="text"]');
      await input.waitFor();
      await type(workbench.page.keyboard, [...'write'], 0);
      await expect.poll(() => text(palette), { timeout: patience }).toBe(filled(collection, way));
      expect(await input.inputValue()).toBe('>write');
      await workbench.page.keyboard.press('Escape');
    });

    it.each(each)('stand each in its cell in the preview, at %i ms a key', async pace => {
      const file = `preview-${pace}.nianbao`;
      await workbench.openFile(file);
      await workbench.page.locator('.statusbar-item', { hasText: /3 份年报/ }).waitFor();
      await workbench.runCommand('勾稽: 在侧边预览年报');
      let before = previewed(pace);
      // The preview shows one report at a time.
      for (let number = 0, left = cells(pace); left > 0; number++) {
        const report = reportsOf(before)[number]!;
        const way = wayThrough([report], left);
        await workbench.runCommand('View: Focus First Editor Group');
        await workbench.goTo(before.slice(0, report.title!.range.start).split('\n').length, 1);
        const view = workbench.webview();
        await view.locator('h1', { hasText: report.title!.organ! }).waitFor();
        const { row, column } = way[0]!.cell;
        await view.locator(`[data-key="${row.table.id}/${row.id}/${column!.id}"]`).first().click();
        await type(workbench.page.keyboard, keysFor(way), pace);
        before = filled(before, way);
        await expect.poll(() => text(file), { timeout: patience }).toBe(before);
        left -= way.length;
      }
      await workbench.runCommand('View: Focus First Editor Group');
    });
  },
);
