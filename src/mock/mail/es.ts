import type { MailCatalogue } from './catalogue.ts';
import type { MailFacts } from './facts.ts';

const CROSSINGS = { below: 'inferior a', 'at-or-below': 'igual o inferior a' } as const;

const crossing = ({ policy }: MailFacts): string => CROSSINGS[policy.topUp.crossing];

/** The e-mails in Spanish, in words that are usual in America and in Spain. */
export const ES: MailCatalogue = {
  dir: 'ltr',
  greeting: (holder) => (holder === '' ? 'Hola:' : `Hola, ${holder}:`),
  labelled: (label, value) => `${label}: ${value}`,
  headings: {
    why: 'Por qué',
    tried: 'Intentos anteriores, sin éxito',
    next: 'Qué sigue',
    stop: 'Cómo detenerlo',
  },
  labels: {
    amount: 'Importe',
    total: 'Total con impuestos',
    method: 'Método de pago',
    autoMethods: 'Cobro automático activado para',
    reason: 'Motivo',
    at: 'Fecha',
    nextTry: 'Próximo intento',
    balance: 'Saldo',
    threshold: 'Umbral de recarga',
    alertThreshold: 'Umbral de aviso',
    cap: 'Límite mensual',
    capEnds: 'La recarga vuelve a funcionar el',
    dueNow: 'Pendiente de pago',
    activeFrom: 'Activo a partir del',
    nextPayment: 'Próximo pago automático',
  },
  taxes: new Map(),
  nothing: 'Nada',
  reasons: {
    insufficient_funds: 'fondos insuficientes',
    expired_card: 'la tarjeta está vencida',
    declined: 'el banco lo rechazó',
    authentication_required: 'no se confirmó con el banco',
    unknown: 'no fue aceptado',
  },
  remedies: {
    insufficient_funds: 'Asegúrese de que haya fondos suficientes o use otro método de pago.',
    expired_card: 'Introduzca la nueva fecha de vencimiento de la tarjeta o use otro método de pago.',
    declined: 'Consulte a su banco o use otro método de pago.',
    authentication_required:
      'Pague en su página de facturación y confírmelo con su banco, o use otro método de pago.',
    unknown: 'Revise el método de pago o use otro.',
  },
  attempt: ({ method, reason, until }) =>
    until === '' ? `${method}: ${reason}.` : `${method}: ${reason}. Sin cobros automáticos hasta el ${until}.`,
  notices: {
    'payment.receipt': {
      subject: ({ total, seller }) => `Recibo: pago de ${total} a ${seller}`,
      what: ({ total, method, at }) => `El ${at} cobramos ${total} a ${method}.`,
    },
    'payment.failed': {
      subject: ({ total }) => `El pago de ${total} falló`,
      what: ({ total, method, at, reasonText }) =>
        `El ${at} no pudimos cobrar ${total} a ${method}: ${reasonText}. No se pagó nada.`,
    },
    'balance.low': {
      subject: ({ balance }) => `Saldo bajo: ${balance}`,
      what: ({ balance, at }) => `El ${at} su saldo era de ${balance}.`,
    },
    'topup.limited': {
      subject: ({ amount }) => `Recarga de ${amount} en espera: un solo cobro automático al día`,
      what: ({ amount, balance, at }) =>
        `El ${at} su saldo era de ${balance} y correspondía una recarga de ${amount}. No se cobró.`,
    },
    'topup.capped': {
      subject: ({ amount }) => `Recarga de ${amount} no cobrada: límite mensual alcanzado`,
      what: ({ amount, balance, at }) =>
        `El ${at} su saldo era de ${balance} y correspondía una recarga de ${amount}. No se cobró.`,
    },
    'autopay.enabled': {
      subject: ({ method }) => `Pago automático activado: ${method}`,
      what: ({ method, seller, at }) => `Desde el ${at}, ${method} paga automáticamente su cuenta en ${seller}.`,
    },
    'autopay.updated': {
      subject: ({ method }) => `Pago automático modificado: ${method}`,
      what: ({ method, seller, at }) =>
        `El ${at} se modificó el pago automático. ${method} paga automáticamente su cuenta en ${seller}.`,
    },
    'autopay.cancelled': {
      subject: ({ method }) => `Pago automático desactivado: ${method}`,
      what: ({ method, seller, at }) => `Desde el ${at}, ${method} ya no paga automáticamente su cuenta en ${seller}.`,
    },
    'autopay.registering': {
      subject: ({ amount }) => `Por favor, pague ${amount} por su cuenta: el pago automático aún no está activo`,
      what: ({ amount, method, at }) => `Importe pendiente: ${amount}. No se debitó de ${method} el ${at}.`,
    },
  },
  whys: {
    payment: () => 'Este pago se hizo manualmente en su página de facturación.',
    retry: () => 'Se reintentó manualmente, en su página de facturación, un pago que había fallado.',
    topUp: (facts) =>
      `La recarga automática está activada. Su saldo era de ${facts.causeBalance}, ${crossing(facts)} su umbral de ${facts.causeThreshold}.`,
    outstanding: () => 'Se activó el pago automático y este importe estaba pendiente.',
    invoiceIssued: ({ invoiceId }) => `El pago automático está activado y se emitió la factura ${invoiceId}.`,
    invoiceDue: ({ invoiceId }) => `El pago automático está activado y venció el plazo de la factura ${invoiceId}.`,
    cycle: () => 'El pago automático está activado y este es el débito de su ciclo de facturación.',
    draft: () => 'El pago automático está activado y este es un débito del calendario que usted eligió.',
    alert: ({ alertThreshold }) => `Usted pidió que le avisáramos cuando su saldo baje de ${alertThreshold}.`,
    limited: () => 'Se intenta como máximo un cobro automático al día, y el de hoy ya se intentó.',
    capped: ({ cap }) => `Con ella, los cobros automáticos de este mes habrían superado su límite mensual de ${cap}.`,
    enabled: () => 'Se activó el pago automático para su cuenta.',
    updated: () => 'Se modificaron el método de pago, sus datos o su calendario para su cuenta.',
    cancelled: () => 'Se desactivó el pago automático de este método, o se eliminó el método.',
    registering: ({ activeFrom }) =>
      `Su pago preautorizado todavía se está registrando. Estará activo a partir del ${activeFrom}.`,
  },
  nexts: {
    balanceNow: ({ balance }) => `Su saldo es ahora de ${balance}.`,
    stillDue: ({ due }) => `Importe aún pendiente de pago: ${due}.`,
    nothingDue: () => 'No hay nada pendiente de pago.',
    topUpAgain: (facts) =>
      `Cuando sea ${crossing(facts)} ${facts.topUpThreshold}, se hará de nuevo una recarga de ${facts.topUpAmount}.`,
    retryYourself: () => 'Puede reintentar el pago en su página de facturación.',
    triedAt: ({ nextAt }) => `Volveremos a comprobarlo el ${nextAt} y cobraremos lo que corresponda entonces.`,
    triedNever: () => 'No se volverá a intentar automáticamente.',
    triedWithDebit: () => 'La recarga volverá a comprobar su saldo con el próximo consumo y cuando un método vuelva a estar disponible.',
    triedWithInvoice: () => 'El próximo pago automático cobrará lo que esté pendiente entonces.',
    triedWithDraft: ({ redraftOn }) =>
      `No se volverá a intentar antes del ${redraftOn}. Ese día, el pago automático cobrará lo que esté pendiente.`,
    heldUntil: ({ suspendedUntil, method }) =>
      `Hasta el ${suspendedUntil} no se cobra automáticamente a ${method}. Después volverá a estar disponible.`,
    chargesNothing: () => 'Este aviso no cobra nada.',
    topUpWatches: (facts) =>
      `La recarga automática está activada: añade ${facts.topUpAmount} cuando su saldo es ${crossing(facts)} ${facts.topUpThreshold}.`,
    topUpIsOff: () =>
      'La recarga automática está desactivada: añada fondos en su página de facturación para mantener su servicio.',
    lookAt: ({ nextAt }) => `Volveremos a comprobarlo el ${nextAt} y la cobraremos si su saldo lo requiere entonces.`,
    lookWithDebit: () => 'Volveremos a comprobarlo con el próximo consumo de otro día.',
    capEnds: ({ nextMonth }) =>
      `La recarga vuelve a funcionar a partir del ${nextMonth}, o en cuanto usted suba el límite.`,
    addFunds: () => 'Puede añadir fondos por su cuenta en cualquier momento.',
    chargedAtOnce: ({ due, method }) =>
      `El importe pendiente de ${due} se cobra a ${method} de inmediato. Recibirá un recibo.`,
    paysOnIssue: () => 'A partir de ahora, lo pendiente se cobra en cuanto se emite una factura.',
    paysWhenDue: () => 'A partir de ahora, lo pendiente se cobra cuando vence el plazo de una factura.',
    paysCycle: ({ nextPayment }) =>
      `Lo pendiente se debita una vez por ciclo de facturación. El próximo débito será el ${nextPayment}.`,
    paysOn1st: ({ nextPayment }) =>
      `Lo pendiente de lo que usted eligió se cobra el día 1 del mes. Próxima fecha: el ${nextPayment}.`,
    paysOn15th: ({ nextPayment }) =>
      `Lo pendiente de lo que usted eligió se cobra el día 15 del mes. Próxima fecha: el ${nextPayment}.`,
    paysSplit: ({ nextPayment }) =>
      `Lo pendiente de lo que usted eligió se cobra la mitad el día 1 y la mitad el día 15 del mes. Próxima fecha: el ${nextPayment}.`,
    payUntilActive: ({ activeFrom }) =>
      `El pago automático estará activo a partir del ${activeFrom}. Hasta entonces, por favor, pague sus facturas por su cuenta.`,
    payYourself: () => 'Por favor, pague sus facturas por su cuenta en su página de facturación.',
    othersPay: ({ autoMethods }) =>
      `El pago automático sigue activado para ${autoMethods}. Por favor, pague por su cuenta lo que no cubra.`,
    payThisYourself: () =>
      'Por favor, pague este importe por su cuenta en su página de facturación. Una factura que usted ha pagado nunca se debita de nuevo.',
  },
  stops: {
    topUp: () =>
      'Para detener los cobros automáticos, desactive la recarga automática, o el cobro automático del método, en su página de facturación.',
    autoPay: () => 'Para detener los pagos automáticos, desactive el pago automático en su página de facturación.',
    schedule: ({ method }) =>
      `Para detener los pagos automáticos, desactive el calendario de ${method} en su página de facturación.`,
    alert: () => 'Para dejar de recibir estos avisos, desactive el aviso de saldo bajo en su página de facturación.',
    single: ({ contact }) =>
      `Fue un pago único: no hay nada que desactivar. Si usted no lo hizo, escriba a ${contact}.`,
    turnOnAgain: () =>
      'Ya no se cobra nada automáticamente a este método. Para cambiarlo, active el pago automático en su página de facturación.',
  },
};
