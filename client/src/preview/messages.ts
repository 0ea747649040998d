import * as z from 'zod/mini';
import type { Preview } from '../../../server/src/core/features/preview/preview-model.ts';
import type { Change } from './change.ts';
import type { Words } from './words.ts';

/** What the extension tells the page. */
export type ToPage =
  | { readonly type: 'show'; readonly turn: number; readonly shown: Shown }
  /** What was shown in the turn before has changed, and only so much. */
  | { readonly type: 'change'; readonly turn: number; readonly change: Change }
  /** The text was scrolled so that `offset` is at the top. */
  | { readonly type: 'scroll'; readonly offset: number }
  /** A sentence for the status line: what was done, or why it could not be. */
  | { readonly type: 'tell'; readonly message: string }
  /** Puts the report on the clipboard, which the extension itself can only give a text. */
  | { readonly type: 'copy'; readonly copying: Copying };

/** A report for the clipboard. */
export interface Copying {
  /** The document that it is the report of. */
  readonly uri: string;
  readonly html: string;
  readonly plain: string;
  /** What is said when it is there, and what stands on the button where a browser wants the user to press one. */
  readonly done: string;
  readonly ask: string;
}

/** A report as the page shows it. */
export interface Shown {
  readonly uri: string;
  /** Version of the document that offsets belong to. */
  readonly version: number;
  readonly preview: Preview;
  /** How many of the page's edits of this report are in it, or will never be. */
  readonly edits: number;
  /** Where the cursor of the editor is; null where nobody went to it yet. */
  readonly cursor: number | null;
  readonly words: Words;
  /** Whether pictures are shown above the tables. */
  readonly pictures: boolean;
}

/** What the page asks of the extension. A page is checked like any other stranger. */
export const FromPage = z.discriminatedUnion('type', [
  /** The page is there and does not have what is to be shown. */
  z.object({ type: z.literal('ready') }),
  /** The page is so wide, in pixels. */
  z.object({ type: z.literal('resized'), width: z.number() }),
  /** Shows a place of the text: in an editor that is there, in a new one if need be, or there with the keyboard. */
  z.object({
    type: z.literal('reveal'),
    start: z.int(),
    end: z.int(),
    where: z.enum(['open-editor', 'any-editor', 'focused-editor']),
  }),
  /** A person scrolled the page so that `offset` is at its top. */
  z.object({ type: z.literal('scrolled'), offset: z.number() }),
  /** Writes `text` into a cell that showed `from`; the page counts its edits. */
  z.object({ type: z.literal('edit'), number: z.int(), key: z.string(), from: z.string(), text: z.string() }),
  z.object({ type: z.literal('fillTotals'), key: z.string() }),
  /** Puts a missing section in its place. */
  z.object({ type: z.literal('insert'), section: z.string() }),
  z.object({ type: z.literal('pictures'), on: z.boolean() }),
  /** The report that was to be copied is on the clipboard, or the page asks for a key or a click first. */
  z.object({ type: z.literal('copied') }),
  z.object({ type: z.literal('run'), command: z.enum(['export', 'print', 'undo', 'redo']) }),
]);
export type FromPage = z.infer<typeof FromPage>;

/** A new text for a cell. */
export type CellEdit = Extract<FromPage, { type: 'edit' }>;

/** What the page keeps over a restart of VS Code. */
export interface PageState {
  readonly uri: string;
  /** How far down it was scrolled, as an offset of the text. */
  readonly offset: number;
}
