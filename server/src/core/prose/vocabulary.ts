/** Words by what they name, to be looked for before a number: 不予公开的申请共35件. */
export class Vocabulary<Name extends string> {
  /** Words and their names by the last character. */
  private readonly entries = new Map<string, (readonly [word: string, name: Name])[]>();

  constructor(words: Readonly<Record<Name, readonly string[]>>) {
    const entries = Object.entries<readonly string[]>(words).flatMap(([name, all]) =>
      all.map(word => [word, name as Name] as const),
    );
    // Longer words are tried first, as 不予以公开 ends with 予以公开.
    entries.sort(([a], [b]) => b.length - a.length);
    for (const entry of entries) {
      const last = entry[0].at(-1)!;
      this.entries.set(last, [...(this.entries.get(last) ?? []), entry]);
    }
  }

  /**
   * What a text ends with, and what stands before: 予以公开及部分公开 ends with two names. Words that only lead over to a
   * number do not count: the end of 不予公开的申请共 is 不予公开. Null where it ends with none.
   */
  endOf(text: string): { readonly names: readonly Name[]; readonly before: string; readonly after: string } | null {
    const end = this.lastOf(text);
    if (!end) return null;
    const names = [end.name];
    let { before } = end;
    for (;;) {
      const joiner = JOINERS.find(word => before.endsWith(word));
      const previous = joiner ? this.suffixOf(before.slice(0, -joiner.length)) : null;
      if (!previous) return { names, before, after: text.slice(text.length - end.length) };
      names.unshift(previous.name);
      before = previous.before;
    }
  }

  private lastOf(text: string): { name: Name; before: string; length: number } | null {
    for (let rest = text; ; ) {
      const found = this.suffixOf(rest);
      if (found) return { ...found, length: text.length - rest.length };
      const filler = fillerOf(rest);
      if (!filler) return null;
      rest = rest.slice(0, rest.length - filler.length);
    }
  }

  private suffixOf(text: string): { name: Name; before: string } | null {
    const entry = this.entries.get(text.at(-1) ?? '')?.find(([word]) => text.endsWith(word));
    return entry ? { name: entry[1], before: text.slice(0, text.length - entry[0].length) } : null;
  }
}

const JOINERS = ['以及', '或者', '及', '和', '与', '或', '、'];
const FILLERS = [
  '政府信息公开',
  '信息公开',
  '政府信息',
  '申请人',
  '申请',
  '信息',
  '决定',
  '情形',
  '情况',
  '事项',
  '案件',
  '件数',
  '数量',
  '总数',
  '答复',
  '告知',
  '提出',
  '提交',
  '提起',
  '发生',
  '继续办理',
  '办理',
  '处理',
  '分别',
  '合计',
  '总计',
  '一共',
  '共计',
  '的',
  '共',
  '计',
  '有',
  '为',
  '是',
  '达',
  '了',
  '件',
  '案',
  '类',
  '各',
  '到',
  '至',
];

/** A text without the words at its end that only lead over to a number. */
export function withoutFillers(text: string): string {
  let rest = text;
  for (;;) {
    const filler = fillerOf(rest);
    if (!filler) return rest;
    rest = rest.slice(0, rest.length - filler.length);
  }
}

const FILLERS_BY_END = new Map<string, string[]>();
for (const filler of FILLERS) {
  const last = filler.at(-1)!;
  FILLERS_BY_END.set(last, [...(FILLERS_BY_END.get(last) ?? []), filler]);
}

function fillerOf(text: string): string | undefined {
  return FILLERS_BY_END.get(text.at(-1) ?? '')?.find(word => text.endsWith(word));
}
