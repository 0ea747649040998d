import { withoutPlainWords } from './applications.ts';
import type { Quantity } from './quantities.ts';
import { Vocabulary } from './vocabulary.ts';

/** A number of documents or decisions of table 2, and the columns of either edition that count the like. */
export interface DisclosureSubject {
  readonly kind: 'disclosure';
  readonly row: string;
  readonly columns: readonly string[];
}

const ROWS = new Vocabulary<string>({
  'normative-documents': ['行政规范性文件', '规范性文件'],
  rules: ['政府规章', '部门规章', '规章'],
  licensing: ['行政许可'],
  penalty: ['行政处罚'],
  coercion: ['行政强制'],
});

const NAMES_ROW = /规范性文件|规章|行政许可|行政处罚|行政强制/;
const MADE = /制发|制定|制订|出台|印发|新制作|新增/;
const REPEALED = /废止|宣布失效/;
const IN_FORCE = /现行有效/;
const DECIDED = /决定|作出|办理|实施/;
const VERBS = /制发|制定|制订|出台|印发|新制作|新增|废止|宣布失效|现行有效|决定|作出|办理|实施|共有|保留|案件/g;
/** 行政许可信息76条 are published items, 行政许可事项63项 are kinds of decisions: no decisions either of them. */
const NO_DECISIONS = /信息|事项|目录|清单|公示|案例|依据|标准/;

/**
 * What is said of a number in a text about documents and decisions. `last` is the row that the sentence has named
 * before: 制发规范性文件5件，废止2件.
 */
export function readDisclosure(
  { label, tail }: Quantity,
  last: string | null,
  isOwn: (name: string) => boolean,
): DisclosureSubject | null {
  if (last === null && !NAMES_ROW.test(label) && !NAMES_ROW.test(tail)) return null;
  const end = ROWS.endOf(label) ?? (isVerb(label) ? ROWS.endOf(tail) : null);
  const row = end?.names.length === 1 ? end.names[0]! : isVerb(label) && !end ? last : null;
  if (!row) return null;
  const isDocument = row === 'rules' || row === 'normative-documents';
  const before = end?.before ?? label;
  if (!isOwn(withoutPlainWords(before.replace(VERBS, '')))) return null;
  if (!isDocument)
    return DECIDED.test(label) && !NO_DECISIONS.test(label)
      ? { kind: 'disclosure', row, columns: ['decisions'] }
      : null;
  if (REPEALED.test(label)) return { kind: 'disclosure', row, columns: ['repealed'] };
  if (IN_FORCE.test(label)) return { kind: 'disclosure', row, columns: ['in-force', 'open-total'] };
  return MADE.test(label) ? { kind: 'disclosure', row, columns: ['issued', 'made', 'opened'] } : null;
}

/** Whether a label only says what was done, and the words for it stand elsewhere: 制定5件规范性文件. */
function isVerb(label: string): boolean {
  return DOCUMENT_VERB.test(label) && withoutPlainWords(label.replace(VERBS, '')) === '';
}

const DOCUMENT_VERB = /制发|制定|制订|出台|印发|废止|宣布失效|现行有效/;
