import { isPageNumber } from '../page-number.ts';
import { CLEARLY_DEARER, COSTS } from './costs.ts';
import type { Item } from './items.ts';

/** Which empty places of a row are cells. */
export interface Habit {
  /** How many empty places stand before the first column. */
  readonly lead: number;
  /** How many stand behind the last one; null where any number may. */
  readonly trail: number | null;
  /** Whether the last column may be blank; it cannot where nothing shows that the row has ended. */
  readonly endsBlank: boolean;
  /** What it costs that the table should have it. */
  readonly cost: number;
}

/** A row of the form, as it may stand in a text. */
export interface RowForm {
  /** The ways in which the table may keep its empty places; without any, none is a blank cell. */
  readonly habits: readonly Habit[];
  /** Whether its figures stand on one line, so that all of them are its own. */
  readonly onLine: boolean;
  /** Whether no label begins it, but perhaps a bar on a line of its own, or a word that names its figures. */
  readonly isUnlabelled: boolean;
  /** How many copies of its last figure stand behind it. */
  readonly copies: number;
  /** How many figures the rows have that are missing behind it. */
  readonly missing: number;
  /** Whether a text can stand for a figure. */
  fits(text: Item): boolean;
}

/** How a row is read. */
export interface Alignment {
  /** One place a column where it is complete, else the figures and texts that are its own. */
  readonly places: readonly Item[];
  readonly complete: boolean;
  /** Figures that are copies of its last one. */
  readonly copies: readonly Item[];
}

/** The items that were taken for columns, last first. */
interface Taken {
  readonly item: Item;
  readonly before: Taken | null;
}

/** A way to read the items up to some place. */
interface Path {
  readonly cost: number;
  readonly taken: Taken | null;
  readonly count: number;
  /** Tells ways apart that take other items. */
  readonly key: number;
  readonly blanks: number;
  readonly texts: number;
  readonly trail: number;
  readonly copies: number;
  /** `left`: what follows belongs to nobody here; `surplus`: there are more figures than columns. */
  readonly state: 'open' | 'left' | 'surplus';
}

/** What is still to come behind a place of the row. */
interface Left {
  figures: number;
  /** Figures and texts. */
  filled: number;
}

const BEGINNING: Path = {
  cost: 0,
  taken: null,
  count: 0,
  key: 0,
  blanks: 0,
  texts: 0,
  trail: 0,
  copies: 0,
  state: 'open',
};
/** How many ways to read a row are followed: the cheapest, and the next one, which tells whether the row is ambiguous. */
const WAYS = 2;

/**
 * Reads what stands behind a row's label as the row's columns, in the cheapest way there is; see COSTS. It is complete
 * where that way finds an item for each of the `size` columns and no other way is nearly as cheap. `form` is asked for where
 * the row has anything but figures. The work grows with the number of
 * items alone.
 */
export function alignRow(items: readonly Item[], size: number, form: () => RowForm): Alignment {
  return plainRow(items, size) ?? new RowAlignment(items, size, form()).read();
}

/** Most rows have a figure for each column and nothing else but empty places. */
function plainRow(items: readonly Item[], size: number): Alignment | null {
  let figures = 0;
  for (const { kind } of items) {
    if (kind === 'cell') figures++;
    else if (kind !== 'empty') return null;
  }
  if (figures !== size) return null;
  return { places: figures === items.length ? items : withoutEmpty(items), complete: true, copies: [] };
}

class RowAlignment {
  constructor(
    private readonly items: readonly Item[],
    private readonly size: number,
    private readonly form: RowForm,
  ) {}

  read(): Alignment {
    const { size } = this;
    const { habits } = this.form;
    const ways: Path[] = [];
    for (const habit of habits.length > 0 ? habits : [null]) for (const path of this.ways(habit)) addWay(ways, path);
    const [best, next] = ways;
    const { taken, count, copies, state, cost } = best!;
    const isClear = !next || next.cost - cost >= CLEARLY_DEARER;
    const complete = count === size && cost < COSTS.short && isClear;
    const places = takenItems(taken);
    if (complete) {
      const last = this.items.indexOf(places.at(-1)!);
      return { places, complete, copies: this.items.slice(last + 1, last + 1 + copies) };
    }
    // Where the row goes on behind its columns, all of it is shown to be too much.
    return { places: state === 'surplus' ? withoutEmpty(this.items) : withoutEmpty(places), complete, copies: [] };
  }

  /** The cheapest ways to read the row where the table keeps its empty places so. */
  private ways(habit: Habit | null): Path[] {
    let paths: readonly Path[] = [{ ...BEGINNING, cost: habit?.cost ?? 0 }];
    const left = { figures: 0, filled: 0 };
    for (const { kind } of this.items) {
      if (kind !== 'empty') left.filled++;
      if (kind === 'cell') left.figures++;
    }
    for (let index = 0; index < this.items.length; index++) {
      const { kind } = this.items[index]!;
      const next: Path[] = [];
      for (const path of paths) this.step(path, index, left, habit, next);
      paths = next.length > WAYS ? this.withoutDear(next) : next;
      if (kind !== 'empty') left.filled--;
      if (kind === 'cell') left.figures--;
    }
    return paths.map(path => this.end(path, habit));
  }

  /** The cheapest ways of those that have come equally far. */
  private withoutDear(paths: readonly Path[]): readonly Path[] {
    const alike: Path[][] = [];
    for (const path of paths) {
      const number = path.state === 'open' ? path.count : this.size + (path.state === 'left' ? 1 : 2);
      alike[number] ??= [];
      addWay(alike[number], path);
    }
    return alike.flat();
  }

