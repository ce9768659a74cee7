import type { FailureReason, MethodKind } from '../../../contract/index.ts';
import type { Catalogue } from '../catalogue.ts';

const WHAT_TO_DO: Readonly<Record<FailureReason, string>> = {
  insufficient_funds: 'No había fondos suficientes. Pruebe con un importe menor o con otro método.',
  expired_card: 'La tarjeta está vencida. Introduzca su nueva fecha de vencimiento o use otro método.',
  declined: 'El banco lo rechazó sin indicar el motivo. Consulte a su banco o use otro método.',
  authentication_required:
    'El pago no se confirmó con su banco. Inténtelo de nuevo y confírmelo, o use otro método.',
};

const NOT_ONCE: Readonly<Record<MethodKind, string>> = {
  card: 'Las tarjetas son solo para pagos automáticos',
  visa_debit: 'Visa Débito es solo para pagos automáticos',
  bank_account: 'Las cuentas bancarias son solo para pagos automáticos',
  paypal: 'PayPal es solo para pagos automáticos',
};

/** The texts of `<billet-payment-dialog>`. */
export const paymentDialog: Catalogue['paymentDialog'] = {
  titleAddFunds: 'Añadir fondos',
  titlePay: 'Hacer un pago',
  titleAdd: 'Añadir un método de pago',
  titleEdit: ({ method }) => `Editar ${method}`,
  titleReview: 'Revisar',
  titlePaid: 'Pagado',
  titleFailed: 'No pagado',
  titleProcessing: 'En proceso',
  titleConfirm: 'Confirmar con su banco',
  titleUnknown: 'Resultado aún desconocido',
  titleAdded: 'Añadido',
  titleSaved: 'Guardado',

  amount: 'Importe',
  amountHintMinimum: ({ amount }) => `Mínimo ${amount}`,
  amountHintDue: ({ amount }) => `Máximo ${amount}, que es el importe adeudado`,
  quickAmounts: 'Importes habituales',
  howMuch: 'Cuánto',
  fullAmount: ({ amount }) => `Todo lo adeudado, ${amount}`,
  otherAmount: 'Otro importe',
  belowMinimum: ({ amount }) => `El importe mínimo es ${amount}.`,
  aboveDue: ({ amount }) => `Solo se adeudan ${amount}.`,
  notPositive: 'Introduzca un importe mayor que cero.',
  nothingDue: 'No se adeuda nada. No hay nada por pagar.',

  payWith: 'Pagar con',
  newMethod: 'Otro método',
  newKinds: ({ kinds }, { list }) => list(kinds),
  notOnce: ({ kind }) => NOT_ONCE[kind],
  notAdded: ({ kinds }, { list }) =>
    `No disponible para pagos únicos: ${list(kinds)}. Puede añadirlo en Métodos de pago para pagos automáticos.`,
  expiredNote: 'Esta tarjeta está vencida; es probable que el banco la rechace.',
  keptNote: 'El método se conserva en su cuenta, sea cual sea el resultado del pago.',

  address: 'Dirección de facturación',
  changeAddress: 'Cambiar',
  changeAddressLong: 'Cambiar la dirección de facturación',
  addressName: 'Nombre',
  addressLine1: 'Dirección',
  addressLine2: 'Apartamento, piso (opcional)',
  addressCity: 'Ciudad',
  addressRegion: 'Estado o provincia',
  addressPostalCode: 'Código postal',
  addressCountry: 'País',

  useForAutoPay: 'Usar para el pago automático',
  useAutomatically: 'Usar para pagos automáticos',
  useForAutoPayHint: 'Se le cobra automáticamente a partir de ahora. Puede desactivarlo en cualquier momento.',
  scheduleLater: 'Para pagar con él automáticamente, configure después su calendario en Pago automático.',
  replacesAutoPay: ({ method }) => `Sustituye a ${method}.`,
  outstandingFollows: ({ amount }) => `Lo que se adeude entonces, ${amount}, se cobra de inmediato.`,

  authorizationTitle: 'Su autorización',
  authorizationCard: ({ seller }) =>
    `Usted permite a ${seller} conservar esta tarjeta y cobrarle lo que deba o contrate, en las fechas y por los ` +
    'importes que se muestran en esta cuenta. Puede revocarlo en cualquier momento eliminando la tarjeta o desactivándola.',
  authorizationAch: ({ seller }) =>
    `Usted autoriza a ${seller} a debitar electrónicamente (ACH) de esta cuenta bancaria lo que deba y a corregir ` +
    'errores. Esta autorización sigue vigente hasta que la desactive o elimine la cuenta aquí, antes del próximo débito.',
  authorizationPad: ({ seller }) =>
    `Usted acepta débitos preautorizados de ${seller} en esta cuenta, personal o comercial, en las fechas y por los ` +
    'importes que se muestran aquí. Puede cancelarlos en cualquier momento avisando antes del próximo débito. Tiene ' +
    'derecho a reclamar si un débito no se ajusta a este acuerdo; su banco le informará al respecto.',
  authorizationPaypal: ({ seller }) =>
    `Usted permite a ${seller} cobrar a su cuenta de PayPal lo que deba o contrate. Puede revocarlo aquí o en PayPal ` +
    'en cualquier momento.',
  authorizationVersion: '2026-11',
  agree: 'Acepto',
  mustAgree: 'Acepte esto antes de continuar.',

  continueToReview: 'Continuar',
  pay: ({ amount }) => `Pagar ${amount}`,
  add: 'Añadir',
  submit: 'Enviar',
  save: 'Guardar',

  summaryAmount: 'Importe',
  summaryTax: ({ name, rate }) => `${name} ${rate}`,
  summaryTaxes: 'Impuestos',
  summaryTotal: 'Total',
  summaryMethod: 'Con',
  summaryNewMethod: 'Método de pago',
  summaryNickname: 'Nombre para usted',
  summaryAddress: 'Dirección de facturación',
  summaryAutoPay: 'Pagos automáticos',
  summaryWhen: 'Cuándo',
  summaryNow: 'Ahora',
  summaryDate: 'Fecha',
  summaryPaidTo: 'Pagado a',
  summaryPaidBy: 'Pagado por',
  summaryReference: 'Referencia',
  summaryAutoPayOn: 'Activados para este método',
  summaryAutoPayAsIs: 'Sin cambios',

  balanceAfter: ({ amount }) => `Su saldo será de ${amount} después.`,
  dueAfter: ({ amount }) => `Después quedarán ${amount} por pagar.`,
  nothingDueAfter: 'Después no quedará nada por pagar.',
  chargedNow: ({ amount, method }) => `Ahora se cobran ${amount} a ${method}.`,
  alsoCharged: ({ amount, method }) => `Además se cobran ${amount} de inmediato a ${method}.`,
  laterCharged: ({ amount, method, date }) => `Próximo pago automático: ${amount} con ${method} el ${date}.`,
  autoPayFrom: ({ date }) => `El pago automático funciona a partir del ${date}.`,
  nothingNow: 'Ahora no se cobra nada.',
  theNewMethod: 'el método nuevo',

  paid: ({ amount, method }) => `Se pagaron ${amount} con ${method}.`,
  receiptSent: ({ email }) => `Se envía un recibo a ${email}.`,
  receipt: 'Recibo',
  printReceipt: 'Imprimir el recibo',
  saveReceipt: 'Guardar el recibo',
  failed: ({ amount, method }) => `No se pudieron cobrar ${amount} a ${method}.`,
  whatToDo: ({ reason }) => WHAT_TO_DO[reason],
  methodKept: ({ method }) => `${method} se conserva en su cuenta.`,
  notSwitchedOn: 'No se activó para pagos automáticos.',
  backToPayment: 'Volver al pago',
  processing: ({ amount, method }) =>
    `El pago de ${amount} con ${method} está en proceso. El resultado aparecerá solo, por lo general en unos minutos; ` +
    'hasta entonces no se cobra nada más.',
  processingUntil: ({ time }) => `El resultado se consultará el ${time}.`,
  confirm: ({ amount }) => `Su banco le pide que confirme el pago de ${amount}.`,
  confirmUntil: ({ time }) => `Puede hacerlo hasta el ${time}.`,
  confirmAgain: 'Confirmar ahora',
  confirming: 'Esperando la respuesta de su banco',
  unknown: 'Se perdió la respuesta. Se está consultando el resultado; no se envía nada por segunda vez.',
  added: ({ method }) => `Se añadió ${method}.`,
  addedPlain: 'Se añadió el método.',
  saved: ({ method }) => `Se modificó ${method}.`,
  savedPlain: 'Se modificó el método.',
  usedForAutoPay: 'El pago automático lo usa a partir de ahora.',
  usedAutomatically: 'Se cobra automáticamente a partir de ahora.',
  confirmationSent: ({ email }) => `Se envía una confirmación a ${email}.`,
  sending: 'Enviando. Esto puede tardar un momento.',
  heldByHost: 'No se envió nada.',
  approvalLeft: 'No se aprobó. No se envió nada.',
  providerFailed: 'El proveedor de pagos no pudo recibir estos datos ahora. Inténtelo de nuevo.',
  done: 'Listo',

  nickname: 'Nombre para usted (opcional)',
  nicknameHint: 'Solo usted lo ve: «Hogar», «Oficina».',
  expiry: 'Vencimiento',
  expiryHint: 'MM/AA',
  expiryWrong: 'Introduzca el mes y el año, por ejemplo 04/30.',
  expiryPast: 'Esta fecha ya pasó.',
  replaceDetails: 'Reemplazar los datos',
  replaceDetailsHint: 'Un número nuevo para el mismo método; su lugar y su cobro automático no cambian.',
  keepDetails: 'Conservar los datos',
};
