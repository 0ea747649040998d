import type { Finding, RuleDescription } from '../rules/rule.ts';
import { countWhile, groupBy } from '../sorted.ts';
import { bilingual } from '../text/bilingual.ts';
import type { TextEdit } from '../text/edit.ts';
import { editDistance } from '../text/edit-distance.ts';
import type { TextRange } from '../text/range.ts';
import type { SourceText } from '../text/source-text.ts';
import { type Directive, findDirectives } from './directives.ts';

/** A comment names a rule, or is a word, that there is not. */
export const suppressionUnknown: RuleDescription = {
  id: 'suppression-unknown',
  category: 'suppression',
  title: bilingual('注释中的规则或指令不存在', 'A comment names an unknown rule or directive'),
  severity: 'hint',
};

/** A comment silences nothing, and so will hide something one day that nobody has looked at. */
export const suppressionUnused: RuleDescription = {
  id: 'suppression-unused',
  category: 'suppression',
  title: bilingual('注释没有屏蔽任何问题', 'A comment silences nothing'),
  severity: 'hint',
};

/** A rule that a comment silences, all of them for null, and where. */
interface Silence {
  readonly rule: string | null;
  /** What in the comment says so. */
  readonly range: TextRange;
  readonly comment: Directive;
  /** The findings that begin here are silenced. */
  readonly scope: { start: number; end: number };
  used: boolean;
}

/**
 * Takes out what comments in the text silence and says which of them are of no use. `known` are the rules that there
 * are, `ran` tells those that were run: of the others nobody can tell whether a silence is needed.
 */
export function suppress<Found extends { readonly rule: string; readonly range: TextRange }>(
  source: SourceText,
  found: readonly Found[],
  known: ReadonlySet<string>,
  ran: (rule: string) => boolean,
): { kept: readonly Found[]; remarks: { rule: RuleDescription; finding: Finding }[] } {
  const directives = findDirectives(source.comments);
  if (directives.length === 0) return { kept: found, remarks: [] };
  const silences = silencesOf(directives, source);
  markUsed(silences, found);
  const byRule = groupBy(silences, ({ rule }) => rule);
  const scopes = new Map([...byRule].map(([rule, ofRule]) => [rule, new Scopes(ofRule.map(({ scope }) => scope))]));
  const kept = found.filter(
    ({ rule, range: { start } }) => !scopes.get(rule)?.holds(start) && !scopes.get(null)?.holds(start),
  );
  return { kept, remarks: [...unknownNames(directives, known), ...unusedSilences(silences, source, ran)] };
}

/** Every silence that comments of a text ask for: the rule, all for null, and where findings begin that it silences. */
export function silencesIn(source: SourceText): readonly { readonly rule: string | null; readonly scope: TextRange }[] {
  return silencesOf(findDirectives(source.comments), source);
}

/** Marks the silences in whose scope something begins that they silence. */
function markUsed(
  silences: readonly Silence[],
  found: readonly { readonly rule: string; readonly range: TextRange }[],
): void {
  const startsOf = (places: readonly { readonly range: TextRange }[]) =>
    places.map(({ range }) => range.start).sort((a, b) => a - b);
  const starts = new Map<string | null, number[]>([[null, startsOf(found)]]);
  for (const [rule, ofRule] of groupBy(found, ({ rule }) => rule)) starts.set(rule, startsOf(ofRule));
  for (const silence of silences) {
    const ofRule = starts.get(silence.rule) ?? [];
    const first = ofRule[countWhile(ofRule, start => start < silence.scope.start)];
    silence.used = first !== undefined && first <= silence.scope.end;
  }
}

/** Stretches of a text that may overlap. */
class Scopes {
  private readonly starts: number[] = [];
  /** How far the stretches reach that begin at or before each start. */
  private readonly reaches: number[] = [];

  constructor(scopes: readonly TextRange[]) {
    for (const { start, end } of [...scopes].sort((a, b) => a.start - b.start)) {
      this.starts.push(start);
      this.reaches.push(Math.max(end, this.reaches.at(-1) ?? end));
    }
  }

  /** Whether a place lies in one of them. */
  holds(offset: number): boolean {
    const before = countWhile(this.starts, start => start <= offset);
    return before > 0 && this.reaches[before - 1]! >= offset;
  }
}

