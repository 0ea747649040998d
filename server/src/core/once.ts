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

/** How many contexts are remembered of one object; files of many organs may hold the same words. */
const MOST_CONTEXTS = 8;

/** Like `oncePer`, for what also depends on a context, which its name tells from others. */
export function oncePerContext<Key extends object, Context extends { readonly name: string }, Value extends object>(
  compute: (key: Key, context: Context) => Value,
): (key: Key, context: Context) => Value {
  const known = new WeakMap<Key, Map<string, Value>>();
  return (key, context) => {
    let values = known.get(key);
    if (!values || values.size > MOST_CONTEXTS) {
      values = new Map();
      known.set(key, values);
    }
    let value = values.get(context.name);
    if (!value) {
      value = compute(key, context);
      values.set(context.name, value);
    }
    return value;
  };
}

/** Computes something of a short text once; all is forgotten when too many are known. */
export function oncePerText<Value>(compute: (text: string) => Value, most = 20_000): (text: string) => Value {
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
