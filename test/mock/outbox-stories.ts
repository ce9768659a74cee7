import { expect } from 'vitest';
import type { AccountSeed, NoticeName, OutboxMail, PolicySource } from '../../src/contract/index.ts';
import type { MockAdapter } from '../../src/mock/index.ts';
import { key, mockWith, PORTAL, TRUNK } from './setup.ts';

export const HOLDER = { name: 'Jo Lindqvist', email: 'jo@example.com', addressLines: [] };
/** A prepaid account that pays Canadian taxes on top. */
export const VOIP: Partial<AccountSeed> = { ...TRUNK, country: 'CA', province: 'BC', timeZone: 'America/Vancouver', methods: TRUNK.methods?.slice(0, 1) ?? [] };

/** How one notice comes to be sent. */
export interface Story {
  readonly policy: PolicySource;
  readonly account: Partial<AccountSeed>;
  readonly happen: (mock: MockAdapter) => Promise<unknown>;
  /** What the e-mail must say: what, how much, why, what next, how to stop it. */
  readonly says: readonly string[];
}

const debit = (amountMinor: number) => async (mock: MockAdapter) => mock.testControls.debit({ type: 'usage', amountMinor });

export const STORIES: Record<NoticeName, Story> = {
  'payment.receipt': {
    policy: 'prepaid-voip',
    account: { ...VOIP, balanceMinor: 6000 },
    happen: debit(2000),
    says: ['$112.00 to Visa ·· 4242', 'GST: $5.00', 'PST: $7.00', 'Amount: $100.00', 'Total with tax: $112.00', 'balance was $40.00, at or below your threshold of $50.00', 'now $140.00', 'When it is at or below $50.00, $100.00 is added again', 'To stop automatic charges'],
  },
  'payment.failed': {
    policy: 'prepaid-trunk',
    account: TRUNK,
    happen: async (mock) => {
      await mock.testControls.setGateway({ methodId: 'visa', outcomes: ['expired_card'] });
      await mock.testControls.setGateway({ methodId: 'mc', outcomes: ['insufficient_funds'] });
      await debit(6000)(mock);
    },
    says: ['$100.00 to Mastercard ·· 4444', 'insufficient funds. Nothing was paid', 'Visa ·· 4242: the card has expired. Not charged automatically until March 4', 'Make sure that enough money', 'balance was $40.00, below', 'Until March 4, 2026 at 10:00 EST', 'retry the payment', 'next debit', 'To stop automatic charges'],
  },
  'balance.low': {
    policy: 'prepaid-trunk',
    account: { balanceMinor: 8000, lowBalanceAlert: { enabled: true, thresholdMinor: 7500 } },
    happen: debit(1000),
    says: ['$70.00', 'below $75.00', 'charges nothing', 'top-up is off', 'To stop these notices'],
  },
  'topup.limited': {
    policy: 'prepaid-voip',
    account: { ...VOIP, balanceMinor: 6000 },
    happen: async (mock) => {
      await debit(2000)(mock);
      await debit(12_000)(mock);
    },
    says: ['$20.00', '$100.00', 'one automatic charge', 'Total with tax: $112.00', 'Auto-charge is on for: Visa ·· 4242', 'March 2, 2026', '21:01 PST', 'switch automatic top-up off'],
  },
  'topup.capped': {
    policy: 'prepaid-trunk',
    account: { ...TRUNK, topUp: { enabled: true, thresholdMinor: 5000, amountMinor: 10_000, monthlyCapMinor: 9000 } },
    happen: debit(6000),
    says: ['$40.00', 'top-up of $100.00', 'monthly cap of $90.00', 'Monthly cap: $90.00', 'from April 1, 2026', 'switch automatic top-up off'],
  },
  'autopay.enabled': {
    policy: 'preauthorized-debit',
    account: { ...PORTAL, currency: 'CAD', country: 'CA', timeZone: 'America/Toronto' },
    happen: (mock) => mock.setAutoCharge({ methodId: 'visa', enabled: true }, key()),
    says: ['Visa ·· 4242', 'Maple Valley Telephone', 'Due now: CA$40.00', 'once a billing cycle', 'next withdrawal is on May 10, 2026', 'works from April 26, 2026', 'To stop automatic payments'],
  },
  'autopay.updated': {
    policy: 'dues-schedule',
    account: PORTAL,
    happen: async (mock) => {
      await mock.setSchedule({ methodId: 'visa', when: '1st', types: ['voice'] }, key());
      await mock.setSchedule({ methodId: 'visa', when: 'split' }, key());
    },
    says: ['changed', 'Visa ·· 4242', 'half on the 1st and half on the 15th of the month, next on March 15, 2026', 'Due now: $40.00', 'To stop automatic payments'],
  },
  'autopay.cancelled': {
    policy: 'invoice-portal',
    account: { ...PORTAL, methods: [{ id: 'visa', kind: 'card', brand: 'visa', last4: '4242', autoCharge: true }] },
    happen: (mock) => mock.removeMethod({ methodId: 'visa' }),
    says: ['Visa ·· 4242 no longer pays', 'Due now: $40.00', 'pay your bills yourself', 'turn auto-pay on'],
  },
  'autopay.registering': {
    policy: 'preauthorized-debit',
    account: { ...PORTAL, currency: 'CAD', country: 'CA', timeZone: 'America/Toronto' },
    happen: async (mock) => {
      await mock.setAutoCharge({ methodId: 'visa', enabled: true }, key());
      await mock.testControls.advanceTo('2026-03-12T00:00:00Z');
    },
    says: ['pay CA$40.00 yourself', 'not withdrawn from Visa ·· 4242 on March 10, 2026', 'next withdrawal is on May 10, 2026', 'works from April 26, 2026', 'never withdrawn again', 'To stop automatic payments'],
  },
};

/** All e-mails of a story, oldest first. */
export async function mails(story: Story, account: Partial<AccountSeed> = {}): Promise<readonly OutboxMail[]> {
  const mock = await mockWith(story.policy, { holder: HOLDER, ...story.account, ...account });
  await story.happen(mock);
  return mock.testControls.getOutbox();
}

/** The one e-mail of a notice's story. */
export async function mailOf(name: NoticeName, account: Partial<AccountSeed> = {}): Promise<OutboxMail> {
  const sent = (await mails(STORIES[name], account)).filter(({ notice }) => notice === name);
  expect(sent).toHaveLength(1);
  return sent[0] as OutboxMail;
}
