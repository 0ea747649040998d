const DIGITS = ['〇', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
const FORMAL_DIGITS = ['零', '壹', '贰', '叁', '肆', '伍', '陆', '柒', '捌', '玖'];
const TIMES = ['', '十', '百', '千'];
const FORMAL_TIMES = ['', '拾', '佰', '仟'];
const STEMS = '甲乙丙丁戊己庚辛壬癸';
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥';
const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

/**
 * An automatic number as Word shows it: 12 in `chineseCountingThousand` is 十二. What is not known is written in digits.
 *
 * @see ECMA-376 part 1, 17.18.59 (ST_NumberFormat)
 */
export function formatNumber(value: number, format: string): string {
  if (value < 0 || value > 99_999) return String(value);
  switch (format) {
    case 'chineseCounting':
    case 'chineseCountingThousand':
    case 'japaneseCounting':
    case 'taiwaneseCounting':
    case 'taiwaneseCountingThousand':
    case 'koreanDigital2':
      return counted(value, DIGITS, TIMES);
    case 'ideographDigital':
    case 'japaneseDigitalTenThousand':
    case 'taiwaneseDigital':
      return digitByDigit(value, DIGITS);
    case 'chineseLegalSimplified':
    case 'ideographLegalTraditional':
    case 'japaneseLegal':
      return counted(value, FORMAL_DIGITS, FORMAL_TIMES);
    case 'ideographTraditional':
      return inTurn(value, STEMS);
    case 'ideographZodiac':
      return inTurn(value, BRANCHES);
    case 'ideographZodiacTraditional':
      return value === 0 ? '' : `${STEMS[(value - 1) % 10]}${BRANCHES[(value - 1) % 12]}`;
    case 'decimalEnclosedCircle':
    case 'decimalEnclosedCircleChinese':
      return enclosed(value, 0x2460, 20);
    case 'decimalEnclosedParen':
      return enclosed(value, 0x2474, 20);
    case 'decimalEnclosedFullstop':
      return enclosed(value, 0x2488, 20);
    case 'ideographEnclosedCircle':
      return enclosed(value, 0x3280, 10);
    case 'decimalFullWidth':
    case 'decimalFullWidth2':
      return String(value).replace(/\d/g, digit => String.fromCharCode(0xff10 + Number(digit)));
    case 'decimalZero':
      return String(value).padStart(2, '0');
    case 'numberInDash':
      return `- ${value} -`;
    case 'upperLetter':
      return letters(value).toUpperCase();
    case 'lowerLetter':
      return letters(value);
    case 'upperRoman':
      return roman(value).toUpperCase();
    case 'lowerRoman':
      return roman(value);
    case 'none':
    case 'bullet':
      return '';
    default:
      return String(value);
  }
}

/** 10 → 十, 21 → 二十一, 105 → 一百零五. */
function counted(value: number, digits: readonly string[], times: readonly string[]): string {
  if (value === 0) return digits[0]!;
  const zero = digits === DIGITS ? '零' : digits[0]!;
  const tenThousands = Math.floor(value / 10_000);
  const rest = value % 10_000;
  const head = tenThousands > 0 ? `${underTenThousand(tenThousands, digits, times, zero)}万` : '';
  const gap = head !== '' && rest > 0 && rest < 1000 ? zero : '';
  const words = head + gap + underTenThousand(rest, digits, times, zero);
  return value < 20 && times === TIMES ? words.replace(/^一十/, '十') : words;
}

function underTenThousand(value: number, digits: readonly string[], times: readonly string[], zero: string): string {
  const written = String(value);
  let words = '';
  for (const [index, digit] of [...written].entries()) {
    if (digit !== '0') words += digits[Number(digit)]! + times[written.length - 1 - index]!;
    else if (!words.endsWith(zero) && /[1-9]/.test(written.slice(index))) words += zero;
  }
  return words;
}

function digitByDigit(value: number, digits: readonly string[]): string {
  return [...String(value)].map(digit => digits[Number(digit)]).join('');
}

/** 甲 … 癸, and digits from there on. */
function inTurn(value: number, signs: string): string {
  return signs[value - 1] ?? String(value);
}

/** ① … ⑳, and digits from there on. */
function enclosed(value: number, first: number, last: number): string {
  return value >= 1 && value <= last ? String.fromCharCode(first + value - 1) : String(value);
}

/** a … z, aa, bb … */
function letters(value: number): string {
  if (value === 0) return '';
  return String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.min(Math.ceil(value / 26), 30));
}

function roman(value: number): string {
  let rest = Math.min(value, 4999);
  let written = '';
  for (const [amount, sign] of ROMAN) {
    for (; rest >= amount; rest -= amount) written += sign;
  }
  return written;
}
