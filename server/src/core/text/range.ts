/** A stretch of the text in UTF-16 offsets, `end` exclusive. An empty range is a place where something could stand. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** The range of the same characters where `by` more stand before them. */
export function movedRange({ start, end }: TextRange, by: number): TextRange {
  return { start: start + by, end: end + by };
}

/** Whether two ranges share a character, or one is an empty place inside or at the edge of the other. */
export function overlaps(a: TextRange, b: TextRange): boolean {
  const hasEmpty = a.start === a.end || b.start === b.end;
  return hasEmpty ? meets(a, b) : a.start < b.end && b.start < a.end;
}

/** Whether two ranges share a place, be it only where one ends and the other begins. */
export function meets(a: TextRange, b: TextRange): boolean {
  return a.start <= b.end && b.start <= a.end;
}

/** Whether `offset` lies in the range; its end counts as inside, where a caret stands behind the last character. */
export function touches(range: TextRange, offset: number): boolean {
  return offset >= range.start && offset <= range.end;
}
