/**
 * The pinyin of the characters that stand in official names, as they are read there: 行 of 行政 and 重 of 重复, not of 银行
 * and 重量. Complete for both editions by test.
 */
const READINGS =
  'an 安按案, ban 办版, bao 保报, ben 本, biao 表, bu 不补部, cai 采, cha 查, cheng 成程, chi 持, chong 重, ' +
  'chu 出处, cun 存, da 大答, dan 单, dang 当, dao 到, de 的, di 第, ding 定, dong 动, du 度, dui 对, e 额, ' +
  'er 二, fa 发法罚, fan 反范, fang 方访, fei 废费, fen 分, fu 复府服, gai 改, gao 告, gong 供公, gou 构购, ' +
  'guan 关管, gui 规, guo 国果过, he 合和, hou 后, hu 护, hui 会, huo 或获, ji 及机继计集, jia 家, jian 件减, ' +
  'jiao 缴, jie 接结, jin 禁进金, jing 经, jiu 纠, ju 举具, juan 卷, jue 决, kai 开, ke 可科, kuang 况, ' +
  'lei 类, li 理, liang 量, ling 另, liu 六, lv 律, mei 没, mi 密秘, ming 明, mu 目, na 纳, nei 内, nian 年, ' +
  'qi 七企其期起, qiang 强, qing 情请, qiu 求, qu 区取, quan 全权, que 确, ran 然, ren 人认, reng 仍, ' +
  'rong 容, san 三, shang 上商尚, she 社, shen 审申, shi 事, shou 收, shu 属数, si 四, song 讼, su 诉, ta 他, ' +
  'ti 体提题, tong 统通, tou 投, wai 外, wan 万, wei 位危未维, wen 文稳问, wo 握, wu 五务无物, xi 息, xia 下, ' +
  'xian 现, xiang 相项, xiao 效, xin 信新, xing 形性行, xu 续许需, xun 询, yan 研, yao 要, ye 业, ' +
  'yi 一以已益议, yong 用, you 有由, yu 予于逾, yuan 元, zai 再在, zeng 增, zhang 掌章, zhe 这, zheng 政正, ' +
  'zhi 制只执止直知织, zhong 中, zhu 主, zhuan 转, zi 自, zong 总, zu 组, zuo 作';

const readings = new Map<string, string>();
for (const entry of READINGS.split(', ')) {
  const [reading = '', characters = ''] = entry.split(' ');
  for (const character of characters) readings.set(character, reading);
}

/** How a text is typed: its whole pinyin and the first letters. Digits and letters stand for themselves. */
export interface Pinyin {
  readonly full: string;
  readonly initials: string;
}

/** The pinyin of a text; what has no reading, punctuation first of all, is left out: 总体情况 → zongtiqingkuang, ztqk. */
export function pinyinOf(text: string): Pinyin {
  let full = '';
  let initials = '';
  for (const character of text) {
    const reading = readings.get(character) ?? (/[a-z\d]/i.test(character) ? character.toLowerCase() : '');
    full += reading;
    initials += reading.slice(0, 1);
  }
  return { full, initials };
}

/** Whether every Chinese character of a text has a reading. */
export function hasPinyin(text: string): boolean {
  return [...text].every(character => !/\p{Script=Han}/u.test(character) || readings.has(character));
}
