import type { WrittenPhrase } from './written-phrase.ts';

/** Why applications ended as they did, in the ways that are too many to be listed. */
export const writtenReasons: readonly WrittenPhrase[] = [
  {
    kind: 'reason',
    names: ['unavailable-not-held'],
    begins: '未没无查',
    pattern:
      /(?:未能?|没有?|无法|查)(?:检索|查询|查找|查阅|搜索|找|查|获)?(?:到|无)(?:申请人?|该|此|相关|有关|所|其|需|要|类|的|任何){0,5}(?:政府)?(?:信息|材料|文件|档案|资料|内容|记录)(?!公开)|(?:未能?|没有?|无法)(?:检索|查询|查找|搜索)到/y,
    shows: ['答复申请21件，其中未检索到相关信息的2件。', 'outcome unavailable-not-held'],
  },
  {
    kind: 'reason',
    names: ['unavailable-not-held'],
    begins: '未不没',
    pattern:
      /(?:[未不]|没有)(?:曾|予)?(?:制作|保存|获取|掌握|形成|留存|存有)(?:[、或和且及也]?[未不]?(?:制作|保存|获取|掌握|形成|留存|存有)){0,3}(?:(?:申请人?|该|此|相关|有关|所|其|需|要|类|的){0,5}(?:政府)?(?:信息|材料|文件|档案|资料|内容)(?!公开))?/y,
    shows: ['答复申请21件，其中未制作或获取该信息的2件。', 'outcome unavailable-not-held'],
  },
  {
    kind: 'reason',
    names: ['unavailable-not-held'],
    begins: '非不',
    pattern:
      /(?:非|不[由是]|不属于?)(?:我|本)(?:行政机关|机关|单位|[局委办厅镇乡县市])(?:的?(?:政府)?信息|(?:负责)?(?:公开|掌握|制作|保存|获取)(?:[、或和](?:公开|掌握|制作|保存|获取)){0,2}的?(?:(?:政府)?信息|范围)?)/y,
    shows: ['答复申请21件，其中非本机关制作或保存的2件。', 'outcome unavailable-not-held'],
  },
  {
    kind: 'reason',
    names: ['unavailable-not-held'],
    begins: '该此相有所申其政信材文档资',
    pattern:
      /(?:该|此|相关|有关|所申请的?|申请的?|所需|其)?(?:政府)?(?:信息|材料|文件|档案|资料)(?:客观上|确实|实际)?(?:并?不存在|已?灭失|缺失)/y,
    shows: ['答复申请21件，其中档案不存在的2件。', 'outcome unavailable-not-held'],
  },
  {
    kind: 'reason',
    names: ['unavailable-not-held'],
    begins: '经档',
    pattern:
      /(?:经(?:认真)?(?:检索|查找|查询|核查|查阅|查)|档案中)(?:后|确)?(?:并?不存在|没有|未果|无(?:对应|相应|相关)?(?:政府)?信息)/y,
    shows: ['答复申请21件，其中经查找不存在的2件。', 'outcome unavailable-not-held'],
  },
  {
    kind: 'reason',
    names: ['unavailable-not-held'],
    begins: '没无',
    pattern: /(?:没有|无)(?:该|此|相关|有关|所申请的?|上述)(?:政府)?(?:信息|材料|文件|档案|资料)(?!公开|申请|依申请)/y,
    shows: ['答复申请21件，其中本机关没有该信息的2件。', 'outcome unavailable-not-held'],
  },
  {
    kind: 'reason',
    names: ['unavailable-creation'],
    begins: '没无非不',
    pattern: /(?:没有|无|非|不是)(?:现成|既有)的?(?:政府)?(?:信息|材料|资料)(?:可供?提供)?/y,
    shows: ['答复申请21件，其中无现成资料的2件。', 'outcome unavailable-creation'],
  },
  {
    kind: 'reason',
    names: ['unavailable-creation'],
    begins: '需要须',
    pattern:
      /[需要须](?:要|由|对|经)?[^，；。、\d公]{0,12}?(?:加工|汇总|分析|整理|重新制作|另行制作|统计)(?:[、或和者及并后]{0,2}(?:加工|汇总|分析|整理|重新制作|另行制作|统计)){0,4}的?(?:信息)?/y,
    shows: ['答复申请21件，其中需要对数据加工、汇总、另行制作的2件。', 'outcome unavailable-creation'],
  },
  {
    kind: 'reason',
    names: ['unavailable-unclear'],
    begins: '经补虽仍申所内事描表指信',
    pattern:
      /虽?(?:经?补正之?后?)?(?:申请人)?[仍依]?然?(?:所?申请的?)?(?:公开)?(?:内容|事项|描述|表述|指向|信息){1,2}(?:的?(?:描述|表述|指向))?(?:仍然?|依然|均)?(?:不[明清具](?:[确楚体晰]|了)?|过于?(?:笼统|宽泛|模糊)|模糊|笼统|[不无][能法](?:确定|明确|辨明|识别))(?:的?(?=[\d的而为无，]|不|告))?/y,
    shows: ['答复申请21件，其中内容描述不清的2件。', 'outcome unavailable-unclear'],
  },
  {
    kind: 'reason',
    names: ['unavailable-unclear'],
    begins: '经补',
    pattern:
      /经?(?:多次|再次)?补正之?后?(?:仍然?|依然|还是|均)(?:不[明清具](?:[确楚体晰]|了)?|[不无][能法](?:确定|明确|辨明|识别)|难以(?:确定|明确))(?:的?申?请?(?:内容|事项|信息|指向))?/y,
    shows: ['答复申请21件，其中补正后仍不能确定的2件。', 'outcome unavailable-unclear'],
  },
  {
    kind: 'reason',
    names: ['refused-third-party'],
    begins: '可涉损侵危影关事保维会将对牵第',
    pattern:
      /(?:可能|涉及|损害|侵害|侵犯|危害|影响|关系到?|事关|保护|维护|会|将|对|牵涉){0,3}第三[方人]的?(?:合法)?(?:权益|利益)(?:[造构]成|产生)?的?(?:损害|侵害|影响)?/y,
    shows: ['答复申请21件，其中会对第三方合法权益造成损害的2件。', 'outcome refused-third-party'],
  },
  {
    kind: 'reason',
    names: ['refused-process'],
    begins: '属行机本单内过',
    pattern:
      /(?:属于?)?(?:本?行政机关|本?机关|本?单位)?的?(?:内部|行政)?的?过程性?的?(?:政府)?(?:信息|材料|文件|资料)/y,
    shows: ['答复申请21件，其中行政机关内部的过程性信息2件。', 'outcome refused-process'],
  },
  {
    kind: 'reason',
    names: ['refused-query'],
    begins: '属行查',
    pattern: /(?:属于?)?行政查询类?(?:事项|范畴|范围|业务)?|(?:属于?)?查询类?事项/y,
    shows: ['答复申请21件，其中属查询事项的2件。', 'outcome refused-query'],
  },
  {
    kind: 'reason',
    names: ['unprocessed-petition'],
    begins: '信举投以',
    pattern:
      /以?(?:信访|举报|投诉)(?:[、和与及或]?(?:信访|举报|投诉|申诉)){0,3}等?(?:类|性质|事项|诉求|活动|行为|问题|形式|方式|名义)(?:类|性质)?(?:提出|提交)?的?(?:政府信息公开)?(?:申请|事项|诉求)?/y,
    shows: ['答复申请21件，其中投诉、举报等诉求2件。', 'outcome unprocessed-petition'],
  },
  {
    kind: 'reason',
    names: ['other-not-corrected'],
    begins: '因申当经收逾超未放',
    pattern:
      /因?(?:申请[人者]|当事人)?(?:收到(?:补正)?(?:通知|告知)书?后)?(?:无正当理由)?(?:逾期|超期|过期|在?(?:规定|法定|限定|指定)?的?(?:时间|期限|时限)内)?(?:仍|均)?(?:[未不](?:按[期时要规][求定]?|在?(?:规定|法定|限定|指定)?的?(?:时间|期限|时限)内?|及时|作出?|予|进行|作|提交)?|放弃|拒绝|拒不|没有)补[正充](?:材料|申请|通知|说明)?/y,
    shows: ['答复申请21件，其中申请人在规定期限内未作补正的2件。', 'outcome other-not-corrected'],
  },
  {
    kind: 'outcome',
    names: ['granted'],
    begins: '向提如直全',
    pattern:
      /(?:向申请人)?(?:如实|全部|全文|直接)?提供了?其?(?:所申请的?|所需的?|相关|有关|申请的|全部)(?:政府)?信息(?:内容)?(?!公开)/y,
    shows: ['答复申请21件，其中向申请人提供所申请信息的9件。', 'outcome granted'],
  },
  {
    kind: 'outcome',
    names: ['partial'],
    begins: '部提',
    pattern: /部分提供(?:了)?(?:(?:相关|有关)?信息)?|提供了?(?:其中)?部分(?:政府)?信息(?!公开)/y,
    shows: ['答复申请21件，其中部分提供的9件。', 'outcome partial'],
  },
  {
    kind: 'filler',
    begins: '名',
    pattern: /名为[^，；。、\d]{2,8}?、?实[则质际]?[为是]/y,
    shows: ['名为申请实为收到政府信息公开申请12件。', 'received'],
  },
];
