import type { Context } from '../context.ts';
import type { AccountState, InvoiceState } from '../state.ts';
import { remainingOf } from '../context.ts';

/** The order in which payments settle invoices (R46): earliest due, then earliest issued, then by id. */
export function inSettlingOrder(invoices: readonly InvoiceState[]): InvoiceState[] {
  return [...invoices].sort(
    (a, b) =>
      compare(a.due, b.due) || compare(a.issuedOn, b.issuedOn) || a.issuedMs - b.issuedMs || compare(a.id, b.id),
  );
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** What the account holds beyond its open invoices: credit that settles new ones as they come (R46). */
export function creditOf(state: AccountState): number {
  return Math.max(0, state.balanceMinor + remainingOf(state.invoices, null));
}

/** Invoices after an amount has settled those it covers (all: null) in that order, and what is left of the amount. */
export function settleSome(
  invoices: readonly InvoiceState[],
  covers: readonly string[] | null,
  minor: number,
): [InvoiceState[], number] {
  const remaining = new Map<string, number>();
  let left = minor;
  for (const invoice of inSettlingOrder(invoices)) {
    if (covers !== null && !covers.includes(invoice.id)) continue;
    const paid = Math.min(left, invoice.remainingMinor);
    remaining.set(invoice.id, invoice.remainingMinor - paid);
    left -= paid;
  }
  const settled = invoices
    .map((invoice) => ({ ...invoice, remainingMinor: remaining.get(invoice.id) ?? invoice.remainingMinor }))
    .filter((invoice) => invoice.remainingMinor > 0);
  return [settled, left];
}

/**
 * Settles what an amount pays (R46): first the invoices it covers, then, so that credit never lies beside something
 * due, any other open one. What is left is credit.
 */
export function settle(context: Context, covers: readonly string[] | null, minor: number): void {
  const { state } = context;
  if (state.invoices.length === 0) return;
  const [covered, left] = settleSome(state.invoices, covers, minor);
  state.invoices = left > 0 && covers !== null ? settleSome(covered, null, left)[0] : covered;
}
