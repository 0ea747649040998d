import type { Token } from './lexicon.ts';

type Kind = Token['kind'];

/** Whether a word of a kind is among words. */
export function hasKind(tokens: readonly Token[], wanted: Kind): boolean {
  return tokens.some(({ kind }) => kind === wanted);
}

/** What the words of a kind name: rows, columns or kinds of disputes, in their order. */
export function namesOfKind(tokens: readonly Token[], wanted: Kind): string[] {
  return tokens.flatMap(({ kind, names }) => (kind === wanted ? names : []));
}

/** The rows of table 2 that words name, each once. */
export function rowsIn(tokens: readonly Token[]): string[] {
  return [...new Set([...namesOfKind(tokens, 'document'), ...namesOfKind(tokens, 'decision')])];
}

/** The row of table 2 that words name, or null where they name none or several. */
export function rowIn(tokens: readonly Token[]): string | null {
  const rows = rowsIn(tokens);
  return rows.length === 1 ? rows[0]! : null;
}

/** Words that change nothing of what the others say. */
export const UNCHANGING: ReadonlySet<Kind> = new Set<Kind>([
  'filler',
  'own',
  'total',
  'article',
  'course',
  'among',
  'year-start',
  'year-end',
]);

/** Whether words only lead to a number, which those behind it tell of: 另有72件顺延到下年度. */
export function isLead(tokens: readonly Token[]): boolean {
  return tokens.every(({ kind }) => UNCHANGING.has(kind) || LEADING.has(kind));
}

const LEADING = new Set<Kind>(['part', 'rest', 'others', 'all']);
