const DIGITS: Record<string, number> = {
  〇: 0,
  零: 0,
  '○': 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const UNITS: Record<string, number> = { 十: 10, 百: 100, 千: 1000 };

/**
 * The number that a Chinese numeral names, or null where the text is none: 一百二十七 → 127, 廿三 → 23, 二〇二一 → 2021,
 * 三万零五十 → 30050. Read positionally where it has no unit.
 */
export function parseChineseNumeral(text: string): number | null {
  const numeral = text.replace(/廿/g, '二十').replace(/卅/g, '三十');
  if (!/^[〇零○一二两三四五六七八九十百千万亿]+$/.test(numeral)) return null;
  if (!/[十百千万亿]/.test(numeral)) {
    const digits = [...numeral].map(character => DIGITS[character]).join('');
    return digits.length > 1 || numeral !== '两' ? Number(digits) : 2;
  }
  let total = 0;
  let section = 0;
  let digit: number | null = null;
  let lastUnit = 10;
  for (const character of numeral) {
    if (character in DIGITS) {
      // Two digits side by side are no number in words, but 零 may stand before any: 一百零五.
      if (digit !== null && digit !== 0) return null;
      digit = DIGITS[character]!;
    } else if (character === '万' || character === '亿') {
      section += digit ?? 0;
      if (section === 0 && total === 0) return null;
      total = character === '亿' ? (total + section) * 1e8 : total + section * 1e4;
      section = 0;
      digit = null;
      lastUnit = character === '亿' ? 1e8 : 1e4;
    } else {
      const unit = UNITS[character]!;
      if (digit === 0 && character !== '十') return null;
      section += (digit || 1) * unit;
      digit = null;
      lastUnit = unit;
    }
  }
  // A last digit without 零 counts in the next lower unit: 一百二 is 120, 一百零二 is 102.
  if (digit && lastUnit >= 100 && !/[零〇]/.test(numeral.slice(-2))) return total + section + digit * (lastUnit / 10);
  return total + section + (digit ?? 0);
}

const NUMERALS = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** A number from 0 to 99 in Chinese, as headings are numbered: 12 → 十二. */
export function chineseNumeral(value: number): string {
  if (value < 10) return NUMERALS[value]!;
  const tens = Math.floor(value / 10);
  const ones = value % 10;
  return `${tens > 1 ? NUMERALS[tens] : ''}十${ones ? NUMERALS[ones] : ''}`;
}
