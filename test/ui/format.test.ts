import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { amountForInput, parseAmount } from '../../src/ui/format/amount.ts';
import { canonicalLocale, directionOf } from '../../src/ui/format/locale.ts';
import { brandName, methodLabel } from '../../src/ui/format/method.ts';
import { currencySymbol, formatMoney, formatPlainMoney, moneyParts } from '../../src/ui/format/money.ts';
import {
  dateOf,
  formatDate,
  formatExpiry,
  formatInstant,
  formatMonth,
  formatRelative,
  formatZone,
  isTimeZone,
} from '../../src/ui/format/time.ts';
import { translator } from '../../src/ui/i18n/translate.ts';
import { Localizer } from '../../src/ui/localizer.ts';

/** Spaces that Intl writes, as one that can be typed here. */
function plain(text: string): string {
  return text.replace(/[\u00a0\u202f]/g, ' ').replace(/[\u200e\u200f\u061c]/g, '');
}

describe('money', () => {
  it.each([
    [4218, 'USD', 'en-US', '$42.18'],
    [-4218, 'USD', 'en-US', '−$42.18'],
    [0, 'USD', 'en-US', '$0.00'],
    [-0, 'USD', 'en-US', '$0.00'],
    [4218, 'CAD', 'en-US', 'CA$42.18'],
    [4218, 'USD', 'en-CA', 'US$42.18'],
    [4218, 'CAD', 'en-CA', '$42.18'],
    [1234567, 'EUR', 'de-DE', '12.345,67 €'],
    [-1234567, 'EUR', 'fr-FR', '−12 345,67 €'],
    [1500, 'JPY', 'en-US', '¥1,500'],
    [12345, 'KWD', 'en-US', 'KWD 12.345'],
    [12345, 'HUF', 'en-US', 'HUF 123.45'],
    [12345, 'IDR', 'en-US', 'IDR 123.45'],
    [Number.MAX_SAFE_INTEGER, 'USD', 'en-US', '$90,071,992,547,409.91'],
  ])('%i of %s in %s is %s', (minor, currency, locale, text) => {
    expect(plain(formatMoney(minor, currency, locale))).toBe(text);
  });

  it('keeps the marks that hold a sign in its place where text runs the other way', () => {
    expect(formatMoney(-100, 'USD', 'ar')).toMatch(/[\u200e\u200f\u061c]−/);
  });

  it('turns no sentence around, and keeps the letters and the sign of a currency together', () => {
    const arabic = formatMoney(12_350, 'USD', 'ar');
    expect(arabic).toMatch(/^\u2068.*\u2069$/);
    expect(arabic).toContain('US$\u200e');
    expect(moneyParts(12_350, 'USD', 'ar').map(({ text }) => text).join('')).not.toMatch(/[\u2068\u2069]/);
    expect(formatMoney(12_350, 'USD', 'es')).not.toMatch(/[\u200e\u2068\u2069]/);
  });

  it('keeps a date or time of another script together in a sentence, and in its order', () => {
    const arabic = new Localizer({ locale: 'ar', timeZone: 'UTC', currency: 'USD' });
    const instant = '2026-11-24T15:00:00Z';
    const texts = [
      arabic.instant(instant),
      arabic.zoned(instant),
      arabic.when(instant, Date.parse(instant) - 3_600_000),
      arabic.date('2026-11-24'),
      arabic.month('2026-11'),
    ];
    for (const text of texts) expect(text).toMatch(/^\u2067.*\u2069$/);
    const english = new Localizer({ locale: 'en', timeZone: 'UTC', currency: 'USD' });
    expect(english.zoned(instant)).toBe('Nov 24, 2026, 15:00 UTC');
  });

  it('says its sign as asked', () => {
    expect(formatMoney(100, 'USD', 'en-US', { sign: 'always' })).toBe('+$1.00');
    expect(formatMoney(0, 'USD', 'en-US', { sign: 'always' })).toBe('$0.00');
    expect(formatMoney(-100, 'USD', 'en-US', { sign: 'never' })).toBe('$1.00');
    expect(formatMoney(100, 'USD', 'en-CA', { display: 'narrowSymbol' })).toBe('$1.00');
    expect(plain(formatMoney(100, 'USD', 'en-CA', { display: 'code' }))).toBe('USD 1.00');
  });

  it('comes in pieces', () => {
    expect(moneyParts(-4218, 'USD', 'en-US').map(({ kind, text }) => `${kind} ${text}`)).toEqual([
      'sign −',
      'currency $',
      'number 42',
      'number .',
      'number 18',
    ]);
  });

  it('is the same in pieces and in one', () => {
    const locales = ['en-US', 'en-CA', 'fr-CA', 'de-CH', 'es', 'sv', 'et', 'sl', 'ja', 'hi', 'ar', 'fa', 'he'];
    const signs = ['auto', 'always', 'never'] as const;
    const displays = ['symbol', 'narrowSymbol', 'code'] as const;
    const any = <T>(of: readonly T[]) => fc.constantFrom(...of);
    const amount = fc.integer({ min: -10_000_000, max: 10_000_000 });
    fc.assert(
      fc.property(amount, any(['USD', 'CAD', 'JPY', 'KWD']), any(locales), any(signs), any(displays), (...drawn) => {
        const [minor, currency, locale, sign, display] = drawn;
        const pieces = moneyParts(minor, currency, locale, { sign, display });
        const whole = formatMoney(minor, currency, locale, { sign, display });
        expect(whole.replace(/[\u2068\u2069]/g, '')).toBe(pieces.map(({ text }) => text).join(''));
      }),
    );
  });

  it('is written without its currency, with all decimals of it', () => {
    expect(formatPlainMoney(-123_450, 'USD', 'en-US')).toBe('−1,234.50');
    expect(formatPlainMoney(4200, 'USD', 'en-US', 'always')).toBe('+42.00');
    expect(formatPlainMoney(-4200, 'USD', 'de-DE', 'never')).toBe('42,00');
    expect(formatPlainMoney(1234, 'JPY', 'en-US')).toBe('1,234');
    expect(formatPlainMoney(-1, 'KWD', 'en-US')).toBe('−0.001');
    expect(formatPlainMoney(-0, 'USD', 'en-US', 'always')).toBe('0.00');
    expect(formatPlainMoney(9_007_199_254_740_991, 'USD', 'en-US')).toBe('90,071,992,547,409.91');
  });

  it('has its currency on the side where the locale writes it', () => {
    expect(currencySymbol('USD', 'en-US')).toEqual({ text: '$', before: true });
    expect(currencySymbol('EUR', 'de-DE')).toEqual({ text: '€', before: false });
  });
});

