import { formatDecimal, type HistoryRow } from '../../contract/index.ts';

/** What stands between fields, and before decimals. */
export interface CsvDialect {
  readonly separator: ',' | ';';
  readonly decimal: '.' | ',';
}

/** As RFC 4180 and programs have it. */
export const PLAIN_CSV: CsvDialect = { separator: ',', decimal: '.' };

/**
 * As spreadsheets have it where a comma stands before decimals: there a plain 0.275 is read as text, as a date or,
 * the point taken for a separator of thousands, as 275.
 */
export const COMMA_CSV: CsvDialect = { separator: ';', decimal: ',' };

/** Whether numbers of a locale have a comma before their decimals. */
export function hasDecimalComma(locale: string): boolean {
  const parts = new Intl.NumberFormat(locale).formatToParts(0.5);
  return parts.some(({ type, value }) => type === 'decimal' && value === ',');
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

/** Signs with which spreadsheets start a formula, also in their full width forms, behind any blanks. */
const FORMULA = /^[\s\p{C}]*[=+\-@\u2212\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/u;
/** Nothing but digits and what stands between those of numbers, dates and times. */
const NUMBER = /^(?=.*\d)[\d\s.,:/()%+\-\p{Sc}]+(e[+-]?\d+)?$/iu;
/** A number that is the same text after it was read as one. */
const WHOLE = /^(0|[1-9]\d{0,10})$/;
/** Where a cell begins, inside a text, for a program that takes another separator or no quotes. */
const INSIDE = /(?<=[,;\t\r\n]"*)(?='*[=+\-@\uff1d\uff0b\uff0d\uff20])/g;

function isChanged(text: string): boolean {
  return text.startsWith("'") || FORMULA.test(text) || (NUMBER.test(text) && !WHOLE.test(text));
}

/**
 * Text as text: what a spreadsheet would change gets an apostrophe in front, as if it was typed so. Whoever takes one
 * apostrophe away, in front and before each sign of a formula behind a separator, has the text again.
 */
function safeText(text: string): string {
  const inside = text.replace(INSIDE, "'");
  return isChanged(text) ? `'${inside}` : inside;
}

/** A field of RFC 4180: quoted where it must be for any separator that a program may try. */
function field(text: string): string {
  return /[",;\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** What became of a row. */
export function statusOf(row: HistoryRow): string {
  return row.charge?.status ?? 'posted';
}

/** One row as the fields of its line; numbers are plain decimals, never formulas. */
function fieldsOf(row: HistoryRow, currency: string, { decimal }: CsvDialect): string[] {
  const number = (minor: number | null | undefined) => {
    if (minor === null || minor === undefined) return '';
    return formatDecimal(minor, currency).replace('.', decimal);
  };
  return [
    row.date,
    row.at,
    row.type,
    safeText(row.description),
    safeText(row.charge?.methodLabel ?? ''),
    statusOf(row),
    row.charge?.reason ?? '',
    number(row.amountMinor),
    number(row.charge?.taxMinor),
    number(row.balanceMinor),
    currency,
    safeText(row.reference ?? ''),
    safeText(row.id),
  ];
}

function csvLine(fields: readonly string[], { separator }: CsvDialect): string {
  return `${fields.map(field).join(separator)}\r\n`;
}

/** The pieces of a CSV file (RFC 4180, UTF-8 with its mark so that spreadsheets read it as such). */
export function csvParts(rows: readonly HistoryRow[], currency: string, dialect: CsvDialect): string[] {
  const head = `\ufeff${csvLine(COLUMNS, dialect)}`;
  return [head, ...rows.map((row) => csvLine(fieldsOf(row, currency, dialect), dialect))];
}
