import { isTitleLine } from '../../../server/src/core/read/title/title.ts';

/** How much of a text is looked at, in UTF-16 units: enough for page furniture, the title and the first section. */
export const LOOKED_AT = 4096;

const LONGEST_HEADING = 60;
/** The most lines that a title runs over. */
const TITLE_LINES = 3;

// 一、总体情况  |  ## 二. 主动公开政府信息情况  |  三、收到和处理政府信息公开申请情况
const HEADING = /^(?:#{1,6}\s*)?(?:\*\*)?\s*(?:[一二三四五六1-6]\s*[、,，.．:：\s]\s*)?(.+)$/;
const SECTION_NAMES = [
  /^(?:总体情况|总体概述|概述)$/,
  /^(?:行政机关)?主动公开政府信息的?情况$/,
  /^(?:行政机关)?(?:收到和处理政府信息公开申请|政府信息公开申请的收到和处理)情况$/,
  /政府信息公开.*行政复议.*行政诉讼.*情况$/,
  /存在的?(?:主要)?问题(?:及|和)改进(?:情况|措施)$/,
  /^其他需要报告的?事项$/,
];

/**
 * Whether a text reads as an annual report, by its beginning: a title together with the heading of a section, the headings
 * of two sections, or one title that nothing stands before. Cheap, as it is asked of every plain text that is opened; what a
 * report holds is the server's to say.
 */
export function looksLikeReport(beginning: string): boolean {
  const lines = beginning
    .slice(0, LOOKED_AT)
    .split(/\r\n|[\r\n]/)
    .map(line => line.trim())
    .filter(line => line !== '');
  const title = lines.findIndex((_, index) => isTitleAt(lines, index));
  const sections = new Set(lines.map(sectionNamed).filter(section => section >= 0)).size;
  // More titles than one are a list of reports.
  const standsAlone = title === 0 && lines.filter(isTitleLine).length <= 1;
  return sections >= 2 || (title >= 0 && sections >= 1) || standsAlone;
}

function isTitleAt(lines: readonly string[], index: number): boolean {
  for (let count = 1; count <= TITLE_LINES; count++) {
    if (isTitleLine(lines.slice(index, index + count).join(''))) return true;
  }
  return false;
}

function sectionNamed(line: string): number {
  if (line.length > LONGEST_HEADING) return -1;
  const name = HEADING.exec(line)?.[1]?.replace(/[\s*]/g, '') ?? '';
  return SECTION_NAMES.findIndex(pattern => pattern.test(name));
}
