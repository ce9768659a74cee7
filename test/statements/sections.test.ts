import { describe, expect, it } from 'vitest';
import type { HistoryRow, RowType } from '../../src/contract/index.ts';
import { daysOf, sectionsFrom } from '../../src/elements/statements/sections.ts';

function line(type: RowType, amountMinor: number, date = '2026-03-02'): HistoryRow {
  const id = `${type}${date}${amountMinor}`;
  return {
    id, seq: 1, at: `${date}T12:00:00Z`, date, type, description: type, reference: null, amountMinor, balanceMinor: 0,
    charge: null,
  };
}

describe('the sections of a statement', () => {
  const lines = [
    line('usage', -10),
    line('deposit', 5000),
    line('service', -150),
    line('usage', -20, '2026-03-03'),
    line('adjustment', -7),
    line('adjustment', 9),
    line('usage', -30),
  ];

  it('are debits and credits by type, in the order of an invoice, with every line in one of them', () => {
    const { debits, credits } = sectionsFrom({ lines });
    expect(debits.map(({ type, totalMinor }) => [type, totalMinor])).toEqual([
      ['service', 150],
      ['usage', 60],
      ['adjustment', 7],
    ]);
    expect(credits.map(({ type, totalMinor }) => [type, totalMinor])).toEqual([
      ['adjustment', 9],
      ['deposit', 5000],
    ]);
    const all = [...debits, ...credits].flatMap((section) => section.lines);
    expect(new Set(all)).toEqual(new Set(lines));
  });

  it('sum calls and lookups, and give them by date', () => {
    const usage = sectionsFrom({ lines }).debits.find(({ type }) => type === 'usage');
    expect(usage?.summed).toBe(true);
    expect(daysOf(usage!).map(({ date, totalMinor, lines: own }) => [date, totalMinor, own.length])).toEqual([
      ['2026-03-02', 40, 2],
      ['2026-03-03', 20, 1],
    ]);
  });
});
