import type { Language } from '../core/text/bilingual.ts';

/** The language of what the program says: as the locale of the environment names English, otherwise Chinese. */
export function languageOf(environment: Readonly<Record<string, string | undefined>>): Language {
  const locale = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || '';
  return /^en(?:[_.@-]|$)/i.test(locale) ? 'en' : 'zh';
}
