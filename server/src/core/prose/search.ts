import { oncePer } from '../once.ts';
import type { Report } from '../report/report.ts';
import type { Passage } from './passage.ts';
import { type Paragraph, proseOf } from './prose.ts';

/** Something that was looked for, in the paragraph where it stands. */
export interface Found<Hit> {
  readonly paragraph: Paragraph;
  readonly hit: Hit;
}

/** What the searches found in a passage: the number of each that found something, and what. */
export interface PassageHits {
  /** How many searches there were. */
  readonly searches: number;
  readonly hits: readonly (readonly [search: number, hits: readonly unknown[]])[];
}

const searches: ((passage: Passage) => readonly unknown[])[] = [];

/**
 * Makes a search of the prose, which gives what `find` finds in the passages of a report. All searches are done together
 * and once a passage, so that with each keystroke the many passages that hold nothing of interest are passed over.
 */
export function searchProse<Hit>(
  find: (passage: Passage) => readonly Hit[],
): (report: Report) => readonly Found<Hit>[] {
  const number = searches.push(find) - 1;
  return report => (foundIn(report).get(number) ?? []) as readonly Found<Hit>[];
}

const foundIn = oncePer((report: Report): ReadonlyMap<number, readonly Found<unknown>[]> => {
  const found = new Map<number, Found<unknown>[]>();
  for (const paragraph of proseOf(report)) {
    for (const [search, hits] of hitsOf(paragraph.passage)) {
      const list = found.get(search) ?? [];
      found.set(search, list);
      for (const hit of hits) list.push({ paragraph, hit });
    }
  }
  return found;
});

function hitsOf(passage: Passage): PassageHits['hits'] {
  if (passage.found?.searches !== searches.length) {
    const hits = searches.map((find, search) => [search, find(passage)] as const);
    passage.found = { searches: searches.length, hits: hits.filter(([, found]) => found.length > 0) };
  }
  return passage.found.hits;
}
