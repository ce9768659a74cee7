/**
 * Commands that have come and are not through, by idempotency key: until one is accepted or refused nothing else tells
 * of it, and who asks meanwhile what became of it must not hear that it never came (R6).
 */
export class Arrivals {
  readonly #counts = new Map<string, number>();

  /** Notes a command; call what it returns when that is through. */
  enter(key: string): () => void {
    this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1);
    return () => {
      const left = (this.#counts.get(key) ?? 1) - 1;
      if (left > 0) this.#counts.set(key, left);
      else this.#counts.delete(key);
    };
  }

  /** Whether a command with this key is under way. */
  has(key: string): boolean {
    return this.#counts.has(key);
  }
}
