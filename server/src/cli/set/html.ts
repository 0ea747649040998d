import { type ReportState, reportStates } from '../../core/report/summary.ts';
import { bilingual, type Language } from '../../core/text/bilingual.ts';
import type { CheckedEntry, JsonProblem } from '../reporters/json.ts';
import { missingLine, SEVERITIES, STATES, summary } from '../reporters/summary.ts';
import type { CheckedFiles } from './composers.ts';

/** `check --format html`: one page to look at, the worst first, that needs nothing beside it. */
export function* htmlPage(files: CheckedFiles): Generator<string> {
  const { language, tally, entries, states } = files;
  yield head(language);
  yield `<p class="sum">${escaped(summary(tally)[language])}</p>\n<ul class="states">`;
  for (const state of reportStates) {
    const count = tally.states[state];
    if (count > 0) yield `<li class="${state}"><b>${count}</b> ${STATES[state].name[language]}</li>`;
  }
  const missing = missingLine(tally);
  yield `</ul>\n${missing ? `<p class="missing">${escaped(missing[language])}</p>\n` : ''}<input type="search" placeholder="${WORDS.filter[language]}" aria-label="${WORDS.filter[language]}" oninput="${FILTER}">\n`;
  for (const index of worstFirst(states)) yield fileBlock(entries.entryOf(index), states[index]!, language);
  yield '</main>\n</body>\n</html>\n';
}

const WORDS = {
  title: bilingual('年报检查结果', 'Annual reports: what was found'),
  filter: bilingual('按文件名、标题、规则筛选', 'Filter by file, title or rule'),
};
const FILTER =
  "for(const d of document.querySelectorAll('details'))d.hidden=!d.textContent.toLowerCase().includes(this.value.toLowerCase())";

/** The numbers of files, the worst first; those in the same state stay in their order. */
export function worstFirst(states: readonly ReportState[]): number[] {
  return [...states.keys()].sort(
    (a, b) => reportStates.indexOf(states[a]!) - reportStates.indexOf(states[b]!) || a - b,
  );
}

function fileBlock(entry: CheckedEntry, state: ReportState, language: Language): string {
  const { file, title, problems, error } = entry;
  const name = title ?? file;
  const count = problems.length > 0 ? ` <span class="count">${problems.length}</span>` : '';
  const stateName = `<span class="state ${state}">${STATES[state].name[language]}</span>`;
  const body = [
    title === null ? '' : `<p class="file">${escaped(file)}</p>`,
    error === undefined ? '' : `<p class="error">${escaped(error)}</p>`,
    problems.length > 0 ? `<ol>${problems.map(problem => problemItem(problem, language)).join('')}</ol>` : '',
  ];
  const open = state === 'wrong' || state === 'unreadable' ? ' open' : '';
  return `<details${open}><summary>${stateName} ${escaped(name)}${count}</summary>${body.join('')}</details>\n`;
}

function problemItem({ rule, severity, message, range: { start }, related }: JsonProblem, language: Language): string {
  const place = `${start.line + 1}:${start.character + 1}`;
  const others = related
    .filter(({ file }) => file !== undefined)
    .map(({ file, message: words }) => `<br><small>${escaped(words)}（${escaped(file!)}）</small>`);
  return `<li><span class="place">${place}</span> <span class="severity ${severity}">${SEVERITIES[severity].name[language]}</span> ${escaped(message)} <code>${rule}</code>${others.join('')}</li>`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, sign => ENTITIES[sign]!);
}
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function head(language: Language): string {
  return `<!DOCTYPE html>
<html lang="${language === 'zh' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${WORDS.title[language]}</title>
<style>
:root { color-scheme: light dark; --wrong: #b3261e; --look: #8a5a00; --right: #1b6e3c; --dim: #666; --line: #ddd; }
@media (prefers-color-scheme: dark) { :root { --wrong: #ff8a80; --look: #f0c060; --right: #7fd6a0; --dim: #aaa; --line: #444; } }
body { font: 16px/1.6 system-ui, "PingFang SC", "Microsoft YaHei", sans-serif; margin: 0; }
main { max-width: 60rem; margin: 0 auto; padding: 1.5rem; }
.states { display: flex; flex-wrap: wrap; gap: 1.5rem; padding: 0; list-style: none; }
.states b { font-size: 1.5rem; }
input { width: 100%; box-sizing: border-box; font: inherit; padding: .4rem .6rem; margin-bottom: 1rem; }
details { border-top: 1px solid var(--line); padding: .4rem 0; }
summary { cursor: pointer; }
.state { display: inline-block; min-width: 6em; font-weight: 600; }
.wrong, .unreadable, .missing, .error { color: var(--wrong); }
.look, .warning { color: var(--look); }
.right { color: var(--right); }
.none, .hint, .information, .file, .place, small, code, .count { color: var(--dim); }
ol { padding-left: 1.5rem; }
li { margin: .3rem 0; overflow-wrap: anywhere; }
.states li { margin: 0; }
@media print { input { display: none; } details { break-inside: avoid; } }
</style>
</head>
<body>
<main>
<h1>${WORDS.title[language]}</h1>
`;
}
