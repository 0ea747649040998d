import type { SectionId } from '../../edition/schema.ts';
import { proseOf } from '../../prose/prose.ts';
import type { Report } from '../../report/report.ts';

/** What a section says, without its table and without white space; of the whole report where none is named. */
export function proseText(report: Report, section?: SectionId): string {
  return proseOf(report)
    .filter(paragraph => section === undefined || paragraph.section === section)
    .map(({ text }) => text)
    .join('\n');
}

/** How many characters a text has without its line ends. */
export function lengthOf(text: string): number {
  return text.replace(/\n/g, '').length;
}

/** The first year of the form of 国办公开办函〔2021〕30号, which asks for more than the one before it. */
export const NEWER_FORM = 2021;
