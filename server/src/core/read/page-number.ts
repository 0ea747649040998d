const PAGE_NUMBER = /^[-—–―] ?\d+ ?[-—–―]$/;

/** Whether a line is the foot of a page, which is no row of three figures: — 5 —. */
export function isPageNumber(line: string): boolean {
  return PAGE_NUMBER.test(line);
}
