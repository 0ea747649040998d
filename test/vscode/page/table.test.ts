import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { editionOf, tableOf } from '../../../server/src/core/form/editions.ts';
import { tableSkeleton } from '../../../server/src/core/form/skeleton.ts';
import { copiedFrom } from '../../support/clipboards.ts';
import { reportText } from '../../support/report-text.ts';
import { openWorkbench, type Workbench } from './workbench.ts';

const begun = '清河县民政局2024年政府信息公开工作年度报告\n\n二、主动公开政府信息情况\n\n';
const report = reportText({ rows: { rules: '11 12 13', 'normative-documents': '21 22 23' } });

describe.each(['node', 'web'] as const)('tables in the %s extension host', host => {
  let workbench: Workbench;
  beforeAll(async () => {
    const files = { 'begun.nianbao': begun, 'report.nianbao': report, 'keys.nianbao': report };
    workbench = await openWorkbench({ host, locale: 'zh-cn', files });
    await workbench.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  });
  afterAll(() => workbench?.close());

  const press = (...keys: string[]) =>
    keys.reduce((before, key) => before.then(() => workbench.page.keyboard.press(key)), Promise.resolve());
  /** What a file holds once it is saved. */
  const text = (file: string) =>
    expect.poll(
      async () => {
        await press('Control+s');
        return readFileSync(path.join(workbench.folder, file), 'utf8');
      },
      { timeout: 10_000 },
    );
  const position = (line: number, character: number) =>
    workbench.page
      .locator('.statusbar-item', { hasText: `Ln ${line}, Col ${character}` })
      .first()
      .waitFor();
  const open = async (file: string) => {
    await workbench.openFile(file);
    await workbench.page.locator('.statusbar-item', { hasText: /年报 20/ }).waitFor();
    await workbench.page.locator('.monaco-editor.focused').first().waitFor();
  };
  const copy = (html: string, plain: string) =>
    workbench.page.evaluate(
      async ([page, words]) => {
        const item = {
          'text/html': new Blob([page!], { type: 'text/html' }),
          'text/plain': new Blob([words!], { type: 'text/plain' }),
        };
        await navigator.clipboard.write([new ClipboardItem(item)]);
      },
      [html, plain],
    );
  /** The outline shows where the cursor is once the extension has seen it, and keys are bound, or free. */
  const isSeenIn = (part: string) =>
    workbench.page.locator('.pane-body .monaco-list-row.selected', { hasText: part }).waitFor();
  /**
   * Puts the cursor behind 规章 and goes on to its first figure by a command: the extension carries it out after it has
   * seen the cursor in the table, so keys are bound by then.
   */
  const goToFirstFigure = async () => {
    const line = report.split('\n').findIndex(written => written.startsWith('规章\t')) + 1;
    await workbench.goTo(line, 3);
    await workbench.runCommand('勾稽: 转到下一格');
    await position(line, 7);
    return line;
  };

  it('paste a table of a page as rows of the form, which one undo takes back', async () => {
    await open('begun.nianbao');
    await press('Control+End');
    const table = tableOf(editionOf('2021'), 'disclosure');
    const figure = (row: string) => `${row.length}`;
    await copy(copiedFrom.Chrome(table, figure), '规章');
    await press('Control+v');
    await workbench.page.locator('.post-edit-widget').first().waitFor();
    await text('begun.nianbao').toBe(begun + tableSkeleton(editionOf('2021'), 'disclosure', figure));
    await press('Control+z');
    await text('begun.nianbao').toBe(begun);
  });

  it('take figures from a sheet into their cells, which one undo takes back', async () => {
    await open('report.nianbao');
    await goToFirstFigure();
    await copy('<table><tr><td>1</td><td>2</td></tr><tr><td>3</td><td>4</td></tr></table>', '1\t2\r\n3\t4\r\n');
    await press('Control+v');
    await workbench.page.locator('.post-edit-widget').first().waitFor();
    await text('report.nianbao').toBe(reportText({ rows: { rules: '1 2 13', 'normative-documents': '3 4 23' } }));
    await press('Control+z');
    await text('report.nianbao').toBe(report);
  });

  it('are gone through by Tab, Shift+Tab and Enter, and a tab can be typed elsewhere', async () => {
    await open('keys.nianbao');
    const line = await goToFirstFigure();
    await press('Tab');
    await position(line, 11);
    await press('7');
    await text('keys.nianbao').toContain('规章\t11\t7\t13');
    await press('Enter');
    await position(line + 1, 15);
    await press('8');
    await text('keys.nianbao').toContain('规范性文件\t21\t8\t23');
    await press('Shift+Tab');
    await position(line + 1, 11);
    await press('9');
    await text('keys.nianbao').toContain('规范性文件\t9\t8\t23');
    await press('Control+z');
    await text('keys.nianbao').toContain('规范性文件\t21\t8\t23');
    await press('Control+End', 'ArrowUp', 'End');
    await position(report.split('\n').length - 1, report.split('\n').at(-2)!.length + 1);
    await isSeenIn('六、');
    await press('Tab', 'Enter', 'x');
    await text('keys.nianbao').toMatch(/\t\n\s*x\n$/);
  });
});
