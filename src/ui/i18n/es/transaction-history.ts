import type { ChargeKind } from '../../../contract/index.ts';
import type { Catalogue } from '../catalogue.ts';

const PRESETS = {
  thisMonth: 'Este mes',
  lastMonth: 'El mes pasado',
  last90Days: 'Últimos 90 días',
  thisYear: 'Este año',
  all: 'Todo el historial',
  custom: 'Fechas elegidas',
} as const;

const KINDS: Readonly<Record<ChargeKind, string>> = {
  payment: 'Manualmente',
  retry: 'Reintento de un pago fallido',
  topUp: 'Recarga automática',
  outstanding: 'Automáticamente, al activarse el pago automático',
  invoice: 'Automáticamente, por una factura',
  cycle: 'Automáticamente, al final del ciclo',
  draft: 'Automáticamente, según el calendario',
};

/** The texts of `<billet-transaction-history>`. */
export const transactionHistory: Catalogue['transactionHistory'] = {
  title: 'Transacciones',
  period: 'Período',
  preset: ({ preset }) => PRESETS[preset],
  from: 'Desde',
  to: 'Hasta',
  types: 'Tipos',
  typesChosen: ({ count }, { plural }) => plural(count, { one: `${count} tipo`, other: `${count} tipos` }),
  allTypes: 'Todos los tipos',
  typesLegend: 'Mostrar solo',
  search: 'Buscar en las descripciones',
  show: 'Mostrar',
  tableName: ({ from, to }) => `Transacciones del ${from} al ${to}`,
  allTableName: 'Todas las transacciones',

  date: 'Fecha',
  type: 'Tipo',
  description: 'Descripción',
  method: 'Método',
  status: 'Estado',
  amount: 'Importe',
  amountIn: ({ currency }) => `Importe (${currency})`,
  balance: 'Saldo',
  balanceIn: ({ currency }) => `Saldo (${currency})`,

  paid: 'Pagado',
  posted: 'Contabilizado',
  failed: 'Fallido',
  failedBecause: ({ reason }) => `Fallido: ${reason}`,
  processing: 'En proceso',
  needsConfirmation: 'Requiere confirmación',
  attempts: ({ count }, { plural }) => plural(count, { one: `${count} intento`, other: `${count} intentos` }),

  sumIn: ({ amount }) => `Entradas ${amount}`,
  sumOut: ({ amount }) => `salidas ${amount}`,
  sumNet: ({ amount }) => `neto ${amount}`,
  count: ({ count, text }, { plural }) =>
    plural(count, { one: `${text} transacción`, other: `${text} transacciones` }),
  shownOf: ({ shown, total }) => `Se muestran ${shown} de ${total}`,
  found: ({ count, text }, { plural }) =>
    plural(count, { one: `${text} transacción encontrada.`, other: `${text} transacciones encontradas.` }),
  loadMore: 'Cargar más',
  loadingRows: 'Cargando más transacciones',
  moreFailed: 'No se pudieron cargar las siguientes transacciones.',

  empty: 'Aquí aparecerán sus pagos y cargos.',
  nothingFound: 'No hay transacciones en este período.',
  nothingMatches: 'Ninguna transacción coincide con esta búsqueda.',
  showAll: 'Mostrar todas las transacciones',
  clearFilters: 'Borrar la búsqueda y los tipos',

  hidden: ({ types }, { list }) => `Tipos que no se muestran aquí: ${list(types)}. Figuran en el extracto de cargos.`,
  hiddenNoStatement: ({ types }, { list }) => `Tipos que no se muestran aquí: ${list(types)}.`,
  toStatement: 'Abrir el extracto',

  open: ({ description, date }) => `Detalles de ${description}, ${date}`,
  time: 'Hora',
  madeBy: 'Forma',
  kind: ({ kind }) => KINDS[kind],
  reference: 'Concepto',
  balanceAfter: 'Saldo posterior',
  taxLine: ({ name, rate }) => `${name} ${rate}`,
  tax: 'Impuestos',
  charged: 'Total cobrado',
  attemptList: 'Intentos, primero el más reciente',
  attempt: ({ method, outcome }) => `${method}: ${outcome}`,

  retryOf: ({ amount, method }) => `Reintentar ${amount} con ${method}`,
  retryTitle: 'Reintentar este pago',
  retrySentence: ({ method, amount }) => `Ahora se cobran ${amount} a ${method}.`,
  retryTaxed: ({ method, amount, tax }) => `Ahora se cobran ${amount} a ${method}, de los que ${tax} son impuestos.`,
  retryFails: ({ count }, { plural }) =>
    plural(count, {
      one: `Si vuelve a fallar, no se cobrará automáticamente a este método durante ${count} hora.`,
      other: `Si vuelve a fallar, no se cobrará automáticamente a este método durante ${count} horas.`,
    }),
  pay: ({ amount }) => `Pagar ${amount}`,
  retrySucceeded: ({ amount, method, email }) => `Se pagaron ${amount} con ${method}. El recibo se envió a ${email}.`,
  retryProcessing: ({ amount, method }) =>
    `El pago de ${amount} con ${method} está en proceso. Aparecerá aquí cuando termine.`,
  retryConfirm: ({ amount, method }) =>
    `El pago de ${amount} con ${method} se debe confirmar con su banco antes de que se realice.`,
  retryFailed: ({ amount, method, reason }) =>
    `El pago de ${amount} con ${method} falló: ${reason}. Revise el método o pague con otro.`,

  export: 'Exportar',
  exportCsv: 'Guardar como CSV',
  exportCsvComma: 'Guardar como CSV (coma decimal)',
  exportCsvPoint: 'Guardar como CSV (punto decimal)',
  exportJson: 'Guardar como JSON',
  print: 'Imprimir',
  printedTypes: ({ types }, { list }) => `Solo: ${list(types)}`,
  printedSearch: ({ search }) => `Solo descripciones con «${search}»`,
  exporting: ({ done, total }) => `${done} de ${total} leídas`,
  exported: ({ count, text }, { plural }) =>
    plural(count, { one: `${text} transacción guardada.`, other: `${text} transacciones guardadas.` }),
  exportFailed: 'La exportación se detuvo y no se guardó ningún archivo.',
  exportStopped: 'La exportación se canceló.',
  fileName: ({ from, to }) => `transacciones-${from}-${to}`,

  asTable: 'Mostrar como tabla sencilla, página por página',
  asGrid: 'Mostrar como una sola lista larga',
  gridHelp: 'Las teclas de flecha recorren las transacciones; Intro abre una.',
};
