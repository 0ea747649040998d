import type { TokenKind } from './entry.ts';

/** What is written in too many ways to be listed, as one word of a sentence. */
export interface WrittenPhrase {
  readonly kind: TokenKind;
  /** The rows that it names. */
  readonly names?: readonly string[];
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
    pattern:
      /(?:通过|经由|当面|[以经])[^，；。]{1,40}?(?:等[各多不两二三四五六]?[种类个同]?|[各多不两二三四五六][种类个同])(?:渠道|方式|途径|形式|平台)/y,
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
    shows: ['严格按照办理程序收到政府信息公开申请12件。', 'received'],
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
  {
    kind: 'pending',
    begins: '尚仍还未',
    pattern: /[尚仍还]?未到(?:答复|办理|法定|规定|期限|期){1,4}/y,
    shows: ['收到政府信息公开申请12件，仍未到法定答复期限2件。', 'carried-out'],
  },
  {
    kind: 'pending',
    begins: '尚仍还正处',
    pattern: /[尚仍还正]?(?:处于|处在|在)[^，；。、\d]{0,8}(?:期限?内|时限内|过程中|阶段|之中)/y,
    shows: ['收到政府信息公开申请12件，尚处于答复期内2件。', 'carried-out'],
  },
  {
    kind: 'filler',
    begins: '对',
    pattern: /对[^，；。、\d]{1,14}?(?:等行为|违法行为|当事人)/y,
    shows: ['对违法行医等行为作出行政处罚33件。', 'decisions penalty'],
  },
  {
    kind: 'filler',
    begins: '按从以',
    pattern: /[按从以](?:照)?[^，；。、\d]{1,10}?(?:划分|分类|来看|来分|统计|区分|为准|看)/y,
    shows: ['答复政府信息公开申请21件，按办理结果划分予以公开8件。', 'outcome granted'],
  },
  {
    kind: 'filler',
    begins: '在于',
    pattern:
      /[在于](?![办建编])[^，；。、\d]{1,12}?(?:期限内|时限内|时间内|期内|工作日内|基础上|前提下|过程中)(?:均|全部)?/y,
    shows: ['在法律规定的期限内答复政府信息公开申请21件。', 'answered'],
  },
  {
    kind: 'filler',
    begins: '由经',
    pattern: /[由经](?:我|本)?[局委厅办镇乡县市]?(?:机关|政务公开)?(?:办公室|办|专人|专班)(?:统一|集中|负责)?/y,
    shows: ['全年由局办公室统一登记政府信息公开申请12件。', 'received'],
  },
  {
    kind: 'part',
    begins: '加',
    pattern: /加上(?!年|一年)/y,
    shows: ['新收申请20件，加上上年结转申请3件。', 'carried-in'],
  },
  {
    kind: 'reason',
    names: ['unprocessed-petition'],
    begins: '以',
    pattern:
      /以(?:政府信息公开|信息公开|申请公开|依申请公开)(?:申请)?(?:的?形式|的?名义|之名)[^，；。、\d]{0,4}(?:信访|投诉|举报)[^，；。、\d]{0,4}/y,
    shows: ['答复申请21件，其中以信息公开之名行信访之实的2件。', 'outcome unprocessed-petition'],
  },
  {
    kind: 'reason',
    names: ['unavailable-creation'],
    begins: '需',
    pattern: /需要?(?:由?本机关|由?行政机关)?(?:(?:加工|汇总|分析|整理|重新制作|另行制作)[、或和者]{0,2}){1,4}/y,
    shows: ['答复申请21件，其中需要加工、汇总、另行制作的2件。', 'outcome unavailable-creation'],
  },
  // To whom disputes are brought; those who decide them report of others'.
  {
    kind: 'occur',
    begins: '向',
    pattern: /向[^，；。、\d]{2,16}?(?=(?:提起|提出|申请|递交|提请)[^，；。、\d]{0,8}(?:复议|诉讼|起诉))/y,
    shows: ['不服信息公开答复，申请人向县政府申请行政复议7件。', 'dispute review'],
  },
  // Why applications were carried over.
  {
    kind: 'filler',
    begins: '因',
    pattern: /因[^，；。\d]{1,20}?(?=结转|顺延|转入)/y,
    shows: ['收到政府信息公开申请12件，因申请时间较晚结转下年度2件。', 'carried-out'],
  },
];
