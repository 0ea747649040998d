import type { TextRange } from '../text/range.ts';
import type { TextComment } from '../text/source-text.ts';

const KINDS = ['disable', 'enable', 'disable-next-line', 'disable-file'] as const;

/** A comment in the text that silences rules or ends a silence: `<!-- gouji-disable-next-line balance：理由 -->`. */
export interface Directive {
  /** Null for a word that there is none, as in `gouji-disable-line`. */
  readonly kind: (typeof KINDS)[number] | null;
  /** The whole comment. */
  readonly range: TextRange;
  /** What the comment calls itself: gouji-disable. */
  readonly word: { readonly text: string; readonly range: TextRange };
  /** The rules that it names, parted by 、 or commas; where it names none, all are meant. */
  readonly rules: readonly { readonly id: string; readonly range: TextRange }[];
  /** What stands behind ：, or null. */
  readonly reason: string | null;
}

/** Every comment that speaks to the rules, in the order of the text. */
export function findDirectives(comments: readonly TextComment[]): Directive[] {
  return comments.flatMap(({ start, text }) => {
    const directive = readDirective(text.slice(4, -3), start + 4, { start, end: start + text.length });
    return directive ? [directive] : [];
  });
}

function readDirective(comment: string, offset: number, range: TextRange): Directive | null {
  const head = /^\s*(gouji-([a-z-]*))/.exec(comment);
  if (!head) return null;
  const [before, word, name] = head as unknown as [string, string, string];
  const kind = KINDS.find(candidate => candidate === name) ?? null;
  const colon = comment.slice(before.length).search(/[：:]/);
  const named = colon < 0 ? comment.slice(before.length) : comment.slice(before.length, before.length + colon);
  const reason = colon < 0 ? '' : comment.slice(before.length + colon + 1).trim();
  const rules = [...named.matchAll(/[^\s、,，]+/g)].map(({ 0: id, index }) => {
    const start = offset + before.length + index;
    return { id, range: { start, end: start + id.length } };
  });
  const wordEnd = offset + before.length;
  return {
    kind,
    range,
    word: { text: word, range: { start: wordEnd - word.length, end: wordEnd } },
    rules,
    reason: reason || null,
  };
}
