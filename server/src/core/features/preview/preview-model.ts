import * as z from 'zod/mini';
import { EditionId, SectionId, TableId } from '../../form/schema.ts';
import { severities } from '../../rules/rule.ts';

/**
 * What the preview shows of a report: plain data in text order, as it crosses from the server to the client and on to the
 * page. Places are UTF-16 offsets. Everything that can be marked, lit up or edited has a `key`, which stays the same while
 * the text around it is typed: `applications/received/natural-person`.
 */

const Range = z.object({ start: z.int(), end: z.int() });

const Problem = z.object({
  rule: z.string(),
  severity: z.enum(severities),
  message: z.string(),
  range: Range,
  /** The key of what it is shown at; null where nothing of it is shown. */
  anchor: z.nullable(z.string()),
  /** What the figure would have to be. */
  expected: z.optional(z.string()),
});

/** A stretch of prose with the same problems all through. */
const Run = z.object({ text: z.string(), start: z.int(), problems: z.array(z.int()) });

const Paragraph = z.object({
  kind: z.literal('paragraph'),
  key: z.string(),
  /** Whether it heads what follows: （一）…, 1.… without a full stop. */
  heads: z.boolean(),
  range: Range,
  runs: z.array(Run),
});

const spans = { rowSpan: z.int(), columnSpan: z.int() };

/** Printed words of the form. */
const LabelCell = z.object({
  kind: z.literal('label'),
  key: z.string(),
  text: z.string(),
  header: z.boolean(),
  ...spans,
  /** Where the text has them; null where it leaves them out. */
  range: z.nullable(Range),
});

/** A figure of a row that could be read. */
const ValueCell = z.object({
  kind: z.literal('value'),
  key: z.string(),
  /** Row and column in words: （七）总计·自然人. */
  name: z.string(),
  text: z.string(),
  range: Range,
  /** The further stretches of a figure that mark-up parts: the range is its first. */
  rest: z.optional(z.array(Range)),
  /** Whether it states a sum of others. */
  total: z.boolean(),
  ...spans,
});

/** The place of a row's figures where it is not known which figure is whose, or where the text lacks the row. */
const UnreadCell = z.object({
  kind: z.literal('unread'),
  key: z.string(),
  name: z.string(),
  reason: z.enum(['incomplete', 'missing']),
  /** The figures as they stand. */
  figures: z.array(z.string()),
  range: z.nullable(Range),
  ...spans,
});

const Cell = z.discriminatedUnion('kind', [LabelCell, ValueCell, UnreadCell]);

/** A line of the text's table that has no place in the form: an unknown row, a second row of the same name. */
const StrayRow = z.object({ key: z.string(), label: z.string(), figures: z.array(z.string()), range: Range });

const Sum = z.object({
  rule: z.enum(['row-total', 'column-total', 'balance']),
  /** Key of the cell that states the result, and of those that make it up. */
  result: z.string(),
  terms: z.array(z.string()),
  holds: z.boolean(),
  /** Written out with its figures. */
  text: z.string(),
});

const TotalEdit = z.object({
  key: z.string(),
  range: Range,
  /** As in a value cell; they become empty. */
  rest: z.optional(z.array(Range)),
  newText: z.string(),
});

const Amount = z.object({ label: z.string(), amount: z.number() });

/** Where the year's applications came from and what became of them; from the 总计 column of table 3. */
const Flow = z.object({
  incoming: z.array(Amount),
  outgoing: z.array(Amount),
  /** On which sides a figure is not filled in yet, so that both need not come to the same. */
  open: z.object({ incoming: z.boolean(), outgoing: z.boolean() }),
  /** Who applied: the row 一, column by column. */
  applicants: z.array(Amount),
});

const Table = z.object({
  kind: z.literal('table'),
  key: z.string(),
  id: TableId,
  edition: EditionId,
  caption: z.string(),
  range: Range,
  /** Lines of column headings above all else, and the lines below them. */
  head: z.array(z.array(Cell)),
  body: z.array(z.array(Cell)),
  strays: z.array(StrayRow),
  /** Whether a blank cell keeps its place in the text; where not, it vanishes with its figure. */
  keepsBlanks: z.boolean(),
  sums: z.array(Sum),
  /** What filling in the totals would change. */
  totals: z.array(TotalEdit),
  flow: z.nullable(Flow),
});

const Section = z.object({
  key: z.string(),
  id: z.nullable(SectionId),
  /** Null for what stands before the first heading. */
  heading: z.nullable(z.object({ text: z.string(), range: z.nullable(Range) })),
  state: z.enum(['complete', 'problems', 'empty', 'missing']),
  blocks: z.array(z.discriminatedUnion('kind', [Paragraph, Table])),
});

export const PreviewSchema = z.object({
  isReport: z.boolean(),
  title: z.nullable(z.object({ text: z.string(), range: Range })),
  year: z.nullable(z.int()),
  edition: z.nullable(EditionId),
  sections: z.array(Section),
  problems: z.array(Problem),
  /** Where the report stands, of several in its text. */
  part: z.optional(z.object({ range: Range })),
});

export type Preview = z.infer<typeof PreviewSchema>;
export type PreviewProblem = z.infer<typeof Problem>;
export type PreviewSection = z.infer<typeof Section>;
export type PreviewBlock = PreviewSection['blocks'][number];
export type PreviewParagraph = z.infer<typeof Paragraph>;
export type PreviewRun = z.infer<typeof Run>;
export type PreviewTable = z.infer<typeof Table>;
export type PreviewCell = z.infer<typeof Cell>;
export type PreviewLabel = z.infer<typeof LabelCell>;
export type PreviewValue = z.infer<typeof ValueCell>;
export type PreviewUnread = z.infer<typeof UnreadCell>;
export type PreviewStray = z.infer<typeof StrayRow>;
export type PreviewSum = z.infer<typeof Sum>;
export type PreviewFlow = z.infer<typeof Flow>;
