import { commonEnd, commonStart } from '../text/common.ts';
import type { TextRange } from '../text/range.ts';
import type { HeadTitle } from '../text/visible-text.ts';
import type { Stretch, Written } from './piece-writer.ts';

/** Whatever is read without tags, looks no further ahead than this: the longest is a link of Markdown. */
const LOOKS_AHEAD = 1000;
/** A line break looks back so far, whether it stands in a row. */
const LOOKS_BACK = 500;

/** A place of a document from which it can be read on, with nothing known of what stands before but this. */
export interface Stop {
  readonly at: number;
  /** What the reader knows there; where it is the same in two texts, what is the same behind it reads the same. */
  readonly state: string;
  /** Up to where it was looked to read what stands between the stop before and this one; infinite for the whole text. */
  readonly lookedTo: number;
  /** How many of each there are before it. */
  readonly pieces: number;
  readonly comments: number;
  readonly headTitles: number;
  readonly styles: number;
}

/** What was read of a document. */
export interface Reading extends Written {
  readonly source: string;
  readonly isPage: boolean;
  /** Where comments stand in the document that speak to the program. */
  readonly comments: readonly TextRange[];
  readonly headTitles: readonly HeadTitle[];
  /** What stands in its style sheets. */
  readonly styles: readonly string[];
  readonly stops: readonly Stop[];
}

/** What was read of a document's version before, for reading no more of the next one than what differs. */
export class LastReading {
  /** The stop up to which everything reads as before, or null where the reading has to begin anew. */
  readonly resumed: Stop | null = null;
  /** How much further on stands what is the same behind the difference. */
  private readonly by: number;
  private next = 0;

  constructor(
    private readonly last: Reading,
    source: string,
  ) {
    const same = commonStart(last.source, source);
    this.by = source.length - last.source.length;
    let lookedTo = 0;
    for (const stop of last.stops) {
      lookedTo = Math.max(lookedTo, stop.lookedTo, stop.at + LOOKS_AHEAD);
      if (lookedTo > same) break;
      this.resumed = stop;
    }
    const sameFrom = last.source.length - commonEnd(last.source, source, same);
    while (this.next < last.stops.length && last.stops[this.next]!.at < sameFrom + LOOKS_BACK) this.next++;
  }

  /** All that stands before a stop. */
  before(stop: Stop): Reading {
    const { last } = this;
    return {
      ...last,
      pieces: last.pieces.slice(0, stop.pieces),
      text: last.text.slice(0, this.offsetOf(stop)),
      comments: last.comments.slice(0, stop.comments),
      headTitles: last.headTitles.slice(0, stop.headTitles),
      styles: last.styles.slice(0, stop.styles),
      stops: last.stops.slice(0, last.stops.indexOf(stop) + 1),
    };
  }

  /** The stop that stood where the next version is read now, behind all that differs; asked in the order of the text. */
  stopAt(at: number): Stop | null {
    const { stops } = this.last;
    while (this.next < stops.length && stops[this.next]!.at + this.by < at) this.next++;
    const stop = stops[this.next];
    return stop?.at === at - this.by ? stop : null;
  }

  /** Whether these style sheets, and no others, stood before a stop. */
  hasStyles(stop: Stop, styles: readonly string[]): boolean {
    return stop.styles === styles.length && styles.every((css, index) => css === this.last.styles[index]);
  }

  /** All that stands behind a stop, where it stands now; `now` is the same stop in the next version. */
  behind(stop: Stop, now: Stop): Stretch & Pick<Reading, 'comments' | 'headTitles' | 'styles' | 'stops'> {
    const { last, by } = this;
    const moved = ({ start, end }: TextRange): TextRange => ({ start: start + by, end: end + by });
    const start = this.offsetOf(stop);
    return {
      text: last.text.slice(start),
      pieces: last.pieces.slice(stop.pieces),
      start,
      movedBy: by,
      comments: last.comments.slice(stop.comments).map(moved),
      headTitles: last.headTitles.slice(stop.headTitles).map(title => ({ ...title, origin: moved(title.origin) })),
      styles: last.styles.slice(stop.styles),
      stops: last.stops.slice(last.stops.indexOf(stop) + 1).map(later => ({
        at: later.at + by,
        state: later.state,
        lookedTo: later.lookedTo + by,
        pieces: later.pieces + now.pieces - stop.pieces,
        comments: later.comments + now.comments - stop.comments,
        headTitles: later.headTitles + now.headTitles - stop.headTitles,
        styles: later.styles + now.styles - stop.styles,
      })),
    };
  }

  /** Where the text behind a stop began in the visible text. */
  private offsetOf({ pieces }: Stop): number {
    return this.last.pieces[pieces - 1]?.end ?? 0;
  }
}
