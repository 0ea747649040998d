import type { SectionId } from '../form/schema.ts';
import { oncePer } from '../once.ts';
import type { Report } from '../report/report.ts';
import type { Passage } from './passage.ts';
import { proseOf } from './prose.ts';

/** What a section says, without its table; what the whole report does where none is named. */
export function passagesOf(report: Report, section?: SectionId): Passage[] {
  const passages: Passage[] = [];
  for (const paragraph of proseOf(report))
    if (section === undefined || paragraph.section === section) passages.push(paragraph.passage);
  return passages;
}

/** How many characters passages have, without white space. */
export function lengthOf(passages: readonly Passage[]): number {
  let length = 0;
  for (const { text } of passages) {
    length += text.length;
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) length--;
  }
  return length;
}

/** Things that a report should speak of, each with the words by which it does. */
export type Topics = readonly (readonly [topic: string, words: RegExp])[];

/** Tells which of the topics passages do not speak of. What a passage speaks of is found once. */
export function untoldOf(topics: Topics): (passages: readonly Passage[]) => string[] {
  const toldBy = oncePer(({ text }: Passage) => topics.filter(([, words]) => words.test(text)));
  return passages => {
    const untold = new Set(topics);
    for (const passage of passages) {
      if (untold.size === 0) break;
      for (const topic of toldBy(passage)) untold.delete(topic);
    }
    return [...untold].map(([topic]) => topic);
  };
}
