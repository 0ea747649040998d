import type { Token } from './lexicon.ts';
import {
  countMeanings,
  type DisputeKind,
  type DisputeResult,
  disclosureMeanings,
  disputeMeaning,
  type Meaning,
  ofApplicants,
  outcomeMeaning,
} from './meanings.ts';
import type { Says } from './patterns/pattern.ts';
import type { SentenceState } from './sentence-state.ts';
import { hasKind, namesOfKind, rowIn } from './tokens.ts';

/** What a claim names, and the cells that it may mean, the likeliest first. */
export interface NamedCells {
  readonly names: readonly string[];
  readonly means: readonly Meaning[];
}

/** The cells that the words of a claim name, in view of what the sentence has told; null where they name none. */
export function cellsNamed(says: Says, tokens: readonly Token[], state: SentenceState): NamedCells | null {
  switch (says) {
    case 'outcome':
      return outcomesIn(tokens, state);
    case 'withdrawn':
      return { names: [], means: [outcomeMeaning(['other-handling'])] };
    case 'applicant':
      return applicantsIn(tokens, state);
    case 'dispute':
    case 'no disputes':
    case 'result':
      return disputesIn(says, tokens, state);
    case 'no applications':
      return { names: [], means: [countMeanings.received[0]] };
    case 'issued':
    case 'opened':
    case 'repealed':
    case 'in-force':
    case 'decisions': {
      const row = rowIn(tokens) ?? state.row;
      return row ? { names: [row], means: disclosureMeanings(row, COLUMNS[says]) } : null;
    }
    default: {
      const means: readonly Meaning[] = countMeanings[says];
      // 收到公民申请31件 are all, or those of natural persons.
      const ofCitizens = hasKind(tokens, 'citizen')
        ? means.map(meaning => ({ ...ofApplicants(meaning, ['natural-person']), isUnusual: true }))
        : [];
      return { names: [], means: [...means, ...ofCitizens] };
    }
  }
}

const COLUMNS = {
  issued: ['issued', 'made', 'opened'],
  opened: ['issued', 'made', 'opened', 'in-force', 'open-total'],
  repealed: ['repealed'],
  'in-force': ['in-force', 'open-total'],
  decisions: ['decisions'],
} as const;

/**
 * The outcomes that stand nearest to the number: 予以公开及部分公开 are two. Of a reason and its group (因本机关不掌握无法提供)
 * either may be meant; with 等 between them the group is. 予以公开（含部分公开） are two or the last of them.
 */
function outcomesIn(tokens: readonly Token[], state: SentenceState): NamedCells {
  const at = tokens.findLastIndex(({ kind }) => kind === 'outcome' || kind === 'reason');
  if (at < 0 && hasKind(tokens, 'others')) {
    const untold = OUTCOMES.filter(group => !state.outcomes.has(group));
    return { names: ['other-handling'], means: [['other-handling'], untold].map(outcomeMeaning) };
  }
  if (at < 0 && !hasKind(tokens, 'open'))
    return { names: [...state.outcomes], means: [outcomeMeaning([...state.outcomes]), ...countMeanings.answered] };
  // 公开 alone is 予以公开, with or without 部分公开.
  if (at < 0) return { names: ['granted'], means: [['granted'], ['granted', 'partial']].map(outcomeMeaning) };
  const names: string[] = [];
  let read = at;
  for (; read >= 0; read--) {
    const token = tokens[read]!;
    if (token.kind === tokens[at]!.kind) names.unshift(...token.names);
    else if (token.kind !== 'filler') break;
  }
  const other: string[] = [];
  for (; read >= 0; read--) {
    const token = tokens[read]!;
    if (token.kind === 'outcome' || token.kind === 'reason' || token.kind === 'complaint')
      other.unshift(...token.names);
    else if (!BETWEEN_OUTCOMES.has(token.kind)) break;
  }
  const ways = [unique(names)];
  // 信息不存在或不掌握等8件 are those of the reason's group.
  const isGroup = tokens[at]!.kind === 'reason' && hasKind(tokens.slice(at), 'etc');
  if (isGroup && other.length === 0) ways.unshift(unique(names.map(name => groupOf(name))));
  if (other.length > 0) {
    ways.push(unique(other));
    if (hasKind(tokens.slice(0, at), 'part')) ways.push(unique([...other, ...names]));
  }
  return { names: ways[0]!, means: ways.map(outcomeMeaning) };
}

