import { describe, expect, it } from 'vitest';
import { NOTICE_NAMES, type AccountSeed, type NoticeName, type OutboxMail, type PolicySource } from '../../src/contract/index.ts';
import type { MockAdapter } from '../../src/mock/index.ts';
import { key, mockWith, PORTAL, TRUNK } from './setup.ts';

const HOLDER = { name: 'Jo Lindqvist', email: 'jo@example.com', addressLines: [] };
const VOIP: Partial<AccountSeed> = { ...TRUNK, country: 'CA', province: 'BC', timeZone: 'America/Vancouver', methods: TRUNK.methods?.slice(0, 1) ?? [] };

interface Story {
  readonly policy: PolicySource;
  readonly account: Partial<AccountSeed>;
  readonly happen: (mock: MockAdapter) => Promise<unknown>;
  /** What the e-mail must say: what, how much, why, what next, how to stop it. */
  readonly says: readonly string[];
}

const debit = (amountMinor: number) => async (mock: MockAdapter) => mock.testControls.debit({ type: 'usage', amountMinor });

const STORIES: Record<NoticeName, Story> = {
  'payment.receipt': {
    policy: 'prepaid-voip',
    account: { ...VOIP, balanceMinor: 6000 },
    happen: debit(2000),
    says: ['$112.00 to Visa ·· 4242', 'GST: $5.00', 'PST: $7.00', 'Amount: $100.00', 'balance was $40.00, at or below your top-up threshold of $50.00', 'now $140.00', 'To stop automatic charges'],
  },
  'payment.failed': {
    policy: 'prepaid-trunk',
    account: TRUNK,
    happen: async (mock) => {
      await mock.testControls.setGateway({ methodId: 'visa', outcomes: ['expired_card'] });
      await mock.testControls.setGateway({ methodId: 'mc', outcomes: ['insufficient_funds'] });
      await debit(6000)(mock);
    },
    says: ['$100.00 to Mastercard ·· 4444', 'not enough money', 'Visa ·· 4242: the card has expired', 'Nothing was paid', 'balance was $40.00, below', 'Until March 4, 2026 at 10:00 EST', 'retry it', 'To stop automatic charges'],
  },
  'balance.low': {
    policy: 'prepaid-trunk',
    account: { balanceMinor: 8000, lowBalanceAlert: { enabled: true, thresholdMinor: 7500 } },
    happen: debit(1000),
    says: ['$70.00', 'below $75.00', 'charges nothing', 'Top-up is off', 'To stop these notices'],
  },
  'topup.limited': {
    policy: 'prepaid-voip',
    account: { ...VOIP, balanceMinor: 6000 },
    happen: async (mock) => {
      await debit(2000)(mock);
      await debit(12_000)(mock);
    },
    says: ['$20.00', '$100.00', 'one automatic charge', 'March 2, 2026', '21:01 PST', 'switch top-up off'],
  },
  'topup.capped': {
    policy: 'prepaid-trunk',
    account: { ...TRUNK, topUp: { enabled: true, thresholdMinor: 5000, amountMinor: 10_000, monthlyCapMinor: 9000 } },
    happen: debit(6000),
    says: ['$40.00', 'top-up of $100.00', 'cap of $90.00', 'from April 1, 2026', 'switch top-up off'],
  },
  'autopay.enabled': {
    policy: 'preauthorized-debit',
    account: { ...PORTAL, currency: 'CAD', country: 'CA', timeZone: 'America/Toronto' },
    happen: (mock) => mock.setAutoCharge({ methodId: 'visa', enabled: true }, key()),
    says: ['Visa ·· 4242', 'Maple Valley Telephone', 'Due now: CA$40.00', '15 days before its last day', 'works from April 26, 2026', 'To stop automatic payments'],
  },
  'autopay.updated': {
    policy: 'dues-schedule',
    account: PORTAL,
    happen: async (mock) => {
      await mock.setSchedule({ methodId: 'visa', when: '1st', types: ['voice'] }, key());
      await mock.setSchedule({ methodId: 'visa', when: 'split' }, key());
    },
    says: ['changed', 'Visa ·· 4242', 'half on the 1st and half on the 15th', 'Due now: $40.00', 'To stop automatic payments'],
  },
  'autopay.cancelled': {
    policy: 'invoice-portal',
    account: { ...PORTAL, methods: [{ id: 'visa', kind: 'card', brand: 'visa', last4: '4242', autoCharge: true }] },
    happen: (mock) => mock.removeMethod({ methodId: 'visa' }),
    says: ['Visa ·· 4242 no longer pays', 'Due now: $40.00', 'pay by hand', 'switch it on'],
  },
  'autopay.registering': {
    policy: 'preauthorized-debit',
    account: { ...PORTAL, currency: 'CAD', country: 'CA', timeZone: 'America/Toronto' },
    happen: async (mock) => {
      await mock.setAutoCharge({ methodId: 'visa', enabled: true }, key());
      await mock.testControls.advanceTo('2026-03-12T00:00:00Z');
    },
    says: ['pay CA$40.00 yourself', 'not withdrawn on March 10, 2026', 'works from April 26, 2026', 'never withdrawn a second time', 'To stop automatic payments'],
  },
};

