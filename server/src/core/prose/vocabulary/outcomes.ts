import { combined, type VocabularyEntry, words } from './entry.ts';

/** How applications ended. */
export const outcomesWords: readonly VocabularyEntry[] = [
  {
    kind: 'outcome',
    names: ['granted'],
    words: [
      ...combined(
        '＿ 依法 决定 直接 依法决定',
        '予以 给予 同意 准予 准许 允许 全部 全面 全部予以 同意予以 完全',
        '公开',
      ),
      ...words`已主动公开告知 主动提供 已主动公开 已主动公开和同意公开 予公开 予以全部公开 予以全面公开`,
    ],
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
    words: combined(
      '＿ 依法 决定',
      '＿ 同意 予以 给予 准予 区分处理 区分处理后 作区分处理后',
      '部分 部份',
      '＿ 准予 给予 予以 同意',
      '公开',
    ).concat(words`区分处理公开 区分处理`),
    shows: ['答复申请21件，其中＿9件。', 'outcome partial'],
  },
  {
    kind: 'outcome',
    names: ['refused'],
    words: combined(
      '＿ 依法 决定 依法决定',
      '不宜 不予 不给予 不准予 不予以 不同意 不予同意 未予 未予以 未同意 不准 拒绝 不 未 暂不 暂不予',
      '公开',
    ),
    shows: ['答复申请21件，其中＿9件。', 'outcome refused'],
  },
  {
    kind: 'outcome',
    names: ['unavailable'],
    words: combined(
      '＿ 依法',
      '＿ 信息 政府信息',
      '无法 不能 未能 不予 无法予以 难以 无从 没法 没办法 没能 未予',
      '提供',
    ).concat(words`无法公开`),
    shows: ['答复申请21件，其中＿9件。', 'outcome unavailable'],
  },
  {
    kind: 'outcome',
    names: ['unprocessed'],
    words: combined('＿ 依法 决定', '＿ 告知', '不予 不作 不予以 不做 不予重复 不再重复 不重复', '处理 办理').concat(
      combined('＿ 告知', '不予 不再 不作 不', '重复', '答复 回复'),
    ),
    shows: ['答复申请21件，其中＿9件。', 'outcome unprocessed'],
  },
  {
    kind: 'outcome',
    names: ['other-handling'],
    words: combined('＿ 作 按 以 依法 做', '其他 其它', '＿ 类型 方式 情形 情况 形式', '处理', '＿ 方式').concat(
      words`不再处理 不再办理 依法不再处理 决定不再处理 作结案处理 结案处理`,
      combined('＿ 予以 作 按', '终止', '办理 处理 办理程序', '＿ 处理'),
      combined('视为 视同 按 视作', '放弃 撤回 自动放弃 主动放弃 自动撤回', '＿ 申请 本次申请 处理 申请处理'),
    ),
    shows: ['答复申请21件，其中＿9件。', 'outcome other-handling'],
  },
  {
    kind: 'reason',
    names: ['refused-state-secret'],
    words: combined('＿ 涉及 属于 属', '国家秘密', '＿ 信息'),
    shows: ['答复申请21件，其中＿9件。', 'outcome refused-state-secret'],
  },
  {
    kind: 'reason',
    names: ['refused-law'],
    words: combined(
      '＿ 其他 国家 其他国家',
      '法律、行政法规 法律行政法规 法律法规 法律、法规 法律和行政法规',
      '＿ 规定 明确规定 明令 明确 明文 明文规定',
      '禁止公开 禁止公开的信息',
    ),
    shows: ['答复申请21件，其中＿9件。', 'outcome refused-law'],
  },
  {
    kind: 'reason',
    names: ['refused-safety-stability'],
    words: combined('＿ 危及 可能危及 影响', '三安全一稳定 “三安全一稳定”'),
    shows: ['答复申请21件，其中＿9件。', 'outcome refused-safety-stability'],
  },
  {
    kind: 'reason',
    names: ['refused-third-party'],
    words: [
      ...combined('＿ 保护 涉及 损害 侵害 侵犯 影响 可能损害', '第三方 第三人', '＿ 的', '合法权益 权益 利益 合法利益'),
      ...words`第三方不同意公开 第三方意见不同意公开 第三方不同意`,
    ],
    shows: ['答复申请21件，其中＿9件。', 'outcome refused-third-party'],
  },
  {
    kind: 'reason',
    names: ['refused-internal'],
    words: combined(
      '＿ 属于 属',
      '三类 ＿',
      '内部事务 内部事务类 内部事务性 行政机关内部事务 机关内部事务',
      '信息',
    ).concat(words`三类内部事务`),
    shows: ['答复申请21件，其中＿9件。', 'outcome refused-internal'],
  },
  {
    kind: 'reason',
    names: ['refused-process'],
    words: combined('＿ 属于 属', '四类 ＿', '过程性 过程', '信息 类信息 文件信息'),
    shows: ['答复申请21件，其中＿9件。', 'outcome refused-process'],
  },
  {
    kind: 'reason',
    names: ['refused-enforcement-file'],
    words: combined('＿ 属于 属', '行政执法案卷 执法案卷', '＿ 信息 类信息'),
    shows: ['答复申请21件，其中＿9件。', 'outcome refused-enforcement-file'],
  },
  {
    kind: 'reason',
    names: ['refused-query'],
    words: combined('＿ 属于 属 作为', '行政查询', '＿ 事项 类事项'),
    shows: ['答复申请21件，其中＿9件。', 'outcome refused-query'],
  },
  {
    kind: 'reason',
    names: ['unavailable-not-held'],
    words: [
      ...combined(
        '＿ 本机关 本行政机关 本单位 本局 本办 本委 本镇 我局 我委 我单位 我机关',
        '不掌握 未掌握 没有掌握 未制作或保存 未制作、保存 未保存',
        '＿ 相关 该 所申请 所需 其所需 该类 申请的',
        '＿ 信息 政府信息 情况',
      ),
      ...combined(
        '不属于 非 不是 不由 未由',
        '本机关 本行政机关 本单位 本局 我局 我委 我厅 我镇',
        '掌握 制作 保存 制作或保存',
        '＿ 的信息 的政府信息 范围',
      ),
      ...words`政府信息不存在 信息不存在 相关信息不存在 申请信息不存在 所申请信息不存在 申请的信息不存在`,
    ],
    shows: ['答复申请21件，其中＿9件。', 'outcome unavailable-not-held'],
  },
  {
    kind: 'reason',
    names: ['unavailable-creation'],
    words: [
      ...combined('没有 无', '现成信息', '＿ 需要另行制作 需另行制作 而需另行制作 且需另行制作 可供提供 可提供'),
      ...combined(
        '＿ 需 需要',
        '加工、分析或另行制作 加工分析 加工、分析 另行制作 重新制作 汇总、加工或重新制作 汇总、加工、重新制作 汇总加工 加工汇总',
        '＿ 信息',
      ),
    ],
    shows: ['答复申请21件，其中＿9件。', 'outcome unavailable-creation'],
  },
  {
    kind: 'reason',
    names: ['unavailable-unclear'],
    words: [
      ...combined(
        '＿ 补正后 经补正后 经补正 补正之后',
        '申请内容 内容 所申请内容 申请事项',
        '仍 仍然 ＿ 依然',
        '不明确 不清楚 不具体',
        '＿ 的',
      ),
      ...combined('补正后 经补正后 经补正', '仍 仍然 依然', '不明确 不清楚'),
    ].filter(word => !word.startsWith('内容不具')),
    shows: ['答复申请21件，其中＿9件。', 'outcome unavailable-unclear'],
  },
  {
    kind: 'reason',
    names: ['unprocessed-petition'],
    words: [
      ...combined('不作为 不按', '政府信息公开申请 信息公开申请 依申请公开', '处理 办理'),
      ...combined(
        '信访、举报、投诉 信访、投诉、举报 信访举报投诉 信访投诉举报 举报投诉信访 信访、投诉举报 信访、举报投诉 信访及投诉举报 信访及举报投诉 投诉、举报、信访 举报、投诉、信访 信访投诉 信访举报 信访',
        '类 类申请 类事项 类诉求 性质 性质的申请',
      ),
      ...combined(
        '以政府信息公开申请的形式 以信息公开形式',
        '进行',
        '信访、举报、投诉 信访、投诉、举报 信访举报投诉 信访',
      ),
    ],
    shows: ['答复申请21件，其中＿9件。', 'outcome unprocessed-petition'],
  },
  {
    kind: 'reason',
    names: ['unprocessed-duplicate'],
    words: [
      ...words`重复申请 重复提交 多次重复申请 申请人重复申请 重复提出申请 重复提交申请 重复提出 重复性申请 内容重复 同一申请人重复申请`,
      ...combined('就 针对 对', '同一 相同', '内容 事项 信息 问题', '重复 反复 多次 再次', '提出 申请 提交 提出申请'),
    ],
    shows: ['答复申请21件，其中＿9件。', 'outcome unprocessed-duplicate'],
  },
  {
    kind: 'reason',
    names: ['unprocessed-publication'],
    words: combined('＿ 要求 申请 要求提供 申请提供', '公开出版物'),
    shows: ['答复申请21件，其中＿9件。', 'outcome unprocessed-publication'],
  },
  {
    kind: 'reason',
    names: ['unprocessed-excessive'],
    words: combined(
      '＿ 无正当理由 没有正当理由 无正当理由的',
      '大量反复申请 大量、反复申请 反复大量申请 频繁申请 大量申请',
    ),
    shows: ['答复申请21件，其中＿9件。', 'outcome unprocessed-excessive'],
  },
  {
    kind: 'reason',
    names: ['unprocessed-confirmation'],
    words: combined(
      '＿ 要求 要求行政机关 要求本机关 要求我局',
      '确认或重新出具 确认或者重新出具 重新出具',
      '已获取信息 已获取的信息 已获取政府信息 已获取的政府信息',
    ),
    shows: ['答复申请21件，其中＿9件。', 'outcome unprocessed-confirmation'],
  },
  {
    kind: 'reason',
    names: ['other-not-corrected'],
    words: [
      ...combined(
        '＿ 申请人 因申请人 申请者 当事人',
        '＿ 无正当理由 没有正当理由',
        '逾期不 逾期未 逾期没有 未按期 未按时 未按要求 未按规定 超期未 超期不 未及时 不按要求 不按期 未在规定期限内 未在规定时间内 未在期限内',
        '补正 进行补正 补充材料 补正材料 补正申请',
      ),
      ...words`未补正 不补正 申请人未补正 申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请`,
    ],
    shows: ['答复申请21件，其中＿9件。', 'outcome other-not-corrected'],
  },
  {
    kind: 'reason',
    names: ['other-fee-unpaid'],
    words: combined(
      '＿ 申请人',
      '逾期未 未按期 未 逾期不',
      '＿ 按收费通知要求',
      '缴纳费用 缴费 缴纳信息处理费 缴纳处理费',
    ),
    shows: ['答复申请21件，其中＿9件。', 'outcome other-fee-unpaid'],
  },
  {
    kind: 'secret',
    words: words`个人隐私 个人信息 他人隐私 商业秘密 技术秘密 工作秘密 商业机密 个人隐私信息 个人敏感信息 敏感信息 国家安全 公共安全 经济安全 社会稳定`,
    shows: ['申请中，因涉及＿不予公开3件。', 'nothing'],
  },
  {
    kind: 'withdrawn',
    names: ['other'],
    words: words`撤回 撤回申请 撤销申请 主动撤回 自行撤回 主动撤回申请 自愿撤回 主动撤销申请 撤件`,
    shows: ['收到申请12件，申请人＿5件。', 'withdrawn'],
  },
  {
    kind: 'published',
    words: words`主动公开`,
    shows: ['文件产生320份，＿120份，不予公开50份。', 'nothing'],
  },
];
