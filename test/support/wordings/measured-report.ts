import { type ReportParts, reportText } from '../report-text.ts';

/** A report whose figures all differ, so that no wrong one is right by chance. */
const rows = {
  received: '31 4 0 0 3 2 40',
  'carried-in': '4 1 0 0 0 0 5',
  granted: '12 2 0 0 0 0 14',
  partial: '5 0 0 0 1 0 6',
  'refused-law': '1 0 0 0 0 0 1',
  'refused-third-party': '2 0 0 0 0 0 2',
  'refused-process': '2 1 0 0 0 0 3',
  'refused-query': '1 0 0 0 0 0 1',
  'unavailable-not-held': '3 1 0 0 1 0 5',
  'unavailable-creation': '1 0 0 0 0 1 2',
  'unavailable-unclear': '1 0 0 0 0 0 1',
  'unprocessed-petition': '2 0 0 0 0 0 2',
  'unprocessed-duplicate': '0 0 0 0 1 0 1',
  'other-not-corrected': '1 0 0 0 0 0 1',
  'other-remaining': '1 0 0 0 0 1 2',
  'outcome-total': '32 4 0 0 3 2 41',
  'carried-out': '3 1 0 0 0 0 4',
  review: '6 1 2 2 11',
  'litigation-direct': '3 0 1 0 4',
  'litigation-after-review': '2 1 0 2 5',
  'normative-documents': '7 3 58',
  licensing: '126',
  penalty: '33',
  coercion: '9',
};

/** Nothing was received, disputed or decided, for what says so. */
const NOTHING = {};

/** A figure that wordings name, and the rules of which one holds it against the tables. */
export const figures: Readonly<Record<string, readonly [value: number, rule: string]>> = {
  received: [40, 'prose-received'],
  incoming: [45, 'prose-received'],
  done: [41, 'prose-outcome|prose-received'],
  in: [5, 'prose-carried'],
  out: [4, 'prose-carried'],
  granted: [14, 'prose-outcome'],
  partial: [6, 'prose-outcome'],
  open: [20, 'prose-outcome'],
  refused: [7, 'prose-outcome'],
  unavailable: [8, 'prose-outcome'],
  unprocessed: [3, 'prose-outcome'],
  other: [3, 'prose-outcome'],
  process: [3, 'prose-outcome'],
  query: [1, 'prose-outcome'],
  law: [1, 'prose-outcome'],
  third: [2, 'prose-outcome'],
  held: [5, 'prose-outcome'],
  creation: [2, 'prose-outcome'],
  unclear: [1, 'prose-outcome'],
  petition: [2, 'prose-outcome'],
  duplicate: [1, 'prose-outcome'],
  corrected: [1, 'prose-outcome'],
  natural: [31, 'prose-applicant'],
  organisations: [9, 'prose-applicant'],
  business: [4, 'prose-applicant'],
  legal: [3, 'prose-applicant'],
  'done-natural': [32, 'prose-applicant'],
  'done-business': [4, 'prose-applicant'],
  'out-natural': [3, 'prose-applicant'],
  'out-business': [1, 'prose-applicant'],
  review: [11, 'prose-dispute'],
  litigation: [9, 'prose-dispute'],
  disputes: [20, 'prose-dispute'],
  direct: [4, 'prose-dispute'],
  after: [5, 'prose-dispute'],
  'review-upheld': [6, 'prose-dispute'],
  'review-corrected': [1, 'prose-dispute'],
  'review-other': [2, 'prose-dispute'],
  'review-pending': [2, 'prose-dispute'],
  'litigation-upheld': [5, 'prose-dispute'],
  'litigation-corrected': [1, 'prose-dispute'],
  'litigation-pending': [2, 'prose-dispute'],
  issued: [7, 'prose-disclosure'],
  repealed: [3, 'prose-disclosure'],
  force: [58, 'prose-disclosure'],
  licensing: [126, 'prose-disclosure'],
  penalty: [33, 'prose-disclosure'],
  coercion: [9, 'prose-disclosure'],
  'list-a': [167, 'prose-list'],
  'list-b': [88, 'prose-list'],
  'list-c': [45, 'prose-list'],
};

/** Organs by the mark that a line of the wordings begins with. */
const ORGANS: Readonly<Record<string, string>> = {
  省: '云岭省人民政府',
  市: '云岭市人民政府',
  县: '清河县人民政府',
  镇: '清河县白石镇人民政府',
  街: '云岭市东湖区柳堤街道办事处',
  厅: '云岭省水利厅',
  委: '清河县卫生健康委员会',
  '': '清河县民政局',
};

const MARK = new RegExp(`^([${Object.keys(ORGANS).join('')}])：`);

/** A line of the wordings, and in whose report it stands. */
export interface Wording {
  readonly organ: string;
  readonly text: string;
  /** The title above it: 复议、诉讼. */
  readonly about: string;
}

/**
 * The wordings of a file: `# ` begins a comment or what follows is about, `县：` or the like names the organ. A line with
 * `[收到|受理|接收]` is many: every word of every bracket stands among those of the others.
 */
export function readWordings(file: string): Wording[] {
  let about = '';
  return file.split('\n').flatMap(line => {
    if (line.startsWith('# ')) about = line.slice(2);
    if (line === '' || line.startsWith('#')) return [];
    const mark = MARK.exec(line)?.[1] ?? '';
    return productsOf(mark ? line.slice(2) : line).map(text => ({ organ: ORGANS[mark]!, text, about }));
  });
}

/** How often the longest of the brackets of a line is gone through. */
const ROUNDS = 3;

/** The wordings of a line with brackets: each word of each bracket at least three times, beside others of the others. */
function productsOf(line: string): readonly string[] {
  const pieces = line.split(/\[([^\]]*)\]/).map(piece => piece.split('|'));
  // A bracket is every second piece; what stands between them has no choice.
  const longest = Math.max(...pieces.map(choices => choices.length));
  if (longest === 1) return [line];
  const written = Array.from({ length: ROUNDS * longest }, (_, turn) =>
    pieces
      .map((choices, place) => choices[(turn + Math.floor(turn / choices.length) * place) % choices.length]!)
      .join(''),
  );
  return [...new Set(written)];
}

/** A report of an organ that says these paragraphs. */
export function measuredReport(organ: string, paragraphs: readonly string[], parts: ReportParts = {}): string {
  return reportText({ rows, organ, ...parts, prose: { overview: paragraphs.join('\n\n') } });
}

/** The parts of a report in which nothing is to be counted. */
export const emptyTables: ReportParts = { rows: NOTHING };
