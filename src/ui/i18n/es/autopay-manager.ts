import type { ScheduleWhen } from '../../../contract/index.ts';
import type { Catalogue } from '../catalogue.ts';

const WHEN: Readonly<Record<ScheduleWhen, string>> = {
  '1st': 'el día 1',
  '15th': 'el día 15',
  split: 'por mitades los días 1 y 15',
};

const CHOICES: Readonly<Record<ScheduleWhen, string>> = {
  '1st': 'El día 1',
  '15th': 'El día 15',
  split: 'La mitad el día 1 y la mitad el día 15',
};

const ABOUT = {
  issue: 'Cada factura se paga con un método en cuanto se emite. Recibirá un recibo por correo electrónico.',
  due: 'Cada factura se paga con un método en su fecha de vencimiento. Recibirá un recibo por correo electrónico.',
  cycle: 'Un pago por ciclo por todo lo adeudado, con un método. Recibirá un recibo por correo electrónico.',
} as const;

/** The texts of `<billet-autopay-manager>`. */
export const autopayManager: Catalogue['autopayManager'] = {
  title: 'Pago automático',
  titlePrepaid: 'Pagos automáticos',
  notOffered: 'Esta cuenta no paga nada automáticamente. Haga cada pago usted mismo.',
  chipOn: 'Activado',
  chipOff: 'Desactivado',
  chipStopped: 'Detenido',
  chipRegistering: 'En registro',
  chipProcessing: 'En proceso',
  nextPayment: ({ date }) => `próximo pago, ${date}`,
  balanceNow: 'saldo actual',

  methodNow: 'Se paga con',
  methodGone: 'Un método que ya no está aquí',
  setUp: 'Configurar el pago automático',
  change: 'Cambiar de método',
  turnOff: 'Desactivar',
  updateMethod: 'Actualizar',
  updateMethodOf: ({ method }) => `Actualizar ${method}`,
  addMethod: 'Añadir un método nuevo',
  about: ({ style }) => ABOUT[style],
  outstanding: ({ amount }) => `Importe pendiente ahora: ${amount}.`,
  outstandingCharged: ({ amount }) =>
    `Importe pendiente ahora: ${amount}. Se cobra de inmediato cuando usted activa el pago automático.`,

  stepOf: ({ step, count, title }) => `Paso ${step} de ${count}: ${title}`,
  stepMethod: 'Elegir un método',
  stepDetails: 'Cómo funciona',
  stepReview: 'Revisar',
  method: 'Método de pago',
  cannotPay: 'No se le puede cobrar automáticamente',
  noMethods: 'No hay ningún método de pago que pueda pagar automáticamente. Añada primero uno.',
  isCurrent: 'Paga ahora',
  cycleDay: ({ day }) => `Los ciclos empiezan el día ${day} del mes.`,
  cycleWithdrawal: ({ days, time }, { plural }) =>
    plural(days, {
      one: `El débito se hace 1 día antes del final del ciclo, a las ${time}.`,
      other: `El débito se hace ${days} días antes del final del ciclo, a las ${time}.`,
    }),
  cycleRegistration: ({ count }, { plural }) =>
    plural(count, {
      one: 'El registro tarda un ciclo completo. Hasta entonces, pague usted mismo sus facturas.',
      other: `El registro tarda ${count} ciclos completos. Hasta entonces, pague usted mismo sus facturas.`,
    }),
  cycleAll: 'Cada débito es un solo pago por todo lo que adeuda la cuenta.',
  cyclePaid: 'Una factura que usted ya pagó no se paga de nuevo.',

  reviewMethod: 'Método',
  reviewNow: 'Ahora',
  reviewNowNothing: 'Ahora no se cobra nada.',
  reviewNowCharge: ({ amount, method }) => `Se cobran ${amount} a ${method}.`,
  reviewNowTax: ({ amount, tax, total, method }) =>
    `Se añaden ${amount}. Con ${tax} de impuestos, se cobran ${total} a ${method}.`,
  reviewNowUnknown: ({ amount }) => `Es posible que los ${amount} pendientes se cobren de inmediato.`,
  reviewFrom: 'Funciona a partir del',
  reviewFirst: 'Primer pago',
  reviewFirstValue: ({ amount, date }) => `${amount} el ${date}`,
  reviewFirstNone: ({ date }) => `Día de débito: ${date}; todavía no hay nada por pagar para ese día`,
  reviewNext: 'Después',
  reviewMoves: 'En lugar de',
  reviewLoading: 'Calculando qué ocurriría',
  reviewFailed: 'En este momento no se pudo calcular qué ocurriría.',
  reviewNotice: ({ email }) => `Se envía una confirmación a ${email}. Puede desactivarlo en cualquier momento.`,
  submitOn: 'Activar el pago automático',
  submitOnAndPay: ({ amount }) => `Activar y pagar ${amount}`,
  submitMove: 'Cambiar el pago automático',
  submitMoveAndPay: ({ amount }) => `Cambiar y pagar ${amount}`,
  submitSwitch: 'Activar el cobro automático',
  submitSwitchAndAdd: ({ amount }) => `Activar y añadir ${amount}`,

  cancelTitle: '¿Desactivar el pago automático?',
  cancelNext: ({ amount, date }) => `El pago de ${amount} del ${date} no se hará.`,
  cancelDue: ({ amount }) => `Importe adeudado ahora: ${amount}. Lo paga usted mismo.`,
  cancelNothingDue: 'Ahora no hay nada por pagar. Las próximas facturas las paga usted mismo.',
  cancelRegistration: 'Si vuelve a activarlo, el registro empieza desde el principio.',
  cancelKeeps: 'El método de pago permanece en su cuenta.',
  cancelKeep: 'Mantener el pago automático',
  cancelContinue: 'Continuar',
  cancelSureTitle: '¿Confirma que desea desactivarlo?',
  cancelSure: ({ method }) => `A partir de ahora no se paga nada automáticamente con ${method}.`,
  cancelConfirm: 'Desactivar el pago automático',
  removeMethod: 'Eliminar',
  removeMethodOf: ({ method }) => `Eliminar ${method}`,
  removeTitle: ({ method }) => `¿Eliminar ${method}?`,
  removeTurnsOff: 'Es el método que paga automáticamente, así que el pago automático se desactiva con él.',
  removeSureTitle: '¿Confirma que desea eliminarlo?',
  removeSure: ({ method }) => `${method} se elimina de su cuenta y el pago automático queda desactivado.`,
  removeKeep: 'Conservar el método',
  removeConfirm: 'Eliminar y desactivar',

  payThis: 'Pague este usted mismo',
  payThisWhy: ({ amount, date }) =>
    `El pago automático funciona a partir del ${date}. Antes de esa fecha vence un importe de ${amount}.`,
  makePayment: 'Hacer un pago',
  addFunds: 'Añadir fondos',

  turnedOn: ({ method }) => `El pago automático está activado, con ${method}.`,
  turnedOnAndPaid: ({ method, amount }) => `El pago automático está activado, con ${method}. Se pagaron ${amount}.`,
  turnedOnAndFailed: ({ method, amount }) =>
    `El pago automático está activado, con ${method}, pero no se pudieron cobrar ${amount}, que siguen pendientes de pago.`,
  turnedOnAndProcessing: ({ method, amount }) =>
    `El pago automático está activado, con ${method}. Hay un pago de ${amount} en proceso.`,
  switchedOn: ({ method }) => `El cobro automático está activado para ${method}.`,
  switchedOnAndPaid: ({ method, amount }) =>
    `El cobro automático está activado para ${method}. Se pagaron ${amount}.`,
  switchedOnAndFailed: ({ method, amount }) =>
    `El cobro automático está activado para ${method}, pero no se pudieron cobrar ${amount}.`,
  switchedOnAndProcessing: ({ method, amount }) =>
    `El cobro automático está activado para ${method}. Hay un pago de ${amount} en proceso.`,
  turnedOff: 'El pago automático está desactivado.',
  removed: ({ method }) => `Se eliminó ${method} y el pago automático está desactivado.`,
  scheduleSaved: ({ method }) => `Se guardó el calendario de ${method}.`,
  scheduleOff: ({ method }) => `Ya no se paga nada automáticamente con ${method}.`,
  notDone: 'No se modificó nada.',
  changedMeanwhile: 'La cuenta cambió mientras tanto. Revísela de nuevo antes de continuar.',

  schedules: 'Calendarios',
  schedule: ({ when, what }) => `Paga ${what} ${WHEN[when]}`,
  scheduleNone: 'No paga nada automáticamente',
  scheduleKept: ({ when, what }) => `Desactivado. Se conserva: ${what}, ${WHEN[when]}`,
  scheduleEdit: 'Cambiar',
  scheduleEditOf: ({ method }) => `Cambiar el calendario de ${method}`,
  scheduleSetUp: 'Configurar',
  scheduleSetUpOf: ({ method }) => `Configurar un calendario para ${method}`,
  scheduleTitle: ({ method }) => `Calendario de ${method}`,
  scheduleWhen: 'Cuándo',
  scheduleChoice: ({ when }) => CHOICES[when],
  scheduleChoiceOff: 'Desactivado',
  scheduleTypes: 'Qué paga',
  scheduleTypeDue: ({ amount }) => `${amount} por pagar ahora`,
  scheduleTypeNothing: 'nada por pagar ahora',
  scheduleInvoices: 'Además, facturas pendientes sueltas',
  scheduleInvoice: ({ invoice, amount, date }) => `${invoice}, ${amount}, vence el ${date}`,
  scheduleNothingOpen: 'Ahora no hay nada pendiente. Los conceptos aparecen aquí con su primera factura.',
  scheduleNeedsSomething: 'Elija al menos un concepto que pague, o desactívelo.',
  scheduleOverlap: ({ what, method, when }) =>
    `${what} también se paga con ${method}, ${WHEN[when]}. Nada se paga dos veces: paga el que llegue primero y, si coinciden el mismo día, según el orden de sus métodos.`,
  scheduleDates: 'Próximos pagos',
  scheduleDatesNone: ({ date }) => `No hay nada por pagar hasta el ${date}.`,
  scheduleDatesNote: 'Según lo adeudado ahora; ningún débito supera lo que se adeude ese día.',
  scheduleHalf: ({ half }) => (half === 1 ? 'primera mitad' : 'segunda mitad'),
  scheduleSave: 'Guardar calendario',
  scheduleSaveOff: 'Desactivar calendario',
  types: ({ types }, { list }) => list(types),
  invoices: ({ count }, { plural }) => plural(count, { one: '1 factura suelta', other: `${count} facturas sueltas` }),

  order: 'A qué se cobra, por orden',
  roleFirst: 'Se cobra primero',
  roleThen: ({ position }) => `Número ${position}, si falla el anterior`,
  roleOff: 'Se omite: el cobro automático está desactivado',
  roleExpired: 'Se omite: vencido',
  roleSuspended: ({ time }) => `Se omite: suspendido hasta el ${time}`,
  roleUnused: 'No se usa: solo se cobra automáticamente a un método',
  roleWaiting: 'Se le cobraría',
  switchOn: ({ method }) => `Activar el cobro automático para ${method}`,
  noMethodYet: 'Todavía no hay ningún método de pago.',
};
