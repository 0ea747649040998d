/**
 * Words of organs' names that are written short and in full, as titles and 三定规定 have both: the short one, and the full
 * one without 和, which is left out of names when they are compared. Only what means one organ and no other is listed.
 */
const SHORT_WORDS: readonly (readonly [short: string, full: string])[] = [
  ['政府', '人民政府'],
  ['发改', '发展改革'],
  ['教体', '教育体育'],
  ['科技', '科学技术'],
  ['工信', '工业信息化'],
  ['民宗', '民族宗教事务'],
  ['人社', '人力资源社会保障'],
  ['自规', '自然资源规划'],
  ['住建', '住房城乡建设'],
  ['交通', '交通运输'],
  ['文旅', '文化旅游'],
  ['文广旅', '文化广电旅游'],
  ['卫健', '卫生健康'],
  ['退役军人', '退役军人事务'],
  ['应急', '应急管理'],
  ['市监', '市场监督管理'],
  ['市场监管', '市场监督管理'],
  ['医保', '医疗保障'],
  ['城管', '城市管理'],
  ['国资', '国有资产监督管理'],
  ['管委会', '管理委员会'],
];

/** Short words with the ends of names that they stand before: 交通局, but not 交通警察支队. */
const BY_LENGTH = [...SHORT_WORDS]
  .sort(([a], [b]) => b.length - a.length)
  .map(([short, full]) => ({ short: new RegExp(`^${short}(?=(?:局|委|委员会|办|办公室)?$)`), full }));

/** An organ that is named after its national system, or without it: 国家税务总局青禾县税务局. */
const SYSTEM = /^国家税务总局(?=.)/;

/** What an organ is called behind its places, in full: 卫健委 → 卫生健康委员会, 政府办 → 人民政府办公室. */
export function fullWords(rest: string): string {
  const joined = rest.replace(SYSTEM, '').replace(/和/g, '');
  const word = BY_LENGTH.find(({ short }) => short.test(joined));
  const full = word ? joined.replace(word.short, word.full) : joined;
  return full.replace(/委$/, '委员会').replace(/办$/, '办公室');
}