describe('an amount that was typed', () => {
  it.each([
    ['12.50', 'USD', 'en-US', 1250],
    ['12,50', 'USD', 'en-US', 1250],
    ['12.5', 'USD', 'en-US', 1250],
    ['12', 'USD', 'en-US', 1200],
    ['.5', 'USD', 'en-US', 50],
    ['12.', 'USD', 'en-US', 1200],
    [' $ 1,250.00 ', 'USD', 'en-US', 125000],
    ['1,250', 'USD', 'en-US', 125000],
    ['USD 15', 'USD', 'en-US', 1500],
    ['US$15.00', 'USD', 'en-CA', 1500],
    ['12,50', 'EUR', 'de-DE', 1250],
    ['12.50', 'EUR', 'de-DE', 1250],
    ['1.250', 'EUR', 'de-DE', 125000],
    ['1.250,75', 'EUR', 'de-DE', 125075],
    ['12,50 €', 'EUR', 'fr-FR', 1250],
    ['1 250,75', 'EUR', 'fr-FR', 125075],
    ['1\u202f250,75', 'EUR', 'fr-FR', 125075],
    ["1'250.75", 'CHF', 'de-CH', 125075],
    ['1’250.75', 'CHF', 'de-CH', 125075],
    ['1,23,456.50', 'INR', 'en-IN', 12345650],
    ['١٢٫٥٠', 'EGP', 'ar-EG', 1250],
    ['12.50', 'EGP', 'ar-EG', 1250],
    ['1500', 'JPY', 'ja-JP', 1500],
    ['1,500', 'JPY', 'ja-JP', 1500],
    ['12.345', 'KWD', 'en-US', 12345],
    ['-5', 'USD', 'en-US', -500],
    ['-$5', 'USD', 'en-US', -500],
    ['$-5', 'USD', 'en-US', -500],
    ['Rs. 15', 'INR', 'en-IN', 1500],
    ['−5', 'USD', 'en-US', -500],
    ['0', 'USD', 'en-US', 0],
  ])('%s of %s in %s is %i', (text, currency, locale, minor) => {
    expect(parseAmount(text, currency, locale)).toBe(minor);
  });

  it.each([
    ['', 'USD', 'en-US'],
    ['   ', 'USD', 'en-US'],
    ['abc', 'USD', 'en-US'],
    ['12.505', 'USD', 'en-US'],
    ['12.500', 'USD', 'en-US'],
    ['1.5', 'JPY', 'ja-JP'],
    ['1,2,3', 'USD', 'en-US'],
    ['12.50.10', 'USD', 'en-US'],
    ['1,50,00', 'USD', 'en-US'],
    ['12,5000', 'EUR', 'de-DE'],
    ['1.25,00', 'EUR', 'de-DE'],
    ['--5', 'USD', 'en-US'],
    ['5-', 'USD', 'en-US'],
    ['1e5', 'USD', 'en-US'],
    ['Infinity', 'USD', 'en-US'],
    ['NaN', 'USD', 'en-US'],
    ['12 50', 'USD', 'en-US'],
    ['1 250 5', 'EUR', 'fr-FR'],
    ['-5-', 'USD', 'en-US'],
    ['-$-5', 'USD', 'en-US'],
    ['12 5 0x', 'USD', 'en-US'],
  ])('%s of %s in %s is none', (text, currency, locale) => {
    expect(parseAmount(text, currency, locale)).toBeNaN();
  });

  const LOCALES = ['en-US', 'en-CA', 'de-DE', 'fr-FR', 'fr-CA', 'es-ES', 'es-MX', 'de-CH', 'ar-EG', 'he-IL', 'hi-IN', 'ja-JP'];
  const CURRENCIES = ['USD', 'CAD', 'EUR', 'JPY', 'KWD', 'HUF'];

  it('is read back as it was written, with and without its currency', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 10_000_000_000 }),
        fc.constantFrom(...LOCALES),
        fc.constantFrom(...CURRENCIES),
        (minor, locale, currency) => {
          expect(parseAmount(amountForInput(minor, currency, locale), currency, locale)).toBe(minor);
          expect(parseAmount(formatMoney(minor, currency, locale), currency, locale)).toBe(minor);
        },
      ),
    );
  });

  it('stands in its field as the locale writes decimals', () => {
    expect(amountForInput(125075, 'EUR', 'de-DE')).toBe('1250,75');
    expect(amountForInput(null, 'EUR', 'de-DE')).toBe('');
    expect(amountForInput(Number.NaN, 'EUR', 'de-DE')).toBe('');
  });
});

