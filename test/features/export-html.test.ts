import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import { describe, expect, it } from 'vitest';
import { Analysis } from '../../server/src/core/analysis.ts';
import { reportHtml, reportTableHtml, reportTableText } from '../../server/src/core/features/export/export-html.ts';
import { previewOf } from '../../server/src/core/features/preview/preview.ts';
import { tableByKey } from '../../server/src/core/features/preview/preview-lookup.ts';
import { type ReportParts, reportText } from '../support/report-text.ts';

const shown = (parts: ReportParts = {}) => previewOf(new Analysis(reportText(parts)), 'zh');
const table = (key: string, parts: ReportParts = {}) => tableByKey(shown(parts), key)!;

type Node = DefaultTreeAdapterTypes.ChildNode;

/** Every element of a piece of HTML. */
function elementsOf(html: string): { name: string; attributes: Record<string, string> }[] {
  const walk = (node: Node): ReturnType<typeof elementsOf> => {
    const children = 'childNodes' in node ? node.childNodes.flatMap(walk) : [];
    if (!('tagName' in node)) return children;
    return [
      { name: node.tagName, attributes: Object.fromEntries(node.attrs.map(({ name, value }) => [name, value])) },
      ...children,
    ];
  };
  return parseFragment(html).childNodes.flatMap(walk);
}

describe('a report as HTML', () => {
  it('has title, headings, prose and the merged cells', () => {
    const html = reportHtml(shown({ prose: { overview: '（一）公开\n全年公开信息。' } }));
    expect(html).toMatch(/^<!DOCTYPE html>\n<html lang="zh-CN">/);
    expect(html).toContain('<title>清河县民政局2024年政府信息公开工作年度报告</title>');
    expect(html.match(/<h2[^>]*>[^<]*<\/h2>/g)).toHaveLength(6);
    expect(html).toContain('>全年公开信息。</p>');
    expect(html).toMatch(/<th rowspan="22" scope="rowgroup"[^>]*>三、本年度办理结果<\/th>/);
    expect(html).toMatch(/<th colspan="5" scope="colgroup"[^>]*>法人或其他组织<\/th>/);
  });

  it('needs no file beside it, runs nothing and has its styles inline', () => {
    const elements = elementsOf(reportHtml(shown()));
    expect(elements.map(({ name }) => name).filter(name => ['script', 'link', 'img', 'iframe'].includes(name))).toEqual(
      [],
    );
    for (const { name, attributes } of elements) {
      if (['th', 'td', 'table', 'p', 'h1', 'h2'].includes(name)) expect(attributes.style).toBeTruthy();
      expect(Object.keys(attributes).filter(attribute => attribute.startsWith('on'))).toEqual([]);
    }
  });

  it('asks to be printed where it is made for that', () => {
    expect(reportHtml(shown(), { print: true })).toContain('onload="print()"');
  });

  it('takes hostile text for text', () => {
    const hostile = `<script>alert(1)</script><img src=x onerror='alert("2")'>&amp;`;
    const html = reportHtml(
      shown({
        title: `${hostile}县民政局2024年政府信息公开工作年度报告`,
        prose: { overview: hostile },
        rows: { received: '<b>9</b> 0 0 0 0 0 0' },
      }),
    );
    const names = new Set(elementsOf(html).map(({ name }) => name));
    for (const name of ['script', 'img', 'b']) expect(names.has(name)).toBe(false);
  });
});

describe('a table on the clipboard', () => {
  it('is for Word a table with inline borders', () => {
    const html = reportTableHtml(table('disputes'));
    const elements = elementsOf(html);
    expect(elements[0]!.name).toBe('table');
    expect(elements.filter(({ name }) => name === 'td')).toHaveLength(15);
    for (const { name, attributes } of elements)
      if (name === 'td' || name === 'th') expect(attributes.style).toContain('border:1px solid');
  });

  it('is for Excel tab-separated, with each figure in its own column', () => {
    const lines = reportTableText(table('applications', { rows: { received: '1 2 3 4 5 6 21' } })).split('\n');
    expect(lines[0]!.split('\t').slice(0, 4)).toEqual([expect.stringContaining('勾稽关系'), '', '', '申请人情况']);
    expect(lines[3]).toBe('一、本年新收政府信息公开申请数量\t\t\t1\t2\t3\t4\t5\t6\t21');
    expect(lines[6]).toMatch(/^\t（二）部分公开[^\t]*\t\t0\t0\t0\t0\t0\t0\t0$/);
    expect(lines.at(-1)).toBe('');
  });

  it('keeps the figures of a row that cannot be told apart', () => {
    const text = reportText().replace(/^(一、本年新收.*)\t0$/m, '$17');
    const short = tableByKey(
      previewOf(new Analysis(text.replace(/^(一、本年新收[^\t]*\t\t\t)0\t/m, '$1')), 'zh'),
      'applications',
    )!;
    expect(reportTableText(short).split('\n')[3]).toMatch(/^一、本年新收政府信息公开申请数量\t\t\t/);
  });
});
