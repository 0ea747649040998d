import type { Preview, PreviewCell, PreviewTable } from '../preview/preview-model.ts';

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
<style>@page { size: A4; margin: 25mm 20mm; } @media print { body { margin: 0 !important; max-width: none !important; } h2 { break-after: avoid; } tr { break-inside: avoid; } }</style>
</head>
<body style="${styles.body}"${print ? ' onload="print()"' : ''}>
${reportFragment(preview)}
</body>
</html>
`;
}

/** What stands in the body of such a file, for the editor of a web site: elements with inline styles and nothing else. */
export function reportFragment({ title, sections }: Preview): string {
  const body = sections.map(({ heading, blocks, state }) => {
    if (state === 'missing') return '';
    const parts = blocks.map(block => {
      if (block.kind === 'table') return reportTableHtml(block);
      const text = escapeHtml(block.runs.map(run => run.text).join(''));
      return `<p style="${block.heads ? styles.subheading : styles.paragraph}">${text}</p>`;
    });
    return [heading && `<h2 style="${styles.heading}">${escapeHtml(heading.text)}</h2>`, ...parts]
      .filter(Boolean)
      .join('\n');
  });
  const head = title ? `<h1 style="${styles.title}">${escapeHtml(title.text)}</h1>` : '';
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
    ({ label, figures }) => `\n<p style="${styles.paragraph}">${escapeHtml([label, ...figures].join(' '))}</p>`,
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
const styles = {
  body: `max-width:170mm;margin:25mm auto;padding:0 12px;color:#000;background:#fff;font-family:${song};font-size:14pt;line-height:1.75`,
  title: 'margin:0 0 1.2em;text-align:center;font-size:20pt;line-height:1.4',
  heading:
    "margin:1em 0 0.4em;text-indent:2em;font-size:15pt;font-family:SimHei,'Heiti SC','Noto Sans CJK SC',sans-serif;font-weight:normal",
  subheading: "margin:0.3em 0;text-indent:2em;font-family:KaiTi,STKaiti,'Noto Serif CJK SC',serif",
  paragraph: 'margin:0.3em 0;text-indent:2em;text-align:justify',
  table: 'width:100%;margin:0.8em 0;border-collapse:collapse;line-height:1.4;text-indent:0',
  cell: 'padding:3px 4px;border:1px solid #000;vertical-align:middle',
};
