import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDecimal, parseDecimal, type HistoryRow } from '../../src/contract/index.ts';
import { csvParts, exportBlob, jsonParts } from '../../src/elements/transaction-history/export-file.ts';
import { createMock } from '../../src/mock/index.ts';
import { parseCsv } from './csv.ts';

const FACTS = { from: '2026-01-01', to: '2026-12-31', currency: 'USD' };

function rowWith(changes: Partial<HistoryRow>): HistoryRow {
  return {
    id: 'e-1',
    seq: 1,
    at: '2026-03-02T12:00:00Z',
    date: '2026-03-02',
    type: 'usage',
    description: 'Calls',
    reference: null,
    amountMinor: -275,
    balanceMinor: 1840,
    charge: null,
    ...changes,
  };
}

function lines(rows: readonly HistoryRow[], currency = 'USD'): Record<string, string>[] {
  const [head = [], ...records] = parseCsv(csvParts(rows, { ...FACTS, currency }).join(''));
  return records.map((record) => Object.fromEntries(head.map((name, index) => [name, record[index] ?? ''])));
}

describe('an export as CSV', () => {
  it('begins with the mark of UTF-8, ends its lines with CR LF, and has as many fields in each', () => {
    const text = csvParts([rowWith({ description: 'a, "b"\r\nc' })], FACTS).join('');
    expect(text.startsWith('\ufeffdate,time,')).toBe(true);
    expect(text.endsWith('\r\n')).toBe(true);
    const widths = new Set(parseCsv(text).map((record) => record.length));
    expect([...widths]).toEqual([13]);
  });

  it.each(['=HYPERLINK("http://x.example";"y")', '+1 514 555 0100', '-2', '@SUM(A1)', '\t=1', '\r=1', '＝1'])(
    'keeps %j text',
    (description) => {
      const [line] = lines([rowWith({ description })]);
      expect(line?.['description']).toBe(`'${description}`);
      expect(line?.['amount']).toBe('-2.75');
    },
  );

  it.each([
    ['JPY', -275, '-275'],
    ['KWD', -275, '-0.275'],
    ['USD', 5, '0.05'],
  ])('writes amounts of %s as plain decimals: %i is %s', (currency, amountMinor, expected) => {
    expect(lines([rowWith({ amountMinor })], currency)[0]?.['amount']).toBe(expected);
  });

  it('gives back every text that is put in', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 40 });
    fc.assert(
      fc.property(text, fc.integer({ min: -1e12, max: 1e12 }), (description, amountMinor) => {
        const [line] = lines([rowWith({ description, amountMinor })]);
        const given = line?.['description'] ?? '';
        expect(given === description || given === `'${description}`).toBe(true);
        expect(parseDecimal(line?.['amount'] ?? '', 'USD')).toBe(amountMinor);
      }),
    );
  });

  it('has every cent of a ledger, read back line by line', async () => {
    const mock = await createMock({ preset: 'prepaid-voip' });
    const range = { from: '2020-01-01', to: '2026-12-31' };
    const rows: HistoryRow[] = [];
    for (let cursor: string | null | undefined; cursor !== null; ) {
      const page = await mock.listHistory({ ...range, limit: 1000, ...(cursor !== undefined && { cursor }) });
      rows.push(...page.rows);
      cursor = page.nextCursor;
    }
    const read = lines(rows, 'USD');
    expect(read.length).toBe(rows.length);
    expect(read.length).toBeGreaterThan(100);
    for (const [index, row] of rows.entries()) {
      expect(parseDecimal(read[index]?.['amount'] ?? '', 'USD')).toBe(row.amountMinor);
      expect(read[index]?.['balance']).toBe(row.balanceMinor === null ? '' : formatDecimal(row.balanceMinor, 'USD'));
    }
  });

  it('holds 100,000 rows, each with its cents as the ledger has them', async () => {
    const ledger = ledgerOf(100_000);
    const read = parseCsv(await exportBlob('csv', ledger, FACTS).text());
    const head = read[0] ?? [];
    const at = (name: string) => head.indexOf(name);
    const [amountAt, balanceAt, descriptionAt] = [at('amount'), at('balance'), at('description')];
    expect(read.length).toBe(ledger.length + 1);
    let balanceMinor = 0;
    const wrong = ledger.filter(({ amountMinor, description }, index) => {
      const record = read[index + 1] ?? [];
      balanceMinor += amountMinor;
      const amounts = [record[amountAt], record[balanceAt]].map((text) => parseDecimal(text ?? '', 'USD'));
      return amounts[0] !== amountMinor || amounts[1] !== balanceMinor || record[descriptionAt] !== `'${description}`;
    });
    expect(wrong).toEqual([]);
  }, 30_000);
});

/** A ledger with every last digit there is, whose every description a spreadsheet could take for a formula. */
function ledgerOf(count: number): HistoryRow[] {
  let balanceMinor = 0;
  return Array.from({ length: count }, (_, seq) => {
    const amountMinor = seq % 40 === 0 ? 5000 + seq : -((seq * 7919) % 1301);
    balanceMinor += amountMinor;
    return rowWith({ id: `e-${seq}`, seq, description: `=HYPERLINK("http://x.example/${seq}","a, b")`, amountMinor, balanceMinor });
  });
}

describe('an export as JSON', () => {
  it('has decimal amounts as text, so that no reader rounds them', () => {
    const parsed = JSON.parse(jsonParts([rowWith({}), rowWith({ amountMinor: 100 })], FACTS).join('')) as {
      currency: string;
      rows: { amount: string; balance: string }[];
    };
    expect(parsed.currency).toBe('USD');
    expect(parsed.rows.map(({ amount }) => amount)).toEqual(['-2.75', '1.00']);
  });

  it('is a file of its type', async () => {
    const blob = exportBlob('json', [], FACTS);
    expect(blob.type).toBe('application/json');
    expect(JSON.parse(await blob.text())).toEqual({ ...FACTS, rows: [] });
  });
});
