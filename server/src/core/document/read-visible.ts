import type { Memory } from '../memory.ts';
import { VisibleText } from '../text/visible-text.ts';
import { withoutCopies } from './html/without-copies.ts';
import type { Reading } from './last-reading.ts';
import { nextUnusual } from './unusual.ts';
import { VisibleReader } from './visible-reader.ts';

/** The page that was read last. */
const lastPage = (): { reading: Reading | null } => ({ reading: null });

/**
 * Reads what a person sees of a text or of a page, and where each piece of it stands. Of what `memory` has of the version
 * before, what is the same is not read again.
 */
export function readVisible(source: string, memory?: Memory): VisibleText {
  if (nextUnusual(source, 0, false) === source.length) return new VisibleText(source, null);
  const kept = memory?.of(lastPage);
  const reading = new VisibleReader(source, kept?.reading ?? null).read();
  if (kept) kept.reading = reading;
  const { text, pieces } = reading.isPage ? withoutCopies(reading) : reading;
  if (pieces.length <= 1 && text === source) return new VisibleText(source, null);
  const visible = new VisibleText(text, pieces);
  const comments = reading.comments.map(({ start, end }) => ({
    start: visible.offsetOf(start),
    text: source.slice(start, end),
  }));
  return new VisibleText(text, pieces, comments, reading.headTitles);
}
