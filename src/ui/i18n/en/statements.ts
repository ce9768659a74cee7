import type { StatementKind } from '../../../contract/index.ts';
import type { MessageTools } from '../message.ts';

const PERIODS = {
  thisMonth: 'This month',
  lastMonth: 'Last month',
  last90Days: 'Last 90 days',
  thisYear: 'This year',
  custom: 'Chosen dates',
} as const;

/** The texts of `<billet-statements>`. */
export const statements = {
  title: 'Statements',
  intro: 'Choose dates, then get the invoice for them. It can be printed or saved as PDF.',
  kind: 'Document',
  kindName: ({ kind, canadian }: { kind: StatementKind; canadian: boolean }) =>
    kind === 'charges' ? 'Invoice' : canadian ? 'Canadian invoice' : 'Invoice of deposits',
  kindHint: ({ kind }: { kind: StatementKind }) =>
    kind === 'charges'
      ? 'Every charge and deposit of these dates.'
      : 'Deposits only, with their taxes and the tax registration numbers. For your tax records.',
  period: 'Period',
  periodName: ({ period }: { period: keyof typeof PERIODS }) => PERIODS[period],
  from: 'From',
  to: 'To',
  get: 'Get invoice',
  needDate: 'Enter a date.',
  print: 'Print or save as PDF',
  download: 'Download PDF',
  ready: ({ name, number }: { name: string; number: string }) => `${name} ${number} is ready.`,

  number: 'Number',
  issued: 'Issued',
  range: 'Period',
  rangeValue: ({ from, to }: { from: string; to: string }) => `${from} – ${to}`,
  billTo: 'Billed to',
  seller: 'Seller',
  registration: ({ name, number }: { name: string; number: string }) => `${name}: ${number}`,

  date: 'Date',
  description: 'Description',
  amountIn: ({ currency }: { currency: string }) => `Amount (${currency})`,
  usage: 'Communication charges',
  cnam: 'Caller name lookups',
  entries: ({ count, text }: { count: number; text: string }, { plural }: MessageTools) =>
    plural(count, { one: `${text} entry`, other: `${text} entries` }),
  showEntries: ({ name }: { name: string }) => `Show what ${name} are made of`,
  showDay: ({ date }: { date: string }) => `Show the entries of ${date}`,
  charges: 'Charges',
  credits: 'Deposits and credits',
  noLines: 'Nothing was charged or deposited on these dates.',
  noDeposits: 'There were no deposits on these dates.',

  totals: 'Totals',
  totalCharges: 'Total charges',
  totalDeposits: 'Total deposits, without tax',
  totalCredits: 'Deposits and credits',
  taxLine: ({ name, rate }: { name: string; rate: string }) => `${name} ${rate}`,
  totalTax: 'Tax on deposits',
  totalPaid: 'Total with tax',
};
