import { type VocabularyEntry, words } from './entry.ts';

/** How applications ended. */
export const outcomesWords: readonly VocabularyEntry[] = [
  {
    kind: 'outcome',
    names: ['granted'],
    words: words`予以公开 给予公开 同意公开 准予公开 全部公开 直接予以公开 已主动公开告知`,
    shows: ['答复申请21件，其中＿9件。', 'outcome granted'],
  },
  {
    kind: 'outcome',
    names: ['granted', 'partial'],
    words: words`
      全部或部分公开 全部或者部分公开 全部和部分公开 予以公开或部分公开 公开或部分公开 公开和部分公开 公开及部分公开
    `,
    shows: ['答复申请21件，其中＿9件。', 'outcome granted+partial'],
  },
  {
    kind: 'outcome',
    names: ['partial'],
    words: words`部分公开 部分准予公开 部分给予公开 部分予以公开 予以部分公开 同意部分公开 区分处理公开 部分同意公开`,
    shows: ['答复申请21件，其中＿9件。', 'outcome partial'],
  },
  {
    kind: 'outcome',
    names: ['refused'],
    words: words`不予公开 不给予公开 不准予公开 不予以公开 不同意公开 不公开 不予同意公开 未予公开 未同意公开 未公开 拒绝公开`,
    shows: ['答复申请21件，其中＿9件。', 'outcome refused'],
  },
  {
    kind: 'outcome',
    names: ['unavailable'],
    words: words`无法提供 不能提供 未能提供 无法公开 无法予以提供 信息无法提供`,
    shows: ['答复申请21件，其中＿9件。', 'outcome unavailable'],
  },
  {
    kind: 'outcome',
    names: ['unprocessed'],
    words: words`不予处理 不予办理 不作处理 不予以处理`,
    shows: ['答复申请21件，其中＿9件。', 'outcome unprocessed'],
  },
  {
    kind: 'outcome',
    names: ['other-handling'],
    words: words`其他处理 其他类型处理 不再处理 不再办理 其它处理 其他方式处理 作其他处理 其他情形处理 其他处理方式`,
    shows: ['答复申请21件，其中＿9件。', 'outcome other-handling'],
  },
  {
    kind: 'reason',
    names: ['refused-state-secret'],
    words: words`属于国家秘密 国家秘密 涉及国家秘密`,
    shows: ['答复申请21件，其中＿9件。', 'outcome refused-state-secret'],
  },
  {
    kind: 'reason',
    names: ['refused-law'],
    words: words`
      其他法律行政法规禁止公开 其他法律、行政法规禁止公开 其他法律法规禁止公开 法律行政法规禁止公开
      法律、行政法规禁止公开 法律法规禁止公开
    `,
    shows: ['答复申请21件，其中＿9件。', 'outcome refused-law'],
  },
  {
    kind: 'reason',
    names: ['refused-safety-stability'],
    words: words`三安全一稳定 危及三安全一稳定 危及“三安全一稳定”`,
    shows: ['答复申请21件，其中＿9件。', 'outcome refused-safety-stability'],
  },
  {
    kind: 'reason',
    names: ['refused-third-party'],
    words: words`保护第三方合法权益 第三方合法权益 损害第三方合法权益 涉及第三方合法权益 第三方不同意公开`,
    shows: ['答复申请21件，其中＿9件。', 'outcome refused-third-party'],
  },
  {
    kind: 'reason',
    names: ['refused-internal'],
    words: words`三类内部事务信息 三类内部事务 内部事务信息 属于三类内部事务信息 内部事务性信息`,
    shows: ['答复申请21件，其中＿9件。', 'outcome refused-internal'],
  },
  {
    kind: 'reason',
    names: ['refused-process'],
    words: words`四类过程性信息 过程性信息 属于四类过程性信息 属于过程性信息 四类过程信息`,
    shows: ['答复申请21件，其中＿9件。', 'outcome refused-process'],
  },
  {
    kind: 'reason',
    names: ['refused-enforcement-file'],
    words: words`行政执法案卷 行政执法案卷信息 属于行政执法案卷 执法案卷`,
    shows: ['答复申请21件，其中＿9件。', 'outcome refused-enforcement-file'],
  },
  {
    kind: 'reason',
    names: ['refused-query'],
    words: words`行政查询事项 属于行政查询事项 行政查询`,
    shows: ['答复申请21件，其中＿9件。', 'outcome refused-query'],
  },
  {
    kind: 'reason',
    names: ['unavailable-not-held'],
    words: words`
      本机关不掌握相关政府信息 本机关不掌握相关信息 本机关不掌握相关情况 本机关不掌握 本行政机关不掌握
      本单位不掌握相关政府信息 本单位不掌握 本局不掌握相关政府信息 本办不掌握相关政府信息
      我局不掌握相关政府信息 不掌握相关政府信息 不掌握相关信息 不掌握 未掌握 未掌握相关政府信息 未掌握相关信息 政府信息不存在 信息不存在
      非本机关掌握
    `,
    shows: ['答复申请21件，其中＿9件。', 'outcome unavailable-not-held'],
  },
  {
    kind: 'reason',
    names: ['unavailable-creation'],
    words: words`没有现成信息需要另行制作 没有现成信息 无现成信息需另行制作 无现成信息 需要另行制作 需要加工分析 需要加工、分析 需加工分析 加工、分析或另行制作 需要加工、分析或另行制作 需要汇总、加工或重新制作 需另行制作`,
    shows: ['答复申请21件，其中＿9件。', 'outcome unavailable-creation'],
  },
  {
    kind: 'reason',
    names: ['unavailable-unclear'],
    words: words`
      补正后申请内容仍不明确 补正后内容仍不明确 补正后仍不明确 经补正后申请内容仍不明确 经补正仍不明确
      申请内容不明确
    `,
    shows: ['答复申请21件，其中＿9件。', 'outcome unavailable-unclear'],
  },
  {
    kind: 'reason',
    names: ['unprocessed-petition'],
    words: words`
      信访举报投诉类申请 信访举报投诉类 信访、举报、投诉类申请 信访、举报、投诉类 信访投诉举报类
      信访投诉类 信访类 信访类申请 信访类事项 信访、投诉、举报类 信访、投诉、举报类申请 信访、投诉举报类 信访及投诉举报类 举报投诉信访类
    `,
    shows: ['答复申请21件，其中＿9件。', 'outcome unprocessed-petition'],
  },
  {
    kind: 'reason',
    names: ['unprocessed-duplicate'],
    words: words`重复申请 重复提出申请`,
    shows: ['答复申请21件，其中＿9件。', 'outcome unprocessed-duplicate'],
  },
  {
    kind: 'reason',
    names: ['unprocessed-publication'],
    words: words`要求提供公开出版物 公开出版物`,
    shows: ['答复申请21件，其中＿9件。', 'outcome unprocessed-publication'],
  },
  {
    kind: 'reason',
    names: ['unprocessed-excessive'],
    words: words`无正当理由大量反复申请 大量反复申请`,
    shows: ['答复申请21件，其中＿9件。', 'outcome unprocessed-excessive'],
  },
  {
    kind: 'reason',
    names: ['unprocessed-confirmation'],
    words: words`要求行政机关确认或重新出具已获取信息 确认或重新出具已获取信息 要求确认或重新出具已获取信息`,
    shows: ['答复申请21件，其中＿9件。', 'outcome unprocessed-confirmation'],
  },
  {
    kind: 'reason',
    names: ['other-not-corrected'],
    words: words`
      申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请 申请人无正当理由逾期不补正
      无正当理由逾期不补正 申请人逾期不补正 申请人逾期未补正 逾期不补正 逾期未补正 未按期补正 未按时补正 未按要求补正 未补正 未在规定期限内补正 逾期未进行补正
    `,
    shows: ['答复申请21件，其中＿9件。', 'outcome other-not-corrected'],
  },
  {
    kind: 'reason',
    names: ['other-fee-unpaid'],
    words: words`申请人逾期未按收费通知要求缴纳费用 逾期未按收费通知要求缴纳费用 逾期未缴纳费用`,
    shows: ['答复申请21件，其中＿9件。', 'outcome other-fee-unpaid'],
  },
  {
    kind: 'withdrawn',
    words: words`撤回 撤回申请 撤销申请 主动撤回 自行撤回 主动撤回申请 自愿撤回 主动撤销申请 撤件`,
    shows: ['收到申请12件，申请人＿5件。', 'withdrawn'],
  },
  {
    kind: 'published',
    words: words`主动公开`,
    shows: ['文件产生320份，＿120份，不予公开50份。', 'nothing'],
  },
];
