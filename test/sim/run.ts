import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { INVARIANTS } from '../rules/invariants.ts';
import { life, live } from '../rules/lives.ts';

/**
 * `npm run sim -- [--seed N] [--lives N]`: lives through random accounts and looks whether what must hold in every life
 * does. The same seed lives the same lives; a failure prints the seed, and the smallest life that shows it.
 */
const USAGE = 'usage: npm run sim -- [--seed N] [--lives N]';

const { values } = parseArgs({
  options: { seed: { type: 'string' }, lives: { type: 'string', default: '20000' }, help: { type: 'boolean' } },
});
if (values.help) {
  console.log(USAGE);
  process.exit(0);
}
const seed = values.seed === undefined ? Math.floor(Math.random() * 2 ** 31) : Number(values.seed);
const numRuns = Number(values.lives);
if (!Number.isInteger(seed) || !Number.isInteger(numRuns) || numRuns < 1) {
  console.error(USAGE);
  process.exit(2);
}

console.log(`seed ${seed}, ${numRuns} lives`);
let failures = 0;
const details = fc.check(
  fc.property(life, (each) => {
    const lived = live(each);
    for (const { name, check } of INVARIANTS) {
      try {
        check(each, lived);
      } catch (error) {
        throw new Error(`${name}: ${error instanceof Error ? error.message : String(error)}`);
      }
    }
  }),
  { seed, numRuns },
);
if (details.failed) {
  failures = 1;
  console.error(String(details.errorInstance));
  console.error(JSON.stringify(details.counterexample, null, 2));
  console.error(`again: npm run sim -- --seed ${seed} --lives ${numRuns}`);
}
console.log(`${details.numRuns - failures} passed, ${failures} failed`);
process.exitCode = failures;
