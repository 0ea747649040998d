/** Where the pages of the rules can be read. */
const PAGES = 'https://github.com/gouji/gouji/blob/main/server/src/core/rules/';

/** The address of a rule's page, which stands beside its file. */
export function pageOf(ruleId: string): string {
  return `${PAGES}${ruleId}.md`;
}
