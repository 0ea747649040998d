import { tooLarge } from '../zip.ts';
import { apply, type Matrix, multiply } from './matrix.ts';
import type { Rule, TextPiece } from './page.ts';
import { type Font, TextState } from './text-state.ts';

/** A filled area that is not wider is a rule: Word draws borders so. */
const THICKEST = 3;
/** How far a level line may rise. */
const SLANT = 1;
const MOST_RULES = 20_000;
const MOST_PIECES = 50_000;
const DEEPEST = 1000;

const [MOVE, LINE, CURVE, CLOSE] = [0, 1, 2, 4];

/**
 * Gathers what is read of a page from what is drawn there: the text, and its ruled lines, which are lines and frames that
 * are stroked, and thin areas filled.
 */
export class Drawing {
  private matrix: Matrix;
  private readonly saved: Matrix[] = [];
  private readonly text: TextState;
  readonly pieces: TextPiece[] = [];
  readonly level: Rule[] = [];
  readonly upright: Rule[] = [];

  /**
   * @param matrix from the page's own space to points from the left and from the top
   * @param ways what the numbers of the painting operators do with a path
   */
  constructor(
    matrix: Matrix,
    private readonly ways: ReadonlyMap<number, 'stroke' | 'fill'>,
    fontOf: (name: string) => Font | null,
  ) {
    this.matrix = matrix;
    this.text = new TextState(fontOf);
  }

  /** Takes an operator of the page by its name in pdf.js, with its arguments. */
  take(operator: string, values: readonly unknown[]): void {
    switch (operator) {
      case 'save':
        this.save();
        break;
      case 'restore':
      case 'paintFormXObjectEnd':
        this.matrix = this.saved.pop() ?? this.matrix;
        break;
      case 'transform':
        this.matrix = multiply(this.matrix, values as unknown as Matrix);
        break;
      case 'paintFormXObjectBegin': {
        this.save();
        const [matrix] = values as readonly [Matrix | null];
        if (matrix) this.matrix = multiply(this.matrix, matrix);
        break;
      }
      case 'constructPath': {
        const [paint, [path]] = values as readonly [number, [ArrayLike<number> | null]];
        const way = this.ways.get(paint);
        if (path && way) this.draw(path, way);
        break;
      }
      default:
        for (const piece of this.text.take(operator, values ?? [], this.matrix)) this.pieces.push(piece);
        if (this.pieces.length > MOST_PIECES) throw tooLarge();
    }
  }

  private save(): void {
    if (this.saved.length > DEEPEST) throw tooLarge();
    this.saved.push(this.matrix);
  }

  private draw(path: ArrayLike<number>, paint: 'stroke' | 'fill'): void {
    let [startX, startY, x, y] = [0, 0, 0, 0];
    let corners: [number, number][] = [];
    const finish = () => {
      if (paint === 'fill') this.addArea(corners);
      corners = [];
    };
    const goTo = (nextX: number, nextY: number) => {
      if (paint === 'stroke') this.addLine(apply(this.matrix, x, y), apply(this.matrix, nextX, nextY));
      [x, y] = [nextX, nextY];
      corners.push(apply(this.matrix, x, y));
    };
    for (let at = 0; at < path.length; ) {
      const code = path[at++];
      if (code === MOVE) {
        finish();
        [x, y] = [path[at++]!, path[at++]!];
        [startX, startY] = [x, y];
        corners.push(apply(this.matrix, x, y));
      } else if (code === LINE) {
        goTo(path[at++]!, path[at++]!);
      } else if (code === CLOSE) {
        goTo(startX, startY);
      } else {
        // A curve is no rule.
        const length = code === CURVE ? 6 : 4;
        at += length;
        [x, y] = [path[at - 2]!, path[at - 1]!];
        corners = [];
      }
    }
    finish();
  }

  private addLine([x1, y1]: [number, number], [x2, y2]: [number, number]): void {
    if (this.level.length + this.upright.length > MOST_RULES) throw tooLarge();
    if (Math.abs(y1 - y2) <= SLANT && x1 !== x2) {
      this.level.push({ from: Math.min(x1, x2), to: Math.max(x1, x2), at: (y1 + y2) / 2 });
    } else if (Math.abs(x1 - x2) <= SLANT) {
      this.upright.push({ from: Math.min(y1, y2), to: Math.max(y1, y2), at: (x1 + x2) / 2 });
    }
  }

  private addArea(corners: readonly [number, number][]): void {
    if (corners.length < 4 || corners.length > 6) return;
    const xs = corners.map(([x]) => x);
    const ys = corners.map(([, y]) => y);
    const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
    if (bottom - top <= THICKEST) this.addLine([left, (top + bottom) / 2], [right, (top + bottom) / 2]);
    else if (right - left <= THICKEST) this.addLine([(left + right) / 2, top], [(left + right) / 2, bottom]);
  }
}
