import { describe, expect, it } from 'vitest';
import { Analysis } from '../../server/src/core/analysis.ts';
import { readVisible } from '../../server/src/core/document/read-visible.ts';
import { reportText } from '../support/report-text.ts';

/** A report as the article of a page: its prose in paragraphs, its tables as tables. */
function article(parts: Parameters<typeof reportText>[0]): string {
  const lines = reportText({ ...parts, layout: 'tab-separated' })
    .split('\n')
    .filter(Boolean);
  const blocks = lines.map(line =>
    line.includes('\t')
      ? `<tr>${line
          .split('\t')
          .map(cell => `<td>${cell}</td>`)
          .join('')}</tr>`
      : `<p>${line}</p>`,
  );
  return blocks.join('\n').replace(/(?:<tr>.*\n?)+/g, rows => `<table>\n${rows}</table>\n`);
}

const page = (...articles: string[]) =>
  `<!DOCTYPE html><html><head><meta charset="utf-8"></head><body>\n${articles.map(body => `<div>${body}</div>`).join('\n')}\n<p>主办单位</p></body></html>`;
const rules = (text: string) => new Analysis(text).problems.map(({ rule }) => rule);
const wrong = { organ: '清河县水务局', rows: { received: '0 0 0 0 0 0 7' } };

describe('a page that prints its article again for another medium', () => {
  it('reads as the article alone', () => {
    const once = page(article(wrong));
    const twice = page(article(wrong), article(wrong));
    expect(readVisible(twice).text).toBe(readVisible(once).text);
    expect(rules(twice)).toEqual(rules(once));
  });

  it('is read by its first copy where figures differ', () => {
    const twice = page(article({ organ: '清河县水务局' }), article(wrong));
    expect(rules(twice)).toEqual([]);
  });

  it('keeps the place of everything in front of the copy and behind it', () => {
    const twice = page(article(wrong), article(wrong));
    const visible = readVisible(twice);
    for (const words of ['清河县水务局', '主办单位']) {
      const start = visible.text.indexOf(words);
      const origin = visible.originOf({ start, end: start + words.length });
      expect(twice.slice(origin.start, origin.end)).toBe(words);
    }
  });

  it('has both where they are reports of two organs', () => {
    const both = page(article({ organ: '清河县水务局' }), article({ organ: '清河县教育局' }));
    expect(rules(both)).toEqual(['several-reports']);
  });

  it('has a short text as often as it stands there', () => {
    expect(readVisible('<p>清河县水务局办公室主办</p><p>清河县水务局办公室主办</p>').text.match(/主办/g)).toHaveLength(
      2,
    );
  });
});
