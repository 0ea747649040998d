/** How far from a place a separator tells that it stands in a row, in characters. */
const NEAR = 500;
const SEPARATOR = /[|\t]/;
const LINE_END = /\n/;

/** Tells of stretches of a plain text whether they stand in a row: `| 商业<br>企业 |`. */
export class RowsAround {
  private readonly before: { readonly separator: NextSign; readonly lineEnd: NextSign };
  private readonly behind: { readonly separator: NextSign; readonly lineEnd: NextSign };

  /** Nothing before `from` is asked for. */
  constructor(text: string, from = 0) {
    const near = Math.max(0, from - NEAR);
    const signs = () => ({
      separator: new NextSign(text, SEPARATOR, near),
      lineEnd: new NextSign(text, LINE_END, near),
    });
    this.before = signs();
    this.behind = signs();
  }

  /** Whether a separator stands near before or behind a stretch, on its line. Stretches are asked for in their order. */
  has(start: number, end: number): boolean {
    for (const sign of [this.before.separator, this.before.lineEnd]) sign.moveTo(start);
    for (const sign of [this.behind.separator, this.behind.lineEnd]) sign.moveTo(end);
    const { passed } = this.before.separator;
    const { next } = this.behind.separator;
    const isBefore = passed > this.before.lineEnd.passed && passed >= start - NEAR;
    return isBefore || (next < this.behind.lineEnd.next && next < end + NEAR);
  }
}

/** The signs on both sides of a place that moves on: each sign of the text is met once. */
class NextSign {
  passed = -1;
  next = -1;
  private readonly sign: RegExp;

  constructor(
    private readonly text: string,
    { source }: RegExp,
    from: number,
  ) {
    this.sign = new RegExp(source, 'g');
    this.sign.lastIndex = from;
  }

  moveTo(place: number): void {
    while (this.next < place) {
      this.passed = this.next;
      this.next = this.sign.exec(this.text)?.index ?? Number.POSITIVE_INFINITY;
    }
  }
}
