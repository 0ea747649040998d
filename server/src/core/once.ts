/** Computes something of an object once, for all who ask; it is forgotten with the object. */
export function oncePer<Key extends object, Value extends object>(compute: (key: Key) => Value): (key: Key) => Value {
  const known = new WeakMap<Key, Value>();
  return key => {
    let value = known.get(key);
    if (!value) {
      value = compute(key);
      known.set(key, value);
    }
    return value;
  };
}
