import { formatDecimal, type HistoryRow } from '../../contract/index.ts';
import { COMMA_CSV, csvParts, PLAIN_CSV, statusOf } from './csv.ts';

/** `csv-comma`: for spreadsheets where a comma stands before decimals. */
export type ExportFormat = 'csv' | 'csv-comma' | 'json';

/** What a file says of the range it holds. */
export interface ExportFacts {
  readonly from: string;
  readonly to: string;
  readonly currency: string;
}

function jsonRow(row: HistoryRow, currency: string): object {
  const decimal = (minor: number | null) => (minor === null ? null : formatDecimal(minor, currency));
  const { amountMinor, balanceMinor, charge, ...facts } = row;
  const taxLines = charge?.taxLines.map(({ name, ratePer100000, amountMinor: taxMinor }) => ({
    name,
    ratePer100000,
    amount: decimal(taxMinor),
  }));
  return {
    ...facts,
    amount: decimal(amountMinor),
    balance: decimal(balanceMinor),
    status: statusOf(row),
    ...(charge && {
      charge: {
        id: charge.id,
        kind: charge.kind,
        method: charge.methodLabel,
        reason: charge.reason,
        tax: decimal(charge.taxMinor),
        taxLines,
        roundId: charge.roundId,
        retryOf: charge.retryOf,
      },
    }),
  };
}

/** The pieces of a JSON file: amounts are decimal strings, so that no reader makes floats of them. */
export function jsonParts(rows: readonly HistoryRow[], facts: ExportFacts): string[] {
  const head = `{"from":${JSON.stringify(facts.from)},"to":${JSON.stringify(facts.to)},`;
  const open = `${head}"currency":${JSON.stringify(facts.currency)},"rows":[\n`;
  const lines = rows.map((row, index) => `${index > 0 ? ',\n' : ''}${JSON.stringify(jsonRow(row, facts.currency))}`);
  return [open, ...lines, '\n]}\n'];
}

/** What a file of a format is called behind its point. */
export function extensionOf(format: ExportFormat): string {
  return format === 'json' ? 'json' : 'csv';
}

/** A whole file, ready to be saved. */
export function exportBlob(format: ExportFormat, rows: readonly HistoryRow[], facts: ExportFacts): Blob {
  if (format === 'json') return new Blob(jsonParts(rows, facts), { type: 'application/json' });
  const dialect = format === 'csv' ? PLAIN_CSV : COMMA_CSV;
  return new Blob(csvParts(rows, facts.currency, dialect), { type: 'text/csv;charset=utf-8' });
}
