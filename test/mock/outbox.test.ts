import { describe, expect, it } from 'vitest';
import { NOTICE_NAMES } from '../../src/contract/index.ts';
import { mailOf, mails, STORIES } from './outbox-stories.ts';
import { key, mockWith, PORTAL } from './setup.ts';

describe('the outbox', () => {
  it.each(NOTICE_NAMES)('%s says what, how much, why, what next and how to stop it', async (name) => {
    const mail = await mailOf(name);
    expect(mail).toMatchObject({ notice: name, to: 'jo@example.com', language: 'en', at: expect.stringMatching(/^2026-03-\d\dT/) });
    const whole = `${mail.subject}\n${mail.text}`;
    for (const part of STORIES[name].says) expect(whole).toContain(part);
    expect(mail.text.startsWith('Hello Jo Lindqvist,\n\n')).toBe(true);
    const words = ['\nWhy\n', '\nWhat happens next\n', '\nHow to stop this\n', 'undefined', 'null', 'NaN'];
    expect(words.filter((word) => whole.includes(word))).toEqual(words.slice(0, 3));
  });

  it('names each method of a round that failed once', async () => {
    const { text } = await mailOf('payment.failed');
    const tried = text.split('Tried before it, without success\n')[1]?.split('\n\n')[0];
    expect(tried).toBe('- Visa ·· 4242: the card has expired. Not charged automatically until March 4, 2026 at 10:00 EST.');
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
    expect(receipt?.text).toContain('$30.00 is still due.');
    expect(receipt?.text).toContain('accounts@brightwater.example');
  });
});
