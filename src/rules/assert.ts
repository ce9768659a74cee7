/** Throws where an invariant is broken: a fault of this program, never of its input. */
export function assert(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(`billet: broken invariant: ${message}`);
}

/** The value, where an invariant says that there is one. */
export function must<T>(value: T | null | undefined, message: string): T {
  assert(value !== null && value !== undefined, message);
  return value;
}
