import { Analysis } from '../../analysis.ts';
import type { LintSettings } from '../../lint/settings.ts';
import { applyEdits } from '../../text/edit.ts';
import { safeEdits } from './fixes.ts';

/** A mend may uncover another, as a heading its section's rows; more rounds than these would be two mends at odds. */
const MOST_ROUNDS = 10;

/** A document after its safe fixes, how many places were changed, and what is known of the new text. */
export interface FixedText {
  readonly text: string;
  readonly changes: number;
  readonly analysis: Analysis;
}

/** Applies the safe fixes of a document, again and again until none is left. No figure changes. */
export function fixText(text: string, settings?: LintSettings): FixedText {
  let analysis = new Analysis(text, settings);
  let changes = 0;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const edits = safeEdits(analysis);
    if (edits.length === 0) break;
    changes += edits.length;
    analysis = new Analysis(applyEdits(analysis.document.written.text, edits), settings);
  }
  return { text: analysis.document.written.text, changes, analysis };
}
