import { describe, expect, it } from 'vitest';
import { createAccount, loadPolicy, taxIdApplies, taxLinesFor, type AccountFacts } from '../../src/rules/index.ts';

function account(facts: Partial<AccountFacts>, date = '2026-03-02') {
  const policy = loadPolicy('prepaid-voip', 'CAD');
  const state = createAccount(
    {
      nowMs: Date.parse(`${date}T17:00:00Z`),
      currency: 'CAD',
      timeZone: 'America/Toronto',
      country: 'CA',
      province: null,
      provincialTaxId: null,
      pstExempt: false,
      balanceMinor: 0,
      methods: [],
      invoices: [],
      services: [],
      topUp: { enabled: false, thresholdMinor: null, amountMinor: null, monthlyCapMinor: null },
      alert: { enabled: false, thresholdMinor: null },
      ...facts,
    },
    policy,
  );
  return { state, policy };
}

function lines(facts: Partial<AccountFacts>, amountMinor: number, date?: string): string {
  const { state, policy } = account(facts, date);
  return taxLinesFor(state, policy, amountMinor)
    .map((line) => `${line.name} ${line.amountMinor}`)
    .join(', ');
}

describe('taxes in Canada (R70)', () => {
  it.each([
    ['AB', 'GST 500'],
    ['NT', 'GST 500'],
    ['NU', 'GST 500'],
    ['YT', 'GST 500'],
    ['BC', 'GST 500, PST 700'],
    ['SK', 'GST 500, PST 600'],
    ['MB', 'GST 500, PST 700'],
    ['QC', 'GST 500, QST 998'],
    ['ON', 'HST 1300'],
    ['NB', 'HST 1500'],
    ['NL', 'HST 1500'],
    ['PE', 'HST 1500'],
    ['NS', 'HST 1400'],
  ])('%s: %s on 100.00', (province, expected) => {
    expect(lines({ province }, 10_000)).toBe(expected);
  });

  it('Nova Scotia changes on 2025-04-01, in the account time zone', () => {
    expect(lines({ province: 'NS' }, 10_000, '2025-03-31')).toBe('HST 1500');
    expect(lines({ province: 'NS' }, 10_000, '2025-04-01')).toBe('HST 1400');
  });

  it('rounds each line half up, by itself, exactly', () => {
    expect(lines({ province: 'AB' }, 10)).toBe('GST 1');
    expect(lines({ province: 'AB' }, 9)).toBe('GST 0');
    expect(lines({ province: 'QC' }, 1010)).toBe('GST 51, QST 101');
    expect(lines({ province: 'ON' }, 9_007_199_254_740)).toBe('HST 1170935903116');
  });

  it('is nothing outside of Canada, without a province, or where the policy has no taxes', () => {
    expect(lines({ province: 'BC', country: 'US' }, 10_000)).toBe('');
    expect(lines({}, 10_000)).toBe('');
    const { state } = account({ province: 'BC' });
    expect(taxLinesFor(state, loadPolicy('prepaid-trunk', 'CAD'), 10_000)).toEqual([]);
    expect(taxLinesFor(state, loadPolicy({ extends: 'invoice-portal', taxes: 'canada' }, 'CAD'), 10_000)).toEqual([]);
  });

  it('spares the PST, and only it, with a tax id or an exemption (R71)', () => {
    expect(lines({ province: 'BC', provincialTaxId: 'PST-1' }, 10_000)).toBe('GST 500');
    expect(lines({ province: 'MB', pstExempt: true }, 10_000)).toBe('GST 500');
    expect(lines({ province: 'QC', pstExempt: true }, 10_000)).toBe('GST 500, QST 998');
  });

  it('a provincial tax id exists in BC, SK and MB only (R71)', () => {
    const provinces = ['AB', 'BC', 'MB', 'NB', 'NL', 'NS', 'NT', 'NU', 'ON', 'PE', 'QC', 'SK', 'YT'];
    const having = provinces.filter((province) => {
      const { state, policy } = account({ province });
      return taxIdApplies(state, policy);
    });
    expect(having).toEqual(['BC', 'MB', 'SK']);
  });

  it('a host can replace the rates', () => {
    const policy = loadPolicy(
      { extends: 'prepaid-voip', taxes: [{ name: 'GST', provinces: ['BC'], ratePer100000: 1000 }] },
      'CAD',
    );
    expect(taxLinesFor(account({ province: 'BC' }).state, policy, 10_000)).toEqual([
      { name: 'GST', ratePer100000: 1000, amountMinor: 100 },
    ]);
    expect(taxIdApplies(account({ province: 'BC' }).state, policy)).toBe(false);
  });
});
