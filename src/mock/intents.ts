import { nextRandom, type Random } from './random.ts';

const ID_LENGTH = 8;

function newId(random: Random): string {
  return Array.from({ length: ID_LENGTH }, () => Math.floor(nextRandom(random) * 36).toString(36)).join('');
}

/** The secret of a new intent to save details with. It opens nothing: the mock's own vault needs no intent. */
export function newSetupSecret(random: Random): string {
  return `seti_${newId(random)}_secret_${newId(random)}`;
}

/** The secret of the intent behind a charge: its id stands in it, as the provider writes its own. */
export function confirmationSecret(chargeId: string): string {
  return `pi_${chargeId}_secret_mock`;
}
