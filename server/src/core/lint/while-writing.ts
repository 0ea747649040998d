import type { Level } from './settings.ts';

/**
 * The rules that only say what is still to be written, at the level that they have while somebody is writing: a place to
 * fill in is no fault before its time. What contradicts itself is told of at once, as always.
 */
export const levelsWhileWriting: Readonly<Record<string, Level>> = Object.fromEntries(
  [
    'title-missing',
    'section-missing',
    'table-missing',
    'row-missing',
    'cell-blank',
    'placeholder',
    'section-empty',
    'overview-topic',
    'government-duties',
    'fee-statement',
  ].map(rule => [rule, 'hint']),
);
