import { cellByKey, tableOfCell } from '../../../../server/src/core/features/preview/preview-lookup.ts';
import type { CellEdit } from '../messages.ts';
import { type Direction, directionOf, neighbour } from './grid-keys.ts';
import { elementOf } from './scrolling.ts';
import type { State } from './state.ts';

/** Typing into a cell where it stands: Enter and Tab go on to the next one as in a spreadsheet, Escape takes it back. */
export class CellEditing {
  constructor(
    private readonly state: State,
    private readonly draw: () => void,
    private readonly edit: (edit: CellEdit) => void,
  ) {}

  /** Opens a cell; with `typed` that takes the place of what it says, else its text stands there to be changed. */
  open(key: string, typed?: string): void {
    const cell = this.state.shown && cellByKey(this.state.shown.preview, key);
    if (cell?.kind !== 'value') return;
    this.state.current = key;
    this.state.told = '';
    this.state.editing = { key, from: cell.text, initial: typed ?? cell.text, arrowsLeave: typed !== undefined };
    this.draw();
    const field = elementOf(key)?.querySelector('input');
    field?.focus();
    if (typed === undefined) field?.select();
    else field?.setSelectionRange(typed.length, typed.length);
  }

  onKey(event: KeyboardEvent, field: HTMLInputElement): void {
    // Enter also ends the composition of Chinese characters, which is not yet the end of the cell.
    if (event.isComposing) return;
    const arrow = this.state.editing?.arrowsLeave ? directionOf(event.key) : undefined;
    const upOrDown = event.key === 'ArrowUp' || event.key === 'ArrowDown' ? directionOf(event.key) : undefined;
    if (event.key === 'Escape') this.close(null, null);
    else if (event.key === 'Enter') this.close(field, event.shiftKey ? 'up' : 'down');
    else if (event.key === 'Tab') this.close(field, event.shiftKey ? 'left' : 'right');
    else if (arrow ?? upOrDown) this.close(field, (arrow ?? upOrDown)!);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  /** A click elsewhere keeps what was typed. */
  onBlur(field: HTMLInputElement): void {
    if (this.state.editing) this.close(field, 'stay');
  }

  /** Ends the typing: keeps the field's text, or nothing where there is no field, and moves on. */
  private close(field: HTMLInputElement | null, move: Direction | 'stay' | null): void {
    const { editing, shown } = this.state;
    if (!editing || !shown) return;
    this.state.editing = null;
    // What parts cells in the text cannot stand in one.
    const text = field?.value.replace(/[\s|]+/g, ' ').trim();
    const table = tableOfCell(shown.preview, editing.key);
    if (text === '' && editing.from !== '' && table && !table.keepsBlanks) this.state.told = shown.words.blankNotKept;
    else if (text !== undefined && text !== editing.from) {
      const edit: CellEdit = { type: 'edit', number: ++this.state.edits, key: editing.key, from: editing.from, text };
      this.state.pending = [...this.state.pending, edit];
      showPending(this.state);
      this.edit(edit);
    }
    this.draw();
    if (move === 'stay') return;
    const cell = elementOf(editing.key);
    const goal = cell && move ? (neighbour(cell, move, 'all tables') ?? cell) : cell;
    goal?.focus();
  }
}

/** Shows the edits at once that the text is still to have, as the next one may be of the same cell. */
export function showPending(state: State): void {
  const { shown } = state;
  if (!shown) return;
  state.pending = state.pending.filter(({ number }) => number > shown.edits);
  for (const { key, text } of state.pending) {
    const cell = cellByKey(shown.preview, key);
    if (cell?.kind === 'value') cell.text = text;
  }
}
