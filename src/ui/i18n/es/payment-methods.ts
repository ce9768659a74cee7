import type { FailureReason, MethodKind, NoPaymentReason, ScheduleWhen } from '../../../contract/index.ts';
import type { Catalogue } from '../catalogue.ts';

const NO_PATH: Readonly<Record<NoPaymentReason, string>> = {
  not_offered: 'No se paga nada automáticamente.',
  off: 'No se paga nada automáticamente: está desactivado.',
  no_method: 'No se paga nada automáticamente: no hay método de pago.',
  auto_charge_off: 'No se paga nada automáticamente: el cobro automático está desactivado para todos los métodos.',
  primary_auto_charge_off:
    'No se paga nada automáticamente: el cobro automático está desactivado para el método principal.',
  all_suspended: 'Por ahora no se paga nada automáticamente: los métodos que se usarían están suspendidos.',
  all_expired: 'No se paga nada automáticamente: las tarjetas que se usarían están vencidas.',
  no_usable_method:
    'Por ahora no se paga nada automáticamente: no se puede cobrar a ninguno de los métodos que se usarían.',
  daily_limit: 'Hoy no se paga nada más automáticamente.',
  cap_reached: 'Este mes no se paga nada más automáticamente.',
  processing: 'Los pagos automáticos esperan hasta que termine el pago en curso.',
  registering: 'Los pagos automáticos todavía no están activos.',
  nothing_due: 'No hay nada por pagar.',
};

const WHEN: Readonly<Record<ScheduleWhen, string>> = {
  '1st': 'Paga el día 1',
  '15th': 'Paga el día 15',
  split: 'Paga la mitad el día 1 y el resto el día 15',
};

const DECLINED: Readonly<Record<FailureReason, string>> = {
  insufficient_funds: 'fondos insuficientes',
  expired_card: 'la tarjeta está vencida',
  declined: 'el banco lo rechazó',
  authentication_required: 'no se confirmó',
};

const BY_HAND: Readonly<Record<MethodKind, string>> = {
  card: 'Las tarjetas solo pagan manualmente',
  visa_debit: 'Visa Débito solo paga manualmente',
  bank_account: 'Las cuentas bancarias solo pagan manualmente',
  paypal: 'PayPal solo paga manualmente',
};

