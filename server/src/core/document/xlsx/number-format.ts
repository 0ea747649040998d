/**
 * How Excel shows a number: `0.0000` of 12.5 is 12.5000. As far as a report has it: decimals, thousands, percent, words
 * beside the figure, sections by sign, and dates, which are no numbers.
 */
export interface NumberFormat {
  /** The number as it is shown. */
  show(value: number): string;
}

/** The formats that have a number and no code in the file. */
const BUILT_IN: Readonly<Record<number, string>> = {
  0: 'General',
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  37: '#,##0;-#,##0',
  38: '#,##0;-#,##0',
  39: '#,##0.00;-#,##0.00',
  40: '#,##0.00;-#,##0.00',
  49: '@',
};
/** Dates and times among them; 27 to 36 and 50 to 58 are those of East Asia. */
const DATE_IDS: readonly (readonly [number, number])[] = [
  [14, 22],
  [27, 36],
  [45, 47],
  [50, 58],
];

/** The format of an id, with the code that the file gives it or undefined. */
export function numberFormat(id: number, code: string | undefined): NumberFormat {
  if (code === undefined && DATE_IDS.some(([first, last]) => id >= first && id <= last)) return { show: showDate };
  const sections = splitSections(code ?? BUILT_IN[id] ?? 'General').map(readSection);
  if (sections[0]!.isDate) return { show: showDate };
  return {
    show(value) {
      const negative = value < 0 && sections.length > 1;
      const section = negative ? sections[1]! : value === 0 && sections.length > 2 ? sections[2]! : sections[0]!;
      return showIn(section, negative ? -value : value);
    },
  };
}

interface FormatSection {
  readonly before: string;
  readonly behind: string;
  /** Digits behind the point; null where the number is shown as it is, undefined where it is not shown. */
  readonly decimals: number | null | undefined;
  readonly thousands: boolean;
  readonly percent: boolean;
  readonly isDate: boolean;
}

/** The sections for positive, negative and zero, which semicolons part. */
function splitSections(code: string): string[] {
  return code.match(/(?:"[^"]*"|\\.|[^;"\\]|["\\])+|(?<=;)(?=;|$)/g) ?? [''];
}

/** Words in quotes, a character behind a backslash, colours and conditions, white space as wide as a character. */
const TOKEN = /"([^"]*)"|\\(.)|\[([^\]]*)\]|[_*].|General|[0#?][0#?,]*|\.([0#?]*)|([\s\S])/g;

function readSection(code: string): FormatSection {
  let [before, behind] = ['', ''];
  let decimals: number | null | undefined;
  let [thousands, percent, isDate] = [false, false, false];
  for (const [token, quoted, escaped, bracketed, fraction, other] of code.matchAll(TOKEN)) {
    const words = quoted ?? escaped ?? (other && /[^ymdhsYMDHS@%/eEbg]/.test(other) ? other : undefined);
    if (words !== undefined) {
      if (decimals === undefined) before += words;
      else behind += words;
    } else if (bracketed !== undefined) {
      // [$¥-804] is a sign of money, [h] hours beyond a day.
      before += /^\$([^-]*)/.exec(bracketed)?.[1] ?? '';
    } else if (fraction !== undefined) {
      decimals = fraction.length;
    } else if (token === 'General' || token === '@') {
      decimals = null;
    } else if (/^[0#?]/.test(token)) {
      decimals ??= 0;
      if (token.includes(',')) thousands = true;
    } else if (other === '%') {
      percent = true;
      behind += '%';
    } else if (other && /[ymdhsYMDHS]/.test(other)) {
      isDate = true;
    }
  }
  return { before, behind, decimals, thousands, percent, isDate };
}

function showIn({ before, behind, decimals, thousands, percent }: FormatSection, value: number): string {
  if (decimals === undefined) return before + behind;
  const amount = percent ? value * 100 : value;
  const digits = decimals === null ? showGeneral(amount) : fixed(amount, Math.min(decimals, 20));
  return before + (thousands ? digits.replace(/\B(?=(?:\d{3})+(?!\d))(?<!\.\d*)/g, ',') : digits) + behind;
}

/** Half away from zero, as Excel rounds what it shows: 1.005 is 1.01 in two decimals. */
function fixed(value: number, decimals: number): string {
  if (Math.abs(value) >= 1e15) return String(value);
  return Number(`${Math.round(Number(`${Number(value.toPrecision(15))}e${decimals}`))}e-${decimals}`).toFixed(decimals);
}

/** A binary fraction such as 0.30000000000000004 has 15 digits that count. */
function showGeneral(value: number): string {
  return String(Number(value.toPrecision(15)));
}

const DAY = 24 * 60 * 60 * 1000;
/** Day 60 is the 29th of February 1900, which there was not; days are counted so that those behind it are right. */
const DAY_ZERO = Date.UTC(1899, 11, 30);

/** Day 45311 → 2024年1月20日 */
function showDate(value: number): string {
  const date = new Date(DAY_ZERO + Math.floor(value) * DAY);
  if (Number.isNaN(date.getTime())) return showGeneral(value);
  return `${date.getUTCFullYear()}年${date.getUTCMonth() + 1}月${date.getUTCDate()}日`;
}
