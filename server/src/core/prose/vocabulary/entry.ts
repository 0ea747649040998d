/**
 * What a word does in a sentence about the figures of the tables. To teach a word, add it to the entry of its kind: the
 * entry's sentence, with the word in the place of ＿, is run as a test, once with the word and once with a stranger in
 * its place.
 */
export type TokenKind =
  /** Changes nothing: 共, 依法, 按时. */
  | 'filler'
  /** 均, 全部: all of those counted before. */
  | 'all'
  /** 其中, 含. */
  | 'part'
  /** 依据《条例》第十五条: some of those with an outcome, otherwise nothing. */
  | 'article'
  /** 申请中有6件: some of them; otherwise it changes nothing. */
  | 'among'
  /** 剩余, 另有. */
  | 'rest'
  /** 其他, of what is listed. */
  | 'others'
  /** 共计 behind several numbers is their sum; otherwise it changes nothing. */
  | 'total'
  /** 二者: those that were counted just before. */
  | 'both'
  | 'no'
  /** 等: there is more than is named. */
  | 'etc'
  /** 拟, 应当: what is not done. */
  | 'planned'
  /** The organ that reports, or the area of a government: 我局, 全县. */
  | 'own'
  /** Less than the whole of what is reported: 县政府本级, 各乡镇. */
  | 'level'
  | 'last-year'
  | 'next-year'
  /** 年初, 年末: with what is carried the turn of the year; otherwise they change nothing. */
  | 'year-start'
  | 'year-end'
  | 'receive'
  /** 新收: without what was carried in. */
  | 'new'
  | 'handle'
  | 'answer'
  | 'application'
  /** 事项, 案件, 信息: what a word before them is about. */
  | 'matter'
  /** 案件: of applications, disputes and decisions. */
  | 'case'
  | 'file'
  | 'amended'
  /** 公民、法人和其他组织, 群众: whoever may apply. */
  | 'everyone'
  | 'carried'
  | 'pending'
  /** 剩余: what is left of those counted before. */
  | 'remaining'
  | 'outcome'
  | 'reason'
  /** 个人隐私: a reason that has no row of its own. */
  | 'secret'
  | 'withdrawn'
  /** 公开 alone. */
  | 'open'
  | 'published'
  | 'applicant'
  /** 公民: everyone or 自然人. */
  | 'citizen'
  | 'dispute'
  /** 直接, 复议后: by which way a litigation came about; otherwise it changes nothing. */
  | 'course'
  | 'result'
  /** 审理, 出庭: what is done with the disputes of others. */
  | 'court'
  | 'complaint'
  /** 引发, 被: how disputes come about. */
  | 'occur'
  | 'document'
  | 'decision'
  | 'made'
  | 'repealed'
  | 'in-force'
  | 'decide';

/** Words of one kind, with the sentence that shows them. */
export interface VocabularyEntry {
  readonly kind: TokenKind;
  /** The row, group of rows or columns that they name. */
  readonly names?: readonly string[];
  readonly words: readonly string[];
  /** A sentence with ＿ in their place, and what it claims then. */
  readonly shows: readonly [sentence: string, claims: string];
}

/** All words that are put together of one of each of the parts; an empty part is written ＿: `＿ 国家`, `法律 法规`, `禁止公开`. */
export function combined(...parts: readonly string[]): readonly string[] {
  return parts
    .map(part => part.split(' ').map(piece => piece.replace('＿', '')))
    .reduce((begun, pieces) => begun.flatMap(begin => pieces.map(piece => begin + piece)));
}

/** The words of a list that white space parts. */
export function words({ raw }: TemplateStringsArray): readonly string[] {
  return raw[0]!.trim().split(/\s+/);
}
