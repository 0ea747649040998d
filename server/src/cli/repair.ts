import type { Repair } from '../core/diagnose/repair.ts';
import { cautionOf, changeText, repairsOf, type TableRepairs } from '../core/features/repair/repair.ts';
import { figureFor } from '../core/figures/cell.ts';
import { bilingual, type Language } from '../core/text/bilingual.ts';
import type { DocumentText } from '../core/text/document-text.ts';
import { printable } from '../core/text/printable.ts';
import { shownName } from './excerpt.ts';
import type { Appearance, Reporter } from './reporters/reporter.ts';

/** `repair --format json`: the repairs of every table whose sums disagree, for programs. */
export function jsonRepairs({ language }: Appearance): Reporter {
  return {
    head: '[\n',
    separator: ',\n',
    part({ name, kind, analysis, error }) {
      const tables = repairsOf(analysis).map(({ table, repairs }) => ({
        table: table.id,
        repairs: repairs.map(repair => toJsonRepair(repair, analysis.document)),
      }));
      const entry = { file: name, kind, report: analysis.report.isReport, tables };
      return JSON.stringify(error ? { ...entry, error: error[language] } : entry);
    },
    tail: () => '\n]\n',
  };
}

function toJsonRepair({ cells, tied, smallest }: Repair, document: DocumentText) {
  return {
    cells: cells.map(({ cell, from, to }) => ({
      row: cell.row.id,
      column: cell.column!.id,
      from: figureFor(cell, from),
      to: figureFor(cell, to),
      range: document.rangeOf(cell.range),
    })),
    tied,
    smallest,
  };
}

const DIM = 90;
const BOLD = 1;
const NOTHING = bilingual('没有找到能使勾稽关系成立的改法', 'nothing found that makes the sums hold');

/** `repair --format text`: the same for people. Lines count from 1. */
export function textRepairs({ language, colour }: Appearance): Reporter {
  const paint = (text: string, code: number) => (colour ? `\u001b[${code}m${text}\u001b[0m` : text);
  const note = (text: string) => `    ${paint(text, DIM)}\n`;

  function showTable({ table, repairs }: TableRepairs, document: DocumentText): string {
    const shown = repairs.map((repair, index) => showRepair(repair, index + 1, document));
    return `  ${table.definition.title}\n${shown.join('') || note(NOTHING[language])}`;
  }

  function showRepair(repair: Repair, number: number, document: DocumentText): string {
    const caution = cautionOf(repair);
    const lines = repair.cells.map((change, index) => {
      const { line, character } = document.positionAt(change.cell.range.start);
      const place = `${line + 1}:${character + 1}`.padEnd(9);
      return `    ${index === 0 ? `${number}.` : '  '} ${place} ${printable(changeText(change))}\n`;
    });
    return lines.join('') + (caution && note(`   ${caution[language]}`));
  }

  return {
    head: '',
    separator: '',
    part({ name, analysis }) {
      const tables = repairsOf(analysis);
      if (tables.length === 0) return '';
      return `${paint(shownName(name), BOLD)}\n${tables.map(table => showTable(table, analysis.document)).join('')}\n`;
    },
    tail: tally => `${summary(tally.files, tally.reports, language)}\n`,
  };
}

/** 64 个文件，63 份年报；以上只是建议，文件没有改动 */
function summary(files: number, reports: number, language: Language): string {
  return bilingual(
    `${files} 个文件，${reports} 份年报；以上只是建议，文件没有改动`,
    `${files} file${files === 1 ? '' : 's'}, ${reports} report${reports === 1 ? '' : 's'}; these are proposals, no file was changed`,
  )[language];
}