async function mails(story: Story, account: Partial<AccountSeed> = {}): Promise<readonly OutboxMail[]> {
  const mock = await mockWith(story.policy, { holder: HOLDER, ...story.account, ...account });
  await story.happen(mock);
  return mock.testControls.getOutbox();
}

async function mailOf(name: NoticeName, account: Partial<AccountSeed> = {}): Promise<OutboxMail> {
  const sent = (await mails(STORIES[name], account)).filter(({ notice }) => notice === name);
  expect(sent).toHaveLength(1);
  return sent[0] as OutboxMail;
}

describe('the outbox', () => {
  it.each(NOTICE_NAMES)('%s says what, how much, why, what next and how to stop it', async (name) => {
    const mail = await mailOf(name);
    expect(mail).toMatchObject({ notice: name, to: 'jo@example.com', language: 'en', at: expect.stringMatching(/^2026-03-\d\dT/) });
    const whole = `${mail.subject}\n${mail.text}`;
    for (const part of STORIES[name].says) expect(whole).toContain(part);
    expect(mail.text.startsWith('Hello Jo Lindqvist,\n\n')).toBe(true);
    const words = ['Why:', 'What happens next:', 'undefined', 'null', 'NaN'];
    const isCancelled = name === 'autopay.cancelled';
    expect(words.filter((word) => whole.includes(word))).toEqual(['Why:', 'What happens next:']);
    expect(whole).toMatch(isCancelled ? /To have it paid automatically again/ : /To stop /);
  });

  it('names each method of a round that failed once', async () => {
    const { text } = await mailOf('payment.failed');
    expect(text.split('Tried before it:')[1]?.split('\n\n')[0]).toBe('\n- Visa ·· 4242: the card has expired');
  });

  it('tells a registration only while it lasts', async () => {
    const { policy, account } = STORIES['autopay.enabled'];
    const mock = await mockWith(policy, account);
    await mock.setAutoCharge({ methodId: 'visa', enabled: true }, key());
    await mock.testControls.advanceTo('2026-05-01T15:00:00Z');
    await mock.updateMethod({ methodId: 'visa', exp: '2031-01' }, key());
    const sent = await mock.testControls.getOutbox();
    const [first, last] = sent.filter(({ notice }) => ['autopay.enabled', 'autopay.updated'].includes(notice));
    expect(first?.text).toContain('works from April 26, 2026');
    expect(last?.notice).toBe('autopay.updated');
    expect(last?.text).not.toContain('works from');
  });

  it('is written in order, each with an id of its own', async () => {
    const sent = await mails(STORIES['topup.limited']);
    expect(sent.map(({ notice }) => notice)).toEqual(['payment.receipt', 'topup.limited']);
    expect(new Set(sent.map(({ id }) => id)).size).toBe(2);
  });

  it('writes amounts as the currency has them, and times in the account\'s zone, fixed offsets too', async () => {
    const yen = await mailOf('balance.low', { currency: 'JPY' });
    expect(yen.text).toContain('¥7,000');
    const offset = await mailOf('topup.limited', { timeZone: '-05:00' });
    expect(offset.text).toContain('March 3, 2026 at 00:01 UTC-05:00');
    const dinar = await mailOf('balance.low', { currency: 'KWD' });
    expect(dinar.text).toMatch(/KWD\s7\.000/);
  });

  it('is written in a language that it has: as a whole in English for one that it has not', async () => {
    const swiss = await mailOf('balance.low', { language: 'de-CH' });
    expect(swiss.language).toBe('en');
    expect(swiss.text).toContain('On March 2, 2026 at 10:00 EST your balance was $70.00');
    const canadian = await mailOf('balance.low', { language: 'en-CA' });
    expect(canadian).toMatchObject({ language: 'en-CA', text: expect.stringContaining('US$70.00') });
  });

  it('a manual payment that nobody made says whom to write to', async () => {
    const mock = await mockWith('invoice-portal', PORTAL);
    await mock.pay({ amountMinor: 1000, currency: 'USD', method: { id: 'visa' } }, key());
    const [receipt] = await mock.testControls.getOutbox();
    expect(receipt?.text).toContain('made by hand');
    expect(receipt?.text).toContain('$30.00 is still due');
    expect(receipt?.text).toContain('accounts@brightwater.example');
  });
});
