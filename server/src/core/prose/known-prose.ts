import { commonEnd, commonStart } from '../text/common.ts';
import type { Passage } from './passage.ts';

/** A text without markup, and its prose. */
export interface ReadProse {
  readonly text: string;
  readonly paragraphs: readonly { readonly start: number; readonly passage: Passage }[];
}

/**
 * The passages of the version before, by where they stand in the new text: those before the first character that is
 * another and those behind the last. Asked in the order of the text.
 */
export class KnownProse {
  private readonly start: number;
  private readonly end: number;
  private readonly by: number;
  private next = 0;

  constructor(
    private readonly before: ReadProse,
    text: string,
  ) {
    this.start = commonStart(before.text, text);
    this.end = text.length - commonEnd(before.text, text, this.start);
    this.by = text.length - before.text.length;
  }

  /** The passage that stands from `start` to before `end`, or null where it may be another than before. */
  passageAt(start: number, end: number): Passage | null {
    if (end > this.start && start < this.end) return null;
    const stood = end <= this.start ? start : start - this.by;
    const { paragraphs } = this.before;
    while (this.next < paragraphs.length && paragraphs[this.next]!.start < stood) this.next++;
    const paragraph = paragraphs[this.next];
    return paragraph?.start === stood && paragraph.passage.written.length === end - start ? paragraph.passage : null;
  }
}
