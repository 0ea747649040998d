import type { Analysis } from '../../server/src/core/analysis.ts';
import { alignment } from '../../server/src/core/features/alignment/alignment.ts';
import { completions } from '../../server/src/core/features/completion/completion.ts';
import { blanks } from '../../server/src/core/features/fill-in/blanks.ts';
import { fixesAt, safeEdits } from '../../server/src/core/features/fixes/fixes.ts';
import { format } from '../../server/src/core/features/format/format.ts';
import { hover } from '../../server/src/core/features/hover/hover.ts';
import { documentHighlights } from '../../server/src/core/features/navigation/document-highlights.ts';
import { definitionOf, referencesOf } from '../../server/src/core/features/navigation/navigation.ts';
import { selectionRanges } from '../../server/src/core/features/navigation/selection-ranges.ts';
import { documentSymbols } from '../../server/src/core/features/outline/document-symbols.ts';
import { foldingRanges } from '../../server/src/core/features/outline/folding-ranges.ts';
import { outline } from '../../server/src/core/features/outline/outline.ts';
import { insertionOf } from '../../server/src/core/features/paste/insertion.ts';
import { pastes } from '../../server/src/core/features/paste/paste.ts';
import { previewOf } from '../../server/src/core/features/preview/preview.ts';
import { repairsOf } from '../../server/src/core/features/repair/repair.ts';
import { describeReport } from '../../server/src/core/features/report-facts.ts';
import { semanticTokens } from '../../server/src/core/features/semantic-tokens/semantic-tokens.ts';
import { tableLenses } from '../../server/src/core/features/sums/code-lens.ts';
import { inlayHints } from '../../server/src/core/features/sums/inlay-hints.ts';
import { summarize } from '../../server/src/core/set/summarize.ts';

const PASTED = 3000;
const all = ({ source: { text } }: Analysis) => ({ start: 0, end: text.length });

/** Everything that an editor or the command line asks of a text, at a place of it where it asks of one. */
export const questions: Readonly<Record<string, (analysis: Analysis, offset: number) => unknown>> = {
  problems: analysis => analysis.problems,
  places: ({ problems, document }) => problems.map(({ range }) => document.rangeOf(range)),
  outline: analysis => outline(analysis),
  symbols: documentSymbols,
  folds: foldingRanges,
  preview: (analysis, offset) => previewOf(analysis, 'zh', offset),
  repairs: repairsOf,
  'format as tabs': analysis => format(analysis, 'tabs'),
  'format as Markdown': analysis => format(analysis, 'markdown'),
  hover: (analysis, offset) => hover(analysis, offset, 'zh'),
  completion: completions,
  fixes: (analysis, offset) => fixesAt(analysis, { start: offset, end: offset }),
  'all fixes': analysis => fixesAt(analysis, all(analysis)),
  'safe edits': safeEdits,
  definition: definitionOf,
  references: referencesOf,
  highlights: documentHighlights,
  selection: selectionRanges,
  tokens: analysis => semanticTokens(analysis),
  lenses: tableLenses,
  hints: analysis => inlayHints(analysis, all(analysis), 'all'),
  alignment: analysis => alignment(analysis, all(analysis), 8),
  blanks,
  facts: analysis => describeReport(analysis),
  insertion: analysis => insertionOf(analysis, 'table', 'applications'),
  summary: analysis => summarize('report.txt', analysis),
  paste: (analysis, offset) =>
    pastes(
      analysis,
      { start: offset, end: offset },
      { plain: analysis.source.text.slice(offset, offset + PASTED) },
      'tabs',
    ),
};
