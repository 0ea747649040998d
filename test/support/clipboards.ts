import { type PrintedCell, printedForm } from '../../server/src/core/form/printed-form.ts';
import type { TableDefinition } from '../../server/src/core/form/schema.ts';

/** What programs put on the clipboard as a page when a table of the form is copied, with the markup of each of them. */
export const copiedFrom = {
  /** Paragraphs in cells, conditional comments, a style sheet in a comment, &nbsp; in blank cells. */
  Word: (table: TableDefinition, figure: Figure) =>
    `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns="http://www.w3.org/TR/REC-html40">
<head><meta http-equiv=Content-Type content="text/html; charset=utf-8"><meta name=Generator content="Microsoft Word 15">
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]-->
<style><!-- p.MsoNormal, li.MsoNormal {mso-style-unhide:no; margin:0cm; font-family:"等线"} --></style></head>
<body lang=ZH-CN style='tab-interval:21.0pt'><!--StartFragment-->
<table class=MsoNormalTable border=1 cellspacing=0 cellpadding=0 width=643 style='width:482.15pt;border-collapse:collapse;mso-yfti-tbllook:1184'>
${rows(
  table,
  figure,
  (cells, index) => ` <tr style='mso-yfti-irow:${index}'>${cells}</tr>\n`,
  (text, spans) =>
    `  <td width=61${spans} style='width:45.8pt;border:solid windowtext 1.0pt;mso-border-alt:solid windowtext .5pt'>
  <p class=MsoNormal align=center style='text-align:center'><span lang=EN-US style='font-family:宋体;mso-bidi-font-family:宋体'>${text || '&nbsp;'}<o:p></o:p></span></p>
  </td>\n`,
)}</table>
<![if !supportMisalignedColumns]><tr height=0><td width=61></td></tr><![endif]>
<!--EndFragment--></body></html>`,

  /** The column widths first, the fragment within the table, attributes without quotes, x:num. */
  Excel: (table: TableDefinition, figure: Figure) =>
    `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta name=ProgId content=Excel.Sheet>
<style><!--table {mso-displayed-decimal-separator:"\\."} .xl65 {text-align:center}--></style></head>
<body link="#0563C1" vlink="#954F72"><table border=0 cellpadding=0 cellspacing=0 width=1170 style='border-collapse:collapse;width:880pt'>
<!--StartFragment--> <col width=90 span=10 style='mso-width-source:userset;mso-ignore:colspan;width:68pt'>
${rows(
  table,
  figure,
  cells => ` <tr height=24 style='mso-height-source:userset;height:18.0pt'>\n${cells} </tr>\n`,
  (text, spans) =>
    `  <td${spans} height=24 class=xl65 align=right style='height:18.0pt;border-left:none' x:num>${text}</td>\n`,
)}<!--EndFragment-->
</table></body></html>`,

  /** A page of its own with font elements, and the end tags left out. */
  WPS: (table: TableDefinition, figure: Figure) =>
    `<html><head><meta http-equiv="Content-Type" content="text/html; charset=UTF-8"><meta name="ProgId" content="Word.Document"/><style>@font-face{font-family:"Times New Roman";} p{mso-style-name:正文;}</style></head><body style="tab-interval:21pt;"><!--StartFragment--><table class="MsoTableGrid" style="mso-table-layout-alt:fixed;">${rows(
      table,
      figure,
      cells => `<tr style="height:20pt;">${cells}`,
      (text, spans) =>
        `<td${spans} valign=center><p class=MsoNormal><font face="仿宋_GB2312"><span style="mso-spacerun:'yes';">${text || '&nbsp;'}</span></font></p>`,
    )}</table><!--EndFragment--></body></html>`,

  /** What Chrome copies of a page: computed styles on every element, <br> in narrow headings. */
  Chrome: (table: TableDefinition, figure: Figure) =>
    `<meta charset='utf-8'><table align="center" style="color: rgb(51, 51, 51); font-family: &quot;Microsoft YaHei&quot;; orphans: 2;"><tbody>${rows(
      table,
      figure,
      (cells, index) => `<tr${index === 0 ? ' class="firstRow"' : ''}>${cells}</tr>`,
      (text, spans) =>
        `<td${spans} style="padding: 5px; border: 1px solid rgb(0, 0, 0);"><span style="font-size: 12pt;">${text.replace(/^([一-龥]{2})([一-龥]{2})$/, '$1<br>$2')}</span></td>`,
    )}</tbody></table>`,
} satisfies Record<string, (table: TableDefinition, figure: Figure) => string>;

/** How the figure of a cell is written. */
export type Figure = (row: string, column: string) => string;

function rows(
  table: TableDefinition,
  figure: Figure,
  writeRow: (cells: string, index: number) => string,
  writeCell: (text: string, spans: string) => string,
): string {
  const textOf = (cell: PrintedCell) => (cell.kind === 'label' ? cell.text : figure(cell.row, cell.column));
  return printedForm(table)
    .map((cells, index) =>
      writeRow(
        cells
          .map(cell => {
            const rowSpan = cell.rowSpan > 1 ? ` rowspan=${cell.rowSpan}` : '';
            const columnSpan = cell.columnSpan > 1 ? ` colspan="${cell.columnSpan}"` : '';
            return writeCell(textOf(cell), rowSpan + columnSpan);
          })
          .join(''),
        index,
      ),
    )
    .join('');
}
