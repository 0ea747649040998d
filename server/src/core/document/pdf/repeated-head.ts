/** A row of a table; a place that a cell covers which began before it is null. */
type Row = readonly (string | null)[];

/**
 * The rows of a table overleaf without the head that is repeated there from the rows above. Where only the first rows of the
 * head are repeated, LibreOffice cuts a cell that reaches further down, and prints the rest of its text over what comes next:
 * below `（本列数据的勾稽关系为：` stands `一、第一项加上年结转第二项` for the row `一、上年结转`.
 */
export function withoutRepeatedHead(above: readonly Row[], below: readonly Row[]): Row[] {
  let length = 0;
  while (length < below.length && length < above.length && isRepeated(above[length]!, below[length]!)) length++;
  const repeated = below.slice(0, length);
  if (!repeated.some(row => row.some(text => text))) return [...below];
  let rows = below.slice(length);
  for (const [line, row] of repeated.entries()) {
    for (const [column, text] of row.entries()) {
      const whole = above[line]![column];
      if (whole && whole.length > (text ?? '').length) {
        rows = withoutOverflow(rows, whole.slice((text ?? '').length), column, endOf(above[line]!, column));
      }
    }
  }
  return rows;
}

/** Whether a row is the same as one of the head, or as much of each cell as had room: `自然` of `自然人`. */
function isRepeated(head: Row, row: Row): boolean {
  return head.every((text, column) => {
    const [whole, part] = [text ?? '', row[column] ?? ''];
    return whole === part || (part.length >= 2 && whole.startsWith(part));
  });
}

function endOf(row: Row, column: number): number {
  const next = row.findIndex((text, at) => at > column && text !== null);
  return next < 0 ? row.length : next;
}

/** How many rows a text may overflow. */
const FURTHEST = 2;

/** Rows without the characters of a text that was printed over them between two columns; as they were where not all are found. */
function withoutOverflow(rows: readonly Row[], text: string, column: number, end: number): Row[] {
  let left = text;
  const cleared = rows.slice(0, FURTHEST).map(row =>
    row.map((cell, at) => {
      if (!cell || at < column || at >= end) return cell;
      let kept = '';
      for (const character of cell) {
        if (left.startsWith(character)) left = left.slice(character.length);
        else kept += character;
      }
      return kept;
    }),
  );
  return left === '' ? [...cleared, ...rows.slice(FURTHEST)] : [...rows];
}