/** The group of outcomes that a reason stands in: refused of refused-process. */
function groupOf(row: string): string {
  return row.startsWith('other-') ? 'other-handling' : row.split('-')[0]!;
}

const OUTCOMES = ['granted', 'partial', 'refused', 'unavailable', 'unprocessed', 'other-handling'];
const BETWEEN_OUTCOMES = new Set<Token['kind']>([
  'filler',
  'occur',
  'matter',
  'part',
  'own',
  'stranger',
  'secret',
  'answer',
  'decide',
  'application',
]);

function unique(names: readonly string[]): string[] {
  return [...new Set(names)];
}

const APPLICANTS = ['natural-person', 'business', 'research', 'public-interest', 'legal-service', 'other'];
/** The numbers of which table 3 tells who applied, with the rows that are asked. */
const DIVISIBLE = new Set<Says>(['received', 'new', 'incoming', 'handled', 'answered', 'carried-in', 'carried-out']);
const UNNAMED_WHOLE: readonly Meaning[] = countMeanings.handled;

function applicantsIn(tokens: readonly Token[], state: SentenceState): NamedCells {
  const columns = unique(namesOfKind(tokens, 'applicant'));
  const isOthers = columns.length === 0 && hasKind(tokens, 'others');
  const names = columns.length > 0 ? columns : isOthers ? ['others'] : ['natural-person'];
  const whole = state.lastWhole();
  if (whole?.claim && !DIVISIBLE.has(whole.claim.says)) return { names, means: [] };
  const divided = whole ? (whole.claim?.means ?? []) : UNNAMED_WHOLE;
  // 其他 is whoever was not named before, or the column of that name.
  const unnamed = APPLICANTS.filter(column => !state.applicants.has(column));
  const ways = isOthers ? [unnamed, ['other']] : [names];
  return { names, means: ways.flatMap(way => divided.map(meaning => ofApplicants(meaning, way))) };
}

const RESULTS: readonly DisputeResult[] = ['upheld', 'corrected', 'other', 'pending'];

function disputesIn(says: Says, tokens: readonly Token[], state: SentenceState): NamedCells | null {
  const named = says === 'dispute' && !hasKind(tokens, 'dispute') ? litigationsIn(tokens) : disputeKinds(tokens);
  if (named.length > 0) state.nameDisputes(named, says === 'dispute' && !state.hasClaimed('dispute'));
  const kinds = named.length > 0 ? named : state.disputes;
  if (kinds.length === 0) return null;
  const results = says === 'result' ? resultsIn(tokens) : [];
  if (says === 'result' && results.length === 0) {
    // 其他 is 其他结果, or whatever was not named before.
    const unnamed = RESULTS.filter(result => !state.results.has(result));
    return { names: [...kinds, 'others'], means: [disputeMeaning(kinds, ['other']), disputeMeaning(kinds, unnamed)] };
  }
  for (const result of results) state.results.add(result);
  // A result that is told after two of them may be of either or of both.
  const apart = says === 'result' && named.length === 0 && kinds.length > 1 ? kinds.map(kind => [kind]) : [];
  return { names: [...kinds, ...results], means: [kinds, ...apart].map(of => disputeMeaning(of, results)) };
}

/** The results that words name; 撤回 is 其他结果, and 未结 尚未审结. */
function resultsIn(tokens: readonly Token[]): DisputeResult[] {
  const named = namesOfKind(tokens, 'result');
  if (named.length > 0 || hasKind(tokens, 'others')) return unique(named) as DisputeResult[];
  return hasKind(tokens, 'pending') ? ['pending'] : (namesOfKind(tokens, 'withdrawn') as DisputeResult[]);
}

/** The litigations that are told by their way alone: 行政诉讼9件，其中未经复议4件. */
function litigationsIn(tokens: readonly Token[]): DisputeKind[] {
  return namesOfKind(tokens, 'course').slice(0, 1) as DisputeKind[];
}

/** The kinds of disputes that words name. 复议后起诉 is a litigation of its own kind, and 起诉 in it no other. */
export function disputeKinds(tokens: readonly Token[]): DisputeKind[] {
  const kinds = new Set(namesOfKind(tokens, 'dispute') as DisputeKind[]);
  const [course] = namesOfKind(tokens, 'course') as DisputeKind[];
  if (course && kinds.delete('litigation')) kinds.add(course);
  else if (course === 'litigation-after-review' && kinds.size === 0) kinds.add('review');
  if (kinds.has('litigation-direct') || kinds.has('litigation-after-review')) kinds.delete('litigation');
  return [...kinds];
}
