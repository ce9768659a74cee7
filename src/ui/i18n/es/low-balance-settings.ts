import type { Catalogue } from '../catalogue.ts';

const CROSSINGS = { below: 'inferior a', 'at-or-below': 'igual o inferior a' } as const;

/** The texts of `<billet-low-balance-settings>`. */
export const lowBalanceSettings: Catalogue['lowBalanceSettings'] = {
  title: 'Saldo bajo',
  notOffered: 'Esta cuenta no se recarga automáticamente ni envía avisos de saldo bajo.',
  chipBoth: 'Recarga y aviso activados',
  chipTopUp: 'Recarga activada',
  chipAlert: 'Aviso activado',
  chipOff: 'Desactivado',
  sentenceTopUp: ({ threshold, amount, crossing }) =>
    crossing === 'below'
      ? `Cuando el saldo baje de ${threshold}, se añadirán ${amount}.`
      : `Cuando el saldo sea igual o inferior a ${threshold}, se añadirán ${amount}.`,
  sentenceAlert: ({ threshold }) => `Cuando baje de ${threshold}, se le avisará por correo electrónico.`,
  sentenceOff: 'Cuando el saldo esté bajo, no se añade nada ni se avisa a nadie.',

  topUp: 'Recarga automática',
  topUpAbout: ({ crossing }) =>
    crossing === 'below'
      ? 'Añade dinero cuando el saldo baja de un umbral.'
      : 'Añade dinero cuando el saldo es igual o inferior a un umbral.',
  threshold: ({ crossing }) => (crossing === 'below' ? 'Cuando baje de' : 'Cuando sea igual o inferior a'),
  amount: 'Añadir',
  amountMinimum: ({ amount }) => `Mínimo ${amount}`,
  cap: 'Límite mensual',
  capHint: 'Opcional',
  callsHint: ({ amount }) =>
    `Una llamada se cobra cuando termina. Con un umbral de ${amount} o más, las llamadas en curso no agotan el saldo.`,
  callsNow: ({ count }, { plural }) =>
    plural(count, {
      one: 'Hay 1 llamada en curso.',
      other: `Hay ${count} llamadas en curso.`,
    }),
  alert: 'Avisarme por correo electrónico',
  alertAbout: 'Envía un aviso, nunca cobra.',
  alertThreshold: 'Cuando baje de',
  keptWhileOff: 'Estos importes se conservan mientras esté desactivado.',

  apply: 'Aplicar cambios',
  applyAndAdd: ({ amount }) => `Aplicar y añadir ${amount} ahora`,
  discard: 'Descartar',
  applied: 'Se aplicaron sus cambios.',
  appliedAndAdded: ({ amount }) => `Se aplicaron sus cambios. Se añadieron ${amount}.`,
  appliedAndFailed: ({ amount }) =>
    `Se aplicaron sus cambios. No se pudieron añadir ${amount}; no se cobró nada. Revise sus métodos de pago.`,
  appliedAndProcessing: ({ amount }) => `Se aplicaron sus cambios. Hay un pago de ${amount} en proceso.`,
  discarded: 'Se descartaron sus cambios.',
  notApplied: 'Sus cambios no se aplicaron.',
  alertNotApplied: 'Se aplicó la configuración de la recarga. El aviso no se aplicó.',

  problemAt: ({ field, problem }) => `${field}: ${problem}`,
  mustBeGiven: 'Introduzca un importe.',
  mustBePositive: 'Introduzca un importe mayor que cero.',
  mustNotBeNegative: 'Introduzca cero o más.',
  belowMinimum: ({ amount }) => `Introduzca ${amount} o más.`,

  warnings: 'Conviene saber',
  warnAlertNotAbove:
    'El aviso no llega antes que la recarga. Fíjelo por encima del umbral de recarga para enterarse antes de que se añada dinero.',
  warnCapBelowAmount: 'El límite mensual es menor que una recarga, así que no se hará ninguna.',
  warnSmallTopUp: ({ daily }) => `Usted suele consumir ${daily} al día. Esta recarga no alcanzaría para un día.`,
  warnBelowRecommended: ({ amount }) => `Se recomienda un umbral de ${amount} o más.`,

  previewTitle: 'Si aplica esto',
  previewLoading: 'Calculando qué ocurriría',
  previewFailed: 'En este momento no se pudo calcular qué ocurriría. Aun así puede aplicar sus cambios.',
  previewNothingNow: 'Ahora no se cobra nada.',
  previewNow: ({ amount, method }) => `Ahora se cobran ${amount} a ${method}.`,
  previewNowTax: ({ amount, tax, total, method }) =>
    `Ahora se añaden ${amount}. Con ${tax} de impuestos, se cobran ${total} a ${method}.`,
  previewAlertNow: 'Ahora se envía un correo de saldo bajo.',
  previewPeriod: ({ date }) => `Hasta el ${date}`,
  previewCaption: 'Recargas con su configuración actual y con sus cambios',
  previewNowSettings: 'Como está',
  previewNewSettings: 'Con los cambios',
  previewTopUps: 'Recargas',
  previewTotal: 'Total añadido',
  previewFirst: 'La primera',
  previewNone: 'Ninguna',
  previewWithUsage: ({ daily }) => `Incluye sus cuotas y su consumo habitual de ${daily} al día.`,
  previewWithoutUsage: 'Incluye las cuotas conocidas. No incluye las llamadas futuras.',

  confirmTitle: ({ amount }) => `¿Añadir ${amount} ahora?`,
  confirmTitleUnsure: 'Es posible que se añada dinero ahora',
  confirmText: ({ balance, threshold, method, crossing }) =>
    `Su saldo de ${balance} ya es ${CROSSINGS[crossing]} ${threshold}, así que la primera recarga se hace de inmediato, con ${method}.`,
  confirmTax: ({ tax, total }) => `Con ${tax} de impuestos, se cobran ${total}.`,
  confirmUnsure: ({ balance, threshold, amount }) =>
    `Su saldo es de ${balance}. Con un umbral de ${threshold}, es posible que se añadan ${amount} en cuanto aplique esto.`,
  confirmReceipt: ({ email }) => `Se envía un recibo a ${email}.`,
  confirmApply: 'Aplicar de todos modos',
  changedMeanwhile: 'La cuenta cambió mientras tanto. Revise qué ocurriría ahora y vuelva a aplicar.',
};
