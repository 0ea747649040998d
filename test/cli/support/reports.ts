import { reportText } from '../../support/report-text.ts';

/** A report without problems. */
export const RIGHT = reportText();

/** A report whose 一 has a 总计 of 7 for 6; nothing else is wrong but what follows from it. */
export const WRONG = reportText({
  layout: 'markdown',
  rows: {
    received: '3 2 0 0 0 1 7',
    granted: '3 2 0 0 0 1 6',
    'outcome-total': '3 2 0 0 0 1 6',
    'carried-out': '0 0 0 0 0 0 0',
  },
});

/** Line and character of the first place where a text stands, from 0. */
export function placeOf(text: string, needle: string): { line: number; character: number } {
  const before = text.slice(0, text.indexOf(needle)).split('\n');
  return { line: before.length - 1, character: before.at(-1)!.length };
}
