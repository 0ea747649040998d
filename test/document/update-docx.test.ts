import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { Analysis } from '../../server/src/core/analysis.ts';
import { readDocx } from '../../server/src/core/document/docx/read-docx.ts';
import { updateDocx } from '../../server/src/core/document/docx/update/update-docx.ts';
import { reportDocx as exportDocx } from '../../server/src/core/features/export/docx/export-docx.ts';
import { previewOf } from '../../server/src/core/features/preview/preview.ts';
import { anyWays, packDocx, plainWays, reportDocx, type Ways, ways } from '../support/docx-generator.ts';
import { type ReportParts, reportText } from '../support/report-text.ts';
import { sdkErrors } from '../support/word-sdk.ts';

const report: ReportParts = { year: 2024, rows: { received: '5 1 0 0 0 12 18', fees: '1.5' } };

const exportedReport = () => exportDocx(previewOf(new Analysis(reportText(report)), 'zh'));

/** The bytes of a file with its text changed; fails where that is refused. */
function updated(bytes: Uint8Array, text: string): Uint8Array {
  const update = updateDocx(bytes, text);
  if (update.kind === 'refused')
    throw new Error(update.refusals.map(({ line, reason }) => `${line}: ${reason.en}`).join('; '));
  return update.bytes;
}

/** Why a change is refused, in English; fails where it is not. */
function refusals(bytes: Uint8Array, text: string): string[] {
  const update = updateDocx(bytes, text);
  if (update.kind === 'written') throw new Error('nothing was refused');
  return update.refusals.map(({ line, reason }) => `${line}: ${reason.en}`);
}

const partsOf = (bytes: Uint8Array) =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]));
const bodyOf = (bytes: Uint8Array) => partsOf(bytes)['word/document.xml']!;

/** Figures, paragraphs, rows: what a clerk does to a report. */
const edits: readonly [what: string, edit: (text: string) => string][] = [
  ['a figure', text => text.replace('\t12\t18', '\t13\t19')],
  ['a figure that is longer', text => text.replace('\t5\t1\t', '\t5000\t1\t')],
  ['an amount', text => text.replace('\t1.5', '\t12.75')],
  ['a blank for a figure', text => text.replace('\t12\t18', '\t\t18')],
  ['words', text => text.replace('及时发布', '主动及时地发布').replace('更新不够及时', '更新不及时')],
  ['a paragraph', text => text.replace('主要问题是', '一是人员变动频繁。主要问题是')],
  ['a new paragraph', text => text.replace('\n主要问题是', '\n过去一年有两方面不足。\n主要问题是')],
  ['a new last paragraph', text => `${text}清河县民政局\n`],
  ['signs of XML', text => text.replace('本年度没有', '本年度 <没有> & "没有"')],
];

/** Two of them touch what others do. */
const MEETING = ['a blank for a figure', 'a new paragraph'];
const made = (some: typeof edits) => (text: string) => some.reduce((changed, [, edit]) => edit(changed), text);
/** All of them, as many as can be made at once. */
const together: typeof edits = [
  ['all that do not meet', made(edits.filter(([what]) => !MEETING.includes(what)))],
  ['the others', made(edits.filter(([what]) => MEETING.includes(what)))],
];

