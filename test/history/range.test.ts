import { describe, expect, it } from 'vitest';
import { filtersFrom, FIRST_FILTERS, offeredTypes, queryOf } from '../../src/elements/transaction-history/filters.ts';
import { fieldsOf, isDate, isTurnedRound, rangeOf, type RangePreset } from '../../src/ui/range.ts';

describe('the ranges by name', () => {
  it.each<[RangePreset, string, string, string]>([
    ['thisMonth', '2026-11-24', '2026-11-01', '2026-11-24'],
    ['lastMonth', '2026-03-31', '2026-02-01', '2026-02-28'],
    ['lastMonth', '2026-01-15', '2025-12-01', '2025-12-31'],
    ['lastMonth', '2024-03-01', '2024-02-01', '2024-02-29'],
    ['last90Days', '2026-03-01', '2025-12-02', '2026-03-01'],
    ['thisYear', '2026-01-01', '2026-01-01', '2026-01-01'],
    ['all', '2026-11-24', '', ''],
  ])('%s on %s is from %s to %s', (preset, today, from, to) => {
    expect(fieldsOf(preset, today)).toEqual({ from, to });
  });

  it('last 90 days are ninety dates', () => {
    const { from, to } = fieldsOf('last90Days', '2026-11-24');
    expect((Date.parse(to) - Date.parse(from)) / 86_400_000 + 1).toBe(90);
  });

  it.each([
    [{ from: '', to: '' }, { from: '1900-01-01', to: '2026-11-24' }],
    [{ from: '2026-01-01', to: '' }, { from: '2026-01-01', to: '2026-11-24' }],
    [{ from: '', to: '2025-12-31' }, { from: '1900-01-01', to: '2025-12-31' }],
    [{ from: '2027-01-01', to: '' }, { from: '2027-01-01', to: '2027-01-01' }],
  ])('asks for %j as %j', (fields, range) => {
    expect(rangeOf(fields, '2026-11-24')).toEqual(range);
  });

  it('tells a range that is turned round, and never an open one', () => {
    expect(isTurnedRound({ from: '2026-02-02', to: '2026-02-01' })).toBe(true);
    expect(isTurnedRound({ from: '2026-02-01', to: '2026-02-01' })).toBe(false);
    expect(isTurnedRound({ from: '2026-02-02', to: '' })).toBe(false);
  });

  it.each([
    ['2024-02-29', true],
    ['2026-02-29', false],
    ['2026-13-01', false],
    ['26-01-01', false],
    ['', false],
  ])('knows whether %j is a date', (text, expected) => {
    expect(isDate(text)).toBe(expected);
  });
});

describe('the filters', () => {
  it('take dates and types from a host, and leave out what is none', () => {
    const filters = filtersFrom({ from: '2026-03-01', to: 'soon', types: 'deposit, failed deposit x' }, FIRST_FILTERS);
    expect(queryOf(filters, '2026-11-24')).toEqual({
      from: '2026-03-01',
      to: '2026-11-24',
      types: ['deposit', 'failed'],
    });
  });

  it('move on with the days where a range is named', () => {
    expect(queryOf(FIRST_FILTERS, '2026-11-24').to).toBe('2026-11-24');
    expect(queryOf(FIRST_FILTERS, '2026-12-24').to).toBe('2026-12-24');
  });

  it('offer the types that the policy can show', () => {
    const all = { types: 'all' as const };
    expect(offeredTypes({ billing: 'postpaid', history: all })).toEqual([
      'invoice', 'payment', 'refund', 'adjustment', 'failed', 'processing',
    ]);
    expect(offeredTypes({ billing: 'prepaid', history: all })).not.toContain('invoice');
    expect(offeredTypes({ billing: 'prepaid', history: { types: ['deposit', 'fax'] } })).toEqual([
      'deposit', 'fax', 'failed', 'processing',
    ]);
  });
});
