import { XmlScanner } from '../xml-scanner.ts';
import { isOff } from './numbering.ts';

/** What of a style counts for the visible text; null where it says nothing. */
interface Style {
  readonly id: string;
  basedOn: string | null;
  hidden: boolean | null;
  list: string | null;
  level: number | null;
}

/** How many styles a style is looked for through; Word itself lets no more than ten be based on each other. */
const MOST_BASED = 100;

/** What hides a text or numbers a paragraph, from the styles of a document. */
export class Styles {
  private readonly byId = new Map<string, Style>();
  private defaultParagraph: string | null = null;
  private hiddenByDefault = false;
  /** What is known of pairs of styles, by that of the paragraph and then of the run. */
  private readonly hidden = new Map<string | null, Map<string | null, boolean>>();

  /** `xml` is the part `styles.xml`, or null where there is none. */
  constructor(xml: string | null) {
    if (xml !== null) this.read(xml);
  }

  /** Whether text in these styles is hidden: the run's goes before the paragraph's. Null stands for no style. */
  isHidden(run: string | null, paragraph: string | null): boolean {
    let ofParagraph = this.hidden.get(paragraph);
    if (!ofParagraph) {
      ofParagraph = new Map();
      this.hidden.set(paragraph, ofParagraph);
    }
    let hidden = ofParagraph.get(run);
    if (hidden === undefined) {
      hidden = this.findHidden(run, paragraph);
      ofParagraph.set(run, hidden);
    }
    return hidden;
  }

  private findHidden(run: string | null, paragraph: string | null): boolean {
    return (
      this.firstOf(run, style => style.hidden) ??
      this.firstOf(paragraph ?? this.defaultParagraph, style => style.hidden) ??
      this.hiddenByDefault
    );
  }

  /** The list and level that a paragraph style brings, and the style that names the list. */
  numberingOf(paragraph: string | null): { list: string; level: number | null; style: string } | null {
    const named = this.firstOf(paragraph ?? this.defaultParagraph, style => (style.list === null ? null : style));
    if (named === null || named === undefined) return null;
    const level = this.firstOf(paragraph ?? this.defaultParagraph, style => style.level);
    return { list: named.list!, level: level ?? null, style: named.id };
  }

  /** The first answer of a style or of those that it is based on, which may lead in a circle. */
  private firstOf<T>(id: string | null, ask: (style: Style) => T | null): T | null {
    const seen = new Set<string>();
    for (let at = id; at !== null && !seen.has(at) && seen.size < MOST_BASED; ) {
      seen.add(at);
      const style = this.byId.get(at);
      if (!style) return null;
      const answer = ask(style);
      if (answer !== null) return answer;
      at = style.basedOn;
    }
    return null;
  }

  private read(xml: string): void {
    const scanner = new XmlScanner(xml);
    let style = null as Style | null;
    while (scanner.next()) {
      if (scanner.kind === 'close' && scanner.name === 'w:style') style = null;
      if (scanner.kind !== 'open') continue;
      switch (scanner.name) {
        case 'w:style': {
          const id = scanner.attribute('w:styleId') ?? '';
          style = { id, basedOn: null, hidden: null, list: null, level: null };
          this.byId.set(id, style);
          const isDefault = scanner.attribute('w:default');
          if (scanner.attribute('w:type') === 'paragraph' && isDefault !== undefined && !isOff(isDefault))
            this.defaultParagraph = id;
          break;
        }
        // Of a table style only its conditional parts have these, which are not for text.
        case 'w:tblStylePr':
        case 'w:latentStyles':
          scanner.skip();
          break;
        case 'w:basedOn':
          if (style) style.basedOn = scanner.attribute('w:val') ?? null;
          break;
        case 'w:vanish': {
          const hidden = !isOff(scanner.attribute('w:val'));
          if (style) style.hidden = hidden;
          else this.hiddenByDefault = hidden;
          break;
        }
        case 'w:numId':
          if (style) style.list = scanner.attribute('w:val') ?? null;
          break;
        case 'w:ilvl':
          if (style) style.level = Number(scanner.attribute('w:val') ?? 0);
          break;
      }
    }
  }
}
