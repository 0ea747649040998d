import { OFFICE_RELATIONS, writePackage } from '../../../document/write-package.ts';
import { WORD_NAMESPACE } from './docx-xml.ts';

/** Everything about a new Word file but its text: styles after GB/T 9704, page, page numbers. Lengths are twentieths of a point. */

/** A4 with 2.5 cm at each side. */
const PAGES = {
  upright: '<w:pgSz w:w="11906" w:h="16838"/>',
  landscape: '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>',
};
const MARGINS =
  '<w:pgMar w:top="1418" w:right="1418" w:bottom="1418" w:left="1418" w:header="851" w:footer="992" w:gutter="0"/>';

const TYPES = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const NAMESPACES = `xmlns:w="${WORD_NAMESPACE}" xmlns:r="${OFFICE_RELATIONS}"`;

/** Packs the paragraphs and tables of a body as a Word file. */
export function packDocx(body: string, page: keyof typeof PAGES = 'upright'): Uint8Array {
  const section = `<w:sectPr><w:footerReference w:type="default" r:id="rId1"/><w:footerReference w:type="even" r:id="rId2"/>${PAGES[page]}${MARGINS}</w:sectPr>`;
  const part = (type: string, name: string, xml: string) => ({ name: `word/${name}.xml`, type, xml });
  return writePackage(
    TYPES,
    part('document.main', 'document', `<w:document ${NAMESPACES}><w:body>${body}${section}</w:body></w:document>`),
    [
      part('footer', 'footer1', pageNumber('right')),
      part('footer', 'footer2', pageNumber('left')),
      part('styles', 'styles', STYLES),
      part('settings', 'settings', SETTINGS),
      part('fontTable', 'fontTable', FONTS),
    ],
  );
}

const SETTINGS = `<w:settings ${NAMESPACES}><w:defaultTabStop w:val="420"/><w:evenAndOddHeaders/><w:characterSpacingControl w:val="compressPunctuation"/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>`;

/** What is taken where a machine lacks the fonts of official papers: those that Windows has. */
const FONTS = `<w:fonts ${NAMESPACES}>${[
  ['方正小标宋简体', '宋体'],
  ['仿宋_GB2312', '仿宋'],
  ['楷体_GB2312', '楷体'],
  ['黑体', 'SimHei'],
  ['宋体', 'SimSun'],
]
  .map(
    ([name, other]) =>
      `<w:font w:name="${name}"><w:altName w:val="${other}"/><w:charset w:val="86"/><w:family w:val="auto"/></w:font>`,
  )
  .join('')}</w:fonts>`;

/** — 1 —, at the outer side, one character from the edge. */
function pageNumber(side: 'left' | 'right'): string {
  const field = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
  const text = (words: string) => `<w:r><w:t xml:space="preserve">${words}</w:t></w:r>`;
  return `<w:ftr ${NAMESPACES}><w:p><w:pPr><w:pStyle w:val="PageNumber"/><w:ind w:${side}Chars="100" w:${side}="280"/><w:jc w:val="${side}"/></w:pPr>${text('— ')}${field('begin')}<w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>${field('separate')}<w:r><w:t>1</w:t></w:r>${field('end')}${text(' —')}</w:p></w:ftr>`;
}

/** A font in all three places in which Word looks for one. */
function font(name: string): string {
  return `<w:rFonts w:ascii="${name}" w:eastAsia="${name}" w:hAnsi="${name}" w:cs="${name}"/>`;
}

/** Size in half points, as Word counts it: 二号 44, 三号 32, 四号 28. */
function size(halfPoints: number): string {
  return `<w:sz w:val="${halfPoints}"/><w:szCs w:val="${halfPoints}"/>`;
}

function style(id: string, name: string, paragraph: string, run: string, more = '<w:basedOn w:val="Normal"/>'): string {
  const isDefault = id === 'Normal' ? ' w:default="1"' : '';
  return `<w:style w:type="paragraph"${isDefault} w:styleId="${id}"><w:name w:val="${name}"/>${more}<w:qFormat/>${paragraph && `<w:pPr>${paragraph}</w:pPr>`}${run && `<w:rPr>${run}</w:rPr>`}</w:style>`;
}

/** Lines 28 points apart, two characters in. */
const PROSE_LINE = '<w:spacing w:line="560" w:lineRule="exact"/>';
const INDENT = '<w:ind w:firstLineChars="200" w:firstLine="640"/>';
const NO_INDENT = '<w:ind w:firstLineChars="0" w:firstLine="0"/>';
const AUTO_LINE = '<w:spacing w:line="240" w:lineRule="auto"/>';

const NEXT = '<w:basedOn w:val="Normal"/><w:next w:val="Normal"/>';

const STYLES = `<w:styles ${NAMESPACES}><w:docDefaults><w:rPrDefault><w:rPr>${font('仿宋_GB2312')}<w:kern w:val="2"/>${size(32)}<w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>${[
  style('Normal', 'Normal', `${PROSE_LINE}${INDENT}<w:jc w:val="both"/>`, '', ''),
  style(
    'Title',
    'Title',
    `<w:keepNext/><w:keepLines/><w:spacing w:after="560" w:line="640" w:lineRule="exact"/>${NO_INDENT}<w:jc w:val="center"/>`,
    `${font('方正小标宋简体')}${size(44)}`,
    NEXT,
  ),
  style('Heading1', 'heading 1', '<w:keepNext/><w:keepLines/><w:outlineLvl w:val="0"/>', font('黑体'), NEXT),
  style('Heading2', 'heading 2', '<w:keepNext/><w:keepLines/><w:outlineLvl w:val="1"/>', font('楷体_GB2312'), NEXT),
  style('Centred', 'Centred', `${NO_INDENT}<w:jc w:val="center"/>`, ''),
  style('Signature', 'Signature', '<w:keepLines/><w:jc w:val="right"/>', ''),
  style('TableText', 'Table Text', `${AUTO_LINE}${NO_INDENT}<w:jc w:val="center"/>`, `${font('宋体')}${size(18)}`),
  style('TableTextLarge', 'Table Text Large', '', size(24), '<w:basedOn w:val="TableText"/>'),
  style('TableNote', 'Table Note', `<w:spacing w:before="240" w:line="400" w:lineRule="exact"/>${NO_INDENT}`, size(24)),
  style('TableEnd', 'Table End', `<w:spacing w:line="240" w:lineRule="exact"/>${NO_INDENT}`, size(10)),
  style('PageNumber', 'page number', `${AUTO_LINE}${NO_INDENT}`, `${font('宋体')}${size(28)}`),
].join('')}</w:styles>`;
