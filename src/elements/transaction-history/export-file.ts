import { formatDecimal, type HistoryRow } from '../../contract/index.ts';

export type ExportFormat = 'csv' | 'json';

/** What a file says of the range it holds. */
export interface ExportFacts {
  readonly from: string;
  readonly to: string;
  readonly currency: string;
}

const COLUMNS = [
  'date',
  'time',
  'type',
  'description',
  'method',
  'status',
  'reason',
  'amount',
  'tax',
  'balance',
  'currency',
  'reference',
  'id',
] as const;

/** Signs with which spreadsheets start a formula, also in their full width forms, and blanks that hide one. */
const FORMULA = /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/;

/** Text as text: what a spreadsheet could take for a formula gets an apostrophe in front, as if it was typed so. */
function safeText(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

/** A field of RFC 4180: quoted where it must be. */
function field(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function statusOf(row: HistoryRow): string {
  return row.charge?.status ?? 'posted';
}

/** One row as the fields of its line; numbers are plain decimals with a point, never formulas. */
function fieldsOf(row: HistoryRow, currency: string): string[] {
  const decimal = (minor: number | null) => (minor === null ? '' : formatDecimal(minor, currency));
  const texts = [row.description, row.charge?.methodLabel ?? ''].map(safeText);
  return [
    row.date,
    row.at,
    row.type,
    texts[0] ?? '',
    texts[1] ?? '',
    statusOf(row),
    row.charge?.reason ?? '',
    decimal(row.amountMinor),
    decimal(row.charge?.taxMinor ?? null),
    decimal(row.balanceMinor),
    currency,
    safeText(row.reference ?? ''),
    safeText(row.id),
  ];
}

function csvLine(fields: readonly string[]): string {
  return `${fields.map(field).join(',')}\r\n`;
}

/** The pieces of a CSV file (RFC 4180, UTF-8 with its mark so that spreadsheets read it as such). */
export function csvParts(rows: readonly HistoryRow[], { currency }: ExportFacts): string[] {
  const head = `\ufeff${csvLine(COLUMNS)}`;
  return [head, ...rows.map((row) => csvLine(fieldsOf(row, currency)))];
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

/** A whole file, ready to be saved. */
export function exportBlob(format: ExportFormat, rows: readonly HistoryRow[], facts: ExportFacts): Blob {
  if (format === 'csv') return new Blob(csvParts(rows, facts), { type: 'text/csv;charset=utf-8' });
  return new Blob(jsonParts(rows, facts), { type: 'application/json' });
}
