import { type Decimal, integer, shifted } from './decimal.ts';

/** How a number was written, where it was not plain ASCII digits; each is a remark of its own. */
export interface NumberForm {
  /** Full-width digits, thousands separators or spaces inside, a mark of a sentence behind: １２, 2,409, 1 234, 7。 */
  readonly irregular: boolean;
  /** 12件 */
  readonly unit: string | null;
  /** 22（其中修订16件） */
  readonly annotation: string | null;
}

/**
 * What a cell says. `number` has its value; `blank` and `not-applicable` (`/` `—` `无`) count as 0 in sums; `text` is
 * anything else and has none.
 */
export type CellValue =
  | { readonly kind: 'number'; readonly amount: Decimal; readonly form: NumberForm | null }
  | { readonly kind: 'blank' }
  | { readonly kind: 'not-applicable' }
  | { readonly kind: 'text' };

const BLANK: CellValue = { kind: 'blank' };
const NOT_APPLICABLE: CellValue = { kind: 'not-applicable' };
const TEXT: CellValue = { kind: 'text' };
const PLAIN: readonly CellValue[] = Array.from({ length: 1024 }, (_, value) => ({
  kind: 'number',
  amount: integer(value),
  form: null,
}));

const NOT_APPLICABLE_SIGNS = new Set([
  '/',
  '／',
  '\\',
  '╱',
  '∕',
  '-',
  '－',
  '–',
  '—',
  '——',
  '--',
  '―',
  '─',
  '无',
  'N/A',
  'n/a',
]);
/** What a figure or a not-applicable sign begins with; most texts in a report are labels and end here. */
const FIRST_OF_FIGURE = /^[\d０-９+＋\-－−﹣增新减/／\\╱∕–—―─无Nn]/;
const NUMBER =
  /^([+＋\-－−﹣]|增加|增长|新增|增|减少|减)?[\s　]*([\d０-９](?:[\d０-９,，\s　]*[\d０-９])?)(?:[.．]([\d０-９]+))?[\s　]*(万元|亿元|元|件|条|宗|项|个|份|起|次)?[\s　]*([（(].*[）)]|[*＊※†‡]+|[①-⑳⑴-⒇¹²³⁰⁴-⁹]+|\[\d{1,2}\])?([。；;])?$/s;
/** White space stands in a number between groups of three digits only: 1 234; 41 3 are two. */
const SPACED = /^\d{1,3}(?:(\s)\d{3})(?:\1\d{3})*$/;
const GROUPED = /^\d{1,3}(?:,\d{3})+$/;
const MONEY_PLACES: Record<string, number> = { 元: 0, 万元: 4, 亿元: 8 };

/**
 * Reads a cell's written text (padding is ignored). `unit` is the unit of a money column: an amount that is written
 * with another one is converted to it, so 1276.5534万元 in a column of 元 is 12765534.
 */
export function readCell(written: string, unit?: '元' | '万元'): CellValue {
  const text = written.trim();
  if (text === '') return BLANK;
  const plain = plainNumber(text);
  if (plain) return plain;
  if (!FIRST_OF_FIGURE.test(text)) return TEXT;
  // Longer than any figure with its note: 10 MB on one line is no cell.
  if (text.length > 200) return TEXT;
  if (NOT_APPLICABLE_SIGNS.has(text)) return NOT_APPLICABLE;
  return annotatedNumber(text, unit) ?? TEXT;
}

/** Whether a text reads as a cell (a number or a not-applicable sign) rather than as a label. */
export function looksLikeCell(text: string): boolean {
  return readCell(text).kind !== 'text';
}

/** What is written for a digit that it looks like. */
const LOOKS_LIKE = new Map<string, string>();
for (const zero of 'OoＯｏ〇◯○') LOOKS_LIKE.set(zero, '0');
for (const one of 'lI｜ｌ') LOOKS_LIKE.set(one, '1');

/** The figure that a text looks like where letters stand for digits: 10 of 1O and l0; null where it looks like none. */
export function figureLookingLike(text: string): string | null {
  if (text.length > 12) return null;
  let figure = '';
  for (const character of text) figure += LOOKS_LIKE.get(character) ?? character;
  return figure !== text && /^\d+$/.test(figure) ? String(Number(figure)) : null;
}

/** ASCII digits alone, as most cells are. */
function plainNumber(text: string): CellValue | null {
  if (text.length > 15)
    return /^\d+$/.test(text) && text.length <= 200
      ? { kind: 'number', amount: integer(BigInt(text)), form: null }
      : null;
  let value = 0;
  for (let index = 0; index < text.length; index++) {
    const digit = text.charCodeAt(index) - 48;
    if (digit < 0 || digit > 9) return null;
    value = value * 10 + digit;
  }
  return value < PLAIN.length ? PLAIN[value]! : { kind: 'number', amount: integer(value), form: null };
}

function annotatedNumber(text: string, unit: '元' | '万元' | undefined): CellValue | null {
  const match = NUMBER.exec(text);
  if (!match) return null;
  const [, sign = '', whole = '', fraction = '', writtenUnit = null, annotation = null, mark] = match;
  const digits = whole.normalize('NFKC');
  const compact = digits.replace(/\s/g, '');
  if (compact !== digits && (!SPACED.test(digits) || compact.startsWith('0'))) return null;
  // 2,409 is grouped; 2,40 could be anything.
  if (compact.includes(',') && !GROUPED.test(compact)) return null;
  const places = fraction.normalize('NFKC');
  let amount: Decimal = { unscaled: BigInt(compact.replace(/,/g, '') + places), scale: places.length };
  if (/^[-－−﹣减]/.test(sign)) amount = { unscaled: -amount.unscaled, scale: amount.scale };
  if (unit && writtenUnit && writtenUnit in MONEY_PLACES)
    amount = shifted(amount, MONEY_PLACES[writtenUnit]! - MONEY_PLACES[unit]!);
  const irregular =
    mark !== undefined || digits !== whole || compact !== digits || compact.includes(',') || places !== fraction;
  const form = irregular || writtenUnit || annotation ? { irregular, unit: writtenUnit, annotation } : null;
  return { kind: 'number', amount: amount.scale === 0 ? integer(amount.unscaled) : amount, form };
}
