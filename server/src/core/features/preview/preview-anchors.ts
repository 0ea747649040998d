import type { Problem } from '../../lint/lint.ts';
import type { Language } from '../../text/bilingual.ts';
import type { TextRange } from '../../text/range.ts';
import type { Preview, PreviewProblem } from './preview-model.ts';

interface Anchor {
  readonly key: string;
  readonly range: TextRange;
}

/** Tells of every problem where in the preview it is shown: at the cell, label, heading or paragraph that it is about. */
export function anchorProblems(preview: Preview, problems: readonly Problem[], language: Language): PreviewProblem[] {
  const { anchors, keys } = collectAnchors(preview);
  return problems.map(({ rule, severity, message, range, data }) => {
    const named = namesMissing(data, keys);
    const expected = data?.expected === undefined ? undefined : String(data.expected);
    return { rule, severity, message: message[language], range, anchor: named ?? nearest(anchors, range), expected };
  });
}

/** The place of what the text does not have: a missing section, the cells of a missing row. */
function namesMissing(data: Problem['data'], missing: ReadonlySet<string>): string | null {
  if (!data) return null;
  const key = data.row ? `${data.table}/${data.row}` : `section:${data.section}`;
  return missing.has(key) ? key : null;
}

function collectAnchors({ title, sections }: Preview): { anchors: Anchor[]; keys: Set<string> } {
  const anchors: Anchor[] = title ? [{ key: 'title', range: title.range }] : [];
  const missing = new Set<string>();
  const add = (key: string, range: TextRange | null | undefined) => {
    if (range) anchors.push({ key, range });
    else missing.add(key);
  };
  for (const { key, heading, blocks } of sections) {
    if (heading) add(key, heading.range);
    for (const block of blocks) {
      if (block.kind === 'paragraph') {
        add(block.key, block.range);
        continue;
      }
      for (const cell of [...block.head, ...block.body].flat()) add(cell.key, cell.range);
      for (const stray of block.strays) add(stray.key, stray.range);
    }
  }
  return { anchors: anchors.sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end), keys: missing };
}

/** The last anchor that begins at or before the range and reaches it; the smaller one where two do. */
function nearest(anchors: readonly Anchor[], { start, end }: TextRange): string | null {
  let low = 0;
  let high = anchors.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (anchors[middle]!.range.start <= start) low = middle + 1;
    else high = middle;
  }
  for (let at = low - 1; at >= 0 && at >= low - LOOK_BACK; at--)
    if (anchors[at]!.range.end >= start) return anchors[at]!.key;
  const next = anchors[low];
  return next && next.range.start <= end ? next.key : null;
}

/** How many anchors before the place are looked at: a stray row holds no others, so few can reach it. */
const LOOK_BACK = 8;
