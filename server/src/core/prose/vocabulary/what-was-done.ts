import { type VocabularyEntry, words } from './entry.ts';

/** What was done with applications. */
export const whatWasDoneWords: readonly VocabularyEntry[] = [
  {
    kind: 'receive',
    words: words`收到 受理 所收到 所受理 接收 接到 接获 收取 收悉 登记 接收到 接受 共收 承接 收件 收`,
    shows: ['全年＿政府信息公开申请12件。', 'received'],
  },
  {
    kind: 'new',
    words: words`新收 新收到 新受理 新增 新接收 新接 新登记 新收件 新申请`,
    shows: ['本年度＿政府信息公开申请12件。', 'new'],
  },
  {
    kind: 'handle',
    words: words`办理 处理 承办 办理处理 处置 依申请办理 应办理 应办 应予办理 应当办理 需要办理 应处理 需办理`,
    shows: ['全年＿政府信息公开申请12件。', 'handled'],
  },
  {
    kind: 'answer',
    words: words`
      已办 已办结 已办理 已办毕 已办完 已答复 已办复 已办理结束 已办理完毕 已办理答复 已办理完结 已办结答复 已答复完毕 已完成答复
      答复 办结 方式答复 形式答复 方式予以答复 出具 出具答复 回复 办复 办毕 办完 答复完毕 回复完毕 办理完毕 处理完毕 办理完结 办理完成 办理结束
      处理完成 答复办结 办理答复 办理并答复 完成答复 完成办理 完成回复 完成申请答复 予以答复 作出答复
      做出答复 给予答复 进行答复 予以回复 作出回复 答复办理 书面答复 审结答复 了结 完结 结案 完竣 答复完竣 办理完竣
    `,
    shows: ['政府信息公开申请已＿12件。', 'answered'],
  },
  {
    kind: 'carried',
    words: words`
      结转 跨年度办理 跨年办理 将结转 需结转 按规定结转 顺延 将顺延 将转入 转入 转结 延续 延至 转至 转到 递延 跨年 留转 结存 遗留 留待 跨年结转 跨年度结转 结转到 接转 移转 转存 留存
      转接
    `,
    shows: ['上年＿政府信息公开申请3件。', 'carried-in'],
  },
  {
    kind: 'carried',
    words: words`转 待 待至`,
    shows: ['答复申请21件，＿下年度2件。', 'carried-out'],
  },
  {
    kind: 'pending',
    words: words`
      正在办理 正在办理中 正在处理 正在处理中 正在答复 正在审查 尚在办理 尚在办理中 尚在办理期限内
      尚在法定期限内 仍在办理 仍在办理中 在办 未办结 尚未办结 尚未答复 未答复 尚未办理完毕 未办理完毕
      尚未完成 未完成 未完结 未办理完成 未办毕 未到期 尚未到期 未到答复期 未到答复期限 未到办理期限 在办理期限内 在法定办理期限内
      在答复期限内 在办理时限内 在法定答复期限内 办理中 待答复 待办 待办结 待办理 继续办理 继续处理 
        
    `,
    shows: ['收到申请12件，＿3件。', 'carried-out'],
  },
  {
    kind: 'remaining',
    words: words`剩余 剩下 余下 尚余 剩余的 未办结的`,
    shows: ['收到申请12件，＿3件。', 'carried-out'],
  },
];
