import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDoc } from '../../server/src/core/document/doc/read-doc.ts';
import { DocumentError } from '../../server/src/core/document/document.ts';
import { readDocx } from '../../server/src/core/document/docx/read-docx.ts';
import { kindOf } from '../../server/src/core/document/kind.ts';
import { compoundStreams } from '../../server/src/core/document/ole.ts';
import { compoundFile } from '../support/compound-file.ts';
import { reportDocx } from '../support/docx-generator.ts';
import { numbered, tracked } from './files/reports.ts';

const fileOf = (name: string) => new Uint8Array(readFileSync(path.join(import.meta.dirname, 'files', name)));
/** Empty paragraphs are written by the one and not by the other. */
const withoutBlankLines = (text: string) => text.split('\n').filter(line => line !== '');

/** Reads, or gives the message; any other error is a failure of the test. */
function attempt(bytes: Uint8Array): string {
  try {
    return readDoc(bytes).text;
  } catch (error) {
    if (error instanceof DocumentError) return error.explanation.zh;
    throw error;
  }
}

describe('a .doc file', () => {
  it.each([
    ['with automatic numbers and cells of several paragraphs', 'numbered-2024.doc', numbered],
    ['with tracked changes, struck out text and notes', 'tracked-2020.doc', tracked],
  ])('%s reads as the .docx that it was', (_, name, { parts, ways }) => {
    const bytes = fileOf(name);
    expect(kindOf(bytes)).toBe('doc');
    const { kind, text } = readDoc(bytes);
    expect(kind).toBe('doc');
    expect(withoutBlankLines(text)).toEqual(withoutBlankLines(readDocx(reportDocx(parts, ways)).text));
  });

  // Saved by LibreOffice from a .docx with a table of contents, a link, a page number, sums, a field in a field and a form's.
  it('with fields says what they give, and none of their codes', () => {
    expect(readDoc(fileOf('fields.doc')).text.trimEnd().split('\n')).toEqual([
      '青禾县水利局2024年政府信息公开工作年度报告',
      '总体情况\t1',
      '',
      '网址：县政府网站，第1页。',
      '全年公开12件，七条；乙。',
      '规章\t305',
      '一、总体情况',
      '填写的字',
    ]);
  });

  it('whose text stands in several pieces reads the same', () => {
    const before = readDoc(fileOf('numbered-2024.doc')).text;
    expect(readDoc(cutIntoPieces('numbered-2024.doc')).text).toBe(before);
  });

  it('that is cut off, anywhere, gives a message', () => {
    const bytes = fileOf('numbered-2024.doc');
    for (let length = 0; length < bytes.length; length += 100) {
      expect(attempt(bytes.slice(0, length)), `${length} bytes`).not.toBe('');
    }
    expect(attempt(bytes.slice(0, 20_000))).toContain('已损坏');
  });

  it('with wrong bytes gives a text or a message', () => {
    const bytes = fileOf('numbered-2024.doc');
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { minLength: 1, maxLength: 30 }),
        changes => {
          const changed = bytes.slice();
          for (const [at, value] of changes) changed[at] = value;
          attempt(changed);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('whose sectors follow each other in a circle gives a message', () => {
    const bytes = compoundFile(new Map([['WordDocument', new Uint8Array(2000)]]));
    const view = new DataView(bytes.buffer);
    for (let at = 512; at < 1024; at += 4) {
      // Every chain leads back to its second sector.
      if (view.getUint32(at, true) === 0xfffffffe) view.setUint32(at, 2, true);
    }
    expect(() => compoundStreams(bytes).get('WordDocument')?.()).toThrow(DocumentError);
  });

  it('with a password, or older than Word 97, says so', () => {
    const withBytes = (at: number, ...values: number[]) => {
      const streams = streamsOf('numbered-2024.doc');
      streams.get('WordDocument')!.set(values, at);
      return attempt(compoundFile(streams));
    };
    expect(withBytes(0x0b, 0x13)).toContain('密码');
    expect(withBytes(2, 0x65, 0)).toContain('Word 97');
  });
});

function streamsOf(name: string): Map<string, Uint8Array> {
  return new Map([...compoundStreams(fileOf(name))].map(([stream, read]) => [stream, read()]));
}

/** The file with its text in three pieces instead of one. */
function cutIntoPieces(name: string): Uint8Array {
  const streams = streamsOf(name);
  const main = streams.get('WordDocument')!;
  const table = streams.get('1Table')!;
  const view = new DataView(main.buffer);
  const clx = new DataView(table.buffer, view.getUint32(0x1a2, true));
  // One piece: its two ends, two flags, its place, a modifier.
  expect([clx.getUint8(0), clx.getUint32(1, true)]).toEqual([2, 16]);
  const [last, place] = [clx.getUint32(9, true), clx.getUint32(15, true)];
  const cuts = [0, Math.floor(last / 3), Math.floor(last / 2), last];
  const list = new DataView(new ArrayBuffer(45));
  list.setUint8(0, 2);
  list.setUint32(1, 40, true);
  for (const [index, cut] of cuts.entries()) list.setUint32(5 + 4 * index, cut, true);
  for (let index = 0; index < 3; index++) list.setUint32(23 + 8 * index, place + 2 * cuts[index]!, true);
  view.setUint32(0x1a2, table.length, true);
  view.setUint32(0x1a6, list.byteLength, true);
  streams.set('1Table', Uint8Array.from([...table, ...new Uint8Array(list.buffer)]));
  return compoundFile(streams);
}
