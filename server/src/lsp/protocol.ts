import * as z from 'zod/mini';
import { PreviewSchema } from '../core/features/preview/preview-model.ts';
import { organLevels } from '../core/report/organ.ts';
import { reportStates } from '../core/report/summary.ts';

/**
 * What Gouji's own client and server say to each other beside the Language Server Protocol. Both sides check what they
 * are given with these schemas. Positions are those of the protocol: lines and UTF-16 characters from 0.
 */

const Position = z.object({ line: z.int(), character: z.int() });
const Range = z.object({ start: Position, end: Position });

/** How many problems there are of each severity. */
export const ProblemCounts = z.object({ error: z.int(), warning: z.int(), information: z.int(), hint: z.int() });
export type ProblemCounts = z.infer<typeof ProblemCounts>;

/** The document that is asked about; it has to be open. */
export const DocumentParams = z.object({ textDocument: z.object({ uri: z.string() }) });
export type DocumentParams = z.infer<typeof DocumentParams>;

/**
 * `problems`: there are some in it or about it · `empty`: a heading with nothing below it · `missing`: the form has it,
 * the text has not · `complete`: none of these.
 */
export const OutlineState = z.enum(['complete', 'problems', 'empty', 'missing']);
export type OutlineState = z.infer<typeof OutlineState>;

/** A section, table or row of a report, or one that the form has and the report has not. */
export const OutlineNode = z.object({
  /** A report where the text has several, with its sections below it. */
  kind: z.enum(['report', 'section', 'table', 'row']),
  /** As in the editions: `applications`, `outcome-total`; null for a section that the form does not know. */
  id: z.nullable(z.string()),
  /** The printed words, or the official ones of what is missing. */
  label: z.string(),
  /** The figures of a row; the edition of a table. */
  detail: z.optional(z.string()),
  state: OutlineState,
  /** Problems in it or about it, those of its children included. */
  problems: ProblemCounts,
  /** The whole of it and its heading or label; absent for what is missing. */
  range: z.optional(Range),
  selectionRange: z.optional(Range),
  get children() {
    return z.array(OutlineNode);
  },
});
export type OutlineNode = z.infer<typeof OutlineNode>;

/**
 * What the server begins to work on, and how long that may take; null when it is done. Only a client is told that ends
 * servers (`endsServer`): a server in a browser cannot stop itself.
 */
export const working = {
  method: 'gouji/working',
  params: z.nullable(z.object({ uri: z.string(), version: z.nullable(z.int()), milliseconds: z.number() })),
};

/** The outline of a report: the six official sections in their order, then those that the form does not know. */
export const OutlineResult = z.object({
  /** The version of the document that it is the outline of. */
  version: z.int(),
  /** The edition whose sections are listed: that of the report's year, else the newest. Null where it is no report. */
  edition: z.nullable(z.string()),
  /** Empty where the document is no report. */
  sections: z.array(OutlineNode),
});
export type OutlineResult = z.infer<typeof OutlineResult>;

/** What a document is, for the status bar and for deciding what to offer. */
export const ReportResult = z.object({
  version: z.int(),
  isReport: z.boolean(),
  /** How many reports the document holds; title, organ, year and edition are those of the first. */
  reports: z.int(),
  title: z.nullable(z.string()),
  organ: z.nullable(z.string()),
  /** The year of the data. */
  year: z.nullable(z.int()),
  /** The edition that applies to the year. */
  edition: z.nullable(z.string()),
  problems: ProblemCounts,
  /** The places that wait to be filled in, in text order. */
  blanks: z.array(Range),
  /** Why it is no report, or why no edition applies, in the language of the messages; empty where all is known. */
  reasons: z.array(z.string()),
});
export type ReportResult = z.infer<typeof ReportResult>;

/** A section or table that the report lacks. */
export const InsertionParams = z.object({
  ...DocumentParams.shape,
  kind: z.enum(['section', 'table']),
  id: z.string(),
  /** A place in the report that is meant, of several in the text. */
  position: z.optional(Position),
});

/** What to insert for it and where, in snippet syntax; null for what the form does not have. */
export const InsertionResult = z.nullable(z.object({ position: Position, snippet: z.string() }));

/** The report that is shown is the one at the position, of several in a text; without one the first. */
export const PreviewParams = z.object({ ...DocumentParams.shape, position: z.optional(Position) });

/**
 * What the preview shows. Its places are offsets in the text of that version and not lines, as the page that shows it has
 * the figures and not the text.
 */
export const PreviewResult = z.object({ version: z.int(), preview: PreviewSchema });
export type PreviewResult = z.infer<typeof PreviewResult>;

/** A new report to be written into the open document. */
export const NewReportParams = z.object({
  ...DocumentParams.shape,
  organ: z.string(),
  /** The year of the data. */
  year: z.int(),
  /** The organ's level where the user has said it; null to guess it from the name. */
  level: z.nullable(z.enum(organLevels)),
  /** Texts that may be last year's report of the same organ. */
  previous: z.array(z.string()),
});

