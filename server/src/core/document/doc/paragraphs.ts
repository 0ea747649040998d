import { type CharacterProperties, readCharacters, signOf } from './character-properties.ts';
import { type ParagraphProperties, readProperties } from './paragraph-properties.ts';
import { readPieces } from './pieces.ts';
import {
  type PropertyRun,
  propertyRuns,
  readCharacterProperties,
  readParagraphProperties,
  runAt,
} from './properties.ts';
import type { DocStyles } from './style-sheet.ts';
import { CHARACTER_PAGES, PARAGRAPH_PAGES, type WordFile } from './word-file.ts';

/** A paragraph of the main text with what is seen of it. */
export interface DocParagraph {
  /** Parted by `\n` where a line is broken by hand. */
  readonly text: string;
  /** The character that ends it: `\r`, or `\x07` of a cell and of a row. */
  readonly mark: string;
  /** Whether its mark is deleted or hidden: a paragraph runs on into the next, a row is gone. */
  readonly hasHiddenMark: boolean;
  readonly properties: ParagraphProperties;
}

const [FIELD_BEGINS, FIELD_PARTS, FIELD_ENDS] = ['\x13', '\x14', '\x15'];
const MARKS = ['\r', '\x07', '\x0c'];
/** How signs of Word are shown; all other control characters stand for pictures, notes and the like. */
const SHOWN: Readonly<Record<string, string>> = { '\t': '\t', '\x0b': '\n', '\x1e': '-', '\x1f': '' };

const PLAIN: CharacterProperties = { hidden: false, deleted: false, vanished: false, symbol: null, style: null };

/** The paragraphs of the main text in order. */
export function* readParagraphs(file: WordFile, styles: DocStyles): Generator<DocParagraph> {
  const ofParagraphs = propertyRuns(file.main, file.structure(PARAGRAPH_PAGES), 13, readParagraphProperties);
  const ofCharacters = propertyRuns(file.main, file.structure(CHARACTER_PAGES), 1, readCharacterProperties);
  let text = '';
  /** For each field that is open, whether its result has begun. */
  const fields: boolean[] = [];
  for (const piece of readPieces(file)) {
    let run: PropertyRun | undefined;
    let seen: CharacterProperties = PLAIN;
    let hidden = false;
    for (let index = 0; index < piece.text.length; index++) {
      const character = piece.text[index]!;
      const offset = piece.offset + index * piece.width;
      if (!run || offset >= run.end) {
        run = runAt(ofCharacters, offset);
        seen = run ? readCharacters(run.bytes) : PLAIN;
        hidden = seen.hidden || (seen.style !== null && styles.isHidden(seen.style));
      }
      if (MARKS.includes(character)) {
        const bytes = runAt(ofParagraphs, offset)?.bytes ?? new Uint8Array();
        const properties = readProperties(bytes, piece.properties, file.data);
        yield { text, mark: character, hasHiddenMark: character === '\x07' ? seen.deleted : seen.vanished, properties };
        text = '';
      } else if (character === FIELD_BEGINS) fields.push(false);
      else if (character === FIELD_PARTS) fields[fields.length - 1] = true;
      else if (character === FIELD_ENDS) fields.pop();
      else if (!hidden && fields.every(isResult => isResult)) {
        text += seen.symbol ?? SHOWN[character] ?? (character < ' ' ? '' : signOf(character.charCodeAt(0)));
      }
    }
  }
  if (text !== '')
    yield {
      text,
      mark: '\r',
      hasHiddenMark: false,
      properties: readProperties(new Uint8Array(), new Uint8Array(), file.data),
    };
}