describe('a Word file whose text is changed', () => {
  it('is the same file where the text is the same', () => {
    fc.assert(
      fc.property(anyWays, chosen => {
        const bytes = reportDocx(report, chosen);
        expect(updated(bytes, readDocx(bytes).text)).toBe(bytes);
      }),
      { numRuns: 8 },
    );
  });

  function expectReadAsEdited(chosen: Partial<Ways>, changes: typeof edits): void {
    const bytes = reportDocx(report, chosen);
    const { text } = readDocx(bytes);
    for (const [what, edit] of changes) {
      const changed = edit(text);
      expect(changed, what).not.toBe(text);
      expect(readDocx(updated(bytes, changed)).text, what).toBe(changed);
    }
  }

  it('reads as it was edited, whatever the edit', () => expectReadAsEdited({}, edits));

  for (const [name, [, ...values]] of Object.entries(ways)) {
    it.each(values)(`reads as it was edited: ${name} %s`, value =>
      expectReadAsEdited({ [name]: value } as Partial<Ways>, together),
    );
  }

  it('reads as it was edited in any mixture of ways', () => {
    fc.assert(
      fc.property(anyWays, fc.constantFrom(...edits), (chosen, [what, edit]) => {
        const bytes = reportDocx(report, chosen);
        const changed = edit(readDocx(bytes).text);
        expect(readDocx(updated(bytes, changed)).text, what).toBe(changed);
      }),
      { numRuns: 20 },
    );
  });

  it('differs from what it was in the text of the runs alone', () => {
    fc.assert(
      fc.property(anyWays, chosen => {
        const bytes = reportDocx(report, chosen);
        const after = updated(bytes, readDocx(bytes).text.replace('\t12\t18', '\t13\t19'));
        const [old, now] = [partsOf(bytes), partsOf(after)];
        expect(Object.keys(now)).toEqual(Object.keys(old));
        for (const name of Object.keys(old)) if (name !== 'word/document.xml') expect(now[name]).toBe(old[name]);
        const withoutText = (xml: string) =>
          xml
            .replace(/<((?:ns0:|w:)?)t(?: xml:space="preserve")?>[^<]*<\/\1t>/g, '•')
            .replace(/<((?:ns0:|w:)?)sym [^>]*>/g, '•');
        expect(withoutText(now['word/document.xml']!)).toBe(withoutText(old['word/document.xml']!));
      }),
      { numRuns: 12 },
    );
  });

  it('leaves the bytes alone that it is given, those of Node too', () => {
    const bytes = Buffer.from(reportDocx(report));
    const before = Buffer.from(bytes);
    updated(bytes, readDocx(bytes).text.replace('\t12\t18', '\t13\t19'));
    expect(bytes.equals(before)).toBe(true);
  });

  it('has every other part packed as it was', () => {
    const bytes = reportDocx(report);
    const after = updated(bytes, readDocx(bytes).text.replace('\t12\t18', '\t13\t19'));
    const until = (file: Uint8Array) =>
      strFromU8(file, true)
        .split('PK\x03\x04')
        .filter(part => !part.slice(0, 60).includes('word/document.xml'));
    // Behind the last part stands the directory, with new places.
    expect(until(after).slice(0, -1)).toEqual(until(bytes).slice(0, -1));
  });
});

const TRACKED =
  '<w:settings xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:trackRevisions/></w:settings>';

const run = (text: string, format = '') => `<w:r>${format && `<w:rPr>${format}</w:rPr>`}<w:t>${text}</w:t></w:r>`;
const cell = (text: string, properties = '') =>
  `<w:tc><w:tcPr>${properties}</w:tcPr><w:p>${text && run(text)}</w:p></w:tc>`;
const row = (...cells: string[]) => `<w:tr>${cells.join('')}</w:tr>`;
const table = (...rows: string[]) => `<w:tbl><w:tblPr/><w:tblGrid/>${rows.join('')}</w:tbl>`;
const inner = (bytes: Uint8Array) => /<w:body>(.*)<w:sectPr>/s.exec(bodyOf(bytes))![1]!;

describe('the runs of a Word file', () => {
  it('keep their formats where a word between them changes', () => {
    const bytes = packDocx(
      `<w:p>${run('收到申请')}${run('12', '<w:b/>')}${run('件，办结')}${run('10', '<w:i/>')}${run('件。')}</w:p>`,
    );
    expect(inner(updated(bytes, '收到申请13件，按期办结9件。'))).toBe(
      `<w:p>${run('收到申请')}${run('13', '<w:b/>')}${run('件，按期办结')}${run('9', '<w:i/>')}${run('件。')}</w:p>`,
    );
  });

  it('take a figure of an empty cell in the format of its mark, or of the cell beside it', () => {
    const empty =
      '<w:tc><w:tcPr/><w:p><w:pPr><w:jc w:val="center"/><w:rPr><w:sz w:val="18"/></w:rPr></w:pPr></w:p></w:tc>';
    expect(inner(updated(packDocx(table(row(cell('甲'), empty))), '甲\t5'))).toContain(
      '<w:r><w:rPr><w:sz w:val="18"/></w:rPr><w:t>5</w:t></w:r>',
    );
    const bare = '<w:tc><w:tcPr/><w:p w:rsidR="1"/></w:tc>';
    const beside = `<w:tc><w:tcPr/><w:p>${run('3', '<w:b/>')}</w:p></w:tc>`;
    expect(inner(updated(packDocx(table(row(bare, beside))), '5\t3'))).toContain(
      '<w:p w:rsidR="1"><w:r><w:rPr><w:b/></w:rPr><w:t>5</w:t></w:r></w:p>',
    );
  });

  it('show a tab and a break for what the text has', () => {
    const bytes = packDocx(`<w:p>${run('日期')}</w:p>`);
    expect(inner(updated(bytes, '日\t期'))).toContain('<w:t>日</w:t><w:tab/><w:t>期</w:t>');
  });
});

