import { oneLine } from '../../text/one-line.ts';
import type { Preview, PreviewCell, PreviewParagraph, PreviewTable } from '../preview/preview-model.ts';
import { textOf } from './paragraph-text.ts';
import { signatureOf } from './signature.ts';

/**
 * A report as one HTML file that needs nothing else: official merged cells, all styles inline, and on paper as A4. Comments
 * and marks of problems are not published. With `print` it asks to be printed as soon as it is open.
 */
export function reportHtml(preview: Preview, { print = false } = {}): string {
  return `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escapeHtml(preview.title?.text ?? '政府信息公开工作年度报告')}</title>
<style>@page { size: A4; margin: 25mm 20mm; } @media print { body { margin: 0 !important; max-width: none !important; } h2 { break-after: avoid; } tr { break-inside: avoid; } } @media screen and (max-width: 700px) { table { display: block; overflow-x: auto; } th[scope=row] { min-width: 10em; } }</style>
</head>
<body style="${styles.body}"${print ? ' onload="print()"' : ''}>
${reportFragment(preview)}
</body>
</html>
`;
}

/**
 * What stands in the body of such a file: elements with inline styles and nothing else, for the editor of a web site. In the
 * look of `word` it is what Word takes from the clipboard, with the fonts and lines of GB/T 9704.
 */
export function reportFragment(preview: Preview, look: HtmlLook = 'site'): string {
  const { title, sections } = preview;
  const own = looks[look];
  const { organ, date } = signatureOf(preview);
  const styleOf = (block: PreviewParagraph) => {
    if (block === organ || block === date) return own.signature;
    return block.heads ? own.subheading : own.paragraph;
  };
  const body = sections.map(({ heading, blocks, state }) => {
    if (state === 'missing') return '';
    const parts = blocks.map(block => {
      if (block.kind === 'table') return reportTableHtml(block);
      return `<p style="${styleOf(block)}">${escapeHtml(textOf(block))}</p>`;
    });
    return [heading && `<h2 style="${own.heading}">${escapeHtml(heading.text.trim())}</h2>`, ...parts]
      .filter(Boolean)
      .join('\n');
  });
  const head = title ? `<h1 style="${own.title}">${escapeHtml(oneLine(title.text))}</h1>` : '';
  return [head, ...body].filter(part => part !== '').join('\n');
}

/** A table alone, with its merged cells and inline styles: for a site's editor, and for Word by way of the clipboard. */
export function reportTableHtml({ id, head, body, strays }: PreviewTable): string {
  const rowLabels = id === 'applications' ? 'left' : 'center';
  const line = (cells: readonly PreviewCell[]) => `<tr>${cells.map(cell => cellHtml(cell, rowLabels)).join('')}</tr>`;
  const lines = [
    head.length > 0 ? `<thead>\n${head.map(line).join('\n')}\n</thead>\n` : '',
    `<tbody>\n${body.map(line).join('\n')}\n</tbody>`,
  ];
  const font = id === 'disclosure' ? '12pt' : '9pt';
  // What the form has no place for is the writer's to decide about, and so is not dropped.
  const rest = strays.map(
    ({ label, figures }) => `\n<p style="${looks.site.paragraph}">${escapeHtml([label, ...figures].join(' '))}</p>`,
  );
  return `<table style="${styles.table};font-size:${font}">\n${lines.join('')}\n</table>${rest.join('')}`;
}

/** A table as tab-separated text, each cell where it begins and empty places where a merged cell covers. */
export function reportTableText({ head, body, strays }: PreviewTable): string {
  const lines = [...head, ...body];
  const grid: string[][] = lines.map(() => []);
  for (const [line, cells] of lines.entries()) {
    let place = 0;
    for (const cell of cells) {
      while (grid[line]![place] !== undefined) place++;
      for (let below = line; below < Math.min(line + cell.rowSpan, lines.length); below++) {
        for (let right = place; right < place + cell.columnSpan; right++) grid[below]![right] = '';
      }
      if (cell.kind === 'unread')
        for (const [index, figure] of cell.figures.entries()) grid[line]![place + index] = plain(figure);
      else grid[line]![place] = plain(cell.text);
    }
  }
  const rest = strays.map(({ label, figures }) => [label, ...figures].map(plain));
  return [...grid, ...rest].map(cells => `${cells.join('\t')}\n`).join('');
}

