// A report is written from nothing, as a clerk does it: what the completion brings, Tab from place to place, figures, and
// the commands that fill in the rest. Each key is counted, and after each the report is looked at as its editor shows it.
import { describe, expect, it } from 'vitest';
import { Analysis } from '../../server/src/core/analysis.ts';
import { completions } from '../../server/src/core/features/completion/completion.ts';
import { blanks } from '../../server/src/core/features/fill-in/blanks.ts';
import { nextCells } from '../../server/src/core/features/fill-in/next-cell.ts';
import { type TableActionKind, tableActions } from '../../server/src/core/features/fill-in/table-actions.ts';
import type { TableId } from '../../server/src/core/form/schema.ts';
import { insertedText } from '../../server/src/core/form/snippets.ts';
import { resolveSettings } from '../../server/src/core/lint/settings.ts';
import { levelsWhileWriting } from '../../server/src/core/lint/while-writing.ts';
import { Memory } from '../../server/src/core/memory.ts';
import { type Cell, findTable } from '../../server/src/core/report/report.ts';
import { applyEdits } from '../../server/src/core/text/edit.ts';
import type { TextRange } from '../../server/src/core/text/range.ts';

const whileWriting = resolveSettings([{ settings: { rules: levelsWhileWriting }, path: '' }]);
const finished = resolveSettings([]);
const FILE = '青禾县民政局2025年政府信息公开工作年度报告.txt';

/** F1, some letters of a command's name, and Enter; no name needs more. */
const KEYS_OF_A_COMMAND = 8;

class Clerk {
  text = '';
  keys = 0;
  /** What was red or yellow on the way, by the text that was there. */
  readonly alarms = new Map<string, string>();
  private selection: TextRange = { start: 0, end: 0 };
  private readonly memory = new Memory();

  look(settings = whileWriting): Analysis {
    return new Analysis(this.text, settings, this.memory, { fileName: FILE });
  }

  /** Types over what is selected; each sign is a key. */
  type(signs: string): void {
    this.keys += signs.length;
    this.write(signs);
  }

  /** Writes prose of one's own, which no tool can spare anybody. */
  write(prose: string): void {
    for (const sign of prose) this.replace(this.selection, sign);
  }

  /** Tab: from cell to cell in a table, elsewhere to the next place to fill in. */
  tab(): void {
    const cells = nextCells(this.look().reports, this.selection.end);
    if (cells) {
      this.keys++;
      if (cells.next) this.selection = cells.next;
    } else this.goToNextBlank();
  }

  /** Alt+N, which leads out of a table as well. */
  goToNextBlank(): void {
    this.keys++;
    const next = blanks(this.look()).find(({ start }) => start > this.selection.start);
    if (next) this.selection = next;
  }

  /** Takes the completion of that name: Enter. */
  complete(label: string): void {
    this.keys++;
    const item = completions(this.look(), this.selection.end).find(offered => offered.label === label);
    if (!item) throw new Error(`${label} is not offered`);
    const inserted = insertedText(item.newText);
    this.replace(item.range, inserted);
    this.selection = { start: 0, end: 0 };
  }

  /** Goes through a table by Tab and types the figures that are not 0, then has its blanks and its totals filled in. */
  fill(id: TableId, figures: Readonly<Record<string, string>>): void {
    const isLast = ({ row, column }: Cell) => row.id === last.row.id && column === last.column;
    const last = this.cellsOf(id).at(-1)!;
    for (const cell of this.cellsOf(id)) {
      const figure = figures[`${cell.row.id}/${cell.column?.id}`];
      if (figure) this.type(figure);
      if (!isLast(cell)) this.tab();
    }
    expect(this.cellsOf(id).flatMap(({ text }) => text || [])).toEqual(Object.values(figures));
    this.run(id, 'fill-blanks');
    this.run(id, 'compute-totals');
    this.selection = this.cellsOf(id).at(-1)!.range;
  }

  private run(id: TableId, kind: TableActionKind): void {
    this.keys += KEYS_OF_A_COMMAND;
    const [action] = tableActions(findTable(this.look().report, id)!, kind);
    if (action) this.text = applyEdits(this.text, action.edits);
    this.watch();
  }

  private cellsOf(id: TableId) {
    return findTable(this.look().report, id)!.rows.flatMap(({ cells }) => cells);
  }

  private replace({ start, end }: TextRange, text: string): void {
    this.text = this.text.slice(0, start) + text + this.text.slice(end);
    this.selection = { start: start + text.length, end: start + text.length };
    this.watch();
  }

  private watch(): void {
    for (const { rule, severity, message } of this.look().problems)
      if (severity === 'error' || severity === 'warning') this.alarms.set(`${rule}: ${message.zh}`, this.text);
  }
}

describe('a report that is written from nothing', () => {
  const clerk = new Clerk();
  clerk.type('qw');
  clerk.complete('年报全文');
  const answer = (answers: readonly string[]) => {
    for (const words of answers) {
      clerk.goToNextBlank();
      if (/^\d+$/.test(words)) clerk.type(words);
      else clerk.write(words);
    }
  };
  answer([
    ...['120', '重点公开社会救助标准和办理流程，及时更新养老服务机构名录。'],
    ...['4', '0', '均在法定期限内答复。'],
    '公开前逐件核对，由办公室主任签发。',
    '门户网站专栏每月检查一次，下架失效链接。',
    '全年培训两次，接受社会评议，没有责任追究的情形。',
  ]);
  clerk.goToNextBlank();
  clerk.fill('disclosure', {
    'normative-documents/issued': '2',
    'normative-documents/in-force': '5',
    'licensing/decisions': '34',
  });
  clerk.tab();
  clerk.fill('applications', {
    'received/natural-person': '3',
    'received/business': '1',
    'granted/natural-person': '2',
    'granted/business': '1',
    'refused-third-party/natural-person': '1',
  });
  clerk.tab();
  clerk.fill('disputes', { 'review/upheld': '1' });
  answer(['部分栏目更新不够及时，政策解读的形式比较单一。', '已为每个栏目指定专人，解读增加了图解和问答。', '20']);

  it('shows nothing red on the way', () => {
    expect([...clerk.alarms.keys()]).toEqual([]);
  });

  it('takes under 400 keys beside its prose', () => {
    expect(clerk.keys).toBeLessThan(400);
  });

  it('has nothing to fill in and nothing wrong when it is finished', () => {
    const analysis = clerk.look(finished);
    expect(blanks(analysis)).toEqual([]);
    expect(analysis.problems.filter(({ severity }) => severity === 'error' || severity === 'warning')).toEqual([]);
  });

  it('is red at once where it contradicts itself', () => {
    const mistaken = new Clerk();
    mistaken.text = clerk.text.replace(
      '一、本年新收政府信息公开申请数量\t\t\t3',
      '一、本年新收政府信息公开申请数量\t\t\t5',
    );
    expect(mistaken.text).not.toBe(clerk.text);
    expect(mistaken.look().problems.map(({ rule, severity }) => `${rule} ${severity}`)).toContain('row-total error');
  });
});
