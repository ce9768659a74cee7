/** A generator of numbers from 0 to below 1 whose whole memory is one whole number (mulberry32). */
export interface Random {
  state: number;
}

export function nextRandom(random: Random): number {
  random.state = (random.state + 0x6d2b79f5) >>> 0;
  let mixed = random.state;
  mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
  mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
}

/** A whole number from `low` to `high`, both included. */
export function nextBetween(random: Random, low: number, high: number): number {
  return low + Math.floor(nextRandom(random) * (high - low + 1));
}
