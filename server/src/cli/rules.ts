import { ruleDescriptions } from '../core/lint/known-rules.ts';
import { pageOf } from '../core/rules/page.ts';
import type { Language } from '../core/text/bilingual.ts';
import { displayWidth } from '../core/text/display-width.ts';
import { type CommandLine, UsageError, unknownValue } from './arguments.ts';

/** The rules with their level and page, for people or as JSON. */
export function listRules({ format = 'text' }: CommandLine, language: Language): string {
  if (format !== 'text' && format !== 'json') throw new UsageError(unknownValue('--format', format, ['text', 'json']));
  if (format === 'json') {
    const list = ruleDescriptions.map(({ id, category, title, severity }) => {
      return JSON.stringify({ rule: id, category, severity, title: title[language], page: pageOf(id) });
    });
    return `[\n${list.join(',\n')}\n]\n`;
  }
  const widest = Math.max(...ruleDescriptions.map(({ title }) => displayWidth(title[language])));
  return ruleDescriptions
    .map(({ id, title, severity }) => {
      const padding = ' '.repeat(widest - displayWidth(title[language]));
      return `${id.padEnd(20)} ${severity.padEnd(12)} ${title[language]}${padding}  ${pageOf(id)}\n`;
    })
    .join('');
}
