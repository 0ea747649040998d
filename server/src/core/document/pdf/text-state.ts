import { apply, type Matrix, multiply } from './matrix.ts';
import type { TextPiece } from './page.ts';

/** A glyph as pdf.js gives it, or a number: how far the next one is moved, in thousandths of the font's size. */
export type Glyph =
  | {
      readonly unicode: string;
      readonly width: number;
      readonly isSpace: boolean;
      readonly vmetric: readonly number[] | null;
    }
  | number;

/** What is known of a font. */
export interface Font {
  /** Whether its text runs from above to below. */
  readonly vertical: boolean;
  readonly defaultVMetrics?: readonly number[];
  readonly fontMatrix?: readonly number[];
}

const THOUSANDTH = 0.001;
const VERTICAL_METRICS = [-1000, 500, 880];

/**
 * Where text comes to stand: the part of a page's state that its text operators change. The library's own list of text
 * loses what stands upright, as 三、本年度办理结果 does beside the rows of table 3.
 *
 * @see ISO 32000-1, 9.3 and 9.4
 */
export class TextState {
  private font: Font = { vertical: false };
  private size = 1;
  private characterSpacing = 0;
  private wordSpacing = 0;
  private scale = 1;
  private leading = 0;
  private rise = 0;
  private matrix: Matrix = [1, 0, 0, 1, 0, 0];
  private lineX = 0;
  private lineY = 0;
  private x = 0;
  private y = 0;

  /** @param fontOf gives a font by the name that the operators have for it */
  constructor(private readonly fontOf: (name: string) => Font | null) {}

  /** Takes an operator by its name in pdf.js; gives the pieces of text that it shows, as `page` places them. */
  take(operator: string, values: readonly unknown[], page: Matrix): TextPiece[] {
    const [first, second] = values as readonly number[];
    switch (operator) {
      case 'beginText':
        this.startAt([1, 0, 0, 1, 0, 0]);
        break;
      case 'setTextMatrix':
        this.startAt(Object.values((ArrayBuffer.isView(first) ? first : values) as object) as unknown as Matrix);
        break;
      case 'setFont':
        this.font = this.fontOf(String(first)) ?? { vertical: false };
        this.size = second!;
        break;
      case 'setCharSpacing':
        this.characterSpacing = first!;
        break;
      case 'setWordSpacing':
        this.wordSpacing = first!;
        break;
      case 'setHScale':
        this.scale = first! / 100;
        break;
      case 'setLeading':
        this.leading = -first!;
        break;
      case 'setTextRise':
        this.rise = first!;
        break;
      case 'moveText':
        this.move(first!, second!);
        break;
      case 'setLeadingMoveText':
        this.leading = second!;
        this.move(first!, second!);
        break;
      case 'nextLine':
        this.move(0, this.leading);
        break;
      case 'showText':
        return this.show(first as unknown as readonly Glyph[], page);
    }
    return [];
  }

  private startAt(matrix: Matrix): void {
    this.matrix = matrix;
    [this.x, this.y, this.lineX, this.lineY] = [0, 0, 0, 0];
  }

  private move(x: number, y: number): void {
    this.lineX += x;
    this.lineY += y;
    [this.x, this.y] = [this.lineX, this.lineY];
  }

  private show(glyphs: readonly Glyph[], page: Matrix): TextPiece[] {
    const { font, size } = this;
    const matrix = multiply(page, this.matrix);
    const unit = size * (font.fontMatrix?.[0] ?? THOUSANDTH);
    const height = Math.abs(size) * Math.hypot(matrix[2], matrix[3]);
    const runs = font.vertical ? 'vertical' : directionOf(matrix);
    const pieces: TextPiece[] = [];
    for (const glyph of glyphs) {
      if (typeof glyph === 'number') {
        const shift = (glyph * size) / 1000;
        if (font.vertical) this.y -= shift;
        else this.x -= shift * this.scale;
        continue;
      }
      const spacing = this.characterSpacing + (glyph.isSpace ? this.wordSpacing : 0);
      const [advance, originX, originY] = font.vertical
        ? (glyph.vmetric ?? font.defaultVMetrics ?? VERTICAL_METRICS)
        : [glyph.width, 0, 0];
      const from = apply(matrix, this.x - (font.vertical ? originX! * unit : 0), this.y + this.rise - originY! * unit);
      if (font.vertical) this.y += advance! * unit - spacing;
      else this.x += (advance! * unit + spacing) * this.scale;
      if (glyph.unicode.trim() === '') continue;
      const width = Math.abs(glyph.width * unit * this.scale * Math.hypot(matrix[0], matrix[1]));
      pieces.push({ text: plain(glyph.unicode), ...placed(from, width, height, runs), size: height });
    }
    return pieces;
  }
}

/** Which way text runs on the page. */
function directionOf([x, y]: Matrix): 'right' | 'up' | 'down' {
  if (Math.abs(x) >= Math.abs(y)) return 'right';
  return y < 0 ? 'up' : 'down';
}

/** Where a glyph stands that begins at a place of its line, and runs that way; one of a vertical font stands upright. */
function placed(
  [x, y]: readonly [number, number],
  width: number,
  height: number,
  runs: 'right' | 'up' | 'down' | 'vertical',
): Pick<TextPiece, 'left' | 'right' | 'baseline' | 'runs'> {
  switch (runs) {
    case 'right':
      return { left: x, right: x + width, baseline: y };
    case 'vertical':
      return { left: x, right: x + width, baseline: y, runs: 'down' };
    case 'up':
      return { left: x - height, right: x, baseline: y, runs };
    case 'down':
      return { left: x, right: x + height, baseline: y + width, runs };
  }
}

/**
 * Characters of old code charts that look as others do: ⼀ of the radicals is 一; and ︵ of upright text is （. Full-width
 * forms stay as they are.
 */
function plain(text: string): string {
  return text
    .replace(/[\u2e80-\u2fdf\uf900-\ufaff\ufb00-\ufb06]/g, character => character.normalize('NFKC'))
    .replace(/[\ufe10-\ufe19\ufe30-\ufe48]/g, character =>
      character.normalize('NFKC').replace(/[!-~]/g, sign => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)),
    );
}
