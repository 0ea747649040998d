/** A title without its line ends and white space, which Chinese has no use for: 青禾县 民政局⏎年度报告. */
export function oneLine(title: string): string {
  return title.replace(/\s+/g, '');
}
