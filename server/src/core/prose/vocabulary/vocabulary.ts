import { applicantsWords } from './applicants.ts';
import { disclosureWords } from './disclosure.ts';
import { disputesWords } from './disputes.ts';
import type { VocabularyEntry } from './entry.ts';
import { fillersWords } from './fillers.ts';
import { joiningWords } from './joining.ts';
import { mannerWords } from './manner.ts';
import { outcomesWords } from './outcomes.ts';
import { whatIsCountedWords } from './what-is-counted.ts';
import { whatWasDoneWords } from './what-was-done.ts';

/** The words, by kind. Of two entries with the same word the first one counts. */
export const vocabulary: readonly VocabularyEntry[] = [
  ...whatIsCountedWords,
  ...whatWasDoneWords,
  ...outcomesWords,
  ...applicantsWords,
  ...disputesWords,
  ...disclosureWords,
  ...joiningWords,
  ...fillersWords,
  ...mannerWords,
];
