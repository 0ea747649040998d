import type { TokenKind } from './entry.ts';

/** What is written in too many ways to be listed, as one word of a sentence. */
export interface WrittenPhrase {
  readonly kind: TokenKind;
  /** The characters that it begins with. */
  readonly begins: string;
  /** Sticky. */
  readonly pattern: RegExp;
  /** One of its writings in a sentence, and what the sentence claims. */
  readonly shows: readonly [sentence: string, claims: string];
}

/** The phrases, in no order: of those that begin at one place the longest counts. */
export const writtenPhrases: readonly WrittenPhrase[] = [
  {
    kind: 'filler',
    begins: '0123456789至-—~～以',
    pattern: /\d{1,2}月(?:\d{1,2}日)?(?:底|末)?|[至\-—~～]|以来/y,
    shows: ['2024年1月1日至12月31日，收到政府信息公开申请12件。', 'received'],
  },
  {
    kind: 'filler',
    begins: '通经当以',
    pattern: /(?:通过|经由|当面|[以经])[^，；。]{1,40}?等(?:各种|各类|多种|多个|不同)?(?:渠道|方式|途径|形式|平台)/y,
    shows: ['通过信函、网络等方式收到政府信息公开申请12件。', 'received'],
  },
  {
    kind: 'filler',
    begins: '网信邮电现线书',
    pattern:
      /(?:网[上络]|信函|邮[件寄]|电子邮件|现场|线[上下]|书面)[^，；。\d]{0,30}?等(?:各种|各类|多种)?(?:渠道|方式|途径|形式)/y,
    shows: ['收到网络、信函等形式的政府信息公开申请12件。', 'received'],
  },
  {
    kind: 'filler',
    begins: '按依严',
    pattern: /(?:严格)?(?:按照?|依照?)[^，；。、\d第》]{1,14}?(?:规定|要求|程序|时限|期限|流程)(?:要求|程序)?/y,
    shows: ['按照《条例》有关规定收到政府信息公开申请12件。', 'received'],
  },
  {
    kind: 'pending',
    begins: '正',
    pattern: /正在[^，；。、\d]{0,6}(?:办理|处理|答复|审核|调查)中?/y,
    shows: ['收到政府信息公开申请12件，正在依法办理2件。', 'carried-out'],
  },
  {
    kind: 'article',
    begins: '依根按',
    pattern:
      /(?:依据|根据|按照?|依照)[^，；。]{0,20}?第[一二三四五六七八九十百\d]{1,4}条(?:第?[（一二三四五六七八九十\d）]{1,4}[款项])?(?:之?规定)?/y,
    shows: ['根据《条例》第二十七条规定收到政府信息公开申请12件。', 'received'],
  },
  // Why applications were carried over.
  {
    kind: 'filler',
    begins: '因',
    pattern: /因[^，；。\d]{1,20}?(?=结转|顺延|转入)/y,
    shows: ['收到政府信息公开申请12件，因申请时间较晚结转下年度2件。', 'carried-out'],
  },
];
