import type { MessageTools } from '../message.ts';

export interface TopUpRule {
  readonly amount: string;
  readonly threshold: string;
  readonly methods: string;
}

/** A backend may not say when something ends. */
function untilTime(time: string): string {
  return time === '' ? 'for now' : `until ${time}`;
}

function onTime(what: string, time: string): string {
  return time === '' ? '' : ` ${what} on ${time}.`;
}

/** The texts of `<billet-balance-tile>`. */
export const balanceTile = {
  balance: 'Balance',
  amountDue: 'Amount due',
  /** Beside a balance below zero. */
  belowZero: ({ amount }: { amount: string }) => `You owe ${amount}.`,
  withCredit: ({ amount }: { amount: string }) => `You have a credit of ${amount}, which pays coming invoices first.`,
  overdue: ({ date }: { date: string }) => `Overdue since ${date}`,
  openInvoices: ({ count, date }: { count: number; date: string }, { plural }: MessageTools) =>
    plural(count, { one: `1 open invoice, due ${date}`, other: `${count} open invoices, the first due ${date}` }),

  chipTopUpOn: 'Top-up on',
  chipTopUpOff: 'Top-up off',
  chipTopUpStopped: 'Top-up stopped',
  chipAutoPayOn: 'Auto-pay on',
  chipAutoPayOff: 'Auto-pay off',
  chipAutoPayStopped: 'Auto-pay stopped',
  chipRegistering: 'Auto-pay registering',
  chipProcessing: 'Payment processing',
  chipNeedsYou: 'Needs your confirmation',
  chipByHand: 'Paid by hand',

  /** The methods that a collection tries, in order: "Visa ·· 4242, if it fails PayPal". */
  methodsInTurn: ({ methods }: { methods: readonly string[] }) => methods.join(', if it fails '),
  yourMethod: 'your payment method',

  topUpBelow: ({ threshold, amount, methods }: TopUpRule) =>
    `When it falls below ${threshold}, ${amount} is added from ${methods}.`,
  topUpAtOrBelow: ({ threshold, amount, methods }: TopUpRule) =>
    `When it falls to ${threshold} or less, ${amount} is added from ${methods}.`,
  topUpRetry: ({ time, amount, methods }: { time: string; amount: string; methods: string }) =>
    `The last automatic top-up did not succeed. If the balance is still low, ${amount} is tried again from ${methods}${time === '' ? '' : ` on ${time}`}. To go on before that, add funds by hand.`,
  topUpLimitedRetry: ({ time, amount, methods }: { time: string; amount: string; methods: string }) =>
    `There is one automatic top-up a day, and today's has been used. If the balance is still low, ${amount} is added from ${methods}${time === '' ? ' as soon as it can run' : ` on ${time}`}. To go on before that, add funds by hand.`,
  topUpLimited: ({ time }: { time: string }) =>
    `There is one automatic top-up a day, and today's has been used.${onTime('The next one can run', time)} Until then, add funds by hand.`,
  topUpCapped: ({ cap, time }: { cap: string; time: string }) =>
    `Automatic top-up has reached your monthly cap of ${cap}.${onTime('It can run again', time)} To go on before that, raise the cap or add funds by hand.`,
  topUpAboveCap: ({ cap, amount }: { cap: string; amount: string }) =>
    `Automatic top-up cannot run: your monthly cap of ${cap} is below one top-up of ${amount}. Raise the cap, lower the amount, or add funds by hand.`,
  topUpOff: 'Automatic top-up is off. Add funds before the balance runs out, or switch it on.',
  topUpNotOffered: 'Funds are added by hand.',
  topUpNoMethod: 'Automatic top-up cannot run: there is no payment method. Add one under Payment methods.',
  topUpAutoChargeOff:
    'Automatic top-up cannot run: no payment method has auto-charge on. Switch it on under Payment methods.',
  topUpPrimaryOff: ({ method }: { method: string }) =>
    `Automatic top-up cannot run: auto-charge is off for your primary method, ${method}. Switch it on, or make another method the primary.`,
  topUpAllSuspended: ({ time }: { time: string }) =>
    `Automatic top-up cannot run: after failed payments no method can be charged ${untilTime(time)}. Retry the failed payment to end that now.`,
  topUpAllExpired: 'Automatic top-up cannot run: the card has expired. Update it under Payment methods.',
  topUpNoUsable: ({ time }: { time: string }) =>
    `Automatic top-up cannot run: each method is expired, or suspended after a failed payment. The first can be charged again on ${time}.`,
  topUpNoUsableAtAll: 'Automatic top-up cannot run: no payment method can be charged. Update one under Payment methods.',

  autoPayScheduled: ({ amount, methods, time }: { amount: string; methods: string; time: string }) =>
    `${amount} will be paid from ${methods} on ${time}.`,
  autoPayAtIssue: ({ methods }: { methods: string }) =>
    `Each new invoice is paid from ${methods} as soon as it is issued.`,
  autoPayAtIssueWithDue: ({ methods, amount }: { methods: string; amount: string }) =>
    `When the next invoice is issued, everything due then is paid from ${methods}. To settle the ${amount} before that, make a payment.`,
  autoPayAtDue: ({ methods }: { methods: string }) => `Each new invoice is paid from ${methods} on its due date.`,
  autoPayAtDueWithDue: ({ methods, amount }: { methods: string; amount: string }) =>
    `The next invoice is paid from ${methods} on its due date, with everything due then. To settle the ${amount} before that, make a payment.`,
  autoPayNothingDue: ({ methods, time }: { methods: string; time: string }) =>
    `Nothing will be withdrawn until something is due. The next withdrawal day is ${time}, from ${methods}.`,
  autoPayNothingDueNoDay: ({ methods }: { methods: string }) =>
    `Nothing will be withdrawn until something that ${methods} covers is due.`,
  autoPayRegistering: ({ date }: { date: string }) =>
    `Auto-pay is being registered and works from ${date}. Pay what is due before that yourself.`,
  autoPayRegisteringFirst: ({ date, amount, methods, time }: Record<'date' | 'amount' | 'methods' | 'time', string>) =>
    `Auto-pay is being registered and works from ${date}. The first payment is ${amount} from ${methods} on ${time}; it takes less if you pay before.`,
  autoPayOff: 'Auto-pay is off: pay each bill yourself, or switch it on.',
  autoPayOffPaid: 'Auto-pay is off. Nothing is due now.',
  autoPayNotOffered: 'Payments are made by hand.',
  autoPayNoMethod: 'Auto-pay cannot run: there is no payment method. Add one under Payment methods.',
  autoPayAutoChargeOff: 'Auto-pay cannot run: no payment method has auto-charge on. Switch it on under Payment methods.',
  autoPayAllSuspended: ({ time }: { time: string }) =>
    `Auto-pay cannot run: after a failed payment no method can be charged ${untilTime(time)}. Retry the failed payment to end that now.`,
  autoPayAllExpired: 'Auto-pay cannot run: the card has expired. Update it under Payment methods.',
  autoPayNoUsable: 'Auto-pay cannot run: no payment method can be charged. Update one under Payment methods.',

  processing: ({ amount, method, time }: { amount: string; method: string; time: string }) =>
    `${amount} from ${method} is being processed and is not counted yet. Its outcome is expected by ${time}; nothing else is charged until then.`,
  processingNoTime: ({ amount, method }: { amount: string; method: string }) =>
    `${amount} from ${method} is being processed and is not counted yet. Nothing else is charged until its outcome is known.`,
  requiresAction: ({ amount, method, time }: { amount: string; method: string; time: string }) =>
    `${amount} from ${method} waits for your confirmation until ${time}. Nothing else is charged until then.`,
  requiresActionNoTime: ({ amount, method }: { amount: string; method: string }) =>
    `${amount} from ${method} waits for your confirmation. Nothing else is charged until then.`,
  unconfirmed: ({ amount, method }: { amount: string; method: string }) =>
    `${amount} could not be collected from ${method} without you: the bank asks for your confirmation.`,
  confirmAndPay: ({ amount }: { amount: string }) => `Confirm and pay ${amount}`,
  afterProcessing: 'What comes next is decided when the payment that is being processed has its outcome.',
  calls: ({ count, time }: { count: number; time: string }, { plural }: MessageTools) =>
    plural(count, {
      one: `1 call in progress since ${time}. It is charged when it ends and is not in the balance yet.`,
      other: `${count} calls in progress, the first since ${time}. They are charged when they end and are not in the balance yet.`,
    }),

  runway: ({ date }: { date: string }) => `At your usual pace it lasts until ${date}.`,
  runwayThreshold: ({ date }: { date: string }) => `At your usual pace the next top-up is ${date}.`,
  runwayLong: ({ days }: { days: number }) => `At your usual pace it lasts for more than ${days} days.`,
  aboutDate: ({ date }: { date: string }) => `about ${date}`,

  lastPayment: 'Last payment',
  lastPaymentLine: ({ amount, method, time }: { amount: string; method: string; time: string }) =>
    `${amount} from ${method}, ${time}`,
  lastPaymentTax: ({ amount }: { amount: string }) => `plus ${amount} tax`,
  noPaymentYet: 'No payment yet.',

  upcoming: 'Upcoming charges',
  upcomingNested: 'Each line contains the one above it.',
  upcomingNone: 'No monthly fee in the next 7 days.',
  tomorrow: 'Tomorrow',
  next3Days: 'Next 3 days',
  next7Days: 'Next 7 days',
  showItems: ({ count }: { count: number }, { plural }: MessageTools) =>
    plural(count, { one: 'Show the item', other: `Show all ${count} items` }),
  hideItems: 'Hide the items',
  date: 'Date',
  item: 'Item',
  amount: 'Amount',

  chart: ({ what, from, to }: { what: string; from: string; to: string }) =>
    `${what} from ${from} to ${to}: as it was up to today, as it is foreseen after that.`,
  chartTopUps: ({ count }: { count: number }, { plural }: MessageTools) =>
    plural(count, { one: '1 payment.', other: `${count} payments.` }),
  chartToday: 'today',
  chartThreshold: ({ amount }: { amount: string }) => `top-up below ${amount}`,
  chartThresholdAt: ({ amount }: { amount: string }) => `top-up at ${amount}`,
  chartForecast: 'Foreseen',
  chartPayment: 'Payment',
  asTable: 'Show as a table',
  asChart: 'Show the chart',
  tableCaption: 'Balance day by day',
  tablePayments: 'Payments',
  tableForeseen: 'foreseen',

  addFunds: 'Add funds',
  makePayment: 'Make a payment',
  manageTopUp: 'Manage auto top-up',
  manageAutoPay: 'Manage auto-pay',
};
