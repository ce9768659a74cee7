import type { ChargeKind, LedgerType } from '../../contract/index.ts';
import { findCharge, type ChargeRecord, type EntryRecord, type ServiceState } from '../../rules/index.ts';
import type { Backend } from '../backend.ts';

const CHARGES: Readonly<Record<ChargeKind, string>> = {
  payment: 'Payment',
  retry: 'Payment, tried again',
  topUp: 'Automatic top-up',
  outstanding: 'Automatic payment of what was outstanding',
  invoice: 'Automatic payment',
  cycle: 'Pre-authorized payment',
  draft: 'Scheduled payment',
};

const ENTRIES: Readonly<Record<LedgerType, string>> = {
  deposit: 'Deposit',
  service: 'Monthly fee',
  fax: 'Fax',
  emergency: 'Emergency calling (E911)',
  usage: 'Calls',
  cnam: 'Caller name lookups',
  invoice: 'Invoice',
  payment: 'Payment',
  refund: 'Refund',
  adjustment: 'Adjustment',
};

function nameOf(service: ServiceState | undefined): string | null {
  const number = service?.details['number'];
  return typeof number === 'string' ? number : null;
}

/** What a charge that posted nothing was for. */
export function describeCharge(charge: ChargeRecord): string {
  return `${CHARGES[charge.kind]}, ${charge.methodLabel}`;
}

/** What an entry of the ledger is for, in words. */
export function describeEntry(backend: Backend, entry: EntryRecord): string {
  const charge = entry.chargeId === null ? undefined : findCharge(backend.account, entry.chargeId);
  if (charge) return describeCharge(charge);
  const word = ENTRIES[entry.type];
  const { reference } = entry;
  if (reference === null) return word;
  const service = backend.account.services.find(({ id }) => id === reference);
  return `${word}, ${nameOf(service) ?? reference}`;
}
