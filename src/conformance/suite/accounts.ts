import type { AccountSeed } from '../../contract/index.ts';

/** The instant at which the accounts of the cases start. */
export const START = '2026-03-02T15:00:00Z';

/** A prepaid account with two cards and a PayPal account, nothing automatic going on. */
export const PREPAID: AccountSeed = {
  now: START,
  balanceMinor: 10_000,
  methods: [
    { id: 'first', kind: 'card', autoCharge: true },
    { id: 'second', kind: 'card', autoCharge: true },
    { id: 'third', kind: 'paypal' },
  ],
};

/** The least policy that these cases need of a prepaid account. */
export const PREPAID_POLICY = 'prepaid-trunk' as const;

/** A deposit by hand with the first method. */
export const PAY = { amountMinor: 2500, currency: 'USD', method: { id: 'first' } } as const;