/** A cell of a tab-separated line holds neither tab nor line end. */
function plain(text: string): string {
  return text.replace(/\s+/g, ' ');
}

function cellHtml(cell: PreviewCell, rowLabels: 'left' | 'center'): string {
  const spans = `${cell.rowSpan > 1 ? ` rowspan="${cell.rowSpan}"` : ''}${cell.columnSpan > 1 ? ` colspan="${cell.columnSpan}"` : ''}`;
  if (cell.kind === 'label') {
    const scope = cell.header ? (cell.columnSpan > 1 ? 'colgroup' : 'col') : cell.rowSpan > 1 ? 'rowgroup' : 'row';
    const align = cell.header || cell.rowSpan > 1 ? 'center' : rowLabels;
    return `<th${spans} scope="${scope}" style="${styles.cell};font-weight:normal;text-align:${align}">${escapeHtml(cell.text)}</th>`;
  }
  const text = cell.kind === 'value' ? cell.text : cell.figures.join(' ');
  return `<td${spans} style="${styles.cell};min-width:2.4em;text-align:center">${escapeHtml(text)}</td>`;
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, character => `&#${character.charCodeAt(0)};`);
}

const song = "SimSun,'Songti SC','Noto Serif CJK SC',serif";
const hei = "SimHei,'Heiti SC','Noto Sans CJK SC',sans-serif";
const kai = "KaiTi,STKaiti,'Noto Serif CJK SC',serif";
const styles = {
  body: `max-width:170mm;margin:25mm auto;padding:0 12px;color:#000;background:#fff;font-family:${song};font-size:14pt;line-height:1.75`,
  table: `width:100%;margin:0.8em 0;border-collapse:collapse;line-height:1.4;text-indent:0;font-family:${song}`,
  cell: 'padding:3px 4px;border:1px solid #000;vertical-align:middle',
};

/** Which program the HTML is for. */
export type HtmlLook = 'site' | 'word';
/** How each kind of paragraph looks. */
type Look = Readonly<Record<'title' | 'heading' | 'subheading' | 'paragraph' | 'signature', string>>;

/** Lines 28 points apart and two characters in, in words of Word's own where CSS has none for it. */
const officialLine = 'margin:0;font-size:16pt;line-height:28pt;mso-line-height-rule:exactly';
const officialIndent = `${officialLine};text-indent:32pt;mso-char-indent-count:2`;
const looks: Readonly<Record<HtmlLook, Look>> = {
  site: {
    title: 'margin:0 0 1.2em;text-align:center;font-size:20pt;line-height:1.4',
    heading: `margin:1em 0 0.4em;text-indent:2em;font-size:15pt;font-family:${hei};font-weight:normal`,
    subheading: `margin:0.3em 0;text-indent:2em;font-family:${kai}`,
    paragraph: 'margin:0.3em 0;text-indent:2em;text-align:justify',
    signature: 'margin:0.3em 4em 0.3em 0;text-align:right',
  },
  word: {
    title: `margin:0 0 28pt;text-align:center;font-size:22pt;font-weight:normal;line-height:32pt;color:#000;font-family:'方正小标宋简体',${song}`,
    heading: `${officialIndent};font-weight:normal;color:#000;font-family:'黑体',${hei}`,
    subheading: `${officialIndent};font-family:'楷体_GB2312','楷体',${kai}`,
    paragraph: `${officialIndent};text-align:justify;font-family:'仿宋_GB2312','仿宋',FangSong,${song}`,
    signature: `${officialLine};margin-right:64pt;text-align:right;font-family:'仿宋_GB2312','仿宋',FangSong,${song}`,
  },
};
