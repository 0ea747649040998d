const NOT_LETTER_OR_DIGIT = /[^\p{L}\p{N}]+/gu;
const BRACKETED = /[（(【〔[][^（()）【】〔〕[\]]*[）)】〕\]]/g;
// “（一）” “1.” “1、” “三、” “(1)” “①”, after NFKC and without punctuation: 一…十 or digits in front of other characters.
const NUMBERING = /^(?:[一二三四五六七八九十]{1,3}|\d{1,2})(?=\D)/;

/**
 * What labels are compared by: the text after NFKC, without white space and punctuation, in lower case.
 * “（一） 予以公开” and "(一)予以公开" have the same key 一予以公开; “3.其他” and “其他” do not.
 */
export function labelKey(text: string): string {
  return text.normalize('NFKC').replace(NOT_LETTER_OR_DIGIT, '').toLowerCase();
}

/** The key of a text without what stands in brackets: 本年(2024)制发件数 → 本年制发件数. */
export function labelKeyWithoutRemarks(text: string): string {
  return labelKey(text.replace(BRACKETED, ''));
}

/** A key without its leading number: 一予以公开 → 予以公开, 2重复申请 → 重复申请. */
export function withoutNumbering(key: string): string {
  return key.replace(NUMBERING, '');
}
