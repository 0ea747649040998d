import { type Bilingual, bilingual } from '../../../text/bilingual.ts';
import { differences } from '../../../text/difference.ts';
import type { Paragraph } from '../body.ts';
import type { Stretch } from '../visible-text.ts';
import type { Draft } from './draft.ts';

/** A text that is to be another: that of a line or of a cell. */
export interface TextPlace {
  readonly start: number;
  readonly text: string;
  readonly stretches: readonly Stretch[];
  /** The paragraph that takes text where there is none yet; null where there is no paragraph at all. */
  readonly paragraph: Paragraph | null;
  /** The format of text beside it, for a paragraph whose mark has none. */
  readonly formatBeside: string;
}

/** Changes a text where it differs, within the runs it stands in. Gives the reason where that cannot be. */
export function changeText(draft: Draft, place: TextPlace, text: string): Bilingual | null {
  const number = numberOf(place);
  if (!text.startsWith(number)) return changesNumber(number);
  const owned = place.stretches.filter(hasPiece);
  for (const { before, after } of differences(place.text.slice(number.length), text.slice(number.length)).reverse()) {
    const start = place.start + number.length + before.start;
    const end = place.start + number.length + before.end;
    const inserted = text.slice(number.length + after.start, number.length + after.end);
    const removed = owned.filter(stretch => stretch.start < end && stretch.end > start);
    const target = removed.find(({ piece }) => piece.kind === 'text') ?? removed[0] ?? beside(owned, start);
    if (!target) {
      if (!place.paragraph) return bilingual('这一格里没有段落', 'the cell has no paragraph');
      addRun(draft, place.paragraph, inserted, place.formatBeside);
      continue;
    }
    if (draft.author && target.piece.run.isFormula) return inFormula();
    for (const stretch of removed.includes(target) ? removed : [...removed, target]) {
      const shown = place.text.slice(stretch.start - place.start, stretch.end - place.start);
      const now = draft.textOf(stretch.piece, shown);
      const from = Math.max(start, stretch.start) - stretch.start;
      const to = Math.min(end, stretch.end) - stretch.start;
      const added = stretch === target ? inserted : '';
      draft.setText(stretch.piece, shown, now.slice(0, from) + added + now.slice(Math.max(from, to)));
    }
  }
  return null;
}

type OwnedStretch = Stretch & { readonly piece: NonNullable<Stretch['piece']> };

function hasPiece(stretch: Stretch): stretch is OwnedStretch {
  return stretch.piece !== null;
}

/** The automatic number in front of a text. */
function numberOf({ stretches: [first], start, text }: TextPlace): string {
  return first && first.piece === null ? text.slice(0, first.end - start) : '';
}

/** Text that is put in goes on from what stands before it, else before what follows. */
function beside(owned: readonly OwnedStretch[], at: number): OwnedStretch | undefined {
  const isText = ({ piece }: OwnedStretch) => piece.kind === 'text';
  const before = owned.filter(({ end }) => end === at);
  const behind = owned.filter(({ start }) => start === at);
  return before.findLast(isText) ?? behind.find(isText) ?? before.at(-1) ?? behind[0] ?? owned.at(-1);
}

/** Puts a run into a paragraph without text. */
function addRun(draft: Draft, paragraph: Paragraph, text: string, formatBeside: string): void {
  const { names, source } = draft;
  const format = draft.formatOf(paragraph.markFormat) || formatBeside;
  const run = draft.tracked('ins', names.run(format, names.text(text)));
  if (paragraph.contentStart !== null) {
    draft.insert(source.lastIndexOf('<', paragraph.end - 1), run);
    return;
  }
  // <w:p/> has nowhere to put it.
  const tag = source.slice(paragraph.start, paragraph.end);
  draft.replace(paragraph, `${tag.slice(0, -2).trimEnd()}>${run}</${names.prefix}p>`);
}

function changesNumber(number: string): Bilingual {
  return bilingual(
    `“${number.trim()}”是 Word 自动编的号，不是文字，请在 Word 里改`,
    `“${number.trim()}” is a number that Word makes, not text; change it in Word`,
  );
}

function inFormula(): Bilingual {
  return bilingual(
    '这里是公式，文件又在修订状态，请在 Word 里改',
    'this is a formula and the file tracks its changes; change it in Word',
  );
}