describe('times', () => {
  const AT = '2026-11-24T19:05:00Z';

  it.each([
    ['America/New_York', 'en-US', 'time', '14:05'],
    ['America/New_York', 'en-US', 'weekdayTime', 'Tue, Nov 24, 14:05'],
    ['America/New_York', 'en-GB', 'dateTime', '24 Nov 2026, 14:05'],
    ['-05:00', 'en-GB', 'time', '14:05'],
    ['+05:30', 'en-GB', 'dateTime', '25 Nov 2026, 00:35'],
    ['Asia/Tokyo', 'de-DE', 'shortDate', '25. Nov.'],
  ] as const)('in %s, %s as %s is %s', (timeZone, locale, style, text) => {
    expect(plain(formatInstant(AT, timeZone, locale, style))).toBe(text);
  });

  it('write midnight as 00', () => {
    expect(formatInstant('2026-11-24T05:00:00Z', 'America/New_York', 'en-US', 'time')).toBe('00:00');
  });

  it('name their zone as it is at that instant', () => {
    expect(formatZone(AT, 'America/New_York', 'en-US')).toBe('EST');
    expect(formatZone('2026-07-01T00:00:00Z', 'America/New_York', 'en-US')).toBe('EDT');
    expect(formatZone(AT, '-05:00', 'en-US')).toBe('UTC−05:00');
  });

  it.each([
    ['America/New_York', true],
    ['-05:00', true],
    ['EST', true],
    ['Nowhere/Here', false],
    ['', false],
  ])('know whether %s is a zone', (zone, known) => {
    expect(isTimeZone(zone)).toBe(known);
  });

  it('write dates without regard to zones', () => {
    expect(formatDate('2026-03-02', 'en-GB')).toBe('2 March 2026');
    expect(formatDate('2026-03-02', 'en-GB', 'shortDate')).toBe('2 Mar');
    expect(formatMonth('2030-12', 'en-GB')).toBe('December 2030');
    expect(formatExpiry('2030-12')).toBe('12/30');
  });

  it('tell the date where the account is', () => {
    expect(dateOf('2026-11-25T04:59:00Z', 'America/New_York')).toBe('2026-11-24');
    expect(dateOf('2026-11-25T05:00:00Z', 'America/New_York')).toBe('2026-11-25');
    expect(dateOf('2026-11-25T04:59:00Z', '-05:00')).toBe('2026-11-24');
    expect(dateOf(Date.parse('2026-11-24T20:00:00Z'), '+05:30')).toBe('2026-11-25');
  });

  const NOW = Date.parse('2026-11-24T15:00:00Z');

  it.each([
    ['2026-11-24T15:00:10Z', 'in 1 minute'],
    ['2026-11-24T14:59:50Z', '1 minute ago'],
    ['2026-11-24T15:29:00Z', 'in 29 minutes'],
    ['2026-11-24T15:59:40Z', 'in 1 hour'],
    ['2026-11-24T19:05:00Z', 'in 4 hours'],
    ['2026-11-26T15:00:00Z', 'in 2 days'],
    ['2026-12-31T15:00:00Z', 'in 37 days'],
    ['2027-06-24T15:00:00Z', 'in 7 months'],
    ['2030-11-24T15:00:00Z', 'in 4 years'],
    ['2026-11-22T15:00:00Z', '2 days ago'],
  ])('say that %s is %s', (instant, text) => {
    expect(formatRelative(instant, NOW, 'en')).toBe(text);
  });
});

