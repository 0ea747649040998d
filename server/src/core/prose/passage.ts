import type { TextRange } from '../text/range.ts';
import { CompactText } from './compact-text.ts';
import { matchesOf } from './matches.ts';
import { type Quantity, quantitiesOf } from './quantities.ts';
import type { Span } from './span.ts';

/** Nobody writes a longer sentence; it is a table or a page whose marks were lost, and is not read. */
export const LONGEST_SENTENCE = 3000;

/** A sentence with the mark that ends it, which the last one of a passage may lack. */
export class Sentence implements Span {
  readonly text: string;
  private counted: readonly Quantity[] | undefined;

  constructor(
    readonly passage: Passage,
    readonly start: number,
    readonly end: number,
  ) {
    this.text = passage.text.slice(start, end);
  }

  /** The numbers in it that count something. */
  get quantities(): readonly Quantity[] {
    this.counted ??= this.end - this.start > LONGEST_SENTENCE ? [] : quantitiesOf(this.passage.text, this);
    return this.counted;
  }
}

const SENTENCE_END = /[。！？\n]/g;
const LONGEST_HEADING = 30;

/** What a paragraph says, wherever it stands. */
export class Passage {
  /** What is read; spans count its characters. */
  readonly text: string;
  /** Whether it heads what follows: （二）依申请公开. */
  readonly isHeading: boolean;
  private readonly compact: CompactText;
  private parted: readonly Sentence[] | undefined;

  /** `written` is the paragraph as it stands in the text, `lines` the places in it of what is written on its lines. */
  constructor(
    readonly written: string,
    lines: readonly TextRange[],
  ) {
    this.compact = new CompactText(written, lines);
    this.text = this.compact.text;
    this.isHeading = this.text.length <= LONGEST_HEADING && !/[。！？；，]/.test(this.text);
  }

  get sentences(): readonly Sentence[] {
    this.parted ??= this.readSentences();
    return this.parted;
  }

  /** Where a span stands in `written`. */
  rangeOf({ start, end }: Span): TextRange {
    return this.compact.rangeOf(start, end);
  }

  private readSentences(): Sentence[] {
    const { text } = this;
    const sentences: Sentence[] = [];
    let start = 0;
    for (const { index } of matchesOf(SENTENCE_END, text)) {
      if (index > start) sentences.push(new Sentence(this, start, index + 1));
      start = index + 1;
    }
    if (start < text.length) sentences.push(new Sentence(this, start, text.length));
    return sentences;
  }
}
