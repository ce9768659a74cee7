/** So many turns of waiting promises an answer from memory takes at most, all of them before the next frame. */
const ANSWER_TURNS = 60;

/** Waits for an answer as long as one from memory can take; for one from a network it waits in vain, and not long. */
export async function soon(isThere: () => boolean): Promise<void> {
  for (let turn = 0; !isThere() && turn < ANSWER_TURNS; turn += 1) await Promise.resolve();
}
