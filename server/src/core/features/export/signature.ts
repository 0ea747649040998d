import type { Preview, PreviewBlock, PreviewParagraph } from '../preview/preview-model.ts';
import { textOf } from './paragraph-text.ts';

/** The organ and the date that close a report; null where they are not there. */
export interface Signature {
  readonly organ: PreviewParagraph | null;
  readonly date: PreviewParagraph | null;
}

const DATE =
  /^(?:\d{4}|[〇○零一二三四五六七八九]{4})年(?:\d{1,2}|[一二三四五六七八九十]{1,3})月(?:\d{1,2}|[一二三四五六七八九十]{1,3})日$/;

/** The signature of a report: its last paragraph where that is a date, and the organ above it. */
export function signatureOf({ sections }: Preview): Signature {
  const blocks: readonly PreviewBlock[] = sections.findLast(({ state }) => state !== 'missing')?.blocks ?? [];
  const [organ, date] = [blocks.at(-2), blocks.at(-1)];
  if (date?.kind !== 'paragraph' || !DATE.test(textOf(date))) return { organ: null, date: null };
  const isOrgan = organ?.kind === 'paragraph' && !organ.heads && isShort(textOf(organ));
  return { organ: isOrgan ? organ : null, date };
}

/** Whether a paragraph is a name or a date and no sentence. */
export function isShort(text: string): boolean {
  return text.length <= 30 && !/[。；，：]/.test(text);
}
