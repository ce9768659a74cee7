import type { Account } from '../../contract/index.ts';
import type { MessageKey, Tone } from '../../ui/index.ts';
import { chargeForYou } from './needs-you.ts';

type ChipKey = Extract<MessageKey, `balanceTile.chip${string}`>;

/** How automatic payment stands: its tone and its word, or until which instant the limit of a day holds it. */
export type StateChip =
  | { readonly tone: Tone; readonly key: ChipKey }
  | { readonly tone: Tone; readonly limitedUntil: string };

function topUpChip({ nextPayment }: Account): StateChip {
  const limitedUntil = nextPayment.reason === 'daily_limit' ? (nextPayment.until ?? nextPayment.at) : null;
  if (limitedUntil !== null) return { tone: 'warn', limitedUntil };
  if (nextPayment.state !== 'blocked') return { tone: 'good', key: 'balanceTile.chipTopUpOn' };
  if (nextPayment.reason === 'off') return { tone: 'neutral', key: 'balanceTile.chipTopUpOff' };
  if (nextPayment.reason === 'not_offered') return { tone: 'neutral', key: 'balanceTile.chipByHand' };
  return { tone: 'warn', key: 'balanceTile.chipTopUpStopped' };
}

function autoPayChip({ nextPayment }: Account): StateChip {
  if (nextPayment.reason === 'registering') return { tone: 'busy', key: 'balanceTile.chipRegistering' };
  if (nextPayment.state !== 'blocked') return { tone: 'good', key: 'balanceTile.chipAutoPayOn' };
  if (nextPayment.reason === 'off' || nextPayment.reason === 'no_method') {
    return { tone: 'neutral', key: 'balanceTile.chipAutoPayOff' };
  }
  if (nextPayment.reason === 'not_offered') return { tone: 'neutral', key: 'balanceTile.chipByHand' };
  return { tone: 'warn', key: 'balanceTile.chipAutoPayStopped' };
}

/** The chip of an account: money under way first, then whether it pays itself. */
export function stateChip(account: Account): StateChip {
  const { openCharge } = account;
  if (chargeForYou(account) !== undefined) return { tone: 'warn', key: 'balanceTile.chipNeedsYou' };
  if (openCharge !== null) return { tone: 'busy', key: 'balanceTile.chipProcessing' };
  return account.policy.billing === 'prepaid' ? topUpChip(account) : autoPayChip(account);
}
