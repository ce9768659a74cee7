import type { ChargeKind } from '../../../contract/index.ts';
import type { Catalogue } from '../catalogue.ts';

const KINDS: Readonly<Record<ChargeKind, string>> = {
  payment: 'Pago manual',
  retry: 'Reintento de un pago fallido',
  topUp: 'Recarga automática',
  outstanding: 'Pago del importe pendiente',
  invoice: 'Pago automático de facturas',
  cycle: 'Débito preautorizado',
  draft: 'Débito programado',
};

/** What a method's change is called, by its name in the contract; others are not told. */
const CHANGES: Readonly<Record<string, (method: string) => string>> = {
  added: (method) => `Se añadió ${method}`,
  edited: (method) => `Se modificó ${method}`,
  removed: (method) => `Se eliminó ${method}`,
  'auto-charge-on': (method) => `Cobro automático activado: ${method}`,
  'auto-charge-off': (method) => `Cobro automático desactivado: ${method}`,
  restored: (method) => `${method} vuelve a estar disponible`,
  scheduled: (method) => `Calendario modificado: ${method}`,
  reordered: () => 'Cambió el orden de los métodos de pago',
};

const SETTINGS: Readonly<Record<string, string>> = {
  'top-up': 'Configuración de la recarga modificada',
  'low-balance-alert': 'Aviso de saldo bajo modificado',
  plan: 'Plan de un número cambiado',
  'provincial-tax-id': 'Número fiscal provincial modificado',
};

const HELD: Readonly<Record<string, string>> = {
  processing: 'Pago automático en espera',
  daily_limit: 'Recarga automática retenida',
  cap_reached: 'Recarga automática retenida',
};

const HELD_WHY: Readonly<Record<string, string>> = {
  processing: 'Otro pago estaba todavía en proceso.',
  daily_limit: 'La única recarga del día ya se había hecho.',
  cap_reached: 'Se habría superado su límite mensual.',
};

const TRIGGERS: Readonly<Record<string, string>> = {
  debit: 'después de un cargo a la cuenta',
  settings: 'cuando usted aplicó la configuración de la recarga',
  'auto-charge': 'cuando se activó el cobro automático',
  reorder: 'cuando usted cambió el orden de sus métodos',
  edit: 'cuando usted modificó un método',
  'suspension-ended': 'cuando terminó una suspensión',
  'daily-retry': 'en el reintento del día siguiente',
};

const CROSSINGS = { below: 'inferior a', 'at-or-below': 'igual o inferior a' } as const;

/** The texts of `<billet-timeline>`. */
export const timeline: Catalogue['timeline'] = {
  title: 'Qué ha ocurrido y qué viene',
  past: 'Pasado',
  future: 'Por venir',
  now: 'Ahora',
  nothingPast: 'Todavía no ha ocurrido nada.',
  nothingAhead: ({ days }) => `No hay nada previsto para los próximos ${days} días.`,
  noForecast: 'Aquí no se puede prever lo que viene.',
  older: 'Mostrar anteriores',
  later: 'Mostrar más de lo que viene',
  rules: ({ rules }, { list }) => (rules.length === 1 ? `Regla ${rules[0]}` : `Reglas ${list(rules)}`),

  kind: ({ kind }) => KINDS[kind],
  paidBy: ({ method }) => `Pagado con ${method}`,
  paidInstead: ({ method }) => `Pagado con ${method} en su lugar`,
  failedWith: ({ method, reason }) => `${method} falló: ${reason}`,
  processingWith: ({ method }) => `${method}: en proceso`,
  confirmWith: ({ method }) => `${method} espera su confirmación`,
  suspended: ({ time }) => `Sin cobros automáticos hasta el ${time}.`,
  tax: ({ amount }) => `Con ${amount} de impuestos.`,
  receipt: ({ email }) => `Recibo enviado a ${email}.`,
  failure: ({ email }) => `Aviso del fallo enviado a ${email}.`,
  statusPaid: 'Pagado',
  statusFailed: 'Fallido',
  statusProcessing: 'En proceso',
  statusConfirm: 'Requiere su acción',

  whyBalance: ({ balance, threshold, trigger, crossing }) => {
    const when = TRIGGERS[trigger];
    const sentence = `El saldo, ${balance}, era ${CROSSINGS[crossing]} ${threshold}`;
    return when === undefined ? `${sentence}.` : `${sentence} ${when}.`;
  },
  whyOutstanding: ({ amount }) => `El pago automático se activó cuando había ${amount} por pagar.`,
  whyInvoiceIssued: ({ invoice, amount }) => `Se emitió la factura ${invoice} y había ${amount} por pagar.`,
  whyInvoiceDue: ({ invoice, amount }) => `Venció la factura ${invoice} y había ${amount} por pagar.`,
  whyInvoices: ({ amount }) => `Había ${amount} por pagar.`,
  whyCycle: ({ amount }) => `Era el día de débito del ciclo y había ${amount} por pagar.`,
  whyDraft: ({ amount }) => `Era un día de su calendario y había ${amount} por pagar de lo que cubre.`,
  whyTopUp: 'El saldo había llegado al umbral de recarga.',

  entryAbout: ({ type, about }) => `${type}, ${about}`,
  entries: ({ type, count }) => `${type}, ${count} veces`,
  invoicesIssued: ({ count }, { plural }) =>
    plural(count, { one: 'Se emitió 1 factura', other: `Se emitieron ${count} facturas` }),
  balanceAfter: ({ amount }) => `Saldo ${amount}`,
  dueAfter: ({ amount }) => `${amount} por pagar`,
  changed: ({ change, method }) => CHANGES[change]?.(method) ?? `${method}: ${change}`,
  settingChanged: ({ setting }) => SETTINGS[setting] ?? 'Configuración modificada',
  held: ({ reason }) => HELD[reason] ?? 'Pago automático retenido',
  heldWhy: ({ reason }) => HELD_WHY[reason] ?? '',
  lowBalance: 'Aviso de saldo bajo enviado',
  lowBalanceWhy: ({ balance }) => `El saldo era de ${balance}.`,
  registeringNotice: 'Pago automático todavía en registro: no se debitó nada',

  fee: ({ about }) => `Cuota mensual, ${about}`,
  fees: ({ count }, { plural }) => plural(count, { one: '1 cuota mensual', other: `${count} cuotas mensuales` }),
  planned: ({ kind, method }) => `${kind} con ${method}`,
  plannedTopUp: 'Recarga automática',
  plannedPayment: 'Pago automático',
  plannedWhy: 'Si nada cambia hasta entonces.',
  plannedPace: 'A su ritmo habitual.',
  plannedRetry: 'Porque la última falló o se retuvo. Solo si el saldo sigue bajo.',
  available: ({ method }) => `${method} vuelve a estar disponible`,
  availableWhy: 'A partir de entonces se le puede cobrar automáticamente.',
  expires: ({ method }) => `${method} vence`,
  expiresWhy: 'Después no se le cobra automáticamente. Actualice los datos a tiempo.',
  expiresBefore: ({ amount, date }) =>
    `Antes del pago de ${amount} previsto para el ${date}. Actualice los datos a tiempo.`,
  outcome: ({ method }) => `Resultado del pago con ${method}`,
  outcomeWhy: 'Antes no se cobra nada más.',
  confirmBy: ({ method }) => `Último momento para confirmar el pago con ${method}`,
  invoicesDue: ({ count }, { plural }) => plural(count, { one: 'Vence 1 factura', other: `Vencen ${count} facturas` }),
  activeFrom: 'El pago automático empieza a funcionar',
};
