// `node:assert` is not there in the web worker host.

/**
 * @param condition what must hold
 * @param message what is wrong when it does not
 * @throws {Error} with that message
 */
export function assert(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(message);
}
