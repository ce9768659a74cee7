import type { Policy, TaxRate } from '../../contract/index.ts';
import { formatDate } from '../calendar/civil.ts';
import { localDay } from '../calendar/zone.ts';
import type { AccountState, TaxLineRecord } from '../state.ts';
import { CANADA, PROVINCIAL_TAX } from './rates.ts';

const NO_LINES: readonly TaxLineRecord[] = [];
const WHOLE = 100_000;

function ratesOf(policy: Policy): readonly TaxRate[] {
  if (policy.taxes === null) return [];
  return policy.taxes === 'canada' ? CANADA : policy.taxes;
}

function ratesHere(state: AccountState, policy: Policy): TaxRate[] {
  const { province } = state;
  if (state.country !== 'CA' || province === null) return [];
  const today = formatDate(localDay(state.timeZone, state.nowMs));
  return ratesOf(policy).filter(
    (rate) =>
      rate.provinces.includes(province) &&
      (rate.from === undefined || rate.from <= today) &&
      (rate.until === undefined || today < rate.until),
  );
}

/** A share of an amount, rounded half up to the minor unit; exact for every safe integer. */
function roundedShare(amountMinor: number, ratePer100000: number): number {
  const rest = amountMinor % WHOLE;
  const whole = (amountMinor - rest) / WHOLE;
  return whole * ratePer100000 + Math.floor((rest * ratePer100000 + WHOLE / 2) / WHOLE);
}

/** Whether a provincial tax id exists where the account is: only where there is a provincial sales tax (R71). */
export function taxIdApplies(state: AccountState, policy: Policy): boolean {
  return ratesHere(state, policy).some((rate) => rate.name === PROVINCIAL_TAX);
}

/** The tax lines that a deposit made now bears on top (R70), each rounded by itself. No tax: no lines. */
export function taxLinesFor(state: AccountState, policy: Policy, amountMinor: number): readonly TaxLineRecord[] {
  if (policy.billing !== 'prepaid' || policy.taxes === null) return NO_LINES;
  const spared = state.pstExempt || state.provincialTaxId !== null;
  return ratesHere(state, policy)
    .filter((rate) => !(spared && rate.name === PROVINCIAL_TAX))
    .map(({ name, ratePer100000 }) => ({
      name,
      ratePer100000,
      amountMinor: roundedShare(amountMinor, ratePer100000),
    }));
}
