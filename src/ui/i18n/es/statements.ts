import type { Catalogue } from '../catalogue.ts';

const PERIODS = {
  thisMonth: 'Este mes',
  lastMonth: 'El mes pasado',
  last90Days: 'Últimos 90 días',
  thisYear: 'Este año',
  custom: 'Fechas elegidas',
} as const;

/** The texts of `<billet-statements>`. */
export const statements: Catalogue['statements'] = {
  title: 'Extractos',
  intro: 'Elija las fechas y obtenga la factura correspondiente. Puede imprimirla o guardarla como PDF.',
  kind: 'Documento',
  kindName: ({ kind, canadian }) =>
    kind === 'charges' ? 'Factura' : canadian ? 'Factura canadiense' : 'Factura de depósitos',
  kindHint: ({ kind }) =>
    kind === 'charges'
      ? 'Todos los cargos y depósitos de estas fechas.'
      : 'Solo depósitos, con sus impuestos y los números de registro fiscal. Para su contabilidad fiscal.',
  period: 'Período',
  periodName: ({ period }) => PERIODS[period],
  from: 'Desde',
  to: 'Hasta',
  get: 'Obtener factura',
  needDate: 'Introduzca una fecha.',
  print: 'Imprimir o guardar como PDF',
  download: 'Descargar PDF',
  ready: ({ name, number }) => `${name} ${number}: lista.`,

  number: 'Número',
  issued: 'Emisión',
  range: 'Período',
  rangeValue: ({ from, to }) => `${from} – ${to}`,
  billTo: 'Facturado a',
  seller: 'Vendedor',
  registration: ({ name, number }) => `${name}: ${number}`,

  date: 'Fecha',
  description: 'Descripción',
  amountIn: ({ currency }) => `Importe (${currency})`,
  usage: 'Cargos por comunicaciones',
  cnam: 'Consultas de identidad de llamada',
  entries: ({ count, text }, { plural }) => plural(count, { one: `${text} movimiento`, other: `${text} movimientos` }),
  showEntries: ({ name }) => `Mostrar el desglose: ${name}`,
  showDay: ({ date }) => `Mostrar los movimientos del ${date}`,
  charges: 'Cargos',
  credits: 'Depósitos y abonos',
  noLines: 'No hubo cargos ni depósitos en estas fechas.',
  noDeposits: 'No hubo depósitos en estas fechas.',

  totals: 'Totales',
  totalCharges: 'Total de cargos',
  totalDeposits: 'Total de depósitos, sin impuestos',
  totalCredits: 'Depósitos y abonos',
  taxLine: ({ name, rate }) => `${name} ${rate}`,
  totalTax: 'Impuestos sobre los depósitos',
  totalPaid: 'Total con impuestos',
};
