/** Something that is kept from one text to the next; told when another text begins, where it wants to be. */
type Kept = object & { next?(): void };

/**
 * What is remembered from one text to the next, as from one version of a document to the one after a keystroke. It only
 * saves time: with a new memory, everything comes out the same. What there is to keep, whoever keeps it knows.
 */
export class Memory {
  private readonly kept = new Map<() => Kept, Kept>();

  /** What `make` made when it was first asked for in this memory; one function for each thing that is kept. */
  of<Thing extends Kept>(make: () => Thing): Thing {
    const thing = (this.kept.get(make) as Thing | undefined) ?? make();
    this.kept.set(make, thing);
    return thing;
  }

  /** Begins another text. */
  next(): void {
    for (const thing of this.kept.values()) thing.next?.();
  }
}
