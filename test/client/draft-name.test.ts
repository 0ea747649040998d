import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { draftName, nameOfDraft } from '../../client/src/documents/draft-name.ts';

describe('the name of a draft', () => {
  const tags = fc.stringMatching(/^[0-9a-f]{8}$/);

  it('tells the name of its document', () => {
    const names = fc.tuple(fc.stringMatching(/^[^/]{1,60}$/), fc.constantFrom('docx', 'DOCX', 'html'));
    fc.assert(
      fc.property(names, tags, ([stem, extension], tag) => {
        expect(nameOfDraft(draftName(`${stem}.${extension}`, tag))).toBe(`${stem}.${extension}`);
      }),
    );
  });

  it('keeps the end of a name that is long, as file systems count its bytes', () => {
    const draft = draftName(`${'青禾县'.repeat(27)}年报.docx`, '1f0c92ab');
    expect(Buffer.byteLength(draft)).toBeLessThan(255);
    expect(nameOfDraft(draft)).toBe(`${'青禾县'.repeat(20)}.docx`);
  });

  it.each([
    'notes.1f0c92ab.tmp',
    '年报.docx.tmp',
    '年报.docx.1f0c92a.tmp',
    '年报.docx.1f0c92ab.tmp.bak',
    '年报.docx',
    '.docx.1f0c92ab.tmp',
  ])('is not taken for one of other programs: %s', name => expect(nameOfDraft(name)).toBeUndefined());
});
