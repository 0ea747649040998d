import {
  beginsLabel,
  findLabels,
  findNearLabels,
  keyOf,
  type LabelMatches,
  labelsOfKey,
  readLabel,
} from '../../form/labels.ts';
import { type CellValue, readCell } from '../../text/cell-value.ts';
import type { Field, FieldLine } from '../fields.ts';

/** What stands in a place of a table: a label, a figure, nothing, or a text that is neither. */
export interface Item {
  kind: 'label' | 'cell' | 'empty' | 'text';
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Number of the field line within the stretch that was read, and of the field in it; a broken label has its last. */
  readonly line: number;
  readonly field: number;
  /** What a label may be; none for other kinds. */
  matches: LabelMatches;
  readonly value: CellValue | null;
  /** A figure that follows its label without anything between: 行政许可272. */
  readonly joined?: boolean;
}

const NO_MATCHES: LabelMatches = [];
const MOST_PIECES = 6;
/** Longer texts are neither a label with its figure nor several labels in one place. */
const LONGEST_PLACE = 80;
/** 行政许可 4l: a row's label and a figure that cannot be read, parted by one space. */
const LABEL_AND_ODD_FIGURE = /^(\S+)\s(?=\S{0,7}[\dA-Za-z])(\S{1,8})$/;
const LABEL_AND_DIGITS = /^(.*[^\d０-９.．,，])([\d０-９]+(?:[.．][\d０-９]+)?)$/s;

/** Tells labels from figures in the fields of the lines, and puts labels together that were broken over fields. */
export function readItems(written: readonly FieldLine[]): Item[] {
  const lines = withoutSeparators(written);
  const items: Item[] = [];
  for (let line = 0, field = 0; line < lines.length; ) {
    const { fields } = lines[line]!;
    const current = fields[field];
    if (!current) {
      line++;
      field = 0;
      continue;
    }
    const value = readCell(current.text);
    const isText = value.kind === 'text';
    const isRepeated = isText && (repeatsLabel(fields, field) || isWordForBlank(fields, field));
    const whole = isText && !isRepeated ? findWholeLabel(lines, line, field) : null;
    if (current.text === '') {
      items.push(item('empty', current, line, field));
    } else if (!isText) {
      items.push(item('cell', current, line, field, NO_MATCHES, value));
    } else if (isRepeated) {
      items.push(item('empty', { start: current.start, end: current.start, text: '' }, line, field));
    } else if (whole) {
      const { end, text, matches } = whole;
      // The label may have gone on to another line, whose further fields follow.
      ({ line, field } = whole);
      items.push(item('label', { start: current.start, end, text }, line, field, matches));
    } else {
      for (const item of readSingle(current, line, field)) items.push(item);
    }
    field++;
  }
  return items;
}

/** The lines, without the fields of one that parts the head of a Markdown table from its body. */
function withoutSeparators(lines: readonly FieldLine[]): readonly FieldLine[] {
  if (!lines.some(({ mayPart }) => mayPart)) return lines;
  const hasBars = (line: FieldLine | undefined) => line?.layout === 'pipes' || line?.layout === 'markdown';
  return lines.map((line, index) => {
    const isSecond = hasBars(lines[index - 1]) && !hasBars(lines[index - 2]);
    return line.mayPart && isSecond ? { ...line, fields: [] } : line;
  });
}

/** Whether a converter wrote a merged label into every place that it covers: | （七）总计 | （七）总计 | 0 |. */
function repeatsLabel(fields: readonly Field[], field: number): boolean {
  const { text } = fields[field]!;
  return text === fields[field - 1]?.text && (findLabels(text).length > 0 || findNearLabels(text).length > 0);
}

/** What programs write for an empty cell. */
const WORDS_FOR_BLANK = new Set(['NaN', 'nan', 'None', 'null', '<NA>', '#N/A']);

/** Whether a converter wrote its word for an empty cell before the figures of a row, where a merged label covers the place. */
function isWordForBlank(fields: readonly Field[], field: number): boolean {
  return (
    WORDS_FOR_BLANK.has(fields[field]!.text) &&
    fields.slice(0, field).every(({ text }) => readCell(text).kind === 'text' || text === '')
  );
}