function silencesOf(directives: readonly Directive[], source: SourceText): Silence[] {
  const silences: Silence[] = [];
  /** Those that no comment has ended yet, by their rule. */
  const open = new Map<string | null, Silence[]>();
  const whole = { start: 0, end: source.text.length };
  const nextLine = nextLineFinder(source);
  for (const comment of directives) {
    if (comment.kind === 'enable') {
      for (const rule of comment.rules.length === 0 ? [...open.keys()] : comment.rules.map(({ id }) => id)) {
        for (const silence of open.get(rule) ?? []) silence.scope.end = comment.range.start;
        open.delete(rule);
      }
      continue;
    }
    if (comment.kind === null) continue;
    const scope =
      comment.kind === 'disable-file'
        ? whole
        : comment.kind === 'disable'
          ? { ...whole, start: comment.range.end }
          : nextLine(comment);
    const named = comment.rules.length > 0 ? comment.rules : [{ id: null, range: comment.range }];
    const added = named.map(({ id, range }) => ({ rule: id, range, comment, scope: { ...scope }, used: false }));
    for (const silence of added) {
      silences.push(silence);
      if (comment.kind !== 'disable') continue;
      const known = open.get(silence.rule);
      if (known) known.push(silence);
      else open.set(silence.rule, [silence]);
    }
  }
  return silences;
}

/** Finds the line below a comment, and where that is blank, up to the first that is not. */
function nextLineFinder(source: SourceText): (comment: Directive) => TextRange {
  // Comments of one line, and those above one stretch of blank lines, have the same line below.
  let known = { first: -1, last: -1 };
  return ({ range }) => {
    const first = source.lineOf(range.end) + 1;
    if (first >= source.lineStarts.length) return { start: source.text.length + 1, end: source.text.length + 1 };
    if (first < known.first || first > known.last) {
      let last = first;
      while (last + 1 < source.lineStarts.length && source.slice(source.lineRange(last)).trim() === '') last++;
      known = { first, last };
    }
    return { start: source.lineStarts[first]!, end: source.lineRange(known.last).end };
  };
}

function* unknownNames(
  directives: readonly Directive[],
  known: ReadonlySet<string>,
): Generator<{ rule: RuleDescription; finding: Finding }> {
  for (const { kind, word, rules } of directives) {
    if (kind === null) {
      yield {
        rule: suppressionUnknown,
        finding: {
          message: bilingual(
            `没有指令 ${word.text}，只有 gouji-disable、gouji-enable、gouji-disable-next-line、gouji-disable-file。`,
            `There is no ${word.text}, only gouji-disable, gouji-enable, gouji-disable-next-line and gouji-disable-file.`,
          ),
          range: word.range,
        },
      };
      continue;
    }
    for (const { id, range } of rules)
      if (!known.has(id)) yield { rule: suppressionUnknown, finding: unknownRule(id, range, known) };
  }
}

function unknownRule(id: string, range: TextRange, known: ReadonlySet<string>): Finding {
  const meant = [...known].find(candidate => editDistance(candidate, id, 2) <= 2);
  return {
    message: bilingual(
      `没有规则 ${id}${meant ? `，是否指 ${meant}？` : '。'}`,
      `There is no rule ${id}${meant ? `; is ${meant} meant?` : '.'}`,
    ),
    range,
    fixes: meant
      ? [{ title: bilingual(`改为 ${meant}`, `Change to ${meant}`), safe: false, edits: [{ range, newText: meant }] }]
      : [],
  };
}

function* unusedSilences(
  silences: readonly Silence[],
  source: SourceText,
  ran: (rule: string) => boolean,
): Generator<{ rule: RuleDescription; finding: Finding }> {
  for (const { rule, range, comment, used } of silences) {
    if (used || (rule !== null && !ran(rule))) continue;
    const name = rule ?? '';
    yield {
      rule: suppressionUnused,
      finding: {
        message: bilingual(
          rule ? `这里没有 ${name} 的问题可屏蔽。` : '这里没有问题可屏蔽。',
          rule ? `There is no ${name} to silence here.` : 'There is nothing to silence here.',
        ),
        range,
        tag: 'unnecessary',
        fixes:
          comment.rules.length > 1
            ? []
            : [
                {
                  title: bilingual('删除这条注释', 'Remove the comment'),
                  safe: false,
                  edits: [removal(comment, source)],
                },
              ],
      },
    };
  }
}

/** The most characters beside a comment that are looked at; more are not white space alone. */
const MOST_BESIDE = 200;

/** Removes a comment, with its line where nothing else is on it. */
function removal({ range }: Directive, source: SourceText): TextEdit {
  const [first, last] = [source.lineOf(range.start), source.lineOf(range.end)];
  const lines = { start: source.lineStarts[first]!, end: source.lineRange(last).end };
  if (lines.end - lines.start > range.end - range.start + MOST_BESIDE) return { range, newText: '' };
  const isAlone = (source.text.slice(lines.start, range.start) + source.text.slice(range.end, lines.end)).trim() === '';
  if (!isAlone) return { range, newText: '' };
  return { range: { start: lines.start, end: source.lineStarts[last + 1] ?? lines.end }, newText: '' };
}
