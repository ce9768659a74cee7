import type { ChargeKind } from '../../../contract/index.ts';
import type { MessageTools } from '../message.ts';

const PRESETS = {
  thisMonth: 'This month',
  lastMonth: 'Last month',
  last90Days: 'Last 90 days',
  thisYear: 'This year',
  all: 'All time',
  custom: 'Chosen dates',
} as const;

const KINDS: Readonly<Record<ChargeKind, string>> = {
  payment: 'By hand',
  retry: 'Retry of a failed payment',
  topUp: 'Automatic top-up',
  outstanding: 'Automatic, when auto-pay was switched on',
  invoice: 'Automatic, for an invoice',
  cycle: 'Automatic, at the end of the cycle',
  draft: 'Automatic, by schedule',
};

/** The texts of `<billet-transaction-history>`. */
export const transactionHistory = {
  title: 'Transactions',
  period: 'Period',
  preset: ({ preset }: { preset: keyof typeof PRESETS }) => PRESETS[preset],
  from: 'From',
  to: 'To',
  types: 'Types',
  typesChosen: ({ count }: { count: number }, { plural }: MessageTools) =>
    plural(count, { one: `${count} type`, other: `${count} types` }),
  allTypes: 'All types',
  typesLegend: 'Show only',
  search: 'Search descriptions',
  show: 'Show',
  tableName: ({ from, to }: { from: string; to: string }) => `Transactions from ${from} to ${to}`,
  allTableName: 'All transactions',

  date: 'Date',
  type: 'Type',
  description: 'Description',
  method: 'Method',
  status: 'Status',
  amount: 'Amount',
  amountIn: ({ currency }: { currency: string }) => `Amount (${currency})`,
  balance: 'Balance',
  balanceIn: ({ currency }: { currency: string }) => `Balance (${currency})`,

  paid: 'Paid',
  posted: 'Posted',
  failed: 'Failed',
  failedBecause: ({ reason }: { reason: string }) => `Failed: ${reason}`,
  processing: 'Processing',
  needsConfirmation: 'Needs confirmation',
  attempts: ({ count }: { count: number }, { plural }: MessageTools) =>
    plural(count, { one: `${count} attempt`, other: `${count} attempts` }),

  sumIn: ({ amount }: { amount: string }) => `In ${amount}`,
  sumOut: ({ amount }: { amount: string }) => `out ${amount}`,
  sumNet: ({ amount }: { amount: string }) => `net ${amount}`,
  count: ({ count, text }: { count: number; text: string }, { plural }: MessageTools) =>
    plural(count, { one: `${text} transaction`, other: `${text} transactions` }),
  shownOf: ({ shown, total }: { shown: string; total: string }) => `${shown} of ${total} shown`,
  found: ({ count, text }: { count: number; text: string }, { plural }: MessageTools) =>
    plural(count, { one: `${text} transaction found.`, other: `${text} transactions found.` }),
  loadMore: 'Load more',
  loadingRows: 'Loading more transactions',
  moreFailed: 'The next transactions could not be loaded.',

  empty: 'Your payments and charges will be listed here.',
  nothingFound: 'There are no transactions in this range.',
  nothingMatches: 'No transaction matches this search.',
  showAll: 'Show all transactions',
  clearFilters: 'Clear search and types',

  hidden: ({ types }: { types: readonly string[] }, { list }: MessageTools) =>
    `Not shown here: ${list(types)}. They are on the statement of charges.`,
  hiddenNoStatement: ({ types }: { types: readonly string[] }, { list }: MessageTools) => `Not shown here: ${list(types)}.`,
  toStatement: 'Open the statement',

  open: ({ description, date }: { description: string; date: string }) => `Details of ${description}, ${date}`,
  time: 'Time',
  madeBy: 'Made',
  kind: ({ kind }: { kind: ChargeKind }) => KINDS[kind],
  reference: 'For',
  balanceAfter: 'Balance after',
  taxLine: ({ name, rate }: { name: string; rate: string }) => `${name} ${rate}`,
  tax: 'Tax',
  charged: 'Charged in all',
  attemptList: 'Attempts, the latest first',
  attempt: ({ method, outcome }: { method: string; outcome: string }) => `${method}: ${outcome}`,

  retryOf: ({ amount, method }: { amount: string; method: string }) => `Retry ${amount} on ${method}`,
  retryTitle: 'Retry this payment',
  retrySentence: ({ method, amount }: { method: string; amount: string }) => `${method} is charged ${amount} now.`,
  retryTaxed: ({ method, amount, tax }: { method: string; amount: string; tax: string }) =>
    `${method} is charged ${amount} now, ${tax} of it tax.`,
  retryFails: ({ count }: { count: number }, { plural }: MessageTools) =>
    plural(count, {
      one: `If it fails again, this method is not charged automatically for ${count} hour.`,
      other: `If it fails again, this method is not charged automatically for ${count} hours.`,
    }),
  pay: ({ amount }: { amount: string }) => `Pay ${amount}`,
  retrySucceeded: ({ amount, method, email }: { amount: string; method: string; email: string }) =>
    `${amount} was paid with ${method}. The receipt went to ${email}.`,
  retryProcessing: ({ amount, method }: { amount: string; method: string }) =>
    `${amount} with ${method} is being processed. It will show here when it is finished.`,
  retryConfirm: ({ amount, method }: { amount: string; method: string }) =>
    `${amount} with ${method} has to be confirmed with your bank before it is paid.`,
  retryFailed: ({ amount, method, reason }: { amount: string; method: string; reason: string }) =>
    `${amount} with ${method} failed: ${reason}. Check the method or pay with another one.`,

  export: 'Export',
  exportCsv: 'Save as CSV',
  exportCsvComma: 'Save as CSV (decimal comma)',
  exportCsvPoint: 'Save as CSV (decimal point)',
  exportJson: 'Save as JSON',
  print: 'Print',
  printedTypes: ({ types }: { types: readonly string[] }, { list }: MessageTools) => `Only: ${list(types)}`,
  printedSearch: ({ search }: { search: string }) => `Only descriptions with “${search}”`,
  exporting: ({ done, total }: { done: string; total: string }) => `${done} of ${total} read`,
  exported: ({ count, text }: { count: number; text: string }, { plural }: MessageTools) =>
    plural(count, { one: `${text} transaction saved.`, other: `${text} transactions saved.` }),
  exportFailed: 'The export stopped, and no file was saved.',
  exportStopped: 'The export was cancelled.',
  fileName: ({ from, to }: { from: string; to: string }) => `transactions-${from}-${to}`,

  asTable: 'Show as a plain table, page by page',
  asGrid: 'Show as one long list',
  gridHelp: 'Arrow keys move between transactions, Enter opens one.',
};
