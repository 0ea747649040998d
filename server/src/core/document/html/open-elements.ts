import { BLOCKS } from './elements.ts';

/** An element that is open. */
export interface OpenElement {
  readonly name: string;
  readonly isHidden: boolean;
  /** Of a list, the number of its next item; null where its items have none. */
  next: number | null;
}

/** The elements that are open at a place, from the outermost to the innermost, and what they mean for the text in them. */
export class OpenElements {
  readonly all: OpenElement[] = [];
  /** How many elements of a name are open in the page, and in each open table and cell; the innermost is the last. */
  private readonly scopes: Map<string, number>[] = [new Map()];
  private hidden = 0;
  private preformatted = 0;
  /** How many blocks are open but for the page itself. */
  private blocks = 0;

  /** How many are open. */
  get height(): number {
    return this.all.length;
  }

  /** Whether nothing is shown within them. */
  get isHidden(): boolean {
    return this.hidden > 0;
  }

  /** Whether blanks and line ends within them are shown as they are. */
  get isPreformatted(): boolean {
    return this.preformatted > 0;
  }

  /** Whether an element parts the page into lines here. */
  get hasBlocks(): boolean {
    return this.blocks > 0;
  }

  /** The element around the innermost one. */
  get parent(): OpenElement | undefined {
    return this.all[this.all.length - 2];
  }

  push(name: string, isHidden: boolean, next: number | null = null): void {
    this.all.push({ name, isHidden, next });
    const scope = this.scopes[this.scopes.length - 1]!;
    scope.set(name, (scope.get(name) ?? 0) + 1);
    if (isHidden) this.hidden++;
    if (name === 'pre') this.preformatted++;
    if (isInnerBlock(name)) this.blocks++;
  }

  private pop(): OpenElement {
    const element = this.all.pop()!;
    const scope = this.scopes[this.scopes.length - 1]!;
    scope.set(element.name, scope.get(element.name)! - 1);
    if (element.isHidden) this.hidden--;
    if (element.name === 'pre') this.preformatted--;
    if (isInnerBlock(element.name)) this.blocks--;
    return element;
  }

  /** Begins a table or a cell, in which elements are open for themselves. */
  beginScope(): void {
    this.scopes.push(new Map());
  }

  endScope(): void {
    this.scopes.pop();
  }

  /** Whether an element of that name is open in the innermost cell, or in the table outside of its cells, or in the page. */
  isOpen(name: string): boolean {
    return (this.scopes[this.scopes.length - 1]!.get(name) ?? 0) > 0;
  }

  /** Closes the innermost element of a name that is open, with all within it. */
  close(name: string): void {
    while (this.pop().name !== name);
  }

  /** Closes all within the outermost elements of that number. */
  closeDownTo(height: number): void {
    while (this.all.length > height) this.pop();
  }

  /** Closes an item of a list where the next one begins, unless a list within it has begun. */
  closeItem(): void {
    for (let at = this.all.length - 1; at >= 0; at--) {
      const { name } = this.all[at]!;
      if (name === 'ol' || name === 'ul') return;
      if (name === 'li') {
        this.close('li');
        return;
      }
    }
  }
}

function isInnerBlock(name: string): boolean {
  return BLOCKS.has(name) && name !== 'html' && name !== 'body';
}
