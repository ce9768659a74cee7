import type { FailureReason, LedgerType, MethodKind, RowType } from '../../../contract/index.ts';
import type { NamedMethod } from '../message.ts';

const KINDS: Readonly<Record<MethodKind, string>> = {
  card: 'Card',
  visa_debit: 'Visa Debit',
  bank_account: 'Bank account',
  paypal: 'PayPal',
};

const REASONS: Readonly<Record<FailureReason, string>> = {
  insufficient_funds: 'insufficient funds',
  expired_card: 'expired card',
  declined: 'declined',
  authentication_required: 'confirmation required',
};

const TYPES: Readonly<Record<LedgerType | RowType, string>> = {
  deposit: 'Deposit',
  service: 'Monthly fee',
  fax: 'Fax',
  emergency: 'Emergency service',
  usage: 'Calls',
  cnam: 'Caller name lookup',
  invoice: 'Invoice',
  payment: 'Payment',
  refund: 'Refund',
  adjustment: 'Adjustment',
  failed: 'Failed',
  processing: 'Processing',
};

/** The field's terms: one word for one thing, in every widget. */
export const terms = {
  kind: ({ kind }: { kind: MethodKind }) => KINDS[kind],
  reason: ({ reason }: { reason: FailureReason }) => REASONS[reason],
  type: ({ type }: { type: LedgerType | RowType }) => TYPES[type],
  /** Of a method: its kind in one word. */
  unnamedMethod: ({ kind }: NamedMethod) => KINDS[kind],
  /** "Visa ·· 4242". */
  /** The digits stay with their dots. */
  methodEnding: ({ brand, last4 }: { brand: string; last4: string }) => `${brand} ··\u00a0${last4}`,
  /** "Household, Visa ·· 4242". */
  methodWithNickname: ({ nickname, label }: { nickname: string; label: string }) => `${nickname}, ${label}`,
  expires: ({ month }: { month: string }) => `Expires ${month}`,
  expired: ({ month }: { month: string }) => `Expired ${month}`,
  suspended: 'Suspended',
  suspendedUntil: ({ time }: { time: string }) => `Suspended until ${time}`,
  limitedUntil: ({ time }: { time: string }) => `Limited until ${time}`,
  primary: 'Primary',
  autoCharge: 'Auto-charge',
};
