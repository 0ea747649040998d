import { decodeHTML } from 'entities';
import { oncePerText } from '../../once.ts';
import { FOLDED, folded, INVISIBLE, INVISIBLE_PAIRS } from '../../text/characters.ts';

/** `&nbsp;` `&#160;` `&#xA0;`, from its `&` on. */
export const ENTITY = /&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[a-zA-Z][a-zA-Z\d]{1,31});/y;

const UNSEEN = new RegExp(`[${INVISIBLE}]|[${INVISIBLE_PAIRS}][\\uDC00-\\uDFFF]`, 'g');
const OTHER = new RegExp(`[${FOLDED}]`, 'g');

/** What an entity shows: nothing for one that nobody sees. Given back as it is where there is none of its name. */
export const shownByEntity = oncePerText(
  (entity): string => decodeHTML(entity).replace(UNSEEN, '').replace(OTHER, folded),
  2000,
);
