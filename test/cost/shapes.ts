import { Analysis } from '../../server/src/core/analysis.ts';
import { safeEdits } from '../../server/src/core/features/fixes/fixes.ts';
import { format } from '../../server/src/core/features/format/format.ts';
import { documentSymbols } from '../../server/src/core/features/outline/document-symbols.ts';
import { outline } from '../../server/src/core/features/outline/outline.ts';
import { pastes } from '../../server/src/core/features/paste/paste.ts';
import { previewOf } from '../../server/src/core/features/preview/preview.ts';
import { reportText } from '../support/report-text.ts';

/** Texts of a kind that can be as long as one likes, and what is done with them. */
export interface Shape {
  readonly name: string;
  /** The text with about so many of what it is made of. */
  text(count: number): string;
  /** What is done beside finding the problems. */
  work?(analysis: Analysis): unknown;
}

const TITLE = '青禾县民政局2024年政府信息公开工作年度报告\n';
const repeat = (count: number, piece: (index: number) => string) =>
  Array.from({ length: count }, (_, at) => piece(at)).join('');
const inOverview = (lines: string) => `${TITLE}一、总体情况\n${lines}\n二、主动公开政府信息情况\n`;
const inApplications = (lines: string) =>
  `${TITLE}三、收到和处理政府信息公开申请情况\n\t自然人\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t总计\n${lines}`;
const numerals = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];
const table = reportText().slice(reportText().indexOf('二、主动'), reportText().indexOf('三、收到'));
const applications = reportText().slice(reportText().indexOf('三、收到'), reportText().indexOf('四、'));

