import type { Directive } from '../../lint/directives.ts';
import { ruleDescriptions } from '../../lint/known-rules.ts';
import type { Problem } from '../../lint/lint.ts';
import { type Bilingual, bilingual } from '../../text/bilingual.ts';
import { type CaretLine, type CompletionItem, Names } from './completion-item.ts';

const MEANINGS: Readonly<Record<NonNullable<Directive['kind']>, Bilingual>> = {
  'disable-next-line': bilingual('下一行不再提示', 'silence the next line'),
  disable: bilingual('从这里起不再提示', 'silence from here on'),
  enable: bilingual('从这里起恢复提示', 'end the silence'),
  'disable-file': bilingual('整份报告不再提示', 'silence the whole report'),
};

// <!-- gouji-dis  |  <!--
const WORD_BEGINNING = /<!--\s*([a-z-]*)$/;
// <!-- gouji-disable balance、row  |  <!-- gouji-disable-file 总计
const RULE_BEGINNING = /<!--\s*gouji-[a-z-]+\s(?:[^：:>]*[\s、,，])?([a-z-]*|[一-鿿（）]{1,20})$/;

/** The words and the rules that a comment may name, those of the report's problems first; null outside of comments. */
export function directiveItems(problems: readonly Problem[], line: CaretLine): CompletionItem[] | null {
  const word = WORD_BEGINNING.exec(line.before)?.[1];
  if (word !== undefined) return wordItems(word, line);
  const rule = RULE_BEGINNING.exec(line.before)?.[1];
  return rule === undefined ? null : ruleItems(problems, rule, line);
}

function wordItems(typed: string, { caret, after }: CaretLine): CompletionItem[] {
  const end = after.includes('-->') ? '' : ' -->';
  // The one that is wanted most first.
  return (Object.keys(MEANINGS) as (keyof typeof MEANINGS)[]).map(kind => {
    const label = `gouji-${kind}`;
    return {
      kind: 'directive',
      label,
      detail: MEANINGS[kind],
      range: { start: caret - typed.length, end: caret },
      filter: new Names([label, MEANINGS[kind].zh]).filter(typed),
      newText: `${label} $1${end}`,
      isSnippet: true,
    };
  });
}

function ruleItems(problems: readonly Problem[], typed: string, { caret }: CaretLine): CompletionItem[] {
  const found = new Set(problems.map(({ rule }) => rule));
  return ruleDescriptions
    .map(({ id, title }) => ({ id, title, isFound: found.has(id) }))
    .sort((a, b) => Number(b.isFound) - Number(a.isFound))
    .map(({ id, title }) => ({
      kind: 'rule',
      label: id,
      detail: title,
      range: { start: caret - typed.length, end: caret },
      filter: new Names([id, title.zh]).filter(typed),
      newText: id,
      isSnippet: false,
    }));
}
