import type { Analysis } from '../../analysis.ts';
import { isResultCell } from '../../figures/relations.ts';
import type { Cell } from '../../report/report.ts';
import { overlaps, type TextRange } from '../../text/range.ts';

/**
 * What the grammar cannot know of a figure: `resultFigure` states a sum, `wrongFigure` has an error or a warning of its
 * own, `notApplicable` is a `/` or 无 that counts as 0. The names are declared in package.json.
 */
export const semanticTokenTypes = ['resultFigure', 'wrongFigure', 'notApplicable'] as const;
export type SemanticTokenType = (typeof semanticTokenTypes)[number];

export interface SemanticToken {
  readonly range: TextRange;
  readonly type: SemanticTokenType;
}

/** The tokens of the cells in the range, or of all, in the order of the text. None is empty or crosses a line end. */
export function semanticTokens({ tables, problems }: Analysis, within?: TextRange): SemanticToken[] {
  const wrong = new Set(
    problems
      .filter(({ severity }) => severity === 'error' || severity === 'warning')
      .map(({ range: { start, end } }) => `${start} ${end}`),
  );
  const typeOf = (cell: Cell): SemanticTokenType | null => {
    if (wrong.has(`${cell.range.start} ${cell.range.end}`)) return 'wrongFigure';
    if (cell.value.kind === 'not-applicable') return 'notApplicable';
    return isResultCell(cell) ? 'resultFigure' : null;
  };
  return tables
    .filter(({ range }) => !within || overlaps(range, within))
    .flatMap(({ rows }) => rows.flatMap(({ cells }) => cells))
    .filter(({ range, text }) => text !== '' && !/[\r\n]/.test(text) && (!within || overlaps(range, within)))
    .flatMap(cell => {
      const type = typeOf(cell);
      return type ? [{ range: cell.range, type }] : [];
    })
    .sort((a, b) => a.range.start - b.range.start);
}
