import type { WrittenPhrase } from './written-phrase.ts';
import { writtenReasons } from './written-reasons.ts';

/** The phrases, in no order: of those that begin at one place the longest counts. */
export const writtenPhrases: readonly WrittenPhrase[] = [
  ...writtenReasons,
  {
    kind: 'filler',
    begins: '0123456789至-—~～以',
    pattern: /\d{1,2}月(?:\d{1,2}日)?(?:底|末)?|[至\-—~～]|以来/y,
    shows: ['2024年1月1日至12月31日，收到政府信息公开申请12件。', 'received'],
  },
  {
    kind: 'filler',
    begins: '以',
    pattern: /以“[^”，。]{1,12}”(?:文号|字号|编号|名义)/y,
    shows: ['以“青府规”文号收到政府信息公开申请12件。', 'received'],
  },
  {
    kind: 'filler',
    begins: '截至到',
    pattern:
      /(?:截至|截止到?|至|到)(?:本|本年度|年度)?(?:报告|年报)(?:发布|公布|编制|统计|形成)(?:之时|之日|时|前|日)?(?:为止)?/y,
    shows: ['截至本报告发布之时，收到政府信息公开申请12件。', 'received'],
  },
  // Documents by their titles, of which the number counts all.
  {
    kind: 'filler',
    begins: '《',
    pattern: /《[^》，。]{2,50}》(?:、《[^》，。]{2,50}》){0,4}等/y,
    shows: ['全年印发《清河县养老服务办法》等行政规范性文件5件。', 'issued normative-documents'],
  },
  {
    kind: 'filler',
    begins: '在过刚回回纵这',
    pattern:
      /在?(?:刚刚?)?(?:过去的?(?:这?一年|全年)|(?:这|回顾|回首|纵观)(?:这|过去的?)?(?:一年|全年|年度))[里中来间]?/y,
    shows: ['过去的一年里，收到政府信息公开申请12件。', 'received'],
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
    begins: '网信邮电现线书平门依政',
    pattern:
      /(?:(?:政府|门户)?(?:门户)?网站|(?:依申请公开)?(?:平台|系统)[、和及]|网[上络]|信函|邮[件寄]|电子邮件|现场|线[上下]|书面)[^，；。\d]{0,30}?等(?:各种|各类|多种)?(?:渠道|方式|途径|形式)/y,
    shows: ['收到网络、信函等形式的政府信息公开申请12件。', 'received'],
  },
  // Two channels together: 通过县政府网站“依申请公开”专栏及邮寄方式.
  {
    kind: 'filler',
    begins: '通经',
    pattern:
      /(?:通过|经由)[^，；。\d]{0,20}?(?:网[上络站]|专栏|信函|邮[件寄]|快递|现场|平台|窗口)[及和与、](?:网[上络站]|信函|邮[件寄]|快递|现场|平台|窗口|当面)[^，；。\d]{0,4}?(?:方式|渠道|途径|形式)/y,
    shows: ['通过县政府网站专栏及邮寄方式收到政府信息公开申请12件。', 'received'],
  },
  // All of the channels together.
  {
    kind: 'filler',
    begins: '网信邮电现线书当来纸口窗快传平',
    pattern:
      /(?:网[上络]|窗口|平台|快递|传真|电话|信函|邮[件寄]|电子邮件|现场|线[上下]|书面|当面|来[信函访]|纸质|口头)(?:提交|方式|形式|渠道)?(?:(?:申请|提出)?的?(?:(?:政府)?信息公开)?(?:申请)?[、和及与或](?:网[上络]|窗口|平台|快递|传真|电话|信函|邮[件寄]|电子邮件|现场|线[上下]|书面|当面|来[信函访]|纸质|口头)(?:提交|方式|形式|渠道)?){1,4}/y,
    shows: ['收到书面申请和网络申请的政府信息公开申请12件。', 'received'],
  },
  {
    kind: 'filler',
    begins: '按依严',
    pattern:
      /(?:严格)?(?:按照?|依照?)(?!申请)[^，；。、\d第》]{1,14}?(?:规定|要求|程序|时限|期限|流程)(?:[的和及、]?(?:规定|要求|程序|时限|期限|流程)){0,3}/y,
    shows: ['严格按照办理程序收到政府信息公开申请12件。', 'received'],
  },
  {
    kind: 'pending',
    begins: '尚仍还暂未没',
    pattern:
      /[尚仍还暂]?(?:未|没有?)(?:能|及|曾)?(?:按期)?(?:办理?|答复|回复|处理|办复)(?:完[毕成结]?|结束?|毕|终结)?/y,
    shows: ['收到政府信息公开申请12件，还没办完2件。', 'carried-out'],
  },
  {
    kind: 'pending',
    begins: '尚仍还正',
    pattern: /[尚仍还正]在(?:审查|审核|核查|调查|研究|办|答复|办理|处理|征求意见)(?:中|之中|当中)?/y,
    shows: ['收到政府信息公开申请12件，尚在审查2件。', 'carried-out'],
  },
  {
    kind: 'result',
    names: ['pending'],
    begins: '尚仍还暂未没待等正在',
    pattern:
      /[尚仍还暂]?(?:未|没有|待|等待|正在|在)(?:法院)?(?:开庭|宣判|判决|裁决|裁定|审结|审理|结案|了结|(?:作出|做出)(?:行政)?(?:复议)?(?:决定|判决|裁定|裁判))(?:中|之中)?/y,
    shows: ['政府信息公开行政诉讼9件，还未宣判2件。', 'result litigation+pending'],
  },
  {
    kind: 'result',
    names: ['upheld'],
    begins: '被获得判裁法人复予经终维',
    pattern:
      /(?:被|获得?|得到|予以|经)?(?:人民法院|法院|复议机关)?(?:终审|一审|二审)?(?:审理|审查)?后?(?:判决|裁定|决定)?维持了?(?:我[局委厅办镇乡县市]|本机关|行政机关|被告)?(?:作出)?的?原?(?:信息公开)?(?:具体行政行为|行政行为|答复|决定|行为|处理|判决)?/y,
    shows: ['政府信息公开行政诉讼9件，法院维持了我局的答复2件。', 'result litigation+upheld'],
  },
  {
    kind: 'result',
    names: ['upheld'],
    begins: '被获得判裁法我本由',
    pattern:
      /(?:被|获得?|得到|由)?(?:人民)?(?:法院)?(?:终审|一审|二审)?(?:判决|裁定|判|裁)?(?:我|本)(?:单位|行政机关|机关|[局委办厅镇乡县市方])(?:胜诉|获胜)/y,
    shows: ['政府信息公开行政诉讼9件，法院判决我局胜诉2件。', 'result litigation+upheld'],
  },
  {
    kind: 'result',
    names: ['corrected'],
    begins: '被判责法我本',
    pattern:
      /(?:(?:被|法院)?(?:判决|判令|责令|判)(?:(?:我|本)(?:单位|机关|[局委办厅镇乡县市]))?(?:限期|依法)?(?:重新)?(?:履行|作出|答复|处理)(?:法定)?(?:职责|答复|处理)?|(?:判决|判)?(?:我|本)(?:单位|机关|[局委办厅镇乡县市方])败诉)/y,
    shows: ['政府信息公开行政诉讼9件，判决我局履行职责2件。', 'result litigation+corrected'],
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
    kind: 'everyone',
    begins: '公个群居村市社',
    pattern:
      /(?:公民|公众|社会公众|社会组织|个人|群众|居民|村民|市民)(?:个人)?(?:(?:[、，]?(?:以?及|或者?|和|与)|、)(?:其[他它])?(?:社会)?(?:法人|组织|单位|团体|机构|个人|群众|公民)(?:组织|个人)?){1,4}/y,
    shows: ['收到公民、法人、或其他社会组织的政府信息公开申请12件。', 'received'],
  },
  {
    kind: 'filler',
    begins: '对',
    pattern: /对[^，；。、\d]{1,14}?(?:等行为|违法行为|当事人)/y,
    shows: ['对违法行医等行为作出行政处罚33件。', 'decisions penalty'],
  },
  {
    kind: 'filler',
    begins: '按从以就依根',
    pattern:
      /(?:[按从以就]|依照?|依据|根据|按照)[^，；。、\d]{1,10}?(?:划分|分类|来看|来分|来说|而言|统计|区分|归类|分析|为准|看|分(?![别公]))/y,
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
  // 未结转 denies what was carried over.
  {
    kind: 'pending',
    begins: '未',
    pattern: /未结(?!转)/y,
    shows: ['收到申请12件，未结3件。', 'carried-out'],
  },
  // 转办2件 were handed on.
  {
    kind: 'carried',
    begins: '转',
    pattern: /转(?![办交送达告])/y,
    shows: ['答复申请21件，转下年度2件。', 'carried-out'],
  },
  // What came before an application ended: 经沟通后撤回2件.
  {
    kind: 'filler',
    begins: '经与',
    pattern: /[经与][^，；。、\d]{0,10}?(?:沟通|协商|解释|说明|释明|协调|联系|对接)后?/y,
    shows: ['收到申请12件，经多次沟通后申请人撤回5件。', 'withdrawn'],
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
  // To whom disputes are brought; those who decide them report of others'.
  {
    kind: 'occur',
    begins: '向',
    pattern: /向[^，；。、\d]{2,16}?(?=(?:(?:提起|提出|申请|递交|提请)[^，；。、\d]{0,8})?(?:复议|诉讼|起诉))/y,
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
