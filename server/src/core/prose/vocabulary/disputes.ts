import { combined, type VocabularyEntry, words } from './entry.ts';

/** Disputes, their kinds and their results. */
export const disputesWords: readonly VocabularyEntry[] = [
  {
    kind: 'dispute',
    names: ['review'],
    words: words`行政复议 被复议 被行政复议 被申请复议 被提起复议 被提起行政复议 复议 行政复议程序 行政复议申请 复议申请 行政复议案件 复议案件 行政复议案`,
    shows: ['因政府信息公开引发＿7件。', 'dispute review'],
  },
  {
    kind: 'dispute',
    names: ['litigation'],
    words: words`
      行政诉讼 行政诉讼程序 被诉讼 被行政诉讼 被提起诉讼 被提起行政诉讼 诉讼 行政诉讼案件 诉讼案件 行政诉讼案 行政应诉 行政应诉案件 应诉案件 起诉 被诉 被诉案件
      被起诉
    `,
    shows: ['因政府信息公开引发＿7件。', 'dispute litigation'],
  },
  {
    kind: 'dispute',
    names: ['review', 'litigation'],
    words: words`行政争议 行政争议案件 复议诉讼 行政复议诉讼 行政复议诉讼案件 行政复议、诉讼案件`,
    shows: ['因政府信息公开引发＿7件。', 'dispute review+litigation'],
  },
  {
    kind: 'dispute',
    names: ['litigation-direct'],
    words: words`
      未经复议直接起诉 直接起诉 未经复议直接提起行政诉讼 未经复议直接提起诉讼 未经行政复议直接起诉
      未经复议直接诉讼
    `,
    shows: ['因政府信息公开引发＿7件。', 'dispute litigation-direct'],
  },
  {
    kind: 'dispute',
    names: ['litigation-after-review'],
    words: words`
      复议后起诉 复议后提起行政诉讼 复议后提起诉讼 经复议后起诉 行政复议后起诉 经复议后提起行政诉讼
      复议后诉讼
    `,
    shows: ['因政府信息公开引发＿7件。', 'dispute litigation-after-review'],
  },
  {
    kind: 'course',
    names: ['litigation-direct'],
    words: words`直接 未经复议 未经行政复议 未经复议直接 未经行政复议直接 不经复议`,
    shows: ['因政府信息公开＿提起行政诉讼7件。', 'dispute litigation-direct'],
  },
  {
    kind: 'course',
    names: ['litigation-after-review'],
    words: words`复议后 复议后再 经复议后再 经复议 先复议 经行政复议 对复议结果不服 不服复议结果 对行政复议决定不服 不服复议 对复议不服 复议维持后 经复议后 行政复议后 经行政复议后 复议之后 先复议后 经过复议后 经过行政复议后 对复议决定不服 不服复议决定 不服行政复议决定`,
    shows: ['因政府信息公开＿提起行政诉讼7件。', 'dispute litigation-after-review'],
  },
  {
    kind: 'result',
    names: ['upheld'],
    words: [
      ...words`
      支持我局 支持我方 支持本机关 支持行政机关 支持被告 支持答复 支持原答复 支持
      胜诉
      判我局胜诉 获胜 胜诉结案 获维持 得到维持 获得维持 被判胜诉
      驳回原告 判决驳回
    `,
      ...combined(
        '＿ 判决 裁定 经审理 法院 法院判决',
        '驳回',
        '原告 原告的 申请人 申请人的 ＿',
        '诉讼请求 请求 复议请求 行政复议请求 全部诉讼请求 起诉',
      ),
      ...combined(
        '＿ 判决 裁定 结果 予以 复议 决定 复议决定 法院判决 法院',
        '维持',
        '＿ 原',
        '＿ 决定 行为 答复 行政行为 具体行政行为 我局答复 我局决定',
      ),
    ],
    shows: ['行政诉讼9件，其中＿3件。', 'result litigation+upheld'],
  },
  {
    kind: 'result',
    names: ['corrected'],
    words: [
      ...words`
      结果纠正 结果纠错 予以纠正 败诉 撤销或变更 撤销、变更
      被判败诉 判决败诉
    `,
      ...combined(
        '＿ 判决 被判决 被 法院 被法院 复议 裁定',
        '撤销 变更 纠正 纠错 确认违法',
        '＿ 原',
        '＿ 决定 行为 答复 行政行为 具体行政行为 我局答复',
      ),
      ...combined('＿ 被 判决', '责令 责令限期', '重新答复 重新作出答复 重新处理 重作 履行 履行职责 限期答复'),
    ],
    shows: ['行政诉讼9件，其中＿3件。', 'result litigation+corrected'],
  },
  {
    kind: 'result',
    names: ['other'],
    words: words`
      其他结果 其它结果 其他情形 撤诉 终止审理 终止 原告撤诉 驳回复议申请 不予受理 撤回复议申请
      撤销复议申请 撤销行政复议申请 撤回行政复议申请 原告撤回起诉 撤回起诉 调解 调解结案 和解 和解结案 经调解 撤案 终结 驳回申请 其他方式结案 以其他方式结案 准予撤诉 裁定准予撤诉 按撤诉处理 终止复议 复议终止
    `,
    shows: ['行政诉讼9件，其中＿3件。', 'result litigation+other'],
  },
  {
    kind: 'result',
    names: ['pending'],
    words: words`
      尚未审结 未审结 在审 尚未结束 未开庭 待判 待裁 正在审理 正在审理中 尚在审理 尚在审理中 审理中 未结案 尚未结案 暂未审结 仍在审理中
      待审结
    `,
    shows: ['行政诉讼9件，其中＿3件。', 'result litigation+pending'],
  },
  {
    kind: 'court',
    words: words`行政复议决定书 复议决定书 行政判决书 行政复议意见书 作出复议决定 作出行政复议决定 已作出复议决定 作出判决 已判决 审理 作为被申请人 作为被告 作为被上诉人 审结 代理 出庭 出庭应诉 应诉 开庭 一审 二审 再审 参加 旁听 审查 判决书 裁定书`,
    shows: ['全年＿行政复议案件7件。', 'nothing'],
  },
  {
    kind: 'complaint',
    // 系投诉举报不予处理2件.
    names: ['unprocessed-petition'],
    words: words`举报 投诉 申诉 行政申诉 信访 异议 举报投诉 投诉举报 申诉案 申诉案件 申诉案例`,
    shows: ['未发生因信息公开引发的＿、行政诉讼。', 'no disputes litigation'],
  },
  {
    kind: 'occur',
    words: words`
      进入 因 由 引发 引起 引致 导致 产生 发生 出现 存在 涉及 被 被申请 被提起 提起 发起 提请 针对 关于 有关 相关 而
      当 依申请公开引发 行政机关 对 答复不服 不服答复 复议机关 法院 人民法院 涉 不服 由于 审理结果
      复议结果 判决结果 结果为 答复后 答复后被 答复行为 具体行政行为 行政行为 行为 公开行为 属 属于 判 判决 裁定 获 系由
    `,
    shows: ['未发生政府信息公开＿行政诉讼。', 'no disputes litigation'],
  },
];
