import { indexOf, Lexicon, type WordIndex } from './lexicon.ts';
import type { OwnNames } from './own-names.ts';
import type { TokenKind } from './vocabulary/entry.ts';
import { vocabulary } from './vocabulary/vocabulary.ts';
import { writtenPhrases } from './vocabulary/written-phrases.ts';

const GENERAL_WORDS = indexOf(vocabulary);

/** The words of a report of a year and an organ. Without a year every year that is named is another. */
export function lexiconFor(year: number | null, names: OwnNames, words: WordIndex = GENERAL_WORDS): Lexicon {
  return new Lexicon(
    [indexOf(names.words), words],
    [
      ...names.written,
      {
        begins: '12',
        pattern: /\d{4}年(?:度内|度末|度|末|底|初|内|期间|以内)?|20\d\d度?(?=[我本全共])/y,
        read: written => yearOf(Number(written.slice(0, 4)), year),
      },
      ...writtenPhrases.map(({ kind, names: own, begins, pattern }) => ({
        begins,
        pattern,
        names: own,
        read: () => kind,
      })),
    ],
    word => (names.isShortForm(word) ? 'own' : OTHER_ORGAN.test(word) ? 'level' : null),
  );
}

/** 县司法局, 市政府, 局属单位: not the organ that reports. */
const OTHER_ORGAN =
  /(?:(?:[局委厅院镇乡省市县区]|(?<=.)(?<![督交承转催主协拟会经代查联领])办)|政府|办公室|部门|单位|街道|公司)$/;

function yearOf(named: number, year: number | null): TokenKind | null {
  if (year === null) return null;
  if (named === year) return 'filler';
  return named === year - 1 ? 'last-year' : named === year + 1 ? 'next-year' : null;
}