  /** All that the item at `index` can be on a way; `left` counts the figures and the texts from it on. */
  private step(path: Path, index: number, left: Left, habit: Habit | null, next: Path[]): void {
    if (path.state !== 'open') next.push(path);
    else if (this.items[index]!.kind === 'cell') this.stepFigure(path, index, left, next);
    else if (this.items[index]!.kind === 'empty') this.stepEmpty(path, index, left, habit, next);
    else this.stepText(path, index, left, next);
  }

  private stepFigure(path: Path, index: number, left: Left, next: Path[]): void {
    const { onLine, missing, copies } = this.form;
    const item = this.items[index]!;
    if (path.count < this.size) next.push(take(path, item, index, COSTS.figure));
    else if (path.copies < copies && path.trail === 0 && item.text === path.taken!.item.text)
      next.push(pass(path, COSTS.copy, 'open', path.trail, path.copies + 1));
    else {
      next.push(pass(path, COSTS.surplus, 'surplus'));
      const isPlain = path.blanks + path.texts === 0;
      const beginsRow = path.trail > 0 || (left.figures === missing && index === path.count);
      if (!onLine && isPlain && beginsRow) next.push(pass(path, COSTS.left, 'left'));
    }
  }

  private stepEmpty(path: Path, index: number, left: Left, habit: Habit | null, next: Path[]): void {
    const { size } = this;
    const { count, blanks } = path;
    if (count === size) {
      next.push(pass(path, 0, 'open', path.trail + 1));
      return;
    }
    const { line } = this.items[index]!;
    const isBar = index === 0 && this.form.isUnlabelled && line !== this.items[1]?.line;
    const mayBeBlank = this.mayBeBlank(path, index, habit);
    if (mayBeBlank) next.push(take(path, this.items[index]!, index, COSTS.blank + (isBar ? COSTS.openingBar : 0)));
    // Passed over, it leaves no more blank cells to come: what is left has to be enough.
    if (mayBeBlank && !isBar && count + left.filled < size) return;
    next.push(pass(path, count === 0 ? 0 : blanks > 0 ? COSTS.unlike : COSTS.filler));
  }

  private stepText(path: Path, index: number, { figures }: Left, next: Path[]): void {
    const item = this.items[index]!;
    if (isPageNumber(item.text)) {
      next.push(pass(path, COSTS.furniture));
      return;
    }
    if (path.count < this.size && this.form.fits(item)) next.push(take(path, item, index, COSTS.text));
    if (index === 0 && this.form.isUnlabelled) next.push(pass(path, COSTS.name));
    // With one of its texts taken for a figure, a row has no other.
    if (path.texts > 0) next.push(pass(path, COSTS.surplus, 'surplus'));
    else next.push(pass(path, COSTS.note + (figures > 0 ? COSTS.left : 0), 'left'));
  }

  /** Whether an empty place is a cell: all before it are those that the table keeps before its first column, and cells. */
  private mayBeBlank({ count, blanks }: Path, index: number, habit: Habit | null): boolean {
    if (index - count !== habit?.lead) return false;
    if (count < this.size - 1) return true;
    // Bars on lines of their own may as well begin the next row.
    return habit.endsBlank && (this.form.onLine || blanks < count);
  }

  private end(path: Path, habit: Habit | null): Path {
    const { count, blanks, trail, cost } = path;
    if (count < this.size) return { ...path, cost: cost + COSTS.short };
    const isLike = blanks === 0 || !habit || habit.trail === null || habit.trail === trail;
    return isLike ? path : { ...path, cost: cost + COSTS.unlike };
  }
}

/** A way that goes on with an item taken for the next column. */
function take(path: Path, item: Item, index: number, cost: number): Path {
  return {
    cost: path.cost + cost,
    taken: { item, before: path.taken },
    count: path.count + 1,
    key: (path.key * 31 + index + 1) % 1_000_000_007,
    blanks: path.blanks + (item.kind === 'empty' ? 1 : 0),
    texts: path.texts + (item.kind === 'text' ? 1 : 0),
    trail: path.trail,
    copies: path.copies,
    state: path.state,
  };
}

/** A way that goes on with an item that is no column's. */
function pass(path: Path, cost: number, state = path.state, trail = path.trail, copies = path.copies): Path {
  const { taken, count, key, blanks, texts } = path;
  return { cost: path.cost + cost, taken, count, key, blanks, texts, trail, copies, state };
}

/** Adds a way to the cheapest ones, in their order; of two that take the same items the cheaper counts. */
function addWay(ways: Path[], path: Path): void {
  const same = ways.findIndex(({ key }) => key === path.key);
  if (same >= 0) {
    if (ways[same]!.cost <= path.cost) return;
    ways.splice(same, 1);
  }
  const at = ways.findIndex(({ cost }) => cost > path.cost);
  if (at >= 0) ways.splice(at, 0, path);
  else ways.push(path);
  if (ways.length > WAYS) ways.pop();
}

function takenItems(last: Taken | null): Item[] {
  const items: Item[] = [];
  for (let taken = last; taken; taken = taken.before) items.push(taken.item);
  return items.reverse();
}

/** The items that are not empty; the same array where none is. */
export function withoutEmpty(items: readonly Item[]): readonly Item[] {
  return items.some(({ kind }) => kind === 'empty') ? items.filter(({ kind }) => kind !== 'empty') : items;
}
