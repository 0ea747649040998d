import { type VocabularyEntry, words } from './entry.ts';

/** What joins the words that count, and what denies them. */
export const joiningWords: readonly VocabularyEntry[] = [
  {
    kind: 'no',
    words: words`未 无人 没有 无 不存在 尚未 从未 未曾 零 暂无 未有 并无 尚无 没 不涉及 暂未 无涉及`,
    shows: ['本年＿收到政府信息公开申请。', 'no applications'],
  },
  {
    kind: 'etc',
    words: words`等 等原因 等情形 等情况 等事项 等类 等方面`,
    shows: ['未发生行政复议、行政诉讼＿。', 'no disputes review'],
  },
  {
    kind: 'planned',
    words: words`拟 应当 不得 计划 可以 建议`,
    shows: ['申请答复率100%，＿不予公开6件。', 'nothing'],
  },
  {
    kind: 'part',
    words: words`其中 含 包括 包含 其中包括 其中含 内含 里 加 加之 连同 另加 扣除 减去 除去 扣减`,
    shows: ['办理申请23件，＿新收20件。', 'new'],
  },
  {
    kind: 'among',
    words: words`中 当中 之中 里面`,
    shows: ['收到的申请＿，8件涉及征地。', 'nothing'],
  },
  {
    kind: 'rest',
    words: words`其余 还有 另有 尚有 仍有 另 另外 余`,
    shows: ['收到申请12件，＿3件正在办理。', 'carried-out'],
  },
  {
    kind: 'others',
    words: words`其他 其它`,
    shows: ['收到申请20件，其中自然人14件，＿6件。', 'applicant others'],
  },
  {
    kind: 'all',
    words: words`均 全部 都 皆 全 一律 悉数 全都`,
    shows: ['收到申请12件，＿为自然人。', 'applicant natural-person'],
  },
  {
    kind: 'total',
    words: words`共计 合计 总计 总共 合计办理 共有 一共 共`,
    shows: ['新收申请20件，上年结转3件，＿23件。', 'incoming'],
  },
  {
    kind: 'both',
    words: words`二者 两者 三者 两项 三项 以上 上述 前述 以上各项 上述各项`,
    shows: ['答复申请21件，予以公开8件，部分公开2件，＿合计10件。', 'outcome granted+partial'],
  },
  {
    kind: 'last-year',
    words: words`上年 往年 历年 以往年度 以前年度 上年度 上一年 上一年度 去年 去年度 上个年度 前一年 前一年度 上一个年度 上年末 上年底 去年底 去年末 往年度`,
    shows: ['＿结转申请3件。', 'carried-in'],
  },
  {
    kind: 'next-year',
    words: words`下年 下年度 下一年 下一年度 次年 明年 翌年 来年 下个年度 第二年 明年度 次年度 来年度 下一个年度 翌年度`,
    shows: ['结转＿申请3件。', 'carried-out'],
  },
  {
    kind: 'year-start',
    words: words`年初 期初`,
    shows: ['＿结转申请3件。', 'carried-in'],
  },
  {
    kind: 'year-end',
    words: words`年末 年底 期末 年终`,
    shows: ['＿结转申请2件。', 'carried-out'],
  },
  {
    kind: 'level',
    words: words`
      本级 下级 下级机关 下级单位 基层 作为行政复议机关 作为复议机关 本身 机关本级 本部 各乡镇 各部门 各单位 各县 各区 各市 各镇 各乡 各街道 各级 各村 各科室 各股室 各局 各县区 各县市 各有关单位 各有关部门 各相关单位 各相关部门 各中心 各所 各分局 各地 各市州 各市县 各处室 各委办局 乡镇 乡镇街道 县直 市直 区直 省直 县级部门 市级部门 所属 下属 直属 厅属 局属 委属 市属 县属 区属 省属 各高校 自行受理 自行办理 自行答复
      部分单位 有关部门 有关单位 村 社区 科室 股室
    `,
    shows: ['＿收到申请9件，答复3件。', 'nothing'],
  },
];
