import { XmlScanner } from '../xml-scanner.ts';
import { formatNumber } from './number-format.ts';

/** How one level of a list is numbered. */
export interface Level {
  start: number;
  format: string;
  /** `（%2）`: the number of each level in its place. */
  text: string;
  suffix: string;
  /** Behind which level it starts again: above it, or never (0). */
  restart: number | null;
  /** Whether every number in its text is written in digits. */
  legal: boolean;
  /** The paragraph style that has this number. */
  style: string | null;
}

/** A list as paragraphs name it: which counters it shares, and how its levels look. */
export interface List {
  readonly abstract: string;
  readonly levels: ReadonlyMap<number, Level>;
  /** Levels that start anew where the list is first used. */
  readonly starts: ReadonlyMap<number, number>;
}

/** A list as it is met in the part: what it has of its own. */
interface FoundList {
  readonly id: string;
  abstract: string;
  readonly overrides: Map<number, Level>;
  readonly starts: Map<number, number>;
}

const DEEPEST_LEVEL = 8;
/** The most characters of the text of a number: （%1）, 第%1部分. Each paragraph of the list has it. */
const LONGEST_NUMBER = 100;

/** The automatic numbers of a document: counts its paragraphs in their order. */
export class Numbering {
  private readonly lists: Map<string, List>;
  private readonly counters = new Map<string, (number | undefined)[]>();
  private readonly started = new Set<string>();

  /** @param source the part `numbering.xml`, or null where there is none; or the lists themselves by their id */
  constructor(source: string | null | ReadonlyMap<string, List>) {
    this.lists = new Map(typeof source === 'string' ? [] : source);
    if (typeof source === 'string') readLists(source, this.lists);
  }

  /** The level of a list that a paragraph style is tied to, for paragraphs whose style names the list alone. */
  levelOfStyle(list: string, style: string): number | null {
    for (const [level, definition] of this.lists.get(list)?.levels ?? []) if (definition.style === style) return level;
    return null;
  }

  /** The number of the next paragraph of that list and level, with what parts it from the text; '' where none is shown. */
  next(listId: string, level: number): string {
    const list = this.lists.get(listId);
    const definition = list?.levels.get(level);
    if (!list || !definition) return '';
    const counters = this.countersOf(list.abstract);
    this.start(listId, list, counters);
    counters[level] = (counters[level] ?? definition.start - 1) + 1;
    for (let above = 0; above < level; above++) counters[above] ??= list.levels.get(above)?.start ?? 1;
    for (let below = level + 1; below <= DEEPEST_LEVEL; below++) {
      const restart = list.levels.get(below)?.restart ?? null;
      if (restart === null || (restart > 0 && level < restart)) counters[below] = undefined;
    }
    const number = definition.text.replace(/%([1-9])/g, (_, digit) => {
      const shown = Number(digit) - 1;
      const { format = 'decimal', start = 1 } = list.levels.get(shown) ?? {};
      const legal = definition.legal ? 'decimal' : format;
      return formatNumber(counters[shown] ?? start, legal);
    });
    return number === '' ? '' : number + separatorOf(number, definition.suffix);
  }

  private countersOf(abstract: string): (number | undefined)[] {
    const known = this.counters.get(abstract);
    if (known) return known;
    const counters: (number | undefined)[] = [];
    this.counters.set(abstract, counters);
    return counters;
  }

  /** Lists of one definition count on from each other, but for the levels that one of them starts anew. */
  private start(listId: string, list: List, counters: (number | undefined)[]): void {
    if (this.started.has(listId)) return;
    this.started.add(listId);
    for (const level of list.starts.keys()) counters[level] = undefined;
  }
}

/** 一、总体情况 stands close, 1. 总体情况 apart: else 1. and 5件 would be 1.5件. */
function separatorOf(number: string, suffix: string): string {
  return suffix === 'nothing' || /[^\x21-\x7e]$/.test(number) ? '' : ' ';
}

function readLists(xml: string, lists: Map<string, List>): void {
  const abstracts = new Map<string, Map<number, Level>>();
  const links = new Map<string, string>();
  const styles = new Map<string, string>();
  const scanner = new XmlScanner(xml);
  let levels = new Map<number, Level>();
  let level = null as Level | null;
  let abstractId = '';
  let list = null as FoundList | null;
  let overridden = 0;
  const found: FoundList[] = [];
  while (scanner.next()) {
    if (scanner.kind === 'close' && scanner.name === 'w:num') list = null;
    if (scanner.kind !== 'open') continue;
    const value = scanner.attribute('w:val') ?? '';
    switch (scanner.name) {
      case 'mc:Fallback':
      case 'w:pPr':
      case 'w:rPr':
        scanner.skip();
        break;
      case 'w:abstractNum':
        abstractId = scanner.attribute('w:abstractNumId') ?? '';
        levels = new Map();
        abstracts.set(abstractId, levels);
        break;
      case 'w:numStyleLink':
        links.set(abstractId, value);
        break;
      case 'w:styleLink':
        styles.set(value, abstractId);
        break;
      case 'w:lvl': {
        level = { start: 0, format: 'decimal', text: '', suffix: 'tab', restart: null, legal: false, style: null };
        (list?.overrides ?? levels).set(Number(scanner.attribute('w:ilvl') ?? overridden), level);
        break;
      }
      case 'w:start':
        if (level) level.start = Number(value) || 0;
        break;
      case 'w:numFmt':
        if (level) level.format = value;
        break;
      case 'w:lvlText':
        if (level) level.text = value.slice(0, LONGEST_NUMBER);
        break;
      case 'w:suff':
        if (level) level.suffix = value;
        break;
      case 'w:lvlRestart':
        if (level) level.restart = Number(value);
        break;
      case 'w:isLgl':
        if (level) level.legal = !isOff(value);
        break;
      case 'w:pStyle':
        if (level) level.style = value;
        break;
      case 'w:num':
        list = {
          id: scanner.attribute('w:numId') ?? '',
          abstract: '',
          overrides: new Map(),
          starts: new Map(),
        };
        found.push(list);
        break;
      case 'w:abstractNumId':
        if (list) list.abstract = value;
        break;
      case 'w:lvlOverride':
        overridden = Number(scanner.attribute('w:ilvl') ?? 0);
        break;
      case 'w:startOverride':
        list?.starts.set(overridden, Number(value) || 0);
        break;
    }
  }
  for (const entry of found) {
    const linked = links.get(entry.abstract);
    const abstract = (linked !== undefined && styles.get(linked)) || entry.abstract;
    const own = new Map(abstracts.get(abstract));
    for (const [depth, override] of entry.overrides) own.set(depth, override);
    for (const [depth, start] of entry.starts) {
      const definition = own.get(depth);
      if (definition) own.set(depth, { ...definition, start });
    }
    lists.set(entry.id, { abstract, levels: own, starts: entry.starts });
  }
}

/** Whether a property that is on by being there is switched off: <w:vanish w:val="0"/>. */
export function isOff(value: string | undefined): boolean {
  return value === '0' || value === 'false' || value === 'off';
}
