/** What the names of organs end with, before a second name in brackets. */
const ORGAN_END =
  /(?:政府|委员会|委|办公室|办公厅|办事处|局|厅|部|院|署|办|会|中心|所|站|处|队|社|街道|乡|镇|海关|银行|公署|管理区|开发区)(?:[（(][^（）()]*[）)])?$/;
const LONGEST_NAME = 40;
const SHORTEST_NAME = 3;

/** Whether words may be an organ's name: 青禾县民政局, but not 本局, 盖章 or 全文. */
export function isOrganName(words: string): boolean {
  return (
    words.length >= SHORTEST_NAME &&
    words.length <= LONGEST_NAME &&
    ORGAN_END.test(words) &&
    !/^[本我该各]|[\d：:，。、；]/.test(words)
  );
}
