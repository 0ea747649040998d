import * as z from 'zod/mini';

/**
 * The shape of an official edition of the annual report, as kept in `2019.json` and `2021.json`.
 * A new edition is a new file of this shape and a line in `official.ts`: no code names an edition or its rows.
 */

/** The six official sections (条例 art. 50). */
export const SectionId = z.enum(['overview', 'disclosure', 'applications', 'disputes', 'problems', 'other']);
/** The three official tables; each stands in the section of the same id. */
export const TableId = z.enum(['disclosure', 'applications', 'disputes']);
/** An official edition by the first report year of its form: 2019 of 国办公开办函〔2019〕60号, 2021 of 〔2021〕30号. */
export const EditionId = z.string();

const SectionDefinition = z.strictObject({
  id: SectionId,
  /** The numeral that is printed before the name: 一 … 六. */
  numeral: z.string(),
  /** The official name without its numeral: 总体情况. */
  name: z.string(),
  /** What people call it in short, and type to find it: 申请办理. */
  shortName: z.string(),
  /** Other names that are accepted without remark. */
  aliases: z.array(z.string()),
  /** What the notices ask for in this section, for hovers and templates. */
  guidance: z.string(),
  /** Where that is written. */
  source: z.string(),
  /** How many characters the notice wants at most. */
  longest: z.optional(z.int()),
  /** Whether the notice wants here what was collected of 信息处理费. */
  reportsFees: z.optional(z.boolean()),
  /**
   * The sentences that a template has in it, a line each. `{0}` and `{（文字描述）}` are to be filled in, `{甲|乙}` is a choice.
   */
  prose: z.optional(z.array(z.string())),
});

const ColumnDefinition = z.strictObject({
  id: z.string(),
  label: z.string(),
  aliases: z.optional(z.array(z.string())),
  /** Wrong forms that are common: read as the column, and told as a deviation. */
  misprints: z.optional(z.array(z.string())),
  /** `count` 0, 1, 2 …; `change` signed; `money` a decimal in `unit`. */
  kind: z.enum(['count', 'change', 'money']),
  unit: z.optional(z.enum(['元', '万元'])),
  /** The column group it stands under: 法人或其他组织. */
  group: z.optional(z.string()),
});

const RowDefinition = z.strictObject({
  id: z.string(),
  /** The printed label with its own numbering: 1.属于国家秘密. */
  label: z.string(),
  aliases: z.optional(z.array(z.string())),
  /** Wrong forms that are common: read as the row, and told as a deviation. */
  misprints: z.optional(z.array(z.string())),
  /** The row group it stands under: （三）不予公开. */
  group: z.optional(z.string()),
  /** Its value columns in printed order, where the table's rows differ in them. */
  columns: z.optional(z.array(z.string())),
  /** What the row counts, and the article of 条例 it rests on; for hovers. */
  meaning: z.optional(z.string()),
  basis: z.optional(z.string()),
});

const GroupDefinition = z.strictObject({
  id: z.string(),
  label: z.string(),
  aliases: z.optional(z.array(z.string())),
  parent: z.optional(z.string()),
});

/** A stretch of table 2 under one item of 条例 art. 20, with a header line of its own. */
const BandDefinition = z.strictObject({
  label: z.string(),
  /** Its value columns in printed order; the last one spans what is left of the table's width. */
  columns: z.array(z.string()),
  rows: z.array(z.string()),
});

const TableDefinition = z.strictObject({
  id: TableId,
  /** What people call it in short: 表3. */
  name: z.string(),
  /** The same with what it is about: 表3 收到和处理政府信息公开申请情况. */
  title: z.string(),
  /**
   * `bands`: table 2, stretches of rows with headers of their own; `rows`: table 3, one line a row;
   * `across`: table 4, all rows side by side on one line.
   */
  shape: z.enum(['bands', 'rows', 'across']),
  /** How many columns the labels take. */
  labelColumns: z.int(),
  /** The text in the corner above the labels; in `bands`, at the head of every stretch: 信息内容. */
  corner: z.optional(z.string()),
  columns: z.array(ColumnDefinition),
  columnGroups: z.array(GroupDefinition),
  rows: z.array(RowDefinition),
  rowGroups: z.array(GroupDefinition),
  bands: z.array(BandDefinition),
});

/** An item of a sum: a row (in every column) or a column (in every row), and how it counts. */
const Term = z.strictObject({ id: z.string(), weight: z.union([z.literal(1), z.literal(-1)]) });

const Relation = z.strictObject({
  rule: z.enum(['row-total', 'column-total', 'balance']),
  table: TableId,
  /** `columns`: result and terms are columns, and it holds in every row; `rows`: the other way round. */
  over: z.enum(['columns', 'rows']),
  result: z.string(),
  terms: z.array(Term),
});

export const EditionSchema = z.strictObject({
  id: EditionId,
  /** 国办公开办函〔2021〕30号 */
  document: z.string(),
  /** The first report year that it applies to; it does until that of the next edition. */
  firstYear: z.int(),
  /** The report year in which its notice only encouraged the form (“鼓励…可参照”). */
  encouragedYear: z.optional(z.int()),
  sections: z.array(SectionDefinition),
  tables: z.array(TableDefinition),
  relations: z.array(Relation),
});

export type SectionId = z.infer<typeof SectionId>;
export type TableId = z.infer<typeof TableId>;
export type EditionId = z.infer<typeof EditionId>;
export type SectionDefinition = z.infer<typeof SectionDefinition>;
export type ColumnDefinition = z.infer<typeof ColumnDefinition>;
export type RowDefinition = z.infer<typeof RowDefinition>;
export type GroupDefinition = z.infer<typeof GroupDefinition>;
export type BandDefinition = z.infer<typeof BandDefinition>;
export type TableDefinition = z.infer<typeof TableDefinition>;
export type Relation = z.infer<typeof Relation>;
export type Edition = z.infer<typeof EditionSchema>;
