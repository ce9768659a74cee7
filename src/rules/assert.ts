/** Throws where an invariant is broken: a fault of this program, never of its input. */
export function assert(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(`billet: broken invariant: ${message}`);
}
