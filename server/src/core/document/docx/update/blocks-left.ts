import type { Block, Paragraph } from '../body.ts';

/** What is left of the blocks of a document when paragraphs are taken out. */
export class BlocksLeft {
  /** Of each paragraph that goes, the blocks that it stands among. */
  private readonly siblings = new Map<Block, readonly Block[]>();

  constructor(private readonly body: readonly Block[]) {}

  /** Notes that paragraphs go, which stand in the body or in a cell. */
  remove(paragraphs: readonly Paragraph[], cell: { readonly blocks: readonly Block[] } | null): void {
    for (const paragraph of paragraphs) this.siblings.set(paragraph, cell?.blocks ?? this.body);
  }

  /**
   * Whether two tables would become one without a paragraph in the place of this one, or the body or a cell would not end
   * with a paragraph, as Word wants it. Of several that follow each other only the first is asked for one.
   */
  needsParting(paragraph: Paragraph): boolean {
    const siblings = this.siblings.get(paragraph) ?? [];
    const at = siblings.indexOf(paragraph);
    const above = siblings[at - 1];
    if (above && this.siblings.has(above)) return false;
    const below = siblings.slice(at).find(block => !this.siblings.has(block));
    if (below) return above?.kind === 'table' && below.kind === 'table';
    return above?.kind !== 'paragraph';
  }
}