/** What a hostile or a broken text is made of: each was once not linear, or might be. */
export const shapes: readonly Shape[] = [
  // One sign or line, very often.
  { name: 'one long line', text: count => TITLE + '收到申请，'.repeat(count) },
  { name: 'a line of bars', text: count => TITLE + '|'.repeat(count * 4) },
  { name: 'lines of bars', text: count => TITLE + '| | |\n'.repeat(count) },
  { name: 'a line of tabs', text: count => `${TITLE}a${'\t'.repeat(count * 4)}` },
  { name: 'lines of tabs', text: count => TITLE + '\t\t\t\t\t\n'.repeat(count) },
  { name: 'a line of spaces', text: count => `${TITLE}收到${' '.repeat(count * 4)}申请` },
  { name: 'headings on one line', text: count => TITLE + '一、总体情况 '.repeat(count) },
  { name: 'names of one section', text: count => TITLE + '总体情况\n'.repeat(count) },
  { name: 'numbers of headings on one line', text: count => TITLE + '一、总 '.repeat(count) },
  { name: 'tables on one line', text: count => TITLE + '规 章 0 0 0 行政许可 7 '.repeat(count) },
  { name: 'blank lines', text: count => TITLE + '\n'.repeat(count * 4) },
  { name: 'line ends of old', text: count => TITLE + '收到\r'.repeat(count) },
  { name: 'a line of digits', text: count => inOverview(`收到申请${'1'.repeat(count * 4)}件。`) },
  { name: 'a line of figures', text: count => inOverview('5件，'.repeat(count)) },
  { name: 'a line of numerals', text: count => inOverview('一二三四'.repeat(count)) },
  { name: 'almost separators', text: count => TITLE + `${'|:-'.repeat(120)}x\n`.repeat(Math.ceil(count / 50)) },
  { name: 'one long almost separator', text: count => `${TITLE}|${' :'.repeat(count)}x|` },
  { name: 'quotation marks', text: count => TITLE + '>'.repeat(count * 4) },
  { name: 'brackets', text: count => inOverview('（'.repeat(count * 2)) },
  { name: 'quotes', text: count => inOverview('“'.repeat(count * 2)) },
  { name: 'stars', text: count => TITLE + '*'.repeat(count * 4) },
  { name: 'zero bytes', text: count => TITLE + '\0'.repeat(count * 4) },
  // Markup.
  { name: '<br> in one line', text: count => TITLE + '收到<br>'.repeat(count) },
  { name: '<br> alone', text: count => TITLE + '<br>'.repeat(count) },
  { name: 'unclosed scripts', text: count => TITLE + '<script>\n'.repeat(count) },
  { name: 'unclosed styles in one line', text: count => TITLE + '<style>'.repeat(count) },
  { name: 'unclosed tags', text: count => TITLE + '<td '.repeat(count) },
  { name: 'unclosed quotes in tags', text: count => TITLE + '<td a="'.repeat(count) },
  {
    name: 'style sheets of blocks in blocks',
    text: count => `<style>${'@media print{'.repeat(count)}.x{display:none}</style>${TITLE}<p class=x>公开</p>`,
  },
  {
    name: 'style sheets of many classes',
    text: count =>
      `<style>${repeat(count, at => `.c${at}{display:none}`)}</style>${TITLE}${repeat(count, at => `<p class="c${at}">公开</p>`)}`,
  },
  { name: 'closed blocks of style', text: count => `<style>${'}'.repeat(count * 4)}</style>${TITLE}<p>公开</p>` },
  { name: 'elements that overlap', text: count => TITLE + '<b><p>公开</b>'.repeat(count) },
  { name: 'lists in lists', text: count => TITLE + '<ol><li>公开'.repeat(count) },
  { name: 'cells over many rows', text: count => `${TITLE}<table>${'<tr><td rowspan=1000>规章<td>0'.repeat(count)}` },
  { name: 'unclosed comments', text: count => TITLE + '<!--'.repeat(count) },
  { name: 'angle brackets', text: count => TITLE + '<'.repeat(count * 4) },
  { name: 'entities', text: count => `${TITLE}<p>${'&nbsp;'.repeat(count)}` },
  { name: 'almost entities', text: count => `${TITLE}<p>${'&'.repeat(count * 4)}` },
  { name: 'HTML cells in one row', text: count => `${TITLE}<table><tr>${'<td>0</td>'.repeat(count)}</tr></table>` },
  { name: 'HTML rows', text: count => `${TITLE}<table>${'<tr><td>规章</td><td>0</td></tr>'.repeat(count)}</table>` },
  { name: 'nested HTML tables', text: count => TITLE + '<table><tr><td>'.repeat(count) },
  // Headings, numbers and prose.
  { name: 'the same heading', text: count => TITLE + '一、总体情况\n无。\n'.repeat(count) },
  { name: 'numbered headings', text: count => TITLE + repeat(count, at => `${numerals[at % 10]}、第${at}件事\n`) },
  { name: 'titles', text: count => TITLE.repeat(count) },
  { name: 'lines that may be of a title', text: count => '青禾县\n'.repeat(count) + TITLE },
  { name: 'sub-headings', text: count => inOverview('（一）主动公开\n1.公开渠道\n'.repeat(count)) },
  { name: '一是 and 九是', text: count => inOverview(`一是公开。${'九是公开。'.repeat(count)}`) },
  { name: '一是 alone', text: count => inOverview('一是公开。'.repeat(count)) },
  { name: '一是 and 三是 in turn', text: count => inOverview('一是公开。三是公开。'.repeat(count)) },
  {
    name: 'section counts',
    text: count =>
      `${TITLE}${'本报告由九个部分组成。\n'.repeat(count)}${repeat(count, at => `${numerals[at % 10]}、其他事项\n`)}`,
  },
  { name: 'the same claim', text: count => inOverview('收到申请5件，其中自然人申请3件。\n'.repeat(count)) },
  {
    name: 'differing claims',
    text: count => inOverview(repeat(count, at => `收到申请${at}件，其中自然人申请${at + 1}件，企业${at}件。\n`)),
  },
  { name: 'claims in one sentence', text: count => inOverview(repeat(count, at => `自然人申请${at}件，`)) },
  {
    name: 'a list without end',
    text: count => inOverview(`公开信息9条，其中${repeat(count, at => `通知${at}条、`)}。`),
  },
  { name: 'words that lead to a number', text: count => inOverview(`收到申请，${'另有'.repeat(count)}5件。`) },
  { name: 'percentages', text: count => inOverview(repeat(count, at => `占${at % 100}%，`)) },
  {
    name: 'brackets in brackets',
    text: count => inOverview(`收到申请${'（'.repeat(count)}5件${'）'.repeat(count)}。`),
  },
  {
    name: 'a list of what has no number',
    text: count => inOverview(`公开${repeat(count, at => `第${at}类、`)}信息5条。`),
  },
  {
    name: 'differing titles',
    text: count => repeat(count, at => `青禾县民政局${2000 + (at % 30)}年政府信息公开工作年度报告\n`),
  },
  { name: 'signs without width', text: count => inOverview('公\u200b开\ufeff\u200d'.repeat(count)) },
  { name: 'dates', text: count => inOverview(repeat(count, at => `${2000 + (at % 30)}年${1 + (at % 12)}月1日，`)) },
  { name: 'placeholders', text: count => inOverview('收到申请XX件，____。\n'.repeat(count)) },
  { name: 'names of organs', text: count => inOverview('青禾县人民政府办公室民政局'.repeat(count)) },
  // Comments that silence.
  {
    name: 'silences of the next line',
    text: count => inOverview('<!-- gouji-disable-next-line prose-zero -->\n无。\n'.repeat(count)),
  },
  { name: 'silences above each other', text: count => inOverview('<!-- gouji-disable-next-line -->\n'.repeat(count)) },
  {
    name: 'silences and their ends',
    text: count => inOverview('<!-- gouji-disable prose-zero --><!-- gouji-enable -->\n'.repeat(count)),
  },
  {
    name: 'silences without end',
    text: count => inOverview('<!-- gouji-disable prose-zero -->一是。三是。\n'.repeat(count)),
  },
  {
    name: 'silences of unknown rules',
    text: count => inOverview(repeat(count, at => `<!-- gouji-disable-file row-totals-${at} -->\n`)),
  },
  {
    name: 'silences above blank lines',
    text: count => inOverview(`<!-- gouji-disable-next-line -->\n`.repeat(count) + '\n'.repeat(count)),
  },
  { name: 'rules in one silence', text: count => inOverview(`<!-- gouji-disable ${'row-totall，'.repeat(count)} -->`) },
  // Tables.
  {
    name: 'single figures after a note',
    text: count =>
      inApplications(`一、本年新收政府信息公开申请数量\t1\t0\t0\t0\t0\t0\t1\n注：\n${'5\n'.repeat(count)}`),
  },
  {
    name: 'rows of the same name',
    text: count => inApplications('一、本年新收政府信息公开申请数量\t1\t0\t0\t0\t0\t0\t2\n'.repeat(count)),
  },
  {
    name: 'rows of no known name',
    text: count =>
      inApplications(
        `一、本年新收政府信息公开申请数量\t1\t0\t0\t0\t0\t0\t1\n${repeat(count, at => `事项${at}\t1\t2\n`)}`,
      ),
  },
  { name: 'labels without figures', text: count => inApplications('一、本年新收政府信息公开申请数量\n'.repeat(count)) },
  {
    name: 'one row of many figures',
    text: count => inApplications(`一、本年新收政府信息公开申请数量${'\t1'.repeat(count)}`),
  },
  { name: 'a cell a line', text: count => inApplications('（七）总计\n1\n2\n3\n'.repeat(count)) },
  { name: 'figures in bars', text: count => inApplications('| 1 | 2 | 3 |\n'.repeat(count)) },
  { name: 'figures parted by spaces', text: count => inApplications('1  2  3  4  5\n'.repeat(count)) },
  { name: 'whole tables of disclosure', text: count => TITLE + table.repeat(Math.ceil(count / 20)) },
  { name: 'whole tables of applications', text: count => TITLE + applications.repeat(Math.ceil(count / 50)) },
  { name: 'whole reports', text: count => reportText().repeat(Math.ceil(count / 100)) },
  // What the editor asks for.
  {
    name: 'safe edits',
    text: count => inApplications('一、本年新收政府信息公开申请数量\t１\t0\t0\t0\t0\t0\t１\n'.repeat(count)),
    work: safeEdits,
  },
  {
    name: 'preview of many sections',
    text: count => TITLE + '一、总体情况\n无。\n'.repeat(count),
    work: analysis => previewOf(analysis, 'zh'),
  },
  {
    name: 'preview of many tables',
    text: count => TITLE + table.repeat(Math.ceil(count / 20)),
    work: analysis => previewOf(analysis, 'zh'),
  },
  {
    name: 'preview of many comments',
    text: count => TITLE + '<!-- 注 -->'.repeat(count),
    work: analysis => previewOf(analysis, 'zh'),
  },
  {
    name: 'preview of many rows',
    text: count => inApplications('一、本年新收政府信息公开申请数量\t1\t0\t0\t0\t0\t0\t2\n'.repeat(count)),
    work: analysis => previewOf(analysis, 'zh'),
  },
  {
    name: 'preview of rows of no known name',
    text: count => inApplications(repeat(count, at => `怪行${at}\t1\t0\t0\t0\t0\t0\t2\n`)),
    work: analysis => previewOf(analysis, 'zh'),
  },
  {
    name: 'outline of many rows',
    text: count => inApplications('一、本年新收政府信息公开申请数量\t1\t0\t0\t0\t0\t0\t2\n'.repeat(count)),
    work: outline,
  },
  { name: 'outline of many sections', text: count => TITLE + '一、总体情况\n无。\n'.repeat(count), work: outline },
  { name: 'outline of many tables', text: count => TITLE + table.repeat(Math.ceil(count / 20)), work: outline },
  { name: 'symbols of many tables', text: count => TITLE + table.repeat(Math.ceil(count / 20)), work: documentSymbols },
  {
    name: 'symbols of many sub-headings',
    text: count => inOverview('（一）主动公开\n1.公开渠道\n'.repeat(count)),
    work: documentSymbols,
  },
  {
    name: 'format of many tables',
    text: count => TITLE + table.repeat(Math.ceil(count / 20)),
    work: analysis => format(analysis, 'tabs'),
  },
  {
    name: 'format of an HTML page',
    text: count => `${TITLE}${'<table><tr><td>规章</td><td>0</td></tr></table>\n'.repeat(count)}`,
    work: analysis => format(analysis, 'tabs'),
  },
  {
    name: 'format of trailing spaces',
    text: count => TITLE + '收到 \n\t\n'.repeat(count),
    work: analysis => format(analysis, 'tabs'),
  },
  { name: 'paste of unclosed comments', text: count => '<!--'.repeat(count), work: paste },
  { name: 'paste of blank lines', text: count => `a${'\n'.repeat(count * 4)}a`, work: paste },
  { name: 'paste of cells', text: count => '<td>'.repeat(count), work: paste },
  { name: 'paste of figures', text: count => '1\t2\n'.repeat(count), work: paste },
];

/** Pastes the text into a report that is right. */
function paste({ source: { text } }: Analysis): unknown {
  return pastes(new Analysis(reportText()), { start: 0, end: 0 }, { html: text, plain: text }, 'tabs');
}
