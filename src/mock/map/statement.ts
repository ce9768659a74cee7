import { BillingError, type Statement, type StatementKind } from '../../contract/index.ts';
import { statementOf } from '../../rules/index.ts';
import type { Backend } from '../backend.ts';
import { toInstant } from '../instants.ts';
import { entryRow } from './history.ts';

const PREFIXES: Readonly<Record<StatementKind, string>> = { charges: 'C', deposits: 'D' };

/** One range and kind have one number, whenever they are asked for. */
function numberOf(kind: StatementKind, from: string, to: string): string {
  return `${PREFIXES[kind]}-${from.replaceAll('-', '')}-${to.replaceAll('-', '')}`;
}

/** The document for a range of dates (R73). Throws a `BillingError`: `not_offered`, `invalid_range`. */
export function statementFor(backend: Backend, kind: StatementKind, from: string, to: string): Statement {
  const { account, policy, profile } = backend;
  const record = statementOf(account, policy, kind, from, to);
  if (typeof record === 'string') throw new BillingError(record, { operation: 'getStatement' });
  const { name, addressLines } = profile.holder;
  return {
    kind, from, to,
    number: numberOf(kind, from, to),
    currency: account.currency,
    issuedAt: toInstant(account.nowMs),
    seller: profile.seller,
    customer: { name, addressLines: [...addressLines] },
    totalMinor: record.totalMinor,
    taxMinor: record.taxMinor,
    taxLines: record.taxLines.map((line) => ({ ...line })),
    lines: record.entries.map((entry) => entryRow(backend, entry)),
    types: [...record.types],
    pdfUrl: null,
  };
}
