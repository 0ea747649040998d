import { type VocabularyEntry, words } from './entry.ts';

const ORGANISATIONS = ['business', 'research', 'public-interest', 'legal-service', 'other'];

/** Who applied. */
export const applicantsWords: readonly VocabularyEntry[] = [
  {
    kind: 'applicant',
    names: ['natural-person'],
    words: words`自然人 公民个人 公民（个人） 自然人个人 个人 个人名义 以自然人名义 以个人名义 以公民个人名义`,
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
    words: words`商业企业 企业 商业企业类 公司 企业法人`,
    shows: ['收到申请20件，其中＿申请15件。', 'applicant business'],
  },
  {
    kind: 'applicant',
    names: ['research'],
    words: words`科研机构 科研院所 科研单位`,
    shows: ['收到申请20件，其中＿申请15件。', 'applicant research'],
  },
  {
    kind: 'applicant',
    names: ['public-interest'],
    words: words`社会公益组织 公益组织 社会公益机构`,
    shows: ['收到申请20件，其中＿申请15件。', 'applicant public-interest'],
  },
  {
    kind: 'applicant',
    names: ['legal-service'],
    words: words`法律服务机构 律师事务所 律所`,
    shows: ['收到申请20件，其中＿申请15件。', 'applicant legal-service'],
  },
  {
    kind: 'applicant',
    names: ORGANISATIONS,
    words: words`
      法人或其他组织 法人和其他组织 法人及其他组织 法人或者其他组织 法人、其他组织 法人以及其他组织
      法人与其他组织 法人、组织 法人或组织 法人及组织 法人
    `,
    shows: ['收到申请20件，其中＿申请15件。', `applicant ${ORGANISATIONS.join('+')}`],
  },
];
