import { type Field, type FieldLine, fieldBetween } from '../fields.ts';

/** `规章→0→0→0`: cells parted by tabs, places covered by a merged cell left empty. */
export function readTabSeparated(text: string, start: number, end: number): FieldLine {
  const fields: Field[] = [];
  for (let from = start; from <= end; ) {
    const tab = text.indexOf('\t', from);
    const to = tab < 0 || tab > end ? end : tab;
    // Behind the tab, which in HTML is the end of the cell's tag.
    fields.push(fieldBetween(text, from, to, from));
    from = to + 1;
  }
  return { layout: 'tab-separated', fields, start, end };
}
