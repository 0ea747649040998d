import { ownCopy } from './text/own-copy.ts';

/**
 * Computes something of an object once, for all who ask; it is forgotten with the object. `identityOf` gives what makes
 * objects the same where it is not the object itself.
 */
export function oncePer<Key extends object, Value>(
  compute: (key: Key) => Value,
  identityOf: (key: Key) => object = key => key,
): (key: Key) => Value {
  const known = new WeakMap<object, Value>();
  return key => {
    const identity = identityOf(key);
    let value = known.get(identity);
    if (value === undefined) {
      value = compute(key);
      known.set(identity, value);
    }
    return value;
  };
}

/** Computes something of a short text once; all is forgotten when too many are known. */
export function oncePerText<Value>(compute: (text: string) => Value, most = 3_000): (text: string) => Value {
  const known = new Map<string, Value>();
  return text => {
    let value = known.get(text);
    if (value === undefined) {
      value = compute(text);
      if (known.size >= most) known.clear();
      known.set(ownCopy(text), value);
    }
    return value;
  };
}
