import type { Bilingual } from '../../text/bilingual.ts';
import { pinyinOf } from '../../text/pinyin.ts';
import type { TextRange } from '../../text/range.ts';

/** Something that can be put in at the caret. */
export interface CompletionItem {
  readonly kind: 'report' | 'section' | 'heading' | 'table' | 'row' | 'figure' | 'directive' | 'rule';
  readonly label: string;
  readonly detail: Bilingual;
  /** What has been typed of it, ending at the caret; `newText` takes its place. */
  readonly range: TextRange;
  /** What it is found by: what has been typed, its names, the first letters of their pinyin, the whole pinyin. */
  readonly filter: string;
  /** Line ends are `\n`. */
  readonly newText: string;
  /** Whether `newText` is in snippet syntax. */
  readonly isSnippet: boolean;
}

/** A line with the caret in it. */
export interface CaretLine extends TextRange {
  readonly caret: number;
  /** What stands before the caret and behind it. */
  readonly before: string;
  readonly after: string;
}

/** Editors look no further for what was typed. */
const LONGEST_FILTER = 128;

/** A thing by all that it is called. */
export class Names {
  private readonly latin: readonly string[];

  /** `names` is what it is called, the best name first; `initials` are further ones than those of the names. */
  constructor(
    readonly names: readonly string[],
    initials: readonly string[] = [],
  ) {
    const pinyin = names.map(name => pinyinOf(withoutNumber(name)));
    this.latin = [...initials, ...pinyin.map(({ initials }) => initials), ...pinyin.map(({ full }) => full)];
  }

  /** Whether what was typed may become one of the names: 一、总, 体情况, ztq, zongti; nothing may become any. */
  match(typed: string): boolean {
    const words = withoutNumber(typed);
    if (words === '') return this.names.some(name => name.startsWith(typed));
    if (/^[a-z\d]+$/i.test(words)) return this.latin.some(name => name.startsWith(words.toLowerCase()));
    return this.names.some(name => name.includes(words));
  }

  /** What an editor compares with what is typed; parted by spaces, after each of which a match may begin. */
  filter(typed: string): string {
    const known = [...this.names, ...this.latin].some(name => name.startsWith(typed));
    const words = [...new Set([...(known ? [] : [typed]), ...this.names, ...this.latin])];
    while (words.length > 1 && words.join(' ').length > LONGEST_FILTER) words.pop();
    return words.join(' ');
  }
}

/** 一、总体情况 → 总体情况, 1.重复申请 → 重复申请, （二）部分公开 → 部分公开; a number alone is nothing. */
function withoutNumber(name: string): string {
  return name.replace(
    /^(?:[（(][一二三四五六七八九十]{1,2}[）)]?|(?:[一二三四五六七八九十]{1,2}|\d{1,2})(?:[、,，.．]\s*|$))/,
    '',
  );
}

/** For `filter`: keeps the first of those that are the same. */
export function isFirst<Value>(value: Value, index: number, all: readonly Value[]): boolean {
  return all.indexOf(value) === index;
}