export const NewReportResult = z.object({ text: z.string() });

/** The open document, and texts that may be last year's report of the same organ. */
export const CarriedInParams = z.object({ ...DocumentParams.shape, previous: z.array(z.string()) });

/** The figures of 二 that differ from last year's 四; null where none of the texts is last year's report. */
export const CarriedInResult = z.nullable(
  z.object({ version: z.int(), edits: z.array(z.object({ range: Range, newText: z.string() })) }),
);

/** The open document, and the place of the table that is meant; all tables without one. */
export const RepairsParams = z.object({ ...DocumentParams.shape, range: z.optional(Range) });

/** The ways to make the sums of tables hold, of each table the best first. */
export const RepairsResult = z.object({
  version: z.int(),
  ways: z.array(
    z.object({
      /** 表3 */
      table: z.string(),
      /** What changes, from what to what, a row of the table each. */
      changes: z.array(z.string()),
      /** Why it may not be the right way, in the language of the messages; empty where nothing speaks against it. */
      caution: z.string(),
      edits: z.array(z.object({ range: Range, newText: z.string() })),
    }),
  ),
});
export type RepairsResult = z.infer<typeof RepairsResult>;

/** A rule that is to be silent on the line of a place, or in the whole document, and why. */
export const SilenceParams = z.object({
  ...DocumentParams.shape,
  rule: z.string(),
  scope: z.enum(['here', 'file']),
  range: Range,
  reason: z.string(),
});

/** The edit that writes the comment. */
export const SilenceResult = z.object({ version: z.int(), edit: z.object({ range: Range, newText: z.string() }) });

/** What is to be pasted in the place of a range: a page, plain text, or the same thing as both. */
export const PasteParams = z.object({
  ...DocumentParams.shape,
  range: Range,
  html: z.optional(z.string()),
  plain: z.optional(z.string()),
});

/** The ways to paste it, the best first; `edits` change other places. None where plain pasting will do. */
export const PasteResult = z.array(
  z.object({
    kind: z.enum(['table', 'figures']),
    title: z.string(),
    insertText: z.string(),
    edits: z.array(z.object({ range: Range, newText: z.string() })),
  }),
);
export type PasteResult = z.infer<typeof PasteResult>;

/**
 * The part of the open document that is seen, how many digits wide its tabs are, and how many a table may be to be aligned;
 * any number where that is not said.
 */
export const AlignmentParams = z.object({
  ...DocumentParams.shape,
  range: Range,
  tabSize: z.int(),
  columns: z.optional(z.int()),
});

/** The room before places of the text that aligns the columns of its tables: as wide as so many Chinese signs and digits. */
export const AlignmentResult = z.object({
  version: z.int(),
  spacings: z.array(z.object({ position: Position, wide: z.int(), narrow: z.int() })),
  /** The empty places that are cells, and are to be seen. */
  blanks: z.array(Position),
});
export type AlignmentResult = z.infer<typeof AlignmentResult>;

/**
 * The arguments of the commands that repair or fill in a table (`table-commands.ts`): the document, and a place in the
 * table; without a place, or where no table stands there, all tables of the document are meant.
 */
export const TableCommandArguments = z.tuple([z.string(), z.optional(Range)]);
export type TableCommandArguments = z.infer<typeof TableCommandArguments>;

/**
 * The requests by method. Each is answered with null where the document is not open. A new request is a line here and
 * one in `requests.ts`.
 */
export const requests = {
  'gouji/outline': { params: DocumentParams, result: OutlineResult },
  'gouji/report': { params: DocumentParams, result: ReportResult },
  'gouji/newReport': { params: NewReportParams, result: NewReportResult },
  'gouji/carriedIn': { params: CarriedInParams, result: CarriedInResult },
  'gouji/insertion': { params: InsertionParams, result: InsertionResult },
  'gouji/preview': { params: PreviewParams, result: PreviewResult },
  'gouji/repairs': { params: RepairsParams, result: RepairsResult },
  'gouji/silence': { params: SilenceParams, result: SilenceResult },
  'gouji/paste': { params: PasteParams, result: PasteResult },
  'gouji/alignment': { params: AlignmentParams, result: AlignmentResult },
} as const;
export type RequestMethod = keyof typeof requests;
export type RequestParams<Method extends RequestMethod> = z.infer<(typeof requests)[Method]['params']>;
export type RequestResult<Method extends RequestMethod> = z.infer<(typeof requests)[Method]['result']>;

/** A report of the workspace by its file, and which of the file's it is, from 0. */
export const ReportAddress = z.object({ uri: z.string(), nth: z.int() });
export type ReportAddress = z.infer<typeof ReportAddress>;

