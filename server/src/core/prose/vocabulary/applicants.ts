import { combined, type VocabularyEntry, words } from './entry.ts';

const ORGANISATIONS = ['business', 'research', 'public-interest', 'legal-service', 'other'];

/** Who applied. */
export const applicantsWords: readonly VocabularyEntry[] = [
  {
    kind: 'applicant',
    names: ['natural-person'],
    words: [
      ...combined('＿ 以', '自然人 公民个人 自然人个人 个人 居民个人 群众个人 村民个人', '＿ 名义 身份 的名义 的身份'),
      '公民（个人）',
    ],
    shows: ['收到申请20件，其中＿申请15件。', 'applicant natural-person'],
  },
  {
    kind: 'citizen',
    words: words`公民`,
    shows: ['收到申请20件，其中＿15件。', 'applicant natural-person'],
  },
  {
    kind: 'applicant',
    names: ['business'],
    words: combined(
      '＿ 以',
      '商业企业 企业 公司等企业 公司等商业企业 公司 企业法人 企业单位 商业公司',
      '＿ 类 名义 身份',
    ),
    shows: ['收到申请20件，其中＿申请15件。', 'applicant business'],
  },
  {
    kind: 'applicant',
    names: ['research'],
    words: combined(
      '＿ 以',
      '科研机构 高校等科研机构 高校和科研机构 科研院所 科研单位 科研院校 研究机构',
      '＿ 类 名义 身份',
    ),
    shows: ['收到申请20件，其中＿申请15件。', 'applicant research'],
  },
  {
    kind: 'applicant',
    names: ['public-interest'],
    words: combined('＿ 以', '社会公益组织 公益组织 社会公益机构 公益机构', '＿ 类 名义 身份'),
    shows: ['收到申请20件，其中＿申请15件。', 'applicant public-interest'],
  },
  {
    kind: 'applicant',
    names: ['legal-service'],
    words: combined(
      '＿ 以',
      '法律服务机构 律师事务所等法律服务机构 律师事务所 律所 法律机构 法律服务组织',
      '＿ 类 名义 身份',
    ),
    shows: ['收到申请20件，其中＿申请15件。', 'applicant legal-service'],
  },
  {
    kind: 'applicant',
    names: ORGANISATIONS,
    words: combined(
      '＿ 以',
      '法人或其他组织 法人和其他组织 法人及其他组织 法人或者其他组织 法人、其他组织 法人以及其他组织 法人与其他组织 法人、组织 法人或组织 法人及组织 法人、社会组织 法人 法人单位 法人组织 单位和组织',
      '＿ 名义 身份',
    ).concat(combined('单位 组织', '＿ 所', '申请 申请的 提 提的 提出 提交 递交 提出的 提交的 递交的')),
    shows: ['收到申请20件，其中＿申请15件。', `applicant ${ORGANISATIONS.join('+')}`],
  },
];
