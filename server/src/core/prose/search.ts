import { oncePer } from '../once.ts';
import type { Report } from '../report/report.ts';
import type { Passage } from './passage.ts';
import { type Paragraph, proseOf } from './prose.ts';

/** Something that was looked for, in the paragraph where it stands. */
export interface Found<Hit> {
  readonly paragraph: Paragraph;
  readonly hit: Hit;
}

/** Makes a search of the prose, which gives what `find` finds in the passages of a report; each is searched once. */
export function searchProse<Hit>(
  find: (passage: Passage) => readonly Hit[],
): (report: Report) => readonly Found<Hit>[] {
  const hitsOf = oncePer(find);
  return report => {
    const found: Found<Hit>[] = [];
    for (const paragraph of proseOf(report))
      for (const hit of hitsOf(paragraph.passage)) found.push({ paragraph, hit });
    return found;
  };
}
