const names = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Elements that stand on lines of their own. */
export const BLOCKS = names(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre section summary table tbody template tfoot thead tr ul',
);

/** Blocks within a cell that show that the cell lays out a page: no figure has a heading. */
export const LAYOUT = names('h1 h2 h3 h4 h5 h6 table article section main');

/** Elements that have no end. */
export const VOID = names(
  'area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr',
);

/** Elements whose content is no mark-up up to their end, and is not shown. */
export const RAW = names('iframe noembed noframes noscript script style textarea title xmp');

/** Elements whose content nobody sees, or sees as deleted, as a mark of a note, as a way to other pages. */
export const HIDDEN = names(
  'audio canvas datalist del dialog map math nav object option rp rt s select strike sup svg template video button',
);

/** Elements that run within a line: in a plain text they end with it at the latest. */
export const INLINE_HIDDEN = names('del s strike sup rp rt');

/** All other elements, for telling `<b>` from `<清河县>` and `<x` in a plain text. */
const OTHERS = names(
  'a abbr acronym applet b bdi bdo big blink cite code colgroup data dfn em font head i image ins kbd label mark marquee meter nobr optgroup output picture progress q rb rtc ruby samp slot small span strong sub td th time tt u var',
);

/** Whether there is an element of that name, or an office program writes one: o:p, st1:chsdate. */
export function isElement(name: string): boolean {
  return (
    BLOCKS.has(name) || OTHERS.has(name) || VOID.has(name) || RAW.has(name) || HIDDEN.has(name) || name.includes(':')
  );
}
