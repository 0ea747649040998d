import { strToU8, type Zippable, zipSync } from 'fflate';
import { WORD_NAMESPACE } from './docx-xml.ts';

/** Everything about a new Word file but its text: styles after GB/T 9704, page, page numbers. Lengths are twentieths of a point. */

/** A4 with 2.5 cm at each side. */
const PAGES = {
  upright: '<w:pgSz w:w="11906" w:h="16838"/>',
  landscape: '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>',
};
const MARGINS =
  '<w:pgMar w:top="1418" w:right="1418" w:bottom="1418" w:left="1418" w:header="851" w:footer="992" w:gutter="0"/>';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPES = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const NAMESPACES = `xmlns:w="${WORD_NAMESPACE}" xmlns:r="${OFFICE}"`;

/** The same text gives the same file. */
const DATE = new Date(2025, 0, 1);

/** Packs the paragraphs and tables of a body as a Word file. */
export function packDocx(body: string, page: keyof typeof PAGES = 'upright'): Uint8Array {
  const parts: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${[
      ['document', 'document.main'],
      ['styles', 'styles'],
      ['settings', 'settings'],
      ['footer1', 'footer'],
      ['footer2', 'footer'],
    ]
      .map(([name, type]) => `<Override PartName="/word/${name}.xml" ContentType="${TYPES}.${type}+xml"/>`)
      .join('')}</Types>`,
    '_rels/.rels': relations([['officeDocument', 'word/document.xml']]),
    'word/_rels/document.xml.rels': relations([
      ['styles', 'styles.xml'],
      ['settings', 'settings.xml'],
      ['footer', 'footer1.xml'],
      ['footer', 'footer2.xml'],
    ]),
    'word/document.xml': `<w:document ${NAMESPACES}><w:body>${body}<w:sectPr><w:footerReference w:type="default" r:id="rId3"/><w:footerReference w:type="even" r:id="rId4"/>${PAGES[page]}${MARGINS}</w:sectPr></w:body></w:document>`,
    'word/styles.xml': STYLES,
    'word/settings.xml': `<w:settings ${NAMESPACES}><w:defaultTabStop w:val="420"/><w:evenAndOddHeaders/><w:characterSpacingControl w:val="compressPunctuation"/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>`,
    'word/footer1.xml': pageNumber('right'),
    'word/footer2.xml': pageNumber('left'),
  };
  const files: Zippable = {};
  for (const [name, xml] of Object.entries(parts)) files[name] = strToU8(HEAD + xml);
  return zipSync(files, { mtime: DATE });
}

function relations(targets: readonly (readonly [type: string, target: string])[]): string {
  const listed = targets.map(
    ([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}/relationships">${listed.join('')}</Relationships>`;
}

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
  style('TableEnd', 'Table End', `<w:spacing w:line="240" w:lineRule="exact"/>${NO_INDENT}`, size(10)),
  style('PageNumber', 'page number', `${AUTO_LINE}${NO_INDENT}`, `${font('宋体')}${size(28)}`),
].join('')}</w:styles>`;
