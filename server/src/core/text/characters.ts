/**
 * Characters that nobody sees, and that mean nothing wherever they stand: default-ignorable ones (Unicode), controls, and
 * the mark of an object that was lost. Variation selectors and tags above the first plane are two units long.
 */
export const INVISIBLE =
  '\\u0000-\\u0008\\u000E-\\u001F\\u007F-\\u0084\\u0086-\\u009F\\u00AD\\u034F\\u061C\\u115F\\u1160\\u17B4\\u17B5\\u180B-\\u180F\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u206F\\u3164\\uFE00-\\uFE0F\\uFEFF\\uFFA0\\uFFF0-\\uFFFC';
/** Half of a variation selector or tag: U+E0000 to U+E0FFF, whose first unit no other character has. */
export const INVISIBLE_PAIRS = '\\uDB40-\\uDB43';

/** Characters that are read as another one, of the same length: line ends, blanks, lines that draw a table, and ideographs
 * under two numbers. */
export const FOLDED = '\\u000B\\u000C\\u0085\\u2028\\u2029\\u2500-\\u257F\\u2800\\u2E80-\\u2FD5\\uE5E5\\uF900-\\uFAD9';

/** What parts of characters are as characters of their own; the rest of their block is decomposed by NFKC. */
const RADICALS =
  '⺁厂⺂乙⺃乙⺅亻⺆冂⺇几⺈刀⺉刂⺊卜⺋巳⺌小⺍小⺎尢⺏尢⺐尢⺑尢⺒巳⺓幺⺔彑⺕彐⺖忄⺗心⺘扌⺙攵⺛旡⺜日⺝月⺞歹⺟母⺠民⺡氵⺢水⺣灬⺤爫⺥爪⺦丬⺧牛⺨犭⺩王⺪疋⺫目⺬示⺭礻⺮竹⺯糸⺰纟⺱罒⺲罒⺳罒⺴罒⺵罒⺶羊⺷羊⺸羊⺹耂⺺聿⺻聿⺼月⺽臼⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻇角⻈讠⻉贝⻊足⻋车⻌辶⻍辶⻎辶⻏阝⻐钅⻑長⻒镸⻓长⻔门⻕阜⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻞食⻟食⻠饣⻡首⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟';
const radicals = new Map(RADICALS.match(/../gs)!.map(pair => [pair[0]!, pair[1]!]));

/** The strokes of drawn tables that part cells and rows; all others are crossings: ┌ ┼ ╣. */
const STROKES = new Map([
  ...[...'│┃┆┇┊┋║╎╏'].map(stroke => [stroke, '|'] as const),
  ...[...'─━┄┅┈┉═╌╍'].map(stroke => [stroke, '-'] as const),
]);

/** What a character of FOLDED is read as: a soft break as a line end, a Kangxi radical as the ideograph. */
export function folded(character: string): string {
  const code = character.charCodeAt(0);
  if (code < 0x2030) return '\n';
  if (code >= 0x2500 && code <= 0x257f) return STROKES.get(character) ?? '+';
  if (code === 0x2800) return ' ';
  // GBK A3A0, a blank as wide as a character, for which there is no Unicode.
  if (code === 0xe5e5) return '\u3000';
  const plain = radicals.get(character) ?? character.normalize('NFKC');
  return plain.length === 1 ? plain : character;
}

/** Whether a character is white space, wherever it is measured: U+3000 and U+00A0 are, and the mark of a comment is. */
export function isSpace(code: number): boolean {
  return (
    code === 32 ||
    (code >= 9 && code <= 13) ||
    code === 0xa0 ||
    code === 0x3000 ||
    code === 0xfffc ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x202f ||
    code === 0x205f
  );
}