function readSingle(field: Field, line: number, index: number): Item[] {
  if (field.text.length > LONGEST_PLACE) return [item('text', field, line, index)];
  const match = LABEL_AND_DIGITS.exec(field.text);
  if (match) {
    const matches = findLabels(match[1]!).filter(({ label }) => label.kind === 'row');
    const middle = field.end - match[2]!.length;
    if (matches.length > 0) {
      return [
        item('label', { start: field.start, end: middle, text: match[1]! }, line, index, matches),
        {
          ...item(
            'cell',
            { start: middle, end: field.end, text: match[2]! },
            line,
            index,
            NO_MATCHES,
            readCell(match[2]!),
          ),
          joined: true,
        },
      ];
    }
  }
  const [, label, figure] = LABEL_AND_ODD_FIGURE.exec(field.text) ?? [];
  const named = label ? findLabels(label).filter(({ label }) => label.kind === 'row') : NO_MATCHES;
  if (label && figure && named.length > 0) {
    return [
      item('label', { start: field.start, end: field.start + label.length, text: label }, line, index, named),
      item('text', { start: field.end - figure.length, end: field.end, text: figure }, line, index),
    ];
  }
  return splitLabels(field, line, index) ?? splitJoined(field, line, index) ?? [item('text', field, line, index)];
}

/** Several labels parted by single spaces: 自然人 法人或其他组织 总计. Null where the last of them is none. */
function splitLabels(field: Field, line: number, index: number): Item[] | null {
  if (!/\s/.test(field.text)) return null;
  const words = [...field.text.matchAll(/\S+/g)].map(({ 0: text, index: at }) => ({
    start: field.start + at,
    end: field.start + at + text.length,
    text,
  }));
  const items = readItems(words.map(word => ({ layout: 'spaces', fields: [word], start: word.start, end: word.end })));
  // One of them may be misprinted: （三）不子公开 1.属于国家秘密, 结果维持 结果纠下 其他结果.
  const unknown = items.filter(({ kind }) => kind !== 'label');
  if (items.length < 2 || unknown.length > 1 || unknown.some(({ kind }) => kind !== 'text')) return null;
  const [odd] = unknown;
  if (odd && odd !== items[0] && findNearLabels(odd.text).length === 0) return null;
  return items.map(found => ({ ...found, line, field: index }));
}

/** Labels of columns with nothing between them: 结果维持结果纠正其他结果. Null where the text is not all of such. */
function splitJoined(field: Field, line: number, index: number): Item[] | null {
  const items: Item[] = [];
  let start = 0;
  while (start < field.text.length) {
    let key = '';
    let end = start;
    let matches = NO_MATCHES;
    for (let at = start; at < field.text.length && (at === start || beginsLabel(key)); at++) {
      key += keyOf(field.text[at]!);
      const found = labelsOfKey(key).filter(({ label }) => label.kind === 'column' || label.kind === 'column-group');
      if (found.length === 0) continue;
      matches = found;
      end = at + 1;
    }
    if (end === start) return null;
    const place = { start: field.start + start, end: field.start + end, text: field.text.slice(start, end) };
    items.push(item('label', place, line, index, matches));
    start = end;
  }
  return items.length > 1 ? items : null;
}

interface WholeLabel {
  readonly end: number;
  readonly text: string;
  readonly line: number;
  readonly field: number;
  readonly matches: LabelMatches;
}

/** The longest label that begins at a field: the field alone, or with the texts that follow it: `（三）` ⏎ `不予公开`. */
function findWholeLabel(lines: readonly FieldLine[], line: number, field: number): WholeLabel | null {
  const first = lines[line]!.fields[field]!;
  const alone = readLabel(first.text);
  let longest: WholeLabel | null =
    alone.matches.length > 0 ? { end: first.end, text: first.text, line, field, matches: alone.matches } : null;
  if (!alone.begins) return longest;
  let { key } = alone;
  let { text } = first;
  let at = { line, field };
  for (let pieces = 1; pieces < MOST_PIECES; pieces++) {
    const next = followingText(lines, at.line, at.field);
    if (!next) break;
    const piece = lines[next.line]!.fields[next.field]!;
    const pieceKey = keyOf(piece.text);
    // A closing bracket may stand alone behind a label that is whole.
    if (pieces > 1 && pieceKey !== '' && !beginsLabel(key)) break;
    key += pieceKey;
    text += piece.text;
    at = next;
    const matches = labelsOfKey(key);
    if (matches.length > 0) longest = { end: piece.end, text, ...at, matches };
  }
  return longest;
}

/** The place of the next field where it holds a text: on the same line, or the first one of the next line. */
function followingText(
  lines: readonly FieldLine[],
  line: number,
  field: number,
): { line: number; field: number } | null {
  const sameLine = field + 1 < lines[line]!.fields.length;
  const next = sameLine ? { line, field: field + 1 } : { line: line + 1, field: 0 };
  const text = lines[next.line]?.fields[next.field]?.text;
  if (!text || readCell(text).kind !== 'text') return null;
  return next;
}

function item(
  kind: Item['kind'],
  { start, end, text }: Field,
  line: number,
  field: number,
  matches: LabelMatches = NO_MATCHES,
  value: CellValue | null = null,
): Item {
  return { kind, start, end, text, line, field, matches, value };
}