/** The texts of `<billet-payment-methods>`. */
export const paymentMethods: Catalogue['paymentMethods'] = {
  title: 'Métodos de pago',
  addMethod: 'Añadir un método',
  empty: 'Aquí estarán sus tarjetas y otros métodos de pago, en el orden en que se intentan.',
  list: 'Métodos de pago, primero el principal',
  listExclusive: 'Métodos de pago; se cobra automáticamente a uno como máximo',

  pathLead: 'Los pagos automáticos prueban con',
  pathLeadOne: 'Los pagos automáticos usan',
  pathThen: 'si falla',
  pathNone: ({ reason }) => NO_PATH[reason],
  pathUntil: ({ time }) => `Hasta el ${time}.`,
  pathSchedules: 'Cada método paga lo que cubre su propio calendario.',

  primary: 'Método principal',
  autoChargeOf: ({ method }) => `Cobro automático para ${method}`,
  useAutomatically: ({ method }) => `Cobrar automáticamente a ${method}`,
  noneAutomatically: 'No cobrar automáticamente a ninguno',
  byHandOnly: ({ kind }) => BY_HAND[kind],
  needsSchedule: 'Configure primero su calendario en Pago automático',
  schedule: ({ when }) => WHEN[when],

  moveUp: 'Subir',
  moveUpOf: ({ method }) => `Subir ${method}`,
  moveDown: 'Bajar',
  moveDownOf: ({ method }) => `Bajar ${method}`,
  makePrimary: 'Hacer principal',
  makePrimaryOf: ({ method }) => `Hacer principal ${method}`,
  drag: ({ method }) => `Arrastrar ${method} a otro lugar`,
  keys: 'Alt con la flecha arriba o abajo mueve un método.',
  editOf: ({ method }) => `Editar ${method}`,
  removeOf: ({ method }) => `Eliminar ${method}`,
  moved: ({ method, place, count }) => `${method} ocupa ahora el lugar ${place} de ${count}.`,
  movedFirst: ({ method }) => `${method} es ahora el método principal.`,
  orderKept: 'El orden no ha cambiado.',

  suspendedUntil: ({ time }) => `Suspendido hasta el ${time}`,
  suspendedBecause: ({ reason, amount }) =>
    amount === null ? `El último cobro falló: ${DECLINED[reason]}.` : `El cobro de ${amount} falló: ${DECLINED[reason]}.`,
  suspendedMeaning: 'Hasta entonces no se le cobra automáticamente.',
  retryAmount: ({ amount }) => `Reintentar ${amount}`,
  retryLong: ({ amount, method }) => `Reintentar ${amount} con ${method}`,
  retryFrom: ({ method }) => `Reintentar con ${method}`,
  retrySucceeded: ({ amount, method }) => `Se pagaron ${amount} con ${method}.`,
  retryFailed: ({ reason }) => `El reintento falló: ${DECLINED[reason]}.`,
  retryProcessing: 'El pago está en proceso. El resultado aparecerá solo.',
  retryAction: 'Su banco le pide que confirme este pago.',
  expiredMeaning: 'No se le cobra automáticamente. Introduzca su nueva fecha de vencimiento o reemplácela.',
  expiresThisMonth: 'Vence este mes',
  expiresBefore: ({ date }) => `Vence antes del pago del ${date}`,

  switchedOn: ({ method }) => `El cobro automático está activado para ${method}.`,
  switchedOff: ({ method }) => `El cobro automático está desactivado para ${method}.`,
  removed: ({ method }) => `Se eliminó ${method}.`,
  notDone: 'No se modificó nada.',

  removeTitle: ({ method }) => `¿Eliminar ${method}?`,
  switchOnTitle: ({ method }) => `¿Cobrar automáticamente a ${method}?`,
  switchOffTitle: ({ method }) => `¿Dejar de cobrar automáticamente a ${method}?`,
  reorderTitle: ({ method }) => `¿Hacer de ${method} el método principal?`,
  moveTitle: ({ method }) => `¿Mover ${method}?`,
  removeAction: 'Eliminar',
  switchOnAction: 'Activar',
  switchOnAndPay: ({ amount }) => `Activar y pagar ${amount}`,
  switchOffAction: 'Desactivar',
  reorderAction: 'Cambiar el orden',
  reorderAndPay: ({ amount }) => `Cambiar el orden y pagar ${amount}`,
  keep: 'Dejarlo como está',

  chargedNow: ({ amount, method }) => `Ahora se cobran ${amount} a ${method}.`,
  chargedNowWithTax: ({ amount, method, tax }) =>
    `Ahora se cobran ${amount} a ${method}, con ${tax} de impuestos incluidos.`,
  chargedLater: ({ amount, method, date }) => `Próximo pago automático: ${amount} con ${method} el ${date}.`,
  autopayOff: 'El pago automático se desactiva. Lo que venza se debe pagar manualmente.',
  autopayMoves: ({ from, to }) => `El pago automático pasa de ${from} a ${to}.`,
  autopayFrom: ({ date }) => `El pago automático funciona a partir del ${date}.`,
  automaticMoves: ({ from, to }) => `Los pagos automáticos pasan de ${from} a ${to}.`,
  topUpStops:
    'La recarga automática se detiene: no queda ningún método al que pueda cobrar. Su configuración se conserva.',
  topUpStopsPrimary:
    'La recarga automática se detiene: el cobro automático está desactivado para este método, y la recarga lo necesita activado en el principal.',
  topUpGoesOn: ({ methods }, { list }) => `La recarga automática continúa con ${list(methods)}.`,
  newPrimary: ({ method }) => `${method} pasa a ser el método principal.`,
  scheduleEnds: 'Su calendario termina con él.',
  retryEnds: 'El pago que falló con él no se podrá reintentar.',
  historyKept: 'Los pagos hechos con él permanecen en sus transacciones.',
  cannotForesee: 'Los pagos automáticos que usan este método cambian con él.',

  wireTitle: 'Pagar por transferencia bancaria',
  wireReference: 'Referencia',
  wireReferenceHint: 'Indique esta referencia en la transferencia para que se asigne a su cuenta.',
  wireCopied: 'Se copió la referencia.',
  wireNotCopied: 'No se pudo copiar la referencia. Está seleccionada: cópiela con el teclado o el menú.',
};
