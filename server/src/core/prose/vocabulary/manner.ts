import { type VocabularyEntry, words } from './entry.ts';

/** How something is done, which changes no number. */
export const mannerWords: readonly VocabularyEntry[] = [
  {
    kind: 'filler',
    words: words`
      统一 同步 集中 逐件 逐一 逐项 全面 快速 高质量 优质 圆满 审慎 慎重 细致 耐心 热情 准时 如实 如数 如约 陆续
      先后 共同 公正 合法 合规 依程序 照章 正式 全程 随时 立即 即时 限时 充分 严肃 严谨 有力 稳步 持续 不断 始终 尽快
      从快 用心 精准 精心 周密 自觉 努力 全力 大力 保质保量 按质按量 实事求是 认真负责 最终 现已 业已 业经 全数 有条不紊
      牵头 按规 按章 按时限 按期限 严格按时限 严格按期限 依职责 按职责 依流程 按流程 依条例 根据条例
    `,
    shows: ['2024年＿受理政府信息公开申请12件。', 'received'],
  },
];
