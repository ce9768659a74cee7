import type { Catalogue } from '../catalogue.ts';

/** What every widget says in the same words. */
export const common: Catalogue['common'] = {
  back: 'Atrás',
  cancel: 'Cancelar',
  close: 'Cerrar',
  continue: 'Continuar',
  discard: 'Descartar',
  edit: 'Editar',
  loading: 'Cargando',
  remove: 'Eliminar',
  retry: 'Reintentar',
  saved: 'Guardado.',
  tryAgain: 'Intentar de nuevo',
  details: 'Detalles',
  copy: 'Copiar',

  absoluteAndRelative: ({ absolute, relative }) => `${absolute} (${relative})`,
  whereYouAre: ({ time }) => `En su zona horaria: ${time}.`,
  about: ({ date }) => `hacia el ${date}`,

  noConnection: 'No hay conexión.',
  loadFailed: 'No se pudo cargar',
  reference: ({ requestId }) => `Referencia para soporte: ${requestId}`,
  offline: ({ time }) => `Está sin conexión. Datos al ${time}.`,
  stale: ({ time }) => `Datos al ${time}. No se pudieron actualizar en este momento.`,
  readOnly: 'Puede consultar esta cuenta, pero no modificarla.',
  readOnlyBecause: ({ reason }) => `Puede consultar esta cuenta, pero no modificarla: ${reason}`,
  notOffered: 'Esta función no está disponible en esta cuenta.',
  unknownOutcome:
    'Se perdió la respuesta a su última solicitud. Se está consultando el resultado; no se envía nada por segunda vez. ' +
    'Los pagos esperan hasta que se conozca.',
  unknownOutcomeUnaskable:
    'Se perdió la respuesta a su última solicitud y aquí no se puede consultar el resultado. ' +
    'Revise sus transacciones antes de volver a pagar.',
  haveChecked: 'Ya lo he revisado',
  problems: ({ count }, { plural }) => plural(count, { one: 'Hay un problema', other: `Hay ${count} problemas` }),
  amountNotUnderstood: 'Introduzca un importe.',
  amountDecimals: ({ currency, count }, { plural }) =>
    count === 0
      ? `Introduzca un importe sin decimales en ${currency}.`
      : plural(count, {
          one: `Introduzca un importe con ${count} decimal como máximo en ${currency}.`,
          other: `Introduzca un importe con ${count} decimales como máximo en ${currency}.`,
        }),
};