describe('paragraphs of a Word file', () => {
  const body = `<w:p><w:pPr><w:jc w:val="center"/></w:pPr>${run('标题', '<w:b/>')}</w:p><w:p><w:pPr><w:ind w:firstLine="640"/></w:pPr>${run('正文。', '<w:i/>')}</w:p>`;

  it('are put in in the form of what is like them', () => {
    expect(inner(updated(packDocx(body), '标题\n正文。\n又一段。'))).toBe(
      `${body}<w:p><w:pPr><w:ind w:firstLine="640"/></w:pPr>${run('又一段。', '<w:i/>')}</w:p>`,
    );
  });

  it('are taken out whole, but for their bookmarks', () => {
    const marked = body.replace('<w:r><w:rPr><w:i/>', '<w:bookmarkStart w:id="1" w:name="b"/>$&');
    expect(inner(updated(packDocx(`${marked}<w:p>${run('完')}</w:p>`), '标题\n完'))).toBe(
      `${body.slice(0, body.indexOf('</w:p>') + 6)}<w:bookmarkStart w:id="1" w:name="b"/><w:p>${run('完')}</w:p>`,
    );
  });

  it('are taken out with the content control that holds nothing else', () => {
    const control = `<w:sdt><w:sdtPr/><w:sdtContent><w:p>${run('删')}</w:p></w:sdtContent></w:sdt>`;
    expect(inner(updated(packDocx(control + body), '标题\n正文。'))).toBe(body);
  });

  it('stand beside a content control that holds one paragraph, and not in it', () => {
    const control = `<w:sdt><w:sdtPr/><w:sdtContent><w:p>${run('填')}</w:p></w:sdtContent></w:sdt>`;
    expect(inner(updated(packDocx(control), '填\n新'))).toBe(`${control}<w:p>${run('新')}</w:p>`);
  });

  it('leave nothing to be seen where Word would join two tables, or wants one at the end', () => {
    const hidden = '<w:p><w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr></w:p>';
    const two = (between: string, end = '') =>
      table(row(cell('甲'), cell('1'))) + between + table(row(cell('乙'), cell('2'))) + end;
    const words = `<w:p>${run('一段')}</w:p><w:p>${run('二段')}</w:p>`;
    expect(inner(updated(packDocx(two(words)), '甲\t1\n乙\t2'))).toBe(two(hidden));
    expect(inner(updated(packDocx(two(words)), '甲\t1\n二段\n乙\t2'))).toBe(two(`<w:p>${run('二段')}</w:p>`));
    expect(inner(updated(packDocx(`<w:p>${run('题')}</w:p>${two(words)}`), '甲\t1\n一段\n二段\n乙\t2'))).toBe(
      two(words),
    );
    const framed = (end: string) => table(`<w:tr><w:tc><w:tcPr/>${two('<w:p/>', end)}</w:tc></w:tr>`);
    expect(inner(updated(packDocx(framed(`<w:p>${run('完')}</w:p>`)), '甲\t1\n\n乙\t2'))).toBe(framed(hidden));
  });

  it('take their bookmarks and comments along, but for the ends of those that reach further', () => {
    const ends = (name: string, id: number) => [`<w:${name}Start w:id="${id}"/>`, `<w:${name}End w:id="${id}"/>`];
    const [bookmark, bookmarkEnd] = ends('bookmark', 1) as [string, string];
    const [range, rangeEnd] = ends('commentRange', 2) as [string, string];
    const reference = '<w:r><w:commentReference w:id="2"/></w:r>';
    const within = `<w:p>${bookmark}${range}${run('删')}${bookmarkEnd}${rangeEnd}${reference}</w:p>`;
    expect(inner(updated(packDocx(body + within), '标题\n正文。'))).toBe(body);
    const reaching = `<w:p>${bookmark}${range}${run('留')}</w:p><w:p>${run('删')}${bookmarkEnd}</w:p><w:p>${run('评')}${rangeEnd}${reference}</w:p>`;
    expect(inner(updated(packDocx(reaching), '留\n评'))).toBe(
      reaching.replace(`<w:p>${run('删')}${bookmarkEnd}</w:p>`, bookmarkEnd),
    );
    expect(refusals(packDocx(reaching), '留\n删')).toEqual([expect.stringContaining('a comment')]);
  });

  it('lose a line with the break before it, and get one with a break', () => {
    const broken = `<w:p>${run('一行')}<w:r><w:br/></w:r>${run('二行')}<w:r><w:br/></w:r>${run('三行')}</w:p>`;
    expect(readDocx(updated(packDocx(broken), '一行\n三行')).text).toBe('一行\n三行\n');
    expect(readDocx(updated(packDocx(broken), '二行\n三行')).text).toBe('二行\n三行\n');
    expect(inner(updated(packDocx(broken), '一行\n又一行\n二行\n三行'))).toContain(
      '<w:t>一行</w:t><w:br/><w:t>又一行</w:t>',
    );
  });

  it('stay where something else stands in them', () => {
    const picture = '<w:p><w:r><w:drawing/></w:r></w:p>';
    expect(refusals(packDocx(picture + body), '标题\n正文。')).toEqual([expect.stringContaining('picture')]);
  });

  it('have numbers that are no text', () => {
    const bytes = reportDocx(report, { numbers: 'of the paragraph' });
    const { text } = readDocx(bytes);
    expect(refusals(bytes, text.replace('二、主动', '三、主动'))).toEqual([
      expect.stringContaining('“二、” is a number that Word makes'),
    ]);
    expect(readDocx(updated(bytes, text.replace('二、主动公开政府信息情况', '二、主动公开情况'))).text).toContain(
      '\n二、主动公开情况\n',
    );
  });

  it('are counted where they are put in among numbered ones', () => {
    const bytes = reportDocx(report, { numbers: 'of the paragraph' });
    const text = `${readDocx(bytes).text}七、附件\n无附件。\n`;
    const after = updated(bytes, text);
    expect(readDocx(after).text).toBe(text);
    expect(bodyOf(after)).toContain('<w:t>附件</w:t>');
  });
});

