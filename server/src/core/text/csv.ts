/** What a CSV file begins with, so that a spreadsheet takes it for UTF-8. */
export const BYTE_ORDER_MARK = '\uFEFF';

/** A line of CSV (RFC 4180). */
export function csvLine(fields: readonly (string | number | null)[]): string {
  return `${fields.map(field => toField(String(field ?? ''))).join(',')}\r\n`;
}

/** A leading = + - @ would make a spreadsheet compute what a report says; signed figures and dashes it leaves alone. */
function toField(text: string): string {
  const safe = /^[=+@\t\r-]/.test(text) && !/^(?:[+-]?\d+(?:\.\d+)?|-+)$/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}
