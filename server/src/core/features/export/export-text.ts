import { oneLine } from '../../text/one-line.ts';
import type { Preview, PreviewTable } from '../preview/preview-model.ts';
import { reportTableText } from './export-html.ts';
import { textOf } from './paragraph-text.ts';

/** A report as plain text in the official form: a paragraph a line, tables as tab-separated lines. */
export function reportPlainText(preview: Preview): string {
  return partsOf(preview, { title: text => text, heading: text => text, table: reportTableText });
}

/** A report as Markdown: headings marked, tables with pipes, an empty field where a merged cell covers. */
export function reportMarkdown(preview: Preview): string {
  return partsOf(preview, { title: text => `# ${text}`, heading: text => `## ${text}`, table: tableMarkdown });
}

/** How the parts of a report are written. */
interface Manner {
  title(text: string): string;
  heading(text: string): string;
  table(table: PreviewTable): string;
}

function partsOf({ title, sections }: Preview, manner: Manner): string {
  const parts = [title ? manner.title(oneLine(title.text)) : ''];
  for (const { heading, blocks, state } of sections) {
    if (state === 'missing') continue;
    if (heading) parts.push(manner.heading(oneLine(heading.text)));
    for (const block of blocks)
      parts.push(block.kind === 'table' ? manner.table(block).replace(/\n$/, '') : textOf(block));
  }
  return `${parts.filter(part => part !== '').join('\n\n')}\n`;
}

function tableMarkdown(table: PreviewTable): string {
  const lines = reportTableText(table)
    .replace(/\n$/, '')
    .split('\n')
    .map(line => line.split('\t'));
  const width = lines.reduce((most, line) => Math.max(most, line.length), 0);
  const rows = lines.map(line => {
    const fields = Array.from({ length: width }, (_, index) => (line[index] ?? '').replace(/\|/g, '\\|'));
    return `| ${fields.join(' | ')} |`;
  });
  return [rows[0], `|${' --- |'.repeat(width)}`, ...rows.slice(1)].join('\n');
}
