/** A stretch of a passage, by the characters of its compact text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}
