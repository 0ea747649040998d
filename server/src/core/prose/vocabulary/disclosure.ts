import { combined, type VocabularyEntry, words } from './entry.ts';

/** Documents and decisions that are disclosed. */
export const disclosureWords: readonly VocabularyEntry[] = [
  {
    kind: 'document',
    names: ['normative-documents'],
    words: words`
      行政规范性文件 规范性文件 部门规范性文件 部门行政规范性文件 行政机关规范性文件 政府规范性文件 省政府规范性文件
      市政府规范性文件 县政府规范性文件 区政府规范性文件
    `,
    shows: ['全年制发＿5件。', 'issued normative-documents'],
  },
  {
    kind: 'document',
    names: ['rules'],
    words: words`政府规章 部门规章 规章 地方政府规章`,
    shows: ['全年制定＿5件。', 'issued rules'],
  },
  {
    kind: 'file',
    words: words`文件 公文`,
    shows: ['制发规范性文件6件，现行有效＿57件。', 'in-force normative-documents'],
  },
  {
    kind: 'made',
    words: words`
      新制订 新颁布 新下发 新制定出台 新制定印发
      制发 制定 制订 出台 印发 制作 新制作 制定出台 制定印发 制定发布 印发实施 新制定 新制发 新出台 新印发
      起草制定 下发 新发 颁布 颁布实施 起草印发 研究制定 研究出台 审查出台 审议出台 拟定出台 制定颁布 制定下发 审核印发 印制 制成
    `,
    shows: ['全年＿行政规范性文件5件。', 'issued normative-documents'],
  },
  {
    kind: 'amended',
    words: words`修改 修订 修正 更新`,
    shows: ['本年未制发、＿行政规范性文件。', 'issued normative-documents'],
  },
  {
    kind: 'open',
    words: words`发布 公布 新发布 新公布 对外公布 对外发布 主动发布 公开 公开发布 新公开 对外公开 集中发布 集中公开 印发公开`,
    shows: ['全年＿行政规范性文件5件。', 'opened normative-documents'],
  },
  {
    kind: 'repealed',
    words: words`被废止 被宣布失效 宣告废止 宣告失效 公告废止 明令废止 予以废止 决定废止 废止 宣布失效 宣布废止 废止失效 失效 清理废止 废止和宣布失效 废止和失效 停止执行 废除 取消 停止施行 予以废除 到期失效 自动失效 自然失效`,
    shows: ['全年＿行政规范性文件5件。', 'repealed normative-documents'],
  },
  {
    kind: 'in-force',
    words: words`现行有效 目前有效 仍有效 仍然有效 有效期内 在有效期内 处于有效期 继续有效 持续有效 保留 继续保留 现有 现行 现保留 保留有效 存续有效 尚有效 尚在有效期内 尚在有效期 继续执行 继续施行 仍在执行 仍有效力 继续实施`,
    shows: ['目前＿行政规范性文件57件。', 'in-force normative-documents'],
  },
  {
    kind: 'in-force',
    words: words`有效存量 截至年底有效 年底有效 年末有效 存量有效`,
    shows: ['制发规范性文件6件，＿57件。', 'in-force normative-documents'],
  },
  {
    kind: 'decision',
    names: ['licensing'],
    words: words`行政许可 行政许可类 行政审批`,
    shows: ['全年作出＿决定120件。', 'decisions licensing'],
  },
  {
    kind: 'decision',
    names: ['penalty'],
    words: words`行政处罚 行政处罚类`,
    shows: ['全年作出＿决定120件。', 'decisions penalty'],
  },
  {
    kind: 'decision',
    names: ['coercion'],
    words: words`行政强制 行政强制类 强制措施 行政强制措施`,
    shows: ['全年作出＿决定120件。', 'decisions coercion'],
  },
  {
    kind: 'decide',
    words: [
      ...words`作出 做出 实施 采取 查办 立案 立案并 审批 决定 处理决定 下达 完成 查处 立案查处`,
      ...combined('准予 许可', '或 或者 和 及 与 、', '不予 不准予 不许可'),
    ],
    shows: ['全年＿行政处罚33件。', 'decisions penalty'],
  },
];
