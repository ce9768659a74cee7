import { describe, expect, it } from 'vitest';
import { NO_PAYMENT_REASONS, type Account, type PresetName } from '../../src/contract/index.ts';
import { stateChip } from '../../src/elements/balance-tile/state-chip.ts';
import { createMock } from '../../src/mock/index.ts';
import { Localizer } from '../../src/ui/localizer.ts';
import { nextSentence } from '../../src/ui/next-sentence.ts';
import { whereYouAre } from '../../src/ui/where-you-are.ts';

const UNTIL = '2026-11-26T10:00:00Z';
const localizer = new Localizer({ locale: 'en', timeZone: 'America/New_York', currency: 'USD' });

async function sentence(preset: PresetName, next: Partial<Account['nextPayment']>): Promise<string> {
  const mock = await createMock({ preset });
  const account = await mock.getAccount({});
  const { methods } = await mock.listMethods({});
  const nextPayment = { ...account.nextPayment, at: null, until: null, reason: null, ...next };
  return nextSentence({ account: { ...account, nextPayment }, methods, localizer, nowMs: Date.parse(account.now) });
}

describe('what pays next, or why nothing does', () => {
  for (const preset of ['prepaid-trunk', 'preauthorized-debit'] as const) {
    it(`is a whole sentence of its own for each reason: ${preset}`, async () => {
      for (const reason of NO_PAYMENT_REASONS) {
        for (const until of [null, UNTIL]) {
          const text = await sentence(preset, { state: 'blocked', reason, until });
          expect(text, reason).toMatch(/^[A-Z].*\.$/);
          expect(text, reason).not.toMatch(/undefined|null|NaN|until \.| on \./);
        }
      }
    });
  }

  it.each([
    ['all_suspended', UNTIL, 'no method can be charged until Thu, Nov 26, 05:00 EST (in 2 days)'],
    ['no_usable_method', UNTIL, 'The first can be charged again on Thu, Nov 26, 05:00 EST (in 2 days).'],
    ['no_usable_method', null, 'no payment method can be charged. Update one under Payment methods.'],
    ['daily_limit', UNTIL, 'The next one can run on Thu, Nov 26, 05:00 EST (in 2 days).'],
    ['cap_reached', UNTIL, 'It can run again on Thu, Nov 26, 05:00 EST (in 2 days).'],
    ['cap_reached', null, 'is below one top-up of $'],
    ['primary_auto_charge_off', null, 'auto-charge is off for your primary method, Practice card, Visa ··\u00a04242.'],
  ] as const)('tells a prepaid account which it is, until when, and what to press: %s', async (reason, until, text) => {
    expect(await sentence('prepaid-trunk', { state: 'blocked', reason, until })).toContain(text);
  });

  it('tells when a registration ends, and its first payment', async () => {
    const next = { state: 'scheduled', reason: 'registering', at: '2027-01-10T05:01:00Z', amountMinor: 5600 } as const;
    const text = await sentence('preauthorized-debit', { ...next, until: '2026-12-26T05:00:00Z' });
    expect(text).toContain('The first payment is $56.00 from');
    expect(text).toContain('Sun, Jan 10, 00:01 EST');
  });
});

it('has a chip for money under way before all others', async () => {
  const mock = await createMock({ preset: 'prepaid-trunk' });
  const account = await mock.getAccount({});
  const { lastPayment } = account;
  if (lastPayment === null) throw new Error('the demonstration has paid');
  const open = (status: 'processing' | 'requires_action') => stateChip({ ...account, openCharge: { ...lastPayment, status } });
  expect(stateChip(account)).toEqual({ tone: 'good', key: 'balanceTile.chipTopUpOn' });
  expect(open('processing')).toEqual({ tone: 'busy', key: 'balanceTile.chipProcessing' });
  expect(open('requires_action')).toEqual({ tone: 'warn', key: 'balanceTile.chipNeedsYou' });
});

it('gives a time by the clock of who looks, only where that is another', () => {
  expect(whereYouAre('2026-11-25T05:01:00Z', localizer, 'Europe/Paris')).toBe('Wed, Nov 25, 06:01 GMT+1');
  expect(whereYouAre('2026-11-25T05:01:00Z', localizer, 'America/Toronto')).toBeUndefined();
});
