import { plainWays, reportBlocks, writeDocx } from './docx-generator.ts';

const BLANK = '\u3000\u3000';

/**
 * A form as it is handed out to be filled in: no organ and no year in its title, words in brackets for the prose, cells that are
 * empty or hold white space, and empty paragraphs around the tables.
 */
export function templateDocx(): Uint8Array {
  const blocks = reportBlocks({
    title: '政府信息公开工作年度报告样表',
    prose: { overview: '（此处填写）', problems: '（此处填写）', other: '（此处填写，收费情况也在此报告。）' },
  });
  let figures = 0;
  const blank = () => (figures++ % 5 === 0 ? BLANK : '');
  const emptied = blocks.flatMap(block =>
    typeof block === 'string'
      ? [block]
      : ['', block.map(row => row.map(cell => cell && (cell.text === '0' ? { ...cell, text: blank() } : cell))), ''],
  );
  return writeDocx(emptied, plainWays);
}
