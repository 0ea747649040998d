/** A problem as a supervisor sends it back: where, what is written, what it would have to be, why. */
export interface CorrectionEntry {
  /** 错误 */
  readonly severity: string;
  /** 表3 （七）总计·自然人 */
  readonly place: string;
  readonly written: string;
  /** What it would have to be; '' where that cannot be told. */
  readonly expected: string;
  readonly reason: string;
  /** The rule's title with its id. */
  readonly rule: string;
}

/** A report with all that is to be corrected in it. */
export interface Correction {
  readonly organ: string | null;
  readonly year: number | null;
  readonly title: string | null;
  readonly entries: readonly CorrectionEntry[];
}

/** What the sheet of an organ's report is called, as a file without its extension: 青禾县民政局整改清单. */
export function sheetStem({ organ, title }: Correction): string {
  return `${(organ ?? title ?? '').replace(/[\s\\/:*?"<>|]+/g, '')}整改清单`;
}

/** The corrections of each organ, in the order in which the organs come; a report whose organ is not known is one itself. */
export function byOrgan(corrections: readonly Correction[]): Correction[][] {
  const groups = new Map<string, Correction[]>();
  for (const [index, correction] of corrections.entries()) {
    const key = correction.organ ?? `\n${index}`;
    groups.set(key, [...(groups.get(key) ?? []), correction]);
  }
  return [...groups.values()];
}
