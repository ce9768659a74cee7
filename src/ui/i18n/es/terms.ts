import type { FailureReason, LedgerType, MethodKind, RowType } from '../../../contract/index.ts';
import type { Catalogue } from '../catalogue.ts';

const KINDS: Readonly<Record<MethodKind, string>> = {
  card: 'Tarjeta',
  visa_debit: 'Visa Débito',
  bank_account: 'Cuenta bancaria',
  paypal: 'PayPal',
};

const REASONS: Readonly<Record<FailureReason, string>> = {
  insufficient_funds: 'fondos insuficientes',
  expired_card: 'tarjeta vencida',
  declined: 'rechazado',
  authentication_required: 'requiere confirmación',
};

const TYPES: Readonly<Record<LedgerType | RowType, string>> = {
  deposit: 'Depósito',
  service: 'Cuota mensual',
  fax: 'Fax',
  emergency: 'Servicio de emergencia',
  usage: 'Llamadas',
  cnam: 'Consulta de identidad de llamada',
  invoice: 'Factura',
  payment: 'Pago',
  refund: 'Reembolso',
  adjustment: 'Ajuste',
  failed: 'Fallido',
  processing: 'En proceso',
};

/** The field's terms: one word for one thing, in every widget. */
export const terms: Catalogue['terms'] = {
  kind: ({ kind }) => KINDS[kind],
  reason: ({ reason }) => REASONS[reason],
  type: ({ type }) => TYPES[type],
  unnamedMethod: ({ kind }) => KINDS[kind],
  methodEnding: ({ brand, last4 }) => `${brand} ··\u00a0${last4}`,
  methodWithNickname: ({ nickname, label }) => `${nickname}, ${label}`,
  expires: ({ month }) => `Vence en ${month}`,
  expired: ({ month }) => `Venció en ${month}`,
  suspended: 'Suspendido',
  suspendedUntil: ({ time }) => `Suspendido hasta el ${time}`,
  limitedUntil: ({ time }) => `Limitado hasta las ${time}`,
  primary: 'Principal',
  autoCharge: 'Cobro automático',
};
