import { type ParagraphProperties, readProperties } from './paragraph-properties.ts';
import { readPieces } from './pieces.ts';
import {
  type PropertyRun,
  propertiesIn,
  propertyRuns,
  readCharacterProperties,
  readParagraphProperties,
  runAt,
} from './properties.ts';
import { CHARACTER_PAGES, PARAGRAPH_PAGES, type WordFile } from './word-file.ts';

/** A paragraph of the main text with what is seen of it. */
export interface DocParagraph {
  /** Parted by `\n` where a line is broken by hand. */
  readonly text: string;
  /** The character that ends it: `\r`, or `\x07` of a cell and of a row. */
  readonly mark: string;
  /** Whether its mark is deleted or hidden, so that it runs on into the next. */
  readonly joinsNext: boolean;
  readonly properties: ParagraphProperties;
}

const [FIELD_BEGINS, FIELD_PARTS, FIELD_ENDS] = ['\x13', '\x14', '\x15'];
const MARKS = /[\r\x07\x0c]/;
/** How signs of Word are shown; all other control characters stand for pictures, notes and the like. */
const SHOWN: Readonly<Record<string, string>> = { '\t': '\t', '\x0b': '\n', '\x1e': '-', '\x1f': '' };

/** The paragraphs of the main text in order. */
export function* readParagraphs(file: WordFile): Generator<DocParagraph> {
  const ofParagraphs = propertyRuns(file.main, file.structure(PARAGRAPH_PAGES), 13, readParagraphProperties);
  const ofCharacters = propertyRuns(file.main, file.structure(CHARACTER_PAGES), 1, readCharacterProperties).map(run => ({
    ...run,
    hidden: isHidden(run),
  }));
  let text = '';
  /** For each field that is open, whether its result has begun. */
  const fields: boolean[] = [];
  for (const piece of readPieces(file)) {
    let run = null as (PropertyRun & { hidden: boolean }) | null;
    for (let index = 0; index < piece.text.length; index++) {
      const character = piece.text[index]!;
      const offset = piece.offset + index * piece.width;
      if (!run || offset >= run.end || offset < run.start) {
        run = (runAt(ofCharacters, offset) as typeof run | undefined) ?? { start: offset, end: offset + 1, hidden: false, bytes: piece.properties };
      }
      if (MARKS.test(character)) {
        // A page or section that ends is no paragraph of its own, but ends the one before.
        const bytes = runAt(ofParagraphs, offset)?.bytes ?? new Uint8Array();
        const properties = readProperties(bytes, piece.properties, file.data);
        yield { text, mark: character, joinsNext: run.hidden && character === '\r', properties };
        text = '';
      } else if (character === FIELD_BEGINS) fields.push(false);
      else if (character === FIELD_PARTS) fields[fields.length - 1] = true;
      else if (character === FIELD_ENDS) fields.pop();
      else if (!run.hidden && fields.every(isResult => isResult)) {
        text += SHOWN[character] ?? (character < ' ' ? '' : character);
      }
    }
  }
  if (text !== '') yield { text, mark: '\r', joinsNext: false, properties: readProperties(new Uint8Array(), new Uint8Array(), file.data) };
}

const [DELETED, HIDDEN] = [0x0800, 0x083c];

function isHidden({ bytes }: PropertyRun): boolean {
  let hidden = false;
  let deleted = false;
  for (const [code, value] of propertiesIn(bytes)) {
    if (code === DELETED) deleted = value[0] === 1;
    else if (code === HIDDEN) hidden = value[0] === 1 || value[0] === 0x81;
  }
  return hidden || deleted;
}
