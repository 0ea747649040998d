import type { Mark } from '../body.ts';

/**
 * The XML of the marks that outlive the stretch in which they stand: those whose other end is elsewhere. A bookmark or a
 * comment that lies within goes with its text.
 */
export function marksLeft(source: string, marks: readonly Mark[]): string {
  return marks
    .filter(mark => !marks.some(other => other.of === mark.of && other.id === mark.id && other.begins !== mark.begins))
    .map(({ start, end }) => source.slice(start, end))
    .join('');
}
