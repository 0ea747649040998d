/** One simple selector: `.print`, `#print`, `div.print`. */
const SIMPLE = /^[a-z][a-z0-9]*[.#][\w-]+$|^[.#][\w-]+$/i;
const CLASSES_AND_IDS = /[.#][\w-]+/g;
const HIDES = /(?:^|[;\s])display\s?:\s?none/i;
const DISPLAYS = /(?:^|[;\s])display\s?:/i;
const ON_SCREEN = /^@media\s+(?:only\s+)?(?:screen|all)(?:\s*,\s*print)?$/i;

/**
 * What the style sheets within a page hide from everybody: `.print-only { display: none }`. Only rules that hold on every
 * screen count, and only for classes and ids that no other rule shows again (`.tab.on { display: block }`).
 */
export class StyleSheets {
  private readonly hidden = new Set<string>();
  private readonly shown = new Set<string>();

  /** Whether they hide anything at all. */
  get hideNothing(): boolean {
    return this.hidden.size === 0;
  }

  /** Takes in the content of a `<style>`. */
  add(css: string): void {
    const text = withoutComments(css);
    const next = (brace: string, at: number) => {
      const found = text.indexOf(brace, at);
      return found < 0 ? text.length : found;
    };
    // Whether each block that is open is of another screen, and how many of them are.
    const others: boolean[] = [];
    let othersOpen = 0;
    let [open, close] = [-1, -1];
    for (let at = 0; at < text.length; ) {
      // One far ahead is not looked for again.
      if (open < at) open = next('{', at);
      if (close < at) close = next('}', at);
      if (close < open) {
        if (others.pop()) othersOpen--;
        at = close + 1;
        continue;
      }
      if (open === text.length) return;
      const before = text
        .slice(at, open)
        .replace(/<!--|-->/g, '')
        .trim();
      const prelude = before.slice(before.lastIndexOf(';') + 1).trim();
      if (prelude.startsWith('@') && !/^@(?:font-face|page)/i.test(prelude)) {
        const isOther = !ON_SCREEN.test(prelude);
        others.push(isOther);
        if (isOther) othersOpen++;
        at = open + 1;
        continue;
      }
      if (othersOpen === 0) this.rule(prelude, text.slice(open + 1, close));
      at = close + 1;
    }
  }

  /** Whether an element of that name and with these attributes is hidden. */
  hides(name: string, attributes: ReadonlyMap<string, string>): boolean {
    if (this.hideNothing) return false;
    const named = (attributes.get('class') ?? '').split(/\s+/).map(one => `.${one}`);
    const id = attributes.get('id');
    return [...named, `#${id}`].some(
      one => (this.hidden.has(one) || this.hidden.has(name + one)) && !this.shown.has(one),
    );
  }

  private rule(selectors: string, declarations: string): void {
    if (!DISPLAYS.test(declarations)) return;
    const hides = HIDES.test(declarations);
    for (const written of selectors.split(',')) {
      const selector = written.trim();
      if (hides) {
        if (SIMPLE.test(selector)) this.hidden.add(selector.replace(/^[a-z0-9]+/i, element => element.toLowerCase()));
      } else for (const [shown] of selector.matchAll(CLASSES_AND_IDS)) this.shown.add(shown);
    }
  }
}

function withoutComments(css: string): string {
  const parts: string[] = [];
  for (let at = 0; at < css.length; ) {
    const start = css.indexOf('/*', at);
    if (start < 0) {
      parts.push(css.slice(at));
      break;
    }
    parts.push(css.slice(at, start));
    const end = css.indexOf('*/', start + 2);
    if (end < 0) break;
    at = end + 2;
  }
  return parts.join('');
}