/** A report of the workspace, as the overview lists it. */
export const OverviewReport = z.extend(ReportAddress, {
  organ: z.nullable(z.string()),
  /** The same for all reports of an organ, however their titles write it. */
  organKey: z.nullable(z.string()),
  year: z.nullable(z.int()),
  title: z.nullable(z.string()),
  state: z.enum(reportStates),
  problems: ProblemCounts,
  /** The main figures, in their order (`core/set/main-figures.ts`); null where one cannot be read. */
  figures: z.array(z.nullable(z.number())),
  /** Whether `gouji.json` says that it is the sum of others. */
  isWhole: z.boolean(),
});
export type OverviewReport = z.infer<typeof OverviewReport>;

/** Files of the workspace that are not open, as their texts, and those that are gone. */
export const WorkspaceFilesParams = z.object({
  files: z.array(z.object({ uri: z.string(), text: z.string() })),
  removed: z.array(z.string()),
});

/** What is to be corrected in a report, for a correction sheet (整改清单). */
export const CorrectionResult = z.object({
  organ: z.nullable(z.string()),
  year: z.nullable(z.int()),
  title: z.nullable(z.string()),
  entries: z.array(
    z.object({
      severity: z.string(),
      place: z.string(),
      written: z.string(),
      expected: z.string(),
      reason: z.string(),
      rule: z.string(),
    }),
  ),
});

/** What is known of all reports of the workspace, with the diagnostics of their files. */
export const OverviewResult = z.object({
  reports: z.array(OverviewReport),
  /** Who is missing in each year of those that `gouji.json` lists; see `core/set/missing-reports.ts`. */
  missing: z.array(z.object({ year: z.int(), organs: z.array(z.string()), present: z.int() })),
  diagnostics: z.array(z.object({ uri: z.string(), items: z.array(z.unknown()) })),
});
export type OverviewResult = z.infer<typeof OverviewResult>;

/** Two reports of the workspace, with the texts of their files. */
export const TwoYearsParams = z.object({
  before: z.extend(ReportAddress, { text: z.string() }),
  now: z.extend(ReportAddress, { text: z.string() }),
});
/** The tables cell by cell, and the problems told by the later one, parted by what the earlier one says too. */
export const TwoYearsResult = z.nullable(
  z.object({
    tables: z.array(
      z.object({
        title: z.string(),
        rows: z.array(
          z.object({
            label: z.string(),
            columns: z.array(z.string()),
            cells: z.array(
              z.object({
                before: z.nullable(z.string()),
                now: z.nullable(z.string()),
                problem: z.optional(z.string()),
              }),
            ),
          }),
        ),
      }),
    ),
    passages: z.array(z.object({ text: z.string(), isRepeated: z.boolean() })),
  }),
);
export type TwoYearsResult = z.infer<typeof TwoYearsResult>;

/** A whole cell by cell, and what its parts say there; see `core/set/roll-up-cells.ts`. */
export const RollUpResult = z.nullable(
  z.object({
    parts: z.array(z.object({ file: z.string(), organ: z.nullable(z.string()) })),
    missing: z.array(z.string()),
    cells: z.array(
      z.object({
        table: z.string(),
        name: z.string(),
        stated: z.string(),
        sum: z.string(),
        difference: z.string(),
        isRight: z.nullable(z.boolean()),
        parts: z.array(z.object({ part: z.int(), figure: z.string() })),
      }),
    ),
  }),
);
export type RollUpResult = z.infer<typeof RollUpResult>;

/**
 * What a client that looks after a workspace asks the server of: to read files; what is known of all reports then; two of
 * them side by side; what makes the figures of one that is the sum of others; and what is to be corrected in one, whose
 * text is given where it is not open.
 */
export const workspaceRequests = {
  files: { method: 'gouji/workspaceFiles', params: WorkspaceFilesParams },
  overview: { method: 'gouji/overview', result: OverviewResult },
  twoYears: { method: 'gouji/twoYears', params: TwoYearsParams, result: TwoYearsResult },
  rollUp: { method: 'gouji/rollUp', params: ReportAddress, result: RollUpResult },
  correction: {
    method: 'gouji/correction',
    params: z.object({ uri: z.string(), text: z.nullable(z.string()) }),
    result: z.nullable(CorrectionResult),
  },
} as const;

/** What a client tells the server of: the documents that somebody is writing, all of them each time. */
export const writing = { method: 'gouji/writing', params: z.object({ uris: z.array(z.string()) }) } as const;

/**
 * What the server asks of a client that reads files for it: the first of these files that is there, as text; null where
 * none is. So the server needs no file system of its own, and a report in a virtual folder has its `gouji.json` too.
 */
export const readFirst = {
  method: 'gouji/readFirst',
  params: z.object({ uris: z.array(z.string()) }),
  result: z.nullable(z.object({ uri: z.string(), text: z.string() })),
} as const;
