import type { Bilingual } from '../core/text/bilingual.ts';

/** The program cannot do what it is called for; says why. */
export class CannotRun extends Error {
  constructor(readonly explanation: Bilingual) {
    super(explanation.en);
  }
}
