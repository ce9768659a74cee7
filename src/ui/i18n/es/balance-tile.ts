import type { Catalogue } from '../catalogue.ts';

/** A backend may not say when something ends. */
function untilTime(time: string): string {
  return time === '' ? 'por ahora' : `hasta el ${time}`;
}

function onTime(what: string, time: string): string {
  return time === '' ? '' : ` ${what} el ${time}.`;
}

/** The texts of `<billet-balance-tile>`. */
export const balanceTile: Catalogue['balanceTile'] = {
  balance: 'Saldo',
  amountDue: 'Importe adeudado',
  belowZero: ({ amount }) => `Usted debe ${amount}.`,
  withCredit: ({ amount }) => `Tiene ${amount} a favor, que se aplican primero a las próximas facturas.`,
  overdue: ({ date }) => `Vencido desde el ${date}`,
  openInvoices: ({ count, date }, { plural }) =>
    plural(count, {
      one: `1 factura pendiente, vence el ${date}`,
      other: `${count} facturas pendientes, la primera vence el ${date}`,
    }),

  chipTopUpOn: 'Recarga activada',
  chipTopUpOff: 'Recarga desactivada',
  chipTopUpStopped: 'Recarga detenida',
  chipAutoPayOn: 'Pago automático activado',
  chipAutoPayOff: 'Pago automático desactivado',
  chipAutoPayStopped: 'Pago automático detenido',
  chipRegistering: 'Pago automático en registro',
  chipProcessing: 'Pago en proceso',
  chipNeedsYou: 'Requiere su confirmación',
  chipByHand: 'Pago manual',

  methodsInTurn: ({ methods }) => methods.join(' o, si falla, '),
  yourMethod: 'su método de pago',

  topUpBelow: ({ threshold, amount, methods }) => `Cuando baje de ${threshold}, se añadirán ${amount} con ${methods}.`,
  topUpAtOrBelow: ({ threshold, amount, methods }) =>
    `Cuando sea igual o inferior a ${threshold}, se añadirán ${amount} con ${methods}.`,
  topUpRetry: ({ time, amount, methods }) =>
    `La última recarga automática falló. Si el saldo sigue bajo, se intentará de nuevo añadir ${amount} con ${methods}${time === '' ? '' : ` el ${time}`}. Para seguir antes, añada fondos manualmente.`,
  topUpLimitedRetry: ({ time, amount, methods }) =>
    `Hay una recarga automática al día y la de hoy ya se usó. Si el saldo sigue bajo, se añadirán ${amount} con ${methods}${time === '' ? ' en cuanto sea posible' : ` el ${time}`}. Para seguir antes, añada fondos manualmente.`,
  topUpLimited: ({ time }) =>
    `Hay una recarga automática al día y la de hoy ya se usó.${onTime('La próxima puede hacerse', time)} Hasta entonces, añada fondos manualmente.`,
  topUpCapped: ({ cap, time }) =>
    `La recarga automática alcanzó su límite mensual de ${cap}.${onTime('Volverá a funcionar', time)} Para seguir antes, suba el límite o añada fondos manualmente.`,
  topUpAboveCap: ({ cap, amount }) =>
    `La recarga automática no puede funcionar: su límite mensual de ${cap} es inferior a una recarga de ${amount}. Suba el límite, reduzca el importe o añada fondos manualmente.`,
  topUpOff: 'La recarga automática está desactivada. Añada fondos antes de que se agote el saldo, o actívela.',
  topUpNotOffered: 'Los fondos se añaden manualmente.',
  topUpNoMethod: 'La recarga automática no puede funcionar: no hay método de pago. Añada uno en Métodos de pago.',
  topUpAutoChargeOff:
    'La recarga automática no puede funcionar: ningún método de pago tiene el cobro automático activado. Actívelo en Métodos de pago.',
  topUpPrimaryOff: ({ method }) =>
    `La recarga automática no puede funcionar: el cobro automático está desactivado para su método principal, ${method}. Actívelo o elija otro método como principal.`,
  topUpAllSuspended: ({ time }) =>
    `La recarga automática no puede funcionar: tras pagos fallidos, no se puede cobrar a ningún método ${untilTime(time)}. Reintente el pago fallido para resolverlo ahora.`,
  topUpAllExpired:
    'La recarga automática no puede funcionar: la tarjeta está vencida. Actualícela en Métodos de pago.',
  topUpNoUsable: ({ time }) =>
    `La recarga automática no puede funcionar: todos los métodos están vencidos, o suspendidos tras un pago fallido. El primero volverá a estar disponible el ${time}.`,
  topUpNoUsableAtAll:
    'La recarga automática no puede funcionar: no se puede cobrar a ningún método de pago. Actualice uno en Métodos de pago.',

  autoPayScheduled: ({ amount, methods, time }) => `Se pagarán ${amount} con ${methods} el ${time}.`,
  autoPayAtIssue: ({ methods }) => `Cada factura nueva se paga con ${methods} en cuanto se emite.`,
  autoPayAtIssueWithDue: ({ methods, amount }) =>
    `Cuando se emita la próxima factura, todo lo adeudado entonces se pagará con ${methods}. Para saldar antes los ${amount}, haga un pago.`,
  autoPayAtDue: ({ methods }) => `Cada factura nueva se paga con ${methods} en su fecha de vencimiento.`,
  autoPayAtDueWithDue: ({ methods, amount }) =>
    `La próxima factura se pagará con ${methods} en su fecha de vencimiento, junto con todo lo adeudado entonces. Para saldar antes los ${amount}, haga un pago.`,
  autoPayNothingDue: ({ methods, time }) =>
    `No se debitará nada mientras no haya un importe adeudado. El próximo día de débito es el ${time}, con ${methods}.`,
  autoPayNothingDueNoDay: ({ methods }) =>
    `No se debitará nada mientras no se adeude algo de lo que cubre ${methods}.`,
  autoPayRegistering: ({ date }) =>
    `El pago automático se está registrando y funcionará a partir del ${date}. Pague usted mismo lo que venza antes.`,
  autoPayRegisteringFirst: ({ date, amount, methods, time }) =>
    `El pago automático se está registrando y funcionará a partir del ${date}. El primer pago será de ${amount} con ${methods} el ${time}; será menor si usted paga antes.`,
  autoPayOff: 'El pago automático está desactivado: pague usted mismo cada factura, o actívelo.',
  autoPayOffPaid: 'El pago automático está desactivado. Ahora no hay nada por pagar.',
  autoPayNotOffered: 'Los pagos se hacen manualmente.',
  autoPayNoMethod: 'El pago automático no puede funcionar: no hay método de pago. Añada uno en Métodos de pago.',
  autoPayAutoChargeOff:
    'El pago automático no puede funcionar: ningún método de pago tiene el cobro automático activado. Actívelo en Métodos de pago.',
  autoPayAllSuspended: ({ time }) =>
    `El pago automático no puede funcionar: tras un pago fallido, no se puede cobrar a ningún método ${untilTime(time)}. Reintente el pago fallido para resolverlo ahora.`,
  autoPayAllExpired: 'El pago automático no puede funcionar: la tarjeta está vencida. Actualícela en Métodos de pago.',
  autoPayNoUsable:
    'El pago automático no puede funcionar: no se puede cobrar a ningún método de pago. Actualice uno en Métodos de pago.',

  processing: ({ amount, method, time }) =>
    `El pago de ${amount} con ${method} está en proceso y aún no se ha contabilizado. El resultado se espera a más tardar el ${time}; hasta entonces no se cobra nada más.`,
  processingNoTime: ({ amount, method }) =>
    `El pago de ${amount} con ${method} está en proceso y aún no se ha contabilizado. No se cobra nada más hasta que se conozca el resultado.`,
  requiresAction: ({ amount, method, time }) =>
    `El pago de ${amount} con ${method} espera su confirmación hasta el ${time}. Hasta entonces no se cobra nada más.`,
  requiresActionNoTime: ({ amount, method }) =>
    `El pago de ${amount} con ${method} espera su confirmación. Hasta entonces no se cobra nada más.`,
  unconfirmed: ({ amount, method }) =>
    `No se pudo cobrar ${amount} con ${method} sin usted: el banco pide su confirmación.`,
  confirmAndPay: ({ amount }) => `Confirmar y pagar ${amount}`,
  afterProcessing: 'Lo siguiente se decidirá cuando se conozca el resultado del pago en proceso.',
  calls: ({ count, time }, { plural }) =>
    plural(count, {
      one: `1 llamada en curso desde las ${time}. Se cobra cuando termina y aún no figura en el saldo.`,
      other: `${count} llamadas en curso, la primera desde las ${time}. Se cobran cuando terminan y aún no figuran en el saldo.`,
    }),

  runway: ({ date }) => `A su ritmo habitual, alcanza hasta ${date}.`,
  runwayThreshold: ({ date }) => `A su ritmo habitual, la próxima recarga será ${date}.`,
  runwayLong: ({ days }) => `A su ritmo habitual, alcanza para más de ${days} días.`,
  aboutDate: ({ date }) => `hacia el ${date}`,

  lastPayment: 'Último pago',
  lastPaymentLine: ({ amount, method, time }) => `${amount} con ${method}, ${time}`,
  lastPaymentTax: ({ amount }) => `más ${amount} de impuestos`,
  noPaymentYet: 'Todavía no hay pagos.',

  upcoming: 'Próximos cargos',
  upcomingNested: 'Cada línea incluye la anterior.',
  upcomingNone: 'Ninguna cuota mensual en los próximos 7 días.',
  tomorrow: 'Mañana',
  next3Days: 'Próximos 3 días',
  next7Days: 'Próximos 7 días',
  showItems: ({ count }, { plural }) =>
    plural(count, { one: 'Mostrar el concepto', other: `Mostrar los ${count} conceptos` }),
  hideItems: 'Ocultar los conceptos',
  date: 'Fecha',
  item: 'Concepto',
  amount: 'Importe',

  chart: ({ what, from, to }) => `${what} del ${from} al ${to}: real hasta hoy, previsto después.`,
  chartTopUps: ({ count }, { plural }) => plural(count, { one: '1 pago.', other: `${count} pagos.` }),
  chartToday: 'hoy',
  chartThreshold: ({ amount }) => `recarga por debajo de ${amount}`,
  chartThresholdAt: ({ amount }) => `recarga al llegar a ${amount}`,
  chartForecast: 'Previsto',
  chartPayment: 'Pago',
  asTable: 'Mostrar como tabla',
  asChart: 'Mostrar el gráfico',
  tableCaption: 'Saldo día por día',
  tablePayments: 'Pagos',
  tableForeseen: 'previsto',

  addFunds: 'Añadir fondos',
  makePayment: 'Hacer un pago',
  manageTopUp: 'Administrar la recarga automática',
  manageAutoPay: 'Administrar el pago automático',
};
