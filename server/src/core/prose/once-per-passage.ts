import type { Passage } from './passage.ts';

/** Computes something of a passage in a context once; it is computed anew where the context is another. */
export function oncePerPassage<Context extends object, Value>(
  compute: (passage: Passage, context: Context) => Value,
): (passage: Passage, context: Context) => Value {
  const known = new WeakMap<Passage, { readonly context: Context; readonly value: Value }>();
  return (passage, context) => {
    const before = known.get(passage);
    if (before?.context === context) return before.value;
    const value = compute(passage, context);
    known.set(passage, { context, value });
    return value;
  };
}
