import type { XmlScanner } from '../xml-scanner.ts';
import type { Paragraph, Row, Run, TableCell } from './body.ts';
import { isOff } from './numbering.ts';
import type { Styles } from './styles.ts';

/** Reads <w:pPr>, which has just been opened, into its paragraph. */
export function readParagraphProperties(scanner: XmlScanner, paragraph: Paragraph, styles: Styles): void {
  const { start } = scanner;
  let hidden = null as boolean | null;
  eachProperty(
    scanner,
    name => {
      const value = scanner.attribute('w:val');
      if (name === 'w:pStyle') paragraph.style = value ?? null;
      else if (name === 'w:numId') paragraph.list = value ?? null;
      else if (name === 'w:ilvl') paragraph.level = Number(value) || 0;
      else if (name === 'w:vanish') hidden = !isOff(value);
      else if (name === 'w:del' || name === 'w:moveFrom') paragraph.joinsNext = true;
      else if (name === 'w:sectPr') paragraph.holdsMore = true;
      else if (name === 'w:rPr') paragraph.markFormat = { start: scanner.start, end: scanner.end };
      // The end of a section has properties of its own.
      if (name === 'w:sectPr') scanner.skip();
    },
    name => {
      if (name === 'w:rPr') paragraph.markFormat!.end = scanner.end;
    },
  );
  if (hidden ?? styles.isHidden(null, paragraph.style)) paragraph.joinsNext = true;
  paragraph.properties = { start, end: scanner.end };
  paragraph.contentStart = scanner.end;
}

/** Reads <w:rPr>, which has just been opened, into its run. `paragraphStyle` is that of the paragraph round it. */
export function readRunProperties(scanner: XmlScanner, run: Run, styles: Styles, paragraphStyle: string | null): void {
  const { start } = scanner;
  let style = null as string | null;
  let hidden = null as boolean | null;
  let left = false;
  eachProperty(scanner, name => {
    const value = scanner.attribute('w:val');
    if (name === 'w:rStyle') style = value ?? null;
    else if (name === 'w:vanish') hidden = !isOff(value);
    // Struck out, or the mark of a note.
    else if (name === 'w:strike' || name === 'w:dstrike') left ||= !isOff(value);
    else if (name === 'w:vertAlign') left ||= value === 'superscript';
    else if (name === 'w:rFonts') run.inSymbols = scanner.attribute('w:ascii') === 'Symbol';
  });
  run.properties = { start, end: scanner.end };
  run.hidden = left || (hidden ?? styles.isHidden(style, paragraphStyle));
}

/** Reads <w:trPr>, which has just been opened, into its row. */
export function readRowProperties(scanner: XmlScanner, row: Row): void {
  const { start } = scanner;
  eachProperty(scanner, name => {
    const value = scanner.attribute('w:val');
    if (name === 'w:gridBefore') row.before = count(value);
    else if (name === 'w:gridAfter') row.after = count(value);
    else if (name === 'w:del') row.gone = true;
    else if (name === 'w:hidden') row.gone ||= !isOff(value);
  });
  row.properties = { start, end: scanner.end };
  row.contentStart = scanner.end;
}

/** Reads <w:tcPr>, which has just been opened, into its cell. */
export function readCellProperties(scanner: XmlScanner, cell: TableCell): void {
  const { start } = scanner;
  eachProperty(scanner, name => {
    const value = scanner.attribute('w:val');
    if (name === 'w:gridSpan') cell.span = Math.max(1, count(value));
    else if (name === 'w:cellDel') cell.gone = true;
    else if (name === 'w:vMerge' || name === 'w:hMerge') {
      cell.merge = { start: scanner.start, end: scanner.end };
      if (value !== 'restart') cell.continues = name === 'w:vMerge' ? 'above' : 'left';
    }
  });
  cell.properties = { start, end: scanner.end };
}

/**
 * Calls with the name of each element within the one that has just been opened, at its beginning and its end, but for what
 * stood there before a tracked change.
 */
function eachProperty(
  scanner: XmlScanner,
  visit: (name: string) => void,
  leave: (name: string) => void = () => {},
): void {
  const { depth } = scanner;
  while (scanner.next()) {
    if (scanner.depth < depth) return;
    if (scanner.kind === 'close') leave(scanner.name);
    else if (scanner.kind === 'open') {
      if (scanner.name.endsWith('Change')) scanner.skip();
      else visit(scanner.name);
    }
  }
}

/** A number of columns; a wide one is a mistake and would make as many empty fields. */
function count(value: string | undefined): number {
  return Math.min(Math.max(0, Math.floor(Number(value)) || 0), 1000);
}
