/** What stands on the page and in no report: tools, pictures, what is found. */
const OURS =
  'caption, .bar, .status, .tools, .pictures, .expected, .icon, .why, .note, .strays-title, .hidden-words, [hidden]';
const KEPT = new Set(['rowspan', 'colspan']);

/** What a stretch of the page is for other programs: the report alone, its cells as cells. */
export interface Copied {
  readonly html: string;
  /** Lines, with cells parted by tabs. */
  readonly plain: string;
}

/** The selected stretch of the report, or null where nothing of it is selected. */
export function copiedFrom(selection: Selection | null): Copied | null {
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const page = document.createElement('div');
  const within = range.commonAncestorContainer;
  const table = (within instanceof Element ? within : within.parentElement)?.closest('table, thead, tbody, tr');
  page.append(range.cloneContents());
  // Of a part of a table the cells alone are copied, which need one around them.
  if (table && page.querySelector('td, th')) {
    const whole = document.createElement('table');
    const row = page.querySelector('tr') ? whole : whole.appendChild(document.createElement('tr'));
    row.append(...page.childNodes);
    page.append(whole);
  }
  for (const element of page.querySelectorAll(OURS)) element.remove();
  for (const element of page.querySelectorAll('*')) clean(element);
  return { html: page.innerHTML, plain: plainText(page) };
}

function clean(element: Element): void {
  for (const { name } of [...element.attributes]) if (!KEPT.has(name)) element.removeAttribute(name);
  if (element.localName === 'table') {
    element.setAttribute('border', '1');
    element.setAttribute('style', 'border-collapse: collapse');
  }
}

/** Blocks a line each; rows a line each, with an empty field for what a merged cell covers. */
function plainText(page: Element): string {
  const lines: string[] = [];
  for (const block of page.querySelectorAll('h1, h2, h3, p, li, pre, table')) {
    if (block instanceof HTMLTableElement) lines.push(...tableLines(block), '');
    else lines.push(block.textContent.trim(), '');
  }
  if (lines.length === 0) return page.textContent.trim();
  return `${lines.join('\n').trim()}\n`;
}

function tableLines(table: HTMLTableElement): string[] {
  /** How many lines below are covered at each column. */
  const covered: number[] = [];
  return [...table.querySelectorAll('tr')].map(row => {
    const fields: string[] = [];
    const skip = () => {
      while ((covered[fields.length] ?? 0) > 0) {
        covered[fields.length]!--;
        fields.push('');
      }
    };
    for (const cell of row.querySelectorAll<HTMLTableCellElement>('td, th')) {
      skip();
      for (let column = 0; column < cell.colSpan; column++) {
        covered[fields.length] = cell.rowSpan - 1;
        fields.push(column === 0 ? cell.textContent.trim() : '');
      }
    }
    skip();
    return fields.join('\t');
  });
}
