import { type FileDecoration, type FileDecorationProvider, Uri } from 'vscode';
import { countOf, problemWords } from '../report/problem-counts.ts';
import type { OutlineNode } from './outline-item.ts';

const SCHEME = 'gouji-outline';
/** VS Code shows two characters. */
const MOST = 99;

/** An address of a node that says how many problems it has, for {@link ProblemBadges} to read. */
export function addressOf({ path, problems }: OutlineNode): Uri {
  return Uri.from({ scheme: SCHEME, path, query: String(countOf(problems)) });
}

/** The number of problems at the right edge of a node, where a long name does not push it out of sight. */
export class ProblemBadges implements FileDecorationProvider {
  provideFileDecoration({ scheme, query }: Uri): FileDecoration | undefined {
    const count = scheme === SCHEME ? Number(query) : 0;
    if (count === 0) return undefined;
    return { badge: String(Math.min(count, MOST)), tooltip: problemWords(count) };
  }
}
