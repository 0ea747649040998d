import { oncePer } from '../once.ts';
import type { Token } from './lexicon.ts';
import type { ClaimPattern } from './patterns/pattern.ts';
import type { SentenceState } from './sentence-state.ts';
import { hasKind, isLead, UNCHANGING } from './tokens.ts';

type Kind = Token['kind'];

/** What a pattern asks of kinds, as it is asked of every phrase of every sentence: worked out once. */
const askedOf = oncePer(({ needs, may = [], never = [] }: ClaimPattern) => {
  const choices = needs.map(need => new Set(need.split('|') as Kind[]));
  const wanted = new Set(choices.flatMap(kinds => [...kinds]));
  const admitted = new Set([...UNCHANGING, ...wanted, ...may]);
  for (const kind of never) admitted.delete(kind);
  return { choices, wanted, admitted, never: new Set(never) };
});

/**
 * Whether a pattern fits the words of a phrase. `kinds` are those that count here, `tokens` the words in their order;
 * `state` is what the sentence has told before.
 */
export function matches(
  pattern: ClaimPattern,
  kinds: ReadonlySet<Kind>,
  tokens: readonly Token[],
  state: SentenceState,
  sentence: string,
): boolean {
  const { choices, wanted, admitted, never } = askedOf(pattern);
  for (const choice of choices) if (!holdsOneOf(kinds, choice)) return false;
  for (const kind of kinds) {
    if (admitted.has(kind)) continue;
    if (kind !== 'stranger' || never.has(kind)) return false;
    if (!pattern.strangersLead || !isLedByStrangers(tokens, wanted)) return false;
  }
  const { nearest, after = [], unless = [], inOrder = false, beside } = pattern;
  if (!after.every(says => state.hasClaimed(says))) return false;
  if (unless.some(says => state.hasClaimed(says))) return false;
  if (beside && !beside.test(sentence)) return false;
  if (inOrder && !standInOrder(tokens, choices)) return false;
  if (!nearest) return true;
  const last = tokens.findLast(
    ({ kind }) => kind === 'stranger' || nearest.includes(kind) || wanted.has(kind) || NAMING.has(kind),
  );
  return last !== undefined && nearest.includes(last.kind);
}

function holdsOneOf(kinds: ReadonlySet<Kind>, choice: ReadonlySet<Kind>): boolean {
  for (const kind of choice) if (kinds.has(kind)) return true;
  return false;
}

function standInOrder(tokens: readonly Token[], choices: readonly ReadonlySet<Kind>[]): boolean {
  let at = -1;
  return choices.every(choice => {
    at = tokens.findIndex(({ kind }, index) => index > at && choice.has(kind));
    return at >= 0;
  });
}

/** Whether all strangers stand before the first of the words that are wanted. */
function isLedByStrangers(tokens: readonly Token[], wanted: ReadonlySet<Kind>): boolean {
  const first = tokens.findIndex(({ kind }) => wanted.has(kind));
  return tokens.findLastIndex(({ kind }) => kind === 'stranger') < first;
}

const NAMING = new Set<Kind>(['outcome', 'reason', 'applicant', 'result', 'dispute']);

/** How a number's words are read: those before it with those behind it; or those before it alone; or with their title. */
export function* readingsOf(
  title: readonly Token[],
  before: readonly Token[],
  after: readonly Token[],
): Generator<readonly Token[]> {
  // 予以公开的占34.1%，共14件: a number that says nothing itself is of what leads to it.
  if (title.length > 0 && after.length === 0 && isLead(before)) yield [...title, ...before];
  // 在40件新收申请中 counts them all; 申请中有2件 counts some.
  if (after.length > 0) yield [...before, ...after.filter(({ kind }) => kind !== 'among')];
  // 收到12件征地申请 counts some; what else follows tells what became of all: 收到申请12件均按期办结, 予以公开的8件申请已梳理.
  const application = after.findIndex(({ kind }) => kind === 'application');
  const stranger = after.findIndex(({ kind }) => kind === 'stranger');
  const isSome =
    application >= 0 &&
    stranger >= 0 &&
    (stranger < application || !(hasKind(before, 'outcome') || hasKind(before, 'occur')));
  if (after.length === 0 || !(isSome || isLead(before))) yield before;
  // 终止、撤回等其他结果2件 names what is counted behind what is only like it.
  const like = before.findLastIndex(({ kind }) => kind === 'etc');
  if (like >= 0 && before.slice(like).some(({ kind }) => kind === 'result' || kind === 'applicant')) {
    const kept = before.slice(0, like).filter(({ kind }) => kind === 'dispute' || kind === 'part' || kind === 'course');
    yield [...title, ...kept, ...before.slice(like + 1)];
  }
  if (title.length === 0) return;
  yield [...title, ...before];
  // 做好规范性文件管理，全年印发7件.
  if (hasKind(title, 'document')) yield [...title.filter(({ kind }) => kind === 'document'), ...before];
}

/** The parts of a clause that each deny something: 未收到申请、未发生行政复议. */
export function partsOfDenial(tokens: readonly Token[]): (readonly Token[])[] {
  const starts = tokens.flatMap(({ kind }, index) => (kind === 'no' ? [index] : []));
  if (starts.length < 2) return [tokens];
  return starts.map((start, index) => tokens.slice(index === 0 ? 0 : start, starts[index + 1]));
}
