import type { ClaimPattern } from './pattern.ts';

/** How documents and decisions are told. */
export const disclosurePatterns: readonly ClaimPattern[] = [
  {
    says: 'in-force',
    needs: ['in-force', 'document'],
    may: ['made', 'open', 'published', 'file', 'part', 'all'],
    shows: '现行有效规范性文件31件。',
  },
  {
    says: 'repealed',
    needs: ['repealed', 'document'],
    may: ['file', 'part'],
    shows: '废止行政规范性文件2件。',
  },
  {
    says: 'issued',
    needs: ['made|new', 'document'],
    may: ['open', 'published', 'file', 'part'],
    shows: '制发行政规范性文件6件。',
  },
  { says: 'opened', needs: ['open|published', 'document'], may: ['file'], shows: '公开规范性文件6件。' },
  {
    says: 'decisions',
    needs: ['decision', 'decide|handle|answer'],
    may: ['decide', 'handle', 'answer', 'case', 'matter', 'file'],
    shows: '作出行政许可决定120件。',
  },
  { says: 'decisions', needs: ['decision'], may: ['case'], shows: '本年度行政处罚数量为33件。' },
  {
    says: 'issued',
    needs: ['no', 'made|new', 'document'],
    may: ['open', 'published', 'case', 'repealed', 'amended', 'matter'],
    without: 'none',
    shows: '本年未制发规范性文件。',
  },
  {
    says: 'opened',
    needs: ['no', 'open', 'document'],
    beside: /(?:未|没有|无|未曾)(?:新|对外)?(?:发布|公布)(?!的)/,
    without: 'none',
    shows: '本年未发布规范性文件。',
  },
  {
    says: 'repealed',
    needs: ['no', 'repealed', 'document'],
    without: 'none',
    shows: '本年无废止规范性文件。',
  },
  {
    says: 'decisions',
    needs: ['no', 'decision'],
    may: ['decide', 'handle', 'case', 'occur'],
    without: 'none',
    shows: '本年未作出行政强制决定。',
  },
];
