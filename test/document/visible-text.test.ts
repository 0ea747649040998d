import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readVisible } from '../../server/src/core/document/read-visible.ts';
import { carryEdit } from '../../server/src/core/text/carry-edits.ts';
import { applyEdits } from '../../server/src/core/text/edit.ts';

const shown = (source: string) => readVisible(source).text;
const page = (body: string) => `<html><body>${body}</body></html>`;

describe('what a person sees', () => {
  it.each([
    ['一、总体\u200b情\ufeff况', '一、总体情况'],
    ['⼀、⽬录', '一、目录'],
    ['甲\r\r\n乙\u2028丙', '甲\r\n乙\n丙'],
    ['12&nbsp;件&shy;', '12\u00a0件'],
    ['**12** 与 3*4*5', '12 与 3*4*5'],
    ['~~21~~ 12[^1]', ' 12'],
    ['`12` $13$ $x$', '12 13 $x$'],
    ['\\-3 与 \\', '-3 与 \\'],
    ['[一、](#a)总体 [打印]', '一、总体 [打印]'],
    ['<清河县> a<b', '<清河县> a<b'],
  ])('of a text: %s', (source, text) => {
    expect(shown(source)).toBe(text);
  });

  it.each([
    ['<p><span>二、</span><span>主动公开</span></p>', '二、主动公开'],
    ['<p>甲</p><p>乙<br>丙</p>', '甲\n\n乙\n丙'],
    ['41<sup>1</sup><del>2</del><span style="display:none">9</span><i hidden>8</i>', '41'],
    ['<script>var a = "<p>"</script>甲<!-- 乙 -->', '甲'],
    ['<ol><li>甲<li>乙</ol>', '1. 甲\n\n2. 乙'],
    ['<table><tr><td rowspan=2>甲<td>1<tr><td>2</table>', '甲\t1\n\t2'],
    ['<table><tr><td colspan=2>甲<td>1<tr><td>乙<td>丙<td>2</table>', '甲\t\t1\n乙\t丙\t2'],
    ['<table><tr><td>41<br>3<td></table>', '41 3\t'],
    ['<table><tr><td><h1>甲</h1></td><td>乙</td></tr></table>', '甲\n\n乙'],
    ['<table><tr><td>甲<table><tr hidden>乙</td><td>丙</table></table>丁', '甲\n\n丁'],
    ['<table><tr><td>甲<table><tr><del>乙</td></del><td>丙</table>丁</td><td>戊</table>', '甲\n\n丙\n\n丁\n\n戊'],
    ['<table><tr><td><h1>甲</h1><table><tr><td>1<td>2</table></table>', '甲\n\n1\t2'],
    ['<table><tr><td><h3>栏目</h3><td><p>甲</p><tr><td>乙</table>', '栏目\n\n甲\n乙'],
    ['<p>甲<template><p>乙<table><tr><td>丙</table></template><p>丁', '甲\n\n丁'],
    ['<div id="js_content" style="visibility: hidden">甲</div><p style="visibility: hidden">乙</p>', '甲'],
  ])('of a page: %s', (body, text) => {
    expect(shown(page(body))).toBe(text);
  });
});

describe('what the style sheets of a page hide', () => {
  const hides = (css: string, element: string) => !shown(page(`<style>${css}</style>${element}`)).includes('甲');

  it.each([
    ['.print { display: none }', '<div class="a print">甲</div>'],
    ['#copy{color:red;display:none!important}', '<p id=copy>甲</p>'],
    ['/* a{ */ h1, DIV.print {display:none}', '<div class=print>甲</div>'],
    ['<!-- @import url(a.css); .print{display:none} -->', '<i class=print>甲</i>'],
    ['@media screen { .b{} .print{display:none} }', '<i class=print>甲</i>'],
    ['@media print { p{} } .print{display:none', '<i class=print>甲</i>'],
  ])('is not seen: %s', (css, element) => {
    expect(hides(css, element)).toBe(true);
  });

  it.each([
    ['.print { display: none }', '<div class="printed">甲</div>'],
    ['div.print { display: none }', '<p class="print">甲</p>'],
    ['.tab{display:none} .tab.on{display:block}', '<div class="tab on">甲</div>'],
    ['@media print { .menu{display:none} }', '<div class="menu">甲</div>'],
    ['@media (max-width: 600px) { .wide{display:none} }', '<div class="wide">甲</div>'],
    ['.box .print { display: none }', '<div class="print">甲</div>'],
    ['.print { color: none }', '<div class="print">甲</div>'],
    ['/* .print{display:none}', '<div class="print">甲</div>'],
  ])('is seen all the same: %s', (css, element) => {
    expect(hides(css, element)).toBe(false);
  });
});

describe('an edit of what is seen', () => {
  const edited = (source: string, from: string, to: string) => {
    const visible = readVisible(source);
    const start = visible.text.indexOf(from);
    const edits = carryEdit(visible, { range: { start, end: start + from.length }, newText: to });
    return edits && applyEdits(source, edits);
  };

  it.each([
    ['41<sup>1</sup>', '41', '42', '42<sup>1</sup>'],
    ['<b>4</b><i>1</i>', '41', '52', '<b>52</b><i></i>'],
    ['<b>4</b><i>1</i>', '41', '42', '<b>4</b><i>2</i>'],
    ['<p>甲</p><p>乙</p>', '甲\n\n乙', '甲\n\n丙', '<p>甲</p><p>丙</p>'],
    ['<p>甲</p>', '甲', 'a<b', '<p>a&lt;b</p>'],
  ])('keeps the mark-up: %s, %s → %s', (body, from, to, result) => {
    expect(edited(page(body), from, to)).toBe(page(result));
  });

  it('is refused where it would need other mark-up', () => {
    expect(edited(page('<p>甲</p><p>乙</p>'), '甲\n\n乙', '甲乙')).toBeNull();
    expect(edited(page('<p>甲</p>'), '甲', '甲\n乙')).toBeNull();
  });

  it('reads back as it was made', () => {
    const pieces = fc.constantFrom(
      '<b>',
      '</b>',
      '<p>',
      '</p>',
      '甲',
      '乙',
      '12',
      '\u200b',
      '&nbsp;',
      '<br>',
      '<!-- x -->',
    );
    fc.assert(
      fc.property(fc.array(pieces, { minLength: 1, maxLength: 20 }), fc.nat(), fc.nat(4), (parts, at, length) => {
        const source = page(parts.join(''));
        const visible = readVisible(source);
        const start = at % (visible.text.length + 1);
        const range = { start, end: Math.min(visible.text.length, start + length) };
        const edits = carryEdit(visible, { range, newText: '丙' });
        if (!edits) return;
        const text = `${visible.text.slice(0, range.start)}丙${visible.text.slice(range.end)}`;
        expect(shown(applyEdits(source, edits)).replace(/\s+/g, '')).toBe(text.replace(/\s+/g, ''));
      }),
    );
  });
});