describe('locales', () => {
  it.each([
    ['fr_ca', 'fr-CA'],
    [' EN-us ', 'en-US'],
    ['x y', undefined],
    ['', undefined],
    [null, undefined],
  ])('%s is %s', (tag, locale) => {
    expect(canonicalLocale(tag)).toBe(locale);
  });

  it.each([
    ['ar', 'rtl'],
    ['he-IL', 'rtl'],
    ['fa', 'rtl'],
    ['ckb', 'rtl'],
    ['az-Arab', 'rtl'],
    ['ar-Latn', 'ltr'],
    ['en', 'ltr'],
    ['zh', 'ltr'],
  ])('%s runs %s', (locale, direction) => {
    expect(directionOf(locale)).toBe(direction);
  });
});

describe('methods', () => {
  const t = translator('en');

  it.each([
    [{ kind: 'card', brand: 'visa', last4: '4242' }, 'Visa ··\u00a04242'],
    [{ kind: 'card', brand: 'mastercard', last4: '0341', nickname: 'Shop' }, 'Shop, Mastercard ··\u00a00341'],
    [{ kind: 'paypal' }, 'PayPal'],
    [{ kind: 'bank_account', last4: '6789' }, 'Bank account ··\u00a06789'],
    [{ kind: 'bank_account', brand: 'Example Credit Union', last4: '6789' }, 'Example Credit Union ··\u00a06789'],
    [{ kind: 'card' }, 'Card'],
  ] as const)('%j is %s', (method, label) => {
    expect(methodLabel(method, t)).toBe(label);
  });

  it('write their brand as it writes itself', () => {
    expect([brandName('AMEX'), brandName('toString')]).toEqual(['American Express', 'toString']);
  });
});

describe('a localizer', () => {
  const localizer = new Localizer({ locale: 'en-GB', timeZone: 'America/New_York', currency: 'USD' });

  it('writes a time that matters with its zone and how far off it is', () => {
    const now = Date.parse('2026-11-24T17:05:00Z');
    expect(plain(localizer.when('2026-11-24T19:05:00Z', now))).toBe('Tue 24 Nov, 14:05 GMT-5 (in 2 hours)');
  });

  it('takes amounts in the account’s currency', () => {
    expect([localizer.money(-100), localizer.parseAmount('1.00'), localizer.amountForInput(100)]).toEqual([
      '−US$1.00',
      100,
      '1.00',
    ]);
  });

  it('speaks English where it does not know the language, and formats as the locale does', () => {
    const finnish = new Localizer({ locale: 'fi-FI', timeZone: 'Europe/Helsinki', currency: 'EUR' });
    expect([finnish.language, finnish.t('common.cancel'), plain(finnish.money(150))]).toEqual(['en', 'Cancel', '1,50 €']);
  });
});
