import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDecimal, parseDecimal, type HistoryRow } from '../../src/contract/index.ts';
import { COMMA_CSV, csvParts, hasDecimalComma, PLAIN_CSV, type CsvDialect } from '../../src/elements/transaction-history/csv.ts';
import { exportBlob, jsonParts } from '../../src/elements/transaction-history/export-file.ts';
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

/** What was put in, as what comes out says: one apostrophe less in front, and before each sign behind a separator. */
function textOf(field: string | undefined): string | undefined {
  return field?.replace(/(?<=[,;\t\r\n]"*)'(?='*[=+\-@\uff1d\uff0b\uff0d\uff20])/g, '').replace(/^'/, '');
}

function lines(rows: readonly HistoryRow[], currency = 'USD', dialect: CsvDialect = PLAIN_CSV): Record<string, string>[] {
  const [head = [], ...records] = parseCsv(csvParts(rows, currency, dialect).join(''), dialect.separator);
  return records.map((record) => Object.fromEntries(head.map((name, index) => [name, record[index] ?? ''])));
}

describe('an export as CSV', () => {
  it('begins with the mark of UTF-8, ends its lines with CR LF, and has as many fields in each', () => {
    const text = csvParts([rowWith({ description: 'a, "b"\r\nc' })], 'USD', PLAIN_CSV).join('');
    expect(text.startsWith('\ufeffdate,time,')).toBe(true);
    expect(text.endsWith('\r\n')).toBe(true);
    const widths = new Set(parseCsv(text).map((record) => record.length));
    expect([...widths]).toEqual([13]);
  });

  it.each(['=HYPERLINK("http://x.example";"y")', '+1 514 555 0100', '-2', '@SUM(A1)', '\t1', '＝1', ' =1', '\u200b=1', '\v=1'])(
    'keeps %j text, which a spreadsheet would take for a formula',
    (description) => {
      const [line] = lines([rowWith({ description })]);
      expect(line?.['description']).toBe(`'${description}`);
      expect(line?.['amount']).toBe('-2.75');
    },
  );

  it.each(['007', '0012345678901234567', '123456789012', '1e5', '1.10', '1/2', '2026-03-01', '12:30', '5%', '$5.00', "'a"])(
    'keeps %j text, which a spreadsheet would change',
    (description) => {
      expect(lines([rowWith({ description })])[0]?.['description']).toBe(`'${description}`);
    },
  );

  it.each(['Calls', '0', '15145550100', 'INV-0042', 'a - b', 'Événement', 'مرحبا', '👩‍👩‍👧', ''])(
    'leaves %j as it is',
    (text) => {
      const [line] = lines([rowWith({ description: text, reference: text })]);
      expect([line?.['description'], line?.['reference']]).toEqual([text, text]);
    },
  );

  it.each(['a;b', 'a\tb', 'a\nb', 'a,b', 'a"b'])('holds %j together for whatever separator a program tries', (description) => {
    expect(csvParts([rowWith({ description })], 'USD', PLAIN_CSV)[1]).toContain(`,"${description.replace('"', '""')}",`);
  });

  it.each(['a;=1+1', 'a\t=1+1', 'a\n@SUM(A1)', 'a";"=1+1;', 'a;"=1+1"'])(
    'has no formula in %j, even for a program that splits it',
    (description) => {
      const text = csvParts([rowWith({ description })], 'USD', PLAIN_CSV).join('');
      expect(text).not.toMatch(/[;\t\r\n]"*[=@]/);
      expect(textOf(lines([rowWith({ description })])[0]?.['description'])).toBe(description);
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
    const signs = fc.string({ unit: fc.constantFrom(..."=+-@'\",;\t\r\n 01a"), maxLength: 12 });
    const text = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 40 }), signs);
    fc.assert(
      fc.property(text, fc.integer({ min: -1e12, max: 1e12 }), (description, amountMinor) => {
        const [line] = lines([rowWith({ description, amountMinor })]);
        expect(textOf(line?.['description'])).toBe(description);
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
      return amounts[0] !== amountMinor || amounts[1] !== balanceMinor || textOf(record[descriptionAt]) !== description;
    });
    expect(wrong).toEqual([]);
  }, 30_000);
});

describe('an export as CSV for spreadsheets with decimal commas', () => {
  it.each([
    ['JPY', -275, '-275'],
    ['KWD', 275, '0,275'],
    ['USD', -100005, '-1000,05'],
  ])('writes %s with a comma and separates with semicolons: %i is %s', (currency, amountMinor, expected) => {
    const [line] = lines([rowWith({ amountMinor, description: '1,10; a' })], currency, COMMA_CSV);
    expect(line?.['amount']).toBe(expected);
    expect(line?.['description']).toBe('1,10; a');
  });

  it.each([
    ['de', true],
    ['fr-CA', true],
    ['es', true],
    ['en-CA', false],
    ['de-CH', false],
    ['es-MX', false],
    ['ja', false],
  ])('is for %s: %s', (locale, expected) => {
    expect(hasDecimalComma(locale)).toBe(expected);
  });

  it('is saved with its mark and type', async () => {
    const blob = exportBlob('csv-comma', [rowWith({})], FACTS);
    expect(blob.type).toBe('text/csv;charset=utf-8');
    expect(await blob.text()).toContain(';"-2,75";');
  });
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