describe('rows of a Word file', () => {
  const bytes = packDocx(
    table(
      row(cell('甲', '<w:vMerge w:val="restart"/>'), cell('1'), cell('2')),
      row(cell('', '<w:vMerge/>'), cell('3'), cell('4')),
      row(cell('乙'), cell('5'), cell('6')),
    ),
  );

  it('are put in in the form of their neighbour', () => {
    for (const text of [
      '甲\t1\t2\n\t7\t8\n\t3\t4\n乙\t5\t6\n',
      '甲\t1\t2\n\t3\t4\n乙\t5\t6\n丙\t\t9\n',
      '丁\t0\t0\n甲\t1\t2\n\t3\t4\n乙\t5\t6\n',
    ])
      expect(readDocx(updated(bytes, text)).text).toBe(text);
  });

  it('take the form of their neighbour and not what stands in it', () => {
    const format = '<w:rPr><w:b/></w:rPr>';
    const note = '<w:r><w:footnoteReference w:id="1"/></w:r>';
    const picture = '<w:r><w:drawing/></w:r>';
    const control = `<w:sdt><w:sdtPr><w:id w:val="7"/></w:sdtPr><w:sdtContent>${run('5', '<w:b/>')}</w:sdtContent></w:sdt>`;
    const field = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>';
    const paragraph = '<w:pPr><w:jc w:val="center"/></w:pPr>';
    const full = (content: string) => `<w:tc><w:tcPr><w:noWrap/></w:tcPr><w:p>${paragraph}${content}</w:p></w:tc>`;
    const old = `<w:tr w14:paraId="1">${full(`${run('4', '<w:b/>')}${note}`)}${full(control + picture)}${full(`${field}${run('6')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`)}</w:tr>`;
    const bytes = packDocx(table(old));
    expect(inner(updated(bytes, '4\t5\t6\n7\t8\t9'))).toBe(
      table(
        old,
        `<w:tr>${full(`<w:r>${format}<w:t>7</w:t></w:r>`)}${full(`<w:r>${format}<w:t>8</w:t></w:r>`)}${full(run('9'))}</w:tr>`,
      ),
    );
  });

  it('leave the other end of a bookmark that reaches beyond them', () => {
    const start = '<w:bookmarkStart w:id="3" w:name="b"/>';
    const first = row(`<w:tc><w:tcPr/><w:p>${start}${run('1')}</w:p></w:tc>`, cell('2'));
    const last = row(cell('3'), `<w:tc><w:tcPr/><w:p>${run('4')}<w:bookmarkEnd w:id="3"/></w:p></w:tc>`);
    expect(inner(updated(packDocx(table(first, last)), '3\t4'))).toBe(table(start, last));
  });

  it('are taken out, and a merged cell then begins below', () => {
    const after = updated(bytes, '\t3\t4\n乙\t5\t6\n');
    expect(readDocx(after).text).toBe('\t3\t4\n乙\t5\t6\n');
    expect(inner(after).match(/<w:vMerge[^>]*>/g)).toEqual(['<w:vMerge w:val="restart"/>']);
    expect(
      inner(
        updated(
          packDocx(
            `<w:p>${run('前')}</w:p>${table(row(cell('1'), cell('2')), row(cell('3'), cell('4')))}<w:p>${run('后')}</w:p>`,
          ),
          '前\n后',
        ),
      ),
    ).toBe(`<w:p>${run('前')}</w:p><w:p>${run('后')}</w:p>`);
  });

  it('have as many fields as they had, but for empty ones at the end', () => {
    expect(refusals(bytes, '甲\t1\t2\n\t3\t4\n乙\t5\t6\t7\n')).toEqual([expect.stringContaining('has 3 fields')]);
    const trailing = packDocx(table(row(cell('甲'), cell(''), cell('')), row(cell('乙'), cell('1'), cell('2'))));
    expect(updated(trailing, '甲\n乙\t1\t2\n')).toBe(trailing);
  });

  it('have no text where a merged cell covers', () => {
    expect(refusals(bytes, '甲\t1\t2\n丙\t3\t4\n乙\t5\t6\n')).toEqual([
      '1: “丙” stands in a place that a merged cell covers',
    ]);
  });

  it('have no paragraph between them', () => {
    expect(refusals(bytes, '甲\t1\t2\n正文\n\t3\t4\n乙\t5\t6\n')).toEqual([
      expect.stringContaining('between two rows'),
    ]);
  });
});

/** What may be done to a line of a text; of a row its tabs are kept. */
const lineEdit = fc.record({
  at: fc.nat(),
  what: fc.constantFrom('type', 'delete', 'insert', 'repeat', 'swap'),
  words: fc.constantFrom('改', '8', '&<', '新的一段。', ''),
});

function edited(text: string, changes: readonly { at: number; what: string; words: string }[]): string {
  const lines = text.slice(0, -1).split('\n');
  for (const { at, what, words } of changes) {
    const index = at % lines.length;
    const line = lines[index]!;
    const isRow = line.includes('\t');
    if (what === 'type') lines[index] = isRow ? line.replace(/[^\t](?=\t|$)/, `$&${words}`) : line + words;
    else if (what === 'delete') lines.splice(index, 1);
    else if (what === 'insert') lines.splice(index, 0, isRow ? line.replace(/\d+/g, '7') : words);
    else if (what === 'repeat') lines.splice(index, 0, line);
    else if (index + 1 < lines.length) lines.splice(index, 2, lines[index + 1]!, line);
  }
  return `${lines.join('\n')}\n`;
}

describe('any edit of a Word file', () => {
  it('reads as it was edited, or is refused with a reason and a line', () => {
    let written = 0;
    fc.assert(
      fc.property(
        anyWays,
        fc.array(lineEdit, { minLength: 1, maxLength: 3 }),
        fc.boolean(),
        (chosen, changes, tracked) => {
          const bytes = reportDocx(report, chosen, tracked ? { 'word/settings.xml': TRACKED } : {});
          const text = edited(readDocx(bytes).text, changes);
          const update = updateDocx(bytes, text);
          if (update.kind === 'written') {
            written++;
            expect(readDocx(update.bytes).text).toBe(text);
          } else {
            for (const { line, reason } of update.refusals) {
              expect(line).toBeLessThanOrEqual(text.split('\n').length);
              expect(reason.zh && reason.en).not.toBe('');
            }
          }
        },
      ),
      { numRuns: 25 },
    );
    expect(written).toBeGreaterThan(12);
  });
});

describe('where changes are tracked', () => {
  const file = (body: string) => packDocx(body, plainWays, { 'word/settings.xml': TRACKED });

  it('a change is an insertion and a deletion', () => {
    const update = updateDocx(file(`<w:p>${run('收到12件', '<w:b/>')}</w:p>`), '收到15件', {
      name: '李四',
      date: '2025-03-04T05:06:07Z',
    });
    const by = (id: number) => `w:id="${id}" w:author="李四" w:date="2025-03-04T05:06:07Z"`;
    const format = '<w:rPr><w:b/></w:rPr>';
    expect(update.kind === 'written' && inner(update.bytes)).toBe(
      `<w:p><w:r>${format}<w:t>收到1</w:t></w:r><w:del ${by(1)}><w:r>${format}<w:delText xml:space="preserve">2</w:delText></w:r></w:del>` +
        `<w:ins ${by(2)}><w:r>${format}<w:t>5</w:t></w:r></w:ins><w:r>${format}<w:t>件</w:t></w:r></w:p>`,
    );
  });

  it('paragraphs and rows stay as deleted, and come as inserted', () => {
    const body = `<w:p>${run('甲')}</w:p><w:p><w:pPr><w:jc w:val="left"/></w:pPr>${run('乙')}</w:p><w:p/>${table(row(cell('1'), cell('2')), row(cell('3'), cell('4')))}<w:p>${run('丙')}</w:p>`;
    for (const text of [
      '甲\n\n1\t2\n3\t4\n丙\n',
      '甲\n乙\n\n3\t4\n丙\n',
      '甲\n乙\n\n1\t2\n5\t6\n3\t4\n丙\n',
      '甲\n乙\n丁\n\n1\t2\n3\t4\n丙\n',
    ]) {
      const after = updated(file(body), text);
      expect(readDocx(after).text).toBe(text);
      expect(bodyOf(after)).toMatch(/<w:(?:ins|del) w:id/);
    }
  });

  it('every edit of a report reads as it was edited', () => {
    for (const chosen of [
      {},
      { runs: 'by character' },
      { changes: 'inserted' },
      { wrapping: 'content controls' },
      { fields: 'simple' },
      { names: 'ns0' },
      { names: 'default' },
    ] satisfies Partial<Ways>[]) {
      const bytes = reportDocx(report, chosen, { 'word/settings.xml': TRACKED });
      const { text } = readDocx(bytes);
      for (const [what, edit] of edits) expect(readDocx(updated(bytes, edit(text))).text, what).toBe(edit(text));
    }
  });
});

describe('a text that no file can hold', () => {
  it('is refused with its line', () => {
    const bytes = packDocx(`<w:p>${run('甲')}</w:p><w:p>${run('乙')}</w:p>`);
    expect(refusals(bytes, '甲\n乙\u0001')).toEqual([
      '1: the line has control characters, which a Word file cannot hold',
    ]);
    expect(refusals(bytes, '甲\ud800\n乙')).toHaveLength(1);
  });
});

describe('a Word file that is valid by the Open XML SDK', () => {
  const files: Record<string, Uint8Array> = {
    'of our own': exportedReport(),
    'of the generator': reportDocx(report, {
      names: 'w',
      runs: 'by character',
      numbers: 'of the paragraph',
      changes: 'inserted',
    }),
    'with content controls': reportDocx(report, { wrapping: 'content controls' }),
    'that tracks its changes': packDocx(
      bodyOf(exportedReport()).replace(/^.*<w:body>|<w:sectPr>.*$/gs, ''),
      plainWays,
      {
        'word/settings.xml':
          '<w:settings xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:trackRevisions/></w:settings>',
        'word/styles.xml': partsOf(exportedReport())['word/styles.xml']!,
      },
    ),
  };

  it.each(Object.entries(files))('is so after every edit: %s', async (_, bytes) => {
    const before = await sdkErrors(bytes);
    const { text } = readDocx(bytes);
    const changed = made(edits)(text)
      .replace(/\n行政强制[^\n]*/, '')
      .replace(/(\n[^\n]*1\.信访[^\n]*)/, '$1$1')
      .replace(/\n(?=[^\n]*主要问题是)/, '\n过去一年有两方面不足。\n');
    const after = updated(bytes, changed);
    expect(readDocx(after).text).toBe(changed);
    expect(await sdkErrors(after)).toEqual(before);
  });
});
