import { describe, expect, it } from 'vitest';
import { currencyExponent, formatDecimal, isCurrency, parseDecimal } from '../../src/contract/index.ts';
import { LocalDate } from '../../src/contract/schema/primitives.ts';

describe('a local date', () => {
  it.each(['2026-02-28', '2024-02-29', '2000-02-29', '2026-12-31', '2026-04-30'])('%s is one', (date) => {
    expect(LocalDate.safeParse(date).success).toBe(true);
  });
  it.each(['2026-02-29', '1900-02-29', '2026-02-30', '2026-04-31', '2026-13-01', '2026-00-10', '2026-1-1', 'today', 20260101])(
    '%s is none',
    (date) => {
      expect(LocalDate.safeParse(date).success).toBe(false);
    },
  );
});

describe('money as decimals (R1)', () => {
  it.each([
    ['12.50', 'USD', 1250],
    ['-0.01', 'USD', -1],
    ['1500', 'JPY', 1500],
    ['15.00', 'JPY', 15],
    ['1.234', 'KWD', 1234],
    ['.5', 'USD', 50],
    ['7.', 'USD', 700],
    ['14.999', 'USD', 1499.9],
    ['0.5', 'JPY', 0.5],
    ['90071992547409.91', 'USD', 9007199254740991],
  ])('%s %s is %d minor units', (text, currency, minor) => {
    expect(parseDecimal(text, currency)).toBe(minor);
  });

  it.each(['', '.', 'abc', '1,50', '1e3', '--1', 'NaN', 'Infinity'])('%j is no amount', (text) => {
    expect(parseDecimal(text, 'USD')).toBeNaN();
  });

  it('is written with all decimals of its currency', () => {
    expect(formatDecimal(5, 'USD')).toBe('0.05');
    expect(formatDecimal(-1250, 'USD')).toBe('-12.50');
    expect(formatDecimal(1500, 'JPY')).toBe('1500');
    expect(formatDecimal(1, 'KWD')).toBe('0.001');
    expect(formatDecimal(10_000, 'CLF')).toBe('1.0000');
  });

  it('has the exponents of ISO 4217, not those of display', () => {
    expect(['HUF', 'IDR', 'COP', 'ISK', 'UYW'].map(currencyExponent)).toEqual([2, 2, 2, 0, 4]);
    expect(isCurrency('XYZ')).toBe(false);
    expect(() => currencyExponent('XYZ')).toThrow(RangeError);
  });
});
