import type { Catalogue } from '../catalogue.ts';

/** The texts of the forms in which payment details are typed. */
export const vault: Catalogue['vault'] = {
  kindCard: 'Tarjeta',
  kindVisaDebit: 'Visa Débito',
  kindBankAccount: 'Cuenta bancaria',
  kindPaypal: 'PayPal',
  kindsLegend: 'Tipo de método',

  testForm: 'Este es un formulario de prueba. Solo acepta números de prueba publicados; nunca escriba uno real.',
  testNumbers: 'Por ejemplo, 4242 4242 4242 4242, cualquier fecha futura y tres dígitos cualesquiera.',
  testAccounts: 'Por ejemplo, la cuenta 000123456789.',

  cardNumber: 'Número de tarjeta',
  cardNumberHint: 'Un número de prueba publicado',
  expiry: 'Vencimiento',
  expiryHint: 'MM/AA',
  securityCode: 'Código de seguridad',
  securityCodeHint: '3 dígitos en el reverso',
  securityCodeHintAmex: '4 dígitos en el anverso',

  routingNumber: 'Número de ruta',
  routingNumberHint: '9 dígitos',
  accountNumber: 'Número de cuenta',
  accountNumberHint: 'De 7 a 12 dígitos en Canadá',
  transitNumber: 'Número de tránsito',
  institutionNumber: 'Número de institución',
  pasteWhole: 'Puede pegar la línea de números completa en cualquier campo.',
  chequeUs: 'Al pie de un cheque figura primero el número de ruta y después el número de cuenta.',
  chequeCa:
    'Al pie de un cheque figuran el número de cheque, el número de tránsito, el número de institución y el de cuenta.',

  paypalNote: 'Lo aprueba en una ventana simulada de PayPal.',
  paypalTitle: 'PayPal simulado',
  paypalBody: ({ email }) => `¿Permitir pagos desde la cuenta de PayPal de ${email}?`,
  paypalApprove: 'Aprobar',
  paypalCancel: 'Volver sin aprobar',

  confirmTitle: '3-D Secure simulado',
  confirmBody: ({ amount, method }) => `Su banco le pide que confirme el pago de ${amount} con ${method}.`,
  confirmComplete: 'Completar',
  confirmFail: 'Rechazar',
  confirmAbandon: 'Salir sin responder',

  errorNumberRequired: 'Introduzca el número de tarjeta.',
  errorExpiryRequired: 'Introduzca el mes y el año de vencimiento.',
  errorCodeRequired: 'Introduzca el código de seguridad.',
  errorRoutingRequired: 'Introduzca el número de ruta.',
  errorTransitRequired: 'Introduzca el número de tránsito.',
  errorInstitutionRequired: 'Introduzca el número de institución.',
  errorAccountRequired: 'Introduzca el número de cuenta.',
  errorNotTestCard:
    'Este es un formulario de prueba: solo acepta números de prueba publicados. ' +
    'Nada de lo que escribió se guardó ni se envió.',
  errorCardIncomplete: 'Este número está incompleto.',
  errorCardChecksum: 'Este no es un número de tarjeta. Revise los dígitos.',
  errorVisaDebit: 'Aquí no se acepta Visa Débito. Use otra tarjeta.',
  errorCardCountry: ({ countries }) => `Solo se aceptan tarjetas emitidas en ${countries}.`,
  errorExpiry: 'Introduzca el mes y el año, por ejemplo 04/30.',
  errorExpired: 'Esta tarjeta está vencida.',
  errorSecurityCode:
    'Introduzca los 3 dígitos del reverso de la tarjeta, o los 4 del anverso si es una American Express.',
  errorRouting: 'Este no es un número de ruta. Tiene 9 dígitos; revíselos.',
  errorNotTestAccount:
    'Este es un formulario de prueba: solo acepta cuentas de prueba publicadas. ' +
    'Nada de lo que escribió se guardó ni se envió.',
  errorAccount: 'Este no es un número de cuenta. Revise los dígitos.',
  errorTransit: 'El número de tránsito tiene 5 dígitos.',
  errorInstitution: 'El número de institución tiene 3 dígitos.',

  loadFailed: 'No se pudo cargar el formulario de pago',
  loadBlocked: 'Algo en este navegador impide que se cargue. Puede bloquearlo un bloqueador de anuncios o la red.',
  loadOffline: 'No hay conexión.',
  loadSlow: 'Tarda demasiado. Es posible que la conexión sea lenta.',
  loadOtherVersion: 'En esta página ya hay otra versión.',
  loadMisconfigured: 'No está bien configurado en esta página.',
  noVault: 'En esta página no se pueden introducir datos de pago. Use un método guardado.',
};
