/** How long cards that could be shown wait for the others, and for the rest of what they show first. */
const PATIENCE_MS = 500;

/** How far a card is: waiting for what it can't do without, or for the rest, or whole (or failed: it waits no more). */
export type Progress = 'waiting' | 'able' | 'whole';

/**
 * The cards that look at one account and are not shown yet. They are shown together, so that none grows beside one that
 * is being read; what takes long is not waited for.
 */
export class RevealGroup {
  readonly #members = new Map<object, { progress: Progress; reveal: () => void }>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** Tells how far a card is. Calls `reveal` once, later, when it may be shown; true: it may now. */
  tell(card: object, progress: Progress, reveal: () => void): boolean {
    this.#members.set(card, { progress, reveal });
    if (progress !== 'waiting') this.#timer ??= setTimeout(() => this.#reveal((each) => each !== 'waiting'), PATIENCE_MS);
    if (![...this.#members.values()].every((each) => each.progress === 'whole')) return false;
    this.leave(card);
    return true;
  }

  /** It is shown, or gone: nobody waits for it any more. */
  leave(card: object): void {
    this.#members.delete(card);
    if ([...this.#members.values()].every((each) => each.progress === 'whole')) this.#reveal(() => true);
  }

  #reveal(isReady: (progress: Progress) => boolean): void {
    this.#stop();
    for (const [card, { progress, reveal }] of [...this.#members]) {
      if (!isReady(progress)) continue;
      this.#members.delete(card);
      reveal();
    }
  }

  #stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }
}

const groups = new WeakMap<object, RevealGroup>();

/** The group of all cards on one store. */
export function revealGroupOf(store: object): RevealGroup {
  const group = groups.get(store) ?? new RevealGroup();
  groups.set(store, group);
  return group;
}
